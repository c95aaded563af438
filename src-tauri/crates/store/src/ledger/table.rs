//! A table as the ledger sees it: rows found by key, written with their seal, removed.
//!
//! There is one way to write a row, because the seal and the journal's image are made from the same [`Row`].

use rusqlite::{Connection, params_from_iter};

use crate::Error;
use crate::ledger::row::{Cell, Row};

/// One table: its name, which is also its noun, and the columns that name a row.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) key: &'static [&'static str],
    /// The column that keeps the order of entry, or the key where there is none.
    pub(crate) order: &'static str,
}

impl Table {
    /// Returns the key of a row.
    pub(crate) fn key_of(&self, row: &Row) -> Vec<Cell> {
        self.key.iter().map(|column| row.get(column).clone()).collect()
    }

    /// Returns the name of a row as a person can read it.
    pub(crate) fn label_of(&self, row: &Row) -> String {
        format!("{} \"{}\"", self.name, Self::id(&self.key_of(row)))
    }

    /// Returns a key as a person can read it.
    pub(crate) fn id(key: &[Cell]) -> String {
        let words: Vec<String> = key
            .iter()
            .map(|cell| match cell {
                Cell::Nothing => "?".to_owned(),
                Cell::Whole(number) => number.to_string(),
                Cell::Text(text) => text.clone(),
            })
            .collect();
        words.join(" / ")
    }

    /// Returns all rows with their seals, in the order of entry.
    pub(crate) fn all(&self, conn: &Connection) -> rusqlite::Result<Vec<(Row, String)>> {
        conn.prepare(&format!("SELECT * FROM {} ORDER BY {}", self.name, self.order))?
            .query_map([], Row::read)?
            .collect()
    }

    /// Finds a row by its key.
    pub(crate) fn find(&self, conn: &Connection, key: &[Cell]) -> rusqlite::Result<Option<Row>> {
        let sql = format!("SELECT * FROM {} WHERE {}", self.name, self.condition());
        let mut statement = conn.prepare(&sql)?;
        let mut rows = statement.query_map(params_from_iter(key), Row::read)?;
        rows.next().transpose().map(|found| found.map(|(row, _)| row))
    }

    /// Writes a row, new or changed, with its seal.
    ///
    /// The row may come from an image older than the newest column; that column then keeps its value or takes its
    /// default, and the seal is made from what really stands there.
    pub(crate) fn write(&self, conn: &Connection, row: &Row) -> rusqlite::Result<()> {
        let columns: Vec<String> =
            row.columns().chain(["seal"]).map(|it| format!("\"{it}\"")).collect();
        let places = vec!["?"; columns.len()].join(", ");
        let updates: Vec<String> =
            columns.iter().map(|it| format!("{it} = excluded.{it}")).collect();
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({places}) ON CONFLICT ({}) DO UPDATE SET {}",
            self.name,
            columns.join(", "),
            self.key.join(", "),
            updates.join(", ")
        );
        let seal = Cell::Text(row.seal(self.name));
        conn.execute(&sql, params_from_iter(row.cells().chain([&seal])))?;

        let key = self.key_of(row);
        match self.find(conn, &key)? {
            Some(whole) if whole != *row => self.reseal(conn, &whole),
            _ => Ok(()),
        }
    }

    /// Gives a row the seal that belongs to what stands there.
    pub(crate) fn reseal(&self, conn: &Connection, row: &Row) -> rusqlite::Result<()> {
        let sql = format!("UPDATE {} SET seal = ? WHERE {}", self.name, self.condition());
        let seal = Cell::Text(row.seal(self.name));
        let key = self.key_of(row);
        conn.execute(&sql, params_from_iter([&seal].into_iter().chain(&key)))?;
        Ok(())
    }

    /// Removes a row.
    pub(crate) fn remove(&self, conn: &Connection, key: &[Cell]) -> rusqlite::Result<()> {
        let sql = format!("DELETE FROM {} WHERE {}", self.name, self.condition());
        conn.execute(&sql, params_from_iter(key))?;
        Ok(())
    }

    /// Returns the next number in the order of entry.
    pub(crate) fn next(&self, conn: &Connection) -> rusqlite::Result<i64> {
        let sql = format!("SELECT coalesce(max({}), 0) + 1 FROM {}", self.order, self.name);
        conn.query_row(&sql, [], |row| row.get(0))
    }

    fn condition(&self) -> String {
        let tests: Vec<String> = self.key.iter().map(|it| format!("{it} = ?")).collect();
        tests.join(" AND ")
    }
}

/// Makes the error of a row that does not hold what its noun needs.
pub(crate) fn misread(table: &Table, row: &Row, column: &str) -> Error {
    Error::Misread { row: table.label_of(row), column: column.to_owned() }
}
