//! Forms of our own: worksheets, records and letters, printed from the record.

use std::path::Path;

use chrono::NaiveDate;
use domain::form::{
    Addendum, ClinicalTeaching, DeclarationWorksheet, EmployerAssessment, Held, InServiceLetter,
    TECHNICAL_AREAS, Transcript,
};
use serde::{Deserialize, Serialize};

use crate::credentials::{gone, short_name};
use crate::error::sentence;
use crate::standing::{JudgedCredential, judge_all};
use crate::{Desk, Error, files};

/// The paper a form is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Paper {
    /// 8.5 by 11 inches.
    #[default]
    Letter,
    /// 210 by 297 millimetres.
    A4,
}

/// What the person wants printed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "form", rename_all = "snake_case", deny_unknown_fields)]
pub enum FormOrder {
    /// The worksheet for the online declaration of one credential.
    Declaration {
        /// The credential it declares.
        credential_id: String,
        /// The paper.
        paper: Paper,
    },
    /// The employer's assessment of competence, ready for the assessor's pen.
    EmployerAssessment {
        /// The credential it is for.
        credential_id: String,
        /// The technical areas to tick, as the form names them.
        areas: Vec<String>,
        /// A technical area the form does not list, or empty.
        own_area: String,
        /// Instruments and procedures, a line each.
        instruments: Vec<String>,
        /// The paper.
        paper: Paper,
    },
    /// Everything done in the cycle, as a list.
    Transcript {
        /// The credential whose cycle and points it is about.
        credential_id: String,
        /// The paper.
        paper: Paper,
    },
    /// Where the credential stands, on one page for an employer.
    Summary {
        /// The credential.
        credential_id: String,
        /// The paper.
        paper: Paper,
    },
    /// The answer to a notice that a declaration is deficient.
    Addendum {
        /// The credential that was declared.
        credential_id: String,
        /// The day of the notice, or empty.
        notice_on: String,
        /// The paper.
        paper: Paper,
    },
    /// An employer's or vendor's letter about an in-service, ready to be signed.
    InServiceLetter {
        /// The credential it is kept for.
        credential_id: String,
        /// The activity it speaks of, or empty for one to be written in.
        activity_id: String,
        /// The paper.
        paper: Paper,
    },
    /// The record of clinical teaching, ready for the supervisor's pen.
    ClinicalTeaching {
        /// The credential it is for.
        credential_id: String,
        /// The institution where the teaching took place, or empty.
        institution: String,
        /// The program or school, or empty.
        program: String,
        /// The paper.
        paper: Paper,
    },
}

/// A form ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The name to offer for the file.
    pub name: String,
    /// The PDF's bytes.
    pub bytes: Vec<u8>,
}

/// What a form offers to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FormChoices {
    /// The technical areas the employer assessment lists.
    pub technical_areas: Vec<String>,
}

/// Where a form was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedForm {
    /// The file's name, without its folder.
    pub name: String,
    /// The folder in words.
    pub folder: String,
}

/// Returns what the forms offer to fill in.
pub fn choices() -> FormChoices {
    FormChoices { technical_areas: TECHNICAL_AREAS.map(str::to_owned).into() }
}

