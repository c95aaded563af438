//! The memory of what was shown last, kept beside the record and not in it.
//!
//! It lies in `cache/`: it is nothing the person did, so it has no line in the journal and nothing to take back, and
//! no answer depends on it. Lost, unreadable or left behind by another record, it is simply begun anew.

use std::fs;

use domain::standing::Shown;

use crate::folder::disk;
use crate::{Error, Store};

impl Store {
    /// Returns what was shown last; nothing where that is not known any more.
    pub fn shown(&self) -> Shown {
        let kept = fs::read(self.folder.shown()).ok();
        kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Remembers what was shown, whole or not at all; a vault that can only be read remembers nothing.
    pub fn keep_shown(&self, shown: &Shown) -> Result<(), Error> {
        if self.read_only().is_some() {
            return Ok(());
        }
        let bytes = serde_json::to_vec(shown).expect("places are always JSON");
        disk::replace(&self.folder.shown(), &self.folder.tmp(), &bytes)
    }
}
