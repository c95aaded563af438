//! Objects: where the bytes lie, and whether they are still the ones that were kept.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::PathBuf;
use std::time::SystemTime;

use domain::evidence::{Digest, MediaType};

use super::Vault;
use super::keep::Sum;
use crate::folder::disk;
use crate::{Error, Store};

/// What became of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sound {
    Whole,
    Changed,
    Missing,
}

impl Store {
    /// Returns the bytes of a piece of evidence, verified against their digest.
    pub fn read(&self, digest: &Digest) -> Result<Vec<u8>, Error> {
        let Some(mut file) = self.vault.open(digest)? else {
            return Err(Error::Missing { digest: digest.clone() });
        };
        let path = self.vault.path(digest);
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(Error::io("reading", path))?;
        let mut sum = Sum::default();
        sum.take(&bytes);
        if sum.digest() == *digest {
            Ok(bytes)
        } else {
            Err(Error::Changed { digest: digest.clone() })
        }
    }
}

impl Vault {
    pub(super) fn path(&self, digest: &Digest) -> PathBuf {
        self.folder.objects().join(&digest.hex()[..2]).join(digest.hex())
    }

    /// Returns the size of an object, or nothing where there is no regular file of its name.
    pub(crate) fn size(&self, digest: &Digest) -> Result<Option<u64>, Error> {
        let path = self.path(digest);
        match path.symlink_metadata() {
            Ok(found) => Ok(found.is_file().then_some(found.len())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::io("looking for", path)(error)),
        }
    }

    /// Returns when an object came, as its file says.
    pub(crate) fn made(&self, digest: &Digest) -> Option<SystemTime> {
        self.path(digest).symlink_metadata().ok()?.modified().ok()
    }

    /// Hashes an object.
    pub(crate) fn look(&self, digest: &Digest) -> Result<Sound, Error> {
        let Some(file) = self.open(digest)? else { return Ok(Sound::Missing) };
        let sum = Sum::of(&file).map_err(Error::io("reading", self.path(digest)))?;
        Ok(if sum.digest() == *digest { Sound::Whole } else { Sound::Changed })
    }

    /// Tells what kind of file an object is.
    pub(crate) fn media(&self, digest: &Digest) -> Result<MediaType, Error> {
        let mut head = Vec::new();
        if let Some(file) = self.open(digest)? {
            let path = self.path(digest);
            file.take(1024).read_to_end(&mut head).map_err(Error::io("reading", path))?;
        }
        Ok(MediaType::of(&head))
    }

    /// Returns every object, and the names of files that are none.
    pub(crate) fn objects(&self) -> Result<(Vec<Digest>, Vec<String>), Error> {
        let root = self.folder.objects();
        let (mut objects, mut strays) = (Vec::new(), Vec::new());
        for shard in list(root)? {
            if !shard.is_dir() || shard.is_symlink() {
                strays.push(shard.display().to_string());
                continue;
            }
            for path in list(shard)? {
                let digest = path
                    .file_name()
                    .and_then(|it| Digest::sha256(it.to_str()?).ok())
                    .filter(|it| self.path(it) == path);
                match digest {
                    Some(digest) if self.size(&digest)?.is_some() => objects.push(digest),
                    _ => strays.push(path.display().to_string()),
                }
            }
        }
        Ok((objects, strays))
    }

    /// Opens an object; a link or a folder in its place counts as missing.
    fn open(&self, digest: &Digest) -> Result<Option<File>, Error> {
        if self.size(digest)?.is_none() {
            return Ok(None);
        }
        let path = self.path(digest);
        disk::private().read(true).open(&path).map(Some).map_err(Error::io("opening", path))
    }
}

/// Lists a folder in the order of names.
fn list(dir: PathBuf) -> Result<Vec<PathBuf>, Error> {
    let mut paths: Vec<PathBuf> = dir
        .read_dir()
        .and_then(|it| it.map(|found| found.map(|it| it.path())).collect())
        .map_err(Error::io("looking into", dir))?;
    paths.sort();
    Ok(paths)
}
