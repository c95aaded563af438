//! A walk over time: every month, every pack of every body.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::*;
use crate::cycle::Window;

/// The last days of the months from January 2004 to two years after the packs were written.
fn months() -> impl Iterator<Item = NaiveDate> {
    let last = |first: NaiveDate| (first + Months::new(1)).pred_opt().expect("a month has a day");
    let written = |pack: &Pack| pack.version.split('.').next().and_then(|year| year.parse().ok());
    let packs = built_in();
    let newest: i32 = packs.packs().iter().filter_map(written).max().expect("a version");
    std::iter::successors(Some(day("2004-01-01")), |it| Some(*it + Months::new(1)))
        .take_while(move |it| it.year() <= newest + 2)
        .map(last)
}

/// A cycle of three years that the day chooses the revision of, by whichever date the pack goes.
fn chosen_on(pack: &Pack, day: NaiveDate) -> (Window, Option<NaiveDate>) {
    let before = day.checked_sub_months(Months::new(36)).and_then(|it| it.succ_opt());
    let ending = Window { start: before.expect("a day"), end: day };
    match pack.revisions[0].applies.by {
        ChosenBy::CycleEnd => (ending, None),
        ChosenBy::CertifiedOn => (ending, Some(day)),
        ChosenBy::CycleStart => {
            let after = day.checked_add_months(Months::new(36)).and_then(|it| it.pred_opt());
            (Window { start: day, end: after.expect("a day") }, None)
        }
    }
}

#[test]
fn every_month_is_governed_by_exactly_one_revision_of_every_pack() {
    let library = built_in();
    let mut months_walked = 0;
    for day in months() {
        months_walked += 1;
        for pack in library.packs() {
            let place = format!("{} on {day}", pack.id);
            let governing = pack.revisions.iter().filter(|it| it.applies.holds(day)).count();
            let (window, certified_on) = chosen_on(pack, day);
            let found = pack.revision_for(window, certified_on);
            let first = pack.revisions.iter().filter_map(|it| it.applies.from).min();
            let open = pack.revisions.iter().any(|it| it.applies.from.is_none());
            match first.filter(|first| !open && day < *first) {
                // A pack that begins later says from when.
                Some(_) => {
                    assert_eq!(governing, 0, "{place}");
                    assert!(matches!(found, Err(NoRevision::TooEarly { .. })), "{place}");
                }
                None => {
                    assert_eq!(governing, 1, "{place}");
                    assert!(found.is_ok_and(|it| it.applies.holds(day)), "{place}");
                }
            }
        }
    }
    assert!(months_walked >= 12 * 25, "{months_walked} months");
}

#[test]
fn a_revision_ends_on_the_day_before_the_next_begins() {
    let mut changes = 0;
    for pack in built_in().packs() {
        for revision in &pack.revisions {
            let Some(from) = revision.applies.from else { continue };
            let on = |day: NaiveDate| {
                let (window, certified_on) = chosen_on(pack, day);
                pack.revision_for(window, certified_on).ok().map(|it| it.id.clone())
            };
            let before = from - Days::new(1);
            assert_ne!(on(before), Some(revision.id.clone()), "{} on {before}", pack.id);
            for day in [from, from + Days::new(1)] {
                assert_eq!(on(day), Some(revision.id.clone()), "{} on {day}", pack.id);
            }
            changes += 1;
        }
    }
    assert!(changes > 30, "{changes} changes");
}
