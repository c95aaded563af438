//! Days in cells, and which order their numbers have.
//!
//! "03/04/2026" is read by what its whole column proves: a day beyond the twelfth anywhere settles it. A column that
//! proves nothing, or both, is asked about; until then such a cell gives no day.

use chrono::{Datelike, Days as Count, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Cell;
use crate::fields::{NumberOrder, days_in};
use crate::text::fold::fold;

/// Which number of "03/04/2026" is the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// The first, as in the United States.
    MonthFirst,
    /// The second, as in most of the world.
    DayFirst,
}

/// What the cells of a column prove about the order of its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// Cells that can only be read month first.
    pub month_first: usize,
    /// Cells that can only be read day first.
    pub day_first: usize,
    /// Cells that can be read both ways and mean different days.
    pub ambiguous: usize,
}

/// What a cell says about a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayIn {
    /// Nothing stands there.
    Empty,
    /// A day, or a range of days.
    Day {
        /// The first day, where a range is written.
        started_on: Option<NaiveDate>,
        /// The day, or the last of the range.
        completed_on: NaiveDate,
    },
    /// Two days, depending on the order of its numbers.
    Ambiguous,
    /// No day.
    NoDay,
}

impl Days {
    /// Looks through the cells of a column.
    pub fn of<'c>(cells: impl Iterator<Item = &'c Cell>) -> Self {
        let mut proved = Self::default();
        for cell in cells {
            let Cell::Text(text) = cell else { continue };
            let Some((first, second, separator)) = numbers(text) else { continue };
            match (first, second) {
                // Dots are written where the day comes first.
                _ if separator == '.' => proved.day_first += 1,
                (13..=31, 1..=12) => proved.day_first += 1,
                (1..=12, 13..=31) => proved.month_first += 1,
                (1..=12, 1..=12) if first != second => proved.ambiguous += 1,
                _ => {}
            }
        }
        proved
    }

    /// Returns the order the column proves; nothing where it proves none, or both.
    pub fn order(self) -> Option<DayOrder> {
        match (self.month_first, self.day_first) {
            (1.., 0) => Some(DayOrder::MonthFirst),
            (0, 1..) => Some(DayOrder::DayFirst),
            _ => None,
        }
    }

    /// Tells whether a person must say the order.
    pub fn asks(self) -> bool {
        self.ambiguous > 0 && self.order().is_none()
    }
}

/// Reads the day in a cell. A plain number is one as spreadsheets count days, from 1904 where `from_1904` says so.
pub fn read(cell: &Cell, order: Option<DayOrder>, from_1904: bool) -> DayIn {
    match cell {
        Cell::Empty => DayIn::Empty,
        Cell::Day(day) => plain(*day),
        Cell::Number(number) => counted(number, from_1904),
        Cell::Text(text) if text.bytes().all(|it| it.is_ascii_digit()) => counted(text, from_1904),
        Cell::Text(text) => written(text, order),
        Cell::Fault(_) => DayIn::NoDay,
    }
}

fn plain(day: NaiveDate) -> DayIn {
    let meant = (1950..=2100).contains(&day.year());
    if meant { DayIn::Day { started_on: None, completed_on: day } } else { DayIn::NoDay }
}

/// A number of days since the program's own beginning, or a day written without marks: 20260314.
fn counted(number: &str, from_1904: bool) -> DayIn {
    let whole = number.split('.').next().unwrap_or(number);
    if whole.len() == 8 {
        let day = NaiveDate::parse_from_str(whole, "%Y%m%d").ok();
        return day.map_or(DayIn::NoDay, plain);
    }
    // What spreadsheets call day 0; their calendar has a 29 February 1900 that never was.
    let zero = if from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
    let zero = NaiveDate::from_ymd_opt(zero.0, zero.1, zero.2).expect("both are days");
    let days = whole.parse::<u64>().ok().filter(|it| *it > 10_000);
    days.and_then(|it| zero.checked_add_days(Count::new(it))).map_or(DayIn::NoDay, plain)
}

fn written(text: &str, order: Option<DayOrder>) -> DayIn {
    // A day is short; a paragraph that mentions one is none.
    if text.len() > 80 {
        return DayIn::NoDay;
    }
    let ambiguous = matches!(numbers(text), Some((1..=12, 1..=12, mark)) if mark != '.')
        && numbers(text).is_some_and(|(first, second, _)| first != second);
    if ambiguous && order.is_none() {
        return DayIn::Ambiguous;
    }
    let fold = fold(&text.chars().collect::<Vec<_>>());
    let order = match order {
        Some(DayOrder::DayFirst) => NumberOrder::DayFirst,
        _ => NumberOrder::MonthFirst,
    };
    let found = days_in(&fold, order);
    let [only] = found.as_slice() else { return DayIn::NoDay };
    let around = format!("{} {}", &fold[..only.range.start], &fold[only.range.end..]);
    if !is_decoration(&around) {
        return DayIn::NoDay;
    }
    let started_on = only.day.started_on.filter(|it| *it != only.day.completed_on);
    match plain(only.day.completed_on) {
        DayIn::Day { completed_on, .. } => DayIn::Day { started_on, completed_on },
        other => other,
    }
}

