//! The index: every activity of every part, with the page it is on.

use domain::package::Entry;

use super::{Front, brief};
use crate::sheet::{Cell, Column, Row, Sheet, Style, Table};

pub(super) fn draw(front: &Front<'_>, sheet: &mut Sheet, part: usize) {
    sheet.paragraph(Style::TITLE, "Index");
    sheet.skip(6.0);
    let dossier = front.dossier;
    let mut rows: Vec<Row> =
        dossier.entries.iter().enumerate().map(|(at, entry)| row(front, part, at, entry)).collect();
    let mut total = vec![Cell::Empty; 6];
    total[1] = Cell::strong("Total");
    total[3] = Cell::strong(dossier.points().to_string());
    rows.push(Row::Total(total));
    let page = if front.parts() > 1 { 1.5 } else { 0.8 };
    let columns = vec![
        Column::new("No.", 0.55).right(),
        Column::new("Activity", 5.6),
        Column::new("Completed", 1.6),
        Column::new("Points", 0.85).right(),
        Column::new("Declared in", 3.0),
        Column::new("Page", page).right(),
    ];
    sheet.table(&Table { columns, rows });
}

fn row(front: &Front<'_>, part: usize, at: usize, entry: &Entry) -> Row {
    let areas: Vec<&str> = entry.places.iter().map(|it| it.area.as_str()).collect();
    let home = (0..front.parts()).find_map(|it| Some((it, front.divider_page(it, at)?)));
    let here = front.divider_page(part, at);
    let page = match (here, home) {
        (Some(page), _) => {
            let said = format!("Activity {}, page {}", entry.number, page + 1);
            let number = (page + 1).to_string();
            let text =
                if front.parts() > 1 { format!("Part {}, {number}", part + 1) } else { number };
            Cell::Link(text, page, said)
        }
        (None, Some((home, page))) => Cell::text(format!("Part {}, {}", home + 1, page + 1)),
        (None, None) => Cell::text("–"),
    };
    let mut title = Cell::text(&entry.title).remark(entry.provider.clone().unwrap_or_default());
    if entry.proofs.is_empty() {
        title = title.remark("No file is attached.");
    }
    Row::Cells(vec![
        Cell::text(entry.number.to_string()),
        title,
        Cell::text(brief(entry.completed_on)),
        Cell::text(entry.points().to_string()),
        Cell::text(areas.join(", ")),
        page,
    ])
}
