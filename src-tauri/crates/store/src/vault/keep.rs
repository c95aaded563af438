//! Taking a file in: copy, hash, flush, read back, name, flush the name.
//!
//! Nothing refers to the object yet when this is done. If the program dies now, the bytes are found as unfiled.

use std::fs::File;
use std::io::{Read, Seek, Write};
use std::path::Path;

use domain::evidence::{Digest, MediaType};
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

use super::{LARGEST, Sound, Vault, source};
use crate::folder::disk;
use crate::ledger::row::hex;
use crate::{Error, Store};

/// A file the vault has taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The digest of its bytes.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
    /// What kind of file it is, told from its bytes.
    pub media: MediaType,
    /// The name it had.
    pub label: String,
    /// Whether the vault had the same bytes before.
    pub already_there: bool,
}

impl Store {
    /// Takes a file into the vault; it must then be recorded with [`add_evidence`](crate::Edit::add_evidence).
    pub fn keep(&self, source: &Path) -> Result<Kept, Error> {
        self.writable()?;
        self.halting(self.vault.keep(source))
    }

    /// Takes bytes into the vault under the name they came with.
    pub fn keep_bytes(&self, name: &str, bytes: &[u8]) -> Result<Kept, Error> {
        self.writable()?;
        self.halting(self.vault.keep_bytes(name, bytes))
    }
}

/// How often a file may change under the copy before we give up.
const TRIES: usize = 3;

impl Vault {
    fn keep(&self, path: &Path) -> Result<Kept, Error> {
        let label = source::label(path);
        for _ in 0..TRIES {
            let mut file = source::open(path)?;
            let size = file.metadata().map_err(Error::io("reading", path))?.len();
            self.expect_room(size)?;
            let copy = self.copy(&label, &mut file)?;
            if still_the_same(&mut file, &copy).map_err(Error::io("reading", path))? {
                return self.name(label, copy);
            }
        }
        Err(Error::Unsettled { name: label })
    }

    fn keep_bytes(&self, name: &str, mut bytes: &[u8]) -> Result<Kept, Error> {
        source::admit(name, bytes.len() as u64)?;
        self.expect_room(bytes.len() as u64)?;
        let copy = self.copy(name, &mut bytes)?;
        self.name(name.to_owned(), copy)
    }

    fn expect_room(&self, size: u64) -> Result<(), Error> {
        let path = self.folder.root();
        let needed = size.saturating_mul(2).saturating_add(self.reserve);
        let free = disk::free_space(path);
        match free {
            Some(bytes) if bytes < needed => {
                Err(Error::Full { path: path.into(), needed: Some(needed), free })
            }
            _ => Ok(()),
        }
    }

    /// Copies the bytes into `tmp/`, waits for the disk, and reads them back.
    fn copy(&self, label: &str, from: &mut impl Read) -> Result<Copy, Error> {
        let tmp = self.folder.tmp();
        let mut file = tempfile::Builder::new()
            .suffix(".part")
            .tempfile_in(&tmp)
            .map_err(Error::io("writing into", &tmp))?;
        crate::stop::here("temporary file made");
        let mut copy = Sum::default();
        let mut chunk = vec![0; 64 * 1024];
        loop {
            let read = match from.read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => &chunk[..read],
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Error::io("reading", label)(error)),
            };
            copy.take(read);
            source::admit(label, copy.size)?;
            file.write_all(read).map_err(Error::io("copying to", file.path()))?;
        }
        source::admit(label, copy.size)?;
        crate::stop::here("bytes copied");
        file.as_file().sync_all().map_err(|error| match error.kind() {
            std::io::ErrorKind::StorageFull => Error::full(file.path()),
            _ => Error::not_saved("copying to", file.path())(error),
        })?;
        crate::stop::here("bytes flushed");

        let read_back = File::open(file.path())
            .and_then(|it| Sum::of(&it))
            .map_err(Error::io("reading back", file.path()))?;
        if read_back.digest() != copy.digest() {
            let other = std::io::Error::other("the bytes read back are not the bytes written");
            return Err(Error::not_saved("copying to", file.path())(other));
        }
        Ok(Copy { file, digest: copy.digest(), size: copy.size, head: copy.head })
    }

    /// Gives the copy its name for good, unless the same bytes are there already.
    fn name(&self, label: String, copy: Copy) -> Result<Kept, Error> {
        let Copy { file, digest, size, head } = copy;
        let media = MediaType::of(&head);
        let path = self.path(&digest);
        match self.look(&digest)? {
            Sound::Whole => {
                return Ok(Kept { digest, size, media, label, already_there: true });
            }
            Sound::Changed => drop(self.folder.set_aside(&path)?),
            Sound::Missing => {}
        }

        self.remember_name(&digest, &label)?;
        crate::stop::here("name remembered");
        let shard = path.parent().expect("an object lies in a shard");
        disk::make_dir(shard)?;
        crate::stop::here("shard made");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let read_only = std::fs::Permissions::from_mode(0o400);
            file.as_file().set_permissions(read_only).map_err(Error::io("protecting", &path))?;
        }
        file.persist(&path).map_err(|it| Error::io("naming", &path)(it.error))?;
        crate::stop::here("object named");
        disk::sync_dir(shard)?;
        crate::stop::here("object kept");
        Ok(Kept { digest, size, media, label, already_there: false })
    }
}

/// A copy in `tmp/` that vanishes unless it is given a name.
struct Copy {
    file: NamedTempFile,
    digest: Digest,
    size: u64,
    head: Vec<u8>,
}

/// The running sum over bytes.
#[derive(Clone, Default)]
pub(super) struct Sum {
    hash: Sha256,
    size: u64,
    /// The first kilobyte, which tells the kind of file.
    pub(super) head: Vec<u8>,
}

impl Sum {
    pub(super) fn take(&mut self, bytes: &[u8]) {
        let room = 1024 - self.head.len();
        self.head.extend_from_slice(&bytes[..bytes.len().min(room)]);
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
    }

    /// Reads a file to its end, or a little beyond the most that is kept.
    pub(super) fn of(file: &File) -> std::io::Result<Self> {
        let mut sum = Self::default();
        let mut chunk = vec![0; 64 * 1024];
        let mut file = file.take(LARGEST + 1);
        loop {
            match file.read(&mut chunk) {
                Ok(0) => return Ok(sum),
                Ok(read) => sum.take(&chunk[..read]),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    pub(super) fn digest(&self) -> Digest {
        Digest::sha256(&hex(&self.hash.clone().finalize())).expect("SHA-256 gives 64 digits")
    }
}

/// Reads the source a second time: what was stored must be what it says now.
fn still_the_same(file: &mut File, copy: &Copy) -> std::io::Result<bool> {
    file.rewind()?;
    Ok(Sum::of(file)?.digest() == copy.digest)
}
