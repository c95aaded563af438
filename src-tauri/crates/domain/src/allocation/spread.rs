//! The last step: from classes back to activities.
//!
//! What a class gives to an area has changed by some amount; here the activities that change are chosen. Every
//! amount that stays stays with its activity, so the activities change no more than their classes do. Whole
//! activities move before parts of one, the latest first, so that few end up divided.

use super::fill::{Draft, Given};
use super::ground::members;
use super::parcels::{Class, Parcels};

/// Changes what the parcels give so that each class holds what it should.
pub(super) fn spread(parcels: &Parcels, draft: &mut Draft, held: &[i64]) {
    for class in &parcels.classes {
        let span = class.pairs();
        if draft.held[span.clone()] != held[span.clone()] {
            let changes = || {
                let amounts = draft.held[span.clone()].iter().zip(&held[span.clone()]);
                members(class.areas).zip(amounts.map(|(then, now)| now - then))
            };
            let (leaving, coming): (Vec<_>, Vec<_>) =
                changes().filter(|it| it.1 != 0).partition(|it| it.1 < 0);
            for (area, points) in leaving {
                take(class, &mut draft.given, area, -points);
            }
            for (area, points) in coming {
                give(class, parcels, &mut draft.given, area, points);
            }
        }
    }
    draft.held.copy_from_slice(held);
}

fn take(class: &Class, given: &mut [Given], area: usize, mut points: i64) {
    for at in chosen(class, points, |at| given[at].of(area)) {
        let part = given[at].of(area).min(points);
        given[at].take(area, part);
        points -= part;
    }
}

fn give(class: &Class, parcels: &Parcels, given: &mut [Given], area: usize, mut points: i64) {
    for at in chosen(class, points, |at| parcels.all[at].points - given[at].sum()) {
        let part = (parcels.all[at].points - given[at].sum()).min(points);
        given[at].add(area, part);
        points -= part;
    }
}

/// Chooses parcels whose amounts come to at least `points`: one that fits, else whole ones from the last, then a part.
fn chosen(class: &Class, points: i64, amount: impl Fn(usize) -> i64) -> Vec<usize> {
    let latest = || class.parcels.iter().rev().copied().filter(|&at| amount(at) > 0);
    if let Some(fits) = latest().find(|&at| amount(at) == points) {
        return vec![fits];
    }
    let mut rest = points;
    let mut whole = Vec::new();
    let mut divided = None;
    for at in latest() {
        if amount(at) <= rest {
            rest -= amount(at);
            whole.push(at);
        } else {
            divided = divided.or(Some(at));
        }
    }
    whole.extend(divided.filter(|_| rest > 0));
    whole
}
