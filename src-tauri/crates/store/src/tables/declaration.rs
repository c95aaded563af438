//! Declarations: what was submitted for a cycle, as it stood that day.

use domain::cycle::CycleId;
use domain::package::Snapshot;

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, cycle};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "declaration", key: &["cycle"], order: "added" };

impl Noun for Snapshot {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        let snapshot = serde_json::to_string(self).expect("a snapshot is always JSON");
        Row::default().with("cycle", self.cycle.as_str()).with("snapshot", snapshot)
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        row.parsed("snapshot", |text| serde_json::from_str(text).ok())
    }
}

impl Store {
    /// Returns what was declared for each cycle, in the order of submission.
    pub fn declarations(&self) -> Result<Vec<Snapshot>, Error> {
        Snapshot::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Keeps what was declared for a cycle, in place of what was kept before.
    pub fn put_declaration(&self, snapshot: &Snapshot) -> Result<(), Error> {
        self.expect(&cycle::TABLE, snapshot.cycle.as_str())?;
        let row = snapshot.to_row();
        if self.find(&TABLE, &TABLE.key_of(&row))?.is_some() {
            self.change(&TABLE, row)
        } else {
            self.add(&TABLE, row)
        }
    }

    /// Gives up what was declared for a cycle, where anything was.
    pub fn release_declaration(&self, cycle: &CycleId) -> Result<(), Error> {
        let key = [Cell::from(cycle.as_str())];
        match self.find(&TABLE, &key)? {
            Some(_) => self.remove(&TABLE, &key),
            None => Ok(()),
        }
    }
}
