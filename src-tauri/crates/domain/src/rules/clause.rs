//! The clause: one thing the law says, with its name and what it rests on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Confidence, Words};

/// One clause of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause<T> {
    /// Its name within the pack, which never changes: `2023-01/cap/teaching_cycle`.
    pub path: String,
    /// The sources it rests on, by their ids.
    pub sources: Vec<String>,
    /// How well it is known.
    pub confidence: Confidence,
    /// How it was derived, or what to mind about it.
    pub note: Option<String>,
    /// Where it is written.
    pub at: At,
    /// How the person changed it; absent where it stands as the pack says.
    pub edited: Option<Edited>,
    /// What it says.
    pub says: T,
}

/// That a person changed a clause: why, when, and what it said before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edited {
    /// What the pack itself says there, as a sentence; empty where it says nothing.
    pub was: String,
    /// Why it was changed, in the person's words.
    pub why: String,
    /// The day it was changed, or the person read the numbers.
    pub on: NaiveDate,
    /// Whether the pack has changed there since, so that the person has to decide again.
    pub undecided: bool,
}

impl<T> Clause<T> {
    /// Returns the last part of the name: `teaching_cycle`.
    pub fn id(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Tells whether this is the last part of its name.
    pub fn has_id(&self, id: &str) -> bool {
        // Most names differ in their last letter already, and this is asked for each activity of a long record.
        let may = self.path.as_bytes().last() == id.as_bytes().last();
        may && self.path.strip_suffix(id).is_some_and(|it| it.is_empty() || it.ends_with('/'))
    }
}

/// A place in a file of rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// What a kind of clause says, as a sentence.
pub trait Say {
    /// Returns the sentence, with areas and types called as the pack calls them.
    fn say(&self, words: &Words) -> String;
}

/// One source or several, as a file may write them.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged, expecting = "a source's id, or a list of them")]
pub(super) enum Sources {
    /// One.
    One(String),
    /// Several.
    Many(Vec<String>),
}

impl Sources {
    /// Returns them as a list.
    pub(super) fn into_vec(self) -> Vec<String> {
        match self {
            Self::One(source) => vec![source],
            Self::Many(sources) => sources,
        }
    }
}

/// Puts a file's own clauses in place of shared ones of the same name, and the rest after them.
pub(super) fn replacing<T: Clone>(shared: &[Clause<T>], mut own: Vec<Clause<T>>) -> Vec<Clause<T>> {
    let mut all: Vec<Clause<T>> = shared
        .iter()
        .map(|it| match own.iter().position(|mine| mine.path == it.path) {
            Some(at) => own.remove(at),
            None => it.clone(),
        })
        .collect();
    all.append(&mut own);
    all
}
