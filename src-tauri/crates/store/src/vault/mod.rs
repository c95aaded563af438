//! The vault: the bytes of the evidence, named by their digest, written once and never changed.
//!
//! Deliberately absent: what the bytes prove, and any way to delete them.
//! The invariant: a name in `objects/` stands only over bytes that are whole and on the disk.

mod keep;
mod names;
mod object;
mod source;

pub use keep::Kept;
pub(crate) use object::Sound;

use crate::folder::Folder;

/// The evidence of one vault.
#[derive(Debug)]
pub(crate) struct Vault {
    folder: Folder,
    /// How much must stay free after a file was taken in.
    reserve: u64,
}

/// The largest file that is kept as evidence.
pub const LARGEST: u64 = 256_000_000;

impl Vault {
    pub(crate) fn at(folder: Folder) -> Self {
        Self { folder, reserve: 64_000_000 }
    }

    /// Lets the tests fill a small disk to the last byte.
    #[cfg(test)]
    pub(crate) fn without_reserve(&mut self) {
        self.reserve = 0;
    }

    pub(crate) fn folder(&self) -> &Folder {
        &self.folder
    }
}
