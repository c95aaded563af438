//! What can go wrong on this floor: fields, and one sentence for each.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use domain::evidence::Digest;

use crate::folder::disk;

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another process has the vault open.
    #[error("the record in \"{}\" is already open in another window", .folder.display())]
    InUse {
        /// The vault.
        folder: PathBuf,
    },
    /// The file is not one of ours.
    #[error("\"{}\" is not an Aliquot ledger: {why}", .path.display())]
    NotALedger {
        /// The file looked at.
        path: PathBuf,
        /// What gave it away.
        why: String,
    },
    /// The ledger was written by a newer version of the program.
    #[error(
        "\"{}\" was made by a newer version of Aliquot (format {found}; this version knows {known})",
        .path.display()
    )]
    Newer {
        /// The ledger.
        path: PathBuf,
        /// The format it asks for.
        found: i64,
        /// The newest format this program knows.
        known: i64,
    },
    /// The vault holds evidence or a log, and its ledger is not there.
    #[error("the folder \"{}\" holds a record's files, but its ledger.db is gone", .folder.display())]
    LedgerGone {
        /// The vault.
        folder: PathBuf,
    },
    /// The log knows of actions the ledger does not.
    #[error(
        "\"{}\" is older than its log: {} saved actions are missing from it",
        .path.display(),
        .log - .ledger
    )]
    OlderThanLog {
        /// The ledger.
        path: PathBuf,
        /// The last action in the ledger.
        ledger: u64,
        /// The last action in the log.
        log: u64,
    },
    /// What stands in the ledger is not what was written there.
    #[error("\"{}\" is damaged: {}", .path.display(), .what.join("; "))]
    Damaged {
        /// The damaged file.
        path: PathBuf,
        /// The damaged places, by name.
        what: Vec<String>,
    },
    /// Nothing can be written.
    #[error("the record in \"{}\" can only be read: {why}", .folder.display())]
    ReadOnly {
        /// The vault.
        folder: PathBuf,
        /// Why that is so.
        why: String,
    },
    /// The disk did not confirm a change.
    #[error("not saved: {doing} \"{}\" failed ({source})", .path.display())]
    NotSaved {
        /// What was being done.
        doing: &'static str,
        /// To which file.
        path: PathBuf,
        /// What the disk or the database said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// A file could not be read or written.
    #[error("{doing} \"{}\" failed ({source})", .path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// To which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The database refused.
    #[error("{doing} failed in the ledger ({source})")]
    Ledger {
        /// What was being done.
        doing: &'static str,
        /// What the database said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The disk has too little room.
    #[error("not saved: the disk is full{}", room(*.needed, *.free))]
    Full {
        /// Where it should have been written.
        path: PathBuf,
        /// How many bytes are needed, where that is known.
        needed: Option<u64>,
        /// How many bytes are free, where the system can tell.
        free: Option<u64>,
    },
    /// The file has no content.
    #[error("the file \"{name}\" is empty")]
    Empty {
        /// The name of the file.
        name: String,
    },
    /// The file is larger than evidence may be.
    #[error(
        "the file \"{name}\" is too large ({} MB; at most {} MB)",
        .size.div_ceil(MB),
        .most / MB
    )]
    TooLarge {
        /// The name of the file.
        name: String,
        /// Its size in bytes.
        size: u64,
        /// The most that is kept.
        most: u64,
    },
    /// It is something else than a regular file.
    #[error("\"{name}\" is {what}, not a file")]
    NotAFile {
        /// Its name.
        name: String,
        /// What it is instead.
        what: &'static str,
    },
    /// The file kept changing while it was copied.
    #[error("the file \"{name}\" changed while it was being copied")]
    Unsettled {
        /// The name of the file.
        name: String,
    },
    /// The bytes of a piece of evidence are not in the vault.
    #[error("the evidence {digest} is missing from the vault")]
    Missing {
        /// The digest asked for.
        digest: Digest,
    },
    /// The bytes of a piece of evidence are no longer those that were kept.
    #[error("the evidence {digest} has changed since it was kept")]
    Changed {
        /// The digest asked for.
        digest: Digest,
    },
    /// There is no such thing in the record.
    #[error("there is no {what} \"{id}\" in the record")]
    Unknown {
        /// The noun.
        what: &'static str,
        /// The identifier asked for.
        id: String,
    },
    /// There is already one of that name.
    #[error("the {what} \"{id}\" is already in the record")]
    Exists {
        /// The noun.
        what: &'static str,
        /// The identifier given.
        id: String,
    },
    /// A whole record can only be brought into an empty one.
    #[error(
        "a record can only be imported into an empty one, and this one holds something already"
    )]
    NotEmpty,
    /// A row does not hold what its noun needs.
    #[error("the column \"{column}\" of {row} cannot be read")]
    Misread {
        /// The row, by its table and key.
        row: String,
        /// The column.
        column: String,
    },
    /// A later action builds on the one to be taken back.
    #[error("a later change builds on this one: {name}{}", about(.subject))]
    BuiltOn {
        /// What the later one is called.
        name: &'static str,
        /// What it is about; may be empty.
        subject: String,
    },
    /// A change was named with a word the store keeps for itself.
    #[error("\"{word}\" is a word the journal keeps for itself")]
    Reserved {
        /// The word.
        word: &'static str,
    },
}

