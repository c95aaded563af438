//! The one place that asks what day it is.

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Utc};

/// Tells the day and the instant.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The computer's clock.
    System,
    /// One fixed day: a sample record is judged on its own day, and `--on` asks about another.
    Fixed(NaiveDate),
}

impl Clock {
    /// Returns the civil day where the person is.
    pub fn today(self) -> NaiveDate {
        match self {
            Self::System => Local::now().date_naive(),
            Self::Fixed(day) => day,
        }
    }

    /// Returns the instant a change is made at.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(day) => day.and_time(NaiveTime::MIN).and_utc(),
        }
    }
}
