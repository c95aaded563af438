//! Logs of which no activity may be divided.
//!
//! To give each activity to a single area at best is hard in theory (two areas and courses that must come out
//! even are PARTITION) and easy on real logs: the allocation that may divide is a bound, and it divides few.
//! The search settles one divided activity at a time on one of its areas, the most promising first, and drops
//! what can't beat the best it has. Every allocation on the way is also rounded, each activity wholly to the
//! area that has most of it, so there is a good answer early. The search is bounded; an answer it could not
//! prove says so.

use super::choices::Years;
use super::fill::{Draft, Given, by_offer};
use super::ground::{AreaSet, members};
use super::parcels::Parcels;
use super::spread::spread;
use super::world::{Filled, Log, Solved};

/// How many activities may be looked at before a search gives up proving its best.
const PATIENCE: usize = 1_000_000;

/// What is to be made small, with the allocation that does it when activities may be divided.
pub(super) struct Judged {
    pub value: (i64, i64),
    pub solved: Solved,
}

/// The best allocation that divides no activity.
pub(super) struct Undivided {
    pub filled: Filled,
    pub draft: Draft,
    pub judged: Judged,
    pub proven: bool,
}

/// Finds the undivided allocation of a filled log with the smallest value.
///
/// `judge` must be exact where activities may be divided, and so a bound on what can be had when they may not.
pub(super) fn undivided(
    log: Log<'_>,
    years: &Years,
    base: &Filled,
    judge: impl Fn(&Filled) -> Judged,
) -> Undivided {
    let look = |allowed: &[AreaSet]| look(log, base.within(log.ground, years, allowed), &judge);
    // Where everything was before is the one to beat: what is as good stays as it is.
    let mut best = look(&as_before(log, base));
    let mut rest: Vec<Vec<AreaSet>> = vec![vec![!0; log.problem.offers.len()]];
    let mut patience = PATIENCE;
    while let Some(allowed) = rest.pop() {
        let node = look(&allowed);
        if best.judged.value <= node.judged.value {
            continue;
        }
        let Some(divided) = most_divided(&node) else {
            best = node;
            continue;
        };
        let rounded = look(&round(log, &node.filled.parcels, &node.draft.given));
        if rounded.judged.value < best.judged.value {
            best = rounded;
        }
        let spent = 64 + log.order.len();
        if patience < spent {
            return Undivided { proven: false, ..best };
        }
        patience -= spent;
        rest.extend(ways(&node, divided).into_iter().map(|area| {
            let mut allowed = allowed.clone();
            allowed[divided] = 1 << area;
            allowed
        }));
    }
    best
}

fn look(log: Log<'_>, filled: Filled, judge: impl Fn(&Filled) -> Judged) -> Undivided {
    let judged = judge(&filled);
    let mut draft = filled.draft.clone();
    spread(log.ground, &filled.parcels, log.order, &mut draft, &judged.solved.repaired.held);
    Undivided { filled, draft, judged, proven: true }
}

/// Returns the divided activity with the most points, the first of equals.
fn most_divided(node: &Undivided) -> Option<usize> {
    let all = by_offer(&node.filled.parcels, &node.draft.given);
    let divided = all.filter(|(_, given)| given.each().count() > 1);
    divided.min_by_key(|(_, given)| -given.sum()).map(|it| it.0)
}

/// Lists the areas an offer may give to, the one that has most of it last.
fn ways(node: &Undivided, offer: usize) -> Vec<usize> {
    let parcels = &node.filled.parcels;
    let own = || parcels.all.iter().zip(&node.draft.given).filter(|it| it.0.offer == offer);
    let areas = own().fold(0, |set, it| set | parcels.classes[it.0.class].areas);
    let mut ways: Vec<usize> = members(areas).collect();
    ways.sort_by_key(|&area| own().map(|it| it.1.of(area)).sum::<i64>());
    ways
}

/// Allows each activity the area that has most of it, and none where it gives nothing.
fn round(log: Log<'_>, parcels: &Parcels, given: &[Given]) -> Vec<AreaSet> {
    let mut rounded = vec![0; log.problem.offers.len()];
    for (offer, given) in by_offer(parcels, given) {
        rounded[offer] = given.each().max_by_key(|it| it.1).map_or(0, |(area, _)| 1 << area);
    }
    rounded
}

/// Allows each activity the area it was in, and where it was in none its home.
fn as_before(log: Log<'_>, filled: &Filled) -> Vec<AreaSet> {
    let mut kept = vec![Given::default(); filled.parcels.all.len()];
    for (parcel, area, points) in &filled.kept {
        kept[*parcel].add(*area, *points);
    }
    let mut before = round(log, &filled.parcels, &kept);
    for (own, home) in before.iter_mut().zip(round(log, &filled.parcels, &filled.draft.given)) {
        if *own == 0 {
            *own = home;
        }
    }
    before
}
