//! The stretches a bound is counted over, as dates.
//!
//! Every stretch is cut to the window, so two kinds of year that coincide inside it are the same stretch.

use chrono::{Datelike, NaiveDate};

use super::Per;
use crate::cycle::Window;
use crate::dates::anniversary;

/// One stretch of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// The year of the cycle from 0, or the calendar year; absent for the whole cycle.
    pub year: Option<i32>,
}

impl Period {
    pub fn holds(&self, other: &Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    pub fn meets(&self, other: &Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

/// Returns the stretches of one kind inside the window, in order of time.
pub(super) fn periods(per: Per, window: Window) -> Vec<Period> {
    let Window { start, end } = window;
    let years = match per {
        _ if start > end => return Vec::new(),
        Per::Cycle => return vec![Period { from: start, to: end, year: None }],
        Per::CycleYear => 0..=window.cycle_year(end) as i32,
        Per::CalendarYear => start.year()..=end.year(),
    };
    let first_day = |year: i32| match per {
        Per::CalendarYear => NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX),
        _ => anniversary(start, year as u32),
    };
    let last_day = |year: i32| first_day(year + 1).pred_opt().unwrap_or(NaiveDate::MAX);
    years
        .map(|year| Period {
            from: first_day(year).max(start),
            to: last_day(year).min(end),
            year: Some(year),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(start: &str, end: &str) -> Window {
        Window { start: start.parse().expect("a date"), end: end.parse().expect("a date") }
    }

    fn said(per: Per, window: Window) -> Vec<String> {
        periods(per, window).iter().map(|it| format!("{} {}", it.from, it.to)).collect()
    }

    #[test]
    fn a_three_year_window_touches_four_calendar_years() {
        let window = window("2022-07-01", "2025-06-30");
        assert_eq!(
            said(Per::CalendarYear, window),
            [
                "2022-07-01 2022-12-31",
                "2023-01-01 2023-12-31",
                "2024-01-01 2024-12-31",
                "2025-01-01 2025-06-30",
            ]
        );
        assert_eq!(
            said(Per::CycleYear, window),
            ["2022-07-01 2023-06-30", "2023-07-01 2024-06-30", "2024-07-01 2025-06-30"]
        );
    }

    #[test]
    fn a_leap_day_window_turns_on_the_last_of_february() {
        assert_eq!(
            said(Per::CycleYear, window("2024-02-29", "2026-02-28")),
            ["2024-02-29 2025-02-27", "2025-02-28 2026-02-27", "2026-02-28 2026-02-28"]
        );
    }

    #[test]
    fn a_window_of_one_day_is_one_stretch_of_any_kind() {
        let window = window("2024-02-29", "2024-02-29");
        for per in [Per::Cycle, Per::CycleYear, Per::CalendarYear] {
            assert_eq!(said(per, window), ["2024-02-29 2024-02-29"], "{per:?}");
        }
    }

    #[test]
    fn stretches_that_share_one_day_meet() {
        let [first, second, third] = [("01-01", "03-31"), ("03-31", "06-30"), ("04-01", "06-30")]
            .map(|(from, to)| {
                let [from, to] = [from, to].map(|it| format!("2024-{it}").parse().expect("a date"));
                Period { from, to, year: None }
            });
        assert!(first.meets(&second) && second.meets(&first));
        assert!(!first.meets(&third) && !third.meets(&first));
        assert!(second.holds(&third) && !third.holds(&second));
    }

    #[test]
    fn a_window_that_ends_before_it_starts_has_no_stretches() {
        assert_eq!(periods(Per::Cycle, window("2025-01-01", "2024-01-01")), []);
        assert_eq!(periods(Per::CycleYear, window("2025-01-01", "2024-01-01")), []);
    }
}
