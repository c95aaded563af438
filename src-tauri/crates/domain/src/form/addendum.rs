//! The worksheet for a declaration's addendum, after a notice that something is missing.
//!
//! The labels of the body's own addendum are not known. What it has to carry is: who, which course, when it was
//! completed, for how many points, signed, within 30 business days of the notice.
//! Source: ASCP BOC, Credential Maintenance Program page, rev. 07/21/2016; description of the addendum by a third party.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{DeclarationWorksheet, Held, Left};
use crate::cycle::Window;

/// How many business days there are to answer a notice.
const DAYS: u32 = 30;

/// What the worksheet says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addendum {
    /// Who answers, and for which credential.
    pub held: Held,
    /// The cycle that was declared.
    pub cycle: Window,
    /// The day of the notice.
    pub notice_on: Option<NaiveDate>,
    /// The last day to answer; a public holiday on the way would only make it later.
    pub due_on: Option<NaiveDate>,
    /// What was done in the cycle and is not declared, to choose from.
    pub left: Vec<Left>,
}

impl Addendum {
    /// Begins an answer to a notice; without its day, the due date is left open.
    pub fn of(worksheet: DeclarationWorksheet, notice_on: Option<NaiveDate>) -> Self {
        let due_on = notice_on.and_then(|it| business_days_after(it, DAYS));
        let DeclarationWorksheet { held, cycle, left, .. } = worksheet;
        Self { held, cycle, notice_on, due_on, left }
    }
}

/// Counts business days from the day after: Monday to Friday, public holidays not left out.
fn business_days_after(day: NaiveDate, count: u32) -> Option<NaiveDate> {
    let mut at = day;
    let mut left = count;
    while left > 0 {
        at = at.checked_add_days(Days::new(1))?;
        if !matches!(at.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_business_days_are_six_weeks_and_a_weekend_does_not_count() {
        let day = |it: &str| it.parse().expect("an ISO date");
        for (notice, due) in [
            ("2026-11-23", "2027-01-04"),
            ("2026-11-27", "2027-01-08"),
            ("2026-11-28", "2027-01-08"),
            ("2026-11-29", "2027-01-08"),
            ("2026-11-30", "2027-01-11"),
        ] {
            assert_eq!(business_days_after(day(notice), DAYS), Some(day(due)), "{notice}");
        }
    }
}
