//! How long a cycle is, and how the first one differs.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::Total;
use crate::rules::clause::{Clause, Say};
use crate::rules::number::{Parity, count};
use crate::rules::{Number, Words};

/// The length of a cycle and what it hangs on. The person's own dates are never computed from it, only compared.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CycleRule {
    /// How many years; zero where there is no cycle.
    #[serde(deserialize_with = "count")]
    pub years: u32,
    /// What its ends hang on.
    pub anchor: Anchor,
    /// The day it ends, where that is fixed: `06-30`.
    #[serde(default)]
    pub ends: Option<MonthDay>,
    /// Whether it ends in even or odd years.
    #[serde(default)]
    pub parity: Option<Parity>,
    /// How the first one begins, where that is stated.
    #[serde(default)]
    pub first: Option<FirstWindow>,
    /// Whether what counts was done in the calendar years before the year of renewal, not in the licence's own term.
    #[serde(default)]
    pub before_renewal: bool,
}

/// How the first cycle of calendar years begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirstWindow {
    /// The rest of the year of certification belongs to it, before its full years.
    RestOfYear,
    /// It begins with the year after the certification.
    NextYear,
}

/// What the ends of a cycle hang on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// A fixed day of the year.
    Fixed,
    /// The person's own certificate.
    Certificate,
    /// Calendar years.
    Calendar,
    /// The last submission.
    Submission,
    /// There is no cycle.
    None,
    /// Not confirmed.
    Unknown,
}

/// A day of any year, in order of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// Returns this day of a year; nothing for 29 February of a common one.
    pub(in crate::rules) fn of_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    fn of(day: NaiveDate) -> Self {
        Self { month: day.month(), day: day.day() }
    }
}

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        // 2000 is a leap year, so 29 February is a day.
        format!("2000-{text}")
            .parse::<NaiveDate>()
            .map(Self::of)
            .map_err(|_| format!("\"{text}\" is not a month and day such as 06-30"))
    }
}

/// What is different in the cycle a credential was first awarded in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstCycle {
    /// For whom; everybody first certified in the cycle where it is absent.
    pub when: Option<Licensed>,
    /// The total that takes the place of the usual one.
    pub total: Option<Clause<Total>>,
    /// The points asked for each month begun between the certification and the end of the cycle.
    pub per_month: Option<Number>,
    /// The area clauses that still hold, by id; all where it is absent.
    pub areas: Option<Vec<String>>,
}

/// A stretch of licensing dates, both ends included.
///
/// A bound is a day (`2018-07-01`) or a day of every even or odd year (`odd-07-01`); a stretch of the latter may run
/// over the turn of the year.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licensed {
    /// The first licensing date.
    licensed_from: Bound,
    /// The last.
    licensed_to: Bound,
}

/// One end of a stretch of licensing dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
enum Bound {
    Day(NaiveDate),
    Every(Parity, MonthDay),
}

impl TryFrom<String> for Bound {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if let Ok(day) = text.parse() {
            return Ok(Self::Day(day));
        }
        let (parity, rest) = text
            .split_once('-')
            .and_then(|(word, rest)| match word {
                "even" => Some((Parity::Even, rest)),
                "odd" => Some((Parity::Odd, rest)),
                _ => None,
            })
            .ok_or_else(|| format!("\"{text}\" is neither a day nor like odd-07-01"))?;
        MonthDay::try_from(rest.to_owned()).map(|day| Self::Every(parity, day))
    }
}

impl Licensed {
    /// Tells whether a licensing date lies in the stretch.
    pub fn holds(&self, licensed: NaiveDate) -> bool {
        let parity = if licensed.year() % 2 == 0 { Parity::Even } else { Parity::Odd };
        let place = |parity: Parity, day: MonthDay| (parity == Parity::Odd, day);
        match (self.licensed_from, self.licensed_to) {
            (Bound::Every(from, from_day), Bound::Every(to, to_day)) => {
                let (from, to) = (place(from, from_day), place(to, to_day));
                let here = place(parity, MonthDay::of(licensed));
                if from <= to { from <= here && here <= to } else { from <= here || here <= to }
            }
            (from, to) => {
                let after = match from {
                    Bound::Day(day) => day <= licensed,
                    Bound::Every(year, day) => parity == year && day <= MonthDay::of(licensed),
                };
                let before = match to {
                    Bound::Day(day) => licensed <= day,
                    Bound::Every(year, day) => parity == year && MonthDay::of(licensed) <= day,
                };
                after && before
            }
        }
    }
}

impl Say for CycleRule {
    fn say(&self, _: &Words) -> String {
        let calendar = if self.anchor == Anchor::Calendar { "calendar " } else { "" };
        match self.years {
            0 => "There is no cycle.".into(),
            years if self.before_renewal => {
                format!(
                    "What counts is done in the {years} {calendar}years before the year of renewal."
                )
            }
            1 => format!("A cycle lasts 1 {calendar}year."),
            years => format!("A cycle lasts {years} {calendar}years."),
        }
    }
}

impl Say for FirstCycle {
    fn say(&self, _: &Words) -> String {
        match (self.total.as_ref().map(|total| total.says.min), self.per_month) {
            (Some(Number::Known(min)), _) if min.is_zero() => {
                "In the first cycle nothing is required.".into()
            }
            (Some(Number::Known(min)), _) => {
                format!("In the first cycle {} in all.", min.in_words())
            }
            (_, Some(Number::Known(points))) => format!(
                "In the first cycle {} for each month begun since the certification.",
                points.in_words()
            ),
            _ => "The first cycle differs.".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn licensed(from: &str, to: &str) -> Licensed {
        toml::from_str(&format!("licensed_from = \"{from}\"\nlicensed_to = \"{to}\""))
            .expect("dates")
    }

    #[test]
    fn a_stretch_of_licensing_dates_holds_both_ends_and_turns_with_the_years() {
        let autumn = ("odd-07-01", "odd-12-31");
        let over_new_year = ("even-07-01", "odd-06-30");
        let spring = ("even-01-01", "even-06-30");
        let fixed = ("2018-07-01", "2019-06-30");
        for ((from, to), day, holds) in [
            (autumn, "2021-06-30", false),
            (autumn, "2021-07-01", true),
            (autumn, "2021-12-31", true),
            (autumn, "2022-01-01", false),
            (autumn, "2022-08-01", false),
            (over_new_year, "2020-06-30", false),
            (over_new_year, "2020-07-01", true),
            (over_new_year, "2021-01-01", true),
            (over_new_year, "2021-06-30", true),
            (over_new_year, "2021-07-01", false),
            (spring, "2022-01-01", true),
            (spring, "2022-06-30", true),
            (spring, "2022-07-01", false),
            (fixed, "2018-06-30", false),
            (fixed, "2018-07-01", true),
            (fixed, "2019-06-30", true),
            (fixed, "2019-07-01", false),
        ] {
            let day: NaiveDate = day.parse().expect("a day");
            assert_eq!(licensed(from, to).holds(day), holds, "{day} in {from} to {to}");
        }
    }
}
