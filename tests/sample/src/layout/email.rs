//! A printed e-mail.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let (left, right) = (54.0, page.width - 54.0);
    let (plain, bold) = (Pen::new(Face::Sans, 10.0), Pen::new(Face::SansBold, 10.0));
    let subject = facts.paper.subject.as_deref().unwrap_or_default();
    page.text(left, 60.0, Pen::new(Face::SansBold, 14.0), subject);
    page.line((left, 70.0), (right, 70.0), 1.0, Ink::GREY);
    let sender = format!("{}, {}", facts.signer(), facts.organisation.name);
    let mut y = 88.0;
    for (label, value) in [
        ("From:", sender.as_str()),
        ("Sent:", &facts.issued()),
        ("To:", facts.name),
        ("Subject:", subject),
    ] {
        page.text(left, y, bold, label);
        page.text(left + 56.0, y, plain, value);
        y += 15.0;
    }
    page.line((left, y - 4.0), (right, y - 4.0), 0.5, Ink::PALE);

    y += 20.0;
    for paragraph in &facts.paper.body {
        y = if paragraph == "{facts}" {
            list(&mut page, facts, left + 20.0, y)
        } else {
            page.paragraph(left, y, right - left, plain, &facts.filled(paragraph))
        } + 8.0;
    }
    for line in [facts.signer(), facts.signer_title(), &facts.organisation.name] {
        page.text(left, y + 8.0, plain, line);
        y += 14.0;
    }
    for line in &facts.organisation.address {
        page.text(left, y + 8.0, Pen::new(Face::Sans, 8.5).in_ink(Ink::GREY), line);
        y += 12.0;
    }
    let foot = Pen::new(Face::Sans, 8.0).in_ink(Ink::GREY);
    page.text(left, 762.0, foot, subject);
    page.text_to(right, 762.0, foot, "1/1");
    page
}

fn list(page: &mut Page, facts: &Facts<'_>, x: f32, y: f32) -> f32 {
    let mut rows = vec![
        ("Participant", facts.name.to_owned()),
        ("Title", facts.title().to_owned()),
        ("Provider", facts.organisation.name.clone()),
        ("Date", facts.days()),
        ("Credit", facts.amount()),
    ];
    rows.extend(facts.number().map(|it| ("Program number", it.to_owned())));
    let mut y = y + 2.0;
    for (label, value) in rows {
        page.text(x, y, Pen::new(Face::Sans, 10.0).in_ink(Ink::GREY), label);
        y = page.paragraph(x + 90.0, y, 380.0, Pen::new(Face::SansBold, 10.0), &value) + 2.0;
    }
    y
}
