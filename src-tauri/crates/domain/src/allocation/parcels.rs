//! The log as the allocation sees it: parcels of points, and classes of equal parcels.
//!
//! An activity is one parcel, or two and more when part of it is pinned. Parcels that enter the tree of bounds
//! at the same place and may give to the same areas are interchangeable, so the network is built on their
//! classes and does not grow with the log. Nothing is lost by that: moving points within a class is free.

use super::ground::{AreaSet, Ground, members};
use super::names::Quick;
use super::offers::Sorted;
use super::{Offer, Pin, Problem};
use crate::cycle::Window;

/// Points of one activity that share their fate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parcel {
    pub offer: usize,
    pub class: usize,
    pub points: i64,
}

/// Parcels that are interchangeable.
#[derive(Clone, Debug)]
pub(super) struct Class {
    pub cell: usize,
    pub areas: AreaSet,
    pub points: i64,
    /// Where the amounts of this class begin, one for each of its areas.
    pub at: usize,
}

impl Class {
    /// Returns where this class's pairs with its areas lie.
    pub fn pairs(&self) -> std::ops::Range<usize> {
        self.at..self.at + self.areas.count_ones() as usize
    }
}

/// All parcels, and their classes in the order they are first met.
#[derive(Clone, Debug, Default)]
pub(super) struct Parcels {
    pub all: Vec<Parcel>,
    pub classes: Vec<Class>,
    /// How many pairs of a class and an area there are.
    pub pairs: usize,
    known: Quick<(u32, AreaSet), usize>,
}

impl Parcels {
    /// Takes the offers that are in play.
    pub fn of(problem: &Problem, ground: &Ground) -> Self {
        let Sorted { order, kinds, examples } = problem.offers.sorted();
        let of_kind = |&example: &usize| {
            let Offer { activity_type, areas, .. } = &problem.offers[example];
            (ground.tree.cells_of(activity_type.as_str()), ground.set(areas) | ground.free)
        };
        let of_kind: Vec<_> = examples.iter().map(of_kind).collect();
        let stretches = ground.tree.stretches();
        // The class of each kind in each stretch, where one was met.
        let mut met = vec![None; of_kind.len() * stretches];
        let mut parcels = Self { all: Vec::with_capacity(order.len()), ..Self::default() };
        for &at in order {
            let offer = &problem.offers[at];
            if !in_play(offer, problem.window) {
                continue;
            }
            let stretch = ground.tree.stretch(offer.on);
            let (cells, areas) = of_kind[kinds[at]];
            if offer.pin.is_some() {
                parcels.take_part_by_part(at, offer, ground, cells[stretch], areas);
                continue;
            }
            let class = *met[kinds[at] * stretches + stretch]
                .get_or_insert_with(|| parcels.class(cells[stretch], areas));
            parcels.put(at, class, offer.points.milli());
        }
        parcels
    }

    /// Returns the same parcels, those of each offer only in those of their areas it is allowed.
    pub fn within(&self, allowed: &[AreaSet]) -> Self {
        let mut parcels = Self { all: Vec::with_capacity(self.all.len()), ..Self::default() };
        for it in &self.all {
            let Class { cell, areas, .. } = self.classes[it.class];
            let class = parcels.class(cell, areas & allowed[it.offer]);
            parcels.put(it.offer, class, it.points);
        }
        parcels
    }

    /// Returns where the parcels of each offer begin; they lie side by side.
    pub fn starts(&self, offers: usize) -> Vec<Option<usize>> {
        let mut starts = vec![None; offers];
        for (at, it) in self.all.iter().enumerate().rev() {
            starts[it.offer] = Some(at);
        }
        starts
    }

    /// Returns the parcels of one offer, from where they begin.
    pub fn own(&self, start: usize) -> std::ops::Range<usize> {
        let offer = self.all[start].offer;
        let own = self.all[start..].iter().take_while(|it| it.offer == offer);
        start..start + own.count()
    }

    /// Adds the parcels of one offer.
    pub fn take(&mut self, at: usize, offer: &Offer, window: Window, ground: &Ground) {
        if in_play(offer, window) {
            let cells = ground.tree.cells_of(offer.activity_type.as_str());
            let areas = ground.set(&offer.areas) | ground.free;
            self.take_part_by_part(at, offer, ground, cells[ground.tree.stretch(offer.on)], areas);
        }
    }

    fn take_part_by_part(
        &mut self,
        at: usize,
        offer: &Offer,
        ground: &Ground,
        cell: usize,
        free: AreaSet,
    ) {
        let mut put = |areas, points| {
            if points > 0 {
                let class = self.class(cell, areas);
                self.put(at, class, points);
            }
        };
        let mut rest = offer.points.milli();
        match &offer.pin {
            None => put(free, rest),
            Some(Pin::Whole(area)) => put(free & ground.only(area), rest),
            Some(Pin::Part(parts)) => {
                for (area, points) in parts {
                    let part = points.milli().clamp(0, rest);
                    rest -= part;
                    put(free & ground.only(area), part);
                }
                put(free, rest);
            }
        }
    }

    /// Finds the class of a place in the tree and a set of areas, a new one where there is none.
    fn class(&mut self, cell: usize, areas: AreaSet) -> usize {
        let next = self.classes.len();
        let class = *self.known.entry((cell as u32, areas)).or_insert(next);
        if class == next {
            self.classes.push(Class { cell, areas, points: 0, at: self.pairs });
            self.pairs += areas.count_ones() as usize;
        }
        class
    }

    fn put(&mut self, offer: usize, class: usize, points: i64) {
        self.all.push(Parcel { offer, class, points });
        self.classes[class].points += points;
    }
}

/// Tells whether an activity takes part at all.
pub(super) fn in_play(offer: &Offer, window: Window) -> bool {
    !offer.excluded && offer.points.is_positive() && window.contains(offer.on)
}

/// Returns the area a parcel goes to when nothing speaks for another: the first it names that has no maximum.
///
/// An activity that names no such area goes to the free area. Where every area of the parcel has a maximum
/// there is no such area, and its points are placed by the search.
pub(super) fn home(areas: AreaSet, ground: &Ground) -> Option<usize> {
    let open = areas & ground.open;
    members(open & !ground.free).next().or_else(|| members(open).next())
}
