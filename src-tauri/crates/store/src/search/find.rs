//! Asking the index.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::OptionalExtension;

use super::{Index, Piece, Shelf};

/// What encloses a word that was found; the entries hold no such characters.
const MARKS: [char; 2] = ['\u{2}', '\u{3}'];

/// How many words of a text an excerpt shows.
const WORDS: usize = 18;

impl Index {
    /// Returns the names of what matches, the best first. A word in the title weighs most, one in a paper least.
    pub(super) fn find(&self, shelf: Shelf, expression: &str) -> rusqlite::Result<Vec<String>> {
        let table = shelf.table();
        self.0
            .prepare(&format!(
                "SELECT id FROM {table} JOIN entry ON number = {table}.rowid
                 WHERE {table} MATCH ? ORDER BY bm25({table}, 8.0, 3.0, 1.0), number"
            ))?
            .query_map([expression], |row| row.get(0))?
            .collect()
    }

    /// Returns the places where some of it was found in its text; the rest is in sight wherever it is listed.
    pub(super) fn excerpts(
        &self,
        shelf: Shelf,
        expression: &str,
        ids: &[&str],
    ) -> rusqlite::Result<BTreeMap<String, Vec<Piece>>> {
        let table = shelf.table();
        let [open, close] = MARKS;
        let wanted: BTreeSet<i64> = {
            let mut number =
                self.0.prepare("SELECT number FROM entry WHERE shelf = ? AND id = ?")?;
            ids.iter()
                .filter_map(|id| number.query_row((table, id), |row| row.get(0)).ok())
                .collect()
        };
        let mut statement = self.0.prepare(&format!(
            "SELECT id, snippet({table}, 2, '{open}', '{close}', '…', {WORDS})
             FROM {table} JOIN entry ON number = {table}.rowid
             WHERE {table} MATCH ? AND {table}.rowid = ?"
        ))?;
        let mut found = BTreeMap::new();
        for number in wanted {
            let row = statement
                .query_row((expression, number), |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            let Some((id, excerpt)): Option<(String, String)> = row else { continue };
            if excerpt.contains(open) {
                found.insert(id, pieces(&excerpt));
            }
        }
        Ok(found)
    }
}

/// Cuts an excerpt at its marks.
fn pieces(excerpt: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in excerpt.split_inclusive(MARKS) {
        let found = part.ends_with(MARKS[1]);
        let text = part.trim_end_matches(MARKS);
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), found });
        }
    }
    pieces
}
