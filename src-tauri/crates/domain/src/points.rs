//! Points: what a body counts, exact to a thousandth.
//!
//! The finest step met in any body's rules is 0.025, so quarters and hundredths are too coarse; a binary float
//! can't hold a tenth. Points are therefore whole thousandths in an `i64`, and text is the only other form they take.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount of points, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i64);

/// Why a text is not an amount.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    /// Nothing was given.
    #[error("an amount is missing; write a number such as 1.5")]
    Empty,
    /// The text is not a plain decimal number.
    #[error("\"{0}\" is not a plain number; write it like 12 or 1.5")]
    Malformed(String),
    /// More than three decimals were given.
    #[error("\"{0}\" has more than three decimals")]
    TooFine(String),
    /// The number is too large to be meant.
    #[error("\"{0}\" is too large")]
    TooLarge(String),
}

impl Points {
    /// No points at all.
    pub const ZERO: Self = Self(0);
    /// One point.
    pub const ONE: Self = Self(1_000);

    /// Returns this many whole points.
    pub const fn whole(points: i64) -> Self {
        Self(points * 1_000)
    }

    /// Returns this many thousandths of a point.
    pub const fn from_milli(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// Returns the amount in thousandths of a point.
    pub const fn milli(self) -> i64 {
        self.0
    }

    /// Tells whether there is nothing here.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Tells whether this is more than nothing.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Returns by how much this falls short of `goal`, or `None` when it reaches it.
    pub fn short_of(self, goal: Self) -> Option<Self> {
        (self < goal).then(|| goal - self)
    }

    /// Returns `self - other`, or nothing when that would be negative.
    pub fn saturating_sub(self, other: Self) -> Self {
        Self((self.0 - other.0).max(0))
    }

    /// Returns `percent` of this amount, rounded down to a thousandth.
    pub fn percent(self, percent: u8) -> Self {
        Self(self.0 * i64::from(percent) / 100)
    }

    /// Says the amount with its unit: "1 point", "2.5 points".
    pub fn in_words(self) -> String {
        if self == Self::ONE { "1 point".into() } else { format!("{self} points") }
    }
}

/// Reads a plain decimal with at most three places as whole thousandths.
pub(crate) fn thousandths(text: &str) -> Result<i64, NotAnAmount> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(NotAnAmount::Empty);
    }
    let malformed = || NotAnAmount::Malformed(trimmed.to_owned());
    let (negative, digits) = match trimmed.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, trimmed),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) || digits.ends_with('.') {
        return Err(malformed());
    }
    if fraction.len() > 3 {
        return Err(NotAnAmount::TooFine(trimmed.to_owned()));
    }
    if whole.len() > 12 {
        return Err(NotAnAmount::TooLarge(trimmed.to_owned()));
    }
    let value: i64 = format!("{whole}{fraction:0<3}").parse().map_err(|_| malformed())?;
    Ok(if negative { -value } else { value })
}

/// Writes thousandths as the shortest decimal.
pub(crate) fn shortest_decimal(thousandths: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1_000, thousandths.unsigned_abs() % 1_000);
    let text = match rest {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{rest:03}").trim_end_matches('0').to_owned(),
    };
    f.pad(&text)
}

impl FromStr for Points {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        thousandths(text).map(Self)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shortest_decimal(self.0, f)
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl SubAssign for Points {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|it| it.0).sum())
    }
}

impl<'a> Sum<&'a Points> for Points {
    fn sum<I: Iterator<Item = &'a Points>>(amounts: I) -> Self {
        amounts.copied().sum()
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_decimal_is_read_exactly_and_said_shortly() {
        for (text, milli, said) in [
            ("0", 0, "0"),
            ("36", 36_000, "36"),
            ("0.5", 500, "0.5"),
            ("12.750", 12_750, "12.75"),
            ("0.025", 25, "0.025"),
            (" 2 ", 2_000, "2"),
            ("-1.5", -1_500, "-1.5"),
        ] {
            let points: Points = text.parse().expect(text);
            assert_eq!(
                (points.milli(), points.to_string().as_str()),
                (milli, said),
                "reading {text:?}"
            );
        }
    }

    #[test]
    fn what_is_not_a_plain_decimal_is_refused() {
        for text in [
            "",
            " ",
            ".",
            "1.",
            ".5",
            "1,5",
            "1e3",
            "NaN",
            "+1",
            "1.2345",
            "9999999999999",
            "--1",
            "1 2",
        ] {
            assert!(text.parse::<Points>().is_err(), "{text:?} was read as an amount");
        }
    }

    #[test]
    fn a_shortage_is_only_reported_below_the_goal() {
        let goal = Points::whole(2);
        assert_eq!(Points::from_milli(1_999).short_of(goal), Some(Points::from_milli(1)));
        assert_eq!(goal.short_of(goal), None);
    }

    #[test]
    fn half_of_an_odd_total_rounds_down_to_a_thousandth() {
        assert_eq!(Points::whole(9).percent(50), Points::from_milli(4_500));
        assert_eq!(Points::from_milli(1).percent(50), Points::ZERO);
    }

    proptest! {
        #[test]
        fn saying_then_reading_is_identity(milli in -1_000_000_000_000i64..1_000_000_000_000) {
            let points = Points::from_milli(milli);
            prop_assert_eq!(points.to_string().parse::<Points>(), Ok(points));
        }
    }
}
