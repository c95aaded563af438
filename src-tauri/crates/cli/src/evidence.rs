//! Activities and their evidence, as text.

use std::fmt::Write;

use app::{Desk, Error, activities, evidence};

use crate::say;

/// Lists the activities, the latest first.
pub fn activities(desk: &Desk) -> Result<(), Error> {
    for row in activities::list(desk)? {
        let proofs = match row.evidence.len() {
            0 => "no evidence yet".to_owned(),
            1 => "1 file".to_owned(),
            several => format!("{several} files"),
        };
        say::line(format!(
            "{}  {}  ({}, {}; {proofs})",
            row.draft.completed_on, row.draft.title, row.type_name, row.amount
        ))?;
    }
    Ok(())
}

/// Lists the evidence and what it proves.
pub fn files(desk: &Desk) -> Result<(), Error> {
    say::page(text(desk)?)?;
    Ok(())
}

/// Returns the list of evidence as a page of text.
pub fn text(desk: &Desk) -> Result<String, Error> {
    let mut text = String::new();
    for row in evidence::list(desk)? {
        let mut line = |line: String| writeln!(text, "{line}").expect("a text takes every line");
        line(format!("{}  ({}, {})", row.label, row.media, row.size));
        line(format!("  {}", row.digest));
        if row.proves.is_empty() {
            line("  proves nothing yet".into());
        }
        for activity in &row.proves {
            line(format!("  proves: {}", activity.name));
        }
    }
    Ok(text)
}
