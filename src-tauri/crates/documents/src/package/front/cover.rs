//! The cover letter: to whom, from whom, about what, and how to find one's way.

use domain::dates::said;

use super::{Front, brief, counted};
use crate::merge::How;
use crate::sheet::{Cell, Column, Row, Sheet, Style, Table, blank, field};

pub(super) fn draw(front: &Front<'_>, sheet: &mut Sheet, part: usize) {
    let dossier = front.dossier;
    let held = &dossier.held;
    sheet.paragraph(Style::TITLE, "Audit package");
    let mut subtitle = format!("{}, {}", held.credential, held.category);
    if front.parts() > 1 {
        subtitle = format!("{subtitle} · {}", front.part_said(part));
    }
    sheet.paragraph(Style::SUBTITLE, &subtitle);
    sheet.skip(8.0);
    if dossier.sample {
        sheet.notice(
            "A model: the person, the activities and the papers in this package are invented.",
        );
        sheet.skip(10.0);
    }
    sheet.fields(&[
        field("Holder", &held.holder).share(2.0),
        field("Customer ID", held.customer_id.as_deref().unwrap_or("not recorded")),
        field("Certificate number", held.number.as_deref().unwrap_or("not recorded")),
    ]);
    let cycle = format!("{} – {}", brief(dossier.cycle.start), brief(dossier.cycle.end));
    let declared = dossier.declared_on.map_or_else(|| "not yet".to_owned(), brief);
    sheet.fields(&[
        field("Cycle", &cycle).share(2.0),
        field("Declaration submitted", &declared),
        field("Package made", &brief(dossier.on)),
    ]);
    sheet.skip(14.0);
    letter(front, sheet);
    left_out(front, sheet);
    parts(front, sheet);
    sheet.need(70.0);
    sheet.skip(6.0);
    sheet.fields(&[blank("Signature of the holder").share(2.0), blank("Date")]);
}

fn letter(front: &Front<'_>, sheet: &mut Sheet) {
    let dossier = front.dossier;
    let held = &dossier.held;
    sheet.paragraph(Style::STRONG, &format!("To the {}", dossier.asks.receiver));
    sheet.skip(8.0);
    let done = if dossier.declared_on.is_some() { "I declared" } else { "I am going to declare" };
    let activities = counted(dossier.entries.len(), "activity", "activities");
    let points = dossier.points().in_words();
    let (from, to) = (said(dossier.cycle.start), said(dossier.cycle.end));
    let credential = &held.credential;
    sheet.paragraph(
        Style::BODY,
        &format!(
            "This file holds the evidence for the {activities} {done} for {credential} in the cycle from {from} to {to}: \
             {points} in all."
        ),
    );
    sheet.skip(6.0);
    sheet.paragraph(
        Style::BODY,
        "The activities stand in the order of the declaration. Each has a page that says what it was and where its points \
         are declared; the certificates that prove it follow behind that page. The page numbers in the index lead there, \
         and so do the bookmarks.",
    );
    if let Some(facts) = dossier.asks.facts() {
        sheet.skip(6.0);
        sheet.paragraph(
            Style::BODY,
            &format!(
                "Each activity's page repeats what your guidelines ask a certificate to show: {facts}."
            ),
        );
    }
    sheet.skip(6.0);
    sheet.paragraph(
        Style::BODY,
        "The certificates are copies; their content is unchanged, and I keep the originals. The list SHA256SUMS, \
         handed over beside this file, holds the digest of each.",
    );
    sheet.skip(12.0);
}

fn left_out(front: &Front<'_>, sheet: &mut Sheet) {
    let proofs = front.dossier.proofs();
    let left: Vec<String> = proofs
        .into_iter()
        .filter_map(|proof| match front.places.get(&proof.extract())?.added.how {
            How::Left(why) if why.comes_beside() => {
                Some(format!("{}: {} It is named \"{}\".", proof.label, why.sentence(), proof.name))
            }
            How::Left(why) => Some(format!("{}: {}", proof.label, why.sentence())),
            _ => None,
        })
        .collect();
    let bare: Vec<String> = front
        .dossier
        .entries
        .iter()
        .filter(|it| it.proofs.is_empty())
        .map(|it| format!("{}: no file is attached to this activity.", it.title))
        .collect();
    let all = [left, bare].concat();
    if !all.is_empty() {
        sheet.heading("Not shown in this file", 30.0);
        sheet.list(Style::BODY, &all);
        sheet.skip(10.0);
    }
}

/// Says what is in which part, where there are several.
fn parts(front: &Front<'_>, sheet: &mut Sheet) {
    if front.parts() < 2 {
        return;
    }
    let number = |entry: Option<&(usize, Vec<_>)>| {
        entry.map_or_else(|| "–".to_owned(), |it| front.dossier.entries[it.0].number.to_string())
    };
    let rows = front.filled.iter().enumerate().map(|(part, entries)| {
        let (first, last) = (number(entries.first()), number(entries.last()));
        let range = if first == last { first } else { format!("{first} – {last}") };
        Row::Cells(vec![
            Cell::strong(format!("Part {}", part + 1)),
            Cell::text(range),
            Cell::text(front.layout(part).len().to_string()),
        ])
    });
    let columns = vec![
        Column::new("Part", 2.0),
        Column::new("Activities", 3.0),
        Column::new("Pages", 1.0).right(),
    ];
    sheet.heading("The parts of this package", 60.0);
    sheet.table(&Table { columns, rows: rows.collect() });
    sheet.skip(12.0);
}
