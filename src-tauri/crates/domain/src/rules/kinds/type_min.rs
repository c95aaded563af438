//! "At least this many points of these types."

use serde::Deserialize;

use crate::id::ActivityType;
use crate::rules::clause::Say;
use crate::rules::{Number, Words};

/// A lower bound on types.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeMin {
    /// The types that count towards it.
    pub types: Vec<ActivityType>,
    /// The least they must hold together.
    pub min: Number,
}

impl Say for TypeMin {
    fn say(&self, words: &Words) -> String {
        let types = words.types(&self.types);
        match self.min {
            Number::Known(min) => format!("{types} must make up at least {}.", min.in_words()),
            Number::Unknown => {
                format!("How many points {types} must make up, no source states.")
            }
        }
    }
}
