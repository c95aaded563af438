//! "At least this many points in all."

use serde::Deserialize;

use crate::rules::clause::Say;
use crate::rules::{Number, Words};

/// The points required in all. Zero is legitimate: a renewal to track without any continuing education.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    /// How many.
    pub min: Number,
}

impl Say for Total {
    fn say(&self, _: &Words) -> String {
        match self.min {
            Number::Known(min) => format!("{} in all.", required(&min.in_words())),
            Number::Unknown => "How many points are required in all, no source states.".into(),
        }
    }
}

/// Says an amount as a requirement.
fn required(points: &str) -> String {
    let verb = if points == "1 point" { "is" } else { "are" };
    format!("{points} {verb} required")
}
