//! Evidence: keeping files, attaching them, looking at them.

mod inside;
mod taking;
mod viewing;

use std::path::PathBuf;

use domain::activity::ActivityId;
use domain::evidence::{Evidence, EvidenceId};
use domain::journal::Op;
use serde::Serialize;

pub use taking::{take, take_bytes, take_in};
pub use viewing::{Look, PaperRow, Thumbnail, keep_thumbnail, look, thumbnail};

use crate::choices::Choice;
use crate::desk::new_id;
use crate::shown::shown;
use crate::{Changed, Desk, Error};

/// One file kept as evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EvidenceRow {
    /// Names the evidence.
    pub id: String,
    /// The name the file had when it came.
    pub label: String,
    /// What kind of file it is: pdf, jpeg, png, tiff, other.
    pub media: String,
    /// Its size in words: "84 kB".
    pub size: String,
    /// The digest its bytes are known by.
    pub digest: String,
    /// The activities it proves, by title.
    pub proves: Vec<Choice>,
}

/// What became of files that were given to the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Taken {
    /// The evidence now kept, new or known before.
    pub kept: Vec<TakenFile>,
    /// The files that were not taken, each with a sentence.
    pub refused: Vec<RefusedFile>,
    /// How many were not looked at, because the person stopped.
    pub left: usize,
}

/// A file that is now kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakenFile {
    /// Names the evidence.
    pub id: String,
    /// The file's name.
    pub label: String,
    /// Whether the same bytes were kept before.
    pub known_before: bool,
    /// What they were kept as and what they prove, where they were; or what was taken out of the file.
    pub note: Option<String>,
}

/// A file that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RefusedFile {
    /// The file's name.
    pub label: String,
    /// Why it was not taken.
    pub error: Error,
}

/// Returns the evidence: what proves nothing yet first, then by name.
pub fn list(desk: &Desk) -> Result<Vec<EvidenceRow>, Error> {
    let store = desk.store()?;
    let attachments = store.attachments()?;
    let activities = store.activities()?;
    let mut rows: Vec<EvidenceRow> = store
        .evidence()?
        .into_iter()
        .map(|it| EvidenceRow {
            id: it.id.to_string(),
            media: it.media.word().into(),
            size: size_in_words(it.size),
            digest: it.digest.to_string(),
            proves: attachments
                .iter()
                .filter(|proof| proof.evidence == it.id)
                .filter_map(|proof| {
                    activities.iter().find(|activity| activity.id == proof.activity)
                })
                .map(|activity| Choice {
                    id: activity.id.to_string(),
                    name: activity.title.clone(),
                })
                .collect(),
            label: shown(&it.label),
        })
        .collect();
    rows.sort_by(|a, b| (!a.proves.is_empty(), &a.label).cmp(&(!b.proves.is_empty(), &b.label)));
    Ok(rows)
}

/// Says what the same bytes were kept as, and what they prove.
fn known_as(store: &store::Store, label: &str, known: &Evidence) -> Result<String, Error> {
    let mut titles = Vec::new();
    for it in store.attachments()?.iter().filter(|it| it.evidence == known.id) {
        titles.extend(store.activity(&it.activity)?.map(|it| format!("\"{}\"", it.title)));
    }
    let opened = store.evidence()?.iter().any(|it| it.inside.as_ref() == Some(&known.id));
    let what = match (titles.is_empty(), known.aside) {
        (true, false) if opened => "its files were taken out then".into(),
        (false, _) => format!("it proves {}", titles.join(" and ")),
        (true, true) => "it was set aside".into(),
        (true, false) => "it waits in the inbox".into(),
    };
    Ok(if label == known.label {
        format!("{label} was kept before; {what}.")
    } else {
        format!("{label} is the same file as {}; {what}.", known.label)
    })
}

fn new_evidence(kept: store::Kept, inside: Option<EvidenceId>) -> Evidence {
    Evidence {
        id: EvidenceId::new(new_id()),
        digest: kept.digest,
        size: kept.size,
        label: kept.label,
        media: kept.media,
        inside,
        aside: false,
    }
}

/// Attaches evidence that is already kept to an activity.
pub fn attach(desk: &mut Desk, evidence: &str, activity: &str) -> Result<Changed<()>, Error> {
    let found = find(desk, evidence)?;
    let activity = ActivityId::new(activity);
    crate::activities::find(desk.store()?, &activity)?;
    let now = desk.now();
    desk.store_mut()?.transact(Op::EvidenceAttached, &found.label, now, |edit| {
        edit.attach(&activity, &found.id).map_err(Error::from)
    })?;
    Ok(desk.changed(Op::EvidenceAttached, ()))
}

/// Detaches evidence from an activity; the file stays in the record.
pub fn detach(desk: &mut Desk, evidence: &str, activity: &str) -> Result<Changed<()>, Error> {
    let found = find(desk, evidence)?;
    let now = desk.now();
    desk.store_mut()?.transact(Op::EvidenceDetached, &found.label, now, |edit| {
        edit.detach(&ActivityId::new(activity), &found.id).map_err(Error::from)
    })?;
    Ok(desk.changed(Op::EvidenceDetached, ()))
}

/// Returns a copy of the evidence in a private temporary folder, under a readable name, for the system's viewer.
pub fn copy_for_viewing(desk: &Desk, evidence: &str) -> Result<PathBuf, Error> {
    let found = find(desk, evidence)?;
    let bytes = desk.store()?.read(&found.digest)?;
    crate::files::write_for_viewing(desk.folder(), &found.label, &bytes)
}

pub(crate) fn find(desk: &Desk, id: &str) -> Result<Evidence, Error> {
    let id = EvidenceId::new(id);
    let found = desk.store()?.evidence()?.into_iter().find(|it| it.id == id);
    found.ok_or_else(|| {
        Error::refused("That file is no longer in the record.").hinted("Undo may bring it back.")
    })
}

/// Says a size the way file managers do.
pub(crate) fn size_in_words(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
