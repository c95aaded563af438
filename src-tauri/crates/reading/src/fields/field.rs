//! Fields: a value, how it was found, where it stands, and what else it might have been.

use chrono::NaiveDate;
use domain::amount::Quantity;
use serde::{Deserialize, Serialize};

use crate::text::{Rect, Sheet};

use super::badge::{Badge, LEAST};

/// A stretch of print on one page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The page, from 1.
    pub page: u32,
    /// What it covers there, a rectangle per line.
    pub boxes: Vec<Rect>,
    /// The words as printed.
    pub text: String,
}

impl Place {
    /// Returns where these words stand; `None` where there are none.
    pub fn of(sheet: &Sheet, words: &[usize]) -> Option<Self> {
        let page = sheet.words[*words.first()?].0;
        let mut boxes: Vec<Rect> = Vec::new();
        let mut text: Vec<&str> = Vec::new();
        for (_, word) in words.iter().map(|at| &sheet.words[*at]).filter(|it| it.0 == page) {
            text.push(&word.text);
            match boxes.last_mut() {
                Some(line) if (line.middle() - word.rect.middle()).abs() < 0.6 * line.height() => {
                    *line = line.around(word.rect);
                }
                _ => boxes.push(word.rect),
            }
        }
        Some(Self { page, boxes, text: text.join(" ") })
    }
}

/// A value that was considered and not taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Other<T> {
    /// The value.
    pub value: T,
    /// The sum of what speaks for and against it.
    pub score: i32,
    /// What does, the weightiest first.
    pub why: Vec<String>,
    /// Where it stands.
    pub place: Option<Place>,
}

/// One fact of a certificate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field<T> {
    /// The value, where one was found.
    pub value: Option<T>,
    /// How it was found.
    pub badge: Badge,
    /// The sum of what speaks for and against it.
    pub score: i32,
    /// What does, the weightiest first.
    pub why: Vec<String>,
    /// Where it stands.
    pub place: Option<Place>,
    /// What else it might have been, the likeliest first.
    pub others: Vec<Other<T>>,
}

impl<T: Clone> Field<T> {
    /// Gives up a value that can't be right, for the best of the others, as a guess; or for none.
    pub(super) fn leave_out(&mut self, wrong: impl Fn(&T) -> bool) {
        let mut others: Vec<Other<T>> =
            self.others.iter().filter(|it| !wrong(&it.value)).cloned().collect();
        let next = others.first().filter(|it| it.score >= LEAST).cloned();
        *self = match next {
            None => Self { others, ..Self::not_found() },
            Some(it) => Self {
                value: Some(it.value),
                badge: Badge::Estimate,
                score: it.score,
                why: it.why,
                place: it.place,
                others: others.split_off(1),
            },
        };
    }
}

impl<T> Field<T> {
    /// Returns a field of which nothing is known.
    pub fn not_found() -> Self {
        Self {
            value: None,
            badge: Badge::NotFound,
            score: 0,
            why: Vec::new(),
            place: None,
            others: Vec::new(),
        }
    }

    /// Returns the field with every value turned into another.
    pub fn map<U>(self, turn: impl Fn(T) -> U) -> Field<U> {
        Field {
            value: self.value.map(&turn),
            badge: self.badge,
            score: self.score,
            why: self.why,
            place: self.place,
            others: self
                .others
                .into_iter()
                .map(|it| Other {
                    value: turn(it.value),
                    score: it.score,
                    why: it.why,
                    place: it.place,
                })
                .collect(),
        }
    }
}

/// The unit a certificate prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintedUnit {
    /// Contact hours, clock hours, hours or credits of continuing education.
    ContactHour,
    /// ACCENT credit hours.
    Accent,
    /// CMLE credits.
    Cmle,
    /// Continuing education units of ten contact hours.
    Ceu,
    /// Minutes.
    Minute,
    /// Semester hours.
    SemesterHour,
    /// Quarter hours.
    QuarterHour,
    /// Credits of continuing education for physicians.
    Cme,
}

impl PrintedUnit {
    /// Returns the unit a record keeps; `None` for one that counts nothing in it by itself.
    pub fn for_record(self) -> Option<domain::amount::Unit> {
        use domain::amount::Unit;
        Some(match self {
            Self::ContactHour | Self::Accent => Unit::ContactHour,
            Self::Cmle => Unit::Cmle,
            Self::Ceu => Unit::Ceu,
            Self::Minute => Unit::Minute,
            Self::SemesterHour => Unit::SemesterHour,
            Self::QuarterHour => Unit::QuarterHour,
            Self::Cme => return None,
        })
    }

    /// Returns the name a person reads.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ContactHour => "contact hours",
            Self::Accent => "ACCENT credit hours",
            Self::Cmle => "CMLE credits",
            Self::Ceu => "CEU",
            Self::Minute => "minutes",
            Self::SemesterHour => "semester hours",
            Self::QuarterHour => "quarter hours",
            Self::Cme => "CME credits",
        }
    }
}

/// How much, as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedAmount {
    /// How much.
    pub quantity: Quantity,
    /// Of what.
    pub unit: PrintedUnit,
}

/// When it was completed, as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedDay {
    /// The first day, where a range is printed.
    pub started_on: Option<NaiveDate>,
    /// The day it was completed: the last of a range.
    pub completed_on: NaiveDate,
}

/// A provider's number for a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgramNumber {
    /// The number as printed, its misread digits mended.
    pub number: String,
    /// Whose scheme it follows.
    pub scheme: Scheme,
}

/// Whose numbers these are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// A P.A.C.E. program number.
    Pace,
    /// The provider's own, or another scheme's.
    Own,
}

/// An area the title speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProbableArea {
    /// The area, as rule packs spell it.
    pub area: String,
    /// How sure it is.
    pub badge: Badge,
    /// The words that speak of it.
    pub why: Vec<String>,
}
