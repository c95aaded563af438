//! Activities, each with its areas.

use domain::activity::{Activity, ActivityId, ActivityType};
use domain::amount::{Amount, Quantity, Unit};
use domain::area::AreaId;
use domain::evidence::Attachment;

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, date};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "activity", key: &["id"], order: "added" };

impl Noun for Activity {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        let areas: Vec<String> = self.areas.iter().map(ToString::to_string).collect();
        Row::default()
            .with("id", self.id.as_str())
            .with("type", self.activity_type.as_str())
            .with("title", self.title.as_str())
            .with("provider", self.provider.as_deref())
            .with("started_on", self.started_on.map(|it| it.to_string()))
            .with("completed_on", self.completed_on.to_string())
            .with("quantity", self.amount.quantity.milli())
            .with("unit", self.amount.unit.word())
            .with("areas", areas.as_slice())
            .with("tags", self.tags.as_slice())
            .with("program_number", self.program_number.as_deref())
            .with("notes", self.notes.as_deref())
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            id: ActivityId::new(row.text("id")?),
            activity_type: ActivityType::new(row.text("type")?),
            title: row.text("title")?,
            provider: row.maybe_text("provider")?,
            started_on: row.maybe("started_on", date)?,
            completed_on: row.parsed("completed_on", date)?,
            amount: Amount {
                quantity: Quantity::from_milli(row.whole("quantity")?),
                unit: row.parsed("unit", Unit::from_word)?,
            },
            areas: row.list("areas")?.into_iter().map(AreaId::new).collect(),
            tags: row.list("tags")?,
            program_number: row.maybe_text("program_number")?,
            notes: row.maybe_text("notes")?,
        })
    }
}

impl Store {
    /// Returns what the person did, in the order of entry.
    pub fn activities(&self) -> Result<Vec<Activity>, Error> {
        Activity::all(&self.conn)
    }

    /// Returns one activity.
    pub fn activity(&self, id: &ActivityId) -> Result<Option<Activity>, Error> {
        Activity::find(&self.conn, &[Cell::from(id.as_str())])
    }
}

impl Edit<'_> {
    /// Adds an activity.
    pub fn add_activity(&self, activity: &Activity) -> Result<(), Error> {
        self.add(&TABLE, activity.to_row())
    }

    /// Changes the activity of the same identifier.
    pub fn change_activity(&self, activity: &Activity) -> Result<(), Error> {
        self.change(&TABLE, activity.to_row())
    }

    /// Withdraws an activity together with its attachments and choices; the evidence stays.
    pub fn withdraw_activity(&self, id: &ActivityId) -> Result<(), Error> {
        for it in Attachment::all(self.conn())?.iter().filter(|it| it.activity == *id) {
            self.detach(&it.activity, &it.evidence)?;
        }
        self.release_choices(|it| it.activity == *id)?;
        self.remove(&TABLE, &[Cell::from(id.as_str())])
    }
}
