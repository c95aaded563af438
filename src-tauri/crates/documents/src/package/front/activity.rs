//! The page of an activity: what it was, where its points are declared, and which papers behind it prove it.

use domain::package::{Entry, Proof};

use super::{Front, counted};
use crate::merge::{How, Note};
use crate::sheet::{Cell, Column, Row, Sheet, Style, Table, field};

pub(super) fn draw(
    front: &Front<'_>,
    sheet: &mut Sheet,
    part: usize,
    at: usize,
    files: &[(usize, usize, usize)],
) {
    let entry = &front.dossier.entries[at];
    let again = part > 0 && front.divider_page(part - 1, at).is_some();
    let mut number = format!("Activity {} of {}", entry.number, front.dossier.entries.len());
    if again {
        number.push_str(" (continued)");
    }
    sheet.paragraph(Style::SUBTITLE, &number);
    sheet.paragraph(Style::TITLE, &entry.title);
    sheet.skip(10.0);
    facts(front, sheet, entry);
    places(sheet, entry);
    if files.is_empty() && entry.proofs.is_empty() {
        sheet.notice("No file is attached to this activity.");
        return;
    }
    papers(front, sheet, part, entry, files);
    let elsewhere = front.filled.iter().enumerate().filter(|(other, _)| *other != part);
    for (other, entries) in elsewhere {
        if entries.iter().any(|it| it.0 == at && !it.1.is_empty()) {
            let page = front.divider_page(other, at).map_or(0, |it| it + 1);
            let text =
                format!("Further papers of this activity are in part {}, page {page}.", other + 1);
            sheet.paragraph(Style::BODY, &text);
        }
    }
}

fn facts(front: &Front<'_>, sheet: &mut Sheet, entry: &Entry) {
    sheet.fields(&[
        field("Date of program", &entry.when()),
        field("Contact hours or amount", &entry.amount),
    ]);
    let provider = entry.provider.as_deref().unwrap_or("not recorded");
    sheet.fields(&[field("Provider", provider), field("Participant", &front.dossier.held.holder)]);
    let program = entry.program_number.as_deref().unwrap_or("none recorded");
    sheet.fields(&[field("Kind", &entry.kind_said), field("Program number", program)]);
    sheet.skip(10.0);
}

fn places(sheet: &mut Sheet, entry: &Entry) {
    let row = |area: &str, points: String| Row::Cells(vec![Cell::text(area), Cell::text(points)]);
    let mut rows: Vec<Row> =
        entry.places.iter().map(|it| row(&it.area, it.points.to_string())).collect();
    if rows.len() > 1 {
        let total = entry.points().to_string();
        rows.push(Row::Total(vec![Cell::strong("Total"), Cell::strong(total)]));
    }
    let columns = vec![Column::new("Declared in", 5.0), Column::new("Points", 1.0).right()];
    sheet.table(&Table { columns, rows });
    sheet.skip(18.0);
}

fn papers(
    front: &Front<'_>,
    sheet: &mut Sheet,
    part: usize,
    entry: &Entry,
    files: &[(usize, usize, usize)],
) {
    let rows = files.iter().map(|(at, ..)| paper(front, part, &entry.proofs[*at]));
    let columns = vec![
        Column::new("Paper", 7.0),
        Column::new("Pages", 1.2).right(),
        Column::new("From page", 1.3).right(),
    ];
    sheet.heading("What proves it", 50.0);
    sheet.table(&Table { columns, rows: rows.collect() });
    sheet.skip(10.0);
}

fn paper(front: &Front<'_>, part: usize, proof: &Proof) -> Row {
    let added = &front.places[&proof.extract()].added;
    let home = front.part_of(proof);
    let mut cell = Cell::text(&proof.label);
    for sentence in added
        .how
        .sentence()
        .into_iter()
        .map(str::to_owned)
        .chain(added.notes.iter().copied().map(Note::sentence))
    {
        cell = cell.remark(sentence);
    }
    if matches!(added.how, How::Left(why) if why.comes_beside()) {
        cell = cell.remark(format!("The separate file is \"{}\".", proof.name));
    }
    if !proof.pages.is_empty() {
        cell = cell.remark(format!("Of this file: {}.", pages(&proof.pages)));
    }
    cell = cell.remark(format!("SHA-256 {}", proof.digest.hex()));
    let (pages, place) = match front.page_of(proof) {
        Some(page) => {
            let number = (page + 1).to_string();
            let place = if home == part {
                Cell::Link(number, page, format!("{}, page {}", proof.label, page + 1))
            } else {
                Cell::text(format!("Part {}, {number}", home + 1))
            };
            (counted(added.pages, "page", "pages"), place)
        }
        None => ("–".to_owned(), Cell::text("separate")),
    };
    Row::Cells(vec![cell, Cell::text(pages), place])
}

/// Names pages of a file: "page 2", "pages 2, 3".
fn pages(numbers: &[u32]) -> String {
    let word = if numbers.len() == 1 { "page" } else { "pages" };
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    format!("{word} {}", numbers.join(", "))
}
