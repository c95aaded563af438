//! Caps: whether they form a tree, whether they bound anything, and whether they ever bind.

use chrono::NaiveDate;

use super::Faults;
use crate::allocation::{Per, caps_across_minima, crossing_caps};
use crate::cycle::Window;
use crate::dates::anniversary;
use crate::points::Points;
use crate::rules::clause::Clause;
use crate::rules::kinds::Cap;
use crate::rules::question::{bound, minimum, stretch};
use crate::rules::{Reading, Revision, Wrong};

pub(super) fn check(faults: &mut Faults<'_>) {
    let pack = faults.pack;
    for revision in &pack.revisions {
        accepted(faults, revision);
        crossing(faults, revision);
        binding(faults, revision);
    }
}

/// A cap on a type that can give points to no area is a slip.
fn accepted(faults: &mut Faults<'_>, revision: &Revision) {
    let pack = faults.pack;
    if pack.free_area(revision).is_some() {
        return;
    }
    let own = pack.own_areas.iter();
    let asked: Vec<_> = revision.areas.iter().map(|it| &it.says.area).chain(own).collect();
    for cap in &revision.caps {
        for id in &cap.says.types {
            let only = pack.activity_type(id).and_then(|of| of.says.areas.as_ref());
            if only.is_some_and(|only| !only.iter().any(|area| asked.contains(&area))) {
                faults.on(cap, Wrong::NoAreaAccepts(id.as_str().to_owned()));
            }
        }
    }
}

/// A cycle of the revision's length that begins in the middle of a calendar year, so that no two kinds of year coincide.
fn window(revision: &Revision) -> Window {
    let years = revision.cycle.as_ref().map_or(3, |it| it.says.years.max(1));
    let start = NaiveDate::from_ymd_opt(2021, 5, 17).expect("17 May 2021 is a day");
    Window { start, end: anniversary(start, years).pred_opt().unwrap_or(NaiveDate::MAX) }
}

fn crossing(faults: &mut Faults<'_>, revision: &Revision) {
    let minima: Vec<_> = revision.type_minima.iter().filter_map(minimum).collect();
    // The number of a cap does not matter to what it covers, so an unknown one takes part with any.
    let caps = |reading: Reading| -> Vec<_> {
        let any = |it: &Clause<Cap>| crate::allocation::Cap {
            id: it.path.clone(),
            types: it.says.types.clone(),
            per: stretch(&it.says, reading),
            max: Points::ZERO,
        };
        revision.caps.iter().map(any).collect()
    };
    let readings = revision.readings();
    let crossed =
        readings.iter().find_map(|&it| crossing_caps(&caps(it), &minima, window(revision)));
    if let Some((one, other)) = crossed {
        fault_at(faults, revision, &one, Wrong::CapsCross { other });
    }
    if let Some(&reading) = readings.first() {
        for (cap, other) in caps_across_minima(&caps(reading), &minima) {
            fault_at(faults, revision, &cap, Wrong::CapAcrossTypeMinimum { other });
        }
    }
}

fn fault_at(faults: &mut Faults<'_>, revision: &Revision, path: &str, what: Wrong) {
    match revision.caps.iter().find(|it| it.path == path) {
        Some(cap) => faults.on(cap, what),
        None => faults.at(&revision.grounds.at, Some(path), what),
    }
}

/// A cap inside a cap that is as tight can never stop anything, whatever the reading.
fn binding(faults: &mut Faults<'_>, revision: &Revision) {
    let total = revision.total.says.min.known();
    let years = revision.cycle.as_ref().map_or(3, |it| i64::from(it.says.years.max(1)));
    for cap in &revision.caps {
        let idle = |reading: Reading| {
            let Some(this) = bound(cap, total, reading) else { return false };
            revision.caps.iter().filter(|it| it.path != cap.path).any(|other| {
                let Some(that) = bound(other, total, reading) else { return false };
                let inside = this.types.iter().all(|it| that.types.contains(it));
                match (this.per, that.per) {
                    (_, Per::Cycle) => inside && that.max <= this.max && this.max != that.max,
                    (Per::Cycle, per) => {
                        let stretches = years + i64::from(per == Per::CalendarYear);
                        inside && that.max.milli() * stretches <= this.max.milli()
                    }
                    _ => false,
                }
            })
        };
        if cap.says.max_years.is_none() && revision.readings().into_iter().all(idle) {
            faults.on(cap, Wrong::NeverBinds);
        }
    }
}
