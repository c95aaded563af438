//! What somebody did, as a pack sees it.

use chrono::NaiveDate;
use serde::Deserialize;

use super::number::day;
use crate::activity::Activity;
use crate::amount::{Quantity, Unit};
use crate::id::{ActivityType, AreaId};

/// An activity without the things no rule turns on. A pack's own tests are written in these words too.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deed {
    /// The day it was completed.
    #[serde(deserialize_with = "day")]
    pub date: NaiveDate,
    /// How much.
    pub amount: Quantity,
    /// Of what; the unit of the type's first conversion where it is left out.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// Its type.
    #[serde(rename = "type")]
    pub activity_type: ActivityType,
    /// The areas its content belongs to.
    #[serde(default)]
    pub areas: Vec<AreaId>,
    /// What it is about, where a rule asks.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Who gave it.
    #[serde(default)]
    pub provider: Option<String>,
}

impl From<&Activity> for Deed {
    fn from(activity: &Activity) -> Self {
        Self {
            date: activity.completed_on,
            amount: activity.amount.quantity,
            unit: Some(activity.amount.unit),
            activity_type: activity.activity_type.clone(),
            areas: activity.areas.clone(),
            tags: activity.tags.clone(),
            provider: activity.provider.clone(),
        }
    }
}
