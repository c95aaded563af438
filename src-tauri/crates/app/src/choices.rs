//! What a form offers to choose from.

use domain::activity::COMMON_TYPES;
use domain::amount::Unit;
use domain::area::COMMON;
use serde::Serialize;

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choice {
    /// The word used in files.
    pub id: String,
    /// The name a person reads.
    pub name: String,
}

/// What the activity form offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActivityChoices {
    /// Types of activity.
    pub types: Vec<Choice>,
    /// Units an amount can be given in.
    pub units: Vec<Choice>,
    /// Areas of practice.
    pub areas: Vec<Choice>,
}

/// Returns what the activity form offers.
pub fn for_activities() -> ActivityChoices {
    let choices = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|&(id, name)| Choice { id: id.into(), name: name.into() }).collect()
    };
    ActivityChoices {
        types: choices(&COMMON_TYPES),
        units: Unit::ALL
            .into_iter()
            .map(|it| Choice { id: it.word().into(), name: it.name().into() })
            .collect(),
        areas: choices(&COMMON),
    }
}
