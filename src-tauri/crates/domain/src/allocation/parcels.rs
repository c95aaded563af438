//! The log as the allocation sees it: parcels of points, and classes of equal parcels.
//!
//! An activity is one parcel, or two and more when part of it is pinned. Parcels that enter the tree of bounds
//! at the same place and may give to the same areas are interchangeable, so the network is built on their
//! classes and does not grow with the log. Nothing is lost by that: moving points within a class is free.

use super::ground::{AreaSet, Ground, members};
use super::names::Quick;
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

/// Returns the offers' places by (date, activity), whatever order they were entered in.
pub(super) fn in_order(offers: &[Offer]) -> Vec<usize> {
    let key = |at: usize| (offers[at].on, &offers[at].id);
    let mut order: Vec<usize> = (0..offers.len()).collect();
    if !order.is_sorted_by_key(|&at| key(at)) {
        order.sort_by_key(|&at| offers[at].on);
        for same_day in order.chunk_by_mut(|&a, &b| offers[a].on == offers[b].on) {
            same_day.sort_by_key(|&at| &offers[at].id);
        }
    }
    order
}

impl Parcels {
    /// Takes the offers that are in play, each in those of its areas it is `allowed`.
    pub fn of(
        problem: &Problem,
        order: &[usize],
        ground: &Ground,
        allowed: impl Fn(usize) -> AreaSet,
    ) -> Self {
        let mut parcels = Self { all: Vec::with_capacity(order.len()), ..Self::default() };
        for &at in order {
            parcels.take(at, &problem.offers[at], problem.window, ground, allowed(at));
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
    pub fn take(
        &mut self,
        at: usize,
        offer: &Offer,
        window: Window,
        ground: &Ground,
        allowed: AreaSet,
    ) {
        if !in_play(offer, window) {
            return;
        }
        let free = (ground.set(&offer.areas) | ground.free) & allowed;
        let cell = ground.tree.cell(offer.activity_type.as_str(), offer.on);
        let mut put = |areas, points| {
            if points > 0 {
                self.put(at, cell, areas, points);
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

    fn put(&mut self, offer: usize, cell: usize, areas: AreaSet, points: i64) {
        let next = self.classes.len();
        let class = *self.known.entry((cell as u32, areas)).or_insert(next);
        if class == next {
            self.classes.push(Class { cell, areas, points: 0, at: self.pairs });
            self.pairs += areas.count_ones() as usize;
        }
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
