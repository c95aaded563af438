//! "At most this many points of these types count."

use serde::Deserialize;

use crate::id::ActivityType;
use crate::points::Points;
use crate::rules::clause::Say;
use crate::rules::number::some_count;
use crate::rules::{Number, Words, Year};

/// An upper bound on types, by the cycle or by the year.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// The types it bounds together.
    pub types: Vec<ActivityType>,
    /// The stretch it is counted over.
    pub per: CapPer,
    /// What a year may be, where it is counted by the year; both meanings where it is left out.
    #[serde(default = "either_year")]
    pub year_readings: Vec<Year>,
    /// The most that counts.
    #[serde(default)]
    pub max: Option<Number>,
    /// The most that counts, as a percentage of the points required in all.
    #[serde(default)]
    pub max_percent_of_required: Option<i64>,
    /// In how many different years such points may have been earned.
    #[serde(default, deserialize_with = "some_count")]
    pub max_years: Option<u32>,
}

/// The stretch a cap is counted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CapPer {
    /// The whole cycle.
    Cycle,
    /// Each year; what a year is may be ambiguous.
    Year,
}

fn either_year() -> Vec<Year> {
    vec![Year::CycleYear, Year::CalendarYear]
}

impl Cap {
    /// Returns the most that counts where `total` points are required; `None` where that is unknown or unlimited.
    pub fn most(&self, total: Option<Points>) -> Option<Points> {
        match (self.max, self.max_percent_of_required) {
            (Some(max), _) => max.known(),
            (None, Some(percent)) => {
                let percent = u8::try_from(percent).unwrap_or(100);
                total.map(|total| total.percent(percent))
            }
            (None, None) => None,
        }
    }

    /// Tells whether it bounds points, rather than only the number of years.
    pub fn bounds_points(&self) -> bool {
        self.max.is_some() || self.max_percent_of_required.is_some()
    }
}

impl Say for Cap {
    fn say(&self, words: &Words) -> String {
        let types = words.types(&self.types);
        let per = match self.per {
            CapPer::Cycle => "per cycle",
            CapPer::Year => "a year",
        };
        let mut said = match (self.max, self.max_percent_of_required) {
            (Some(Number::Known(max)), _) => {
                format!("{types} counts at most {} {per}", max.in_words())
            }
            (Some(Number::Unknown), _) => {
                format!("{types} is limited {per}, and no source states the limit")
            }
            (None, Some(percent)) => {
                let per = if self.per == CapPer::Year { " a year" } else { "" };
                format!("{types} counts at most {percent} % of the points required{per}")
            }
            (None, None) => format!("{types} counts"),
        };
        if let Some(years) = self.max_years {
            let s = if years == 1 { "" } else { "s" };
            said.push_str(&format!(", in at most {years} different year{s} of a cycle"));
        }
        said + "."
    }
}
