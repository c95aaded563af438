//! The one way to write: a named action, kept whole with its line in the journal, or not at all.
//!
//! The order is fixed. Rows, journal, seals, root and sequence number go into one commit; then the log gets its line
//! and the disk has confirmed it; only then does the caller hear of success. After a failure to confirm, nothing more
//! is written until the vault has been opened and examined anew: a second try at the same flush can lie.

use std::cell::{Cell as Flag, RefCell};

use chrono::{DateTime, Utc};
use domain::journal::Op;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

use crate::ledger::journal::{self, Change, Line};
use crate::ledger::log;
use crate::ledger::meta::Meta;
use crate::ledger::row::{Cell, Row};
use crate::ledger::table::Table;
use crate::vault::Vault;
use crate::{Error, Store};

/// A change in the making; what is written through it is kept together or not at all.
pub struct Edit<'s> {
    tx: Transaction<'s>,
    vault: &'s Vault,
    changes: RefCell<Vec<Change>>,
    trouble: Flag<bool>,
}

/// What an action is called in the journal.
pub(crate) struct Action<'a> {
    pub(crate) op: Op,
    pub(crate) subject: &'a str,
    pub(crate) at: DateTime<Utc>,
    pub(crate) target: Option<u64>,
}

impl Store {
    /// Runs `change` as one action: it is written together with its line in the journal, or not at all.
    ///
    /// `subject` says in words what the action is about. An action that changes nothing leaves no line.
    pub fn transact<T, E: From<Error>>(
        &mut self,
        op: Op,
        subject: &str,
        at: DateTime<Utc>,
        change: impl FnOnce(&Edit<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if matches!(op, Op::Undone | Op::Redone) {
            return Err(Error::Reserved { word: op.word() }.into());
        }
        self.write(&Action { op, subject, at, target: None }, change)
    }

    pub(crate) fn write<T, E: From<Error>>(
        &mut self,
        action: &Action<'_>,
        change: impl FnOnce(&Edit<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.written = None;
        self.writable()?;
        let path = self.folder.ledger();
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Error::sql("beginning an action"))?;
        let edit =
            Edit { tx, vault: &self.vault, changes: RefCell::default(), trouble: Flag::new(false) };
        let result = change(&edit).and_then(|value| Ok((value, edit.record(action)?)));
        let (tx, trouble) = edit.finish();
        let (value, entry) = match result {
            Ok((value, Some((sequence, entry)))) => {
                self.written = Some(sequence);
                (value, entry)
            }
            unwritten => {
                let rolled_back = tx.rollback();
                if trouble || rolled_back.is_err() {
                    self.halt("the disk reported an error");
                }
                rolled_back.map_err(Error::not_saved("taking back", &path))?;
                return unwritten.map(|(value, _)| value);
            }
        };

        crate::stop::here("rows written");
        let committed = tx.commit().map_err(Error::not_saved("saving to", &path));
        crate::stop::here("committed");
        if let Err(error) = committed.and_then(|()| self.append(&entry)) {
            self.written = None;
            self.halt("the disk did not confirm the last change");
            return Err(error.into());
        }
        crate::stop::here("logged");
        self.vault.forget_names(&self.conn);
        Ok(value)
    }

    /// Returns the place in the journal of what the last action wrote; nothing where it changed nothing or failed.
    pub fn written(&self) -> Option<u64> {
        self.written
    }

    fn append(&mut self, entry: &str) -> Result<(), Error> {
        let log = self.log.as_mut().expect("a vault that can be written has its log open");
        log.append(entry).map_err(Error::not_saved("writing to", self.folder.log()))
    }
}

impl<'s> Edit<'s> {
    /// Returns the transaction and whether the disk failed under it.
    fn finish(self) -> (Transaction<'s>, bool) {
        (self.tx, self.trouble.get())
    }

