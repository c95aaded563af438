//! Saved views.

use domain::view::{Query, SavedView, ViewId, Viewed};

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::Noun;
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table = Table { name: "view", key: &["id"], order: "added" };

impl Noun for SavedView {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        let query = serde_json::to_string(&self.query).expect("a query is always JSON");
        Row::default()
            .with("id", self.id.as_str())
            .with("name", self.name.as_str())
            .with("of", self.of.word())
            .with("query", query)
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        let query = |it: &str| serde_json::from_str::<Query>(it).ok();
        Ok(Self {
            id: ViewId::new(row.text("id")?),
            name: row.text("name")?,
            of: row.parsed("of", Viewed::from_word)?,
            query: row.parsed("query", query)?,
        })
    }
}

impl Store {
    /// Returns the saved views, in the order of entry.
    pub fn views(&self) -> Result<Vec<SavedView>, Error> {
        SavedView::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Saves a view, in place of the one of the same identifier.
    pub fn put_view(&self, view: &SavedView) -> Result<(), Error> {
        self.put(&TABLE, view.to_row())
    }

    /// Drops a saved view.
    pub fn drop_view(&self, id: &ViewId) -> Result<(), Error> {
        self.remove(&TABLE, &[Cell::from(id.as_str())])
    }
}
