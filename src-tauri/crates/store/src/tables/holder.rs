//! The holder: one row at most.

use domain::holder::{CustomerId, Holder};

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::Noun;
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "holder", key: &["id"], order: "id" };

impl Noun for Holder {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        Row::default()
            .with("id", 1)
            .with("name", self.name.as_str())
            .with("other_names", self.other_names.as_slice())
            .with("customer_id", self.customer_id.as_ref().map(CustomerId::as_str))
            .with("address", self.address.as_slice())
            .with("employer", self.employer.as_deref())
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            name: row.text("name")?,
            other_names: row.list("other_names")?,
            customer_id: row.maybe("customer_id", |it| CustomerId::try_from(it.to_owned()).ok())?,
            address: row.list("address")?,
            employer: row.maybe_text("employer")?,
        })
    }
}

impl Store {
    /// Returns whose record it is, once that has been said.
    pub fn holder(&self) -> Result<Option<Holder>, Error> {
        Holder::find(&self.conn, &[Cell::Whole(1)])
    }
}

impl Edit<'_> {
    /// Writes the holder's details.
    pub fn put_holder(&self, holder: &Holder) -> Result<(), Error> {
        self.put(&TABLE, holder.to_row())
    }
}
