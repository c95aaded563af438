//! Whole records: exported to a folder, imported from one, and read without a vault.
//!
//! A record's folder holds `record.json` (the format `aliquot-record/1`) and `files/` with the evidence. Files are
//! found by the digest of their bytes and not by their names, so a person may rename them. Export and import are
//! exact inverses.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use domain::evidence::{Digest, Evidence};
use domain::file_name::{Taken, ending, safe};
use domain::journal::Op;
use domain::record::Record;
use sha2::{Digest as _, Sha256};
use store::LARGEST;

use crate::names::Names;
use crate::{Changed, Desk, Error, files};

/// Reads an exported record's document.
pub fn read(file: &Path) -> Result<Record, Error> {
    let text = files::read_plain(file, LARGEST).map_err(|fault| cannot("open", file, &fault))?;
    serde_json::from_slice(&text).map_err(|fault| {
        cannot("read the record", file, &fault)
            .hinted("Export it again, or compare it with the format aliquot-record/1.")
    })
}

/// Exports the open record to a new folder; answers with how many files were written.
pub fn export(desk: &Desk, folder: &Path) -> Result<usize, Error> {
    if fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(Error::refused(format!("The folder \"{}\" is not empty.", folder.display()))
            .hinted("Name a new folder; nothing was written."));
    }
    let store = desk.store()?;
    let record = store.record()?;
    let beside = folder.join("files");
    fs::create_dir_all(&beside).map_err(|fault| cannot("make the folder", &beside, &fault))?;
    let (names, mut taken) = (Names::of(desk)?, Taken::default());
    for evidence in &record.evidence {
        let bytes = store.read(&evidence.digest)?;
        let name = match names.stem(evidence) {
            Some(stem) => taken.give(&stem, &ending(evidence.media, &evidence.label)),
            None => unproved(&mut taken, &evidence.label),
        };
        files::write_whole(&beside.join(name), &bytes)?;
    }
    // The document comes last: a folder with a record.json is complete.
    let document = folder.join("record.json");
    let text = serde_json::to_vec_pretty(&record)
        .map_err(|fault| cannot("write the record", &document, &fault))?;
    files::write_whole(&document, &text)?;
    Ok(record.evidence.len() + 1)
}

/// Imports an exported record from its folder into the open record, which must be empty.
pub fn import(desk: &mut Desk, folder: &Path) -> Result<Changed<()>, Error> {
    let record = read(&folder.join("record.json"))?;
    let found = by_digest(&folder.join("files"))?;
    let subject = folder.file_name().unwrap_or_default().to_string_lossy();
    bring_in(desk, Op::RecordImported, &record, &subject, |evidence| {
        let file = found.get(&evidence.digest).ok_or_else(|| missing(evidence))?;
        files::read_plain(file, LARGEST).map_err(|fault| cannot("read", file, &fault))
    })
}

/// Brings a record into the open one, which must be empty, taking each file's bytes from `bytes`.
pub(crate) fn bring_in(
    desk: &mut Desk,
    op: Op,
    record: &Record,
    subject: &str,
    bytes: impl Fn(&Evidence) -> Result<Vec<u8>, Error>,
) -> Result<Changed<()>, Error> {
    // Every file is looked at before the first is kept: an incomplete folder leaves nothing behind.
    let contents: Vec<Vec<u8>> = record.evidence.iter().map(bytes).collect::<Result<_, _>>()?;
    for (evidence, bytes) in record.evidence.iter().zip(&contents) {
        if digest(bytes)? != evidence.digest {
            return Err(Error::refused(format!(
                "The file \"{}\" is not the one the record names.",
                evidence.label
            )));
        }
    }
    for (evidence, bytes) in record.evidence.iter().zip(&contents) {
        desk.store()?.keep_bytes(&evidence.label, bytes)?;
    }
    let now = desk.now();
    desk.store_mut()?
        .transact(op, subject, now, |edit| edit.import(record).map_err(Error::from))?;
    desk.reread_rules()?;
    Ok(desk.changed(op, ()))
}

/// Finds the files of a folder by the digest of their bytes.
pub(crate) fn by_digest(folder: &Path) -> Result<BTreeMap<Digest, PathBuf>, Error> {
    let mut found = BTreeMap::new();
    let Ok(inside) = fs::read_dir(folder) else { return Ok(found) };
    for entry in inside {
        let path = entry.map_err(|fault| cannot("look into", folder, &fault))?.path();
        // What is no plain file, or larger than evidence can be, is none the record names.
        if let Ok(bytes) = files::read_plain(&path, LARGEST) {
            found.insert(digest(&bytes)?, path);
        }
    }
    Ok(found)
}

fn digest(bytes: &[u8]) -> Result<Digest, Error> {
    let hex: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Digest::sha256(&hex).map_err(|fault| Error::refused(format!("{fault}.")))
}

/// Returns the name of a file that proves nothing: its own, numbered where it is taken.
fn unproved(taken: &mut Taken, label: &str) -> String {
    match label.rsplit_once('.') {
        Some((stem, ending)) if (1..=5).contains(&ending.len()) => taken.give(stem, &safe(ending)),
        _ => taken.give(label, "bin"),
    }
}

fn missing(evidence: &Evidence) -> Error {
    Error::refused(format!(
        "The file \"{}\" is not in the record's folder \"files\".",
        evidence.label
    ))
    .hinted("Put it back, under any name; nothing was imported.")
}

fn cannot(what: &str, path: &Path, fault: &dyn std::fmt::Display) -> Error {
    Error::refused(format!("Can't {what} \"{}\": {fault}.", path.display()))
}
