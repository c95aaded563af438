//! "This much of the last cycle counts in this one", and how long papers are kept.

use serde::Deserialize;

use crate::rules::clause::Say;
use crate::rules::number::count;
use crate::rules::{Number, Words};

/// Points brought into the window from before it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarryOver {
    /// The most that is brought in; zero where nothing is.
    pub max: Number,
    /// Where they come from: `previous_cycle`, `last_year_of_cycle`.
    #[serde(default)]
    pub from: Option<String>,
}

/// How long evidence must be kept after the cycle.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// So many years.
    #[serde(deserialize_with = "count")]
    pub years: u32,
}

impl Say for CarryOver {
    fn say(&self, _: &Words) -> String {
        match self.max {
            Number::Known(max) if max.is_zero() => {
                "Points from before the cycle do not count in it.".into()
            }
            Number::Known(max) => {
                format!("At most {} may be brought in from before the cycle.", max.in_words())
            }
            Number::Unknown => {
                "Whether points from before the cycle may be brought in, no source states.".into()
            }
        }
    }
}

impl Say for Retention {
    fn say(&self, _: &Words) -> String {
        format!("Evidence must be kept for {} years.", self.years)
    }
}
