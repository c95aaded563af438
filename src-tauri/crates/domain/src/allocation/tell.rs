//! From numbers back to names: the answer as the caller reads it.

use super::fill::{Draft, by_offer};
use super::ground::members;
use super::parcels::Parcels;
use super::reasons::uncounted;
use super::spread::spread;
use super::world::{Alone, Log, World};
use super::{Answer, Placement, ShortSet, Split};
use crate::points::Points;

/// Says what was found.
pub(super) fn tell(log: Log<'_>, world: &World, alone: &Alone, proven: bool) -> Answer {
    let ground = log.ground;
    let parcels = &world.filled.parcels;
    let mut draft = world.filled.draft.clone();
    spread(parcels, &mut draft, &world.solved.repaired.held);
    let missing = world.solved.repaired.missing.iter().enumerate().filter(|it| *it.1 > 0);
    let missing = missing.map(|(at, it)| (ground.areas[at].clone(), Points::from_milli(*it)));
    Answer {
        eligible: world.solved.fewest == Some(0),
        max_counted: Points::from_milli(alone.counted),
        total_required: Points::from_milli(ground.required),
        total_short: Points::from_milli((ground.required - alone.counted).max(0)),
        area_short: Points::from_milli(alone.area_short),
        type_short: Points::from_milli(alone.type_short),
        fewest_points: world.solved.fewest.map(Points::from_milli),
        short_set: short_set(log, alone),
        eligible_without_pins: None,
        missing: missing.collect(),
        placements: placements(log, parcels, &draft),
        uncounted: uncounted(log, parcels, &draft, &world.years),
        proven,
    }
}

fn short_set(log: Log<'_>, alone: &Alone) -> Option<ShortSet> {
    let can_tell = log.problem.k_of.is_none() && log.problem.split == Split::Any;
    if alone.area_short == 0 || !can_tell {
        return None;
    }
    let need: i64 = members(alone.short).map(|at| log.ground.bounds[at].least).sum();
    Some(ShortSet {
        areas: members(alone.short).map(|at| log.ground.areas[at].clone()).collect(),
        need: Points::from_milli(need),
        reachable: Points::from_milli(need - alone.area_short),
        short: Points::from_milli(alone.area_short),
    })
}

fn placements(log: Log<'_>, parcels: &Parcels, draft: &Draft) -> Vec<Placement> {
    let mut placed = Vec::with_capacity(parcels.all.len());
    for (offer, given) in by_offer(parcels, &draft.given) {
        placed.extend(given.in_order().into_iter().map(|(area, points)| Placement {
            activity: log.problem.offers[offer].id.clone(),
            area: log.ground.areas[area].clone(),
            points: Points::from_milli(points),
        }));
    }
    placed
}
