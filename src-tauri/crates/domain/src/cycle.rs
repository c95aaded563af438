//! The cycle: the years a body judges at once.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::dates::anniversary;
use crate::id::CredentialId;
pub use crate::id::CycleId;

/// A stretch of civil days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Window {
    /// The first day that counts.
    pub start: NaiveDate,
    /// The last day that counts.
    pub end: NaiveDate,
}

impl Window {
    /// Tells whether `day` lies inside; both ends do.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.start <= day && day <= self.end
    }

    /// Returns which year of the window `day` falls in, from 0, counted by anniversaries of the first day.
    ///
    /// A start on 29 February has its anniversaries on 28 February in common years.
    pub fn cycle_year(&self, day: NaiveDate) -> u32 {
        (1..).take_while(|&year| anniversary(self.start, year) <= day).count() as u32
    }
}

/// One cycle of a credential, with its ends as the person reads them from the body's own site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// Names the cycle.
    pub id: CycleId,
    /// The credential it belongs to.
    pub credential: CredentialId,
    /// The first day that counts.
    pub start: NaiveDate,
    /// The last day that counts: the day the credential expires.
    pub end: NaiveDate,
    /// The day its declaration was submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared_on: Option<NaiveDate>,
}

impl Cycle {
    /// Returns the days of the cycle.
    pub fn window(&self) -> Window {
        Window { start: self.start, end: self.end }
    }

    /// Tells whether the first day is not after the last.
    pub fn is_in_order(&self) -> bool {
        self.start <= self.end
    }

    /// Returns the day `days` before the end.
    pub fn days_before_end(&self, days: u64) -> NaiveDate {
        self.end.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("an ISO date")
    }

    #[test]
    fn both_ends_count() {
        let window = Window { start: day("2022-07-01"), end: day("2025-06-30") };
        for (text, inside) in [
            ("2022-06-30", false),
            ("2022-07-01", true),
            ("2025-06-30", true),
            ("2025-07-01", false),
        ] {
            assert_eq!(window.contains(day(text)), inside, "{text}");
        }
    }

    #[test]
    fn a_cycle_year_turns_on_the_anniversary() {
        let window = Window { start: day("2024-02-29"), end: day("2027-02-27") };
        for (text, year) in
            [("2024-02-29", 0), ("2025-02-27", 0), ("2025-02-28", 1), ("2026-02-28", 2)]
        {
            assert_eq!(window.cycle_year(day(text)), year, "{text}");
        }
    }
}
