//! The one question, answered in order: fill, repair, explain.

use super::choices::{self, Years};
use super::fewest::fewest;
use super::fill::{Draft, Given, fill};
use super::ground::{AreaSet, Ground, members};
use super::keep::kept;
use super::parcels::{Class, Parcels, in_order};
use super::reasons::uncounted;
use super::repair::{Repaired, Wishes, repair};
use super::spread::spread;
use super::{Answer, Placement, Problem, ShortSet, Split};
use crate::points::Points;

/// Finds which points count where, provably at best, and what is short.
///
/// Given the previous placements, the answer is the one that moves the fewest points from where they were; its
/// numbers do not depend on them. The order of the offers does not matter either.
///
/// # Panics
///
/// When bounds cross or there are more than [`MOST_AREAS`](super::MOST_AREAS) areas; a pack is refused for
/// either before it gets here (see [`crossing_caps`](super::crossing_caps)).
pub fn solve(problem: &Problem, previous: Option<&[Placement]>) -> Answer {
    let ground = Ground::of(problem);
    let mut answer = solve_on(&ground, problem, previous.unwrap_or_default());
    if problem.offers.iter().any(|it| it.pin.is_some()) {
        answer.eligible_without_pins =
            Some(answer.eligible || is_eligible_without_pins(&ground, problem));
    }
    answer
}

fn is_eligible_without_pins(ground: &Ground, problem: &Problem) -> bool {
    let mut unpinned = problem.clone();
    for it in &mut unpinned.offers {
        it.pin = None;
    }
    solve_on(ground, &unpinned, &[]).eligible
}

/// What one choice of years and of k areas comes to.
struct World {
    years: Years,
    draft: Draft,
    repaired: Repaired,
    fewest: Option<i64>,
}

impl World {
    /// Orders worlds: fewest points to add first, then most counted, then least changed.
    fn rank(&self) -> (i64, i64, i64) {
        (self.fewest.unwrap_or(i64::MAX), -self.repaired.counted, self.repaired.changed)
    }
}

/// The numbers that do not depend on a k-of clause.
struct Alone {
    counted: i64,
    area_short: i64,
    type_short: i64,
    /// The areas that explain the area shortage.
    short: AreaSet,
}

impl Alone {
    /// Takes the better of each number; the first of two equal explanations stays.
    fn or_better(self, other: &Self) -> Self {
        let first = self.area_short <= other.area_short;
        Self {
            counted: self.counted.max(other.counted),
            area_short: self.area_short.min(other.area_short),
            type_short: self.type_short.min(other.type_short),
            short: if first { self.short } else { other.short },
        }
    }
}

fn solve_on(ground: &Ground, problem: &Problem, previous: &[Placement]) -> Answer {
    let order = in_order(&problem.offers);
    let parcels = Parcels::of(problem, &order, ground, false);
    let kept = kept(&problem.offers, ground, &parcels, previous);
    let plain = Wishes::of(ground);
    let mut best: Option<World> = None;
    let mut alone: Option<Alone> = None;
    for years in choices::years(problem, ground, &parcels) {
        let counts = |class: &Class| choices::kept_out(ground, class, &years).is_none();
        let draft = fill(ground, &parcels, &kept, counts);
        let repaired = |wishes: &Wishes| repair(ground, &parcels, &draft, wishes, counts);
        let together = repaired(&plain);
        let own = stand_alone(&plain, &together, repaired);
        for areas in choices::minima(problem, ground, &plain.areas) {
            let wishes = Wishes { areas, types: plain.types.clone() };
            let repaired = if wishes == plain { together.clone() } else { repaired(&wishes) };
            let fewest = fewest(ground, &repaired);
            let world = World { years: years.clone(), draft: draft.clone(), repaired, fewest };
            if best.as_ref().is_none_or(|it| world.rank() < it.rank()) {
                best = Some(world);
            }
        }
        alone = Some(match alone {
            Some(it) => it.or_better(&own),
            None => own,
        });
    }
    let best = best.expect("there is always a choice, if only the empty one");
    let alone = alone.expect("there is always a choice, if only the empty one");
    tell(ground, problem, &order, &parcels, best, &alone)
}

/// Returns each number as if nothing else were wanted.
///
/// Without type minima one repair shows them all: its minima come first, and meeting them never costs a
/// counted point (the reachable areas form a polymatroid, all of whose bases have the same sum).
fn stand_alone(
    plain: &Wishes,
    together: &Repaired,
    repaired: impl Fn(&Wishes) -> Repaired,
) -> Alone {
    if plain.types.iter().all(|it| *it == 0) {
        return Alone {
            counted: together.counted,
            area_short: together.area_short,
            type_short: 0,
            short: together.short,
        };
    }
    let areas = repaired(&plain.without_types());
    Alone {
        counted: areas.counted,
        area_short: areas.area_short,
        type_short: repaired(&plain.without_areas()).type_short,
        short: areas.short,
    }
}

fn tell(
    ground: &Ground,
    problem: &Problem,
    order: &[usize],
    parcels: &Parcels,
    world: World,
    alone: &Alone,
) -> Answer {
    let World { years, mut draft, repaired, fewest } = world;
    spread(parcels, &mut draft, &repaired.held);
    let missing = repaired.missing.iter().enumerate().filter(|it| *it.1 > 0);
    Answer {
        eligible: fewest == Some(0),
        max_counted: Points::from_milli(alone.counted),
        total_required: Points::from_milli(ground.required),
        total_short: Points::from_milli((ground.required - alone.counted).max(0)),
        area_short: Points::from_milli(alone.area_short),
        type_short: Points::from_milli(alone.type_short),
        fewest_points: fewest.map(Points::from_milli),
        short_set: short_set(ground, problem, alone),
        eligible_without_pins: None,
        missing: missing
            .map(|(at, it)| (ground.areas[at].clone(), Points::from_milli(*it)))
            .collect(),
        placements: placements(ground, problem, parcels, &draft),
        uncounted: uncounted(problem, ground, order, parcels, &draft, &years),
    }
}

fn short_set(ground: &Ground, problem: &Problem, alone: &Alone) -> Option<ShortSet> {
    if alone.area_short == 0 || problem.k_of.is_some() || problem.split == Split::None {
        return None;
    }
    let need: i64 = members(alone.short).map(|at| ground.bounds[at].least).sum();
    Some(ShortSet {
        areas: members(alone.short).map(|at| ground.areas[at].clone()).collect(),
        need: Points::from_milli(need),
        reachable: Points::from_milli(need - alone.area_short),
        short: Points::from_milli(alone.area_short),
    })
}

fn placements(
    ground: &Ground,
    problem: &Problem,
    parcels: &Parcels,
    draft: &Draft,
) -> Vec<Placement> {
    let mut placed = Vec::with_capacity(parcels.all.len());
    let all: Vec<_> = parcels.all.iter().zip(&draft.given).collect();
    for one in all.chunk_by(|(one, _), (other, _)| one.offer == other.offer) {
        let mut given = Given::default();
        for (area, points) in one.iter().flat_map(|(_, given)| given.each()) {
            given.add(area, points);
        }
        placed.extend(given.in_order().into_iter().map(|(area, points)| Placement {
            activity: problem.offers[one[0].0.offer].id.clone(),
            area: ground.areas[area].clone(),
            points: Points::from_milli(points),
        }));
    }
    placed
}
