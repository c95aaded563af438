//! What holds for a stretch of dates: which cycles a revision governs, when a declaration goes in, what it costs.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::clause::Say;
use super::number::{day, some_day};
use super::{Split, Words};
use crate::amount::Quantity;
use crate::cycle::Window;
use crate::dates::said;

/// Which date of a cycle or credential chooses the revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChosenBy {
    /// The cycle's first day.
    CycleStart,
    /// The cycle's last day.
    CycleEnd,
    /// The day the credential was first awarded.
    CertifiedOn,
}

/// The cycles a revision governs; both ends included, an absent end open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applies {
    /// By which date.
    pub by: ChosenBy,
    /// From this day.
    pub from: Option<NaiveDate>,
    /// To this day.
    pub to: Option<NaiveDate>,
}

impl Applies {
    /// Returns the date that chooses, where it is known.
    pub fn chooser(&self, window: Window, certified_on: Option<NaiveDate>) -> Option<NaiveDate> {
        match self.by {
            ChosenBy::CycleStart => Some(window.start),
            ChosenBy::CycleEnd => Some(window.end),
            ChosenBy::CertifiedOn => certified_on,
        }
    }

    /// Tells whether a date lies inside.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Says which cycles: "Cycles that end on 1 January 2023 or later".
    pub fn say(&self) -> String {
        let which = match self.by {
            ChosenBy::CycleStart => "Cycles that start",
            ChosenBy::CycleEnd => "Cycles that end",
            ChosenBy::CertifiedOn => "Credentials first awarded",
        };
        match (self.from, self.to) {
            (None, None) => "All cycles".into(),
            (Some(from), None) => format!("{which} on {} or later", said(from)),
            (None, Some(to)) => format!("{which} on {} or earlier", said(to)),
            (Some(from), Some(to)) => format!("{which} from {} to {}", said(from), said(to)),
        }
    }
}

/// Whether a requirement lets one activity's points be divided between areas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SplitRule {
    /// In any amounts.
    Any,
    /// Not at all.
    None,
    /// No source says; both are tried.
    #[default]
    Unknown,
}

impl SplitRule {
    /// Returns the admissible readings.
    pub fn readings(self) -> &'static [Split] {
        match self {
            Self::Any => &[Split::Any],
            Self::None => &[Split::None],
            Self::Unknown => &[Split::Any, Split::None],
        }
    }
}

/// When a declaration goes in, counted back from the last day of the cycle.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// How many days before the end the window opens.
    #[serde(default)]
    pub opens_days_before_end: Option<u64>,
    /// How many days before the end its last day is.
    #[serde(default)]
    pub closes_days_before_end: Option<u64>,
    /// The first cycle end it holds for.
    #[serde(default, deserialize_with = "some_day")]
    pub from: Option<NaiveDate>,
    /// The first cycle end it no longer holds for.
    #[serde(default, deserialize_with = "some_day")]
    pub before: Option<NaiveDate>,
}

impl Submission {
    /// Tells whether it holds for a cycle that ends on this day.
    pub fn holds(&self, cycle_end: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= cycle_end)
            && self.before.is_none_or(|before| cycle_end < before)
    }

    /// Returns the first day a declaration can go in.
    pub fn opens(&self, cycle_end: NaiveDate) -> Option<NaiveDate> {
        self.opens_days_before_end.map(|days| back(cycle_end, days))
    }

    /// Returns the last day.
    pub fn closes(&self, cycle_end: NaiveDate) -> Option<NaiveDate> {
        self.closes_days_before_end.map(|days| back(cycle_end, days))
    }
}

fn back(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

impl Say for Submission {
    fn say(&self, _: &Words) -> String {
        match (self.opens_days_before_end, self.closes_days_before_end) {
            (Some(opens), Some(closes)) => format!(
                "The declaration goes in from {opens} days before the credential expires, and at the latest {closes} days before."
            ),
            (Some(opens), None) => {
                format!("The declaration goes in from {opens} days before the credential expires.")
            }
            (None, Some(closes)) => {
                format!(
                    "The declaration goes in at the latest {closes} days before the credential expires."
                )
            }
            (None, None) => "When the declaration goes in, no source states.".into(),
        }
    }
}

/// What renewing costs from a day on; an absent amount is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// The first day it was asked; absent where unknown.
    #[serde(default, deserialize_with = "some_day")]
    pub from: Option<NaiveDate>,
    /// The first day it was no longer asked; absent where unknown.
    #[serde(default, deserialize_with = "some_day")]
    pub before: Option<NaiveDate>,
    /// A day it was certainly asked on: that of the source.
    #[serde(default, deserialize_with = "some_day")]
    pub seen_on: Option<NaiveDate>,
    /// The categories it is asked for; every one where none is named.
    #[serde(default)]
    pub categories: Vec<String>,
    /// The currency: `USD`.
    pub currency: String,
    /// For a declaration.
    #[serde(default)]
    pub application: Option<Quantity>,
    /// Added for an expired credential.
    #[serde(default)]
    pub reinstatement: Option<Quantity>,
    /// For each further credential that ends about the same time.
    #[serde(default)]
    pub additional: Option<Quantity>,
    /// Added to every fee from this day on.
    #[serde(default)]
    pub change: Option<Quantity>,
}

impl Say for Fee {
    fn say(&self, _: &Words) -> String {
        let amount = |name: &str, amount: Option<Quantity>| {
            amount.map(|it| format!("{name} {it} {}", self.currency))
        };
        let said: Vec<String> = [
            amount("application", self.application),
            amount("reinstatement", self.reinstatement),
            amount("each further credential", self.additional),
            amount("added to every fee", self.change),
        ]
        .into_iter()
        .flatten()
        .collect();
        format!("Fees: {}.", said.join(", "))
    }
}

/// The day a person last compared a pack with its sources; `never` where nobody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reviewed(pub Option<NaiveDate>);

impl Reviewed {
    /// Says when: "Last compared with its sources on 15 January 2026."
    pub fn sentence(self) -> String {
        match self.0 {
            Some(day) => format!("Last compared with its sources on {}.", said(day)),
            None => "No person has compared it with its sources yet.".into(),
        }
    }
}

impl std::fmt::Display for Reviewed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(day) => write!(f, "{day}"),
            None => f.write_str("never"),
        }
    }
}

impl Serialize for Reviewed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Reviewed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "a day such as 2025-01-15, or \"never\"")]
        enum Written {
            Never(Never),
            Day(#[serde(deserialize_with = "day")] NaiveDate),
        }
        #[derive(Deserialize)]
        enum Never {
            #[serde(rename = "never")]
            Never,
        }
        Ok(Self(match Written::deserialize(deserializer)? {
            Written::Never(Never::Never) => None,
            Written::Day(day) => Some(day),
        }))
    }
}
