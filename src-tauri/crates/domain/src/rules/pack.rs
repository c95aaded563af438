//! The pack: everything the program knows of one body's rules for some of its categories.

use chrono::NaiveDate;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::clause::{Clause, Say, replacing};
use super::kinds::{
    Audit, Deficiency, LastYears, Note, Participation, Reinstatement, Synchronising,
};
use super::page::{BodyPage, PackHead, PackPage, SelfTest};
use super::{
    AreaEntry, Category, Citation, CountedIn, Fee, Reviewed, Revision, Source, Status, Submission,
    TypeEntry, Words,
};
use crate::cycle::Window;
use crate::id::{ActivityType, AreaId};

/// One pack, its body's shared parts among its own.
#[derive(Clone, Debug)]
pub struct Pack {
    /// Its name, never used again for another: `ascp-mls`.
    pub id: String,
    /// Its version: `2026.1`.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// What it is about: `certification`, `state-license`.
    pub kind: String,
    /// What it counts in; points where it says nothing.
    pub unit: Option<CountedIn>,
    /// The day a person last compared it with its sources.
    pub reviewed: Reviewed,
    /// How it was come by.
    pub status: Status,
    /// The digest of its text, the body's text before it: `sha256:…`.
    pub hash: String,
    /// The body it belongs to; its own id where it belongs to none.
    pub body: String,
    /// The categories it serves.
    pub categories: Vec<Category>,
    /// Everything its clauses rest on.
    pub sources: Vec<Source>,
    /// The areas it knows.
    pub areas: Vec<Clause<AreaEntry>>,
    /// The types it knows.
    pub types: Vec<Clause<TypeEntry>>,
    /// What it asks, by dates.
    pub revisions: Vec<Revision>,
    /// What the program does not check, whatever the revision.
    pub notes: Vec<Clause<Note>>,
    /// When a declaration goes in.
    pub submissions: Vec<Clause<Submission>>,
    /// What renewing costs.
    pub fees: Vec<Clause<Fee>>,
    /// Who must take part.
    pub participation: Vec<Clause<Participation>>,
    /// Whose activities of the last years count in place of a cycle's.
    pub last_years: Vec<Clause<LastYears>>,
    /// How an expired credential comes back.
    pub reinstatement: Vec<Clause<Reinstatement>>,
    /// How several credentials go together.
    pub synchronising: Vec<Clause<Synchronising>>,
    /// How declarations are audited.
    pub audits: Vec<Clause<Audit>>,
    /// How a deficient declaration is mended.
    pub deficiencies: Vec<Clause<Deficiency>>,
    /// Where it came from.
    pub origin: Origin,
    pub(super) tests: Vec<SelfTest>,
    pub(super) own_areas: Vec<AreaId>,
    pub(super) words: Words,
    pub(super) file: String,
    pub(super) line: usize,
}

/// Where a pack came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// It came with the program.
    #[default]
    BuiltIn,
    /// The person loaded it.
    Own,
    /// Nothing is known; it is there to be filled in.
    Blank,
}

/// Why no revision governs a cycle.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRevision {
    /// The pack begins later.
    #[error(
        "The rules known here begin with {from}, and this cycle is earlier, so what was asked of it is not known."
    )]
    TooEarly {
        /// The first cycles it knows.
        from: String,
    },
    /// The pack ends earlier.
    #[error(
        "The rules known here end with {to}, and this cycle is later, so what is asked of it is not known."
    )]
    TooLate {
        /// The last cycles it knows.
        to: String,
    },
    /// The date that chooses is missing.
    #[error(
        "Which rule governs this cycle depends on the day the credential was first awarded; enter that day."
    )]
    NoCertificationDay,
}

