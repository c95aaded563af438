//! Taking files in: a heap at once, a batch at a time, so that others may use the desk in between.
//!
//! Each file stands for itself: one that can't be taken does not hold up the others. A batch is written in one step,
//! after all its bytes are safe in the vault; stopping leaves whole batches.

use std::path::{Path, PathBuf};

use domain::activity::ActivityId;
use domain::evidence::{Digest, Evidence};
use domain::journal::Op;

use super::{RefusedFile, Taken, TakenFile, inside, known_as, new_evidence};
use crate::desk::Lend;
use crate::progress::Progress;
use crate::shown::shown;
use crate::{Changed, Desk, Error};

/// How many files are written in one step at most; what one drops at a time is mostly fewer.
const BATCH: usize = 50;

/// After this many bytes a batch is written, so that nobody waits long for the desk.
const BATCH_BYTES: u64 = 64 << 20;

/// How deep folders among the files are looked into, and how many files are found in them.
const DEEPEST: usize = 4;
const MOST_FILES: usize = 10_000;

/// Keeps files, and attaches them to an activity when one is named.
pub fn take(
    desk: &mut Desk,
    files: &[PathBuf],
    activity: Option<&str>,
) -> Result<Changed<Taken>, Error> {
    take_in(&std::cell::RefCell::new(desk), files, activity, &Progress::silent())
}

/// Keeps files as [`take`] does, with the desk taken for one batch at a time; folders stand for the files in them.
pub fn take_in(
    desk: &impl Lend,
    files: &[PathBuf],
    activity: Option<&str>,
    progress: &Progress<'_>,
) -> Result<Changed<Taken>, Error> {
    let activity = activity.map(ActivityId::new);
    desk.lend(|desk| match &activity {
        Some(id) => crate::activities::find(desk.store()?, id).map(drop),
        None => desk.store().map(drop),
    })?;
    let files = desk.lend(|desk| without_folders(files, desk.folder()));
    let mut taken = Taken { kept: Vec::new(), refused: Vec::new(), left: 0 };
    let mut done = 0;
    while done < files.len() {
        let batch = Batch { files: &files, from: done, activity: activity.as_ref(), progress };
        let (next, stopped) = desk.lend(|desk| batch.take(desk, &mut taken));
        done = next;
        if stopped {
            taken.left = files.len() - done;
            break;
        }
    }
    Ok(desk.lend(|desk| desk.changed(Op::EvidenceAttached, taken)))
}

/// Keeps bytes that came without a file, such as a pasted picture.
pub fn take_bytes(desk: &mut Desk, name: &str, bytes: &[u8]) -> Result<Changed<Taken>, Error> {
    let kept = desk.store()?.keep_bytes(name, bytes)?;
    let entry = Entry::of(desk, kept, None, &[])?;
    write(desk, std::slice::from_ref(&entry), None)?;
    let kept = vec![entry.taken()];
    Ok(desk.changed(Op::EvidenceKept, Taken { kept, refused: Vec::new(), left: 0 }))
}

/// Files that are taken with one hold of the desk.
struct Batch<'a, 'p> {
    files: &'a [PathBuf],
    from: usize,
    activity: Option<&'a ActivityId>,
    progress: &'a Progress<'p>,
}

impl Batch<'_, '_> {
    /// Takes files until the batch is full; returns the first that was not looked at, and whether the person stopped.
    fn take(&self, desk: &mut Desk, taken: &mut Taken) -> (usize, bool) {
        // What is attached stands alone: an activity that has a file already refuses only that file.
        let most = if self.activity.is_some() { 1 } else { BATCH };
        let mut entries: Vec<Entry> = Vec::new();
        let mut bytes = 0;
        let mut done = self.from;
        let mut stopped = false;
        while let Some(file) = self.files.get(done) {
            let label = label_of(file);
            if self.progress.at(done, self.files.len(), &label).is_err() {
                stopped = true;
                break;
            }
            if entries.len() == most || bytes > BATCH_BYTES {
                break;
            }
            done += 1;
            match keep(desk, file, self.activity, &entries) {
                Ok(entry) => {
                    bytes += entry.evidence.size;
                    entries.push(entry);
                }
                Err(error) => taken.refused.push(RefusedFile { label: shown(&label), error }),
            }
        }
        match write(desk, &entries, self.activity) {
            Ok(()) => taken.kept.extend(entries.into_iter().map(Entry::taken)),
            Err(error) => taken.refused.extend(
                entries
                    .into_iter()
                    .map(|it| RefusedFile { label: shown(&it.label), error: error.clone() }),
            ),
        }
        (done, stopped)
    }
}

