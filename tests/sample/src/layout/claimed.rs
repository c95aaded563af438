//! A statement of credit claimed out of a maximum, as conferences issue them.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let (ink, left, right) = (facts.ink(), 72.0, page.width - 72.0);
    let middle = page.width / 2.0;
    page.fill(0.0, 60.0, page.width, 74.0, ink.thinned(0.88));
    page.centred(
        middle,
        92.0,
        Pen::new(Face::SerifBold, 22.0).in_ink(ink),
        &facts.organisation.name,
    );
    page.centred(
        middle,
        114.0,
        Pen::new(Face::Serif, 10.5),
        &facts.organisation.address.join(", "),
    );

    page.centred(
        middle,
        186.0,
        Pen::new(Face::SerifBold, 18.0),
        "CONTINUING EDUCATION CERTIFICATE",
    );
    let body = Pen::new(Face::Serif, 12.5);
    page.centred(middle, 226.0, body, "The Alliance certifies that");
    page.centred(middle, 258.0, Pen::new(Face::SerifBold, 20.0), facts.name);
    page.centred(middle, 288.0, body, "attended the");
    page.centred(middle, 316.0, Pen::new(Face::SerifBold, 16.0), facts.title());
    page.centred(middle, 338.0, body, &facts.days());

    let mut y = 396.0;
    for row in &facts.paper.rows {
        page.text(left + 20.0, y, body, &row[0]);
        page.text_to(right - 20.0, y, Pen::new(Face::SerifBold, 12.5), &row[1]);
        page.line((left + 20.0, y + 7.0), (right - 20.0, y + 7.0), 0.4, Ink::PALE);
        y += 26.0;
    }
    let foot = Pen::new(Face::SerifItalic, 10.0).in_ink(Ink::GREY);
    page.paragraph(left + 20.0, y + 20.0, right - left - 40.0, foot, &facts.organisation.word);
    page.text(
        left + 20.0,
        690.0,
        Pen::new(Face::Serif, 10.0),
        &format!("Issued {}", facts.issued()),
    );
    page
}
