//! The lock that keeps a vault to one process. The system drops it when the process ends, however it ends.

use std::fs::{File, TryLockError};

use crate::Error;
use crate::folder::{Folder, disk};

/// Held as long as the vault is open.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: Option<File>,
}

impl Lock {
    /// Takes the lock, or says that someone else has it.
    pub(crate) fn take(folder: &Folder) -> Result<Self, Error> {
        let path = folder.lock();
        let file =
            match disk::private().read(true).write(true).create(true).truncate(false).open(&path) {
                Ok(file) => file,
                // A vault on a read-only medium can still be locked, unless its lock was never made.
                Err(_) if disk::why_not_writable(folder.root()).is_some() => {
                    match disk::private().read(true).open(&path) {
                        Ok(file) => file,
                        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                            return Ok(Self { _file: None });
                        }
                        Err(source) => return Err(Error::Io { doing: "opening", path, source }),
                    }
                }
                Err(source) => return Err(Error::Io { doing: "opening", path, source }),
            };
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: Some(file) }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse { folder: folder.root().into() }),
            Err(TryLockError::Error(source)) => Err(Error::Io { doing: "locking", path, source }),
        }
    }
}
