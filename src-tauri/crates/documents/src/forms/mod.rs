//! One file per form: from its fields to ink.
//!
//! Each form is two functions: `pages` draws it, and the function named for the form makes it a PDF. Deliberately
//! absent: any fact. What stands on paper comes from `domain::form`, except the words that say what a field is.
//! The invariant that matters: no form of ours can be taken for the body's own; each says what it is.

pub mod addendum;
pub mod clinical_teaching;
pub mod declaration;
pub mod employer_assessment;
pub mod in_service_letter;
pub mod summary;
pub mod transcript;

use chrono::NaiveDate;

use crate::Error;
use crate::sheet::{Cell, Drawn, Paper, Running, Sheet, Style};

/// Makes the employer assessment a PDF.
pub fn employer_assessment(
    form: &domain::form::EmployerAssessment,
    paper: Paper,
    day: NaiveDate,
) -> Result<Vec<u8>, Error> {
    finish(
        employer_assessment::pages(form, paper),
        employer_assessment::TITLE,
        &form.held.holder,
        day,
    )
}

/// Makes the clinical teaching record a PDF.
pub fn clinical_teaching(
    form: &domain::form::ClinicalTeaching,
    paper: Paper,
    day: NaiveDate,
) -> Result<Vec<u8>, Error> {
    finish(clinical_teaching::pages(form, paper), clinical_teaching::TITLE, &form.held.holder, day)
}

/// Makes the declaration worksheet a PDF, dated with the day it speaks of.
pub fn declaration(
    form: &domain::form::DeclarationWorksheet,
    paper: Paper,
) -> Result<Vec<u8>, Error> {
    finish(declaration::pages(form, paper), declaration::TITLE, &form.held.holder, form.on)
}

/// Makes the transcript a PDF, dated with the day it speaks of.
pub fn transcript(form: &domain::form::Transcript, paper: Paper) -> Result<Vec<u8>, Error> {
    finish(transcript::pages(form, paper), transcript::TITLE, &form.held.holder, form.on)
}

/// Makes the one page for an employer a PDF, dated with the day it speaks of.
pub fn summary(form: &domain::form::DeclarationWorksheet, paper: Paper) -> Result<Vec<u8>, Error> {
    finish(summary::pages(form, paper), summary::TITLE, &form.held.holder, form.on)
}

/// Makes the addendum worksheet a PDF.
pub fn addendum(
    form: &domain::form::Addendum,
    paper: Paper,
    day: NaiveDate,
) -> Result<Vec<u8>, Error> {
    finish(addendum::pages(form, paper), addendum::TITLE, &form.held.holder, day)
}

/// Makes the in-service letter a PDF.
pub fn in_service_letter(
    form: &domain::form::InServiceLetter,
    paper: Paper,
    day: NaiveDate,
) -> Result<Vec<u8>, Error> {
    let drawn = in_service_letter::pages(form, paper);
    finish(drawn, in_service_letter::TITLE, &form.participant, day)
}

fn finish(drawn: Drawn, title: &str, author: &str, day: NaiveDate) -> Result<Vec<u8>, Error> {
    crate::pdf::bytes(drawn.pages, title, author, day)
}

/// Takes a sheet whose pages repeat whose form it is, and writes its title.
fn begin(paper: Paper, title: &str, held: &domain::form::Held, subtitle: &str) -> Sheet {
    let whose = format!("{} · {} · {title}", held.holder, held.credential);
    let mut sheet = Sheet::new(paper, Running { head: whose.clone(), foot: whose });
    sheet.paragraph(Style::TITLE, title);
    sheet.paragraph(Style::SUBTITLE, subtitle);
    sheet.skip(8.0);
    sheet
}

/// Says a day in the width of a table's column, without mistaking day and month: "14 Mar 2025".
fn brief(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// Says a stretch of days in the width of a column, a line for each end; or the one day.
fn days(from: Option<NaiveDate>, to: NaiveDate) -> Cell {
    let line = |text| (Style::CELL, text);
    let from = from.map(|it| line(format!("{} –", brief(it))));
    Cell::Text(from.into_iter().chain([line(brief(to))]).collect())
}