/// A file whose bytes are in the vault, ready to be entered into the record.
struct Entry {
    /// The name it came with.
    label: String,
    evidence: Evidence,
    /// What is inside it, new to the record.
    inner: Vec<Evidence>,
    known_before: bool,
    note: Option<String>,
}

fn keep(
    desk: &Desk,
    file: &Path,
    activity: Option<&ActivityId>,
    before: &[Entry],
) -> Result<Entry, Error> {
    let kept = desk.store()?.keep(file)?;
    Entry::of(desk, kept, activity, before)
}

impl Entry {
    /// Looks what the record, or the batch so far, has of the same bytes already.
    fn of(
        desk: &Desk,
        kept: store::Kept,
        activity: Option<&ActivityId>,
        before: &[Self],
    ) -> Result<Self, Error> {
        let label = kept.label.clone();
        let known = desk.store()?.evidence_by_digest(&kept.digest)?;
        let known = known.or_else(|| in_batch(before, &kept.digest).cloned());
        let known_before = known.is_some();
        let evidence = known.unwrap_or_else(|| new_evidence(kept, None));
        // An e-mail given to an activity is its evidence as it is.
        let mut inner = if known_before || activity.is_some() {
            Vec::new()
        } else {
            inside::take_out(desk.store()?, &evidence)?
        };
        inner.retain(|it| in_batch(before, &it.digest).is_none());
        let note = if known_before {
            Some(known_as(desk.store()?, &label, &evidence)?)
        } else {
            inside::said(&label, inner.len())
        };
        Ok(Self { label, evidence, inner, known_before, note })
    }

    fn taken(self) -> TakenFile {
        TakenFile {
            id: self.evidence.id.to_string(),
            label: shown(&self.evidence.label),
            known_before: self.known_before,
            note: self.note.as_deref().map(shown),
        }
    }
}

/// Finds evidence of the batch by its bytes.
fn in_batch<'e>(before: &'e [Entry], digest: &Digest) -> Option<&'e Evidence> {
    let mut all = before.iter().flat_map(|it| std::iter::once(&it.evidence).chain(&it.inner));
    all.find(|it| it.digest == *digest)
}

/// Enters files into the record, with what is inside them, in one step.
fn write(desk: &mut Desk, entries: &[Entry], activity: Option<&ActivityId>) -> Result<(), Error> {
    let subject = match entries {
        [] => return Ok(()),
        [only] => only.evidence.label.clone(),
        several => format!("{} files", several.len()),
    };
    let op = if activity.is_some() { Op::EvidenceAttached } else { Op::EvidenceKept };
    let now = desk.now();
    desk.store_mut()?.transact(op, &subject, now, |edit| {
        for it in entries {
            if !it.known_before {
                edit.add_evidence(&it.evidence)?;
            }
            for inner in &it.inner {
                edit.add_evidence(inner)?;
            }
            if let Some(activity) = activity {
                edit.attach(activity, &it.evidence.id)?;
            }
        }
        Ok::<_, Error>(())
    })
}

/// Puts the files of each folder in its place, in the order of their names. A link is not followed into a folder.
fn without_folders(files: &[PathBuf], vault: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for file in files {
        spread(file, vault, 0, &mut all);
    }
    all
}

fn spread(file: &Path, vault: &Path, depth: usize, all: &mut Vec<PathBuf>) {
    // The record does not take itself in; named by itself it is refused like any folder that can't be looked into.
    if file == vault && depth > 0 {
        return;
    }
    let is_folder = file.symlink_metadata().is_ok_and(|it| it.is_dir());
    if !is_folder || depth > DEEPEST || file == vault {
        return all.push(file.to_owned());
    }
    let Ok(inside) = file.read_dir() else { return all.push(file.to_owned()) };
    let mut inside: Vec<PathBuf> = inside.flatten().map(|it| it.path()).collect();
    inside.sort();
    // What systems leave in folders for themselves is nobody's certificate.
    inside.retain(|it| !label_of(it).starts_with('.') && label_of(it) != "Thumbs.db");
    for it in inside {
        if all.len() < MOST_FILES {
            spread(&it, vault, depth + 1, all);
        }
    }
}

fn label_of(file: &Path) -> String {
    file.file_name()
        .map_or_else(|| "a file without a name".into(), |it| it.to_string_lossy().into_owned())
}
