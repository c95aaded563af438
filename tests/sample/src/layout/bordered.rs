//! A certificate across the page, in a border, as companies print them.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};
use crate::said;

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::landscape();
    let (ink, middle) = (facts.ink(), page.width / 2.0);
    border(&mut page, ink);

    let house = Pen::new(Face::SansBold, 17.0).in_ink(ink);
    page.centred(middle, 92.0, house, &facts.organisation.name);
    let address = Pen::new(Face::Sans, 8.5).in_ink(Ink::GREY);
    page.centred(middle, 107.0, address, &facts.organisation.address.join("  -  "));

    page.centred(middle, 163.0, Pen::new(Face::SerifBold, 34.0), "Certificate of Completion");
    let small = Pen::new(Face::SerifItalic, 13.0);
    page.centred(middle, 194.0, small, "awarded to");
    page.centred(middle, 236.0, Pen::new(Face::SerifItalic, 30.0).in_ink(ink), facts.name);
    page.line((middle - 190.0, 246.0), (middle + 190.0, 246.0), 0.7, Ink::PALE);
    page.centred(middle, 272.0, small, "who has completed the program");
    let after = page.centred_paragraph(
        middle,
        304.0,
        560.0,
        Pen::new(Face::SerifBold, 19.0),
        facts.title(),
    );
    page.centred(middle, after - 1.0, small, &format!("given by {}", facts.organisation.name));

    let mut boxes = vec![
        ("Date completed", facts.days()),
        ("Contact hours", said::number(facts.activity().amount)),
    ];
    boxes.extend(facts.number().map(|it| ("P.A.C.E.® program no.", it.to_owned())));
    boxes.extend(facts.paper.level.clone().map(|it| ("Level of instruction", it)));
    row(&mut page, 398.0, &boxes);

    facts.sign(&mut page, 96.0, 486.0, 190.0, Pen::new(Face::Sans, 9.0));
    seal(&mut page, 660.0, 478.0, ink);
    let foot = Pen::new(Face::Sans, 8.0).in_ink(Ink::GREY);
    page.centred_paragraph(middle, 540.0, 640.0, foot, &facts.organisation.word);
    page
}

fn border(page: &mut Page, ink: Ink) {
    let (width, height) = (page.width, page.height);
    page.frame(28.0, 28.0, width - 56.0, height - 56.0, 5.0, ink);
    page.frame(37.0, 37.0, width - 74.0, height - 74.0, 0.8, ink);
    for (x, y) in
        [(54.0, 54.0), (width - 54.0, 54.0), (54.0, height - 54.0), (width - 54.0, height - 54.0)]
    {
        for radius in [4.0, 8.0, 12.0] {
            page.ring(x, y, radius, 0.7, ink.thinned(0.35));
        }
    }
}

fn row(page: &mut Page, y: f32, boxes: &[(&str, String)]) {
    let width = 600.0 / boxes.len() as f32;
    for (at, (label, fact)) in boxes.iter().enumerate() {
        let x = page.width / 2.0 - 300.0 + width * (at as f32 + 0.5);
        page.centred(x, y, Pen::new(Face::Sans, 8.5).in_ink(Ink::GREY), label);
        let pen = Pen::new(Face::SansBold, 12.5).fitted(fact, width - 8.0);
        page.centred(x, y + 18.0, pen, fact);
    }
}

fn seal(page: &mut Page, x: f32, y: f32, ink: Ink) {
    for (radius, weight) in [(34.0, 2.0), (30.0, 0.6), (22.0, 0.6)] {
        page.ring(x, y, radius, weight, ink);
    }
    for step in 0..24 {
        let angle = step as f32 / 24.0 * std::f32::consts::TAU;
        let (sin, cos) = angle.sin_cos();
        page.line((x + 23.5 * cos, y + 23.5 * sin), (x + 28.5 * cos, y + 28.5 * sin), 0.7, ink);
    }
    page.centred(x, y - 1.0, Pen::new(Face::SansBold, 8.0).in_ink(ink), "CREDIT");
    page.centred(x, y + 8.0, Pen::new(Face::SansBold, 8.0).in_ink(ink), "EARNED");
}
