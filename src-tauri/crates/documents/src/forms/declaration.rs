//! The declaration worksheet on paper: a page to see where one stands, then the lines to type.

use domain::dates::said;
use domain::form::{DeclarationWorksheet, Left, Line, Section};

use super::{begin, brief, days};
use crate::sheet::{Cell, Column, Drawn, Paper, Row, Sheet, Style, Table, field};

/// What the document is called.
pub const TITLE: &str = "Declaration worksheet";

/// Draws the worksheet.
pub fn pages(form: &DeclarationWorksheet, paper: Paper) -> Drawn {
    let held = &form.held;
    let subtitle = format!("{}, {}", held.credential, held.category);
    let mut sheet = begin(paper, TITLE, held, &subtitle);
    sheet.notice(
        "A worksheet for the online declaration, made with Aliquot. This is not a form of the certifying body. The lines \
         stand in the order the online form asks: area, title, date, credits. Tick each one when it is entered and \
         allocated there.",
    );
    sheet.skip(12.0);
    heads(&mut sheet, form);
    summary(&mut sheet, form);
    lines(&mut sheet, form);
    left(&mut sheet, &form.left);
    basis(&mut sheet, form);
    sheet.finish()
}

fn heads(sheet: &mut Sheet, form: &DeclarationWorksheet) {
    let held = &form.held;
    let cycle = format!("{} – {}", brief(form.cycle.start), brief(form.cycle.end));
    sheet.fields(&[
        field("Holder", &held.holder).share(2.0),
        field("Customer ID", held.customer_id.as_deref().unwrap_or("not recorded")),
        field("Certificate number", held.number.as_deref().unwrap_or("not recorded")),
    ]);
    let stated = |day: Option<_>| day.map_or_else(|| "not stated".to_owned(), brief);
    sheet.fields(&[
        field("Cycle", &cycle).share(1.55),
        field("Submission opens", &stated(form.dates.window_opens)),
        field("Last day to submit", &stated(form.dates.submit_by)),
        field("Credential expires", &brief(form.dates.expires)),
    ]);
    sheet.skip(10.0);
}

fn summary(sheet: &mut Sheet, form: &DeclarationWorksheet) {
    sheet.heading(&format!("Where it stands on {}", said(form.on)), 60.0);
    sheet.paragraph(Style::STRONG, &form.headline);
    sheet.paragraph(Style::BODY, &form.declaration);
    sheet.skip(6.0);
    if !form.sections.is_empty() {
        sheet.table(&areas(form));
        sheet.skip(10.0);
    }
    if !form.shortages.is_empty() {
        sheet.skip(6.0);
        sheet.heading("Still short", 30.0);
        sheet.list(Style::BODY, &form.shortages);
    }
    sheet.skip(14.0);
}

fn areas(form: &DeclarationWorksheet) -> Table {
    let number = |it: &dyn std::fmt::Display| Cell::text(it.to_string());
    let row = |it: &Section| {
        Row::Cells(vec![
            Cell::text(&it.name),
            it.needed.map_or_else(|| Cell::text("–"), |it| number(&it)),
            number(&it.counted),
            if it.short.is_positive() {
                Cell::strong(it.short.to_string())
            } else {
                Cell::text("–")
            },
        ])
    };
    let required = form.required.map_or_else(|| "not known".to_owned(), |it| it.to_string());
    let short = form.required.and_then(|it| form.counted.short_of(it));
    let mut rows: Vec<Row> = form.sections.iter().map(row).collect();
    rows.push(Row::Total(vec![
        Cell::strong("Total"),
        Cell::strong(required),
        Cell::strong(form.counted.to_string()),
        Cell::strong(short.map_or_else(|| "–".to_owned(), |it| it.to_string())),
    ]));
    let columns = vec![
        Column::new("Area of the requirement", 5.0),
        Column::new("Needed", 1.0).right(),
        Column::new("Declared", 1.0).right(),
        Column::new("Short", 1.0).right(),
    ];
    Table { columns, rows }
}

