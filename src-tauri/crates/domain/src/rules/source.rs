//! Sources: where a clause was read, and as of when.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Confidence, Edited};

/// A page, form or rule text that clauses rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Names the source within its pack or body: `A3`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The day, month or year its text is known to be of.
    pub as_of: AsOf,
    /// Whose it is: `official`, `vendor`, `participating society`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Where in it to look.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<String>,
    /// Its own words, 25 at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Whether it was read only in part.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub partial: bool,
    /// Anything a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// When a source's text is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// A day.
    Day(NaiveDate),
    /// A month (`2004-11`) or a year (`2018`), where no day is known.
    About(String),
    /// It carries no date.
    Undated,
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::About(text) => f.write_str(text),
            Self::Undated => f.write_str("undated"),
        }
    }
}

impl Serialize for AsOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for AsOf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Day(toml::value::Datetime),
            Text(String),
        }
        let wrong = |text: &str| {
            serde::de::Error::custom(format!(
                "\"{text}\" is no date: write a day (2024-10-31), a month (\"2004-11\"), a year (\"2018\") or \"undated\""
            ))
        };
        let text = match Written::deserialize(deserializer)? {
            Written::Day(day) => day.to_string(),
            Written::Text(text) => text,
        };
        if text == "undated" {
            return Ok(Self::Undated);
        }
        if let Ok(day) = text.parse() {
            return Ok(Self::Day(day));
        }
        let first_of = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            _ => return Err(wrong(&text)),
        };
        first_of.parse::<NaiveDate>().map_err(|_| wrong(&text))?;
        Ok(Self::About(text))
    }
}

/// A clause as a result cites it: which, what it says, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// The clause's full name: `ascp-mls@2025.1/2023-01/cap/teaching_cycle`.
    pub clause: String,
    /// What the clause says, as a sentence built from it.
    pub said: String,
    /// How well it is known.
    pub confidence: Confidence,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// How it was derived, or what to mind about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How the person changed it; absent where it stands as the pack says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edited: Option<Edited>,
}
