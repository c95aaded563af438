//! A college transcript, in the even letters of a registrar's printer.

use super::Facts;
use crate::paper::{Face, Ink, Page, Pen};

pub fn draw(facts: &Facts<'_>) -> Page {
    let mut page = Page::letter();
    let (left, pen) = (50.0, Pen::new(Face::Mono, 9.0));
    let bold = Pen::new(Face::MonoBold, 9.0);
    // The ground a registrar prints on, so that copies show.
    for line in 0..46 {
        let y = 30.0 + 16.0 * line as f32;
        page.line((30.0, y), (page.width - 30.0, y + 9.0), 0.3, facts.ink().thinned(0.86));
    }
    page.text(
        left,
        64.0,
        Pen::new(Face::SerifBold, 17.0).in_ink(facts.ink()),
        &facts.organisation.name,
    );
    page.text(left, 80.0, Pen::new(Face::Serif, 9.5), &facts.organisation.address.join(", "));
    page.text_to(page.width - 50.0, 64.0, bold, "OFFICIAL ACADEMIC TRANSCRIPT");
    page.line((left, 92.0), (page.width - 50.0, 92.0), 1.0, Ink::BLACK);

    let mut y = 116.0;
    let mut line = |page: &mut Page, pen: Pen, text: &str| {
        page.text(left, y, pen, text);
        y += 13.0;
    };
    line(&mut page, pen, &format!("Student:  {:<38}Student ID: R20558431", facts.name));
    line(
        &mut page,
        pen,
        &format!("Program:  {:<38}Issued:     {}", "Non-degree, graduate", facts.issued()),
    );
    line(&mut page, pen, "Credit is given in quarter hours.");
    line(&mut page, pen, "");
    line(&mut page, bold, &format!("SPRING QUARTER 2025     {}", facts.days()));
    line(&mut page, pen, "");
    line(
        &mut page,
        bold,
        "Course    Title                                   Att   Ern   Grd   QPts",
    );
    for row in &facts.paper.rows {
        let text = format!(
            "{:<10}{:<38}{:>5} {:>5}   {:<4}{:>6}",
            row[0],
            facts.title(),
            row[1],
            row[2],
            row[3],
            row[4]
        );
        line(&mut page, pen, &text);
    }
    line(&mut page, pen, "");
    let last = facts.paper.rows.last().expect("a transcript has a course");
    line(&mut page, pen, "                    Att     Ern    QPts     GPA");
    for scope in ["Term", "Cumulative"] {
        line(
            &mut page,
            pen,
            &format!(
                "{scope:<18}{:>5}   {:>5}   {:>5}   {:>5}",
                last[1], last[2], last[4], last[5]
            ),
        );
    }
    line(&mut page, pen, "");
    line(&mut page, pen, &format!("Earned at {}: {}", facts.organisation.name, facts.amount()));
    line(&mut page, pen, "");
    line(&mut page, pen, "********************** END OF TRANSCRIPT **********************");
    facts.sign(&mut page, left, 700.0, 190.0, Pen::new(Face::Serif, 10.0));
    page
}