/// A weekday or a time of day beside a day says nothing else; anything more makes it another text.
fn is_decoration(around: &str) -> bool {
    let is_time = |it: &str| {
        it.contains(':') && it.bytes().all(|it| it.is_ascii_digit() || b":.+-".contains(&it))
    };
    let words = ["am", "pm", "a.m.", "p.m.", "z", "utc", "at", "t"];
    let weekdays = ["mon", "tue", "wed", "thu", "frl", "fri", "sat", "sun"];
    around.split([' ', ',', '(', ')']).filter(|it| !it.is_empty()).all(|it| {
        let bare = it.trim_start_matches('t');
        is_time(bare)
            || words.contains(&it)
            || weekdays.iter().any(|day| it.starts_with(day) && it.len() <= 10)
            || it.strip_suffix("am").or(it.strip_suffix("pm")).is_some_and(is_time)
    })
}

/// Returns the two numbers a date begins with and the mark between them: "03/04/2026" gives 3, 4 and '/'.
fn numbers(text: &str) -> Option<(u32, u32, char)> {
    let text = text.trim();
    let mark = text.chars().find(|it| !it.is_ascii_digit())?;
    if !"/-.".contains(mark) {
        return None;
    }
    let mut parts = text.splitn(3, mark);
    let first = parts.next().filter(|it| (1..=2).contains(&it.len()))?.parse().ok()?;
    let second =
        parts.next().filter(|it| (1..=2).contains(&it.trim().len()))?.trim().parse().ok()?;
    let year = parts.next()?.chars().take_while(char::is_ascii_digit).count();
    matches!(year, 2 | 4).then_some((first, second, mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[&str]) -> Vec<Cell> {
        texts.iter().map(|it| Cell::text(it)).collect()
    }

    fn said(text: &str, order: Option<DayOrder>) -> String {
        match read(&Cell::text(text), order, false) {
            DayIn::Day { started_on: None, completed_on } => completed_on.to_string(),
            DayIn::Day { started_on: Some(first), completed_on } => {
                format!("{first}/{completed_on}")
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn the_whole_column_settles_the_order() {
        let of = |texts: &[&str]| Days::of(cells(texts).iter());
        assert_eq!(of(&["03/04/2026", "03/14/2026"]).order(), Some(DayOrder::MonthFirst));
        assert_eq!(of(&["03/04/2026", "14/03/2026"]).order(), Some(DayOrder::DayFirst));
        assert_eq!(of(&["03.04.2026"]).order(), Some(DayOrder::DayFirst));
        assert!(of(&["03/04/2026", "05/06/26"]).asks());
        assert!(of(&["03/04/2026", "14/03/2026", "03/14/2026"]).asks(), "it proves both");
        assert!(!of(&["2026-03-04", "3/3/2026"]).asks(), "nothing can be mistaken");
    }

    #[test]
    fn an_undecided_day_is_no_day() {
        assert_eq!(said("03/04/2026", None), "Ambiguous");
        assert_eq!(said("03/04/2026", Some(DayOrder::MonthFirst)), "2026-03-04");
        assert_eq!(said("03/04/2026", Some(DayOrder::DayFirst)), "2026-04-03");
        assert_eq!(said("03/14/2026", None), "2026-03-14");
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in [
            "2026-03-14",
            "2026-03-14 00:00:00",
            "2026-03-14T09:30:00",
            "3/14/2026 12:00 AM",
            "March 14, 2026",
            "14 Mar 2026",
            "Saturday, March 14, 2026",
            "14.03.2026",
            "20260314",
            "46095",
        ] {
            assert_eq!(said(text, None), "2026-03-14", "{text}");
        }
        assert_eq!(said("March 3-5, 2026", None), "2026-03-03/2026-03-05");
    }

    #[test]
    fn what_only_mentions_a_day_is_none() {
        for text in ["2026", "1.5", "spring 2026", "Workshop of 14 March 2026", "13/13/2026", "0"] {
            assert_eq!(said(text, Some(DayOrder::MonthFirst)), "NoDay", "{text}");
        }
    }

    #[test]
    fn days_counted_from_1904_are_four_years_later() {
        let day = read(&Cell::number(44_633.0), None, true);
        let expected = NaiveDate::from_ymd_opt(2026, 3, 14).expect("a day");
        assert_eq!(day, DayIn::Day { started_on: None, completed_on: expected });
    }
}
