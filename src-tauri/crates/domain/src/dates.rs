//! Civil dates, said the one way the program says them.

use chrono::{Datelike, Months, NaiveDate, Weekday};

/// Says a date so that nobody can mistake day and month: "14 March 2026".
pub fn said(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year())
}

/// Says a month: "March 2026".
pub fn month_said(day: NaiveDate) -> String {
    format!("{} {}", MONTHS[day.month0() as usize], day.year())
}

/// Says a deadline with its weekday: "Saturday, 14 March 2026".
pub fn said_with_weekday(day: NaiveDate) -> String {
    let weekday = match day.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    };
    format!("{weekday}, {}", said(day))
}

/// Returns the `years`-th anniversary of `day`; 29 February falls on 28 February in common years.
pub fn anniversary(day: NaiveDate, years: u32) -> NaiveDate {
    day.checked_add_months(Months::new(12 * years)).unwrap_or(NaiveDate::MAX)
}

/// Returns the day `count` business days after `day`: Saturdays and Sundays are none, holidays are not known here.
pub fn business_days_after(day: NaiveDate, count: u32) -> NaiveDate {
    let weekday = |it: &NaiveDate| !matches!(it.weekday(), Weekday::Sat | Weekday::Sun);
    day.iter_days().skip(1).filter(weekday).take(count as usize).last().unwrap_or(day)
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("an ISO date")
    }

    #[test]
    fn weekends_are_no_business_days() {
        assert_eq!(business_days_after(day("2026-11-23"), 5), day("2026-11-30"));
        assert_eq!(business_days_after(day("2026-11-28"), 1), day("2026-11-30"));
        assert_eq!(business_days_after(day("2026-11-23"), 30), day("2027-01-04"));
        assert_eq!(business_days_after(day("2026-11-23"), 0), day("2026-11-23"));
    }

    #[test]
    fn a_leap_day_has_its_anniversary_on_the_last_of_february() {
        assert_eq!(anniversary(day("2024-02-29"), 1), day("2025-02-28"));
        assert_eq!(anniversary(day("2024-02-29"), 4), day("2028-02-29"));
    }

    #[test]
    fn a_deadline_names_its_weekday() {
        assert_eq!(said_with_weekday(day("2026-11-22")), "Sunday, 22 November 2026");
    }
}
