//! The desk: what lies beside the record, such as words typed before a certificate is filed and lessons learnt.
//!
//! It is kept with the record and survives a restart, but it is no part of it: no journal, no seal, no export, no undo.

use rusqlite::{OptionalExtension, params};

use crate::{Error, Store};

impl Store {
    /// Returns what lies on the desk under this name.
    pub fn on_desk(&self, name: &str) -> Result<Option<String>, Error> {
        self.conn
            .query_row("SELECT text FROM desk WHERE name = ?", [name], |row| row.get(0))
            .optional()
            .map_err(Error::sql("reading the desk"))
    }

    /// Returns the names of what lies on the desk and begins like this.
    pub fn names_on_desk(&self, beginning: &str) -> Result<Vec<String>, Error> {
        let read = || -> rusqlite::Result<Vec<String>> {
            self.conn
                .prepare(
                    "SELECT name FROM desk WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
                )?
                .query_map([beginning], |row| row.get(0))?
                .collect()
        };
        read().map_err(Error::sql("reading the desk"))
    }

    /// Lays something on the desk, in place of what lay there under its name; nothing takes it away.
    pub fn put_on_desk(&mut self, name: &str, text: Option<&str>) -> Result<(), Error> {
        self.writable()?;
        let written = match text {
            Some(text) => self.conn.execute(
                "INSERT INTO desk (name, text) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET text = ?2",
                params![name, text],
            ),
            None => self.conn.execute("DELETE FROM desk WHERE name = ?", [name]),
        };
        let path = self.folder.ledger();
        self.halting(written.map(drop).map_err(Error::not_saved("writing to", path)))
    }
}
