//! "At least so many of these areas must each hold this much."

use serde::Deserialize;

use crate::id::AreaId;
use crate::rules::clause::Say;
use crate::rules::{Number, Words};

/// A choice of areas.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KOf {
    /// The areas to choose from.
    pub areas: Vec<AreaId>,
    /// What each chosen area must hold.
    pub each: Number,
    /// How many must be chosen.
    pub k: usize,
}

impl Say for KOf {
    fn say(&self, words: &Words) -> String {
        let each = match self.each {
            Number::Known(each) => format!("at least {}", each.in_words()),
            Number::Unknown => "a number of points no source states".into(),
        };
        format!("{} of these areas must each hold {each}: {}.", self.k, words.areas(&self.areas))
    }
}
