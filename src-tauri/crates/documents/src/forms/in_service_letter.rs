//! The in-service letter on paper: below room for a letterhead, ready to be signed.

use domain::dates::said;
use domain::form::InServiceLetter;

use crate::sheet::{Drawn, Paper, Running, Sheet, Style, blank, field};

/// What the document is called.
pub const TITLE: &str = "In-service letter";

/// The height left for the letterhead, in points.
const LETTERHEAD: f32 = 96.0;

/// Draws the letter.
pub fn pages(form: &InServiceLetter, paper: Paper) -> Drawn {
    let foot =
        "Prepared with Aliquot for the employer or vendor to print on letterhead, check and sign";
    let mut sheet = Sheet::new(paper, Running { head: TITLE.to_owned(), foot: foot.to_owned() });
    sheet.skip(LETTERHEAD);
    sheet.fields(&[blank("Date of this letter"), blank("").share(2.0)]);
    sheet.skip(10.0);
    sheet.paragraph(Style::TITLE, "Attendance at an in-service program");
    sheet.skip(10.0);
    sheet.paragraph(Style::BODY, "To whom it may concern:");
    sheet.skip(6.0);
    sheet.paragraph(
        Style::BODY,
        &format!(
            "This is to certify that {} took part in the program named below.",
            form.participant
        ),
    );
    sheet.skip(10.0);
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    sheet.fields(&[field("Name of participant", &form.participant)]);
    sheet.fields(&[field("Title of program", &text(&form.title))]);
    let to = form.to.map(said).unwrap_or_default();
    let date = form.from.map_or(to.clone(), |it| format!("{} to {to}", said(it)));
    sheet.fields(&[
        field("Date of program", &date),
        field("Number of contact hours", &text(&form.amount)),
    ]);
    sheet.fields(&[field("Name of provider", &text(&form.provider))]);
    sheet.skip(10.0);
    sheet.paragraph(
        Style::BODY,
        "The number of contact hours was assigned by the provider. The program was neither a routine staff meeting nor \
         part of an orientation to the job.",
    );
    sheet.skip(26.0);
    sheet.fields(&[blank("Signature").share(2.0), blank("Date")]);
    sheet.fields(&[blank("Name and title (please print)").share(2.0), blank("Phone or e-mail")]);
    sheet.finish()
}
