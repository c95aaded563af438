//! The transcript on paper.

use domain::dates::said;
use domain::form::{Done, Transcript};

use super::{begin, days};
use crate::sheet::{Cell, Column, Drawn, Paper, Row, Style, Table, field};

/// What the document is called.
pub const TITLE: &str = "Continuing education transcript";

/// Draws the transcript.
pub fn pages(form: &Transcript, paper: Paper) -> Drawn {
    let held = &form.held;
    let cycle = format!("{} to {}", said(form.cycle.start), said(form.cycle.end));
    let mut sheet = begin(paper, TITLE, held, &format!("All activities from {cycle}"));
    sheet.notice(
        "A list from the holder's own record, made with Aliquot. It is no document of a certifying body or provider; \
         the certificates behind it are what proves an activity.",
    );
    sheet.skip(12.0);
    let category = format!("{}, {}", held.credential, held.category);
    sheet.fields(&[
        field("Holder", &held.holder),
        field("Credential", &category),
        field("Made on", &said(form.on)),
    ]);
    sheet.skip(10.0);
    if form.done.is_empty() {
        sheet.paragraph(Style::BODY, "Nothing is recorded for this cycle.");
    } else {
        sheet.table(&table(form));
    }
    sheet.finish()
}

fn table(form: &Transcript) -> Table {
    let mut rows: Vec<Row> = form.done.iter().map(row).collect();
    let mut total = vec![Cell::Empty; 5];
    total[1] = Cell::strong(match form.done.len() {
        1 => "1 activity".to_owned(),
        count => format!("{count} activities"),
    });
    total[4] = Cell::strong(form.counted.to_string());
    rows.push(Row::Total(total));
    let columns = vec![
        Column::new("Completed", 1.6),
        Column::new("Title and provider", 5.0),
        Column::new("Areas", 2.6),
        Column::new("As recorded", 1.7),
        Column::new("Counts", 0.9).right(),
    ];
    Table { columns, rows }
}

fn row(done: &Done) -> Row {
    let mut about = vec![done.kind.clone()];
    about.extend(done.origin.iter().cloned());
    Row::Cells(vec![
        days(done.from, done.to),
        Cell::text(&done.title).remark(about.join(", ")),
        Cell::text(done.areas.join(", ")),
        Cell::text(&done.amount),
        Cell::text(done.counted.to_string()),
    ])
}
