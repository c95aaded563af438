//! The clinical teaching record on paper.

use domain::dates::said;
use domain::form::{ClinicalTeaching, Taught};

use super::{begin, days};
use crate::sheet::{Cell, Column, Drawn, Paper, Row, Style, Table, blank, field};

/// What the document is called.
pub const TITLE: &str = "Clinical teaching record";

/// Rows to offer at least, so that something can be added by hand.
const LEAST_ROWS: usize = 6;

/// Draws the form.
pub fn pages(form: &ClinicalTeaching, paper: Paper) -> Drawn {
    let held = &form.held;
    let cycle = format!("{} to {}", said(form.cycle.start), said(form.cycle.end));
    let mut sheet = begin(paper, TITLE, held, &format!("Teaching in the cycle from {cycle}"));
    sheet.notice(
        "A worksheet made with Aliquot. This is not the Clinical Teaching Documentation Form of the ASCP Board of \
         Certification: copy onto that form what it asks for, and have that form signed.",
    );
    sheet.skip(12.0);
    let category = format!("{}, {}", held.credential, held.category);
    sheet.fields(&[field("Teacher", &held.holder), field("Credential", &category)]);
    sheet.fields(&[
        field("Institution", form.institution.as_deref().unwrap_or_default()),
        field("Program or school", form.program.as_deref().unwrap_or_default()),
    ]);
    sheet.skip(10.0);
    sheet.table(&table(&form.taught));
    sheet.skip(24.0);

    sheet.heading("Supervisor or program director", 160.0);
    sheet.paragraph(
        Style::BODY,
        "I confirm that the teaching listed above took place as described.",
    );
    sheet.skip(6.0);
    sheet.fields(&[blank("Signature").share(2.0), blank("Date")]);
    sheet.fields(&[blank("Name and title (please print)")]);
    sheet.fields(&[blank("Institution").share(2.0), blank("Phone or e-mail")]);
    sheet.finish()
}

fn table(taught: &[Taught]) -> Table {
    let columns = vec![
        Column::new("Dates", 1.5),
        Column::new("What was taught", 3.4),
        Column::new("Area", 1.8),
        Column::new("As recorded", 1.2),
        Column::new("Students", 0.9),
        Column::new("Hours", 0.8),
    ];
    let mut rows: Vec<Row> = taught.iter().map(row).collect();
    let empty = [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Pen, Cell::Pen];
    rows.resize(rows.len().max(LEAST_ROWS), Row::Cells(empty.into()));
    Table { columns, rows }
}

fn row(taught: &Taught) -> Row {
    Row::Cells(vec![
        days(taught.from, taught.to),
        Cell::text(&taught.subject).remark(taught.provider.as_deref().unwrap_or_default()),
        Cell::text(taught.areas.join(", ")),
        Cell::text(&taught.amount),
        Cell::Pen,
        Cell::Pen,
    ])
}
