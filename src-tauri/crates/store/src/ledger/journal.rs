//! The journal: every saved action, with the rows it touched before and after.
//!
//! Lines are only ever added. Undoing and redoing add lines too, so what stands undone is read from the journal,
//! not kept anywhere. The images are what undo works from, and what the log repeats.

use std::collections::BTreeSet;

use chrono::{DateTime, SecondsFormat, Utc};
use domain::journal::Op;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::{Table, misread};
use crate::tables;

pub(crate) const TABLE: Table = Table { name: "journal", key: &["sequence"], order: "sequence" };

/// One row as it was and as it became; absent where it was not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Change {
    pub(crate) table: String,
    pub(crate) before: Option<Row>,
    pub(crate) after: Option<Row>,
}

impl Change {
    /// Returns the table, where this program knows it.
    pub(crate) fn table(&self) -> Option<&'static Table> {
        tables::ALL.into_iter().find(|it| it.name == self.table)
    }

    /// Returns the change that takes this one back.
    pub(crate) fn inverse(self) -> Self {
        Self { table: self.table, before: self.after, after: self.before }
    }

    /// Tells whether both are about the same row.
    pub(crate) fn is_of(&self, other: &Self) -> bool {
        let key = |it: &Self| it.table().zip(it.image()).map(|(table, row)| table.key_of(row));
        self.table == other.table && key(self) == key(other)
    }

    /// Tells whether a row of this change names the row of another: only a key of one column can be named.
    pub(crate) fn refers_to(&self, other: &Self) -> bool {
        let Some((table, row)) = other.table().zip(other.image()) else { return false };
        let key = table.key_of(row);
        let [Cell::Text(id)] = key.as_slice() else { return false };
        let named =
            |it: &Row| it.cells().any(|cell| matches!(cell, Cell::Text(text) if text == id));
        self.before.iter().chain(&self.after).any(named)
    }

    fn image(&self) -> Option<&Row> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// Joins the changes of one action so that each row appears once, and leaves out those that changed nothing.
pub(crate) fn join(changes: Vec<Change>) -> Vec<Change> {
    let mut joined: Vec<(Option<Vec<Cell>>, Change)> = Vec::new();
    for change in changes {
        let key = change.table().zip(change.image()).map(|(table, row)| table.key_of(row));
        let earlier = joined.iter_mut().find(|(k, c)| *k == key && c.table == change.table);
        match earlier {
            Some((_, earlier)) => earlier.after = change.after,
            None => joined.push((key, change)),
        }
    }
    joined.into_iter().map(|(_, it)| it).filter(|it| it.before != it.after).collect()
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    pub(crate) sequence: u64,
    pub(crate) op: Op,
    pub(crate) subject: String,
    pub(crate) at: DateTime<Utc>,
    /// The line that this one undid or redid.
    pub(crate) target: Option<u64>,
    pub(crate) changes: Vec<Change>,
}

impl Line {
    pub(crate) fn to_row(&self) -> Row {
        let changes = serde_json::to_string(&self.changes).expect("rows are always JSON");
        Row::default()
            .with("sequence", self.sequence.cast_signed())
            .with("op", self.op.word())
            .with("subject", self.subject.as_str())
            .with("at", self.at.to_rfc3339_opts(SecondsFormat::AutoSi, true))
            .with("target", self.target.map(u64::cast_signed))
            .with("changes", changes)
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        let target = match row.get("target") {
            Cell::Nothing => None,
            _ => Some(row.whole("target")?.cast_unsigned()),
        };
        Ok(Self {
            sequence: row.whole("sequence")?.cast_unsigned(),
            op: row.parsed("op", Op::from_word)?,
            subject: row.text("subject")?,
            at: row.parsed("at", |text| text.parse().ok())?,
            target,
            changes: row.parsed("changes", |text| serde_json::from_str(text).ok())?,
        })
    }
}

/// Returns all lines in their order.
pub(crate) fn lines(conn: &Connection) -> Result<Vec<Line>, Error> {
    let rows = TABLE.all(conn).map_err(Error::sql("reading the journal"))?;
    rows.iter().map(|(row, _)| read(row)).collect()
}

