//! The log: what the journal says, a second time, outside the database.
//!
//! One line of JSON per saved action, each sealed together with the seal before it. Nothing counts as saved until its
//! line is on the disk. If the ledger is ahead, a crash came between the two, and the lines are written after;
//! if the log is ahead, somebody put an older ledger back, and that is said.

use std::fs::File;
use std::io::{Read, Write};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::Error;
use crate::folder::{Folder, disk};
use crate::ledger::journal::{self, Line};
use crate::ledger::meta::{Meta, schema};
use crate::ledger::row::hex;

/// The log, open for the next line.
#[derive(Debug)]
pub(crate) struct Log {
    file: File,
    seal: String,
}

/// What a line says, besides its seal.
#[derive(Debug, Serialize, Deserialize)]
struct Said {
    #[serde(flatten)]
    line: Line,
    /// The format the root was taken in; a migration changes the root.
    schema: usize,
    /// Of the ledger after this action; absent where the log was completed later.
    root: Option<String>,
}

/// What was found in the file.
#[derive(Debug, Default)]
struct Found {
    last: Option<Said>,
    seal: String,
    /// How many bytes of it are sound.
    sound: usize,
}

const OPEN: &str = "{\"seal\":\"";
const MIDDLE: &str = "\",\"entry\":";
const CLOSE: &str = "}";

impl Log {
    /// Refuses a ledger that is older than its log, or tells another story. Nothing is changed.
    pub(crate) fn compare(folder: &Folder, conn: &Connection) -> Result<(), Error> {
        let found = Found::read(&read(folder)?.unwrap_or_default());
        let meta = Meta::read(conn).map_err(Error::sql("reading the ledger's own row"))?;
        if found.sequence() > meta.sequence {
            return Err(Error::OlderThanLog {
                path: folder.ledger(),
                ledger: meta.sequence,
                log: found.sequence(),
            });
        }
        found.compare(folder, conn, &meta)
    }

    /// Opens the log and puts right what a crash left, noting what that was.
    pub(crate) fn open(
        folder: &Folder,
        conn: &Connection,
        notes: &mut Vec<String>,
    ) -> Result<Self, Error> {
        let path = folder.log();
        let bytes = read(folder)?;
        let mut found = Found::read(bytes.as_deref().unwrap_or_default());
        let damaged = bytes.as_ref().is_some_and(|it| it.len() != found.sound);
        let meta = Meta::read(conn).map_err(Error::sql("reading the ledger's own row"))?;
        let said = found.sequence();

        let mut text = bytes.unwrap_or_default();
        text.truncate(found.sound);
        for line in journal::lines(conn)?.into_iter().filter(|it| it.sequence > said) {
            let sequence = line.sequence;
            let root = (sequence == meta.sequence).then(|| meta.root.clone());
            let entry = entry(line, conn, root)?;
            text.extend(seal(&mut found.seal, &entry).bytes());
            notes.push(format!(
                "Saved action {sequence} was missing in ledger.log and was added to it."
            ));
        }
        if damaged {
            let name = folder.set_aside(&path)?;
            notes.push(format!("The end of ledger.log was damaged; it was written anew and the old one kept as quarantine/{name}."));
        }
        if damaged || text.len() != found.sound || !path.exists() {
            disk::replace(&path, &folder.tmp(), &text)?;
        }

        crate::stop::here("log completed");
        let file = disk::private().append(true).open(&path).map_err(Error::io("opening", &path))?;
        Ok(Self { file, seal: found.seal })
    }

    /// Checks the log against the ledger without changing anything, and names what does not fit.
    pub(crate) fn check(folder: &Folder, conn: &Connection) -> Result<Vec<String>, Error> {
        let bytes = read(folder)?.unwrap_or_default();
        let found = Found::read(&bytes);
        let meta = Meta::read(conn).map_err(Error::sql("reading the ledger's own row"))?;
        let mut what = Vec::new();
        if found.sound != bytes.len() {
            what.push(format!("ledger.log is damaged after its byte {}", found.sound));
        }
        let said = found.sequence();
        if said != meta.sequence {
            what.push(format!(
                "ledger.log ends with action {said}, the ledger with {}",
                meta.sequence
            ));
        }
        match found.compare(folder, conn, &meta) {
            Err(Error::Damaged { what: more, .. }) => what.extend(more),
            other => other?,
        }
        Ok(what)
    }