    /// Writes the journal's line and the new root; returns its number and what the log will say, or nothing if nothing
    /// changed.
    fn record(&self, action: &Action<'_>) -> Result<Option<(u64, String)>, Error> {
        let changes = journal::join(self.changes.take());
        if changes.is_empty() {
            return Ok(None);
        }
        let sequence = Meta::read(&self.tx).map_err(self.sql("reading"))?.sequence + 1;
        let line = Line {
            sequence,
            op: action.op,
            subject: action.subject.to_owned(),
            at: action.at,
            target: action.target,
            changes,
        };
        journal::TABLE.write(&self.tx, &line.to_row()).map_err(self.sql("writing the journal"))?;
        let meta = Meta::stamp(&self.tx, sequence).map_err(self.sql("sealing the ledger"))?;
        log::entry(line, &self.tx, Some(meta.root)).map(|entry| Some((sequence, entry)))
    }

    pub(crate) fn conn(&self) -> &Connection {
        &self.tx
    }

    pub(crate) fn vault(&self) -> &Vault {
        self.vault
    }

    /// Adds a row; there must be none with its key.
    pub(crate) fn add(&self, table: &Table, row: Row) -> Result<(), Error> {
        if self.find(table, &table.key_of(&row))?.is_some() {
            return Err(Error::Exists { what: table.name, id: Table::id(&table.key_of(&row)) });
        }
        self.put(table, row)
    }

    /// Changes a row; there must be one with its key.
    pub(crate) fn change(&self, table: &Table, row: Row) -> Result<(), Error> {
        if self.find(table, &table.key_of(&row))?.is_none() {
            return Err(Error::Unknown { what: table.name, id: Table::id(&table.key_of(&row)) });
        }
        self.put(table, row)
    }

    /// Writes a row, new or changed; its place in the order of entry stays.
    pub(crate) fn put(&self, table: &Table, mut row: Row) -> Result<(), Error> {
        let before = self.find(table, &table.key_of(&row))?;
        if !table.key.contains(&table.order) {
            let place = match &before {
                Some(before) => before.get(table.order).clone(),
                None => Cell::Whole(table.next(&self.tx).map_err(self.sql("reading"))?),
            };
            row.set(table.order, place);
        }
        self.apply(table, before, Some(row))
    }

    /// Removes a row; there must be one with this key.
    pub(crate) fn remove(&self, table: &Table, key: &[Cell]) -> Result<(), Error> {
        match self.find(table, key)? {
            Some(before) => self.apply(table, Some(before), None),
            None => Err(Error::Unknown { what: table.name, id: Table::id(key) }),
        }
    }

    /// Refuses to go on unless there is a row with this identifier.
    pub(crate) fn expect(&self, table: &Table, id: &str) -> Result<(), Error> {
        let found = self.find(table, &[Cell::from(id)])?;
        found.map(drop).ok_or_else(|| Error::Unknown { what: table.name, id: id.to_owned() })
    }

    pub(crate) fn find(&self, table: &Table, key: &[Cell]) -> Result<Option<Row>, Error> {
        table.find(&self.tx, key).map_err(self.sql("reading"))
    }

    /// Makes one row what `after` says and remembers what it was.
    pub(crate) fn apply(
        &self,
        table: &Table,
        before: Option<Row>,
        after: Option<Row>,
    ) -> Result<(), Error> {
        match (&before, &after) {
            (_, Some(row)) => table.write(&self.tx, row),
            (Some(row), None) => table.remove(&self.tx, &table.key_of(row)),
            (None, None) => return Ok(()),
        }
        .map_err(self.sql("writing"))?;
        self.changes.borrow_mut().push(Change { table: table.name.to_owned(), before, after });
        Ok(())
    }

    /// Makes the error of a statement, and notices when it was the disk that failed.
    pub(crate) fn sql(&self, doing: &'static str) -> impl FnOnce(rusqlite::Error) -> Error {
        use ErrorCode::{
            CannotOpen, DatabaseCorrupt, DiskFull, OutOfMemory, PermissionDenied, ReadOnly,
            SystemIoFailure,
        };
        let path = self.vault.folder().ledger();
        move |error| match error.sqlite_error_code() {
            Some(DiskFull) => Error::full(&path),
            Some(SystemIoFailure | DatabaseCorrupt) => {
                self.trouble.set(true);
                Error::not_saved(doing, path)(error)
            }
            Some(CannotOpen | OutOfMemory | PermissionDenied | ReadOnly) => {
                Error::not_saved(doing, path)(error)
            }
            _ => Error::sql(doing)(error),
        }
    }
}
