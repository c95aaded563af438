//! A short statement of credit, as journals and online courses issue them.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};
use crate::said;

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    draw_at(&mut page, facts, 0, 0.0);
    page
}

/// Draws the statement of one of the paper's activities, starting `top` points down the page.
pub fn draw_at(page: &mut Page, facts: &Facts<'_>, which: usize, top: f32) {
    let (activity, left, right) = (facts.activities[which], 72.0, page.width - 72.0);
    let ink = facts.ink();
    page.fill(left, top + 54.0, right - left, 3.0, ink);
    page.text(
        left,
        top + 78.0,
        Pen::new(Face::SansBold, 14.0).in_ink(ink),
        &facts.organisation.name,
    );
    let mut y = top + 92.0;
    for line in &facts.organisation.address {
        page.text(left, y, Pen::new(Face::Sans, 8.5).in_ink(Ink::GREY), line);
        y += 11.0;
    }
    page.text(left, top + 140.0, Pen::new(Face::Sans, 21.0), "Statement of Credit");

    let facts_in_rows = [
        ("Participant", facts.name.to_owned()),
        ("Activity", activity.title.clone()),
        ("Completed", said::days(activity, facts.paper.dates)),
        ("Credit", said::amount(activity.amount)),
    ];
    let (label, fact) =
        (Pen::new(Face::Sans, 10.0).in_ink(Ink::GREY), Pen::new(Face::SansBold, 11.5));
    let mut y = top + 172.0;
    for (name, value) in &facts_in_rows {
        page.text(left, y, label, name);
        let after = page.paragraph(left + 96.0, y, right - left - 96.0, fact, value);
        page.line((left, after - 8.0), (right, after - 8.0), 0.4, Ink::PALE);
        y = after + 8.0;
    }
    let foot = Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY);
    page.paragraph(left, y + 12.0, right - left, foot, &facts.organisation.word);
}
