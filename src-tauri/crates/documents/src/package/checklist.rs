//! The rehearsal on paper: what an auditor would find, sorted by what can still be done, with boxes to tick.

use domain::dates::said;
use domain::package::{Dossier, Finding, Repair};

use crate::Error;
use crate::sheet::{Cell, Column, Paper, Row, Running, Sheet, Style, Table};

const TITLE: &str = "Audit rehearsal";

/// Prints a rehearsal as a checklist.
pub fn checklist(dossier: &Dossier, findings: &[Finding], paper: Paper) -> Result<Vec<u8>, Error> {
    let held = &dossier.held;
    let whose = format!("{} · {} · {TITLE}", held.holder, held.credential);
    let mut sheet = Sheet::new(paper, Running { head: whose.clone(), foot: whose });
    sheet.paragraph(Style::TITLE, TITLE);
    let subtitle = format!(
        "{}, cycle {} to {}, looked at on {}",
        held.credential,
        said(dossier.cycle.start),
        said(dossier.cycle.end),
        said(dossier.on)
    );
    sheet.paragraph(Style::SUBTITLE, &subtitle);
    sheet.skip(8.0);
    sheet.notice(
        "These are the questions an auditor asks of every activity: is it inside the cycle, is it proved, and does the \
         paper show what it has to. This program can't see everything; a list without findings is no promise.",
    );
    sheet.skip(12.0);
    if findings.is_empty() {
        sheet.paragraph(Style::STRONG, "Nothing was found that an auditor would stop at.");
    }
    for repair in Repair::ALL {
        let rows: Vec<Row> = findings.iter().filter(|it| it.repair == repair).map(row).collect();
        if rows.is_empty() {
            continue;
        }
        let columns = vec![
            Column::new("Done", 0.6),
            Column::new("Activity", 3.6),
            Column::new("What was found, and what to do", 7.0),
        ];
        sheet.heading(repair.heading(), 60.0);
        sheet.table(&Table { columns, rows });
        sheet.skip(16.0);
    }
    crate::pdf::bytes(sheet.finish().pages, TITLE, &held.holder, dossier.on)
}

fn row(finding: &Finding) -> Row {
    let about = match finding.number {
        Some(number) => format!("{number}. {}", finding.about),
        None => finding.about.clone(),
    };
    let said = Cell::Text(vec![
        (Style::CELL_STRONG, finding.sentence.clone()),
        (Style::CELL, finding.next.clone()),
    ]);
    Row::Cells(vec![Cell::Tick(false), Cell::text(about), said])
}