    /// Adds one line and waits until the disk has it.
    pub(crate) fn append(&mut self, entry: &str) -> std::io::Result<()> {
        let mut last = self.seal.clone();
        let line = seal(&mut last, entry);
        self.file.write_all(line.as_bytes())?;
        crate::stop::here("log written");
        self.file.sync_all()?;
        crate::stop::here("log flushed");
        self.seal = last;
        Ok(())
    }

    /// Lets the next line fail.
    #[cfg(test)]
    pub(crate) fn break_off(&mut self, path: &std::path::Path) {
        self.file = File::open(path).expect("the log is there");
    }
}

/// Writes what the log says of a line of the journal.
pub(crate) fn entry(line: Line, conn: &Connection, root: Option<String>) -> Result<String, Error> {
    let schema = schema(conn).map_err(Error::sql("reading the format number"))?;
    let said = Said { line, schema, root };
    Ok(serde_json::to_string(&said).expect("rows are always JSON"))
}

/// Makes the line for an entry and moves the seal on.
fn seal(last: &mut String, entry: &str) -> String {
    *last = hex(&Sha256::new().chain_update(&*last).chain_update(entry).finalize());
    format!("{OPEN}{last}{MIDDLE}{entry}{CLOSE}\n")
}

fn read(folder: &Folder) -> Result<Option<Vec<u8>>, Error> {
    let path = folder.log();
    let mut bytes = Vec::new();
    match disk::private().read(true).open(&path) {
        Ok(mut file) => file.read_to_end(&mut bytes).map_err(Error::io("reading", &path))?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(Error::Io { doing: "opening", path, source }),
    };
    Ok(Some(bytes))
}

impl Found {
    /// Reads as far as every line is whole, sealed and next in order.
    fn read(bytes: &[u8]) -> Self {
        let mut found = Self::default();
        for line in bytes.split_inclusive(|it| *it == b'\n') {
            let Some((said, seal)) = read_line(line, &found.seal) else { break };
            if said.line.sequence != found.sequence() + 1 {
                break;
            }
            found.sound += line.len();
            found.seal = seal;
            found.last = Some(said);
        }
        found
    }

    /// Returns the number of the last action, or 0 before the first.
    fn sequence(&self) -> u64 {
        self.last.as_ref().map_or(0, |it| it.line.sequence)
    }

    /// Compares the last line with the same line of the journal.
    fn compare(&self, folder: &Folder, conn: &Connection, meta: &Meta) -> Result<(), Error> {
        let Some(said) = &self.last else { return Ok(()) };
        let sequence = said.line.sequence;
        let written = journal::line(conn, sequence)?;
        let schema = schema(conn).map_err(Error::sql("reading the format number"))?;
        let comparable = said.schema == schema && sequence == meta.sequence;
        let other_root = comparable && said.root.as_ref().is_some_and(|it| *it != meta.root);
        if written.is_some_and(|it| it != said.line) || other_root {
            let what =
                vec![format!("action {sequence} is not the same in ledger.log and in the ledger")];
            return Err(Error::Damaged { path: folder.ledger(), what });
        }
        Ok(())
    }
}

fn read_line(line: &[u8], last: &str) -> Option<(Said, String)> {
    let text = std::str::from_utf8(line).ok()?.strip_suffix('\n')?;
    let (written, rest) = text.strip_prefix(OPEN)?.split_at_checked(64)?;
    let entry = rest.strip_prefix(MIDDLE)?.strip_suffix(CLOSE)?;
    let expected = hex(&Sha256::new().chain_update(last).chain_update(entry).finalize());
    let said = (written == expected).then(|| serde_json::from_str(entry).ok()).flatten()?;
    Some((said, expected))
}
