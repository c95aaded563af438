//! Thumbnails: small pictures of first pages, drawn once. They lie in `cache/` and can be drawn again.

use std::fs;

use domain::evidence::Digest;

use crate::folder::disk;
use crate::{Error, Store};

impl Store {
    /// Returns the small picture of these bytes, as a PNG; nothing where it was not drawn.
    pub fn thumbnail(&self, digest: &Digest) -> Option<Vec<u8>> {
        fs::read(self.folder.thumbnails().join(format!("{}.png", digest.hex())))
            .ok()
            .filter(|it| it.starts_with(b"\x89PNG"))
    }

    /// Keeps a small picture, whole or not at all; a vault that can only be read keeps none.
    pub fn keep_thumbnail(&self, digest: &Digest, png: &[u8]) -> Result<(), Error> {
        if self.read_only().is_some() {
            return Ok(());
        }
        let folder = self.folder.thumbnails();
        disk::make_dir(&folder)?;
        disk::replace(&folder.join(format!("{}.png", digest.hex())), &self.folder.tmp(), png)
    }
}
