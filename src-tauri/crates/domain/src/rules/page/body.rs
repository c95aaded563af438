//! What packs of one body share, as a file says it.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Section;
use crate::rules::clause::Clause;
use crate::rules::clause::replacing;
use crate::rules::kinds::{
    Admission, Audit, Cap, Deficiency, LastYears, Note, Participation, Reinstatement, Synchronising,
};
use crate::rules::{AreaEntry, Category, Confidence, Fee, Source, Status, Submission, TypeEntry};

/// The shared parts of a file: a body's whole file, or a pack's own vocabulary.
#[derive(Clone, Debug, Default)]
pub(in crate::rules) struct BodyPage {
    pub(in crate::rules) id: String,
    pub(in crate::rules) name: String,
    pub(in crate::rules) short_name: Option<String>,
    pub(in crate::rules) shares: Option<String>,
    pub(in crate::rules) categories: Vec<Category>,
    pub(in crate::rules) sources: Vec<Source>,
    pub(in crate::rules) areas: Vec<Clause<AreaEntry>>,
    pub(in crate::rules) types: Vec<Clause<TypeEntry>>,
    pub(in crate::rules) caps: Vec<Clause<Cap>>,
    pub(in crate::rules) accept: Vec<Clause<Admission>>,
    pub(in crate::rules) refuse: Vec<Clause<Admission>>,
    pub(in crate::rules) notes: Vec<Clause<Note>>,
    pub(in crate::rules) submissions: Vec<Clause<Submission>>,
    pub(in crate::rules) fees: Vec<Clause<Fee>>,
    pub(in crate::rules) participation: Vec<Clause<Participation>>,
    pub(in crate::rules) last_years: Vec<Clause<LastYears>>,
    pub(in crate::rules) reinstatement: Vec<Clause<Reinstatement>>,
    pub(in crate::rules) synchronising: Vec<Clause<Synchronising>>,
    pub(in crate::rules) audits: Vec<Clause<Audit>>,
    pub(in crate::rules) deficiencies: Vec<Clause<Deficiency>>,
}

/// The `[body]` table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    id: String,
    name: String,
    #[serde(default)]
    short_name: Option<String>,
    #[serde(default)]
    shares: Option<String>,
    status: Status,
}

impl BodyPage {
    /// Reads a body's file, whose `format` has been taken.
    pub(in crate::rules) fn read(mut top: Section<'_, '_>) -> Self {
        let head = top.section("body").and_then(Section::rest::<Head>);
        top.trust(head.as_ref().map_or(Confidence::Unknown, |head| head.status.confidence()));
        let mut body = Self::vocabulary(&mut top);
        body.caps = top.sections("cap").into_iter().filter_map(|it| it.clause("cap")).collect();
        body.accept = admissions(&mut top, "accept");
        body.refuse = admissions(&mut top, "refuse");
        if let Some(head) = head {
            (body.id, body.name, body.short_name) = (head.id, head.name, head.short_name);
            body.shares = head.shares;
        }
        top.close();
        body
    }

    /// Takes over what another body's packs share. Categories and participation stay a body's own.
    pub(in crate::rules) fn take_over(&mut self, other: &Self) {
        let own = std::mem::take(&mut self.sources);
        let new = |it: &&Source| !own.iter().any(|mine| mine.id == it.id);
        self.sources = other.sources.iter().filter(new).cloned().collect();
        self.sources.extend(own);
        replace(&mut self.areas, &other.areas);
        replace(&mut self.types, &other.types);
        replace(&mut self.caps, &other.caps);
        replace(&mut self.accept, &other.accept);
        replace(&mut self.refuse, &other.refuse);
        replace(&mut self.notes, &other.notes);
        replace(&mut self.submissions, &other.submissions);
        replace(&mut self.fees, &other.fees);
        replace(&mut self.last_years, &other.last_years);
        replace(&mut self.reinstatement, &other.reinstatement);
        replace(&mut self.synchronising, &other.synchronising);
        replace(&mut self.audits, &other.audits);
        replace(&mut self.deficiencies, &other.deficiencies);
    }

    /// Takes the tables a body's file and a pack's file have in common.
    pub(in crate::rules) fn vocabulary(top: &mut Section<'_, '_>) -> Self {
        Self {
            categories: top.sections("category").into_iter().filter_map(Section::rest).collect(),
            sources: top.sections("source").into_iter().filter_map(Section::rest).collect(),
            areas: top.sections("area").into_iter().filter_map(|it| it.clause("area")).collect(),
            types: top
                .sections("type")
                .into_iter()
                .filter_map(super::activity_type::activity_type)
                .collect(),
            notes: clauses(top, "note"),
            submissions: clauses(top, "submission"),
            fees: clauses(top, "fee"),
            participation: clauses(top, "participation"),
            last_years: clauses(top, "last_years"),
            reinstatement: clauses(top, "reinstatement"),
            synchronising: clauses(top, "synchronising"),
            audits: clauses(top, "audit"),
            deficiencies: clauses(top, "deficiency"),
            ..Self::default()
        }
    }
}

/// Puts a body's own clauses in place of another's of the same name, and the rest after them.
fn replace<T: Clone>(own: &mut Vec<Clause<T>>, other: &[Clause<T>]) {
    *own = replacing(other, std::mem::take(own));
}

/// Takes a list of clauses of one kind.
fn clauses<T: DeserializeOwned>(top: &mut Section<'_, '_>, kind: &str) -> Vec<Clause<T>> {
    top.sections(kind).into_iter().filter_map(|it| it.clause(kind)).collect()
}

/// Takes the lists of what is accepted or refused.
pub(super) fn admissions(section: &mut Section<'_, '_>, key: &str) -> Vec<Clause<Admission>> {
    section.sections(key).into_iter().filter_map(|it| it.clause(key)).collect()
}
