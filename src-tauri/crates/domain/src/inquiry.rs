//! What a body has asked in writing: an audit, or the word that a declaration was found deficient.
//!
//! Deliberately absent: the letter itself, which is evidence like any other paper, and what came of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::CycleId;
pub use crate::id::InquiryId;

/// Something a body wants answered about one cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inquiry {
    /// Names the inquiry.
    pub id: InquiryId,
    /// The cycle it is about.
    pub cycle: CycleId,
    /// What is asked.
    pub kind: InquiryKind,
    /// The day the letter came.
    pub received_on: NaiveDate,
    /// The last day to answer, as the letter says; absent where it names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<NaiveDate>,
    /// The day it was answered; absent while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_on: Option<NaiveDate>,
    /// What the person wants to remember of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

/// What a body asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InquiryKind {
    /// The papers behind a declaration.
    Audit,
    /// What a declaration lacks.
    Deficiency,
}

impl InquiryKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Audit, Self::Deficiency];

    /// Returns the word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Audit => "audit",
            Self::Deficiency => "deficiency",
        }
    }

    /// Finds the kind by its word in files.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Returns what it is called in a sentence: "the audit".
    pub const fn name(self) -> &'static str {
        match self {
            Self::Audit => "the audit",
            Self::Deficiency => "the deficiency notice",
        }
    }
}
