//! When the person last compared a pack with its body's own page.

use domain::rule_file::Comparison;

use crate::ledger::row::{Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, date};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "comparison", key: &["pack"], order: "added" };

impl Noun for Comparison {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        Row::default().with("pack", self.pack.as_str()).with("on", self.on.to_string())
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self { pack: row.text("pack")?, on: row.parsed("on", date)? })
    }
}

impl Store {
    /// Returns when packs were compared with their bodies' own pages, in the order of the first time.
    pub fn comparisons(&self) -> Result<Vec<Comparison>, Error> {
        Comparison::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Keeps the day of a comparison in place of an earlier one of the same pack.
    pub fn put_comparison(&self, comparison: &Comparison) -> Result<(), Error> {
        let row = comparison.to_row();
        if self.find(&TABLE, &TABLE.key_of(&row))?.is_some() {
            self.change(&TABLE, row)
        } else {
            self.add(&TABLE, row)
        }
    }
}
