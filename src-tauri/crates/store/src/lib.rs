//! One SQLite ledger and one folder of evidence.

mod error;

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use domain::activity::{Activity, ActivityId};
use domain::credential::{Credential, CredentialId};
use domain::cycle::{Cycle, CycleId};
use domain::evidence::{Attachment, Digest, Evidence, EvidenceId, MediaType};
use domain::holder::Holder;
use domain::journal::Op;
use domain::record::Record;

pub use error::Error;

/// One person's open vault: the ledger and the evidence.
pub struct Store {}

/// A change in the making; what is written through it is kept together or not at all.
pub struct Edit<'s> {
    store: &'s Store,
}

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

/// A change that can be taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its place in the journal.
    pub sequence: u64,
    /// What was done.
    pub op: Op,
    /// To what, in words.
    pub subject: String,
}

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

/// Evidence that proves nothing yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfiled {
    /// Evidence of the record that is attached to no activity.
    pub evidence: Vec<Evidence>,
    /// Files of the vault that are not in the record.
    pub objects: Vec<Object>,
}

/// A file of the vault that is not in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The digest it is kept under.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
    /// What kind of file it is.
    pub media: MediaType,
    /// The name it had when it came, where that is still known.
    pub label: Option<String>,
}

/// What a check of the whole vault found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Evidence whose bytes are gone.
    pub missing: Vec<Evidence>,
    /// Evidence whose bytes are no longer those that were kept.
    pub changed: Vec<Evidence>,
    /// Evidence that proves nothing yet.
    pub unfiled: Unfiled,
    /// Damaged places of the ledger and its log, by name.
    pub damaged: Vec<String>,
}

#[allow(missing_docs, unused_variables)]
impl Store {
    pub fn exists(dir: &Path) -> bool {
        todo!()
    }
    pub fn open(dir: &Path, at: DateTime<Utc>) -> Result<Self, Error> {
        todo!()
    }
    pub fn close(self) -> Result<(), Error> {
        todo!()
    }
    /// What opening put right or found amiss, a sentence each.
    pub fn notes(&self) -> &[String] {
        todo!()
    }
    pub fn read_only(&self) -> Option<&str> {
        todo!()
    }
    pub fn holder(&self) -> Result<Option<Holder>, Error> {
        todo!()
    }
    pub fn credentials(&self) -> Result<Vec<Credential>, Error> {
        todo!()
    }
    pub fn cycles(&self) -> Result<Vec<Cycle>, Error> {
        todo!()
    }
    pub fn activities(&self) -> Result<Vec<Activity>, Error> {
        todo!()
    }
    pub fn activity(&self, id: &ActivityId) -> Result<Option<Activity>, Error> {
        todo!()
    }
    pub fn evidence(&self) -> Result<Vec<Evidence>, Error> {
        todo!()
    }
    pub fn evidence_by_digest(&self, digest: &Digest) -> Result<Option<Evidence>, Error> {
        todo!()
    }
    pub fn attachments(&self) -> Result<Vec<Attachment>, Error> {
        todo!()
    }
    pub fn sample_day(&self) -> Result<Option<NaiveDate>, Error> {
        todo!()
    }
    pub fn record(&self) -> Result<Record, Error> {
        todo!()
    }
    pub fn unfiled(&self) -> Result<Unfiled, Error> {
        todo!()
    }
    pub fn entries(&self) -> Result<Vec<Entry>, Error> {
        todo!()
    }
    pub fn check(&self) -> Result<Report, Error> {
        todo!()
    }
    pub fn transact<T, E: From<Error>>(
        &mut self,
        op: Op,
        subject: &str,
        at: DateTime<Utc>,
        change: impl FnOnce(&Edit<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        todo!()
    }
    pub fn undoable(&self) -> Result<Option<Step>, Error> {
        todo!()
    }
    pub fn redoable(&self) -> Result<Option<Step>, Error> {
        todo!()
    }
    /// Returns what was taken back; `None` when there is nothing to take back.
    pub fn undo(&mut self, at: DateTime<Utc>) -> Result<Option<Step>, Error> {
        todo!()
    }
    pub fn redo(&mut self, at: DateTime<Utc>) -> Result<Option<Step>, Error> {
        todo!()
    }
    pub fn keep(&self, source: &Path) -> Result<Kept, Error> {
        todo!()
    }
    pub fn keep_bytes(&self, name: &str, bytes: &[u8]) -> Result<Kept, Error> {
        todo!()
    }
    pub fn read(&self, digest: &Digest) -> Result<Vec<u8>, Error> {
        todo!()
    }
}

#[allow(missing_docs, unused_variables)]
impl Edit<'_> {
    pub fn put_holder(&self, holder: &Holder) -> Result<(), Error> {
        todo!()
    }
    pub fn add_credential(&self, credential: &Credential) -> Result<(), Error> {
        todo!()
    }
    pub fn change_credential(&self, credential: &Credential) -> Result<(), Error> {
        todo!()
    }
    /// Withdraws a credential and its cycles.
    pub fn withdraw_credential(&self, id: &CredentialId) -> Result<(), Error> {
        todo!()
    }
    pub fn add_cycle(&self, cycle: &Cycle) -> Result<(), Error> {
        todo!()
    }
    pub fn change_cycle(&self, cycle: &Cycle) -> Result<(), Error> {
        todo!()
    }
    pub fn withdraw_cycle(&self, id: &CycleId) -> Result<(), Error> {
        todo!()
    }
    pub fn add_activity(&self, activity: &Activity) -> Result<(), Error> {
        todo!()
    }
    pub fn change_activity(&self, activity: &Activity) -> Result<(), Error> {
        todo!()
    }
    /// Withdraws an activity and its attachments; the evidence stays.
    pub fn withdraw_activity(&self, id: &ActivityId) -> Result<(), Error> {
        todo!()
    }
    /// Adds evidence whose bytes the vault has.
    pub fn add_evidence(&self, evidence: &Evidence) -> Result<(), Error> {
        todo!()
    }
    pub fn attach(&self, activity: &ActivityId, evidence: &EvidenceId) -> Result<(), Error> {
        todo!()
    }
    pub fn detach(&self, activity: &ActivityId, evidence: &EvidenceId) -> Result<(), Error> {
        todo!()
    }
    /// Brings a whole record into an empty one; the vault must have its evidence's bytes already.
    pub fn import(&self, record: &Record) -> Result<(), Error> {
        todo!()
    }
}
