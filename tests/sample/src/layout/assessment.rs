//! A year's assessment by the employer, on the employer's own sheet.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen, signature};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let (ink, left, right) = (facts.ink(), 60.0, page.width - 60.0);
    page.text(left, 62.0, Pen::new(Face::SansBold, 14.0).in_ink(ink), &facts.organisation.name);
    page.text(
        left,
        76.0,
        Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY),
        &facts.organisation.address[0],
    );
    page.line((left, 86.0), (right, 86.0), 1.0, ink);
    page.text(left, 118.0, Pen::new(Face::SansBold, 17.0), facts.title());

    let (label, value) = (Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY), Pen::new(Face::Sans, 11.5));
    for (at, (name, fact)) in [
        ("Employee", facts.name.to_owned()),
        ("Date of assessment", facts.days()),
        ("Period covered", facts.amount()),
    ]
    .into_iter()
    .enumerate()
    {
        let x = left + [0.0, 230.0, 380.0][at];
        page.text(x, 146.0, label, name);
        page.text(x, 162.0, value, &fact);
        page.line((x, 167.0), (x + [210.0, 130.0, 112.0][at], 167.0), 0.5, Ink::GREY);
    }

    let mut y = 204.0;
    page.frame(
        left,
        y - 16.0,
        right - left,
        22.0 * (facts.paper.rows.len() as f32 + 1.0),
        0.8,
        Ink::BLACK,
    );
    page.text(left + 8.0, y, Pen::new(Face::SansBold, 10.0), "Instrument or procedure");
    page.text(left + 300.0, y, Pen::new(Face::SansBold, 10.0), "Result");
    for row in &facts.paper.rows {
        page.line((left, y + 6.0), (right, y + 6.0), 0.5, Ink::BLACK);
        y += 22.0;
        page.text(left + 8.0, y, Pen::new(Face::Sans, 10.5), &row[0]);
        page.text(left + 300.0, y, Pen::new(Face::Sans, 10.5), &row[1]);
        tick(&mut page, right - 30.0, y);
    }
    page.line((left + 290.0, 188.0), (left + 290.0, y + 6.0), 0.5, Ink::BLACK);

    let words = "I have observed this employee at the work listed above. All of it was performed satisfactorily.";
    y = page.paragraph(left, y + 38.0, right - left, Pen::new(Face::Sans, 10.5), words);
    facts.sign(&mut page, left, y + 54.0, 210.0, Pen::new(Face::Sans, 9.5));
    signature(&mut page, left + 280.0, y + 48.0, 120.0, facts.name);
    page.line((left + 270.0, y + 54.0), (right, y + 54.0), 0.6, Ink::GREY);
    page.text(left + 270.0, y + 66.0, Pen::new(Face::Sans, 9.5), "Employee");
    page
}

fn tick(page: &mut Page, x: f32, y: f32) {
    page.curve(&[(x, y - 4.0), (x + 4.0, y), (x + 12.0, y - 12.0)], 1.3, Ink::BALLPOINT);
}
