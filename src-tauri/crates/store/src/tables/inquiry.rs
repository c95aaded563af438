//! What bodies have asked.

use domain::cycle::CycleId;
use domain::inquiry::{Inquiry, InquiryId, InquiryKind};

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, cycle, date};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "inquiry", key: &["id"], order: "added" };

impl Noun for Inquiry {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        let day = |it: chrono::NaiveDate| it.to_string();
        Row::default()
            .with("id", self.id.as_str())
            .with("cycle", self.cycle.as_str())
            .with("kind", self.kind.word())
            .with("received_on", day(self.received_on))
            .with("answer_by", self.answer_by.map(day))
            .with("answered_on", self.answered_on.map(day))
            .with("notes", self.notes.as_deref())
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            id: InquiryId::new(row.text("id")?),
            cycle: CycleId::new(row.text("cycle")?),
            kind: row.parsed("kind", InquiryKind::from_word)?,
            received_on: row.parsed("received_on", date)?,
            answer_by: row.maybe("answer_by", date)?,
            answered_on: row.maybe("answered_on", date)?,
            notes: row.maybe_text("notes")?,
        })
    }
}

impl Store {
    /// Returns what bodies have asked, in the order of entry.
    pub fn inquiries(&self) -> Result<Vec<Inquiry>, Error> {
        Inquiry::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Adds an inquiry about a cycle of the record.
    pub fn add_inquiry(&self, inquiry: &Inquiry) -> Result<(), Error> {
        self.expect(&cycle::TABLE, inquiry.cycle.as_str())?;
        self.add(&TABLE, inquiry.to_row())
    }

    /// Changes the inquiry of the same identifier.
    pub fn change_inquiry(&self, inquiry: &Inquiry) -> Result<(), Error> {
        self.expect(&cycle::TABLE, inquiry.cycle.as_str())?;
        self.change(&TABLE, inquiry.to_row())
    }

    /// Drops an inquiry.
    pub fn drop_inquiry(&self, id: &InquiryId) -> Result<(), Error> {
        self.remove(&TABLE, &[Cell::from(id.as_str())])
    }
}
