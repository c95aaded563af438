//! "Of an expired credential, the activities of the last so many years count."

use serde::Deserialize;

use crate::rules::Words;
use crate::rules::clause::Say;
use crate::rules::number::count;

/// The years that count in place of a cycle's.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastYears {
    /// For whom.
    pub when: Outside,
    /// How many years, back from the day of judgement.
    #[serde(deserialize_with = "count")]
    pub years: u32,
}

/// Who stands outside a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outside {
    /// Holders of an expired credential.
    Expired,
    /// Holders who take part voluntarily.
    Voluntary,
}

impl Say for LastYears {
    fn say(&self, _: &Words) -> String {
        let whose = match self.when {
            Outside::Expired => "Where the credential has expired",
            Outside::Voluntary => "Where taking part is voluntary",
        };
        let years = match self.years {
            1 => "year".to_owned(),
            years => format!("{years} years"),
        };
        format!("{whose}, the activities of the last {years} count.")
    }
}
