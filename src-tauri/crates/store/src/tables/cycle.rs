//! Cycles of credentials.

use domain::credential::CredentialId;
use domain::cycle::{Cycle, CycleId};
use domain::inquiry::Inquiry;

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, credential, date};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "cycle", key: &["id"], order: "added" };

impl Noun for Cycle {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        Row::default()
            .with("id", self.id.as_str())
            .with("credential", self.credential.as_str())
            .with("start", self.start.to_string())
            .with("end", self.end.to_string())
            .with("declared_on", self.declared_on.map(|it| it.to_string()))
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            id: CycleId::new(row.text("id")?),
            credential: CredentialId::new(row.text("credential")?),
            start: row.parsed("start", date)?,
            end: row.parsed("end", date)?,
            declared_on: row.maybe("declared_on", date)?,
        })
    }
}

impl Store {
    /// Returns the cycles of all credentials, in the order of entry.
    pub fn cycles(&self) -> Result<Vec<Cycle>, Error> {
        Cycle::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Adds a cycle to a credential of the record.
    pub fn add_cycle(&self, cycle: &Cycle) -> Result<(), Error> {
        self.expect(&credential::TABLE, cycle.credential.as_str())?;
        self.add(&TABLE, cycle.to_row())
    }

    /// Changes the cycle of the same identifier.
    pub fn change_cycle(&self, cycle: &Cycle) -> Result<(), Error> {
        self.expect(&credential::TABLE, cycle.credential.as_str())?;
        self.change(&TABLE, cycle.to_row())
    }

    /// Withdraws a cycle together with what was declared for it and what was asked about it.
    pub fn withdraw_cycle(&self, id: &CycleId) -> Result<(), Error> {
        self.release_declaration(id)?;
        for it in Inquiry::all(self.conn())?.iter().filter(|it| it.cycle == *id) {
            self.drop_inquiry(&it.id)?;
        }
        self.remove(&TABLE, &[Cell::from(id.as_str())])
    }
}
