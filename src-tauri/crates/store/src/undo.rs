//! Undo and redo of every action, also after the window was closed: the journal's images, put back.
//!
//! Both are actions themselves and leave their own line. Bytes in the vault are never touched.

use chrono::{DateTime, Utc};
use domain::journal::Op;

use crate::ledger::connection::broken_references;
use crate::ledger::journal::{self, Change, History, Line};
use crate::transact::Action;
use crate::{Edit, Error, Store};

/// An action that can be taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its place in the journal.
    pub sequence: u64,
    /// What was done.
    pub op: Op,
    /// To what, in words.
    pub subject: String,
}

impl Store {
    /// Returns the action that undo would take back.
    pub fn undoable(&self) -> Result<Option<Step>, Error> {
        Ok(self.line(History::read(&self.conn)?.done.last())?.as_ref().map(Step::of))
    }

    /// Returns the action that redo would make again.
    pub fn redoable(&self) -> Result<Option<Step>, Error> {
        Ok(self.line(History::read(&self.conn)?.undone.last())?.as_ref().map(Step::of))
    }

    /// Takes back the last action and returns it, or `None` when there is nothing to take back.
    pub fn undo(&mut self, at: DateTime<Utc>) -> Result<Option<Step>, Error> {
        let Some(line) = self.line(History::read(&self.conn)?.done.last())? else {
            return Ok(None);
        };
        self.take_back(line, at)
    }

    /// Takes back one action, also where others came after it, and returns it; `None` where it is not there to be taken
    /// back.
    ///
    /// Where a later action builds on it, that one is named and nothing is changed.
    pub fn undo_step(&mut self, sequence: u64, at: DateTime<Utc>) -> Result<Option<Step>, Error> {
        let done = History::read(&self.conn)?.done;
        let Some(place) = done.iter().position(|it| *it == sequence) else { return Ok(None) };
        let Some(line) = self.line(Some(&sequence))? else { return Ok(None) };
        for later in done[place + 1..].iter().rev() {
            let Some(later) = self.line(Some(later))? else { continue };
            if builds_on(&later, &line) {
                return Err(Error::BuiltOn { name: later.op.name(), subject: later.subject });
            }
        }
        self.take_back(line, at)
    }

    /// Makes the action again that was last taken back, or returns `None` when there is none.
    pub fn redo(&mut self, at: DateTime<Utc>) -> Result<Option<Step>, Error> {
        let Some(line) = self.line(History::read(&self.conn)?.undone.last())? else {
            return Ok(None);
        };
        let step = Step::of(&line);
        self.replay(Op::Redone, step, line.changes, at)
    }

    fn take_back(&mut self, line: Line, at: DateTime<Utc>) -> Result<Option<Step>, Error> {
        let step = Step::of(&line);
        let changes = line.changes.into_iter().rev().map(Change::inverse).collect();
        self.replay(Op::Undone, step, changes, at)
    }

    fn line(&self, sequence: Option<&u64>) -> Result<Option<Line>, Error> {
        sequence.map_or(Ok(None), |it| journal::line(&self.conn, *it))
    }

    fn replay(
        &mut self,
        op: Op,
        step: Step,
        changes: Vec<Change>,
        at: DateTime<Utc>,
    ) -> Result<Option<Step>, Error> {
        let action = Action { op, subject: &step.subject, at, target: Some(step.sequence) };
        self.write(&action, |edit| edit.replay(changes))?;
        Ok(Some(step))
    }
}

/// Tells whether a later action touched what an earlier one did, refers to what it made, or removed what it refers to.
fn builds_on(later: &Line, earlier: &Line) -> bool {
    let same_row = later.changes.iter().any(|it| earlier.changes.iter().any(|was| it.is_of(was)));
    let made = earlier.changes.iter().filter(|it| it.before.is_none());
    let removed = later.changes.iter().filter(|it| it.after.is_none());
    same_row
        || made.clone().any(|it| later.changes.iter().any(|by| by.refers_to(it)))
        || removed.clone().any(|it| earlier.changes.iter().any(|by| by.refers_to(it)))
}

impl Step {
    fn of(line: &Line) -> Self {
        Self { sequence: line.sequence, op: line.op, subject: line.subject.clone() }
    }
}

impl Edit<'_> {
    /// Puts rows back from their images, each of which must follow on what stands there.
    fn replay(&self, changes: Vec<Change>) -> Result<(), Error> {
        let doing = "putting rows back";
        let damaged = |what: String| Error::Damaged {
            path: self.vault().folder().ledger(),
            what: vec![what],
        };
        // The images stand in the order they were made in, not always parents before children.
        self.conn().pragma_update(None, "defer_foreign_keys", true).map_err(self.sql(doing))?;
        for change in changes {
            let table = change
                .table()
                .ok_or_else(|| damaged(format!("there is no table {}", change.table)))?;
            let Some(image) = change.before.as_ref().or(change.after.as_ref()) else { continue };
            let stands = self.find(table, &table.key_of(image))?;
            let follows = match (&stands, &change.before) {
                (Some(stands), Some(image)) => stands.agrees_with(image),
                (None, None) => true,
                _ => false,
            };
            if !follows {
                return Err(damaged(format!(
                    "{} is not as the journal left it",
                    table.label_of(image)
                )));
            }
            self.apply(table, stands, change.after)?;
        }
        match broken_references(self.conn()).map_err(self.sql(doing))?.pop() {
            Some(broken) => Err(damaged(broken)),
            None => Ok(()),
        }
    }
}
