//! The answer: what counts where, and what is short.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::id::{ActivityId, AreaId};
use crate::points::Points;

/// What [`solve`](super::solve) found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether one allocation meets the total and every minimum at once.
    pub eligible: bool,
    /// The most points that can be counted, minima ignored; those outside the total included.
    pub max_counted: Points,
    /// What is required in all, minima outside the total included.
    pub total_required: Points,
    /// How far the most countable points fall short of the total.
    pub total_short: Points,
    /// The least possible sum of missing area points.
    pub area_short: Points,
    /// The least possible sum of missing type points.
    pub type_short: Points,
    /// The fewest extra points, uncapped and dated in the window, after which the person is eligible.
    ///
    /// Absent when no number of points would do, as when every area has a maximum and they are too small for the total.
    pub fewest_points: Option<Points>,
    /// The smallest most-deficient set of areas; absent when nothing is short, or nothing may be split, or with a k-of clause.
    pub short_set: Option<ShortSet>,
    /// Whether the person would be eligible without pins; only asked when there are pins.
    pub eligible_without_pins: Option<bool>,
    /// What each area is short by in this allocation: a valid way to spend the missing points.
    pub missing: Vec<(AreaId, Points)>,
    /// What counts where, by (date, activity), then area in the pack's order.
    pub placements: Arc<[Placement]>,
    /// What does not count and why, in the order of the offers by (date, activity).
    pub uncounted: Arc<[Uncounted]>,
    /// Whether nothing better can exist.
    ///
    /// Always so where activities may be divided; where they may not, a search that became too long stops with the
    /// best it has.
    pub proven: bool,
}

impl Answer {
    /// Tells whether points of one activity are given to several areas.
    pub fn divides(&self) -> bool {
        self.placements.windows(2).any(|it| it[0].activity == it[1].activity)
    }
}

/// Points of one activity given to one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// The activity that gives.
    pub activity: ActivityId,
    /// The area that receives.
    pub area: AreaId,
    /// How much.
    pub points: Points,
}

/// The smallest set of areas whose need can't be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortSet {
    /// The areas, in the pack's order.
    pub areas: Vec<AreaId>,
    /// What they need together.
    pub need: Points,
    /// The most that can be placed inside them.
    pub reachable: Points,
    /// `need - reachable`.
    pub short: Points,
}

/// Points of one activity that do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncounted {
    /// The activity.
    pub activity: ActivityId,
    /// How much of it.
    pub points: Points,
    /// What stopped it.
    pub because: Stop,
}

/// What keeps points from counting.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Stop {
    /// The activity was completed before the window opened.
    BeforeWindow,
    /// The activity was completed after the window closed.
    AfterWindow,
    /// The person does not want it counted.
    Excluded,
    /// A cap is full; the clause is named, and the year where it counts by year.
    Cap {
        /// The clause.
        id: String,
        /// The year of the cycle from 0, or the calendar year.
        year: Option<i32>,
    },
    /// Too many different years; the clause is named.
    MaxYears {
        /// The clause.
        id: String,
    },
    /// The areas it may give to are full.
    AreaFull,
    /// It has no area to give to, and there is no free area.
    NoArea,
    /// The person's own pin leaves it no room.
    Pin,
}