fn lines(sheet: &mut Sheet, form: &DeclarationWorksheet) {
    if form.sections.iter().all(|it| it.lines.is_empty()) {
        return;
    }
    let mut rows = Vec::new();
    for section in &form.sections {
        rows.push(Row::Group { name: section.name.clone(), about: about(section) });
        rows.extend(section.lines.iter().map(line));
    }
    let mut total = vec![Cell::Empty; 6];
    total[2] = Cell::strong("Total");
    total[4] = Cell::strong(form.counted.to_string());
    rows.push(Row::Total(total));
    let columns = vec![
        Column::new("Done", 0.6),
        Column::new("Specialty area", 2.95),
        Column::new("Title", 4.3),
        Column::new("Completed", 1.95),
        Column::new("Credits", 0.95).right(),
        Column::new("Provider, program number", 3.05),
    ];
    sheet.heading("Lines to enter", 80.0);
    sheet.table(&Table { columns, rows });
    sheet.skip(18.0);
}

fn about(section: &Section) -> String {
    let counted = section.counted.in_words();
    match section.needed {
        Some(needed) if section.short.is_positive() => {
            format!("{counted} · {needed} needed · {} short", section.short)
        }
        Some(needed) => format!("{counted} · {needed} needed"),
        None => counted,
    }
}

fn line(line: &Line) -> Row {
    let origin: Vec<&str> =
        [&line.provider, &line.program_number].into_iter().filter_map(Option::as_deref).collect();
    Row::Cells(vec![
        Cell::Tick(false),
        specialty(line),
        Cell::text(&line.title),
        days(line.from, line.completed_on),
        Cell::strong(line.credits.to_string())
            .remark(line.out_of.map(|it| format!("of {it}")).unwrap_or_default()),
        Cell::Text(vec![(Style::REMARK, origin.join(", "))]),
    ])
}

/// Says so where the record names no area, for the online form will ask.
fn specialty(line: &Line) -> Cell {
    match line.specialty.as_str() {
        "" => Cell::Text(vec![(Style::REMARK, "not recorded".into())]),
        name => Cell::text(name),
    }
}

fn left(sheet: &mut Sheet, left: &[Left]) {
    if left.is_empty() {
        return;
    }
    let row = |it: &Left| {
        Row::Cells(vec![
            Cell::text(&it.title),
            Cell::text(brief(it.completed_on)),
            Cell::text(it.because.join(" ")),
        ])
    };
    let columns =
        vec![Column::new("Title", 4.0), Column::new("Completed", 1.5), Column::new("Why", 6.0)];
    sheet.heading("Done in this cycle, not declared or not in full", 50.0);
    sheet.table(&Table { columns, rows: left.iter().map(row).collect() });
    sheet.skip(18.0);
}

fn basis(sheet: &mut Sheet, form: &DeclarationWorksheet) {
    let basis = &form.basis;
    sheet.heading("What this rests on", 40.0);
    sheet.paragraph(Style::NOTE, &basis.rule);
    if !basis.confidence.is_empty() {
        sheet.paragraph(Style::NOTE, &basis.confidence);
    }
    if !basis.sources.is_empty() {
        sheet.paragraph(Style::NOTE, &format!("Sources: {}.", basis.sources.join("; ")));
    }
    if !basis.hash.is_empty() {
        sheet.paragraph(Style::NOTE, &format!("Digest of the rule: {}", basis.hash));
    }
    if !basis.readings.is_empty() {
        let readings = basis.readings.join("; ");
        sheet.paragraph(Style::NOTE, &format!("Ways of reading it that were tried: {readings}."));
    }
    if !basis.edits.is_empty() {
        sheet.skip(6.0);
        sheet.paragraph(Style::BODY, "Rests on what the holder entered:");
        sheet.list(Style::BODY, &basis.edits);
    }
    if let Some(depends) = &basis.depends {
        sheet.skip(4.0);
        sheet.paragraph(Style::BODY, depends);
    }
    if !basis.not_checked.is_empty() {
        sheet.skip(6.0);
        sheet.paragraph(Style::NOTE, "Not checked by this program:");
        sheet.list(Style::NOTE, &basis.not_checked);
    }
}
