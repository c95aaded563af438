//! What each area needs and holds.

use super::AreaStanding;
use super::hearing::Hearing;
use crate::allocation::Quick;
use crate::id::AreaId;
use crate::points::Points;

/// Lists the areas in the pack's order, the free area last.
pub(super) fn of(hearing: &Hearing<'_>) -> Vec<AreaStanding> {
    let problem = &hearing.shown().problem;
    let answer = &hearing.shown().answer;
    let missing = |area: &AreaId| {
        let found = answer.missing.iter().find(|(id, _)| id == area);
        found.map_or(Points::ZERO, |(_, points)| *points)
    };
    let mut held: Quick<&AreaId, Points> = Quick::default();
    for it in answer.placements.iter() {
        *held.entry(&it.area).or_default() += it.points;
    }
    let held = |area: &AreaId| held.get(area).copied().unwrap_or_default();
    let mut all: Vec<AreaStanding> = problem
        .areas
        .iter()
        .map(|bound| AreaStanding {
            area: bound.id.clone(),
            name: hearing.words().area(&bound.id).to_owned(),
            free: false,
            needed: bound.min,
            counted: held(&bound.id),
            short: missing(&bound.id),
            citation: hearing
                .revision
                .areas
                .iter()
                .find(|it| it.says.area == bound.id)
                .map(|it| hearing.pack.cite(it)),
        })
        .collect();
    if let Some(free) = &problem.free_area {
        let inside = problem.areas.iter().filter(|it| !it.outside_total);
        let needed = problem.total.saturating_sub(inside.map(|it| it.min).sum());
        let counted = held(free);
        // What an area holds above its minimum does the work of the free area.
        let surplus: Points = all.iter().map(|it| it.counted.saturating_sub(it.needed)).sum();
        all.retain(|it| it.area != *free);
        all.push(AreaStanding {
            area: free.clone(),
            name: hearing.words().area(free).to_owned(),
            free: true,
            needed,
            counted,
            short: needed.saturating_sub(counted + surplus),
            citation: None,
        });
    }
    all
}
