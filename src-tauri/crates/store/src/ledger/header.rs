//! The first hundred bytes, which tell whose file it is before a database is let near it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::Error;
use crate::folder::disk;

/// Marks a SQLite file as ours: "Alqt".
pub(crate) const APPLICATION_ID: i32 = 0x416C_7174;

/// What the header of a SQLite file says.
#[derive(Debug)]
pub(crate) struct Header {
    magic: [u8; 16],
    schema: i32,
    application: i32,
}

impl Header {
    /// Reads the header. The file is closed again, so this must come before the database is opened: closing it
    /// later would drop the locks SQLite holds.
    pub(crate) fn read(path: &Path) -> Result<Self, Error> {
        let mut bytes = [0; 100];
        let file = disk::private().read(true).open(path).map_err(Error::io("opening", path))?;
        if !file.metadata().map_err(Error::io("reading", path))?.is_file() {
            return Err(foreign(path, "it is not a regular file"));
        }
        read_exact(&file, &mut bytes)
            .map_err(Error::io("reading", path))?
            .then_some(())
            .ok_or_else(|| foreign(path, "it is too short"))?;
        let number = |at: usize| {
            i32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes were cut out"))
        };
        let magic = bytes[..16].try_into().expect("sixteen bytes were cut out");
        Ok(Self { magic, schema: number(60), application: number(68) })
    }

    /// Refuses a file that is not ours, or that is too new.
    pub(crate) fn accept(&self, path: &Path, known: usize) -> Result<(), Error> {
        if &self.magic != b"SQLite format 3\0" {
            return Err(foreign(path, "it is not a SQLite database, or it is encrypted"));
        }
        if self.application != APPLICATION_ID {
            return Err(foreign(path, "it belongs to another program"));
        }
        let (found, known) = (i64::from(self.schema), known as i64);
        if found < 1 {
            return Err(foreign(path, "it has no format number"));
        }
        if found > known {
            return Err(Error::Newer { path: path.into(), found, known });
        }
        Ok(())
    }
}

fn foreign(path: &Path, why: &str) -> Error {
    Error::NotALedger { path: path.into(), why: why.into() }
}

/// Fills `bytes`, or tells that the file ended before.
fn read_exact(mut file: &File, bytes: &mut [u8]) -> std::io::Result<bool> {
    match file.read_exact(bytes) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}
