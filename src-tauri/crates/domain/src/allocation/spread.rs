//! The last step: from classes back to activities.
//!
//! What a class gives to an area has changed by some amount; here the activities that change are chosen. Every
//! amount that stays stays with its activity, so the activities change no more than their classes do. Whole
//! activities move before parts of one, the latest first, so that few end up divided.

use super::fill::{Draft, Given};
use super::ground::{Ground, members};
use super::parcels::{Class, Parcels};

/// Changes what the parcels give so that each class holds what it should.
///
/// `order` lists the offers by (date, activity), where the parcels themselves may lie in any order.
pub(super) fn spread(
    ground: &Ground,
    parcels: &Parcels,
    order: &[usize],
    draft: &mut Draft,
    held: &[i64],
) {
    if draft.held == held {
        return;
    }
    let changes = |it: &Class| draft.held[it.pairs()] != held[it.pairs()];
    let mut members: Vec<Option<Vec<usize>>> =
        parcels.classes.iter().map(|it| changes(it).then(Vec::new)).collect();
    let starts = parcels.starts(order.len());
    for at in order.iter().filter_map(|&offer| starts[offer]).flat_map(|start| parcels.own(start)) {
        if let Some(own) = &mut members[parcels.all[at].class] {
            own.push(at);
        }
    }
    for (class, own) in parcels.classes.iter().zip(members) {
        if let Some(own) = own {
            shift(class, parcels, &own, draft, held);
        }
    }
    *draft = Draft {
        given: std::mem::take(&mut draft.given),
        ..Draft::bare(ground, parcels, held.to_vec())
    };
}

fn shift(class: &Class, parcels: &Parcels, own: &[usize], draft: &mut Draft, held: &[i64]) {
    let amounts = draft.held[class.pairs()].iter().zip(&held[class.pairs()]);
    let changes = members(class.areas).zip(amounts.map(|(then, now)| now - then));
    let (leaving, coming): (Vec<_>, Vec<_>) =
        changes.filter(|it| it.1 != 0).partition(|it| it.1 < 0);
    let given = &mut draft.given;
    for (area, points) in leaving {
        take(own, given, area, -points);
    }
    for (area, points) in coming {
        give(own, parcels, given, area, points);
    }
}

fn take(own: &[usize], given: &mut [Given], area: usize, mut points: i64) {
    for at in chosen(own, points, |at| given[at].of(area)) {
        let part = given[at].of(area).min(points);
        given[at].take(area, part);
        points -= part;
    }
}

fn give(own: &[usize], parcels: &Parcels, given: &mut [Given], area: usize, mut points: i64) {
    for at in chosen(own, points, |at| parcels.all[at].points - given[at].sum()) {
        let part = (parcels.all[at].points - given[at].sum()).min(points);
        given[at].add(area, part);
        points -= part;
    }
}

/// Chooses parcels whose amounts come to at least `points`: one that fits, else whole ones from the last, then a part.
fn chosen(own: &[usize], points: i64, amount: impl Fn(usize) -> i64) -> Vec<usize> {
    let latest = || own.iter().rev().copied().filter(|&at| amount(at) > 0);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_parcels_are_chosen_from_the_last_and_one_is_divided_only_where_they_do_not_come_out() {
        let choose = |amounts: &[i64], points| {
            let own: Vec<usize> = (0..amounts.len()).collect();
            chosen(&own, points, |at| amounts[at])
        };
        assert_eq!(choose(&[2, 4, 3], 4), [1], "one that fits");
        assert_eq!(choose(&[2, 4, 3], 5), [2, 0], "the one between is passed over");
        assert_eq!(choose(&[2, 4, 3], 6), [2, 0, 1], "and divided for what is left");
        assert_eq!(choose(&[2, 4, 3], 9), [2, 1, 0]);
        assert_eq!(choose(&[5, 0, 1], 6), [2, 0], "what has nothing gives nothing");
    }
}
