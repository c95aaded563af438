//! Labels on the left, facts on the right, as learning systems print them.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let ink = facts.ink();
    page.fill(0.0, 0.0, page.width, 96.0, ink);
    let white = Pen::new(Face::SansBold, 20.0).in_ink(Ink::WHITE);
    page.text(54.0, 50.0, white.fitted(&facts.organisation.name, 500.0), &facts.organisation.name);
    let small = Pen::new(Face::Sans, 9.0).in_ink(Ink::WHITE);
    page.text(54.0, 70.0, small, &facts.organisation.address.join("  |  "));

    page.text(54.0, 150.0, Pen::new(Face::Sans, 25.0), "Certificate of Completion");
    page.line((54.0, 164.0), (page.width - 54.0, 164.0), 1.0, ink);

    let mut rows = vec![
        ("Participant", facts.name.to_owned()),
        ("Program title", facts.title().to_owned()),
        ("Provider", facts.organisation.name.clone()),
        ("Date of completion", facts.days()),
        ("Credit awarded", facts.amount()),
    ];
    rows.extend(facts.number().map(|it| ("P.A.C.E.® number", it.to_owned())));
    rows.extend(facts.paper.level.clone().map(|it| ("Level", it)));
    let mut y = 200.0;
    for (at, (label, fact)) in rows.iter().enumerate() {
        let pen = Pen::new(Face::Sans, 12.5);
        let lines = pen.lines(fact, 330.0).len() as f32;
        let height = 17.0 + 17.25 * lines;
        if at % 2 == 0 {
            page.fill(54.0, y - 20.0, page.width - 108.0, height, ink.thinned(0.93));
        }
        page.text(64.0, y, Pen::new(Face::SansBold, 10.0).in_ink(ink), label);
        page.paragraph(222.0, y, 330.0, pen, fact);
        y += height;
    }
    let foot = Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY);
    page.paragraph(54.0, y + 22.0, page.width - 108.0, foot, &facts.organisation.word);
    page.text(
        54.0,
        752.0,
        Pen::new(Face::Sans, 7.5).in_ink(Ink::GREY),
        "Printed by the participant.",
    );
    page.text_to(
        page.width - 54.0,
        752.0,
        Pen::new(Face::Sans, 7.5).in_ink(Ink::GREY),
        "Page 1 of 1",
    );
    page
}
