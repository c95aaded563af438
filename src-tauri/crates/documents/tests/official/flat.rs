//! A flattened form shows the same and has no field any more.

use crate::filled::{differing, filled};
use crate::made::every_kind;
use crate::readers::{Paper, ask};

#[test]
fn a_flat_form_looks_like_one_that_is_not_and_has_no_fields() {
    for turned in [0, 90, 270] {
        let blank = every_kind(false, true, turned);
        let (open, flat) = (filled(&blank, false), filled(&blank, true));
        let (open, flat) = (Paper::of(&open.bytes), Paper::of(&flat.bytes));
        flat.check();
        assert!(!ask("pdfinfo", &[&flat.path()]).contains("AcroForm"), "it has fields still");
        // mupdf draws buttons that are off and places to sign of its own accord, and only while they are fields.
        for (reader, a, b) in
            [("poppler", open.poppler(1), flat.poppler(1)), ("hayro", open.hayro(1), flat.hayro(1))]
        {
            // A form drawn into the page may be smoothed a little differently at its edges.
            let strays = differing(&a, &b).count();
            assert!(strays < 40, "{reader}, turned {turned}: {strays} pixels differ");
        }
        assert!(flat.text(1).contains("Gram stain"));
    }
}
