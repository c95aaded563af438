//! Why points do not count.

use super::choices::{Years, kept_out};
use super::fill::Draft;
use super::ground::Ground;
use super::parcels::{Parcel, Parcels, in_play};
use super::tree::Clause;
use super::world::Log;
use super::{Offer, Pin, Problem, Stop, Uncounted};
use crate::points::Points;

/// Lists what does not count, in the order of the log.
pub(super) fn uncounted(
    log: Log<'_>,
    parcels: &Parcels,
    starts: &[Option<usize>],
    draft: &Draft,
    years: &Years,
) -> Vec<Uncounted> {
    let Log { problem, ground, order, .. } = log;
    let mut found = Vec::new();
    for &at in order {
        let offer = &problem.offers[at];
        if !in_play(offer, problem.window) {
            if offer.points.is_positive() {
                found.push(uncounted_of(offer, offer.points, left_out(offer, problem)));
            }
            continue;
        }
        for parcel in starts[at].map_or(0..0, |start| parcels.own(start)) {
            let it = &parcels.all[parcel];
            let left = it.points - draft.given[parcel].sum();
            if left > 0 {
                let because = stop(problem, ground, parcels, it, draft, years);
                add(&mut found, uncounted_of(offer, Points::from_milli(left), because));
            }
        }
    }
    found
}

fn uncounted_of(offer: &Offer, points: Points, because: Stop) -> Uncounted {
    Uncounted { activity: offer.id.clone(), points, because }
}

/// Adds to the last entry when it says the same of the same activity.
fn add(found: &mut Vec<Uncounted>, next: Uncounted) {
    match found.last_mut() {
        Some(last) if last.activity == next.activity && last.because == next.because => {
            last.points += next.points;
        }
        _ => found.push(next),
    }
}

fn left_out(offer: &Offer, problem: &Problem) -> Stop {
    if offer.on < problem.window.start {
        Stop::BeforeWindow
    } else if offer.on > problem.window.end {
        Stop::AfterWindow
    } else {
        Stop::Excluded
    }
}

fn stop(
    problem: &Problem,
    ground: &Ground,
    parcels: &Parcels,
    parcel: &Parcel,
    draft: &Draft,
    years: &Years,
) -> Stop {
    let class = &parcels.classes[parcel.class];
    if let Some(limit) = kept_out(ground, class, years) {
        return Stop::MaxYears { id: problem.max_years[limit].id.clone() };
    }
    let offer = &problem.offers[parcel.offer];
    let unpinned = ground.set(&offer.areas) | ground.free;
    if unpinned == 0 {
        return Stop::NoArea;
    }
    if class.areas == 0 {
        return Stop::Pin;
    }
    let full = |at: &usize| draft.load[*at] >= ground.tree.nodes[*at].most;
    let caps = ground.tree.upwards(ground.tree.cells[class.cell].leaf).filter(full);
    // The innermost full cap is the one that names the activity most closely.
    let cap = caps.map(|at| ground.tree.nodes[at].clause).find_map(|it| match it {
        Clause::Cap(at, year) => Some(Stop::Cap { id: problem.caps[at].id.clone(), year }),
        Clause::Everything | Clause::Minimum(_) => None,
    });
    cap.unwrap_or(match offer.pin {
        Some(Pin::Whole(_) | Pin::Part(_)) if class.areas != unpinned => Stop::Pin,
        _ => Stop::AreaFull,
    })
}
