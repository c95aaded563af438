//! An upright certificate in serif type, as societies and institutes print them.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let (ink, middle) = (facts.ink(), page.width / 2.0);
    page.frame(40.0, 40.0, page.width - 80.0, page.height - 80.0, 1.6, ink);
    page.frame(45.0, 45.0, page.width - 90.0, page.height - 90.0, 0.5, ink);

    emblem(&mut page, middle, 118.0, ink, &facts.organisation.name);
    let house = Pen::new(Face::SerifBold, 19.0).in_ink(ink);
    page.centred(
        middle,
        186.0,
        house.fitted(&facts.organisation.name, 470.0),
        &facts.organisation.name,
    );
    page.centred(
        middle,
        204.0,
        Pen::new(Face::SerifItalic, 10.5),
        &facts.organisation.address.join(", "),
    );
    page.line((150.0, 222.0), (page.width - 150.0, 222.0), 0.6, ink);

    let heading = Pen::new(Face::Serif, 24.0);
    page.centred(middle, 270.0, heading, "CERTIFICATE OF PARTICIPATION");
    let body = Pen::new(Face::Serif, 13.0);
    page.centred(middle, 318.0, body, "This is to certify that");
    page.centred(middle, 358.0, Pen::new(Face::SerifBold, 23.0), facts.name);
    page.centred(middle, 394.0, body, "took part in");
    let title = Pen::new(Face::SerifItalic, 20.0);
    let after = page.centred_paragraph(middle, 430.0, 430.0, title, facts.title());
    page.centred(middle, after + 10.0, body, &format!("on {}", facts.days()));
    page.centred(middle, after + 32.0, body, &format!("and is awarded {}.", facts.amount()));

    facts.sign(&mut page, middle - 110.0, 640.0, 220.0, Pen::new(Face::Serif, 11.0));
    let foot = Pen::new(Face::SerifItalic, 9.5).in_ink(Ink::GREY);
    page.centred_paragraph(middle, 712.0, 420.0, foot, &facts.organisation.word);
    page
}

/// Draws a roundel with the organisation's initial.
fn emblem(page: &mut Page, x: f32, y: f32, ink: Ink, name: &str) {
    page.ring(x, y, 31.0, 1.4, ink);
    page.ring(x, y, 27.0, 0.5, ink);
    let initials: String = name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .filter(|it| it.is_uppercase())
        .take(4)
        .collect();
    page.centred(x, y + 6.5, Pen::new(Face::SerifBold, 19.0).in_ink(ink), &initials);
}
