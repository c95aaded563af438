//! The record of clinical teaching.
//!
//! The fields of the board's own form are not known. This is a neutral record to copy from, and says so; students and
//! hours are not in our record, so they are left to the pen where the amount does not give them.

use chrono::NaiveDate;

use super::Held;
use crate::activity::Activity;
use crate::area;
use crate::cycle::Window;

/// What the form says before the supervisor takes the pen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClinicalTeaching {
    /// Who taught, and for which credential.
    pub held: Held,
    /// The cycle the rows are taken from.
    pub cycle: Window,
    /// Where the teaching took place.
    pub institution: Option<String>,
    /// The program or school the students came from.
    pub program: Option<String>,
    /// What was taught, by completion date.
    pub taught: Vec<Taught>,
}

/// One activity of clinical teaching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taught {
    /// The first day, where it took several.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: NaiveDate,
    /// What was taught.
    pub subject: String,
    /// The institution or school it was recorded under.
    pub provider: Option<String>,
    /// The areas of its content, by name.
    pub areas: Vec<String>,
    /// How much, with its unit: "1 year".
    pub amount: String,
}

impl ClinicalTeaching {
    /// Fills the form with the clinical teaching completed in the cycle.
    pub fn of(
        held: Held,
        cycle: Window,
        activities: &[Activity],
        institution: &str,
        program: &str,
    ) -> Self {
        let mut chosen: Vec<&Activity> = activities
            .iter()
            .filter(|it| it.activity_type.as_str() == "clinical_teaching")
            .filter(|it| cycle.contains(it.completed_on))
            .collect();
        chosen.sort_by_key(|it| (it.completed_on, it.id.clone()));
        let said = |text: &str| Some(text.trim().to_owned()).filter(|it| !it.is_empty());
        Self {
            held,
            cycle,
            institution: said(institution),
            program: said(program),
            taught: chosen.into_iter().map(Taught::of).collect(),
        }
    }
}

impl Taught {
    fn of(activity: &Activity) -> Self {
        Self {
            from: activity.started_on.filter(|it| *it < activity.completed_on),
            to: activity.completed_on,
            subject: activity.title.clone(),
            provider: activity.provider.clone(),
            areas: activity.areas.iter().map(|it| area::name(it).to_owned()).collect(),
            amount: activity.amount.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::{Amount, Quantity, Unit};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("an ISO date")
    }

    fn activity(id: &str, of_type: &str, completed_on: &str) -> Activity {
        Activity {
            id: id.into(),
            activity_type: of_type.into(),
            title: format!("Rotation {id}"),
            provider: None,
            started_on: None,
            completed_on: day(completed_on),
            amount: Amount { quantity: Quantity::whole(1), unit: Unit::Year },
            areas: vec!["blood_banking".into()],
            tags: Vec::new(),
            program_number: None,
            notes: None,
        }
    }

    #[test]
    fn only_clinical_teaching_of_the_cycle_is_listed_by_date() {
        let held = Held {
            holder: "Ada Example".into(),
            customer_id: None,
            credential: "MLS(ASCP)".into(),
            category: "Medical Laboratory Scientist".into(),
            number: None,
        };
        let cycle = Window { start: day("2023-07-01"), end: day("2026-06-30") };
        let activities = [
            activity("late", "clinical_teaching", "2026-06-30"),
            activity("early", "clinical_teaching", "2023-07-01"),
            activity("before", "clinical_teaching", "2023-06-30"),
            activity("course", "ce_course", "2024-01-01"),
        ];
        let form = ClinicalTeaching::of(held, cycle, &activities, " ", "School of Example");
        let subjects: Vec<_> = form.taught.iter().map(|it| it.subject.as_str()).collect();
        assert_eq!(subjects, ["Rotation early", "Rotation late"]);
        assert_eq!(form.taught[0].areas, ["Blood banking"]);
        assert_eq!(form.taught[0].amount, "1 year");
        assert_eq!((form.institution, form.program.as_deref()), (None, Some("School of Example")));
    }
}
