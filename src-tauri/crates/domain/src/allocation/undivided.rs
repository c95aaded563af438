//! Logs of which no activity may be divided: each number is a search of its own.
//!
//! Where no area has a maximum, how many points count and what types hold do not depend on which area an activity
//! goes to, so there one repair says both and only the areas need a search. A part that is pinned counts in its own
//! area only, so with such pins this is no longer so.

use std::rc::Rc;

use super::branch::{Judged, Undivided, undivided};
use super::choices::Years;
use super::circulation::Wishes;
use super::fill::{Draft, Given, by_offer};
use super::ground::members;
use super::parcels::Parcels;
use super::repair::{Repaired, lacking};
use super::world::{Alone, Filled, Log, Solved, World};
use super::{Offer, Pin};

/// Solves one choice of years under each list of wishes.
pub(super) fn worlds(
    log: Log<'_>,
    years: &Years,
    filled: &Rc<Filled>,
    wished: &[Wishes],
) -> (Alone, Vec<World>) {
    let ground = log.ground;
    let plain = Wishes::of(ground);
    let worlds: Vec<World> = wished.iter().map(|it| world(log, years, filled, it)).collect();
    let mut proven = worlds.iter().all(|it| it.proven);
    let mut smallest = |wishes: &Wishes, value: fn(&Repaired) -> i64| {
        let found = undivided(log, years, filled, |filled| {
            let repaired = filled.repair(ground, wishes);
            Judged { value: (value(&repaired), 0), solved: Solved { fewest: None, repaired } }
        });
        proven &= found.proven;
        value(&found.judged.solved.repaired)
    };
    let types = plain.without_areas();
    let open = ground.is_open() && !log.problem.offers.iter().any(is_pinned_in_parts);
    let divided = filled.repair(ground, &types);
    let counted = match open {
        true => divided.counted,
        false => -smallest(&types.without_types(), |it| -it.counted),
    };
    let type_short = match open || !plain.has_types() {
        true => divided.type_short,
        false => smallest(&types, |it| it.type_short),
    };
    // The fewest points are then the largest shortage, and only the areas' depends on the search.
    let area_short = match worlds.iter().zip(wished).find(|(_, wishes)| **wishes == plain) {
        Some((it, _)) if open && !plain.has_types() => it.solved.repaired.area_short,
        _ => smallest(&plain.without_types(), |it| it.area_short),
    };
    (Alone { counted, area_short, type_short, cut: 0, proven }, worlds)
}

fn world(log: Log<'_>, years: &Years, base: &Rc<Filled>, wishes: &Wishes) -> World {
    let solve =
        |filled: &Filled| filled.complete(log.ground, wishes, filled.repair(log.ground, wishes));
    let divided = solve(base);
    // Mostly the best that may divide activities needs to divide none.
    if divided.repaired.held == base.draft.held && !divides(&base.parcels, &base.draft.given) {
        let filled = Rc::clone(base);
        return World { years: years.clone(), filled, solved: divided, proven: true };
    }
    let found = undivided(log, years, base, |filled: &Filled| {
        let solved = solve(filled);
        Judged { value: (solved.fewest.unwrap_or(i64::MAX), solved.repaired.area_short), solved }
    });
    let filled = top_up(log, base, &found);
    let Solved { fewest, repaired } = found.judged.solved;
    let repaired = Repaired {
        held: filled.draft.held.clone(),
        missing: lacking(&wishes.areas, &filled.draft.filled),
        counted: filled.draft.counted(),
        ..repaired
    };
    let solved = Solved { fewest, repaired };
    World { years: years.clone(), filled: Rc::new(filled), solved, proven: found.proven }
}

/// Counts what the search did not need but there is room for, each activity still in one area.
fn top_up(log: Log<'_>, base: &Filled, found: &Undivided) -> Filled {
    let parcels = &base.parcels;
    let mut draft = Draft::bare(log.ground, parcels, vec![0; parcels.pairs]);
    draft.given = vec![Given::default(); parcels.all.len()];
    let mut place = |at: usize, area: usize, points: i64| {
        let class = &parcels.classes[parcels.all[at].class];
        let unused = parcels.all[at].points - draft.given[at].sum();
        draft.place(log.ground, class, at, area, points.min(unused));
        draft.given[at].sum() > 0
    };
    let mut area_of: Vec<Option<usize>> = vec![None; log.problem.offers.len()];
    for (at, parcel) in parcels.all.iter().enumerate() {
        for (area, points) in found.draft.given[at].each() {
            place(at, area, points);
            area_of[parcel.offer] = Some(area);
        }
    }
    for (at, parcel) in parcels.all.iter().enumerate().filter(|it| base.counting[it.1.class]) {
        let mut areas = members(parcels.classes[parcel.class].areas);
        match area_of[parcel.offer] {
            Some(own) => {
                for area in areas.filter(|it| *it == own) {
                    place(at, area, parcel.points);
                }
            }
            None => area_of[parcel.offer] = areas.find(|it| place(at, *it, parcel.points)),
        }
    }
    let Filled { parcels, counting, kept, .. } = base;
    Filled { parcels: Rc::clone(parcels), counting: counting.clone(), kept: kept.clone(), draft }
}

/// Tells whether points of one activity are given to several areas.
fn divides(parcels: &Parcels, given: &[Given]) -> bool {
    by_offer(parcels, given).any(|(_, given)| given.each().count() > 1)
}

fn is_pinned_in_parts(offer: &Offer) -> bool {
    matches!(offer.pin, Some(Pin::Part(_)))
}
