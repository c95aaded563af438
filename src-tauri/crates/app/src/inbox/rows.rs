//! The inbox as a list: each file with the step it stands at.

use domain::evidence::Evidence;
use serde::Serialize;
use store::Store;

use super::reader::{Facts, facts};
use super::{filing, waiting};
use crate::evidence::size_in_words;
use crate::shown::shown;
use crate::{Desk, Error};

/// The inbox at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InboxView {
    /// What waits, in the order it came.
    pub rows: Vec<InboxRow>,
    /// What was set aside, in the order it came.
    pub aside: Vec<InboxRow>,
    /// How many of the files that wait are unread.
    pub unread: usize,
    /// How many files of the record prove something.
    pub filed: usize,
    /// Whether the person stopped the reading.
    pub stopped: bool,
}

/// One file of the inbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InboxRow {
    /// Names the evidence.
    pub id: String,
    /// The name the file had when it came.
    pub label: String,
    /// What kind of file it is: pdf, jpeg, png, tiff, other.
    pub media: String,
    /// Its size in words: "84 kB".
    pub size: String,
    /// The name of the e-mail or archive it came in.
    pub from: Option<String>,
    /// The step it stands at.
    pub stage: InboxStage,
    /// What it seems to be, or why it could not be read.
    pub said: String,
}

/// The step a file of the inbox stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum InboxStage {
    /// It is kept, and will be read.
    Stored,
    /// It is being read.
    Reading,
    /// It was read and needs the person.
    Ready,
    /// It could not be read; its facts can be typed.
    Failed,
}

/// Returns the inbox.
pub fn list(desk: &Desk) -> Result<InboxView, Error> {
    let store = desk.store()?;
    let all = store.evidence()?;
    let rows = waiting(store)?
        .iter()
        .map(|it| row(desk, store, it, &all))
        .collect::<Result<Vec<_>, Error>>()?;
    let aside = all
        .iter()
        .filter(|it| it.aside)
        .map(|it| row(desk, store, it, &all))
        .collect::<Result<Vec<_>, Error>>()?;
    let attachments = store.attachments()?;
    Ok(InboxView {
        unread: rows
            .iter()
            .filter(|it| matches!(it.stage, InboxStage::Stored | InboxStage::Reading))
            .count(),
        filed: all
            .iter()
            .filter(|it| attachments.iter().any(|proof| proof.evidence == it.id))
            .count(),
        stopped: desk.at_work.stopped,
        rows,
        aside,
    })
}

fn row(desk: &Desk, store: &Store, it: &Evidence, all: &[Evidence]) -> Result<InboxRow, Error> {
    let facts = facts(store, &it.digest)?;
    let said = match (&facts, filing::typed(store, &it.id)?) {
        (_, Some(typed)) => typed.said(),
        (None, None) => String::new(),
        (Some(Facts::Unreadable(reason)), None) => reason.to_string(),
        (Some(Facts::Read(read)), None) => said(&read.certificates),
    };
    Ok(InboxRow {
        id: it.id.to_string(),
        label: shown(&it.label),
        media: it.media.word().into(),
        size: size_in_words(it.size),
        from: came_in(it, all),
        stage: stage(desk, it, facts.as_ref()),
        said: shown(&said),
    })
}

/// Returns the step a file stands at.
pub(super) fn stage(desk: &Desk, it: &Evidence, facts: Option<&Facts>) -> InboxStage {
    match facts {
        _ if desk.at_work.reading.as_ref() == Some(&it.id) => InboxStage::Reading,
        None => InboxStage::Stored,
        Some(Facts::Read(_)) => InboxStage::Ready,
        Some(Facts::Unreadable(_)) => InboxStage::Failed,
    }
}

/// Returns the name of the e-mail or archive a file came in.
pub(super) fn came_in(it: &Evidence, all: &[Evidence]) -> Option<String> {
    let holder = it.inside.as_ref()?;
    all.iter().find(|it| it.id == *holder).map(|it| shown(&it.label))
}

/// Says in few words what a file holds.
fn said(certificates: &[reading::fields::Certificate]) -> String {
    match certificates {
        [] => "No text was found; look at the page and type its facts.".into(),
        [one] => one.title.value.clone().unwrap_or_else(|| "No title was found.".into()),
        several => format!("{} certificates", several.len()),
    }
}
