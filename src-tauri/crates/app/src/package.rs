//! The audit package: one PDF or several parts, the originals beside it, and the list of their digests.
//!
//! It speaks of what was declared: where a declaration was submitted, of that day's; else of what would be declared now.
//! It is written beside its place under another name, flushed, opened again and compared, and only then given its name:
//! what is there is whole.

mod folder;
mod rehearsal;
mod rows;

use std::path::Path;

use chrono::NaiveDate;
use documents::merge::Why;
use domain::credential::Credential;
use domain::cycle::Cycle;
use domain::file_name::Template;
use domain::form::Held;
use domain::package::{Asks, Dossier, Proof, Snapshot};
use domain::record::Record;
use domain::standing::Shown;

pub use rehearsal::{checklist, rehearse};
pub use rows::{FindingRow, PackageFile, PackageMade, PackageOrder, PackagePart, Rehearsal};

use crate::credentials::{current, gone, short_name};
use crate::progress::Progress;
use crate::standing::judged;
use crate::{Desk, Error, Packs};

/// Returns a file's bytes, or says why it can't.
type Read<'s> = Box<dyn Fn(&Proof) -> Result<Vec<u8>, Why> + 's>;

/// Where a record and the bytes of its evidence come from.
pub struct Source<'s> {
    record: Record,
    packs: &'s Packs,
    shown: Shown,
    on: NaiveDate,
    names: Template,
    bytes: Read<'s>,
    progress: Progress<'s>,
}

impl<'s> Source<'s> {
    /// Takes the open record.
    pub fn of_desk(desk: &'s Desk) -> Result<Self, Error> {
        let store = desk.store()?;
        let bytes = |proof: &Proof| {
            store.read(&proof.digest).map_err(|fault| match fault {
                store::Error::Changed { .. } => Why::Changed,
                _ => Why::Missing,
            })
        };
        Ok(Self {
            record: store.record()?,
            packs: desk.packs(),
            shown: desk.shown()?.clone(),
            on: desk.today(),
            names: crate::names::template(desk)?,
            bytes: Box::new(bytes),
            progress: Progress::silent(),
        })
    }

    /// Takes an exported record, whose evidence lies in `files` beside it.
    pub fn of_file(file: &Path, packs: &'s Packs, on: Option<NaiveDate>) -> Result<Self, Error> {
        let record = crate::record::read(file)?;
        let beside = file.parent().unwrap_or(Path::new("")).join("files");
        let found = crate::record::by_digest(&beside)?;
        let bytes = move |proof: &Proof| {
            let path = found.get(&proof.digest).ok_or(Why::Missing)?;
            std::fs::read(path).map_err(|_| Why::Missing)
        };
        let on = on.or(record.sample_day).unwrap_or_else(|| crate::clock::Clock::System.today());
        let (shown, names) = (Shown::default(), Template::default());
        let (bytes, progress) = (Box::new(bytes), Progress::silent());
        Ok(Self { record, packs, shown, on, names, bytes, progress })
    }

    /// Lets somebody follow how far a package is, and stop it.
    #[must_use]
    pub fn followed(self, progress: Progress<'s>) -> Self {
        Self { progress, ..self }
    }

    /// Finds a credential by its identifier or its short name, and its cycle: the one named, or the latest.
    fn find(&self, credential: &str, cycle: Option<&str>) -> Result<(&Credential, &Cycle), Error> {
        let all = &self.record.credentials;
        let found =
            all.iter().find(|it| it.id.as_str() == credential || short_name(it) == credential);
        let found = found.ok_or_else(|| {
            let names: Vec<String> = all.iter().map(short_name).collect();
            Error::refused(format!("There is no credential \"{credential}\" in the record."))
                .hinted(format!("It holds {}.", names.join(", ")))
        })?;
        let of = |it: &&Cycle| it.credential == found.id;
        let cycle = match cycle {
            None => current(&self.record.cycles, &found.id),
            Some(name) => self
                .record
                .cycles
                .iter()
                .filter(of)
                .find(|it| it.id.as_str() == name || it.end.to_string() == name),
        };
        let ends = || {
            let ends: Vec<String> =
                self.record.cycles.iter().filter(of).map(|it| it.end.to_string()).collect();
            gone().hinted(format!("Its cycles end on {}.", ends.join(", ")))
        };
        Ok((found, cycle.ok_or_else(ends)?))
    }

    /// Puts together what the package says, and tells whether it is what was submitted.
    fn dossier(&self, credential: &str, cycle: Option<&str>) -> Result<(Dossier, bool), Error> {
        let (credential, cycle) = self.find(credential, cycle)?;
        let kept = self.record.declarations.iter().find(|it| it.cycle == cycle.id);
        let snapshot = match kept {
            Some(it) => it.clone(),
            None => self.now(credential, cycle, self.on),
        };
        let holder = self.record.holder.as_ref().ok_or_else(|| {
            Error::refused("The package needs your name, and none is in the record yet.")
                .hinted("Enter your details under Credentials.")
        })?;
        let held = Held::of(holder, credential, &self.packs.category_name(credential));
        let library = self.packs.library();
        let pack = library.pack_for(&credential.body, &credential.category);
        let pack = pack.or_else(|| library.common(&credential.body));
        let asks = Asks::of(&self.packs.body_name(&credential.body), pack, self.on);
        let dossier = Dossier::of(held, asks, cycle.window(), &snapshot, &self.record, self.on);
        let dossier = dossier.declared(cycle.declared_on).named(&self.names);
        Ok((dossier, kept.is_some()))
    }

    fn now(&self, credential: &Credential, cycle: &Cycle, on: NaiveDate) -> Snapshot {
        let standing = judged(&self.record, credential, cycle, self.packs, &self.shown, self.on);
        Snapshot::of(cycle.id.clone(), on, &self.record, &standing.standing)
    }
}

/// Makes the package in a folder the person chose; stopped in the middle, it leaves nothing there.
pub fn make(source: &Source<'_>, order: &PackageOrder, into: &Path) -> Result<PackageMade, Error> {
    let (dossier, declared) = source.dossier(&order.credential_id, order.cycle_id.as_deref())?;
    if dossier.entries.is_empty() {
        return Err(Error::refused(
            "Nothing is declared in this cycle, so there is nothing to show.",
        )
        .hinted("Enter activities first, or choose another cycle."));
    }
    folder::write(source, &dossier, declared, order, into)
}

/// Returns what a declaration submitted on `on` says.
pub(crate) fn frozen(desk: &Desk, cycle: &Cycle, on: NaiveDate) -> Result<Snapshot, Error> {
    let source = Source::of_desk(desk)?;
    let credential = source.record.credentials.iter().find(|it| it.id == cycle.credential);
    Ok(source.now(credential.ok_or_else(gone)?, cycle, on))
}
