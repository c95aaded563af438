//! Snapshots: verified copies of the ledger, with their digest beside them.

use std::fs::File;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::Progress;
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

use crate::Error;
use crate::folder::{Folder, disk};
use crate::ledger::meta::{Meta, schema};
use crate::ledger::row::hex;
use crate::ledger::{connection, seal};

/// Copies the ledger page by page into a new file in `dir`; it vanishes unless it is given a name.
pub(crate) fn copy(conn: &Connection, dir: &Path) -> Result<NamedTempFile, Error> {
    let copy = tempfile::Builder::new()
        .suffix(".db")
        .tempfile_in(dir)
        .map_err(Error::io("writing into", dir))?;
    conn.backup("main", copy.path(), None::<fn(Progress)>)
        .map_err(Error::not_saved("copying to", copy.path()))?;
    copy.as_file().sync_all().map_err(Error::not_saved("copying to", copy.path()))?;
    Ok(copy)
}

/// Keeps a verified snapshot and returns its name.
pub(crate) fn keep(conn: &Connection, folder: &Folder, why: &str) -> Result<String, Error> {
    let copy = copy(conn, &folder.tmp())?;
    let verified = connection::open(copy.path(), false)?;
    connection::examine(&verified, copy.path(), true)?;
    let what = seal::broken(&verified).map_err(Error::sql("verifying a snapshot"))?;
    if !what.is_empty() {
        return Err(Error::Damaged { path: folder.ledger(), what });
    }
    let meta = Meta::read(&verified).map_err(Error::sql("verifying a snapshot"))?;
    let schema = schema(&verified).map_err(Error::sql("verifying a snapshot"))?;
    verified.close().map_err(|(_, error)| Error::sql("verifying a snapshot")(error))?;

    let name = format!("ledger-{:08}-format-{schema}-{why}.db", meta.sequence);
    let path = folder.snapshots().join(&name);
    let mut hash = Sha256::new();
    File::open(copy.path())
        .and_then(|mut file| std::io::copy(&mut file, &mut HashWriter(&mut hash)))
        .map_err(Error::io("reading", copy.path()))?;
    let digest = format!("{}  {name}\n", hex(&hash.finalize()));
    disk::replace(&path.with_extension("db.sha256"), &folder.tmp(), digest.as_bytes())?;
    copy.persist(&path).map_err(|it| Error::io("naming", &path)(it.error))?;
    disk::sync_dir(&folder.snapshots())?;
    Ok(name)
}

/// Lets bytes be copied into a digest.
pub(crate) struct HashWriter<'h>(pub(crate) &'h mut Sha256);

impl std::io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
