//! "If the declaration is audited, such an activity is proved by this."

use serde::Deserialize;

use crate::rules::Words;
use crate::rules::clause::Say;
use crate::rules::words::list;

/// The papers that prove an activity of a type.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// Papers of which one is enough.
    pub any_of: Vec<Paper>,
    /// What the paper must show; empty where no source says.
    #[serde(default)]
    pub showing: Vec<Shown>,
}

/// A kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// A certificate of participation or completion.
    Certificate,
    /// A signed and dated letter on the institution's letterhead.
    Letter,
    /// A signed record of attendance.
    Attendance,
    /// An official transcript of a college or university.
    Transcript,
    /// The body's form for an assessment by the employer.
    EmployerAssessmentForm,
    /// The body's form for clinical teaching.
    ClinicalTeachingForm,
}

/// What a paper shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// The day or days.
    Date,
    /// The title.
    Title,
    /// Who gave it.
    Provider,
    /// The person's name.
    Participant,
    /// The hours or credits.
    Amount,
}

impl Paper {
    /// Returns what it is called, after "a" or "an".
    pub const fn name(self) -> &'static str {
        match self {
            Self::Certificate => "a certificate",
            Self::Letter => "a signed and dated letter on letterhead",
            Self::Attendance => "a signed attendance record",
            Self::Transcript => "an official academic transcript",
            Self::EmployerAssessmentForm => "the employer assessment form",
            Self::ClinicalTeachingForm => "the clinical teaching form",
        }
    }
}

impl Shown {
    /// Returns what it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Title => "title",
            Self::Provider => "provider",
            Self::Participant => "participant",
            Self::Amount => "hours or credits",
        }
    }
}

impl Say for Proof {
    fn say(&self, _: &Words) -> String {
        let papers = list(self.any_of.iter().map(|it| it.name()), "or");
        let mut said = format!("If audited, it is proved by {papers}");
        if !self.showing.is_empty() {
            let shown = list(self.showing.iter().map(|it| it.name()), "and");
            said.push_str(&format!(", showing {shown}"));
        }
        said + "."
    }
}
