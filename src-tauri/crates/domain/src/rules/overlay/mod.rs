//! Overlays: what a person changes in a pack that came with the program, or enters where no source gives a number.
//!
//! A pack that came with the program is never written to. An [`Overlay`] names it (`extends = "us-nd-clp@2025.1"`) and
//! lists `[[override]]`s: a `clause`, new values under the clause's own keys, `why`, the `date`, and where there is one
//! a `source`. [`Library::lay`](super::Library::lay) puts it on the pack; what comes of it goes through the same lints
//! and self-tests, and every clause that was changed bears [`Edited`](super::Edited) wherever it is cited.
//!
//! An override keeps what the pack said before (`was`), so that when a newer pack says something else, all three can be
//! laid side by side: [`Overlay::differences`]. Until the person has decided, their own value holds, and every result
//! that rests on it says that the pack has moved on.
//!
//! A category whose rule no pack gives has a blank one ([`Library::blank`](super::Library::blank)), in which nothing
//! is known, so that a person can enter the numbers from the body's own page.
//!
//! Deliberately absent: changing what a clause is about, which is a matter for a pack of one's own.

mod blank;
mod differ;
mod lay;
mod open;
mod read;
mod slot;
mod slots;
mod view;
mod write;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Source;
use super::clause::At;

pub use differ::Difference;
pub use slot::{Slot, SlotKind};
pub use view::ClauseView;

pub(super) use blank::{BLANK, blank_id};

/// What a person changed in one pack.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    /// The pack it is laid on: `us-nd-clp`.
    pub pack: String,
    /// The version it was made for: `2025.1`.
    pub version: String,
    /// Sources of the person's own.
    pub sources: Vec<Source>,
    /// What was changed, in order.
    pub overrides: Vec<Override>,
    pub(super) at: At,
}

/// One clause that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The clause, within the pack: `base/total`.
    pub clause: String,
    /// The new values, by their keys in the clause.
    pub values: BTreeMap<String, String>,
    /// Why, in the person's words.
    pub why: String,
    /// The day it was changed, or the numbers were read.
    pub date: NaiveDate,
    /// What it rests on, by the ids of sources of the pack or the overlay.
    pub sources: Vec<String>,
    /// The version of the pack it was last decided against.
    pub against: String,
    /// What the pack held under the same keys then; absent where that was not noted.
    pub was: Option<BTreeMap<String, String>>,
    /// What the pack said then, as a sentence.
    pub was_said: String,
    pub(super) at: At,
}

impl Overlay {
    /// Begins an overlay on a pack, with nothing changed yet.
    pub fn on(pack: &super::Pack) -> Self {
        Self { pack: pack.id.clone(), version: pack.version.clone(), ..Self::default() }
    }

    /// Finds what was changed in a clause.
    pub fn of_clause(&self, clause: &str) -> Option<&Override> {
        self.overrides.iter().find(|it| it.clause == clause)
    }

    /// Puts a change in place of one of the same clause, or adds it.
    pub fn put(&mut self, change: Override) {
        match self.overrides.iter_mut().find(|it| it.clause == change.clause) {
            Some(known) => *known = change,
            None => self.overrides.push(change),
        }
    }

    /// Takes the change of a clause back; tells whether there was one.
    pub fn reset(&mut self, clause: &str) -> bool {
        let before = self.overrides.len();
        self.overrides.retain(|it| it.clause != clause);
        self.sources.retain(|it| self.overrides.iter().any(|mine| mine.sources.contains(&it.id)));
        self.overrides.len() < before
    }
}

impl Override {
    /// Changes a clause.
    pub fn of(clause: &str, values: BTreeMap<String, String>, why: &str, date: NaiveDate) -> Self {
        Self {
            clause: clause.to_owned(),
            values,
            why: why.to_owned(),
            date,
            sources: Vec::new(),
            against: String::new(),
            was: None,
            was_said: String::new(),
            at: At::default(),
        }
    }
}
