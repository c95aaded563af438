//! Opening a vault: whose it is, whether it is sound, what a crash left; and closing it, with the answer heard.

use std::cell::RefCell;
use std::path::Path;
use std::time::UNIX_EPOCH;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Connection;

use crate::Error;
use crate::cache::Cache;
use crate::folder::lock::Lock;
use crate::folder::{Folder, disk};
use crate::ledger::header::Header;
use crate::ledger::log::Log;
use crate::ledger::meta::Meta;
use crate::ledger::{connection, journal, migration, seal};
use crate::search::Index;
use crate::vault::{Sound, Vault};

/// One person's open vault: the ledger and the evidence.
///
/// No other process can open it as long as this lives. Close it with [`close`](Self::close); dropping it is safe too,
/// but then nobody hears of an error.
#[derive(Debug)]
pub struct Store {
    pub(crate) folder: Folder,
    pub(crate) conn: Connection,
    pub(crate) vault: Vault,
    pub(crate) cache: std::cell::OnceCell<Cache>,
    pub(crate) index: RefCell<Option<Index>>,
    /// Absent where nothing can be written.
    pub(crate) log: Option<Log>,
    halted: RefCell<Option<String>>,
    /// The line the last action left in the journal, where it left one.
    pub(crate) written: Option<u64>,
    notes: Vec<String>,
    _lock: Lock,
}

impl Store {
    /// Tells whether a vault lies here, or what is left of one.
    pub fn exists(dir: &Path) -> bool {
        let folder = Folder::at(dir);
        folder.has_ledger() || folder.holds_a_record()
    }

    /// Opens the vault in `dir` and examines it; makes a new one where there is none.
    ///
    /// What is not ours, too new, damaged or in use is refused, and then nothing in the folder has been changed.
    pub fn open(dir: &Path, at: DateTime<Utc>) -> Result<Self, Error> {
        Self::open_with(dir, at, migration::ALL)
    }

    pub(crate) fn open_with(
        dir: &Path,
        at: DateTime<Utc>,
        migrations: &[&str],
    ) -> Result<Self, Error> {
        let dir = std::path::absolute(dir).map_err(Error::io("finding", dir))?;
        let folder = Folder::at(&dir);
        let ledger = folder.ledger();
        if folder.has_ledger() {
            // Without a lock nobody has it open, and making one would change a folder that may not be ours.
            if !folder.lock().exists() {
                Header::read(&ledger)?.accept(&ledger, migrations.len())?;
            }
        } else if folder.holds_a_record() {
            return Err(Error::LedgerGone { folder: dir });
        } else {
            disk::make_dir(&dir)?;
        }

        let lock = Lock::take(&folder)?;
        if !folder.has_ledger() {
            folder.lay_out()?;
            migration::begin(&folder, migrations)?;
        }
        Header::read(&ledger)?.accept(&ledger, migrations.len())?;
        Self::examined(folder, lock, at, migrations)
    }

    fn examined(
        folder: Folder,
        lock: Lock,
        at: DateTime<Utc>,
        migrations: &[&str],
    ) -> Result<Self, Error> {
        let path = folder.ledger();
        let halted = disk::why_not_writable(folder.root()).or(disk::why_not_writable(&path));
        let writable = halted.is_none();
        let unclean = folder.rollback_journal().exists();
        let mut notes = foreign_leftovers(&folder, writable)?;

        let mut conn = connection::open(&path, writable)?;
        let meta = Meta::read(&conn).map_err(connection::damage_or("reading", &path))?;
        let known = migrations.len() as i64;
        let found = if writable { meta.min_writer.max(meta.min_reader) } else { meta.min_reader };
        if found > known {
            return Err(Error::Newer { path, found, known });
        }
        if writable {
            connection::claim(&conn, folder.root())?;
        }
        connection::examine(&conn, &path, unclean)?;
        let what = seal::broken(&conn).map_err(connection::damage_or("reading", &path))?;
        if !what.is_empty() {
            return Err(Error::Damaged { path, what });
        }

        let mut log = None;
        if writable {
            Log::compare(&folder, &conn)?;
            folder.lay_out()?;
            match folder.clear_tmp()? {
                0 => {}
                1 => notes.push("An unfinished file was set aside in quarantine.".into()),
                n => notes.push(format!("{n} unfinished files were set aside in quarantine.")),
            }
            crate::stop::here("leftovers set aside");
            log = Some(Log::open(&folder, &conn, &mut notes)?);
            let (upgraded, note) = migration::upgrade(&folder, conn, migrations)?;
            conn = upgraded;
            notes.extend(note);
        }

        let vault = Vault::at(folder.clone());
        vault.forget_names(&conn);
        let halted = RefCell::new(halted);
        let cache = std::cell::OnceCell::new();
        let index = RefCell::new(None);
        let mut store = Self {
            folder,
            conn,
            vault,
            cache,
            index,
            log,
            halted,
            written: None,
            notes,
            _lock: lock,
        };
        store.look_around(at, unclean)?;
        Ok(store)
    }

