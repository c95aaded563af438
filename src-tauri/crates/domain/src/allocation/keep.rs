//! The earlier allocation, found again in the log as it is now.

use super::fill::Kept;
use super::ground::Ground;
use super::names::Quick;
use super::parcels::Parcels;
use super::{Offer, Placement};

/// Finds the parcels of earlier placements; what no longer exists or may no longer go there is left out.
pub(super) fn kept(
    offers: &[Offer],
    ground: &Ground,
    parcels: &Parcels,
    previous: &[Placement],
) -> Vec<Kept> {
    if previous.is_empty() {
        return Vec::new();
    }
    let mut first: Quick<&str, usize> = Quick::default();
    for (at, parcel) in parcels.all.iter().enumerate() {
        first.entry(offers[parcel.offer].id.as_str()).or_insert(at);
    }
    let mut kept: Vec<Kept> = Vec::with_capacity(previous.len());
    for it in previous {
        let (Some(&first), area) = (first.get(it.activity.as_str()), ground.only(&it.area)) else {
            continue;
        };
        let offer = parcels.all[first].offer;
        let own = parcels.all[first..].iter().take_while(|it| it.offer == offer);
        let mut rest = it.points.milli();
        // Pinned parts come first, so a part that was pinned since stays where it is.
        for (at, parcel) in own.enumerate() {
            let part = parcel.points.min(rest);
            if parcels.classes[parcel.class].areas & area != 0 && part > 0 {
                kept.push((first + at, area.trailing_zeros() as usize, part));
                rest -= part;
            }
        }
    }
    kept.sort_unstable();
    kept
}
