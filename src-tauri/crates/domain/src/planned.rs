//! Planned courses: what the person thinks of doing, which never counts until it is done.
//!
//! A planned course is a noun of its own, not an activity with a mark on it: whoever forgets the mark would otherwise
//! count it. It becomes an activity by being done, and is then a planned course no more.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::amount::Amount;
pub use crate::id::PlannedId;
use crate::id::{ActivityType, AreaId};

/// A course the person thinks of taking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// Names the course.
    pub id: PlannedId,
    /// Its type, as rule packs spell it.
    #[serde(rename = "type")]
    pub activity_type: ActivityType,
    /// Its title.
    pub title: String,
    /// Who gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The day it would be completed: it uses up the caps of that year.
    pub on: NaiveDate,
    /// How much, in the unit announced.
    pub amount: Amount,
    /// The areas its content belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaId>,
    /// What it costs, in cents of the person's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_cents: Option<u32>,
}