    /// Notes what is amiss with the evidence and the clock; neither keeps the record from being opened.
    fn look_around(&mut self, at: DateTime<Utc>, unclean: bool) -> Result<(), Error> {
        if unclean {
            self.notes.push(
                "Aliquot was not closed properly last time; everything saved is here.".into(),
            );
        }
        for it in self.evidence()? {
            let whole = match self.vault.size(&it.digest) {
                Ok(size) if size != Some(it.size) => Ok(false),
                Ok(_) if unclean && self.vault.is_recent(&it.digest, at) => {
                    self.vault.look(&it.digest).map(|it| it == Sound::Whole)
                }
                other => other.map(|_| true),
            };
            match whole {
                Ok(true) => {}
                Ok(false) => self.notes.push(format!(
                    "The evidence \"{}\" is missing or no longer as it was kept.",
                    it.label
                )),
                Err(error) => {
                    self.notes
                        .push(format!("The evidence \"{}\" cannot be read: {error}.", it.label));
                }
            }
        }
        // A clock set right by a few minutes is none of our business.
        let tomorrow = at + TimeDelta::days(1);
        let last = journal::last(&self.conn)?.filter(|it| it.at > tomorrow);
        if let Some(last) = last {
            self.notes.push(format!(
                "This computer's clock says {}, but something was saved on {}. Please check the clock.",
                domain::dates::said(at.date_naive()),
                domain::dates::said(last.at.date_naive())
            ));
        }
        Ok(())
    }

    /// Closes the vault and says whether the disk took everything.
    pub fn close(self) -> Result<(), Error> {
        let path = self.folder.ledger();
        drop(self.log);
        self.conn.close().map_err(|(_, error)| Error::not_saved("closing", path)(error))
    }

    /// Returns what opening put right or found amiss, a sentence each.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Returns the folder of the vault.
    pub fn folder(&self) -> &Path {
        self.folder.root()
    }

    /// Returns why nothing can be written, or `None` where it can.
    pub fn read_only(&self) -> Option<String> {
        self.halted.borrow().clone()
    }

    pub(crate) fn writable(&self) -> Result<(), Error> {
        self.read_only()
            .map_or(Ok(()), |why| Err(Error::ReadOnly { folder: self.folder.root().into(), why }))
    }

    /// Lets nothing more be written until the vault has been opened anew.
    pub(crate) fn halt(&self, why: &str) {
        self.halted.borrow_mut().get_or_insert_with(|| why.to_owned());
    }

    /// Passes a result on, and halts where the disk did not confirm a change.
    pub(crate) fn halting<T>(&self, result: Result<T, Error>) -> Result<T, Error> {
        if matches!(result, Err(Error::NotSaved { .. })) {
            self.halt("the disk reported an error");
        }
        result
    }
}

impl Vault {
    /// Tells whether an object was made in the seven days before `at`.
    fn is_recent(&self, digest: &domain::evidence::Digest, at: DateTime<Utc>) -> bool {
        const WEEK: i64 = 7 * 24 * 60 * 60;
        let made = self.made(digest).and_then(|it| it.duration_since(UNIX_EPOCH).ok());
        made.is_some_and(|it| at.timestamp() - it.as_secs().cast_signed() < WEEK)
    }
}

/// Sets aside a write-ahead log, which our ledger never has: SQLite would play a stale one into it.
fn foreign_leftovers(folder: &Folder, writable: bool) -> Result<Vec<String>, Error> {
    let mut notes = Vec::new();
    for name in ["ledger.db-wal", "ledger.db-shm"] {
        let path = folder.root().join(name);
        if path.symlink_metadata().is_err() {
            continue;
        }
        if !writable {
            let what = vec![format!("{name} lies beside it and does not belong to it")];
            return Err(Error::Damaged { path: folder.ledger(), what });
        }
        let kept = folder.set_aside(&path)?;
        notes.push(format!(
            "{name} did not belong to the ledger and was set aside as quarantine/{kept}."
        ));
    }
    Ok(notes)
}
