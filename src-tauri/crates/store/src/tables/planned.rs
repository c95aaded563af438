//! Planned courses.

use domain::activity::ActivityType;
use domain::amount::{Amount, Quantity, Unit};
use domain::area::AreaId;
use domain::planned::{Planned, PlannedId};

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, date};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "planned", key: &["id"], order: "added" };

impl Noun for Planned {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        let areas: Vec<String> = self.areas.iter().map(ToString::to_string).collect();
        Row::default()
            .with("id", self.id.as_str())
            .with("type", self.activity_type.as_str())
            .with("title", self.title.as_str())
            .with("provider", self.provider.as_deref())
            .with("on", self.on.to_string())
            .with("quantity", self.amount.quantity.milli())
            .with("unit", self.amount.unit.word())
            .with("areas", areas.as_slice())
            .with("price_cents", self.price_cents.map(i64::from))
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            id: PlannedId::new(row.text("id")?),
            activity_type: ActivityType::new(row.text("type")?),
            title: row.text("title")?,
            provider: row.maybe_text("provider")?,
            on: row.parsed("on", date)?,
            amount: Amount {
                quantity: Quantity::from_milli(row.whole("quantity")?),
                unit: row.parsed("unit", Unit::from_word)?,
            },
            areas: row.list("areas")?.into_iter().map(AreaId::new).collect(),
            price_cents: row
                .maybe_whole("price_cents")?
                .map(u32::try_from)
                .transpose()
                .map_err(|_| Misread("price_cents"))?,
        })
    }
}

impl Store {
    /// Returns what the person plans, in the order of entry.
    pub fn planned(&self) -> Result<Vec<Planned>, Error> {
        Planned::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Adds a planned course.
    pub fn add_planned(&self, planned: &Planned) -> Result<(), Error> {
        self.add(&TABLE, planned.to_row())
    }

    /// Changes the planned course of the same identifier.
    pub fn change_planned(&self, planned: &Planned) -> Result<(), Error> {
        self.change(&TABLE, planned.to_row())
    }

    /// Drops a planned course.
    pub fn drop_planned(&self, id: &PlannedId) -> Result<(), Error> {
        self.remove(&TABLE, &[Cell::from(id.as_str())])
    }
}
