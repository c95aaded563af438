//! "Whoever was first certified on this day or later must take part."

use chrono::NaiveDate;
use serde::Deserialize;

use crate::dates::said;
use crate::rules::Words;
use crate::rules::clause::Say;
use crate::rules::number::some_day;

/// Who must take part; whom no such clause names, no source speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// The categories it speaks of; every one where none is named.
    #[serde(default)]
    pub categories: Vec<String>,
    /// Whether it speaks only of those first certified by the former National Credentialing Agency.
    #[serde(default)]
    pub formerly_nca: bool,
    /// The first day of certification it binds; for whoever was certified before, it is voluntary. Everyone where absent.
    #[serde(default, deserialize_with = "some_day")]
    pub required_from: Option<NaiveDate>,
}

impl Participation {
    /// Tells whether it speaks of a credential.
    pub fn concerns(&self, category: &str, formerly_nca: bool) -> bool {
        (!self.formerly_nca || formerly_nca) && speaks_of(&self.categories, category)
    }
}

/// Tells whether a list of categories, in which none means every one, names this one.
pub(in crate::rules) fn speaks_of(categories: &[String], category: &str) -> bool {
    categories.is_empty() || categories.iter().any(|it| it.eq_ignore_ascii_case(category.trim()))
}

impl Say for Participation {
    fn say(&self, words: &Words) -> String {
        let body = words.body();
        match (self.required_from, self.formerly_nca) {
            (_, true) => format!(
                "{body} requires taking part of everyone first certified by the former National Credentialing Agency."
            ),
            (Some(from), _) => format!(
                "{body} requires taking part of everyone first certified in this category on {} or later; for others it is voluntary.",
                said(from)
            ),
            (None, _) => {
                format!("{body} requires taking part of everyone who holds this credential.")
            }
        }
    }
}
