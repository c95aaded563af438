//! What happened to the record, and taking it back.

use domain::journal::Op;
use serde::Serialize;

use crate::{Changed, Desk, Error};

/// One step that can be taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Step {
    /// Its place in the journal.
    #[cfg_attr(test, ts(type = "number"))]
    pub number: u64,
    /// What was done: "adding an activity".
    pub name: String,
    /// To what: "Antibody Panels".
    pub subject: String,
}

impl Step {
    pub(crate) fn of(step: &store::Step) -> Self {
        Self { number: step.sequence, name: step.op.name().into(), subject: step.subject.clone() }
    }
}

/// Takes the last change back; answers with what it was, or nothing when there is none.
pub fn undo(desk: &mut Desk) -> Result<Changed<Option<Step>>, Error> {
    let now = desk.now();
    let step = desk.store_mut()?.undo(now)?;
    desk.reread_rules()?;
    Ok(desk.changed(Op::Undone, step.as_ref().map(Step::of)))
}

/// Takes one change back, also where others came after it; answers with what it was, or nothing when it is not there to
/// be taken back any more. A change that a later one builds on is refused, and that one is named.
pub fn undo_step(desk: &mut Desk, number: u64) -> Result<Changed<Option<Step>>, Error> {
    let now = desk.now();
    let step = desk.store_mut()?.undo_step(number, now)?;
    desk.reread_rules()?;
    Ok(desk.changed(Op::Undone, step.as_ref().map(Step::of)))
}

/// Makes the change last taken back again; answers with what it was, or nothing when there is none.
pub fn redo(desk: &mut Desk) -> Result<Changed<Option<Step>>, Error> {
    let now = desk.now();
    let step = desk.store_mut()?.redo(now)?;
    desk.reread_rules()?;
    Ok(desk.changed(Op::Redone, step.as_ref().map(Step::of)))
}
