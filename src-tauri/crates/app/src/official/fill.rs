//! Fills an open form.

use std::collections::BTreeMap;

use documents::official::{Answer, Answers, Field, Kind, Note, Placed};
use domain::form::official::{Fact, Value};
use serde::Serialize;

use super::{OfficialOrder, OpenForm, Source, facts};
use crate::error::sentence;
use crate::{Desk, Error, files};

/// A filled copy, ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledForm {
    /// The name to offer for the file.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// What could not be filled as asked, a sentence each.
    pub notes: Vec<String>,
}

/// Where a filled form was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedOfficial {
    /// The file's name, without its folder.
    pub name: String,
    /// The folder in words.
    pub folder: String,
    /// What could not be filled as asked, a sentence each.
    pub notes: Vec<String>,
}

/// Fills a copy of the form as ordered, and remembers the order for this form.
pub fn fill(desk: &mut Desk, form: &OpenForm, order: &OfficialOrder) -> Result<FilledForm, Error> {
    let facts = facts::of(desk, &order.ask)?;
    let by_key: BTreeMap<&str, &Fact> = facts.iter().map(|it| (it.key.as_str(), it)).collect();
    let value = |key: &str| by_key.get(key).and_then(|it| it.value.as_ref());
    let mut missing: Vec<String> = Vec::new();
    let mut answers = Answers::default();
    for field in form.blank.fields() {
        let Some(source) = order.fields.get(&field.name) else { continue };
        if let Source::Fact { key } = source
            && value(key).is_none()
        {
            missing.push(by_key.get(key.as_str()).map_or(key.clone(), |it| it.name.clone()));
        }
        if let Some(answer) = answer(field, source, value) {
            answers.fields.insert(field.name.clone(), answer);
        }
    }
    for it in &order.placed {
        let text = match &it.source {
            Source::Nothing => continue,
            Source::Text { text } => text.clone(),
            Source::Tick => "✓".to_owned(),
            Source::Fact { key } => value(key).map(|it| it.written(None)).unwrap_or_default(),
        };
        answers.placed.push(Placed {
            page: it.page as usize,
            x: it.x,
            y: it.y,
            size: it.size,
            text,
        });
    }
    let filled = form
        .blank
        .fill(&answers, order.flat)
        .map_err(|why| Error::refused(sentence(&why)).hinted(why.hint()))?;
    form.remember(desk, order)?;
    let mut notes: Vec<String> = filled.notes.iter().map(|it| said(form, it)).collect();
    // Rows beyond what was done stay empty, and that needs no words.
    missing.retain(|it| !it.starts_with("Line ") && !it.starts_with("Instrument "));
    if !missing.is_empty() {
        missing.dedup();
        let (them, are) = if missing.len() == 1 { ("it", "is") } else { ("them", "are") };
        notes.push(format!(
            "The record says nothing of {}; the fields for {them} {are} empty.",
            missing.join(", ")
        ));
    }
    let stem = form.name.strip_suffix(".pdf").or_else(|| form.name.strip_suffix(".PDF"));
    let name = format!("{} filled.pdf", files::safe_name(stem.unwrap_or(&form.name)));
    Ok(FilledForm { name, bytes: filled.bytes, notes })
}

fn answer<'v>(
    field: &Field,
    source: &Source,
    value: impl Fn(&str) -> Option<&'v Value>,
) -> Option<Answer> {
    let tick = field.kind == Kind::Tick;
    match source {
        Source::Nothing => None,
        Source::Tick => Some(Answer::Tick(true)),
        Source::Text { text } => Some(Answer::Text(text.clone())),
        Source::Fact { key } => match value(key)? {
            Value::Tick(on) if tick => Some(Answer::Tick(*on)),
            it if tick => Some(Answer::Tick(!it.written(None).is_empty())),
            it => Some(Answer::Text(it.written(format(field).as_deref()))),
        },
    }
}

/// Returns how a field wants a day: as its script says, or as its cells allow.
fn format(field: &Field) -> Option<String> {
    let cells = match field.kind {
        Kind::Comb { cells: 8 } => Some("mmddyyyy".to_owned()),
        Kind::Comb { cells: 6 } => Some("mmddyy".to_owned()),
        _ => None,
    };
    field.day_format.clone().or(cells)
}

fn said(form: &OpenForm, note: &Note) -> String {
    let label = |name: &str| {
        let field = form.blank.fields().iter().find(|it| it.name == name);
        field.and_then(|it| it.tooltip.clone()).unwrap_or_else(|| name.to_owned())
    };
    match note {
        Note::TooLong { field } => {
            format!("\"{}\" is left empty: the text is too long for it.", label(field))
        }
        Note::NotOffered { field, value } => {
            format!("\"{}\" is left empty: the form does not offer \"{value}\".", label(field))
        }
        Note::NoSuchField { field } => {
            format!("\"{}\" is left as it is: it takes no such answer.", label(field))
        }
        Note::ReadOnly { field } => {
            format!("\"{}\" is left as it is: the form keeps it to itself.", label(field))
        }
        Note::Uncovered { signs } => format!(
            "A replacement stands for signs there is no font for: {}. Write them by hand, or in Latin letters.",
            signs.chars().map(String::from).collect::<Vec<_>>().join(" ")
        ),
        Note::WithoutXfa => {
            "The form also came in Adobe's own kind (XFA), which the copy leaves out so that its fields count."
                .to_owned()
        }
        Note::WithoutRights => {
            "The copy leaves out Adobe's permission to save the form in Reader, which holds for the blank only."
                .to_owned()
        }
    }
}
