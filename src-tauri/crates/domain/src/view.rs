//! Saved views: what a person looks for again and again, under a name.
//!
//! A view is the person's own work, so it is a noun of the record: journalled, undone and exported like the others. It
//! holds the question and never the answer, and nothing is judged by it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::activity::Activity;
pub use crate::id::ViewId;
use crate::id::{ActivityType, AreaId, CredentialId, CycleId};

/// A question under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// Names the view within the record.
    pub id: ViewId,
    /// What the person calls it.
    pub name: String,
    /// What is looked for.
    pub of: Viewed,
    /// The question.
    pub query: Query,
}

/// What can be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Viewed {
    /// Activities.
    Activities,
    /// The files of the evidence.
    Evidence,
}

/// Words and filters; what is absent does not matter, and what is there must all be true.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Query {
    /// Words that must all be there, as they were typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The cycles it was completed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// An area its content belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// Its type.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub activity_type: Option<ActivityType>,
    /// Who gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// How well it is proved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Proved>,
    /// How much of it counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counting: Option<Counting>,
    /// The first day of completion that is looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The last day of completion that is looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// Whose cycles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Any cycle of any credential of a body.
    Body(String),
    /// Any cycle of a credential.
    Credential(CredentialId),
    /// One cycle.
    Cycle(CycleId),
}

/// How well something is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proved {
    /// No file proves the activity; the file proves none.
    None,
    /// The papers leave something open that an audit asks for.
    Weak,
    /// Nothing speaks against it.
    Sound,
    /// The file is kept without an activity.
    Aside,
}

/// How much of an activity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// Less than it is worth, for some credential.
    Short,
    /// All it is worth, for every credential that knows its worth.
    Full,
}

impl Viewed {
    /// Returns the word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Activities => "activities",
            Self::Evidence => "evidence",
        }
    }

    /// Finds it by its word in files.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Activities, Self::Evidence].into_iter().find(|it| it.word() == word)
    }
}

impl Query {
    /// Tells whether it asks for nothing, so that everything fits.
    pub fn is_open(&self) -> bool {
        Self { text: self.text.trim().into(), ..self.clone() } == Self::default()
    }

    /// Tells whether an activity by itself fits: its area, type, provider and day.
    ///
    /// Words, cycles, evidence and counting are not the activity's own, so they are not asked here.
    pub fn fits(&self, activity: &Activity) -> bool {
        let given_by = |name: &String| {
            activity.provider.as_ref().is_some_and(|it| it.to_lowercase() == name.to_lowercase())
        };
        self.area.as_ref().is_none_or(|it| activity.areas.contains(it))
            && self.activity_type.as_ref().is_none_or(|it| activity.activity_type == *it)
            && self.provider.as_ref().is_none_or(given_by)
            && self.from.is_none_or(|it| it <= activity.completed_on)
            && self.to.is_none_or(|it| activity.completed_on <= it)
    }

    /// Tells whether it asks for something only an activity has.
    pub fn asks_for_an_activity(&self) -> bool {
        !Self { text: String::new(), evidence: None, ..self.clone() }.is_open()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::{Amount, Quantity, Unit};

    fn activity() -> Activity {
        Activity {
            id: "a".into(),
            activity_type: "ce_course".into(),
            title: "Antibody Panels".into(),
            provider: Some("LabCE".into()),
            started_on: None,
            completed_on: "2026-03-14".parse().expect("an ISO date"),
            amount: Amount { quantity: Quantity::from_milli(1_000), unit: Unit::ContactHour },
            areas: vec!["blood_banking".into()],
            tags: Vec::new(),
            program_number: None,
            notes: None,
        }
    }

    #[test]
    fn both_ends_of_the_days_fit_and_the_case_of_a_provider_is_nothing() {
        for (json, fits) in [
            (r#"{}"#, true),
            (r#"{"from":"2026-03-14","to":"2026-03-14"}"#, true),
            (r#"{"from":"2026-03-15"}"#, false),
            (r#"{"to":"2026-03-13"}"#, false),
            (r#"{"provider":"LABCE"}"#, true),
            (r#"{"provider":"Lab"}"#, false),
            (r#"{"area":"blood_banking","type":"ce_course"}"#, true),
            (r#"{"area":"ethics"}"#, false),
            (r#"{"type":"college"}"#, false),
        ] {
            let query: Query = serde_json::from_str(json).expect("a query");
            assert_eq!(query.fits(&activity()), fits, "{json}");
        }
    }

    #[test]
    fn spaces_ask_for_nothing() {
        assert!(Query { text: "  ".into(), ..Query::default() }.is_open());
        let weak = Query { evidence: Some(Proved::Weak), ..Query::default() };
        assert!(!weak.is_open() && !weak.asks_for_an_activity());
    }
}
