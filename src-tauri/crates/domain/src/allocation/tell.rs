//! From numbers back to names: the answer as the caller reads it.

use std::borrow::Cow;
use std::rc::Rc;

use super::explain::{Choice, smallest_set};
use super::fill::{Draft, together};
use super::ground::members;
use super::parcels::Parcels;
use super::reasons::uncounted;
use super::spread::spread;
use super::world::{Alone, Filled, Log, World};
use super::{Answer, Placement, ShortSet, Split};
use crate::points::Points;

/// Says what was found.
///
/// Each number is the best over all choices of years, whichever of them the allocation was made under.
pub(super) fn tell(log: Log<'_>, world: &World, tried: &[(Rc<Filled>, Alone)]) -> Answer {
    let least =
        |value: fn(&Alone) -> i64| tried.iter().map(|it| value(&it.1)).min().unwrap_or_default();
    let counted = -least(|it| -it.counted);
    let area_short = least(|it| it.area_short);
    let ground = log.ground;
    let parcels = &world.filled.parcels;
    let mut draft = Cow::Borrowed(&world.filled.draft);
    if draft.held != world.solved.repaired.held {
        spread(ground, parcels, log.order, draft.to_mut(), &world.solved.repaired.held);
    }
    let starts = parcels.starts(log.problem.offers.len());
    let missing = world.solved.repaired.missing.iter().enumerate().filter(|it| *it.1 > 0);
    let missing = missing.map(|(at, it)| (ground.areas[at].clone(), Points::from_milli(*it)));
    Answer {
        eligible: world.solved.fewest == Some(0),
        max_counted: Points::from_milli(counted),
        total_required: Points::from_milli(ground.required),
        total_short: Points::from_milli((ground.required - counted).max(0)),
        area_short: Points::from_milli(area_short),
        type_short: Points::from_milli(least(|it| it.type_short)),
        fewest_points: world.solved.fewest.map(Points::from_milli),
        short_set: short_set(log, tried, area_short),
        eligible_without_pins: None,
        missing: missing.collect(),
        placements: placements(log, parcels, &starts, &draft).into(),
        uncounted: uncounted(log, parcels, &starts, &draft, &world.years).into(),
        proven: tried.iter().all(|it| it.1.proven),
    }
}

fn short_set(log: Log<'_>, tried: &[(Rc<Filled>, Alone)], short: i64) -> Option<ShortSet> {
    let can_tell = log.problem.k_of.is_none() && log.problem.split == Split::Any;
    if short == 0 || !can_tell {
        return None;
    }
    let choices: Vec<Choice<'_>> = tried
        .iter()
        .map(|(filled, it)| Choice { filled, area_short: it.area_short, cut: it.cut })
        .collect();
    let set = smallest_set(log.ground, &choices, short);
    let need: i64 = members(set).map(|at| log.ground.bounds[at].least).sum();
    Some(ShortSet {
        areas: members(set).map(|at| log.ground.areas[at].clone()).collect(),
        need: Points::from_milli(need),
        reachable: Points::from_milli(need - short),
        short: Points::from_milli(short),
    })
}

fn placements(
    log: Log<'_>,
    parcels: &Parcels,
    starts: &[Option<usize>],
    draft: &Draft,
) -> Vec<Placement> {
    let mut placed = Vec::with_capacity(parcels.all.len());
    let mut place = |offer: usize, (area, points): (usize, i64)| {
        placed.push(Placement {
            activity: log.problem.offers[offer].id.clone(),
            area: log.ground.areas[area].clone(),
            points: Points::from_milli(points),
        });
    };
    for (offer, start) in log.order.iter().filter_map(|&offer| Some((offer, starts[offer]?))) {
        let own = &draft.given[parcels.own(start)];
        match own {
            [one] if one.only().is_some() => one.only().into_iter().for_each(|it| place(offer, it)),
            _ => together(own).in_order().into_iter().for_each(|it| place(offer, it)),
        }
    }
    placed
}
