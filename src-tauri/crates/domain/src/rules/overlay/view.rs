//! A pack as a list of clauses to look through and change.

use super::slot::Slot;
use crate::rules::{Citation, Pack, Source};

/// One clause, for whoever looks through a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseView {
    /// Its name within the pack.
    pub path: String,
    /// The revision it belongs to; none where it holds whatever the revision.
    pub revision: Option<String>,
    /// What it says, how well that is known and on what it rests.
    pub citation: Citation,
    /// What of it may be changed.
    pub slots: Vec<Slot>,
}

impl Pack {
    /// Returns every clause that may be changed, the latest revision first.
    pub fn clauses(&self) -> Vec<ClauseView> {
        let view = |it: &dyn super::slot::Open| {
            let rests_on = |source: &&Source| it.sources().contains(&source.id);
            let head = it.path().split('/').next().unwrap_or_default();
            ClauseView {
                path: it.path().to_owned(),
                revision: self.revisions.iter().map(|it| &it.id).find(|id| *id == head).cloned(),
                citation: Citation {
                    clause: self.full_name(it.path()),
                    said: it.said(self.words()),
                    confidence: it.confidence(),
                    sources: self.sources.iter().filter(rests_on).cloned().collect(),
                    note: it.note().map(str::to_owned),
                    edited: it.edited().cloned(),
                },
                slots: it.slots(),
            }
        };
        self.opened().into_iter().map(view).collect()
    }
}
