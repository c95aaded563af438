//! The first step: put everything somewhere, as it was or where it is at home.
//!
//! Points go in by (date, activity) while the bounds on types have room. On a tree of bounds first come, first
//! served already counts as many points as can be counted at all (the largest flow on a tree is the recursive
//! minimum), so only the areas are left to repair; the one exception are parcels all of whose areas have a
//! maximum.

use super::circulation::sums;
use super::ground::{Ground, rank};
use super::parcels::{Class, Parcels, home};
use super::tree::NO_LIMIT;

/// How much of one parcel each area holds. Most parcels have one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Given {
    first: (usize, i64),
    more: Vec<(usize, i64)>,
}

impl Given {
    pub fn add(&mut self, area: usize, points: i64) {
        if self.first.0 == area || self.is_empty() {
            self.first = (area, self.first.1 + points);
        } else if let Some(it) = self.more.iter_mut().find(|it| it.0 == area) {
            it.1 += points;
        } else {
            self.more.push((area, points));
        }
    }

    pub fn take(&mut self, area: usize, points: i64) {
        let own = std::iter::once(&mut self.first).chain(&mut self.more);
        for it in own.filter(|it| it.0 == area) {
            it.1 -= points;
        }
    }

    pub fn of(&self, area: usize) -> i64 {
        self.each().filter(|it| it.0 == area).map(|it| it.1).sum()
    }

    fn is_empty(&self) -> bool {
        self.first.1 == 0 && self.more.is_empty()
    }

    pub fn sum(&self) -> i64 {
        self.each().map(|it| it.1).sum()
    }

    pub fn each(&self) -> impl Iterator<Item = (usize, i64)> {
        std::iter::once(self.first).chain(self.more.iter().copied()).filter(|it| it.1 > 0)
    }

    /// Returns the one area that has everything, if there is one.
    pub fn only(&self) -> Option<(usize, i64)> {
        Some(self.first).filter(|it| it.1 > 0 && self.more.is_empty())
    }

    /// Returns the areas in the pack's order.
    pub fn in_order(&self) -> Vec<(usize, i64)> {
        let mut all: Vec<_> = self.each().collect();
        all.sort_unstable();
        all
    }
}

/// A whole allocation, well or badly made.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// What each pair of a class and an area holds.
    pub held: Vec<i64>,
    /// What each node of the tree of bounds holds.
    pub load: Vec<i64>,
    /// What each area holds.
    pub filled: Vec<i64>,
    /// What each parcel gives.
    pub given: Vec<Given>,
}

/// Says what each offer gives, all its parcels together.
pub(super) fn by_offer(parcels: &Parcels, given: &[Given]) -> impl Iterator<Item = (usize, Given)> {
    let mut at = 0;
    parcels.all.chunk_by(|one, other| one.offer == other.offer).map(move |own| {
        let given = &given[at..at + own.len()];
        at += own.len();
        (own[0].offer, if let [one] = given { one.clone() } else { together(given) })
    })
}

/// Adds up what several parcels give.
pub(super) fn together(given: &[Given]) -> Given {
    let mut all = Given::default();
    for (area, points) in given.iter().flat_map(Given::each) {
        all.add(area, points);
    }
    all
}

/// Where the parcels of a class go when nothing else is known.
#[derive(Clone, Copy)]
enum Way {
    /// Nowhere yet.
    None,
    /// To their home; it is roomy when no bound on their type can be reached.
    Home { area: usize, is_roomy: bool },
}

/// An earlier placement, found again: the parcel, the area and how much.
pub(super) type Kept = (usize, usize, i64);

/// Fills the bounds: first what is kept from before, then everything else at home.
///
/// Classes that are not `counting` take no part.
pub(super) fn fill(ground: &Ground, parcels: &Parcels, kept: &[Kept], counting: &[bool]) -> Draft {
    let mut draft = Draft {
        held: vec![0; parcels.pairs],
        load: vec![0; ground.tree.nodes.len()],
        filled: vec![0; ground.areas.len()],
        given: vec![Given::default(); parcels.all.len()],
    };
    for &(parcel, area, points) in kept {
        let class = &parcels.classes[parcels.all[parcel].class];
        if counting[parcels.all[parcel].class] {
            let unused = parcels.all[parcel].points - draft.given[parcel].sum();
            draft.place(ground, class, parcel, area, points.min(unused));
        }
    }
    draft.go_home(ground, parcels, counting);
    draft
}

impl Draft {
    /// Puts what is not placed yet where it is at home.
    fn go_home(&mut self, ground: &Ground, parcels: &Parcels, counting: &[bool]) {
        let roomy = |it: &Class| {
            let leaf = ground.tree.cells[it.cell].leaf;
            ground.tree.upwards(leaf).all(|at| ground.tree.nodes[at].most == NO_LIMIT)
        };
        let way = |(it, counts): (&Class, &bool)| match home(it.areas, ground) {
            Some(area) if *counts => Way::Home { area, is_roomy: roomy(it) },
            _ => Way::None,
        };
        let ways: Vec<_> = parcels.classes.iter().zip(counting).map(way).collect();
        let mut roomy = vec![0; ways.len()];
        for (at, parcel) in parcels.all.iter().enumerate() {
            let given = &mut self.given[at];
            match ways[parcel.class] {
                Way::None => {}
                // Where no bound can stop it, a class is added up at once afterwards.
                Way::Home { area, is_roomy: true } => {
                    let unused = parcel.points - given.sum();
                    given.add(area, unused);
                    roomy[parcel.class] += unused;
                }
                Way::Home { area, is_roomy: false } => {
                    let unused = parcel.points - given.sum();
                    self.place(ground, &parcels.classes[parcel.class], at, area, unused);
                }
            }
        }
        for ((class, way), points) in parcels.classes.iter().zip(ways).zip(roomy) {
            if let Way::Home { area, is_roomy: true } = way {
                self.count(ground, class, area, points);
            }
        }
    }

    /// Returns how many more points may enter the tree at a node.
    pub fn room(&self, ground: &Ground, leaf: usize) -> i64 {
        let room = |at: usize| ground.tree.nodes[at].most - self.load[at];
        ground.tree.upwards(leaf).map(room).min().unwrap_or_default()
    }

    /// Gives up to `points` of a parcel to an area, as far as there is room.
    pub fn place(
        &mut self,
        ground: &Ground,
        class: &Class,
        parcel: usize,
        area: usize,
        points: i64,
    ) {
        let leaf = ground.tree.cells[class.cell].leaf;
        let room = self.room(ground, leaf).min(ground.bounds[area].most - self.filled[area]);
        let points = points.min(room);
        if points > 0 {
            self.given[parcel].add(area, points);
            self.count(ground, class, area, points);
        }
    }

    fn count(&mut self, ground: &Ground, class: &Class, area: usize, points: i64) {
        self.held[class.at + rank(class.areas, area)] += points;
        self.filled[area] += points;
        for at in ground.tree.upwards(ground.tree.cells[class.cell].leaf) {
            self.load[at] += points;
        }
    }

    /// Returns the bare sums of an allocation, without saying which parcel gives what.
    pub fn bare(ground: &Ground, parcels: &Parcels, held: Vec<i64>) -> Self {
        let (filled, load) = sums(ground, parcels, &held);
        Self { held, load, filled, given: Vec::new() }
    }

    /// Returns how many points count.
    pub fn counted(&self) -> i64 {
        self.load[0]
    }
}
