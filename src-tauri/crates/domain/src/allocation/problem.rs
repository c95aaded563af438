//! The question: one credential, one cycle, one reading of the rules.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Offers;
use crate::cycle::Window;
use crate::id::{ActivityId, ActivityType, AreaId};
use crate::points::Points;

/// What is required and what is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The days that count, both ends included.
    pub window: Window,
    /// Points required in all; minima that lie outside the total come on top.
    pub total: Points,
    /// The named areas, in the pack's order.
    pub areas: Vec<AreaBound>,
    /// The unrestricted area every activity may give to, where there is one.
    pub free_area: Option<AreaId>,
    /// Whether one activity's points may be divided between areas.
    pub split: Split,
    /// Upper bounds on types.
    pub caps: Vec<Cap>,
    /// Bounds on how many different years types may count in.
    pub max_years: Vec<MaxYears>,
    /// Lower bounds on types.
    pub type_minima: Vec<TypeMinimum>,
    /// Areas of which only some need points.
    pub k_of: Option<KOf>,
    /// What the person did.
    pub offers: Offers,
}

/// What an area must and may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaBound {
    /// Names the area.
    pub id: AreaId,
    /// The least it must hold.
    pub min: Points,
    /// The most it may hold, where there is a limit.
    pub max: Option<Points>,
    /// Whether its minimum comes on top of the total, and is then also its maximum.
    pub outside_total: bool,
}

/// Whether one activity's points may be divided between areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Split {
    /// In any amounts.
    Any,
    /// Not at all; a cap may still count an activity only in part.
    None,
}

/// The stretch of time a bound is counted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Per {
    /// The whole cycle.
    Cycle,
    /// Each year from one anniversary of the first day to the next.
    CycleYear,
    /// Each calendar year.
    CalendarYear,
}

/// At most this many points of these types in each stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// Names the clause.
    pub id: String,
    /// The types it bounds together.
    pub types: Vec<ActivityType>,
    /// The stretch it is counted over.
    pub per: Per,
    /// The most that counts; a percentage has already been turned into points.
    pub max: Points,
}

/// Points of these types may come from at most so many different years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaxYears {
    /// Names the clause.
    pub id: String,
    /// The types it bounds together.
    pub types: Vec<ActivityType>,
    /// What a year is; never [`Per::Cycle`].
    pub per: Per,
    /// How many different years may count.
    pub years: u32,
}

/// At least this many points of these types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeMinimum {
    /// Names the clause.
    pub id: String,
    /// The types that count towards it.
    pub types: Vec<ActivityType>,
    /// The least they must hold together.
    pub min: Points,
}

/// At least `k` of these areas must each hold `each`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KOf {
    /// Names the clause.
    pub id: String,
    /// The areas to choose from.
    pub areas: Vec<AreaId>,
    /// What each chosen area must hold.
    pub each: Points,
    /// How many must be chosen.
    pub k: usize,
}

/// One activity, as the allocation sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Names the activity.
    pub id: ActivityId,
    /// The day it was completed.
    pub on: NaiveDate,
    /// Its type.
    pub activity_type: ActivityType,
    /// What it is worth.
    pub points: Points,
    /// The areas it may give to, besides the free area.
    pub areas: Vec<AreaId>,
    /// Where the person wants it.
    pub pin: Option<Pin>,
    /// Whether the person does not want it counted.
    pub excluded: bool,
}

/// Where the person wants an activity's points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pin {
    /// All of it in this area or nowhere.
    Whole(AreaId),
    /// So many points in these areas or nowhere; the rest is free.
    Part(BTreeMap<AreaId, Points>),
}