impl Error {
    /// Returns the next step, where there is one.
    pub fn hint(&self) -> Option<&'static str> {
        Some(match self {
            Self::InUse { .. } => "Go to that window, or close it first.",
            Self::NotALedger { .. } => "Choose the folder your record is in. Nothing was changed.",
            Self::Newer { .. } => "Update Aliquot to open it. Nothing was changed.",
            Self::LedgerGone { .. } => {
                "Put ledger.db back, for example from the folder \"snapshots\" or from a backup. Nothing was changed."
            }
            Self::OlderThanLog { .. } => {
                "Put the newer ledger.db back if you replaced it. Nothing was changed."
            }
            Self::Damaged { .. } | Self::Misread { .. } => {
                "Keep the folder as it is and restore ledger.db from the folder \"snapshots\" or from a backup."
            }
            Self::ReadOnly { .. } | Self::NotSaved { .. } => {
                "What was saved before is safe. Close the record and open it again; it is checked before anything is written."
            }
            Self::Full { .. } => "Free some space and try again. What was saved before is safe.",
            Self::Empty { .. } => {
                "If it is still downloading, wait until it is complete and try again."
            }
            Self::TooLarge { .. } => "Scan it at a lower resolution, or split it.",
            Self::NotAFile { .. } => "Choose the document itself.",
            Self::Unsettled { .. } => "Wait until no other program writes to it and try again.",
            Self::Missing { .. } | Self::Changed { .. } => {
                "Attach the original file again, or restore it from a backup."
            }
            Self::BuiltOn { .. } => "Undo the later change first.",
            Self::NotEmpty => "Begin a new record in another folder and import it there.",
            Self::Io { .. }
            | Self::Ledger { .. }
            | Self::Unknown { .. }
            | Self::Exists { .. }
            | Self::Reserved { .. } => return None,
        })
    }

    /// Makes the error of a file operation; to be used with `map_err`.
    pub(crate) fn io(
        doing: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::full(&path),
            _ => Self::Io { doing, path, source: plain(source) },
        }
    }

    /// Makes the error of a disk that filled up under us.
    pub(crate) fn full(path: &Path) -> Self {
        let free = path.ancestors().find_map(disk::free_space);
        Self::Full { path: path.into(), needed: None, free }
    }

    /// Makes the error of a database operation; to be used with `map_err`.
    pub(crate) fn sql(doing: &'static str) -> impl FnOnce(rusqlite::Error) -> Self {
        move |source| Self::Ledger { doing, source: Box::new(source) }
    }

    /// Makes the error of a change the disk did not confirm; to be used with `map_err`.
    pub(crate) fn not_saved<E>(
        doing: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(E) -> Self
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let path = path.into();
        move |source| Self::NotSaved { doing, path, source: source.into() }
    }
}

/// Says what an action is about, where that is known.
fn about(subject: &str) -> String {
    if subject.is_empty() { String::new() } else { format!(" \"{subject}\"") }
}

/// Says how much room there is and how much is needed, as far as that is known.
fn room(needed: Option<u64>, free: Option<u64>) -> String {
    match (needed, free) {
        (Some(needed), Some(free)) => {
            format!(" (needs {} MB, {} MB are free)", needed.div_ceil(MB), free / MB)
        }
        _ => String::new(),
    }
}

const MB: u64 = 1_000_000;

/// Takes off the path that some libraries write into an error; we say it ourselves.
fn plain(error: std::io::Error) -> std::io::Error {
    let inner = error.get_ref().and_then(|it| it.source()?.downcast_ref::<std::io::Error>());
    match inner.and_then(std::io::Error::raw_os_error) {
        Some(code) => std::io::Error::from_raw_os_error(code),
        None => error,
    }
}
