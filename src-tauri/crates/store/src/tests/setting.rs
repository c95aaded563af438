//! Builders for the tests: a vault in a temporary folder, and nouns to put into it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use domain::activity::{Activity, ActivityId, ActivityType};
use domain::amount::{Amount, Quantity, Unit};
use domain::evidence::{Evidence, EvidenceId};
use domain::holder::Holder;
use domain::journal::Op;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use crate::ledger::row::hex;
use crate::{Error, Kept, Store};

/// A temporary folder with a vault in it, or the place for one.
pub(super) struct Place(TempDir);

impl Place {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder can be made"))
    }

    pub(super) fn dir(&self) -> PathBuf {
        self.0.path().join("vault")
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.dir().join(name)
    }

    pub(super) fn open(&self) -> Store {
        self.try_open().expect("the vault opens")
    }

    pub(super) fn try_open(&self) -> Result<Store, Error> {
        patiently(|| Store::open(&self.dir(), at(1)))
    }

    /// Writes a file beside the vault and returns its path.
    pub(super) fn source(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).expect("a source file can be written");
        path
    }

    /// Returns the digest of every file below the vault, by name.
    pub(super) fn digests(&self) -> BTreeMap<PathBuf, String> {
        let mut digests = BTreeMap::new();
        walk(&self.dir(), &mut digests);
        digests
    }

    /// Lists what lies in a folder of the vault.
    pub(super) fn list(&self, dir: &str) -> Vec<String> {
        let found = self.file(dir).read_dir().expect("the folder is there");
        let name = |it: std::fs::DirEntry| it.file_name().to_string_lossy().into_owned();
        found.map(|it| name(it.expect("an entry can be read"))).collect()
    }
}

/// Tries again for a moment while the vault is in use.
///
/// Another test may be starting a process at this very moment; until that process has become its own program, it
/// holds every lock of this one, closed or not.
pub(super) fn patiently(open: impl Fn() -> Result<Store, Error>) -> Result<Store, Error> {
    for _ in 0..200 {
        match open() {
            Err(Error::InUse { .. }) => std::thread::sleep(std::time::Duration::from_millis(5)),
            other => return other,
        }
    }
    open()
}

fn walk(dir: &Path, digests: &mut BTreeMap<PathBuf, String>) {
    for found in dir.read_dir().expect("the folder can be read") {
        let path = found.expect("an entry can be read").path();
        if path.is_dir() {
            walk(&path, digests);
            digests.insert(path, "folder".into());
        } else {
            let bytes = std::fs::read(&path).expect("the file can be read");
            digests.insert(path, hex(&Sha256::digest(bytes)));
        }
    }
}

/// Returns an instant `minutes` after the first of June 2026.
pub(super) fn at(minutes: u32) -> DateTime<Utc> {
    let start: DateTime<Utc> = "2026-06-01T08:00:00Z".parse().expect("an instant");
    start + std::time::Duration::from_secs(u64::from(minutes) * 60)
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().expect("an ISO date")
}

pub(super) fn holder() -> Holder {
    Holder { name: "Mina Okafor".into(), ..Holder::default() }
}

pub(super) fn activity(id: &str) -> Activity {
    Activity {
        id: ActivityId::new(id),
        activity_type: ActivityType::new("ce_course"),
        title: "Blood Bank Update".into(),
        provider: None,
        started_on: None,
        completed_on: day("2025-03-14"),
        amount: Amount { quantity: Quantity::from_milli(1_500), unit: Unit::ContactHour },
        areas: vec!["blood_banking".into()],
        tags: Vec::new(),
        program_number: None,
        notes: None,
    }
}

pub(super) fn evidence(id: &str, kept: &Kept) -> Evidence {
    Evidence {
        id: EvidenceId::new(id),
        digest: kept.digest.clone(),
        size: kept.size,
        label: kept.label.clone(),
        media: kept.media,
        inside: None,
        aside: false,
    }
}

/// Adds an activity as its own action.
pub(super) fn add(store: &mut Store, id: &str) -> Result<(), Error> {
    store.transact(Op::ActivityAdded, id, at(2), |edit| edit.add_activity(&activity(id)))
}

/// Keeps bytes and files them under a new activity, the way a person does.
pub(super) fn file(store: &mut Store, id: &str, bytes: &[u8]) -> Result<Kept, Error> {
    let kept = store.keep_bytes(&format!("{id}.pdf"), bytes)?;
    store.transact(Op::EvidenceAttached, id, at(3), |edit| {
        edit.add_activity(&activity(id))?;
        edit.add_evidence(&evidence(id, &kept))?;
        edit.attach(&id.into(), &id.into())
    })?;
    Ok(kept)
}

/// Asserts the invariants of the house after whatever happened.
pub(super) fn assert_sound(store: &Store) {
    let report = store.check().expect("the check runs");
    assert!(report.is_sound(), "{report:#?}");
    let tmp = store.folder().join("tmp").read_dir().expect("tmp is there");
    assert_eq!(tmp.count(), 0, "tmp is empty once the vault is open");
}