impl Pack {
    /// Returns the one revision that governs a cycle.
    pub fn revision_for(
        &self,
        window: Window,
        certified_on: Option<NaiveDate>,
    ) -> Result<&Revision, NoRevision> {
        let found = self.revisions.iter().find(|it| {
            it.applies.chooser(window, certified_on).is_some_and(|day| it.applies.holds(day))
        });
        if let Some(revision) = found {
            return Ok(revision);
        }
        let first = self.revisions.iter().min_by_key(|it| it.applies.from);
        let chooser = first.and_then(|it| it.applies.chooser(window, certified_on));
        let Some((first, day)) = first.zip(chooser) else {
            return Err(NoRevision::NoCertificationDay);
        };
        if first.applies.from.is_some_and(|from| day < from) {
            let from = first.applies.say().to_lowercase_first();
            return Err(NoRevision::TooEarly { from });
        }
        let last = self.revisions.iter().max_by_key(|it| it.applies.to).unwrap_or(first);
        Err(NoRevision::TooLate { to: last.applies.say().to_lowercase_first() })
    }

    /// Returns the name of the file it was read from.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Returns what the pack calls things.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Returns the full name of a clause: `ascp-mls@2026.1/2023-01/cap/teaching_cycle`.
    pub fn full_name(&self, path: &str) -> String {
        format!("{}@{}/{path}", self.id, self.version)
    }

    /// Cites a clause: what it says, how well it is known, and what it rests on.
    pub fn cite<T: Say>(&self, clause: &Clause<T>) -> Citation {
        self.cite_as(clause, clause.says.say(&self.words))
    }

    /// Cites a clause with a sentence of the caller's.
    pub fn cite_as<T>(&self, clause: &Clause<T>, said: String) -> Citation {
        let rests_on = |source: &&Source| clause.sources.contains(&source.id);
        Citation {
            clause: self.full_name(&clause.path),
            said,
            confidence: clause.confidence,
            sources: self.sources.iter().filter(rests_on).cloned().collect(),
            note: clause.note.clone(),
            edited: clause.edited.clone(),
        }
    }

    /// Finds what the pack says of a type.
    pub fn activity_type(&self, id: &ActivityType) -> Option<&Clause<TypeEntry>> {
        self.types.iter().find(|it| it.has_id(id.as_str()))
    }

    /// Finds what the pack says of an area.
    pub fn area(&self, id: &AreaId) -> Option<&Clause<AreaEntry>> {
        self.areas.iter().find(|it| it.has_id(id.as_str()))
    }

    /// Returns when a declaration goes in for a cycle that ends on this day.
    pub fn submission(&self, cycle_end: NaiveDate) -> Option<&Clause<Submission>> {
        self.submissions.iter().find(|it| it.says.holds(cycle_end))
    }

    /// Tells whether the pack serves a credential of this body and category.
    pub fn serves(&self, body: &str, category: &str) -> bool {
        self.body.eq_ignore_ascii_case(body.trim())
            && self.categories.iter().any(|it| it.is_named(category))
    }

    /// Returns what a body's packs share, as a pack that asks nothing and serves nobody.
    pub(super) fn shared_by(body: &BodyPage, hash: String) -> Self {
        let head = PackHead {
            id: body.id.clone(),
            version: "shared".into(),
            title: body.name.clone(),
            kind: "body".into(),
            unit: None,
            reviewed: Reviewed(None),
            status: Status::Unknown,
            body: Some(body.id.clone()),
            categories: Vec::new(),
        };
        let page = PackPage {
            head,
            line: 1,
            own: BodyPage::default(),
            requirements: Vec::new(),
            tests: Vec::new(),
        };
        Self { categories: Vec::new(), ..Self::bind(page, Some(body), "", hash) }
    }

