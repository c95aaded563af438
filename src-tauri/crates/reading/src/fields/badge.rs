//! Badges: how a value was found, in one word.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How far a value can be trusted before a person has looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Badge {
    /// Nothing on the page looks like it.
    NotFound,
    /// The best of weak candidates.
    Estimate,
    /// Probably right; something speaks for another value, or the page was hard to read.
    Check,
    /// Said plainly on the page, and nothing speaks against it.
    High,
}

impl Badge {
    /// Returns the badge for a candidate of this score which leads the next one by so much.
    pub(super) fn of(score: i32, lead: i32) -> Self {
        match score {
            HIGH.. if lead >= CLEAR => Self::High,
            CHECK.. => Self::Check,
            _ => Self::Estimate,
        }
    }

    /// Returns the badge, but no better than this one.
    pub fn at_most(self, best: Self) -> Self {
        self.min(best)
    }
}

impl fmt::Display for Badge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::NotFound => "not found",
            Self::Estimate => "estimate",
            Self::Check => "check",
            Self::High => "high",
        })
    }
}

/// From this score on, and with a clear lead, a value is said plainly.
pub(super) const HIGH: i32 = 70;
/// From this score on a value is more than a guess.
pub(super) const CHECK: i32 = 45;
/// Below this score a value is not offered at all.
pub(super) const LEAST: i32 = 20;
/// A lead over the next value that leaves no doubt.
const CLEAR: i32 = 12;
