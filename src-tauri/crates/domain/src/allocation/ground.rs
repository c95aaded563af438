//! The ground an allocation stands on: a requirement, with numbers for names.

use super::Problem;
use super::names::Names;
use super::tree::{NO_LIMIT, Tree};
use crate::id::AreaId;

/// A set of areas, one bit each.
pub(super) type AreaSet = u128;

/// The most areas one requirement may name, the free area included.
pub const MOST_AREAS: usize = 128;

/// What one area must and may hold, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    pub least: i64,
    pub most: i64,
}

/// The requirement, ready to be computed with.
#[derive(Clone, Debug)]
pub(super) struct Ground {
    /// The areas in the pack's order; a free area that isn't among them comes last.
    pub areas: Vec<AreaId>,
    pub bounds: Vec<Bounds>,
    /// The free area alone, or nothing.
    pub free: AreaSet,
    /// The areas without a maximum.
    pub open: AreaSet,
    /// Points required in all, minima outside the total included.
    pub required: i64,
    pub tree: Tree,
    numbers: Names,
}

impl Ground {
    pub fn of(problem: &Problem) -> Self {
        let mut numbers = Names::default();
        let mut areas = Vec::new();
        let mut bounds = Vec::new();
        let mut required = problem.total.milli();
        for it in &problem.areas {
            numbers.add(it.id.as_str());
            areas.push(it.id.clone());
            let least = it.min.milli().max(0);
            let mut most = it.max.map_or(NO_LIMIT, |it| it.milli().max(0));
            if it.outside_total {
                most = most.min(least);
                required += least;
            }
            bounds.push(Bounds { least, most });
        }
        // An area only a k-of clause names has no bounds of its own.
        for it in problem.k_of.iter().flat_map(|it| &it.areas) {
            if numbers.add(it.as_str()) == areas.len() {
                areas.push(it.clone());
                bounds.push(Bounds { least: 0, most: NO_LIMIT });
            }
        }
        let free = problem.free_area.as_ref().map_or(0, |it| {
            let at = numbers.add(it.as_str());
            if at == areas.len() {
                areas.push(it.clone());
                bounds.push(Bounds { least: 0, most: NO_LIMIT });
            }
            1 << at
        });
        assert!(areas.len() <= MOST_AREAS, "a requirement names at most {MOST_AREAS} areas");
        let open = members(!0).zip(&bounds).filter(|(_, it)| it.most == NO_LIMIT);
        let open = open.fold(0, |set, (at, _)| set | 1 << at);
        Self { areas, bounds, free, open, required, tree: Tree::of(problem), numbers }
    }

    /// Tells whether no area has a maximum.
    pub fn is_open(&self) -> bool {
        self.open.count_ones() as usize == self.areas.len()
    }

    /// Returns the set of those areas the requirement knows.
    pub fn set(&self, areas: &[AreaId]) -> AreaSet {
        areas.iter().fold(0, |set, it| set | self.only(it))
    }

    /// Returns the set of this area alone, or nothing when the requirement doesn't know it.
    pub fn only(&self, area: &AreaId) -> AreaSet {
        self.numbers.get(area.as_str()).map_or(0, |at| 1 << at)
    }
}

/// Lists the areas of a set in the pack's order.
pub(super) fn members(set: AreaSet) -> impl Iterator<Item = usize> + Clone {
    let rest = |set: &AreaSet| Some(set & (set - 1)).filter(|it| *it != 0);
    std::iter::successors(Some(set).filter(|it| *it != 0), rest)
        .map(|it| it.trailing_zeros() as usize)
}

/// Returns how many areas of the set come before this one.
pub(super) fn rank(set: AreaSet, area: usize) -> usize {
    (set & ((1 << area) - 1)).count_ones() as usize
}
