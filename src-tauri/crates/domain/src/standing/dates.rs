//! The dates that matter: when the declaration can go in, and when the credential ends.

use chrono::NaiveDate;
use serde::Serialize;

use crate::rules::Citation;

/// Where a day lies in a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// The cycle has not begun.
    NotBegun,
    /// The cycle runs, and the submission window has not opened.
    Running,
    /// The declaration can be submitted.
    WindowOpen,
    /// The last day to submit is past; the credential has not expired.
    Late,
    /// The credential has expired.
    Expired,
}

/// The dates of one cycle, and where the day of judgement lies among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyDates {
    /// The first day that counts.
    pub begins: NaiveDate,
    /// The first day a declaration can be submitted, where the body states one.
    pub window_opens: Option<NaiveDate>,
    /// The last day to submit it, where the body states one.
    pub submit_by: Option<NaiveDate>,
    /// The last day the credential is valid.
    pub expires: NaiveDate,
    /// Days from the day of judgement to the last day to submit (to expiry where none is stated); negative once past.
    pub days_left: i64,
    /// Where the day of judgement lies.
    pub phase: Phase,
    /// Says what the phase means.
    pub sentence: String,
    /// A sentence for each date: opening, last day, expiry.
    pub sentences: Vec<String>,
    /// The clause the window rests on.
    pub citation: Option<Citation>,
}
