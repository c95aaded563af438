//! The one shape errors take above the second floor: a code for the program, a sentence, and the next step.

use serde::Serialize;

/// What went wrong, as the window and the command line show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Error {
    /// What the program should do about it.
    pub code: Code,
    /// A sentence that names the thing.
    pub message: String,
    /// The next step, when there is one.
    pub hint: Option<String>,
    /// The faults of single fields, all at once.
    pub fields: Vec<FieldError>,
}

impl From<store::Error> for Error {
    fn from(fault: store::Error) -> Self {
        use store::Error as Of;
        let code = match &fault {
            Of::ReadOnly { .. } | Of::NotSaved { .. } => Code::ReadOnly,
            _ => Code::Refused,
        };
        Self {
            code,
            message: sentence(&fault),
            hint: fault.hint().map(str::to_owned),
            fields: Vec::new(),
        }
    }
}

/// Makes a lower floor's message a sentence of its own.
pub(crate) fn sentence(fault: &impl std::fmt::Display) -> String {
    let text = fault.to_string();
    let mut letters = text.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

/// What the program should do about an error; a code exists because the window acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Code {
    /// What was typed can't be taken: mark the fields.
    Invalid,
    /// No record is open: go to the start.
    NoRecord,
    /// The record can be read but not written until it is opened again: show a banner.
    ReadOnly,
    /// It can't be done: say so.
    Refused,
}

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldError {
    /// The field's name, as the draft spells it.
    pub field: String,
    /// A sentence to stand beside it.
    pub message: String,
}

impl Error {
    /// Says that something can't be done.
    pub fn refused(message: impl Into<String>) -> Self {
        Self { code: Code::Refused, message: message.into(), hint: None, fields: Vec::new() }
    }

    /// Says that no record is open.
    pub fn no_record() -> Self {
        Self {
            code: Code::NoRecord,
            message: "No record is open.".into(),
            hint: Some("Start your record, or look around with the sample record.".into()),
            fields: Vec::new(),
        }
    }

    /// Says which fields can't be taken.
    pub(crate) fn invalid(fields: Vec<FieldError>) -> Self {
        let message = match fields.as_slice() {
            [one] => one.message.clone(),
            several => format!("{} fields need another look.", several.len()),
        };
        Self {
            code: Code::Invalid,
            message,
            hint: Some("Nothing has been saved yet.".into()),
            fields,
        }
    }

    /// Adds the next step.
    #[must_use]
    pub fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}
