//! Amounts: what happened, in the unit it happened in.
//!
//! A certificate says 1.5 contact hours, 0.3 CEU or three semester hours. That is kept as it is, because every body
//! turns it into points in its own way; turning is the business of [`crate::rules`].

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::points::{NotAnAmount, shortest_decimal, thousandths};

/// A quantity of some unit, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(i64);

impl Quantity {
    /// The most that can be meant: beyond it a slip of the keyboard is more likely than an activity.
    pub const MOST: Self = Self(10_000_000);

    /// Returns this many whole units.
    pub const fn whole(units: i64) -> Self {
        Self(units * 1_000)
    }

    /// Returns this many thousandths of a unit.
    pub const fn from_milli(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// Returns the quantity in thousandths of its unit.
    pub const fn milli(self) -> i64 {
        self.0
    }
}

impl FromStr for Quantity {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        thousandths(text).map(Self)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shortest_decimal(self.0, f)
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The unit printed on the certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A contact hour of 50 to 60 minutes, P.A.C.E. and ACCENT credits among them.
    ContactHour,
    /// One credit of continuing medical laboratory education.
    Cmle,
    /// A continuing education unit of ten contact hours.
    Ceu,
    /// A minute.
    Minute,
    /// A semester hour of a college or university course.
    SemesterHour,
    /// A quarter hour of a college or university course.
    QuarterHour,
    /// A month of work.
    Month,
    /// A year of a yearly activity, such as teaching or an assessment by the employer.
    Year,
    /// One of something counted by the piece: an article, an examination.
    Piece,
    /// Points, where the body itself has stated them.
    Point,
}

impl Unit {
    /// Every unit, in the order a form offers them.
    pub const ALL: [Self; 10] = [
        Self::ContactHour,
        Self::Cmle,
        Self::Ceu,
        Self::Minute,
        Self::SemesterHour,
        Self::QuarterHour,
        Self::Month,
        Self::Year,
        Self::Piece,
        Self::Point,
    ];

    /// Returns the word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ContactHour => "contact_hour",
            Self::Cmle => "cmle",
            Self::Ceu => "ceu",
            Self::Minute => "minute",
            Self::SemesterHour => "semester_hour",
            Self::QuarterHour => "quarter_hour",
            Self::Month => "month",
            Self::Year => "year",
            Self::Piece => "piece",
            Self::Point => "point",
        }
    }

    /// Returns the name a person reads, in the singular.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ContactHour => "contact hour",
            Self::Cmle => "CMLE credit",
            Self::Ceu => "CEU",
            Self::Minute => "minute",
            Self::SemesterHour => "semester hour",
            Self::QuarterHour => "quarter hour",
            Self::Month => "month",
            Self::Year => "year",
            Self::Piece => "piece",
            Self::Point => "point",
        }
    }

    /// Finds the unit by its word in files.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.word() == word)
    }
}

/// How much of what: 1.5 contact hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// How much, exact to a thousandth.
    pub quantity: Quantity,
    /// Of what.
    pub unit: Unit,
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.quantity == Quantity::whole(1) { "" } else { "s" };
        write!(f, "{} {}{plural}", self.quantity, self.unit.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_said_with_its_unit() {
        let said = |milli, unit| Amount { quantity: Quantity::from_milli(milli), unit }.to_string();
        assert_eq!(said(1_500, Unit::ContactHour), "1.5 contact hours");
        assert_eq!(said(1_000, Unit::Year), "1 year");
        assert_eq!(said(300, Unit::Ceu), "0.3 CEUs");
    }

    #[test]
    fn every_unit_is_found_by_its_word() {
        for unit in Unit::ALL {
            assert_eq!(Unit::from_word(unit.word()), Some(unit));
            assert_eq!(serde_json::to_value(unit).expect("a unit is text"), unit.word());
        }
    }
}
