//! One page for an employer: where the credential stands, and nothing about single activities.

use domain::dates::said;
use domain::form::DeclarationWorksheet;

use super::begin;
use crate::sheet::{Cell, Column, Drawn, Paper, Row, Style, Table, field};

/// What the document is called.
pub const TITLE: &str = "Continuing education summary";

/// Draws the page.
pub fn pages(form: &DeclarationWorksheet, paper: Paper) -> Drawn {
    let held = &form.held;
    let category = format!("{}, {}", held.credential, held.category);
    let mut sheet = begin(paper, TITLE, held, &format!("As of {}", said(form.on)));
    sheet.notice(
        "A summary of the holder's own record, judged by Aliquot. It is not the word of the certifying body, which \
         alone says whether a credential is current.",
    );
    sheet.skip(12.0);
    let number = held.number.as_deref().unwrap_or("not recorded");
    sheet.fields(&[field("Holder", &held.holder), field("Credential", &category)]);
    let cycle = format!("{} to {}", said(form.cycle.start), said(form.cycle.end));
    sheet.fields(&[
        field("Certificate number", number),
        field("Cycle", &cycle).share(1.6),
        field("Credential expires", &said(form.dates.expires)),
    ]);
    sheet.skip(10.0);
    sheet.heading("Where it stands", 60.0);
    sheet.paragraph(Style::STRONG, &form.headline);
    sheet.paragraph(Style::BODY, &form.declaration);
    sheet.skip(8.0);
    sheet.table(&areas(form));
    if !form.shortages.is_empty() {
        sheet.skip(14.0);
        sheet.heading("Still to be done", 30.0);
        sheet.list(Style::BODY, &form.shortages);
    }
    sheet.skip(14.0);
    sheet.paragraph(Style::NOTE, &form.basis.rule);
    sheet.finish()
}

fn areas(form: &DeclarationWorksheet) -> Table {
    let mut rows: Vec<Row> = form
        .sections
        .iter()
        .map(|it| {
            let needed = it.needed.map_or_else(|| "–".to_owned(), |it| it.to_string());
            Row::Cells(vec![
                Cell::text(&it.name),
                Cell::text(needed),
                Cell::text(it.counted.to_string()),
            ])
        })
        .collect();
    let required = form.required.map_or_else(|| "not known".to_owned(), |it| it.to_string());
    rows.push(Row::Total(vec![
        Cell::strong("Points in all"),
        Cell::strong(required),
        Cell::strong(form.counted.to_string()),
    ]));
    let columns = vec![
        Column::new("Area of the requirement", 5.0),
        Column::new("Needed", 1.0).right(),
        Column::new("Done", 1.0).right(),
    ];
    Table { columns, rows }
}
