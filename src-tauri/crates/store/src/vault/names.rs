//! The names of files that are in the vault and not yet in the record.
//!
//! An object is named by its digest alone, so its own name is written down first. It is dropped once the record has
//! the evidence; until then it is how a person recognises a file whose filing was interrupted.

use std::path::PathBuf;

use domain::evidence::{Digest, Evidence};
use rusqlite::Connection;

use super::Vault;
use crate::Error;
use crate::folder::disk;
use crate::tables::Noun;

impl Vault {
    pub(super) fn remember_name(&self, digest: &Digest, label: &str) -> Result<(), Error> {
        disk::replace(&self.note(digest), &self.folder.tmp(), label.as_bytes())
    }

    /// Returns the name an object had when it came, if it is still noted.
    pub(crate) fn noted_name(&self, digest: &Digest) -> Option<String> {
        let bytes = std::fs::read(self.note(digest)).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Drops the names of what the record has by now. They are a courtesy, so a failure may wait for the next time.
    pub(crate) fn forget_names(&self, conn: &Connection) {
        let noted = |it: &Evidence| self.note(&it.digest).exists();
        let noting = self.folder.unfiled().read_dir().is_ok_and(|mut it| it.next().is_some());
        if let (true, Ok(evidence)) = (noting, Evidence::all(conn)) {
            for it in evidence.iter().filter(|it| noted(it)) {
                let _ = std::fs::remove_file(self.note(&it.digest));
            }
        }
    }

    fn note(&self, digest: &Digest) -> PathBuf {
        self.folder.unfiled().join(format!("{}.txt", digest.hex()))
    }
}
