//! Logs of which no activity may be divided: each number is a search of its own.
//!
//! Where no area has a maximum, how many points count and what types hold do not depend on which area an activity
//! goes to, so there one repair says both and only the areas need a search. A part that is pinned counts in its own
//! area only, so with such pins this is no longer so.

use std::rc::Rc;

use super::branch::{Judged, Undivided, undivided};
use super::choices::Years;
use super::circulation::Wishes;
use super::fill::{Draft, Given};
use super::ground::{AreaSet, members};
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
    let worlds: Vec<World> = wished.iter().map(|it| world(log, years, it)).collect();
    let mut proven = worlds.iter().all(|it| it.proven);
    let mut smallest = |wishes: &Wishes, value: fn(&Repaired) -> i64| {
        let found = undivided(log, years, |filled| {
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

fn world(log: Log<'_>, years: &Years, wishes: &Wishes) -> World {
    let found = undivided(log, years, |filled: &Filled| {
        let repaired = filled.repair(log.ground, wishes);
        let solved = filled.complete(log.ground, wishes, repaired);
        Judged { value: (solved.fewest.unwrap_or(i64::MAX), solved.repaired.area_short), solved }
    });
    let filled = top_up(log, years, &found);
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
fn top_up(log: Log<'_>, years: &Years, found: &Undivided) -> Filled {
    let all: Vec<AreaSet> = vec![!0; log.problem.offers.len()];
    let mut filled = log.fill_within(years, &all);
    let parcels = &filled.parcels;
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
    for (at, parcel) in parcels.all.iter().enumerate().filter(|it| filled.counting[it.1.class]) {
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
    filled.draft = draft;
    filled
}

fn is_pinned_in_parts(offer: &Offer) -> bool {
    matches!(offer.pin, Some(Pin::Part(_)))
}
