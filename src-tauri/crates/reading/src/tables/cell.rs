//! One cell: what stands in it, exactly.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What stands in one cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, without space around them.
    Text(String),
    /// A number as exact decimal text.
    Number(String),
    /// A day the program that wrote the table knew as one.
    Day(NaiveDate),
    /// A formula that failed: `#REF!`.
    Fault(String),
}

/// More characters than this no cell keeps: enough to see that it is too long for any field.
const LONGEST: usize = 8_000;

impl Cell {
    /// Returns a cell of text.
    pub fn text(text: &str) -> Self {
        let trimmed = text.trim_matches(|it: char| it.is_whitespace() || it == '\u{feff}');
        if trimmed.is_empty() {
            return Self::Empty;
        }
        Self::Text(trimmed.chars().take(LONGEST).collect())
    }

    /// Returns a cell of a number, written the shortest way that says it.
    ///
    /// Spreadsheets compute in binary: a sum of tenths that misses its last digit is meant as what it shows.
    pub fn number(value: f64) -> Self {
        if !value.is_finite() {
            return Self::Fault("#NUM!".into());
        }
        let rounded = (value * 1e6).round() / 1e6;
        let near = (value - rounded).abs() <= value.abs() * 1e-12;
        Self::Number(if near { rounded } else { value }.to_string())
    }

    /// Tells whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// Returns what a person sees in it.
    pub fn said(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Number(text) | Self::Fault(text) => text.clone(),
            Self::Day(day) => day.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_of_tenths_is_what_it_shows() {
        assert_eq!(Cell::number(0.1 + 0.2), Cell::Number("0.3".into()));
        assert_eq!(Cell::number(1.25), Cell::Number("1.25".into()));
        assert_eq!(Cell::number(46_095.0), Cell::Number("46095".into()));
        assert_eq!(Cell::number(f64::NAN), Cell::Fault("#NUM!".into()));
    }

    #[test]
    fn a_cell_of_spaces_is_empty() {
        assert_eq!(Cell::text(" \u{a0}\t"), Cell::Empty);
        assert_eq!(Cell::text(&"x".repeat(65_536)).said().len(), LONGEST);
    }
}
