//! Credentials.

use domain::credential::{Credential, CredentialId};
use domain::cycle::Cycle;

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, date};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "credential", key: &["id"], order: "added" };

impl Noun for Credential {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        Row::default()
            .with("id", self.id.as_str())
            .with("body", self.body.as_str())
            .with("category", self.category.as_str())
            .with("number", self.number.as_deref())
            .with("certified_on", self.certified_on.map(|it| it.to_string()))
            .with("formerly_nca", i64::from(self.formerly_nca))
            .with("roles", self.roles.as_slice())
            .with("licence_categories", self.licence_categories.as_slice())
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            id: CredentialId::new(row.text("id")?),
            body: row.text("body")?,
            category: row.text("category")?,
            number: row.maybe_text("number")?,
            certified_on: row.maybe("certified_on", date)?,
            formerly_nca: row.whole("formerly_nca")? == 1,
            roles: row.list("roles")?,
            licence_categories: row.list("licence_categories")?,
        })
    }
}

impl Store {
    /// Returns what the person holds, in the order of entry.
    pub fn credentials(&self) -> Result<Vec<Credential>, Error> {
        Credential::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Adds a credential.
    pub fn add_credential(&self, credential: &Credential) -> Result<(), Error> {
        self.add(&TABLE, credential.to_row())
    }

    /// Changes the credential of the same identifier.
    pub fn change_credential(&self, credential: &Credential) -> Result<(), Error> {
        self.change(&TABLE, credential.to_row())
    }

    /// Withdraws a credential together with its cycles and choices.
    pub fn withdraw_credential(&self, id: &CredentialId) -> Result<(), Error> {
        for cycle in Cycle::all(self.conn())?.iter().filter(|it| it.credential == *id) {
            self.withdraw_cycle(&cycle.id)?;
        }
        self.release_choices(|it| it.credential == *id)?;
        self.remove(&TABLE, &[Cell::from(id.as_str())])
    }
}
