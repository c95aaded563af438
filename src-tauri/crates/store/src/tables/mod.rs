//! The nouns of a record as rows: for each its table, what it writes and how it is read.
//!
//! Reading methods are on [`Store`](crate::Store), writing methods on [`Edit`](crate::Edit), both in the noun's file.

mod activity;
mod attachment;
mod choice;
mod comparison;
mod credential;
mod cycle;
mod declaration;
pub(crate) mod evidence;
mod holder;
mod inquiry;
mod planned;
mod rule_file;
mod sample;
mod view;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::Error;
use crate::ledger::journal;
use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::{Table, misread};

/// Every table whose rows are sealed, parents before children. New ones go to the end.
pub(crate) const ALL: [&Table; 15] = [
    &sample::TABLE,
    &holder::TABLE,
    &credential::TABLE,
    &cycle::TABLE,
    &activity::TABLE,
    &evidence::TABLE,
    &attachment::TABLE,
    &journal::TABLE,
    &choice::TABLE,
    &planned::TABLE,
    &declaration::TABLE,
    &rule_file::TABLE,
    &comparison::TABLE,
    &view::TABLE,
    &inquiry::TABLE,
];

/// Returns those tables that are there; a ledger of an older format may lack some.
pub(crate) fn present(conn: &Connection) -> rusqlite::Result<Vec<&'static Table>> {
    let mut statement = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(ALL.into_iter().filter(|table| names.iter().any(|it| it == table.name)).collect())
}

/// Something that stands in one row of one table.
pub(crate) trait Noun: Sized {
    const TABLE: Table;

    fn to_row(&self) -> Row;

    fn from_row(row: &Row) -> Result<Self, Misread>;

    /// Reads all of them, in the order of entry.
    fn all(conn: &Connection) -> Result<Vec<Self>, Error> {
        let rows = Self::TABLE.all(conn).map_err(Error::sql("reading"))?;
        rows.iter().map(|(row, _)| Self::read(row)).collect()
    }

    /// Reads the one with this key.
    fn find(conn: &Connection, key: &[Cell]) -> Result<Option<Self>, Error> {
        let row = Self::TABLE.find(conn, key).map_err(Error::sql("reading"))?;
        row.as_ref().map(Self::read).transpose()
    }

    fn read(row: &Row) -> Result<Self, Error> {
        Self::from_row(row).map_err(|Misread(column)| misread(&Self::TABLE, row, column))
    }
}

/// Reads a civil date.
fn date(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}
