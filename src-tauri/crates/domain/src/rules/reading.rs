//! Readings: the ways an ambiguous rule can be taken.
//!
//! No reading is the cautious one, so every admissible one is tried; a run uses one throughout and records it.

use serde::{Deserialize, Serialize};

/// What "a year" means in a rule that counts by the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Year {
    /// From one anniversary of the cycle's first day to the next.
    CycleYear,
    /// From 1 January to 31 December.
    CalendarYear,
}

/// Whether one activity's points may be divided between areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// In any amounts.
    Any,
    /// Not at all.
    None,
}

/// One way to take everything that is ambiguous in a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reading {
    /// What a year is; absent where nothing counts by the year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// Whether an activity may be divided.
    pub split: Split,
}

impl Year {
    /// Says the reading after "if": "a year runs from one anniversary of the cycle's start to the next".
    pub const fn said(self) -> &'static str {
        match self {
            Self::CycleYear => {
                "a year runs from one anniversary of the cycle's first day to the next"
            }
            Self::CalendarYear => "a year is a calendar year",
        }
    }

    /// Says the reading after a number of points: "by cycle years".
    pub const fn brief(self) -> &'static str {
        match self {
            Self::CycleYear => "by cycle years",
            Self::CalendarYear => "by calendar years",
        }
    }
}

impl Split {
    /// Says the reading after "if": "one activity's points may be divided between areas".
    pub const fn said(self) -> &'static str {
        match self {
            Self::Any => "one activity's points may be divided between areas",
            Self::None => "each activity's points go to one area only",
        }
    }

    /// Says the reading after a number of points: "if an activity may be divided".
    pub const fn brief(self) -> &'static str {
        match self {
            Self::Any => "if an activity may be divided",
            Self::None => "if none may be divided",
        }
    }
}
