//! The one question, answered in order: fill, repair, explain.

use std::rc::Rc;

use super::circulation::Wishes;
use super::ground::Ground;
use super::parcels::Parcels;
use super::tell::tell;
use super::world::{Alone, Filled, Log, World};
use super::{Answer, Placement, Problem, Split, choices, divided, undivided};

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

fn solve_on(ground: &Ground, problem: &Problem, previous: &[Placement]) -> Answer {
    let log = Log { problem, ground, order: &problem.offers.sorted().order, previous };
    let parcels = Rc::new(Parcels::of(problem, ground));
    let plain = Wishes::of(ground);
    let wished = choices::minima(problem, &plain, ground);
    let mut best: Option<World> = None;
    let mut tried: Vec<(Rc<Filled>, Alone)> = Vec::new();
    for years in choices::years(problem, ground, &parcels) {
        let filled = Rc::new(log.fill(&years, Rc::clone(&parcels)));
        let (own, worlds) = match problem.split {
            Split::Any => divided::worlds(log, &years, &filled, &wished),
            Split::None => undivided::worlds(log, &years, &filled, &wished),
        };
        tried.push((filled, own));
        best = best.into_iter().chain(worlds).min_by_key(World::rank);
    }
    let best = best.expect("there is always a choice, if only the empty one");
    tell(log, &best, &tried)
}
