//! Why areas are short: the smallest set of them whose need exceeds what can reach it.
//!
//! With the largest flow into the minima found, the nodes from which a short area can still be reached form the
//! sink side of a smallest cut. Its areas `U` satisfy `need(U) - reachable(U) = D`, the area shortage, and because
//! `reachable` is submodular they lie inside every other set that does: the set is unique (Hall, min cut).

use super::ground::AreaSet;
use super::network::Network;

/// Returns the areas that could pass points on to a short area, the short ones included.
pub(super) fn short_areas(
    network: &Network,
    missing: &[i64],
    first_area: usize,
    walls: &[usize],
) -> AreaSet {
    let short = missing.iter().enumerate().filter(|(_, it)| **it > 0);
    let reaching = network.reaching(short.map(|(area, _)| first_area + area), walls);
    let found = (0..missing.len()).filter(|area| reaching[first_area + area]);
    found.fold(0, |set, area| set | 1 << area)
}