    /// Binds a pack's file and its body's into one pack.
    pub(super) fn bind(page: PackPage, body: Option<&BodyPage>, file: &str, hash: String) -> Self {
        let PackPage { head, line, own, requirements, tests } = page;
        let none = BodyPage::default();
        let shared = body.unwrap_or(&none);
        let own_areas: Vec<AreaId> = own.areas.iter().map(|it| AreaId::new(it.id())).collect();
        let known: Vec<&Category> = own.categories.iter().chain(&shared.categories).collect();
        let categories = match head.categories.as_slice() {
            [] if own.categories.is_empty() => {
                vec![Category {
                    code: head.id.clone(),
                    name: head.title.clone(),
                    own_area: None,
                    formerly: vec![],
                }]
            }
            [] => own.categories.clone(),
            codes => known.into_iter().filter(|it| codes.contains(&it.code)).cloned().collect(),
        };
        let areas = replacing(&shared.areas, own.areas);
        let types = replacing(&shared.types, own.types);
        let name = shared.short_name.clone().unwrap_or_else(|| match shared.name.as_str() {
            "" => "this body".into(),
            name => name.to_owned(),
        });
        let words = Words {
            areas: areas.iter().map(|it| (AreaId::new(it.id()), it.says.name.clone())).collect(),
            types: types
                .iter()
                .filter_map(|it| Some((ActivityType::new(it.id()), it.says.name.clone()?)))
                .collect(),
            body: name,
        };
        let revisions = requirements.into_iter().map(|it| sharing(it, shared)).collect();
        Self {
            body: head.body.unwrap_or_else(|| head.id.clone()),
            id: head.id,
            version: head.version,
            title: head.title,
            kind: head.kind,
            unit: head.unit,
            reviewed: head.reviewed,
            status: head.status,
            hash,
            categories,
            sources: chain(&shared.sources, own.sources),
            areas,
            types,
            revisions,
            notes: chain(&shared.notes, own.notes),
            submissions: if own.submissions.is_empty() {
                shared.submissions.clone()
            } else {
                own.submissions
            },
            fees: chain(&shared.fees, own.fees),
            participation: chain(&shared.participation, own.participation),
            last_years: chain(&shared.last_years, own.last_years),
            reinstatement: chain(&shared.reinstatement, own.reinstatement),
            synchronising: chain(&shared.synchronising, own.synchronising),
            audits: chain(&shared.audits, own.audits),
            deficiencies: chain(&shared.deficiencies, own.deficiencies),
            origin: Origin::BuiltIn,
            tests,
            own_areas,
            words,
            file: file.to_owned(),
            line,
        }
    }
}

/// Returns the digest of the texts a pack was read from.
pub(super) fn digest(texts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update(text.as_bytes());
    }
    let hex: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}

fn chain<T: Clone>(shared: &[T], own: Vec<T>) -> Vec<T> {
    shared.iter().cloned().chain(own).collect()
}

/// Takes the body's shared clauses over into a revision, under the revision's name.
fn sharing(mut revision: Revision, shared: &BodyPage) -> Revision {
    fn over<T: Clone>(
        own: &mut Vec<Clause<T>>,
        shared: &[Clause<T>],
        id: &str,
        without: &[String],
    ) {
        for clause in shared.iter().filter(|it| !without.contains(&it.path)) {
            let mut clause = clause.clone();
            clause.path = format!("{id}/{}", clause.path);
            if !own.iter().any(|mine| mine.path == clause.path) {
                own.push(clause);
            }
        }
    }
    let without = std::mem::take(&mut revision.without);
    over(&mut revision.caps, &shared.caps, &revision.id, &without);
    over(&mut revision.accept, &shared.accept, &revision.id, &without);
    over(&mut revision.refuse, &shared.refuse, &revision.id, &without);
    revision.without = without;
    revision
}

/// Lowers the first letter, to set a sentence into another.
pub(super) trait LowercaseFirst {
    /// Returns the text with its first letter lowered.
    fn to_lowercase_first(&self) -> String;
}

impl LowercaseFirst for str {
    fn to_lowercase_first(&self) -> String {
        let mut letters = self.chars();
        letters.next().map_or_else(String::new, |first| {
            format!("{}{}", first.to_lowercase(), letters.as_str())
        })
    }
}
