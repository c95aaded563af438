//! The dates that matter: when the declaration can go in, and when the credential ends.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cycle::Cycle;
use crate::dates::said_with_weekday;
use crate::rules::{Citation, Pack};

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
    /// The last day of the cycle is past; what that means for the credential is its [`Stage`](super::Stage).
    Over,
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

impl KeyDates {
    /// Works out the dates of a cycle by a pack's submission window, and where a day lies among them.
    pub fn of(pack: Option<&Pack>, cycle: &Cycle, on: NaiveDate) -> Self {
        let rule = pack.and_then(|pack| pack.submission(cycle.end).map(|clause| (pack, clause)));
        let window_opens = rule.and_then(|(_, it)| it.says.opens(cycle.end));
        let submit_by = rule.and_then(|(_, it)| it.says.closes(cycle.end));
        let mut dates = Self {
            begins: cycle.start,
            window_opens,
            submit_by,
            expires: cycle.end,
            days_left: (submit_by.unwrap_or(cycle.end) - on).num_days(),
            phase: Phase::Running,
            sentence: String::new(),
            sentences: Vec::new(),
            citation: rule.map(|(pack, clause)| pack.cite(clause)),
        };
        dates.phase = dates.phase_on(on);
        dates.sentence = dates.phase_said(on);
        dates.sentences = dates.each_said(on);
        dates
    }

    fn phase_on(&self, on: NaiveDate) -> Phase {
        if self.expires < on {
            Phase::Over
        } else if self.submit_by.is_some_and(|last| last < on) {
            Phase::Late
        } else if self.window_opens.is_some_and(|opens| opens <= on) {
            Phase::WindowOpen
        } else if on < self.begins {
            Phase::NotBegun
        } else {
            Phase::Running
        }
    }

    fn phase_said(&self, on: NaiveDate) -> String {
        let expires = said_with_weekday(self.expires);
        match self.phase {
            Phase::NotBegun => format!("The cycle begins on {}.", said_with_weekday(self.begins)),
            Phase::Running => match self.window_opens {
                Some(opens) => {
                    let left = (opens - on).num_days();
                    format!(
                        "The cycle runs; the submission window opens in {}, on {}.",
                        days(left),
                        said_with_weekday(opens)
                    )
                }
                None => format!("The cycle runs until {expires}."),
            },
            Phase::WindowOpen => match self.submit_by {
                Some(last) if last == on => {
                    format!("Today, {}, is the last day to submit.", said_with_weekday(last))
                }
                Some(last) => format!(
                    "The submission window is open; {} left, until {}.",
                    days(self.days_left),
                    said_with_weekday(last)
                ),
                None => format!(
                    "The submission window is open until the credential expires on {expires}."
                ),
            },
            Phase::Late => {
                let last = self.submit_by.map(said_with_weekday).unwrap_or_default();
                let left = (self.expires - on).num_days();
                let expiry = if left == 0 {
                    "the credential expires today".to_owned()
                } else {
                    format!("the credential expires in {}, on {expires}", days(left))
                };
                format!("The last day to submit was {last}; {expiry}.")
            }
            Phase::Over => format!("The cycle ended on {expires}."),
        }
    }

    fn each_said(&self, on: NaiveDate) -> Vec<String> {
        let said = |day: NaiveDate, ahead: &str, past: &str| {
            let verb = if day < on { past } else { ahead };
            format!("{verb} {}.", said_with_weekday(day))
        };
        let opens = self.window_opens.map(|day| {
            said(day, "The submission window opens on", "The submission window opened on")
        });
        let last = self
            .submit_by
            .map(|day| said(day, "The last day to submit is", "The last day to submit was"));
        // Whether the credential is valid after the cycle, the dates alone don't tell.
        let expiry = said(self.expires, "The credential is valid until", "The cycle ended on");
        opens.into_iter().chain(last).chain([expiry]).collect()
    }
}

fn days(count: i64) -> String {
    if count == 1 { "1 day".into() } else { format!("{count} days") }
}