/// Prints a form from the record.
pub fn print(desk: &Desk, order: &FormOrder) -> Result<Printed, Error> {
    let record = desk.store()?.record()?;
    let judged = judge_all(&record, desk.packs(), &*desk.shown()?, desk.today());
    let it = judged
        .iter()
        .find(|it| it.credential.id.as_str() == order.credential_id())
        .ok_or_else(gone)?;
    if !is_ascp(it) && order.is_ascps() {
        let title = short_name(&it.credential);
        return Err(Error::refused(format!(
            "This is a form of the ASCP Board of Certification, and {title} is another body's credential."
        ))
        .hinted("Choose a credential of ASCP, or a form that is no body's own."));
    }
    let held = held(desk, it)?;
    let (title, window) = (short_name(&it.credential), it.cycle.window());
    let (name, printed) = match order {
        FormOrder::Declaration { paper, .. } => {
            let form = DeclarationWorksheet::of(held, window, &record.activities, &it.standing);
            let name = format!("Declaration worksheet {title} {}", window.end);
            (name, documents::forms::declaration(&form, paper.size()))
        }
        FormOrder::EmployerAssessment { areas, own_area, instruments, paper, .. } => {
            let form = EmployerAssessment::of(held, areas, own_area, instruments)
                .map_err(|fault| Error::refused(sentence(&fault)))?;
            let name = format!("Employer assessment {title}");
            (name, documents::forms::employer_assessment(&form, paper.size(), desk.today()))
        }
        FormOrder::Transcript { paper, .. } => {
            let form = Transcript::of(held, window, &record.activities, &it.standing);
            let name = format!("Transcript {title} {}", window.end);
            (name, documents::forms::transcript(&form, paper.size()))
        }
        FormOrder::Summary { paper, .. } => {
            let form = DeclarationWorksheet::of(held, window, &record.activities, &it.standing);
            let name = format!("Summary {title} {}", desk.today());
            (name, documents::forms::summary(&form, paper.size()))
        }
        FormOrder::Addendum { notice_on, paper, .. } => {
            let notice_on = notice_day(notice_on)?;
            let declared = DeclarationWorksheet::of(held, window, &record.activities, &it.standing);
            let form = Addendum::of(declared, notice_on);
            let name = format!("Addendum worksheet {title}");
            (name, documents::forms::addendum(&form, paper.size(), desk.today()))
        }
        FormOrder::InServiceLetter { activity_id, paper, .. } => {
            let holder = desk.store()?.holder()?.unwrap_or_default();
            let activity = record.activities.iter().find(|it| it.id.as_str() == activity_id);
            let form = InServiceLetter::of(&holder, activity);
            let name = activity.map_or_else(String::new, |it| format!(" {}", it.title));
            let name = format!("In-service letter{name}");
            (name, documents::forms::in_service_letter(&form, paper.size(), desk.today()))
        }
        FormOrder::ClinicalTeaching { institution, program, paper, .. } => {
            let form = ClinicalTeaching::of(held, window, &record.activities, institution, program);
            let name = format!("Clinical teaching record {title}");
            (name, documents::forms::clinical_teaching(&form, paper.size(), desk.today()))
        }
    };
    let bytes = printed.map_err(|fault| Error::refused(sentence(&fault)))?;
    Ok(Printed { name: format!("{}.pdf", files::safe_name(&name)), bytes })
}

/// Saves a printed form where the person chose, whole or not at all.
pub fn save(printed: &Printed, path: &Path) -> Result<SavedForm, Error> {
    files::write_whole(path, &printed.bytes)?;
    Ok(SavedForm {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        folder: path.parent().unwrap_or(Path::new("")).display().to_string(),
    })
}

fn notice_day(text: &str) -> Result<Option<NaiveDate>, Error> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| {
        Error::refused(format!("\"{text}\" is no day."))
            .hinted("Write the day of the notice as 2026-11-23, or leave it open.")
    })
}

fn is_ascp(it: &JudgedCredential) -> bool {
    matches!(it.credential.body.as_str(), "ascp" | "ascpi")
}

pub(crate) fn held(desk: &Desk, it: &JudgedCredential) -> Result<Held, Error> {
    let holder = desk.store()?.holder()?.ok_or_else(|| {
        Error::refused("The form needs your name, and none is in the record yet.")
            .hinted("Enter your details under Credentials.")
    })?;
    let held = Held::of(&holder, &it.credential, &desk.packs().category_name(&it.credential));
    // The customer number is ASCP's, and no other body's form asks for it.
    let customer_id = held.customer_id.clone().filter(|_| is_ascp(it));
    Ok(Held { credential: short_name(&it.credential), customer_id, ..held })
}

impl FormOrder {
    /// Orders the worksheet for a credential's declaration.
    pub fn declaration(credential_id: String, paper: Paper) -> Self {
        Self::Declaration { credential_id, paper }
    }

    /// Orders an employer assessment with nothing ticked yet.
    pub fn employer_assessment(credential_id: String, paper: Paper) -> Self {
        let (areas, own_area, instruments) = (Vec::new(), String::new(), Vec::new());
        Self::EmployerAssessment { credential_id, areas, own_area, instruments, paper }
    }

    /// Orders a record of clinical teaching with its places left to the pen.
    pub fn clinical_teaching(credential_id: String, paper: Paper) -> Self {
        Self::ClinicalTeaching {
            credential_id,
            institution: String::new(),
            program: String::new(),
            paper,
        }
    }

    /// Tells whether it follows a form of ASCP's Board.
    fn is_ascps(&self) -> bool {
        matches!(
            self,
            Self::EmployerAssessment { .. } | Self::ClinicalTeaching { .. } | Self::Addendum { .. }
        )
    }

    fn credential_id(&self) -> &str {
        match self {
            Self::Declaration { credential_id, .. }
            | Self::Transcript { credential_id, .. }
            | Self::Summary { credential_id, .. }
            | Self::Addendum { credential_id, .. }
            | Self::InServiceLetter { credential_id, .. }
            | Self::EmployerAssessment { credential_id, .. }
            | Self::ClinicalTeaching { credential_id, .. } => credential_id,
        }
    }
}

impl Paper {
    pub(crate) fn size(self) -> documents::Paper {
        match self {
            Self::Letter => documents::Paper::Letter,
            Self::A4 => documents::Paper::A4,
        }
    }
}
