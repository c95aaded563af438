//! The fewest points that make a log eligible.
//!
//! A new point in a short area lowers the area shortage by one, may serve a type at the same time, and is one
//! point more in the total: one point repairs one of each, so the shortages are not added up. With an area
//! without a maximum to put new points in, and at most one type minimum, the fewest is the largest shortage.
//!
//! Two shapes need more. Several type minima may each need points of their own, so there the new points become
//! arcs of the network, each kind entering below the minima it serves. And when a cap reaches across the edge of
//! a type minimum, a new point serves the type without using the cap, which no single arc can say: such a point
//! becomes several arcs that ought to carry the same amount, and where they differ the search branches on it.

use super::circulation::{Setting, Wishes, sums};
use super::extended::{Relaxed, Weight, relax};
use super::repair::Repaired;
use super::tree::{Clause, Tree};

/// What has to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fewest {
    /// How many points; absent when no number of points would do.
    pub points: Option<i64>,
    /// What remains to be wished of the log itself, where its shortages alone don't say it.
    pub rest: Option<Wishes>,
}

/// Finds the fewest new points, uncapped and dated in the window, that meet everything.
pub(super) fn fewest(setting: Setting<'_>, wishes: &Wishes, repaired: &Repaired) -> Fewest {
    let ground = setting.ground;
    if wishes.areas.iter().zip(&ground.bounds).any(|(least, bounds)| *least > bounds.most) {
        return Fewest::default();
    }
    let total = ground.required - repaired.counted;
    let largest = repaired.area_short.max(repaired.type_short).max(total).max(0);
    let kinds = kinds(&ground.tree);
    let minima = ground.tree.nodes.iter().filter(|it| it.least > 0).count();
    let stand_apart = minima <= 1 && kinds.iter().all(|it| !it.is_capped);
    if largest == 0 || (ground.open != 0 && stand_apart) {
        return Fewest { points: Some(largest), rest: None };
    }
    let found = search(setting, wishes, repaired, &kinds);
    match found.points == to_add(setting, wishes, repaired) {
        true => Fewest { rest: None, ..found },
        false => found,
    }
}

/// Returns how many points this very allocation lacks, if there is room for them.
pub(super) fn to_add(setting: Setting<'_>, wishes: &Wishes, repaired: &Repaired) -> Option<i64> {
    let Setting { ground, parcels, .. } = setting;
    let (filled, load) = sums(ground, parcels, &repaired.held);
    // A point that serves a minimum serves those around it, so from the inside out the larger need stands.
    let mut needs = vec![0; load.len()];
    for at in (1..load.len()).rev() {
        let own: i64 = wishes.types[at] - load[at];
        needs[at] = own.max(needs[at]);
        needs[ground.tree.nodes[at].parent] += needs[at];
    }
    let total = ground.required - repaired.counted;
    let points = repaired.area_short.max(needs[0]).max(total).max(0);
    let room =
        || ground.bounds.iter().zip(filled).map(|(it, filled)| it.most - filled).sum::<i64>();
    (ground.open != 0 || points <= room()).then_some(points)
}

/// Points of one kind serve these minima, the innermost first.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    pub minima: Vec<usize>,
    /// Whether a cap lies above one of them.
    pub is_capped: bool,
}

impl Kind {
    /// Returns how many arcs a point of this kind becomes where a cap is in the way.
    pub fn copies(&self) -> usize {
        self.minima.len() + 1
    }
}

/// Lists the kinds worth adding: a point that serves an inner minimum serves all around it.
fn kinds(tree: &Tree) -> Vec<Kind> {
    let is_minimum = |at: &usize| tree.nodes[*at].least > 0;
    let minima = || (0..tree.nodes.len()).filter(is_minimum);
    let is_innermost =
        |at: &usize| !minima().any(|it| it != *at && tree.upwards(it).any(|up| up == *at));
    let innermost = minima().filter(is_innermost);
    innermost
        .map(|at| Kind {
            minima: tree.upwards(at).filter(is_minimum).collect(),
            is_capped: tree.upwards(at).any(|it| matches!(tree.nodes[it].clause, Clause::Cap(..))),
        })
        .collect()
}

fn search(setting: Setting<'_>, wishes: &Wishes, repaired: &Repaired, kinds: &[Kind]) -> Fewest {
    let ceiling = wishes.areas.iter().chain(&wishes.types).sum::<i64>() + setting.ground.required;
    let capped = kinds.iter().filter(|it| it.is_capped).count();
    let weightings = weightings(kinds);
    let mut best = Fewest::default();
    let mut rest = vec![vec![(0, ceiling.max(0)); capped]];
    'ranges: while let Some(ranges) = rest.pop() {
        let mut branch = None;
        for weights in &weightings {
            let Some(relaxed) = relax(setting, wishes, repaired, kinds, &ranges, weights) else {
                continue 'ranges;
            };
            let beaten = |points: i64| best.points.is_some_and(|best| best <= points);
            if beaten(relaxed.at_least) {
                continue 'ranges;
            }
            let points: i64 = relaxed.added.iter().sum();
            let level = relaxed.copies.iter().all(|it| spread(it) == 0);
            // Copies may be levelled upwards wherever another point always finds a place.
            if (level || setting.ground.open != 0) && !beaten(points) {
                let rest = remaining(wishes, kinds, &relaxed);
                best = Fewest { points: Some(points), rest: Some(rest) };
            }
            if level {
                continue 'ranges;
            }
            branch = branch.or(Some(relaxed.copies));
        }
        let copies = branch.expect("there is at least the even weighting");
        let widest = (0..capped).max_by_key(|&at| spread(&copies[at]));
        let at = widest.expect("copies that differ are those of a capped kind");
        let (low, high) = (copies[at].iter().min(), copies[at].iter().max());
        let middle = low.zip(high).map_or(0, |(low, high)| (low + high) / 2);
        for half in [(middle + 1, ranges[at].1), (ranges[at].0, middle)] {
            let mut narrower = ranges.clone();
            narrower[at] = half;
            rest.push(narrower);
        }
    }
    best
}

fn spread(copies: &[i64]) -> i64 {
    copies.iter().max().zip(copies.iter().min()).map_or(0, |(high, low)| high - low)
}

/// Lists the ways to lay the price of a capped point on its copies: evenly, or wholly on one of them.
///
/// Each gives a bound, for the copies of a true point come to its price however that is laid on them; which bound
/// is the tight one depends on which copy is in demand.
fn weightings(kinds: &[Kind]) -> Vec<Vec<Weight>> {
    let mut all = vec![Vec::new()];
    for kind in kinds.iter().filter(|it| it.is_capped) {
        let own = || std::iter::once(Weight::Even).chain((0..kind.copies()).map(Weight::On));
        let longer = |it: &Vec<Weight>| -> Vec<Vec<Weight>> {
            own().map(|weight| it.iter().copied().chain([weight]).collect()).collect()
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

fn remaining(wishes: &Wishes, kinds: &[Kind], relaxed: &Relaxed) -> Wishes {
    let mut rest = wishes.clone();
    for (least, added) in rest.areas.iter_mut().zip(&relaxed.areas) {
        *least = (*least - added).max(0);
    }
    for (kind, added) in kinds.iter().zip(&relaxed.added) {
        for &at in &kind.minima {
            rest.types[at] = (rest.types[at] - added).max(0);
        }
    }
    rest
}
