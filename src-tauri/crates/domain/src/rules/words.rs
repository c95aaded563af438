//! Words: what a pack calls its areas and types, and how a list is said.

use std::collections::BTreeMap;

use crate::id::{ActivityType, AreaId};
use crate::{activity, area};

/// The names of areas and types, for sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub(super) areas: BTreeMap<AreaId, String>,
    pub(super) types: BTreeMap<ActivityType, String>,
    pub(super) body: String,
}

impl Words {
    /// Returns what the pack calls an area.
    pub fn area<'w>(&'w self, id: &'w AreaId) -> &'w str {
        self.areas.get(id).map_or_else(|| area::name(id), String::as_str)
    }

    /// Returns what the pack calls a type of activity.
    pub fn activity_type<'w>(&'w self, id: &'w ActivityType) -> &'w str {
        self.types.get(id).map_or_else(|| activity::type_name(id), String::as_str)
    }

    /// Returns what the body is called in a sentence.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Says several types: "Clinical teaching and College or university course".
    pub fn types(&self, ids: &[ActivityType]) -> String {
        all(ids.iter().map(|id| self.activity_type(id)))
    }

    /// Says several areas: "Chemistry, Hematology or Microbiology".
    pub fn any_area(&self, ids: &[AreaId]) -> String {
        list(ids.iter().map(|id| self.area(id)), "or")
    }

    /// Says several areas: "Chemistry, Hematology and Microbiology".
    pub fn areas(&self, ids: &[AreaId]) -> String {
        all(ids.iter().map(|id| self.area(id)))
    }
}

/// Says a list with "and" before the last.
pub fn all<'a>(items: impl Iterator<Item = &'a str>) -> String {
    list(items, "and")
}

/// Says a list with a word before the last.
pub fn list<'a>(items: impl Iterator<Item = &'a str>, word: &str) -> String {
    let items: Vec<&str> = items.collect();
    match items.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}
