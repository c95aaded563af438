//! Planning with the same law: what a course would fix, and which courses finish cheapest.
//!
//! A planned course is an ordinary offer with a date, tried in a copy of the question: it must lie in the window and
//! uses up the caps of its own year. The question itself is never changed, so nothing planned counts anywhere else.
//! How many points are needed at all, and where, is in the answer already (`fewest_points`, `missing`).

use super::{Offer, Placement, Problem, solve};
use crate::id::AreaId;
use crate::points::Points;

/// What one more activity would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The fewest points to eligibility without it; absent when no number of points would do.
    pub before: Option<Points>,
    /// The fewest points to eligibility with it.
    pub after: Option<Points>,
    /// How many more points count in all.
    pub counted: Points,
    /// By how much less each area is short, in the pack's order.
    pub areas: Vec<(AreaId, Points)>,
    /// By how much less the types are short.
    pub types: Points,
    /// Where its own points would count.
    pub placed: Vec<Placement>,
}

impl Effect {
    /// Tells whether it repairs anything.
    pub fn helps(&self) -> bool {
        self.after != self.before
    }
}

/// Tries one more activity, moving as little as possible of what was placed before.
pub fn effect(problem: &Problem, previous: Option<&[Placement]>, offer: &Offer) -> Effect {
    let before = solve(problem, previous);
    let mut with = problem.clone();
    with.offers.push(offer.clone());
    let after = solve(&with, Some(&before.placements));
    let missing = |area: &AreaId| {
        after.missing.iter().find(|it| it.0 == *area).map_or(Points::ZERO, |it| it.1)
    };
    let less = before.missing.iter().map(|(area, then)| (area, then.saturating_sub(missing(area))));
    Effect {
        before: before.fewest_points,
        after: after.fewest_points,
        counted: after.max_counted.saturating_sub(before.max_counted),
        areas: less.filter(|it| it.1.is_positive()).map(|(area, it)| (area.clone(), it)).collect(),
        types: before.type_short.saturating_sub(after.type_short),
        placed: after.placements.iter().filter(|it| it.activity == offer.id).cloned().collect(),
    }
}
