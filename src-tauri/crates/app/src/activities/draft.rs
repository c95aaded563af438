//! An activity as it is typed, before anything is known to be right.

use chrono::NaiveDate;
use domain::activity::{Activity, ActivityId, ActivityType, COMMON_TYPES, RARER_TYPES};
use domain::amount::{Amount, Quantity, Unit};
use domain::area::AreaId;
use domain::dates;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::error::sentence;
use crate::fields::Fields;

/// An activity as it is typed: every field is text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ActivityDraft {
    /// The activity to change; absent for a new one.
    pub id: Option<String>,
    /// The type's word.
    #[serde(rename = "type")]
    pub activity_type: String,
    /// The title as printed on the certificate.
    pub title: String,
    /// Who gave it, or empty.
    pub provider: String,
    /// The first day as ISO text, where it took several; else empty.
    pub started_on: String,
    /// The day it was completed, as ISO text.
    pub completed_on: String,
    /// How much, as decimal text.
    pub quantity: String,
    /// The unit's word.
    pub unit: String,
    /// The areas' words.
    pub areas: Vec<String>,
    /// The tags' words.
    pub tags: Vec<String>,
    /// The provider's program number, or empty.
    pub program_number: String,
    /// Anything the person wants to remember, or empty.
    pub notes: String,
}

impl ActivityDraft {
    /// Turns the draft into an activity, or says everything that is wrong with it.
    pub(crate) fn check(&self, today: NaiveDate) -> Result<Activity, Error> {
        let mut fields = Fields::default();
        let activity_type = read_type(&mut fields, &self.activity_type);
        let title = fields.required("title", "The title", &self.title);
        let provider = fields.optional("provider", "The provider", &self.provider);
        let started_on = fields.optional_day("started_on", "The first day", &self.started_on);
        let completed_on = fields.day("completed_on", "The completion date", &self.completed_on);
        check_order(&mut fields, started_on, completed_on, today);
        let amount = read_amount(&mut fields, &self.quantity, &self.unit);
        let areas = self.areas.iter().map(|it| AreaId::new(it.trim())).collect();
        let tags = words(&self.tags);
        let program_number =
            fields.optional("program_number", "The program number", &self.program_number);
        let notes = fields.optional("notes", "The note", &self.notes);
        let id = self.id.clone().unwrap_or_else(crate::desk::new_id);
        let whole = completed_on.zip(amount).map(|(completed_on, amount)| Activity {
            id: ActivityId::new(id),
            activity_type,
            title,
            provider,
            started_on,
            completed_on,
            amount,
            areas,
            tags,
            program_number,
            notes,
        });
        fields.finish(whole)
    }
}

