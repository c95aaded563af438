//! Names: each used once, each described somewhere, each clause with a source that exists.

use std::collections::BTreeSet;

use super::Faults;
use crate::allocation::MOST_AREAS;
use crate::id::{ActivityType, AreaId};
use crate::rules::clause::{At, Clause};
use crate::rules::{Confidence, Origin, Pack, Revision, Wrong};

/// A clause without what it says.
struct Name<'p> {
    path: &'p str,
    sources: &'p [String],
    at: &'p At,
    needs_source: bool,
}

fn name<T>(clause: &Clause<T>) -> Name<'_> {
    // What a person entered may rest on their word alone.
    let needs_source = clause.edited.is_none() && clause.confidence != Confidence::Entered;
    Name { path: &clause.path, sources: &clause.sources, at: &clause.at, needs_source }
}

/// A clause that may be a bare word, with nothing to be sourced.
fn bare<T>(clause: &Clause<T>) -> Name<'_> {
    Name { needs_source: false, ..name(clause) }
}

pub(super) fn check(faults: &mut Faults<'_>) {
    let pack = faults.pack;
    let sources: BTreeSet<&str> = pack.sources.iter().map(|it| it.id.as_str()).collect();
    twice(faults, pack.sources.iter().map(|it| it.id.as_str()));
    twice(faults, pack.categories.iter().map(|it| it.code.as_str()));
    let mut seen = BTreeSet::new();
    for name in names(pack) {
        if !seen.insert(name.path) {
            faults.at(name.at, Some(name.path), Wrong::Duplicate(name.path.to_owned()));
        }
        if name.sources.is_empty() && name.needs_source && pack.origin != Origin::Blank {
            faults.at(name.at, Some(name.path), Wrong::NoSource);
        }
        for id in name.sources.iter().filter(|id| !sources.contains(id.as_str())) {
            let what = Wrong::Dangling { what: "source", id: id.clone() };
            faults.at(name.at, Some(name.path), what);
        }
    }
    for of in &pack.types {
        areas(faults, of, of.says.areas.iter().flatten());
    }
    for revision in &pack.revisions {
        references(faults, revision);
    }
}

/// Returns the sources that what the pack's revisions ask rests on.
pub(super) fn cited(pack: &Pack) -> BTreeSet<&str> {
    let asks = |revision: &&Revision, path: &str| path.starts_with(&format!("{}/", revision.id));
    let asked =
        names(pack).into_iter().filter(|it| pack.revisions.iter().any(|r| asks(&r, it.path)));
    asked.flat_map(|it| it.sources.iter().map(String::as_str)).collect()
}

fn twice<'p>(faults: &mut Faults<'_>, ids: impl Iterator<Item = &'p str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            faults.on_pack(Wrong::Duplicate(id.to_owned()));
        }
    }
}

/// Lists every clause of a pack.
fn names(pack: &Pack) -> Vec<Name<'_>> {
    let mut all: Vec<Name<'_>> = Vec::new();
    all.extend(pack.areas.iter().map(name));
    for of in &pack.types {
        all.push(name(of));
        all.extend(of.says.conversions.iter().map(name));
        all.extend(of.says.proof.iter().map(name));
    }
    all.extend(pack.notes.iter().map(name));
    all.extend(pack.submissions.iter().map(name));
    all.extend(pack.fees.iter().map(name));
    all.extend(pack.participation.iter().map(name));
    all.extend(pack.last_years.iter().map(name));
    all.extend(pack.reinstatement.iter().map(name));
    all.extend(pack.synchronising.iter().map(name));
    all.extend(pack.audits.iter().map(name));
    all.extend(pack.deficiencies.iter().map(name));
    for revision in &pack.revisions {
        all.push(bare(&revision.grounds));
        all.extend(revision.cycle.iter().map(name));
        all.push(name(&revision.total));
        all.extend(revision.areas.iter().map(name));
        all.extend(revision.caps.iter().map(name));
        all.extend(revision.type_minima.iter().map(name));
        all.extend(revision.k_of.iter().map(name));
        all.extend(revision.accept.iter().map(name));
        all.extend(revision.refuse.iter().map(name));
        all.extend(revision.carry_over.iter().map(bare));
        all.extend(revision.retention.iter().map(name));
        for first in &revision.first_cycles {
            all.push(name(first));
            all.extend(first.says.total.iter().map(name));
        }
        all.extend(revision.notes.iter().map(name));
    }
    all
}

fn references(faults: &mut Faults<'_>, revision: &Revision) {
    let chosen = revision.k_of.as_ref().map_or(0, |it| it.says.areas.len());
    let named = revision.areas.len() + chosen + faults.pack.own_areas.len() + 1;
    if MOST_AREAS < named {
        faults.on(&revision.grounds, Wrong::TooManyAreas(named));
    }
    for area in &revision.areas {
        areas(faults, area, std::iter::once(&area.says.area));
    }
    if let Some(free) = &revision.free_area {
        areas(faults, &revision.grounds, std::iter::once(free));
    }
    if let Some(k_of) = &revision.k_of {
        areas(faults, k_of, k_of.says.areas.iter());
    }
    for cap in &revision.caps {
        types(faults, cap, &cap.says.types);
    }
    for minimum in &revision.type_minima {
        types(faults, minimum, &minimum.says.types);
    }
    for list in revision.accept.iter().chain(&revision.refuse) {
        types(faults, list, &list.says.types);
    }
    for first in &revision.first_cycles {
        for id in first.says.areas.iter().flatten() {
            if !revision.areas.iter().any(|it| it.id() == id) {
                faults.on(first, Wrong::Dangling { what: "area clause", id: id.clone() });
            }
        }
    }
}

fn areas<'p, T>(
    faults: &mut Faults<'_>,
    clause: &Clause<T>,
    ids: impl Iterator<Item = &'p AreaId>,
) {
    for id in ids {
        if faults.pack.area(id).is_none() {
            faults.on(clause, Wrong::Dangling { what: "area", id: id.as_str().to_owned() });
        }
    }
}

fn types<T>(faults: &mut Faults<'_>, clause: &Clause<T>, ids: &[ActivityType]) {
    for id in ids {
        if faults.pack.activity_type(id).is_none() {
            faults.on(clause, Wrong::Dangling { what: "type", id: id.as_str().to_owned() });
        }
    }
}
