//! One scenario: what its file says, and where the program says otherwise.

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::amount::{Amount, Quantity, Unit};
use domain::id::{ActivityId, ActivityType, AreaId};
use domain::rules::Library;
use serde::{Deserialize, Deserializer};

use super::audited::Audited;
use super::expected::Expected;
use super::together::Together;

/// A case a professional can read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    about: String,
    #[serde(default)]
    did: Vec<Did>,
    #[serde(default)]
    judged: Vec<Expected>,
    #[serde(default)]
    together: Vec<Together>,
    #[serde(default)]
    audited: Vec<Audited>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Did {
    #[serde(deserialize_with = "day")]
    on: NaiveDate,
    what: ActivityType,
    amount: Quantity,
    unit: Unit,
    #[serde(default)]
    areas: Vec<AreaId>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    provider: Option<String>,
}

/// The two ends of a stretch of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// The first day.
    #[serde(deserialize_with = "day")]
    pub start: NaiveDate,
    /// The last.
    #[serde(deserialize_with = "day")]
    pub end: NaiveDate,
}

impl Scenario {
    /// Reads a file.
    pub fn read(text: &str) -> Result<Self, String> {
        let scenario: Self = toml::from_str(text).map_err(|fault| fault.to_string())?;
        let empty = scenario.about.trim().is_empty()
            || scenario.judged.is_empty()
                && scenario.together.is_empty()
                && scenario.audited.is_empty()
            || scenario.judged.iter().any(Expected::is_empty);
        if empty { Err("it says nothing, or judges nothing".into()) } else { Ok(scenario) }
    }

    /// Judges what was done, and returns where that comes out otherwise than the file says.
    pub fn faults(&self, body: &str, rules: &Library) -> Vec<String> {
        let activities: Vec<Activity> =
            self.did.iter().enumerate().map(|(at, it)| it.activity(at)).collect();
        let judged = self.judged.iter().flat_map(|it| it.judge(body, rules, &activities));
        let together = self.together.iter().flat_map(|it| it.faults(body, rules));
        let audited = self.audited.iter().flat_map(|it| it.faults(body, rules));
        judged.chain(together).chain(audited).collect()
    }

    /// Returns the body and category of every credential it judges.
    pub fn credentials<'s>(&'s self, body: &'s str) -> impl Iterator<Item = (&'s str, &'s str)> {
        self.judged.iter().map(move |it| it.credential_of(body))
    }
}

impl Did {
    fn activity(&self, at: usize) -> Activity {
        Activity {
            id: ActivityId::new(format!("{:02}", at + 1)),
            activity_type: self.what.clone(),
            title: format!("The {}th thing done", at + 1),
            provider: self.provider.clone(),
            started_on: None,
            completed_on: self.on,
            amount: Amount { quantity: self.amount, unit: self.unit },
            areas: self.areas.clone(),
            tags: self.tags.clone(),
            program_number: None,
            notes: None,
        }
    }
}

/// Reads a day.
pub fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let written = toml::value::Datetime::deserialize(deserializer)?;
    written
        .to_string()
        .parse()
        .map_err(|_| serde::de::Error::custom(format!("{written} is not a day")))
}

/// Reads a day that may be left out.
pub fn maybe_day<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    day(deserializer).map(Some)
}
