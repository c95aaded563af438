//! The addendum worksheet on paper.

use domain::dates::{said, said_with_weekday};
use domain::form::{Addendum, Left};

use super::{begin, brief};
use crate::sheet::{Cell, Column, Drawn, Paper, Row, Style, Table, blank, field};

/// What the document is called.
pub const TITLE: &str = "Addendum worksheet";

/// Rows to write what is sent in.
const ROWS: usize = 8;

/// Draws the worksheet.
pub fn pages(form: &Addendum, paper: Paper) -> Drawn {
    let held = &form.held;
    let category = format!("{}, {}", held.credential, held.category);
    let mut sheet = begin(paper, TITLE, held, "After a notice that a declaration is deficient");
    sheet.notice(
        "A worksheet made with Aliquot, to gather what the notice asks for. This is not the CMP Declaration Addendum of \
         the ASCP Board of Certification: the notice links to that form and says where to send it.",
    );
    sheet.skip(12.0);
    sheet.fields(&[field("Holder", &held.holder), field("Credential", &category)]);
    let cycle = format!("{} to {}", said(form.cycle.start), said(form.cycle.end));
    sheet.fields(&[
        field("Customer ID", held.customer_id.as_deref().unwrap_or_default()),
        field("Cycle", &cycle).share(1.6),
        blank("E-mail or phone"),
    ]);
    let day = |it: Option<_>, say: fn(_) -> String| it.map_or_else(String::new, say);
    sheet.fields(&[
        field("Date of the notice", &day(form.notice_on, said)),
        field("Answer due", &day(form.due_on, said_with_weekday)).share(1.6),
    ]);
    sheet.paragraph(
        Style::NOTE,
        "Due 30 business days after the notice, Monday to Friday; public holidays are not left out here. If the notice \
         names another day, that day holds: correct it above.",
    );
    sheet.skip(8.0);
    sheet.fields(&[blank("What the notice says is missing")]);
    sheet.skip(8.0);
    sheet.heading("What is sent in", 120.0);
    let columns = vec![
        Column::new("Title", 5.0),
        Column::new("Area", 2.4),
        Column::new("Completed on", 1.8),
        Column::new("Points", 1.0),
    ];
    let pen = [Cell::Pen, Cell::Pen, Cell::Pen, Cell::Pen];
    sheet.table(&Table { columns, rows: vec![Row::Cells(pen.into()); ROWS] });
    sheet.skip(16.0);
    sheet.heading("Signature", 60.0);
    sheet.fields(&[blank("Signature").share(2.0), blank("Date")]);
    if !form.left.is_empty() {
        sheet.skip(14.0);
        sheet.heading("Done in this cycle and not declared, or not in full", 50.0);
        let columns = vec![Column::new("Title", 7.0), Column::new("Completed", 1.8)];
        sheet.table(&Table { columns, rows: form.left.iter().map(candidate).collect() });
    }
    sheet.finish()
}

fn candidate(left: &Left) -> Row {
    Row::Cells(vec![
        Cell::text(&left.title).remark(left.because.join(" ")),
        Cell::text(brief(left.completed_on)),
    ])
}
