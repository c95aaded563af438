//! Evidence: keeping files, attaching them, looking at them.

mod inside;

use std::path::{Path, PathBuf};

use domain::activity::ActivityId;
use domain::evidence::{Evidence, EvidenceId};
use domain::journal::Op;
use serde::Serialize;

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

/// Keeps files, and attaches them to an activity when one is named. Each file stands for itself: one that can't be
/// taken does not hold up the others.
pub fn take(
    desk: &mut Desk,
    files: &[PathBuf],
    activity: Option<&str>,
) -> Result<Changed<Taken>, Error> {
    let activity = activity.map(ActivityId::new);
    if let Some(id) = &activity {
        crate::activities::find(desk.store()?, id)?;
    }
    let mut taken = Taken { kept: Vec::new(), refused: Vec::new() };
    for file in files {
        match take_one(desk, file, activity.as_ref()) {
            Ok(kept) => taken.kept.push(kept),
            Err(error) => taken.refused.push(RefusedFile { label: shown(&label_of(file)), error }),
        }
    }
    Ok(desk.changed(Op::EvidenceAttached, taken))
}

fn take_one(
    desk: &mut Desk,
    file: &Path,
    activity: Option<&ActivityId>,
) -> Result<TakenFile, Error> {
    let kept = desk.store()?.keep(file)?;
    enter(desk, kept, activity)
}

/// Keeps bytes that came without a file, such as a pasted picture.
pub fn take_bytes(desk: &mut Desk, name: &str, bytes: &[u8]) -> Result<Changed<Taken>, Error> {
    let kept = desk.store()?.keep_bytes(name, bytes)?;
    let kept = vec![enter(desk, kept, None)?];
    Ok(desk.changed(Op::EvidenceKept, Taken { kept, refused: Vec::new() }))
}

/// Enters a file that is in the vault into the record, with what is inside it, in one step.
fn enter(
    desk: &mut Desk,
    kept: store::Kept,
    activity: Option<&ActivityId>,
) -> Result<TakenFile, Error> {
    let known = desk.store()?.evidence_by_digest(&kept.digest)?;
    let known_before = known.is_some();
    let label = kept.label.clone();
    let evidence = known.unwrap_or_else(|| new_evidence(kept, None));
    // An e-mail given to an activity is its evidence as it is.
    let inner = if known_before || activity.is_some() {
        Vec::new()
    } else {
        inside::take_out(desk.store()?, &evidence)?
    };
    let note = if known_before {
        Some(known_as(desk.store()?, &label, &evidence)?)
    } else {
        inside::said(&label, inner.len())
    };
    let op = if activity.is_some() { Op::EvidenceAttached } else { Op::EvidenceKept };
    let now = desk.now();
    desk.store_mut()?.transact(op, &evidence.label, now, |edit| {
        if !known_before {
            edit.add_evidence(&evidence)?;
        }
        for it in &inner {
            edit.add_evidence(it)?;
        }
        if let Some(activity) = activity {
            edit.attach(activity, &evidence.id)?;
        }
        Ok::<_, Error>(())
    })?;
    let (id, label) = (evidence.id.to_string(), shown(&evidence.label));
    Ok(TakenFile { id, label, known_before, note: note.as_deref().map(shown) })
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

fn label_of(file: &Path) -> String {
    file.file_name()
        .map_or_else(|| "a file without a name".into(), |it| it.to_string_lossy().into_owned())
}

/// Says a size the way file managers do.
pub(crate) fn size_in_words(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
