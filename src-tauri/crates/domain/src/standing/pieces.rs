//! Pieces: areas that are short together because they share an activity or a cap.

use crate::allocation::{Offer, Problem};
use crate::id::AreaId;

/// Splits a set of areas into pieces that have nothing to do with each other, in the order of the set.
pub(super) fn of(problem: &Problem, set: &[AreaId]) -> Vec<Vec<AreaId>> {
    let mut pieces: Vec<Vec<AreaId>> = Vec::new();
    for area in set {
        let (mut joined, apart): (Vec<_>, Vec<_>) = pieces
            .into_iter()
            .partition(|piece| piece.iter().any(|other| share(problem, area, other)));
        let mut whole: Vec<AreaId> = joined.drain(..).flatten().collect();
        whole.push(area.clone());
        pieces = apart;
        pieces.push(whole);
    }
    let place = |area: &AreaId| set.iter().position(|it| it == area);
    for piece in &mut pieces {
        piece.sort_by_key(place);
    }
    pieces.sort_by_key(|piece| piece.first().and_then(place));
    pieces
}

/// Tells whether one activity can give to both areas, or activities of both stand under one cap.
fn share(problem: &Problem, one: &AreaId, other: &AreaId) -> bool {
    let reaching = |area: &AreaId| -> Vec<&Offer> {
        let inside = problem.offers.iter().filter(|it| problem.window.contains(it.on));
        inside.filter(|it| it.areas.contains(area)).collect()
    };
    let (to_one, to_other) = (reaching(one), reaching(other));
    let activity = to_one.iter().any(|it| it.areas.contains(other));
    let under = |cap: &crate::allocation::Cap, offers: &[&Offer]| {
        offers.iter().any(|it| cap.types.contains(&it.activity_type))
    };
    activity || problem.caps.iter().any(|cap| under(cap, &to_one) && under(cap, &to_other))
}
