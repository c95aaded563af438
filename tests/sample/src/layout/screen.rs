//! A web page that says the course is done, as it looks on a screen.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::sized(760.0, 470.0);
    let ink = facts.ink();
    let grey = Ink([0.93, 0.94, 0.95]);
    page.fill(0.0, 0.0, page.width, page.height, Ink::WHITE);
    page.fill(0.0, 0.0, page.width, 30.0, grey);
    page.fill(70.0, 6.0, 480.0, 18.0, Ink::WHITE);
    let host = facts.organisation.address.last().map(String::as_str).unwrap_or_default();
    page.text(
        80.0,
        19.0,
        Pen::new(Face::Sans, 9.5).in_ink(Ink::GREY),
        &format!("{host}/my/completed"),
    );
    for (at, shade) in [0.6, 0.7, 0.8].into_iter().enumerate() {
        page.ring(18.0 + 16.0 * at as f32, 15.0, 4.5, 2.0, Ink::BLACK.thinned(shade));
    }
    page.fill(0.0, 30.0, page.width, 44.0, ink);
    page.text(
        28.0,
        57.0,
        Pen::new(Face::SansBold, 15.0).in_ink(Ink::WHITE),
        &facts.organisation.name,
    );
    page.text_to(732.0, 57.0, Pen::new(Face::Sans, 11.0).in_ink(Ink::WHITE), facts.name);

    page.text(
        28.0,
        108.0,
        Pen::new(Face::Sans, 10.0).in_ink(Ink::GREY),
        "My courses  >  Completed",
    );
    page.paragraph(28.0, 142.0, 700.0, Pen::new(Face::SansBold, 21.0), facts.title());
    page.fill(28.0, 166.0, 118.0, 22.0, Ink([0.12, 0.50, 0.26]));
    page.text(40.0, 181.0, Pen::new(Face::SansBold, 11.0).in_ink(Ink::WHITE), "COMPLETED");

    let mut rows = vec![
        ("Learner", facts.name.to_owned()),
        ("Completed on", facts.days()),
        ("Credit", facts.amount()),
    ];
    rows.extend(facts.number().map(|it| ("P.A.C.E.® number", it.to_owned())));
    rows.extend(facts.paper.level.clone().map(|it| ("Level", it)));
    let mut y = 224.0;
    for (label, fact) in rows {
        page.text(28.0, y, Pen::new(Face::Sans, 11.5).in_ink(Ink::GREY), label);
        page.text(170.0, y, Pen::new(Face::Sans, 12.5), &fact);
        page.line((28.0, y + 9.0), (732.0, y + 9.0), 0.6, grey);
        y += 28.0;
    }
    page.frame(28.0, y + 4.0, 150.0, 28.0, 1.2, ink);
    page.centred(
        103.0,
        y + 22.0,
        Pen::new(Face::SansBold, 11.0).in_ink(ink),
        "Download certificate",
    );
    page.paragraph(
        28.0,
        y + 58.0,
        700.0,
        Pen::new(Face::Sans, 9.0).in_ink(Ink::GREY),
        &facts.organisation.word,
    );
    page
}
