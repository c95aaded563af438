//! The fewest points that make a log eligible.
//!
//! A new point in a short area lowers the area shortage by one, may serve a type at the same time, and is one
//! point more in the total: one point repairs one of each, so the shortages are not added up. The largest of
//! them is needed and suffices, as long as there is an area without a maximum to put new points in.

use super::ground::Ground;
use super::repair::Repaired;

/// Returns the fewest new points, or nothing when no number of points would do.
pub(super) fn fewest(ground: &Ground, repaired: &Repaired) -> Option<i64> {
    let total = ground.required - repaired.counted;
    Some(repaired.area_short.max(repaired.type_short).max(total).max(0))
}
