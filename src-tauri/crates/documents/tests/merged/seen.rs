//! The stamp: on a strip of its own, upright however the page lies, and nothing of the page is covered or bared.

use lopdf::Object;

use crate::made::{a_page, merged, text};
use crate::readers::Paper;

fn page(turned: i64, crop: Option<[i64; 4]>) -> Vec<u8> {
    // The bar at the edge lies outside the cropped page and must not come into view.
    let content = format!("{} 1 0 0 rg 0 0 612 30 re f 0 0 30 792 re f", text("Stamped"));
    a_page(&content, |_, page| {
        page.set("Rotate", turned);
        if let Some(crop) = crop {
            page.set("CropBox", crop.map(Object::from).to_vec());
        }
    })
}

#[test]
fn the_strip_is_below_the_page_as_one_sees_it() {
    for turned in [0, 90, 180, 270, -90, 450] {
        for crop in [None, Some([36, 36, 576, 756])] {
            let bytes = page(turned, crop);
            let (stamped, _) = merged(std::slice::from_ref(&bytes), true);
            let (book, alone) = (Paper::of(&stamped), Paper::of(&bytes));
            book.check();
            let what = format!("turned {turned}, cropped to {crop:?}");
            for (name, with, without) in [
                ("poppler", book.poppler(1), alone.poppler(1)),
                ("mupdf", book.mupdf(1), alone.mupdf(1)),
                ("hayro", book.hayro(1), alone.hayro(1)),
            ] {
                let more = with.height - without.height;
                // A landscape page is wider, and so its strip higher.
                assert!((16..=21).contains(&more), "{name}, {what}: {more} rows more");
                let share = without.height as f32 / with.height as f32;
                let ink = with.ink(share + 0.002, 1.0);
                assert!((20..300).contains(&ink), "{name}, {what}: {ink} dark pixels in the strip");
                // The last row is half page, half strip.
                let rows = without.height - 1;
                let difference = with.upper(rows).difference(&without.upper(rows));
                assert!(difference < 0.6, "{name}, {what}: differs by {difference}");
            }
            // Readers differ in how wide a space has to be.
            let said = format!("{} {}", book.text(1), book.mupdf_text(1)).replace(' ', "");
            assert_eq!(said.matches("1/1").count(), 2, "{what}: {said}");
        }
    }
}

#[test]
fn without_stamps_a_page_keeps_its_size() {
    let bytes = page(0, Some([36, 36, 576, 756]));
    let (merged, _) = merged(std::slice::from_ref(&bytes), false);
    let (book, alone) = (Paper::of(&merged), Paper::of(&bytes));
    assert_eq!(book.poppler(1).difference(&alone.poppler(1)), 0.0);
}
