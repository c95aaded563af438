//! The index in its file.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, params};

use super::{Entry, Shelf, Wanted};

/// The version of the tables below.
const VERSION: i64 = 1;

/// Accents make no difference, and two or three letters are found as fast as a whole word.
const TABLES: &str = "
    CREATE TABLE entry (
        number INTEGER PRIMARY KEY,
        shelf  TEXT NOT NULL,
        id     TEXT NOT NULL,
        stamp  TEXT NOT NULL,
        UNIQUE (shelf, id)
    ) STRICT;
    CREATE TABLE state (contents TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE activities
        USING fts5 (title, about, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    CREATE VIRTUAL TABLE evidence
        USING fts5 (title, about, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    PRAGMA user_version = 1;";

/// The open index.
#[derive(Debug)]
pub(crate) struct Index(pub(super) Connection);

impl Shelf {
    /// Returns the name of its table.
    pub(super) const fn table(self) -> &'static str {
        match self {
            Self::Activities => "activities",
            Self::Evidence => "evidence",
        }
    }
}

impl Index {
    /// Opens the index in its file, or begins it where there is none.
    pub(super) fn at(path: &Path) -> rusqlite::Result<Self> {
        let conn = Connection::open(path)?;
        // A crash may cost the index, never the record.
        conn.pragma_update(None, "synchronous", "NORMAL")?;
        match conn.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0))? {
            VERSION => {
                let sound: String =
                    conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
                if sound != "ok" {
                    return Err(rusqlite::Error::InvalidQuery);
                }
            }
            0 => conn.execute_batch(TABLES)?,
            _ => return Err(rusqlite::Error::InvalidQuery),
        }
        Ok(Self(conn))
    }

    /// Begins the index anew in its file.
    pub(super) fn anew(path: &Path) -> rusqlite::Result<Self> {
        // What can't be removed can't be opened either, and that is said by the next line.
        let _ = std::fs::remove_file(path);
        let _ = std::fs::remove_file(path.with_extension("db-journal"));
        Self::at(path)
    }

    /// Begins an index that lasts as long as the program.
    pub(super) fn in_memory() -> rusqlite::Result<Self> {
        let conn = Connection::open_in_memory()?;
        conn.execute_batch(TABLES)?;
        Ok(Self(conn))
    }

    pub(super) fn holds(&self, contents: &str) -> rusqlite::Result<bool> {
        let held: Option<String> =
            self.0.query_row("SELECT contents FROM state", [], |row| row.get(0)).optional()?;
        Ok(held.as_deref() == Some(contents))
    }

    pub(super) fn lacks(&self, wanted: &[Wanted]) -> rusqlite::Result<Vec<usize>> {
        let held = self.held()?;
        let is_held = |it: &Wanted| {
            held.get(&(it.shelf.table().to_owned(), it.id.clone()))
                .is_some_and(|(_, stamp)| *stamp == it.stamp)
        };
        Ok(wanted.iter().enumerate().filter(|(_, it)| !is_held(it)).map(|(at, _)| at).collect())
    }

    pub(super) fn take(
        &mut self,
        contents: &str,
        wanted: &[Wanted],
        entries: &[(usize, Entry)],
    ) -> rusqlite::Result<usize> {
        let mut held = self.held()?;
        let step = self.0.transaction()?;
        let mut note = step.prepare("INSERT INTO entry (shelf, id, stamp) VALUES (?, ?, ?)")?;
        let into = |it: Shelf| {
            let columns = "rowid, title, about, text";
            step.prepare(&format!("INSERT INTO {} ({columns}) VALUES (?, ?, ?, ?)", it.table()))
        };
        let (mut activities, mut evidence) = (into(Shelf::Activities)?, into(Shelf::Evidence)?);
        for (at, entry) in entries {
            let Wanted { shelf, id, stamp } = &wanted[*at];
            let table = shelf.table();
            if let Some((number, _)) = held.remove(&(table.to_owned(), id.clone())) {
                drop_entry(&step, table, number)?;
            }
            note.execute(params![table, id, stamp])?;
            let insert = match shelf {
                Shelf::Activities => &mut activities,
                Shelf::Evidence => &mut evidence,
            };
            let [title, about, text] =
                [&entry.title, &entry.about, &entry.text].map(|it| plain(it));
            insert.execute(params![step.last_insert_rowid(), title, about, text])?;
        }
        drop((note, activities, evidence));
        for it in wanted {
            held.remove(&(it.shelf.table().to_owned(), it.id.clone()));
        }
        for ((table, _), (number, _)) in held {
            drop_entry(&step, &table, number)?;
        }
        step.commit()?;
        let lacking = self.lacks(wanted)?.len();
        if lacking == 0 {
            let step = self.0.transaction()?;
            step.execute("DELETE FROM state", [])?;
            step.execute("INSERT INTO state (contents) VALUES (?)", [contents])?;
            step.commit()?;
        }
        Ok(lacking)
    }

    /// Returns what the index holds: its number and stamp by shelf and name.
    fn held(&self) -> rusqlite::Result<BTreeMap<(String, String), (i64, String)>> {
        self.0
            .prepare("SELECT shelf, id, number, stamp FROM entry")?
            .query_map([], |row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?))))?
            .collect()
    }
}

fn drop_entry(conn: &Connection, table: &str, number: i64) -> rusqlite::Result<()> {
    conn.execute(&format!("DELETE FROM {table} WHERE rowid = ?"), [number])?;
    conn.execute("DELETE FROM entry WHERE number = ?", [number])?;
    Ok(())
}

/// Leaves out characters that nobody reads and that could pass for the marks of what was found.
fn plain(text: &str) -> String {
    text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect()
}
