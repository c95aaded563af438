//! One choice of years and of minima, solved.

use std::rc::Rc;

use super::choices::{Years, kept_out};
use super::circulation::{Setting, Wishes, sums};
use super::fewest::{fewest, to_add};
use super::fill::{Draft, Kept, fill};
use super::ground::{AreaSet, Ground, rank};
use super::keep::kept;
use super::parcels::Parcels;
use super::repair::{Repaired, lacking, repair};
use super::{Placement, Problem};

/// A log on its ground, in order, with where its points were before.
#[derive(Clone, Copy)]
pub(super) struct Log<'a> {
    pub problem: &'a Problem,
    pub ground: &'a Ground,
    pub order: &'a [usize],
    pub previous: &'a [Placement],
}

/// A log in parcels, filled: all that a choice of years leaves to be decided.
#[derive(Default)]
pub(super) struct Filled {
    pub parcels: Rc<Parcels>,
    pub counting: Vec<bool>,
    /// What was placed before, as far as it may still be there.
    pub kept: Vec<Kept>,
    pub draft: Draft,
}

/// The fewest points that make a log eligible, and the allocation they add to.
#[derive(Default)]
pub(super) struct Solved {
    pub fewest: Option<i64>,
    pub repaired: Repaired,
}

/// One allocation, and the choices it was made under.
#[derive(Default)]
pub(super) struct World {
    pub years: Years,
    pub filled: Rc<Filled>,
    pub solved: Solved,
    /// Whether nothing better can exist under these choices.
    pub proven: bool,
}

/// The numbers of one choice of years that do not depend on a k-of clause, each as if nothing else were wanted.
#[derive(Clone, Copy)]
pub(super) struct Alone {
    pub counted: i64,
    pub area_short: i64,
    pub type_short: i64,
    /// The areas that explain the area shortage, where activities may be divided.
    pub cut: AreaSet,
    /// Whether nothing better can exist, not in the worlds of this choice either.
    pub proven: bool,
}

impl Log<'_> {
    /// Fills the log under a choice of years.
    pub fn fill(&self, years: &Years, parcels: Rc<Parcels>) -> Filled {
        let kept = kept(&self.problem.offers, self.ground, &parcels, self.previous);
        Filled::fill(self.ground, years, parcels, kept)
    }
}

impl Filled {
    /// Fills the same log, each activity only in those of its areas it is allowed.
    pub fn within(&self, ground: &Ground, years: &Years, allowed: &[AreaSet]) -> Self {
        let parcels = self.parcels.within(allowed);
        let stays = |(parcel, area, _): &&Kept| {
            parcels.classes[parcels.all[*parcel].class].areas >> area & 1 == 1
        };
        let kept = self.kept.iter().filter(stays).copied().collect();
        Self::fill(ground, years, Rc::new(parcels), kept)
    }

    fn fill(ground: &Ground, years: &Years, parcels: Rc<Parcels>, kept: Vec<Kept>) -> Self {
        let counts = |class| kept_out(ground, class, years).is_none();
        let counting: Vec<_> = parcels.classes.iter().map(counts).collect();
        let draft = fill(ground, &parcels, &kept, &counting);
        Self { parcels, counting, kept, draft }
    }

    pub fn repair(&self, ground: &Ground, wishes: &Wishes) -> Repaired {
        repair(self.setting(ground), &self.draft, wishes)
    }

    /// Finds the fewest points to add, and where they change what is to be wished, repairs for that.
    pub fn complete(&self, ground: &Ground, wishes: &Wishes, repaired: Repaired) -> Solved {
        let fewest = fewest(self.setting(ground), wishes, &repaired);
        let Some(rest) = fewest.rest else {
            return Solved { fewest: fewest.points, repaired };
        };
        let repaired = self.repair(ground, &rest);
        let repaired = self.measured(ground, wishes, repaired.held);
        // There are many ways to add so many points, so one that needs no move at all is as good as another.
        let unmoved = self.measured(ground, wishes, self.draft.held.clone());
        let will_do = to_add(self.setting(ground), wishes, &unmoved) == fewest.points;
        let stays = will_do && unmoved.faults() <= repaired.faults();
        Solved { fewest: fewest.points, repaired: if stays { unmoved } else { repaired } }
    }

    /// Says of an allocation what it lacks.
    fn measured(&self, ground: &Ground, wishes: &Wishes, held: Vec<i64>) -> Repaired {
        let (filled, load) = sums(ground, &self.parcels, &held);
        let missing = lacking(&wishes.areas, &filled);
        Repaired {
            area_short: missing.iter().sum(),
            type_short: lacking(&wishes.types, &load).iter().sum(),
            counted: load[0],
            changed: held.iter().zip(&self.draft.held).map(|(now, then)| (now - then).max(0)).sum(),
            cut: 0,
            held,
            missing,
        }
    }

    /// Returns what each pair of a class and an area held before.
    fn before(&self) -> Vec<i64> {
        let mut before = vec![0; self.parcels.pairs];
        for (parcel, area, points) in &self.kept {
            let class = &self.parcels.classes[self.parcels.all[*parcel].class];
            before[class.at + rank(class.areas, *area)] += points;
        }
        before
    }

    fn setting<'a>(&'a self, ground: &'a Ground) -> Setting<'a> {
        Setting { ground, parcels: &self.parcels, counting: &self.counting }
    }
}

impl World {
    /// Orders worlds: fewest points to add first, then most counted, then most left where it was.
    pub fn rank(&self) -> (i64, i64, i64, i64) {
        let Repaired { counted, changed, held, .. } = &self.solved.repaired;
        let before = self.filled.before();
        let stays = before.iter().zip(held).map(|(then, now)| then.min(now));
        (self.solved.fewest.unwrap_or(i64::MAX), -counted, -stays.sum::<i64>(), *changed)
    }
}
