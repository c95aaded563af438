//! Everything the package says.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Asks, Snapshot};
use crate::activity::type_name;
use crate::cycle::Window;
use crate::evidence::{Digest, EvidenceId, MediaType};
use crate::file_name::Template;
use crate::form::Held;
use crate::id::{ActivityId, ActivityType};
use crate::points::Points;
use crate::record::Record;

/// The facts of an audit package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// Who hands it over, and for which credential.
    pub held: Held,
    /// The holder's postal address, a line each.
    pub address: Vec<String>,
    /// What the body asks for.
    pub asks: Asks,
    /// The days that count.
    pub cycle: Window,
    /// The day the declaration was submitted; none where it has not been.
    pub declared_on: Option<NaiveDate>,
    /// The day the package was made.
    pub on: NaiveDate,
    /// Whether the person is an invented one.
    pub sample: bool,
    /// What was declared, in the order of the declaration.
    pub entries: Vec<Entry>,
}

/// One declared activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the package, from 1.
    pub number: usize,
    /// The activity.
    pub activity: ActivityId,
    /// Its type, as rule packs spell it.
    pub kind: ActivityType,
    /// What it was.
    pub title: String,
    /// The name of its type.
    pub kind_said: String,
    /// Who gave it.
    pub provider: Option<String>,
    /// The first day, where it took several.
    pub from: Option<NaiveDate>,
    /// The day of completion.
    pub completed_on: NaiveDate,
    /// How much it was, as printed: "1.5 contact hours".
    pub amount: String,
    /// The provider's program number.
    pub program_number: Option<String>,
    /// Where its points are declared.
    pub places: Vec<Placed>,
    /// The files that prove it.
    pub proofs: Vec<Proof>,
}

/// Points declared in an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The area's name.
    pub area: String,
    /// How many points.
    pub points: Points,
}

/// A file that proves an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The evidence.
    pub evidence: EvidenceId,
    /// The digest its bytes must have.
    pub digest: Digest,
    /// The pages that prove it, from 1; the whole file where none is named.
    pub pages: Vec<u32>,
    /// The name it had when it came.
    pub label: String,
    /// The name it has in the package's folder.
    pub name: String,
    /// What kind of file it is.
    pub media: MediaType,
    /// Its size in bytes.
    pub size: u64,
}

/// What of a file is shown: one scan may hold several certificates.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extract {
    /// The file.
    pub digest: Digest,
    /// Its pages, from 1; all where none is named.
    pub pages: Vec<u32>,
}

impl Proof {
    /// Returns what of its file proves the activity.
    pub fn extract(&self) -> Extract {
        Extract { digest: self.digest.clone(), pages: self.pages.clone() }
    }
}

impl Entry {
    /// Returns the points declared in all areas.
    pub fn points(&self) -> Points {
        self.places.iter().map(|it| it.points).sum()
    }

    /// Says when it was: "14 March 2026", or from when to when.
    pub fn when(&self) -> String {
        let said = crate::dates::said(self.completed_on);
        match self.from {
            Some(from) => format!("{} to {said}", crate::dates::said(from)),
            None => said,
        }
    }
}

impl Dossier {
    /// Puts together what a snapshot declares, with the files as the record knows them.
    pub fn of(
        held: Held,
        asks: Asks,
        cycle: Window,
        snapshot: &Snapshot,
        record: &Record,
        on: NaiveDate,
    ) -> Self {
        let mut entries: Vec<Entry> = (1..)
            .zip(&snapshot.lines)
            .map(|(number, told)| {
                let activity = &told.activity;
                let proofs = told.evidence.iter().filter_map(|shown| {
                    let found = record.evidence.iter().find(|it| it.id == shown.evidence)?;
                    Some(Proof {
                        evidence: shown.evidence.clone(),
                        digest: shown.digest.clone(),
                        pages: shown.pages.clone(),
                        label: found.label.clone(),
                        name: String::new(),
                        media: found.media,
                        size: found.size,
                    })
                });
                Entry {
                    number,
                    activity: activity.id.clone(),
                    kind: activity.activity_type.clone(),
                    title: activity.title.clone(),
                    kind_said: type_name(&activity.activity_type).to_owned(),
                    provider: activity.provider.clone(),
                    from: activity.started_on.filter(|it| *it < activity.completed_on),
                    completed_on: activity.completed_on,
                    amount: activity.amount.to_string(),
                    program_number: activity.program_number.clone(),
                    places: told
                        .places
                        .iter()
                        .map(|it| Placed { area: it.name.clone(), points: it.points })
                        .collect(),
                    proofs: proofs.collect(),
                }
            })
            .collect();
        super::names::give(&mut entries, &Template::default());
        let (declared_on, sample) = (None, record.sample_day.is_some());
        let address = record.holder.as_ref().map(|it| it.address.clone()).unwrap_or_default();
        Self { held, address, asks, cycle, declared_on, on, sample, entries }
    }

    /// Says that the declaration has gone in.
    #[must_use]
    pub fn declared(self, on: Option<NaiveDate>) -> Self {
        Self { declared_on: on, ..self }
    }

    /// Names the files the way the person wants them.
    #[must_use]
    pub fn named(mut self, template: &Template) -> Self {
        super::names::give(&mut self.entries, template);
        self
    }

    /// Returns the points declared in all.
    pub fn points(&self) -> Points {
        self.entries.iter().map(Entry::points).sum()
    }

    /// Returns each file once, in the order of the package.
    pub fn files(&self) -> Vec<&Proof> {
        self.each_once(|it| it.digest.clone())
    }

    /// Returns each file, or what of it is shown together, once, in the order of the package.
    pub fn proofs(&self) -> Vec<&Proof> {
        self.each_once(Proof::extract)
    }

    fn each_once<K: Ord>(&self, key: impl Fn(&Proof) -> K) -> Vec<&Proof> {
        let mut seen = BTreeSet::new();
        let all = self.entries.iter().flat_map(|it| &it.proofs);
        all.filter(|it| seen.insert(key(it))).collect()
    }
}
