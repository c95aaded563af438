//! A letter on letterhead, signed and dated.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let (ink, left, right) = (facts.ink(), 80.0, page.width - 80.0);
    letterhead(&mut page, facts, left, right, ink);

    let body = Pen::new(Face::Serif, 11.5);
    page.text(left, 172.0, body, &facts.issued());
    page.text(left, 206.0, body, "To whom it may concern:");
    let subject = facts.paper.subject.as_deref().unwrap_or_default();
    page.text(
        left,
        236.0,
        Pen::new(Face::SerifBold, 11.5),
        &format!("Re: {subject} – {}", facts.name),
    );

    let mut y = 264.0;
    for paragraph in &facts.paper.body {
        y = page.paragraph(left, y, right - left, body, &facts.filled(paragraph)) + 9.0;
    }
    page.text(left, y + 12.0, body, "Sincerely,");
    facts.sign(&mut page, left, y + 72.0, 200.0, body);
    page.text(left, y + 117.0, body.in_ink(Ink::GREY), &facts.organisation.name);
    page
}

fn letterhead(page: &mut Page, facts: &Facts<'_>, left: f32, right: f32, ink: Ink) {
    page.fill(left, 54.0, 26.0, 26.0, ink);
    let initial: String = facts.organisation.name.chars().take(1).collect();
    page.centred(left + 13.0, 74.0, Pen::new(Face::SerifBold, 20.0).in_ink(Ink::WHITE), &initial);
    page.text(
        left + 38.0,
        68.0,
        Pen::new(Face::SerifBold, 16.0).in_ink(ink),
        &facts.organisation.name,
    );
    let mut y = 82.0;
    for line in &facts.organisation.address {
        page.text(left + 38.0, y, Pen::new(Face::Serif, 9.5).in_ink(Ink::GREY), line);
        y += 12.0;
    }
    page.line((left, 116.0), (right, 116.0), 0.8, ink);
}
