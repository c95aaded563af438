//! "An expired credential is reinstated so, and after ten years no more."

use chrono::NaiveDate;
use serde::Deserialize;

use crate::dates::{anniversary, said};
use crate::rules::Words;
use crate::rules::clause::Say;
use crate::rules::number::{some_count, some_day};

/// How an expired credential comes back: activities, the application fee and the reinstatement fee.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reinstatement {
    /// Whether it speaks only of those first certified by the former National Credentialing Agency.
    #[serde(default)]
    pub formerly_nca: bool,
    /// The day before which the credential must have expired for it to hold.
    #[serde(default, deserialize_with = "some_day")]
    pub lapsed_before: Option<NaiveDate>,
    /// The years after which the examination must be passed again; absent where none are stated.
    #[serde(default, deserialize_with = "some_count")]
    pub under_years: Option<u32>,
    /// Whether the declaration goes in on paper.
    #[serde(default)]
    pub on_paper: bool,
}

impl Reinstatement {
    /// Tells whether it speaks of a credential that expired on a day.
    pub fn concerns(&self, formerly_nca: bool, expired: NaiveDate) -> bool {
        (!self.formerly_nca || formerly_nca) && self.lapsed_before.is_none_or(|day| expired < day)
    }

    /// Returns the first day on which the examination must be passed again.
    ///
    /// Ten years to the day are ten years: no source names the day, so the earlier is taken.
    pub fn examination_from(&self, expired: NaiveDate) -> Option<NaiveDate> {
        self.under_years.map(|years| anniversary(expired, years))
    }
}

impl Say for Reinstatement {
    fn say(&self, words: &Words) -> String {
        let body = words.body();
        let how = "by declaring continuing education and paying the application fee and the reinstatement fee";
        let paper = if self.on_paper { ", on paper" } else { "" };
        match (self.formerly_nca, self.lapsed_before, self.under_years) {
            (true, Some(day), _) => format!(
                "A certification of the former National Credentialing Agency that lapsed before {} is reinstated {how}{paper}.",
                said(day)
            ),
            (_, _, Some(years)) => format!(
                "{body} reinstates a credential that expired less than {years} years ago {how}{paper}; after {years} years the examination must be passed again."
            ),
            _ => format!("{body} reinstates an expired credential {how}{paper}."),
        }
    }
}
