//! The answer other programs read: every field with its badge, its place, and the candidates not taken.
//!
//! `reading.schema.json` beside this crate describes it. Amounts are decimal texts, days are `YYYY-MM-DD`, places are
//! fractions of the page as a person sees it.

use serde::Serialize;

use crate::Reading;
use crate::fields::{Certificate, Field, Place, PrintedUnit, ProbableArea, Scheme};
use crate::files::{Kind, Unreadable};
use crate::text::Origin;

/// What was read, file by file.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// The version of this form.
    pub version: u32,
    /// The files in the order asked for; what is inside an e-mail or an archive follows it.
    pub files: Vec<FileAnswer>,
}

impl Answer {
    /// Returns an answer for these files.
    pub fn of(files: Vec<FileAnswer>) -> Self {
        Self { version: 1, files }
    }
}

/// What one file says, or why it can't be read.
#[derive(Clone, Debug, Serialize)]
pub struct FileAnswer {
    /// Its name as it was given; a file inside another carries both.
    pub file: String,
    /// What it is.
    pub kind: Option<Kind>,
    /// How many pages it has.
    pub pages: usize,
    /// Where the text comes from.
    pub text_from: Origin,
    /// Sentences about how it was read.
    pub notes: Vec<String>,
    /// The certificates it holds.
    pub certificates: Vec<CertificateAnswer>,
    /// Why it can't be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<ErrorAnswer>,
}

/// Why a file can't be read.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorAnswer {
    /// A word for programs.
    pub code: String,
    /// A sentence for people.
    pub message: String,
}

/// What a certificate says.
#[derive(Clone, Debug, Serialize)]
pub struct CertificateAnswer {
    /// The pages it stands on, from 1.
    pub pages: Vec<u32>,
    /// Its facts.
    pub fields: FieldsAnswer,
    /// The sessions it lists.
    pub sessions: Vec<SessionAnswer>,
    /// Sentences about what an auditor may ask.
    pub findings: Vec<String>,
}

/// The facts of a certificate.
#[derive(Clone, Debug, Serialize)]
pub struct FieldsAnswer {
    /// Who took part, in spoken order and without post-nominals.
    pub participant: Field<String>,
    /// What it was.
    pub title: Field<String>,
    /// Who gave it.
    pub provider: Field<String>,
    /// The first day, where a range is printed.
    pub started_on: Field<String>,
    /// The day it was completed.
    pub completed_on: Field<String>,
    /// How much was claimed or awarded.
    pub amount: Field<String>,
    /// Of what.
    pub unit: Field<PrintedUnit>,
    /// The P.A.C.E. number.
    pub pace_number: Field<String>,
    /// The program's number: the P.A.C.E. number where there is one, otherwise the provider's own.
    pub program_number: Field<String>,
    /// A licence number.
    pub licence_number: Field<String>,
    /// The areas its title speaks of, the likeliest first.
    pub areas: Vec<ProbableArea>,
}

/// One session of several.
#[derive(Clone, Debug, Serialize)]
pub struct SessionAnswer {
    /// What it was about.
    pub title: String,
    /// When.
    pub completed_on: Option<String>,
    /// How much.
    pub amount: Option<String>,
    /// Of what.
    pub unit: Option<PrintedUnit>,
    /// Where it stands.
    pub place: Option<Place>,
}

impl FileAnswer {
    /// Returns the answer for a file that was read.
    pub fn read(file: String, reading: &Reading) -> Self {
        let certificates = reading
            .certificates
            .iter()
            .zip(&reading.findings)
            .map(|(it, findings)| {
                certificate(it, findings.iter().map(crate::checks::Finding::sentence).collect())
            })
            .collect();
        Self {
            file,
            kind: Some(reading.kind),
            pages: reading.pages.len(),
            text_from: reading.text_from(),
            notes: reading.notes.iter().map(crate::Note::sentence).collect(),
            certificates,
            error: None,
        }
    }

    /// Returns the answer for an e-mail or an archive, whose files follow it.
    pub fn holder(file: String, kind: Kind) -> Self {
        Self {
            file,
            kind: Some(kind),
            pages: 0,
            text_from: Origin::None,
            notes: Vec::new(),
            certificates: Vec::new(),
            error: None,
        }
    }

    /// Returns the answer for a file that can't be read.
    pub fn refused(file: String, kind: Option<Kind>, reason: &Unreadable) -> Self {
        let code = serde_json::to_value(reason)
            .ok()
            .and_then(|it| Some(it.get("code")?.as_str()?.to_owned()));
        Self::unread(file, kind, code.unwrap_or_default(), reason.to_string())
    }

    /// Returns the answer for a file that can't even be opened.
    pub fn unread(file: String, kind: Option<Kind>, code: String, message: String) -> Self {
        Self {
            file,
            kind,
            pages: 0,
            text_from: Origin::None,
            notes: Vec::new(),
            certificates: Vec::new(),
            error: Some(ErrorAnswer { code, message }),
        }
    }
}

fn certificate(it: &Certificate, findings: Vec<String>) -> CertificateAnswer {
    let started = it.day.value.is_some_and(|it| it.started_on.is_some());
    let started_on = if started {
        it.day.clone().map(|it| it.started_on.map(|it| it.to_string()).unwrap_or_default())
    } else {
        Field::not_found()
    };
    let started_on = Field { others: Vec::new(), ..started_on };
    let is_pace = it.program_number.value.as_ref().is_some_and(|it| it.scheme == Scheme::Pace);
    let number = it.program_number.clone().map(|it| it.number);
    CertificateAnswer {
        pages: it.pages.clone(),
        fields: FieldsAnswer {
            participant: it.participant.clone(),
            title: it.title.clone(),
            provider: it.provider.clone(),
            started_on,
            completed_on: it.day.clone().map(|it| it.completed_on.to_string()),
            amount: it.amount.clone().map(|it| it.quantity.to_string()),
            unit: it.amount.clone().map(|it| it.unit),
            pace_number: if is_pace { number.clone() } else { Field::not_found() },
            program_number: number,
            licence_number: it.licence_number.clone(),
            areas: it.areas.clone(),
        },
        sessions: it
            .sessions
            .iter()
            .map(|it| SessionAnswer {
                title: it.title.clone(),
                completed_on: it.day.map(|it| it.completed_on.to_string()),
                amount: it.amount.map(|it| it.quantity.to_string()),
                unit: it.amount.map(|it| it.unit),
                place: it.place.clone(),
            })
            .collect(),
        findings,
    }
}
