//! Numbers of a pack: points, or the honest word `unknown`.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize};

use crate::points::Points;

/// A number a source gives, or that no source gives. Unknown is never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// The number.
    Known(Points),
    /// No source gives it.
    Unknown,
}

impl Number {
    /// Returns the number, where a source gives it.
    pub const fn known(self) -> Option<Points> {
        match self {
            Self::Known(points) => Some(points),
            Self::Unknown => None,
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Decimal;

        impl Visitor<'_> for Decimal {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a decimal in quotes such as \"1.5\", or \"unknown\"")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Number, E> {
                if text == "unknown" {
                    return Ok(Number::Unknown);
                }
                let points: Points = text.parse().map_err(E::custom)?;
                if points < Points::ZERO {
                    return Err(E::custom(format!("\"{text}\" is less than nothing")));
                }
                Ok(Number::Known(points))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Number, E> {
                Err(E::custom(format!("write the number in quotes: \"{number}\"")))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Number, E> {
                Err(E::custom(format!(
                    "a float can't hold an amount exactly; write it in quotes: \"{number}\""
                )))
            }
        }

        deserializer.deserialize_any(Decimal)
    }
}

/// An even or an odd year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Parity {
    /// Divisible by two.
    Even,
    /// Not divisible by two.
    Odd,
}

/// Reads a small count: of years, of months, of areas.
pub(super) fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    const MOST: u32 = 100;
    let found = u32::deserialize(deserializer)?;
    if found <= MOST {
        return Ok(found);
    }
    Err(D::Error::custom(format!("{found} can't be meant; at most {MOST} can be computed with")))
}

/// Reads a small count that may be absent.
pub(super) fn some_count<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<u32>, D::Error> {
    count(deserializer).map(Some)
}

/// Reads a civil day, written as a TOML date or as text.
pub(super) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "a day such as 2024-01-01")]
    enum Written {
        Date(toml::value::Datetime),
        Text(String),
    }
    let text = match Written::deserialize(deserializer)? {
        Written::Date(date) => date.to_string(),
        Written::Text(text) => text,
    };
    text.parse()
        .map_err(|_| D::Error::custom(format!("\"{text}\" is not a day such as 2024-01-01")))
}

/// Reads a civil day that may be absent.
pub(super) fn some_day<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    day(deserializer).map(Some)
}
