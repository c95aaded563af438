//! An attendance sheet with signatures.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen, signature};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let (left, right) = (50.0, page.width - 50.0);
    page.text(left, 60.0, Pen::new(Face::SansBold, 13.0), &facts.organisation.name);
    page.text(
        left,
        74.0,
        Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY),
        &facts.organisation.address[0],
    );
    page.text_to(right, 60.0, Pen::new(Face::SansBold, 13.0), "ATTENDANCE RECORD");
    let (label, value) =
        (Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY), Pen::new(Face::SansBold, 11.0));
    let facts_above = [
        ("Program", facts.title().to_owned()),
        ("Dates", facts.days()),
        ("Hours assigned", facts.amount()),
        ("Presenter", format!("{}, {}", facts.signer(), facts.signer_title())),
    ];
    let mut y = 108.0;
    for (name, fact) in &facts_above {
        page.text(left, y, label, name);
        page.text(left + 90.0, y, value, fact);
        page.line((left + 88.0, y + 4.0), (right, y + 4.0), 0.4, Ink::GREY);
        y += 22.0;
    }

    y += 14.0;
    let columns = [left, left + 24.0, left + 190.0, left + 300.0, right];
    let (top, rows) = (y, facts.paper.rows.len() + 4);
    page.fill(left, top, right - left, 20.0, Ink::PALE.thinned(0.5));
    for (at, head) in ["", "Name (please print)", "Section", "Signature"].iter().enumerate() {
        page.text(columns[at] + 6.0, top + 14.0, Pen::new(Face::SansBold, 9.0), head);
    }
    for row in 0..=rows {
        let line = top + 20.0 + 30.0 * row as f32;
        page.line((left, line), (right, line), 0.5, Ink::GREY);
        if row < rows {
            page.text(left + 7.0, line + 19.0, Pen::new(Face::Sans, 9.0), &(row + 1).to_string());
        }
        if let Some(cells) = facts.paper.rows.get(row) {
            page.text(
                columns[1] + 6.0,
                line + 19.0,
                Pen::new(Face::SerifItalic, 13.0).in_ink(Ink::BALLPOINT),
                &cells[0],
            );
            page.text(
                columns[2] + 6.0,
                line + 19.0,
                Pen::new(Face::SerifItalic, 12.0).in_ink(Ink::BALLPOINT),
                &cells[1],
            );
            signature(&mut page, columns[3] + 14.0, line + 20.0, 105.0, &cells[0]);
        }
    }
    let bottom = top + 20.0 + 30.0 * rows as f32;
    for x in columns {
        page.line((x, top), (x, bottom), 0.5, Ink::GREY);
    }
    facts.sign(&mut page, left, bottom + 68.0, 200.0, Pen::new(Face::Sans, 9.0));
    page.text(left, 760.0, label, "Not a routine staff meeting; not job orientation.");
    page
}
