//! Reading the fields of a draft: all faults at once, each beside its field.

use chrono::{Datelike, NaiveDate};

use crate::error::{Error, FieldError};

/// Gathers the faults of one draft while its fields are read.
#[derive(Default)]
pub(crate) struct Fields {
    faults: Vec<FieldError>,
}

impl Fields {
    /// Notes a fault beside a field.
    pub(crate) fn fault(&mut self, field: &str, message: impl Into<String>) {
        self.faults.push(FieldError { field: field.into(), message: message.into() });
    }

    /// Returns the trimmed text of a field that must not be empty.
    pub(crate) fn required(&mut self, field: &str, what: &str, text: &str) -> String {
        let trimmed = self.text(field, what, text);
        if trimmed.is_empty() {
            self.fault(field, format!("{what} is missing."));
        }
        trimmed
    }

    /// Returns the trimmed text of a field, or nothing when it is empty.
    pub(crate) fn optional(&mut self, field: &str, what: &str, text: &str) -> Option<String> {
        Some(self.text(field, what, text)).filter(|it| !it.is_empty())
    }

    /// Returns the day of a field that must hold one.
    pub(crate) fn day(&mut self, field: &str, what: &str, text: &str) -> Option<NaiveDate> {
        if text.trim().is_empty() {
            self.fault(field, format!("{what} is missing."));
            return None;
        }
        self.optional_day(field, what, text)
    }

    /// Returns the day of a field, or nothing when it is empty.
    pub(crate) fn optional_day(
        &mut self,
        field: &str,
        what: &str,
        text: &str,
    ) -> Option<NaiveDate> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return None;
        }
        match trimmed.parse::<NaiveDate>() {
            Ok(day) if (1950..=2100).contains(&day.year()) => Some(day),
            Ok(_) => {
                self.fault(
                    field,
                    format!("{what} \"{trimmed}\" lies outside the years 1950 to 2100."),
                );
                None
            }
            Err(_) => {
                self.fault(
                    field,
                    format!("{what} \"{trimmed}\" is not a date; write it as 2026-03-14."),
                );
                None
            }
        }
    }

    /// Returns the value when nothing was wrong, and all faults otherwise.
    pub(crate) fn finish<T>(self, value: Option<T>) -> Result<T, Error> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(Error::invalid(self.faults)),
        }
    }

    fn text(&mut self, field: &str, what: &str, text: &str) -> String {
        let trimmed = text.trim();
        if trimmed.chars().count() > LONGEST {
            self.fault(field, format!("{what} is longer than {LONGEST} characters."));
        }
        if trimmed.contains(|it: char| it.is_control() && it != '\n' && it != '\t') {
            self.fault(field, format!("{what} holds characters that can't be printed."));
        }
        trimmed.to_owned()
    }
}

/// More characters than this are a slip of the clipboard.
const LONGEST: usize = 4_000;
