//! Standings as a professional would work them out by hand.

mod answers;
mod choices;
mod depends;
mod last_years;
mod laws;
mod reasons;
mod schema;
mod several;
mod shapes;
mod short;
mod stable;
mod time;
mod unknown;
mod verdicts;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::*;
use crate::activity::Activity;
use crate::amount::Unit;
use crate::choice::Choice;
use crate::credential::Credential;
use crate::cycle::Cycle;
use crate::points::Points;
use crate::rules::Library;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().expect("an ISO date")
}

pub(super) fn points(text: &str) -> Points {
    text.parse().expect("a decimal")
}

/// The packs that come with the program.
pub(super) fn packs() -> Library {
    crate::rules::tests::built_in()
}

/// A setting to judge in: one credential, one cycle, some activities.
pub(super) struct Setting {
    credential: Credential,
    cycle: Cycle,
    activities: Vec<Activity>,
    choices: Vec<Choice>,
}

/// A holder of this category in a cycle.
pub(super) fn holder(category: &str, start: &str, end: &str) -> Setting {
    Setting {
        credential: noun(json!({ "id": "held", "body": "ascp", "category": category })),
        cycle: noun(json!({ "id": "cycle", "credential": "held", "start": start, "end": end })),
        activities: Vec::new(),
        choices: Vec::new(),
    }
}

/// Makes a noun as a record holds it, so that what a record may leave out need not be said here.
fn noun<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).expect("a noun of a record")
}

/// An MLS in the cycle most tests are about.
pub(super) fn mls() -> Setting {
    holder("MLS", "2022-07-01", "2025-06-30")
}

impl Setting {
    /// Adds an activity, named a1, a2, … in the order given.
    pub fn did(mut self, on: &str, kind: &str, amount: &str, unit: Unit, areas: &[&str]) -> Self {
        let id = format!("a{}", self.activities.len() + 1);
        self.activities.push(noun(json!({
            "id": id,
            "type": kind,
            "title": format!("Course {id}"),
            "completed_on": on,
            "amount": { "quantity": amount, "unit": unit },
            "areas": areas,
        })));
        self
    }

    /// Adds contact hours of a course in the middle of the usual cycle.
    pub fn course(self, hours: &str, areas: &[&str]) -> Self {
        self.did("2023-06-01", "ce_course", hours, Unit::ContactHour, areas)
    }

    /// Adds what every MLS minimum asks.
    pub fn with_minima(self) -> Self {
        self.course("1", &["safety"])
            .course("1", &["ethics"])
            .course("2", &["blood_banking"])
            .course("2", &["chemistry"])
            .course("2", &["hematology"])
            .course("2", &["microbiology"])
    }

    pub fn certified(mut self, on: &str) -> Self {
        self.credential.certified_on = Some(day(on));
        self
    }

    pub fn declared(mut self, on: &str) -> Self {
        self.cycle.declared_on = Some(day(on));
        self
    }

    pub fn of_body(mut self, body: &str) -> Self {
        self.credential.body = body.into();
        self
    }

    pub fn on(&self, on: &str) -> Standing {
        self.by(&packs(), on)
    }

    pub fn by(&self, library: &Library, on: &str) -> Standing {
        judge(&self.judged(), library, day(on))
    }

    /// Makes the person's choices.
    pub fn wishing(mut self, choices: &[Choice]) -> Self {
        self.choices = choices.to_vec();
        self
    }

    pub fn judged(&self) -> Judged<'_> {
        Judged::new(&self.credential, &self.cycle, &self.activities).with_choices(&self.choices)
    }

    pub fn price(&self, on: &str, choice: &Choice) -> Price {
        price(&self.judged(), &packs(), day(on), choice)
    }
}

impl Standing {
    /// Returns what became of an activity.
    fn told(&self, id: &str) -> &ActivityStanding {
        self.activities
            .iter()
            .find(|it| it.activity.as_str() == id)
            .expect("every activity is told of")
    }

    /// Returns what is short, as sentences.
    fn sentences(&self) -> Vec<&str> {
        self.shortages.iter().map(|it| it.sentence.as_str()).collect()
    }
}
