//! Golden texts: what a form says, as poppler lays it out. `UPDATE_GOLDEN=1 cargo test -p documents` renews them.
//!
//! With `KEEP_PDFS=folder` the PDFs are kept there, to be looked at: whether a form is beautiful no test can say.

use std::path::Path;

use crate::tools::{check, text};

/// Compares the text of a PDF with the golden one of this name.
pub fn compare(name: &str, bytes: &[u8]) {
    check(bytes);
    if let Some(folder) = std::env::var_os("KEEP_PDFS") {
        let file = Path::new(&folder).join(name).with_extension("pdf");
        std::fs::write(&file, bytes).expect("the folder to keep PDFs in is writable");
    }
    let found = text(bytes);
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &found).expect("the golden folder is writable");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    if found != golden {
        let differs = found.lines().zip(golden.lines()).position(|(new, old)| new != old);
        let at = differs.unwrap_or_else(|| found.lines().count().min(golden.lines().count()));
        panic!(
            "{name} no longer says what its golden text says, from line {}:\n  golden: {}\n  now:    {}\n\
             Read the new text; if it is right, renew it with UPDATE_GOLDEN=1.",
            at + 1,
            golden.lines().nth(at).unwrap_or("(ends)"),
            found.lines().nth(at).unwrap_or("(ends)"),
        );
    }
}
