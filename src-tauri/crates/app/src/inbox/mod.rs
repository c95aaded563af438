//! The inbox: files that prove nothing yet and that the person has not set aside.
//!
//! There is no list of its own, so no second truth: a file leaves the inbox by being attached or set aside, and undo
//! brings it back. What was read of it is cached and can be read again; what the person typed lies on the desk and is
//! never overwritten by a reading. Nothing counts before the person confirms.

mod filing;
mod item;
mod lessons;
mod letters;
mod proofs;
mod proposal;
mod reader;
mod rows;
mod warnings;

use domain::evidence::Evidence;
use domain::journal::Op;
use store::Store;

pub use filing::{Filed, FilingDraft, PaperPart, file, save};
pub use item::{CertificateRow, Drawing, FailureRow, InboxItem, PageRow, item, page};
pub(crate) use item::{known_pages, page_rows};
pub use lessons::{LessonRow, forget, lessons};
pub use letters::Letters;
pub(crate) use proofs::strengths;
pub use proofs::{ProofRow, Strength, proofs};
pub use proposal::{AreaGuess, CandidateRow, FieldRow, How, SetRow, SpotBox, SpotRow};
pub use reader::{AtWork, EngineKind, Job, Outcome, Reader, go_on, keep, next, read_again, stop};
pub(crate) use reader::{Facts, facts, pages};
pub use rows::{InboxRow, InboxStage, InboxView, list};
pub use warnings::{WarningRow, check};

use crate::{Changed, Desk, Error, evidence};

/// Returns the files of the inbox in the order they came.
pub(crate) fn waiting(store: &Store) -> Result<Vec<Evidence>, Error> {
    let attachments = store.attachments()?;
    let all = store.evidence()?;
    // An e-mail whose files were taken out waits for nothing itself.
    let holds = |it: &Evidence| all.iter().any(|other| other.inside.as_ref() == Some(&it.id));
    let waits = |it: &&Evidence| {
        !it.aside && !holds(it) && !attachments.iter().any(|proof| proof.evidence == it.id)
    };
    Ok(all.iter().filter(waits).cloned().collect())
}

/// Returns the files that prove something: they are read when nothing waits, so that their gaps are seen.
///
/// The sample's papers are left alone: they are there to be looked at, not to keep a computer busy.
fn filed(desk: &Desk) -> Result<Vec<Evidence>, Error> {
    if desk.is_sample() {
        return Ok(Vec::new());
    }
    let store = desk.store()?;
    let attachments = store.attachments()?;
    let proves = |it: &Evidence| attachments.iter().any(|proof| proof.evidence == it.id);
    Ok(store.evidence()?.into_iter().filter(proves).collect())
}

/// Keeps a file without an activity: it leaves the inbox and stays in the record.
pub fn set_aside(desk: &mut Desk, id: &str) -> Result<Changed<()>, Error> {
    put(desk, id, Op::EvidenceSetAside, true)
}

/// Takes a file up again that was set aside.
pub fn take_up(desk: &mut Desk, id: &str) -> Result<Changed<()>, Error> {
    put(desk, id, Op::EvidenceTakenUp, false)
}

fn put(desk: &mut Desk, id: &str, op: Op, aside: bool) -> Result<Changed<()>, Error> {
    let found = evidence::find(desk, id)?;
    let now = desk.now();
    desk.store_mut()?.transact(op, &found.label, now, |edit| {
        edit.set_aside(&found.id, aside).map_err(Error::from)
    })?;
    Ok(desk.changed(op, ()))
}
