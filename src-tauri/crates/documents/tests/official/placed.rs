//! Text placed on a form that has no fields stands where it was put, however the page is turned.

use documents::official::{Answers, Blank, Placed};
use lopdf::{Dictionary, Object};

use crate::made::Form;
use crate::readers::Paper;

#[test]
fn placed_text_stands_upright_where_it_was_put() {
    for turned in [0_i64, 90, 180, 270] {
        let mut form = Form::new();
        form.page("Rotate", turned);
        form.page("CropBox", [20, 40, 592, 752].map(Object::from).to_vec());
        let blank = form.bytes(Dictionary::new(), false);
        let opened = Blank::open(&blank).expect("text can be placed");
        assert!(!opened.has_fields());
        let at =
            |x: f32, y: f32, text: &str| Placed { page: 0, x, y, size: 0.0, text: text.into() };
        let placed = vec![at(0.3, 0.5, "Zoë Example\nsecond line"), at(0.7, 0.25, "✓")];
        let answers = Answers { placed, ..Answers::default() };
        let filled = opened.fill(&answers, false).expect("text can be placed");
        let (paper, bare) = (Paper::of(&filled.bytes), Paper::of(&blank));
        paper.check();
        assert!(paper.text(1).contains("Zoë Example second line"), "{}", paper.text(1));
        for (reader, with, without) in [
            ("poppler", paper.poppler(1), bare.poppler(1)),
            ("mupdf", paper.mupdf(1), bare.mupdf(1)),
        ] {
            let (width, height) = (with.width as f32, with.height as f32);
            let seen: Vec<(f32, f32)> = crate::filled::differing(&with, &without)
                .map(|it| ((it % with.width) as f32 / width, (it / with.width) as f32 / height))
                .collect();
            let text: Vec<_> = seen.iter().filter(|it| it.0 < 0.65).collect();
            let left = text.iter().map(|it| it.0).fold(1.0, f32::min);
            let top = text.iter().map(|it| it.1).fold(1.0, f32::min);
            assert!((0.295..0.32).contains(&left), "{reader}, turned {turned}: begins at {left}");
            assert!((0.47..0.5).contains(&top), "{reader}, turned {turned}: its top is at {top}");
            let ticked = seen.iter().filter(|it| it.0 > 0.65).count();
            assert!(ticked > 5, "{reader}, turned {turned}: no tick");
        }
    }
}
