//! Revisions: one date chooses, and every cycle between the first and the last is governed by exactly one.

use chrono::{Days, NaiveDate};

use super::Faults;
use crate::rules::{Revision, Wrong};

pub(super) fn check(faults: &mut Faults<'_>) {
    let pack = faults.pack;
    let mut revisions: Vec<&Revision> = pack.revisions.iter().collect();
    revisions.sort_by_key(|it| it.applies.from);
    for pair in revisions.windows(2) {
        let [earlier, later] = pair else { continue };
        if earlier.applies.by != later.applies.by {
            faults.on(&later.grounds, Wrong::MixedDates(earlier.id.clone()));
            continue;
        }
        let next = earlier.applies.to.and_then(|to| to.checked_add_days(Days::new(1)));
        match (next, later.applies.from) {
            (Some(next), Some(from)) if next == from => {}
            (Some(next), Some(from)) if next < from => {
                let to = from.checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN);
                faults.on(&later.grounds, Wrong::Gap { from: next, to });
            }
            _ => faults.on(&later.grounds, Wrong::Overlap(earlier.id.clone())),
        }
    }
}
