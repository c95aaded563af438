//! What certificates say, as text and as JSON.

use std::fmt::{Display, Write};
use std::path::PathBuf;

use app::Error;
use app::certificates::{self, CertificateAnswer, Field, FileAnswer};

use crate::say;

/// Reads files and says what is on them; refused at the end when one of them could not be read.
pub fn files(
    files: &[PathBuf],
    password: Option<&str>,
    names: Vec<String>,
    json: bool,
) -> Result<(), Error> {
    let answer = certificates::read(files, password, names)?;
    if json {
        say::line(certificates::in_json(&answer)?)?;
    } else {
        for file in &answer.files {
            say::page(text(file))?;
        }
    }
    let unread = answer.files.iter().filter(|it| it.error.is_some()).count();
    match unread {
        0 => Ok(()),
        1 => Err(Error::refused("One file could not be read.")),
        several => Err(Error::refused(format!("{several} files could not be read."))),
    }
}

/// Returns what one file says as a page of text.
fn text(file: &FileAnswer) -> String {
    let mut page = String::new();
    let mut line = |line: String| writeln!(page, "{line}").expect("a text takes every line");
    line(file.file.clone());
    if let Some(error) = &file.error {
        line(format!("  {}", error.message));
    }
    for note in &file.notes {
        line(format!("  {note}"));
    }
    for (at, certificate) in file.certificates.iter().enumerate() {
        if file.certificates.len() > 1 {
            line(format!("  Certificate {} of {}", at + 1, file.certificates.len()));
        }
        certificate_lines(certificate, &mut line);
    }
    line(String::new());
    page
}

fn certificate_lines(it: &CertificateAnswer, line: &mut impl FnMut(String)) {
    let fields = &it.fields;
    field("participant", &fields.participant, line);
    field("title", &fields.title, line);
    field("provider", &fields.provider, line);
    field("completed on", &fields.completed_on, line);
    field("amount", &fields.amount, line);
    let unit = fields.unit.value.map(|it| it.name().to_owned());
    line(format!("  {:<15}{}", "unit", unit.as_deref().unwrap_or("not found")));
    field("program number", &fields.program_number, line);
    field("licence number", &fields.licence_number, line);
    let areas: Vec<String> =
        fields.areas.iter().map(|it| format!("{} [{}]", it.area, it.badge)).collect();
    line(format!(
        "  {:<15}{}",
        "areas",
        if areas.is_empty() { "not found".into() } else { areas.join(", ") }
    ));
    for session in &it.sessions {
        let amount = session.amount.as_deref().unwrap_or("?");
        line(format!(
            "    session: {} ({amount}, {})",
            session.title,
            session.completed_on.as_deref().unwrap_or("no day")
        ));
    }
    for finding in &it.findings {
        line(format!("  ! {finding}"));
    }
}

/// A value, its badge and place, and beneath it what was not taken.
fn field<T: Display>(name: &str, field: &Field<T>, line: &mut impl FnMut(String)) {
    let Some(value) = &field.value else {
        line(format!("  {name:<15}not found"));
        return;
    };
    let place = field.place.as_ref().map(|it| format!(", page {}", it.page)).unwrap_or_default();
    line(format!("  {name:<15}{value} [{}{place}]", field.badge));
    for other in &field.others {
        line(format!("    not taken: {} ({}: {})", other.value, other.score, other.why.join("; ")));
    }
}
