//! The three-way difference: what a pack said when a person changed it, what it says now, and what the person says.

use std::collections::BTreeMap;

use super::{Overlay, Override};
use crate::rules::Pack;

/// One clause on which a person has to decide again, because the pack has moved on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The clause, within the pack.
    pub clause: String,
    /// The version of the pack it was changed in.
    pub then: String,
    /// What the pack said then, as a sentence; empty where it said nothing.
    pub was: String,
    /// What the pack says now; absent where it no longer has the clause.
    pub now: Option<String>,
    /// Whether the pack says something else there than it did.
    pub changed: bool,
}

impl Overlay {
    /// Returns the clauses to decide on, given the pack as it is now, without any change of the person's.
    pub fn differences(&self, pack: &Pack) -> Vec<Difference> {
        let all = self.overrides.iter().filter_map(|it| it.difference(pack));
        all.collect()
    }

    /// Notes what the pack says now wherever that was not noted yet.
    pub fn note_what_was(&mut self, pack: &Pack) {
        for change in self.overrides.iter_mut().filter(|it| it.was.is_none()) {
            change.decide(pack);
        }
    }

    /// Keeps the person's own value of a clause against what the pack says now; tells whether there was one.
    pub fn keep(&mut self, clause: &str, pack: &Pack) -> bool {
        let found = self.overrides.iter_mut().find(|it| it.clause == clause);
        let kept = found.map(|it| it.decide(pack)).is_some();
        if self.differences(pack).is_empty() {
            self.version.clone_from(&pack.version);
        }
        kept
    }
}

impl Override {
    /// Tells what there is to decide.
    pub(super) fn difference(&self, pack: &Pack) -> Option<Difference> {
        let (held, said) = self.held(pack);
        let changed = self.was.as_ref().is_some_and(|was| *was != held);
        let gone = said.is_none() && self.was.as_ref().is_some_and(|was| !was.is_empty());
        (changed || self.against != pack.version).then(|| Difference {
            clause: self.clause.clone(),
            then: self.against.clone(),
            was: self.was_said.clone(),
            now: if gone { None } else { Some(said.unwrap_or_default()) },
            changed,
        })
    }

    fn decide(&mut self, pack: &Pack) {
        let (held, said) = self.held(pack);
        self.was = Some(held);
        self.was_said = said.unwrap_or_default();
        self.against.clone_from(&pack.version);
    }

    /// Returns what the pack holds under the keys of this change, and what it says.
    fn held(&self, pack: &Pack) -> (BTreeMap<String, String>, Option<String>) {
        let opened = pack.opened();
        let Some(clause) = opened.into_iter().find(|it| it.path() == self.clause) else {
            return (BTreeMap::new(), None);
        };
        let keys = clause.slots().into_iter().filter(|it| self.values.contains_key(it.key));
        let held = keys.filter_map(|it| Some((it.key.to_owned(), it.value?))).collect();
        (held, Some(clause.said(pack.words())))
    }
}
