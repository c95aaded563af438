//! A certificate that lists its sessions and adds them up.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};
use crate::said;

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let (ink, left, right) = (facts.ink(), 60.0, page.width - 60.0);
    page.text(left, 66.0, Pen::new(Face::SansBold, 13.0).in_ink(ink), &facts.organisation.name);
    page.text(
        left,
        80.0,
        Pen::new(Face::Sans, 8.5).in_ink(Ink::GREY),
        &facts.organisation.address.join(", "),
    );
    page.text_to(
        right,
        66.0,
        Pen::new(Face::Sans, 8.5).in_ink(Ink::GREY),
        &format!("Printed {}", facts.issued()),
    );
    page.line((left, 90.0), (right, 90.0), 1.2, ink);

    page.text(left, 130.0, Pen::new(Face::SansBold, 20.0), "Record of Attendance");
    page.text(left, 162.0, Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY), "Participant");
    page.text(left, 180.0, Pen::new(Face::SansBold, 14.0), facts.name);
    page.text(left, 208.0, Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY), "Event");
    page.text(left, 226.0, Pen::new(Face::SansBold, 14.0), facts.title());
    page.text(left, 243.0, Pen::new(Face::Sans, 11.0), &facts.days());

    let mut y = 286.0;
    let head = Pen::new(Face::SansBold, 9.0).in_ink(Ink::WHITE);
    page.fill(left, y - 14.0, right - left, 20.0, ink);
    page.text(left + 8.0, y, head, "Date");
    page.text(left + 90.0, y, head, "Session");
    page.text_to(right - 8.0, y, head, "Hours");
    let cell = Pen::new(Face::Sans, 10.0);
    for row in &facts.paper.rows {
        y += 22.0;
        page.text(left + 8.0, y, cell, &row[0]);
        page.text(left + 90.0, y, cell, &row[1]);
        page.text_to(right - 8.0, y, cell, &row[2]);
        page.line((left, y + 7.0), (right, y + 7.0), 0.4, Ink::PALE);
    }
    y += 26.0;
    let total = Pen::new(Face::SansBold, 11.0);
    page.text(left + 90.0, y, total, "Total credit");
    page.text_to(right - 8.0, y, total, &said::amount(facts.activity().amount));
    page.paragraph(
        left,
        y + 42.0,
        right - left,
        Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY),
        &facts.organisation.word,
    );
    page
}
