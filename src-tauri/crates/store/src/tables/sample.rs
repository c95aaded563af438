//! The fixed day of a sample record: one row at most, none in a real record.

use chrono::NaiveDate;

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, date};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "sample", key: &["id"], order: "id" };

struct SampleDay(NaiveDate);

impl Noun for SampleDay {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        Row::default().with("id", 1).with("day", self.0.to_string())
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self(row.parsed("day", date)?))
    }
}

impl Store {
    /// Returns the day a sample record is judged on; a real record has none.
    pub fn sample_day(&self) -> Result<Option<NaiveDate>, Error> {
        Ok(SampleDay::find(&self.conn, &[Cell::Whole(1)])?.map(|it| it.0))
    }
}

impl Edit<'_> {
    pub(crate) fn put_sample_day(&self, day: NaiveDate) -> Result<(), Error> {
        self.put(&TABLE, SampleDay(day).to_row())
    }
}