/// Returns a list of words trimmed, without empty ones and without repetition.
pub(crate) fn words(list: &[String]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in list.iter().map(|it| it.trim()).filter(|it| !it.is_empty()) {
        if !words.iter().any(|it| it == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// Reads the type of an activity, done or planned.
pub(crate) fn read_type(fields: &mut Fields, word: &str) -> ActivityType {
    let word = word.trim();
    if word.is_empty() {
        fields.fault("type", "The type of activity is missing.");
    } else if !COMMON_TYPES.iter().chain(&RARER_TYPES).any(|(id, _)| *id == word) {
        fields.fault("type", format!("\"{word}\" is not a type of activity this program knows."));
    }
    ActivityType::new(word)
}

/// Reads an amount in its unit.
pub(crate) fn read_amount(fields: &mut Fields, quantity: &str, unit: &str) -> Option<Amount> {
    let Some(unit) = Unit::from_word(unit.trim()) else {
        fields.fault("unit", "The unit is missing; choose the one printed on the certificate.");
        return None;
    };
    let quantity: Quantity = match quantity.parse() {
        Ok(quantity) => quantity,
        Err(fault) => {
            fields.fault("quantity", sentence(&fault));
            return None;
        }
    };
    let amount = Amount { quantity, unit };
    if quantity.milli() <= 0 {
        fields.fault(
            "quantity",
            format!("{amount} earns nothing; the amount must be more than zero."),
        );
        return None;
    }
    if quantity > most(unit) {
        fields.fault(
            "quantity",
            format!("{amount} is more than one activity can hold; check the decimal point."),
        );
        return None;
    }
    Some(amount)
}

fn check_order(
    fields: &mut Fields,
    started: Option<NaiveDate>,
    completed: Option<NaiveDate>,
    today: NaiveDate,
) {
    let Some(completed) = completed else { return };
    if completed > today {
        fields.fault(
            "completed_on",
            format!(
                "The completion date {} is still to come; enter it once it is done.",
                dates::said(completed)
            ),
        );
    }
    if let Some(started) = started.filter(|&it| it > completed) {
        fields.fault(
            "started_on",
            format!(
                "The first day {} comes after the completion date {}.",
                dates::said(started),
                dates::said(completed)
            ),
        );
    }
}

/// Returns the most of a unit one activity can plausibly hold; beyond it a slip of the keyboard is likelier.
fn most(unit: Unit) -> Quantity {
    Quantity::whole(match unit {
        Unit::ContactHour | Unit::Cmle | Unit::Point => 1_000,
        Unit::Ceu | Unit::Piece => 100,
        Unit::Minute => 60_000,
        Unit::SemesterHour | Unit::QuarterHour => 90,
        Unit::Month => 120,
        Unit::Year => 10,
    })
}

impl From<Activity> for ActivityDraft {
    fn from(activity: Activity) -> Self {
        let day = |it: NaiveDate| it.to_string();
        Self {
            id: Some(activity.id.to_string()),
            activity_type: activity.activity_type.to_string(),
            title: activity.title,
            provider: activity.provider.unwrap_or_default(),
            started_on: activity.started_on.map(day).unwrap_or_default(),
            completed_on: day(activity.completed_on),
            quantity: activity.amount.quantity.to_string(),
            unit: activity.amount.unit.word().into(),
            areas: activity.areas.iter().map(ToString::to_string).collect(),
            tags: activity.tags,
            program_number: activity.program_number.unwrap_or_default(),
            notes: activity.notes.unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("an ISO date")
    }

    fn draft() -> ActivityDraft {
        ActivityDraft {
            activity_type: "ce_course".into(),
            title: "Antibody Panels".into(),
            completed_on: "2026-03-14".into(),
            quantity: "1.5".into(),
            unit: "contact_hour".into(),
            areas: vec!["blood_banking".into()],
            ..ActivityDraft::default()
        }
    }

    fn faults(draft: &ActivityDraft) -> Vec<String> {
        match draft.check(day("2026-11-22")) {
            Ok(_) => Vec::new(),
            Err(error) => {
                error.fields.into_iter().map(|it| format!("{}: {}", it.field, it.message)).collect()
            }
        }
    }

    #[test]
    fn a_plain_draft_is_taken_as_it_is() {
        let activity = draft().check(day("2026-11-22")).expect("nothing is wrong with it");
        assert_eq!(activity.amount.to_string(), "1.5 contact hours");
        let again =
            ActivityDraft::from(activity).check(day("2026-11-22")).expect("it was right before");
        assert_eq!(again.title, "Antibody Panels");
    }

    #[test]
    fn each_fault_stands_beside_its_field() {
        type Slip = fn(&mut ActivityDraft);
        let slips: [(Slip, &str); 11] = [
            (|it| it.title = "  ".into(), "title: The title is missing."),
            (
                |it| it.completed_on = "14/03/2026".into(),
                "completed_on: The completion date \"14/03/2026\" is not a date; write it as 2026-03-14.",
            ),
            (
                |it| it.completed_on = "2026-02-30".into(),
                "completed_on: The completion date \"2026-02-30\" is not a date; write it as 2026-03-14.",
            ),
            (|it| it.completed_on = String::new(), "completed_on: The completion date is missing."),
            (
                |it| it.completed_on = "2026-11-23".into(),
                "completed_on: The completion date 23 November 2026 is still to come; enter it once it is done.",
            ),
            (
                |it| it.started_on = "2026-03-15".into(),
                "started_on: The first day 15 March 2026 comes after the completion date 14 March 2026.",
            ),
            (
                |it| it.quantity = "-1".into(),
                "quantity: -1 contact hours earns nothing; the amount must be more than zero.",
            ),
            (
                |it| it.quantity = "15000".into(),
                "quantity: 15000 contact hours is more than one activity can hold; check the decimal point.",
            ),
            (
                |it| it.quantity = "1,5".into(),
                "quantity: \"1,5\" is not a plain number; write it like 12 or 1.5.",
            ),
            (
                |it| it.unit = String::new(),
                "unit: The unit is missing; choose the one printed on the certificate.",
            ),
            (|it| it.activity_type = String::new(), "type: The type of activity is missing."),
        ];
        for (slip, said) in slips {
            let mut draft = draft();
            slip(&mut draft);
            assert_eq!(faults(&draft), [said]);
        }
    }

    #[test]
    fn all_faults_are_said_at_once() {
        assert_eq!(
            faults(&ActivityDraft::default()).len(),
            4,
            "type, title, completion date and unit"
        );
    }
}
