//! What somebody did, as a pack sees it.

use chrono::NaiveDate;

use crate::activity::Activity;
use crate::amount::{Quantity, Unit};
use crate::id::{ActivityId, ActivityType, AreaId};

/// An activity without the things no rule turns on, lent by whoever keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed<'d> {
    /// Names the activity.
    pub id: &'d ActivityId,
    /// The day it was completed.
    pub date: NaiveDate,
    /// How much.
    pub amount: Quantity,
    /// Of what; the unit of the type's first conversion where it is left out.
    pub unit: Option<Unit>,
    /// Its type.
    pub activity_type: &'d ActivityType,
    /// The areas its content belongs to.
    pub areas: &'d [AreaId],
    /// What it is about, where a rule asks.
    pub tags: &'d [String],
    /// Who gave it.
    pub provider: Option<&'d str>,
}

impl<'d> From<&'d Activity> for Deed<'d> {
    fn from(activity: &'d Activity) -> Self {
        Self {
            id: &activity.id,
            date: activity.completed_on,
            amount: activity.amount.quantity,
            unit: Some(activity.amount.unit),
            activity_type: &activity.activity_type,
            areas: &activity.areas,
            tags: &activity.tags,
            provider: activity.provider.as_deref(),
        }
    }
}
