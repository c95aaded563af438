//! Rules of the person's own, as the record keeps them: whole packs, and what was changed in packs that came with the
//! program; and the day a pack was last compared with its body's own page.
//!
//! The record keeps the files' text, because a result that rests on them must be found again wherever the record goes.
//! What the text means, and whether it can be used, [`crate::rules`] knows.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a file of the person's own is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleFileKind {
    /// A whole pack.
    Pack,
    /// Changes of a pack.
    Overlay,
}

impl RuleFileKind {
    /// Returns the word a record keeps.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pack => "pack",
            Self::Overlay => "overlay",
        }
    }

    /// Finds the kind by the word a record keeps.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Pack, Self::Overlay].into_iter().find(|it| it.word() == word)
    }
}

/// One file of rules of the person's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    /// What it is.
    pub kind: RuleFileKind,
    /// The pack it is, or changes: `us-nd-clp`. A record holds one file of each kind for a pack.
    pub pack: String,
    /// Its text, in the format `ce-rules/1`.
    pub text: String,
}

impl RuleFile {
    /// Returns the name the file goes by in messages: `us-nd-clp.toml`.
    pub fn name(&self) -> String {
        match self.kind {
            RuleFileKind::Pack => format!("{}.toml", self.pack),
            RuleFileKind::Overlay => format!("{}.overlay.toml", self.pack),
        }
    }
}

/// That a person compared a pack with its body's own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// The pack: `us-nd-clp`.
    pub pack: String,
    /// The day, the latest one.
    pub on: NaiveDate,
}