/// Returns one line.
pub(crate) fn line(conn: &Connection, sequence: u64) -> Result<Option<Line>, Error> {
    let key = [Cell::Whole(sequence.cast_signed())];
    let row = TABLE.find(conn, &key).map_err(Error::sql("reading the journal"))?;
    row.as_ref().map(read).transpose()
}

/// Returns the last line.
pub(crate) fn last(conn: &Connection) -> Result<Option<Line>, Error> {
    let next = TABLE.next(conn).map_err(Error::sql("reading the journal"))?;
    line(conn, (next - 1).cast_unsigned())
}

fn read(row: &Row) -> Result<Line, Error> {
    Line::from_row(row).map_err(|Misread(column)| misread(&TABLE, row, column))
}

/// What can be taken back and what can be made again, each with the latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct History {
    pub(crate) done: Vec<u64>,
    pub(crate) undone: Vec<u64>,
    /// Everything that is taken back at present, also what can't be made again.
    pub(crate) lost: BTreeSet<u64>,
}

impl History {
    /// Reads the history off the journal.
    pub(crate) fn read(conn: &Connection) -> Result<Self, Error> {
        let doing = "reading the journal";
        let mut statement = conn
            .prepare("SELECT sequence, op, target FROM journal ORDER BY sequence")
            .map_err(Error::sql(doing))?;
        let rows = statement
            .query_map([], |row| {
                let op: String = row.get("op")?;
                let target: Option<i64> = row.get("target")?;
                let sequence: i64 = row.get("sequence")?;
                Ok((sequence.cast_unsigned(), op, target.map(i64::cast_unsigned)))
            })
            .map_err(Error::sql(doing))?;

        let mut history = Self::default();
        for row in rows {
            let (sequence, word, target) = row.map_err(Error::sql(doing))?;
            match Op::from_word(&word) {
                Some(op) => history.follow(sequence, op, target),
                // A word this program does not know can't be undone by it.
                None => history = Self { lost: history.lost, ..Self::default() },
            }
        }
        Ok(history)
    }

    fn follow(&mut self, sequence: u64, op: Op, target: Option<u64>) {
        match (op, target) {
            (Op::Undone, Some(target)) => {
                self.done.retain(|it| *it != target);
                self.undone.push(target);
                self.lost.insert(target);
            }
            (Op::Redone, Some(target)) => {
                self.undone.retain(|it| *it != target);
                self.done.push(target);
                self.lost.remove(&target);
            }
            _ => {
                // A new action leaves nothing to redo, and one that stays leaves nothing before it to undo.
                self.undone.clear();
                if op.can_be_undone() {
                    self.done.push(sequence);
                } else {
                    self.done.clear();
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(id: &str, before: Option<i64>, after: Option<i64>) -> Change {
        let row = |size: i64| Row::default().with("id", id).with("size", size);
        Change { table: "evidence".into(), before: before.map(row), after: after.map(row) }
    }

    #[test]
    fn changes_to_one_row_are_joined_and_empty_ones_left_out() {
        let joined = join(vec![
            change("a", None, Some(1)),
            change("b", Some(1), Some(2)),
            change("a", Some(1), Some(3)),
            change("b", Some(2), Some(1)),
            change("c", None, Some(1)),
            change("c", Some(1), None),
        ]);
        assert_eq!(joined, [change("a", None, Some(3))]);
    }

    #[test]
    fn a_new_action_leaves_nothing_to_redo() {
        let mut history = History::default();
        for (sequence, op, target) in [
            (1, Op::RecordBegun, None),
            (2, Op::ActivityAdded, None),
            (3, Op::ActivityAdded, None),
            (4, Op::Undone, Some(3)),
        ] {
            history.follow(sequence, op, target);
        }
        let lost = BTreeSet::from([3]);
        assert_eq!(history, History { done: vec![2], undone: vec![3], lost: lost.clone() });
        history.follow(5, Op::HolderChanged, None);
        assert_eq!(history, History { done: vec![2, 5], undone: vec![], lost });
    }
}
