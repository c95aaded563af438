//! Logs whose activities may be divided between areas: one repair, no search.

use std::rc::Rc;

use super::choices::Years;
use super::circulation::Wishes;
use super::world::{Alone, Filled, Log, World};

/// Solves one choice of years under each list of wishes.
pub(super) fn worlds(
    log: Log<'_>,
    years: &Years,
    filled: &Rc<Filled>,
    wished: &[Wishes],
) -> (Alone, Vec<World>) {
    let plain = Wishes::of(log.ground);
    let together = filled.repair(log.ground, &plain);
    // Without type minima one repair shows every number: its minima come first, and meeting them never costs
    // a counted point (the reachable areas form a polymatroid, all of whose bases have the same sum).
    let areas = match plain.has_types() {
        true => filled.repair(log.ground, &plain.without_types()),
        false => together.clone(),
    };
    let type_short = match plain.has_types() {
        true => filled.repair(log.ground, &plain.without_areas()).type_short,
        false => 0,
    };
    let alone = Alone {
        counted: areas.counted,
        area_short: areas.area_short,
        type_short,
        cut: areas.cut,
        proven: true,
    };
    let world = |wishes: &Wishes| {
        let repaired = match *wishes == plain {
            true => together.clone(),
            false => filled.repair(log.ground, wishes),
        };
        let solved = filled.complete(log.ground, wishes, repaired);
        World { years: years.clone(), filled: Rc::clone(filled), solved, proven: true }
    };
    (alone, wished.iter().map(world).collect())
}
