//! The first floor, left: one SQLite ledger and one folder of evidence.
//!
//! Rooms in reading order:
//!
//! - [`Store`]: opening and closing, in `open.rs`;
//! - `transact.rs`: the one way to write; `undo.rs`: taking back and making again;
//! - `tables/`: the nouns of a record as rows; `record.rs`: all of them at once;
//! - `shown.rs`: a memory of what was shown last, which is not part of the record;
//! - `desk.rs`: what lies beside the record; `cache.rs`, `thumbnails.rs`: what was worked out and can be again;
//! - `search/`: an index of what the record and its papers say;
//! - `vault/`: the bytes of the evidence; `check.rs`: whether they are still there;
//! - `ledger/`: the database, its seals, its journal, its log and its migrations;
//! - `folder/`: what lies where, and the lock.
//!
//! Deliberately absent: rules, points, windows, the clock (the instant is an argument) and any way to delete evidence.
//! The invariants, asserted after every test of a crash:
//!
//! 1. every evidence row's object exists and matches its digest;
//! 2. every action that was answered with success is in the ledger and in the log;
//! 3. an object without a row is listed as unfiled and never deleted;
//! 4. the seals and the root hold;
//! 5. `tmp/` is empty once the vault is open.

mod cache;
mod check;
mod desk;
mod error;
mod folder;
mod ledger;
mod open;
mod record;
mod search;
mod shown;
mod stop;
mod tables;
mod thumbnails;
mod transact;
mod undo;
mod vault;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use domain::journal::Op;

pub use cache::CachedReading;
pub use check::{Object, Report, Unfiled};
pub use error::Error;
pub use open::Store;
pub use search::{Entry as IndexEntry, Piece, Shelf, Wanted};
pub use transact::Edit;
pub use undo::Step;
pub use vault::{Kept, LARGEST};

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the journal, from 1.
    pub sequence: u64,
    /// What was done.
    pub op: Op,
    /// To what, in words.
    pub subject: String,
    /// When the clock said it was done; the order is that of `sequence`.
    pub at: DateTime<Utc>,
    /// Whether it is taken back at present.
    pub undone: bool,
}
