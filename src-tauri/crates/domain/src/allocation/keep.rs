//! The earlier allocation, found again in the log as it is now.

use super::fill::Kept;
use super::ground::Ground;
use super::names::Quick;
use super::parcels::{Parcel, Parcels};
use super::{Offer, Placement};
use crate::id::ActivityId;

/// Finds the parcels of earlier placements; what no longer exists or may no longer go there is left out.
pub(super) fn kept(
    offers: &[Offer],
    ground: &Ground,
    parcels: &Parcels,
    previous: &[Placement],
) -> Vec<Kept> {
    let mut log = Found { offers, parcels, next: 0, first: None };
    let mut kept: Vec<Kept> = Vec::with_capacity(previous.len());
    for it in previous {
        let (Some(first), area) = (log.find(&it.activity), ground.only(&it.area)) else {
            continue;
        };
        let mut rest = it.points.milli();
        // Pinned parts come first, so a part that was pinned since stays where it is.
        for at in parcels.own(first) {
            let parcel = &parcels.all[at];
            let part = parcel.points.min(rest);
            if parcels.classes[parcel.class].areas & area != 0 && part > 0 {
                kept.push((at, area.trailing_zeros() as usize, part));
                rest -= part;
            }
        }
    }
    kept.sort_unstable();
    kept
}

/// How far ahead an activity is looked for before all names are gathered.
const SOON: usize = 16;

/// The parcels by the names of their activities.
///
/// An answer lists its placements in the order of the log, so the next one is mostly found where the last one was or
/// soon behind it; only where it is not are all names gathered.
struct Found<'a> {
    offers: &'a [Offer],
    parcels: &'a Parcels,
    next: usize,
    first: Option<Quick<&'a ActivityId, usize>>,
}

impl Found<'_> {
    /// Returns where the parcels of an activity begin.
    fn find(&mut self, activity: &ActivityId) -> Option<usize> {
        let Self { offers, parcels, .. } = *self;
        let name = |it: &Parcel| &offers[it.offer].id;
        let soon = parcels.all[self.next..].iter().take(SOON).position(|it| name(it) == activity);
        let found = soon.map(|behind| self.next + behind).or_else(|| {
            let first = self.first.get_or_insert_with(|| {
                parcels.all.iter().enumerate().rev().map(|(at, it)| (name(it), at)).collect()
            });
            first.get(activity).copied()
        });
        self.next = found.unwrap_or(self.next);
        found
    }
}
