//! A plain certificate of attendance, in three layouts that real ones come in.

use super::field::{blank, field};
use super::font::Weight;
use super::page::{Drawn, Sheet};
use super::paper::Paper;
use super::style::{Align, Ink, Style};
use super::text::width;

/// What a certificate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate<'t> {
    /// Its heading: "Certificate of Completion".
    pub title: &'t str,
    /// Who took part.
    pub participant: &'t str,
    /// The title of the program.
    pub program: &'t str,
    /// Who gave it.
    pub provider: &'t str,
    /// The day, written as it is to be printed.
    pub completed: &'t str,
    /// How much was earned, with its unit: "1.5 P.A.C.E. contact hours".
    pub amount: &'t str,
    /// The provider's program number, where there is one.
    pub program_number: Option<&'t str>,
    /// Who signs, with title.
    pub signatory: &'t str,
}

/// How a certificate is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateLayout {
    /// Centred in a double frame, sentence by sentence.
    Framed,
    /// A letter-like page with labelled lines.
    Labelled,
    /// A record of credit with the facts in a box.
    Record,
}

/// Draws a certificate on one page.
pub fn certificate(
    certificate: &Certificate<'_>,
    layout: CertificateLayout,
    paper: Paper,
) -> Drawn {
    let mut sheet = Sheet::bare(paper);
    match layout {
        CertificateLayout::Framed => framed(&mut sheet, certificate),
        CertificateLayout::Labelled => labelled(&mut sheet, certificate),
        CertificateLayout::Record => record(&mut sheet, certificate),
    }
    sheet.finish()
}

const DISPLAY: Style = Style::new(Weight::Bold, 27.0, 36.0);
const NAME: Style = Style::new(Weight::Regular, 22.0, 30.0);
const PROGRAM: Style = Style::new(Weight::Bold, 14.0, 20.0);
const SAYING: Style = Style::new(Weight::Regular, 11.0, 16.0).grey();
const FACT: Style = Style::new(Weight::Regular, 11.0, 16.0);

fn framed(sheet: &mut Sheet, it: &Certificate<'_>) {
    let (left, measure) = (sheet.left(), sheet.measure());
    let height = sheet.room();
    sheet.frame(left - 14.0, 48.0, measure + 28.0, height, Ink::Black, 1.6);
    sheet.frame(left - 9.0, 53.0, measure + 18.0, height - 10.0, Ink::Grey, 0.5);
    let mut centered = |before: f32, style, text: &str| {
        sheet.skip(before);
        sheet.paragraph_in(left + 24.0, measure - 48.0, Align::Center, style, text);
    };
    centered(62.0, FACT, it.provider);
    centered(34.0, DISPLAY, it.title);
    centered(30.0, SAYING, "This certifies that");
    centered(8.0, NAME, it.participant);
    centered(14.0, SAYING, "has successfully completed");
    centered(10.0, PROGRAM, it.program);
    centered(20.0, FACT, it.completed);
    centered(8.0, FACT, it.amount);
    if let Some(number) = it.program_number {
        centered(8.0, SAYING, &format!("Program number {number}"));
    }
    sheet.skip(64.0);
    signature(sheet, left + measure / 2.0 - 110.0, 220.0, Align::Center, it.signatory);
}

fn labelled(sheet: &mut Sheet, it: &Certificate<'_>) {
    sheet.paragraph(PROGRAM, it.provider);
    sheet.skip(6.0);
    sheet.rule(Ink::Black, 1.2);
    sheet.skip(40.0);
    sheet.paragraph(DISPLAY, it.title);
    sheet.skip(26.0);
    for (label, value) in [
        ("Name of participant", it.participant),
        ("Title of program", it.program),
        ("Date of program", it.completed),
        ("Number of contact hours", it.amount),
        ("Program number", it.program_number.unwrap_or_default()),
    ] {
        if !value.is_empty() {
            sheet.fields(&[field(label, value)]);
            sheet.skip(8.0);
        }
    }
    sheet.skip(46.0);
    let left = sheet.left();
    signature(sheet, left, 240.0, Align::Left, it.signatory);
}

fn record(sheet: &mut Sheet, it: &Certificate<'_>) {
    let (left, measure) = (sheet.left(), sheet.measure());
    sheet.fill(left, 54.0, measure, 46.0, Ink::Tint);
    sheet.skip(11.0);
    sheet.paragraph_in(left + 14.0, measure - 28.0, Align::Left, Style::TITLE, it.title);
    sheet.skip(30.0);
    sheet.paragraph(SAYING, &format!("{} confirms the participation of", it.provider));
    sheet.paragraph(NAME, it.participant);
    sheet.skip(6.0);
    sheet.paragraph(SAYING, "in the following continuing education activity:");
    sheet.paragraph(PROGRAM, it.program);
    sheet.skip(18.0);
    sheet.fields(&[field("Completed on", it.completed), field("Credit awarded", it.amount)]);
    let mut origin = vec![field("Provider", it.provider)];
    origin.extend(it.program_number.map(|number| field("Program number", number)));
    sheet.fields(&origin);
    sheet.skip(30.0);
    sheet.fields(&[blank("Authorized signature"), field("Name and title", it.signatory)]);
}

fn signature(sheet: &mut Sheet, x: f32, measure: f32, align: Align, name: &str) {
    let y = sheet.y();
    sheet.stroke([(x, y), (x + measure, y)], Ink::Black, 0.6);
    sheet.skip(5.0);
    let style = if width(name, Style::BODY) > measure { Style::NOTE } else { Style::BODY };
    sheet.paragraph_in(x, measure, align, style, name);
}
