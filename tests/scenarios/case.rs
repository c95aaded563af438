//! One scenario: what its file says, and where the standing says otherwise.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::amount::{Amount, Quantity, Unit};
use domain::credential::Credential;
use domain::cycle::Cycle;
use domain::id::{ActivityId, ActivityType, AreaId};
use domain::points::Points;
use domain::rules::{Library, Year};
use domain::standing::{Judged, Standing, Verdict, judge};
use serde::{Deserialize, Deserializer};

/// A case a professional can read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    about: String,
    did: Vec<Did>,
    judged: Vec<Expected>,
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
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    #[serde(default)]
    says: String,
    credential: String,
    cycle: Days,
    #[serde(default, deserialize_with = "maybe_day")]
    on: Option<NaiveDate>,
    required: Points,
    needs: Option<BTreeMap<AreaId, Points>>,
    verdict: Word,
    counted: Option<Points>,
    #[serde(default)]
    short: Points,
    #[serde(default)]
    short_areas: BTreeSet<AreaId>,
    #[serde(default)]
    readings: Vec<Read>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Days {
    #[serde(deserialize_with = "day")]
    start: NaiveDate,
    #[serde(deserialize_with = "day")]
    end: NaiveDate,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    year: Year,
    eligible: bool,
    counted: Points,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    Yes,
    No,
    Depends,
    Unknown,
}

impl Scenario {
    /// Reads a file.
    pub fn read(text: &str) -> Result<Self, String> {
        let scenario: Self = toml::from_str(text).map_err(|fault| fault.to_string())?;
        let empty = scenario.about.trim().is_empty() || scenario.judged.is_empty();
        if empty { Err("it says nothing, or judges nothing".into()) } else { Ok(scenario) }
    }

    /// Judges what was done, and returns where that comes out otherwise than the file says.
    pub fn faults(&self, body: &str, rules: &Library) -> Vec<String> {
        let activities: Vec<Activity> =
            self.did.iter().enumerate().map(|(at, it)| it.activity(at)).collect();
        self.judged
            .iter()
            .flat_map(|expected| {
                let credential = expected.credential(body);
                let cycle = expected.cycle(&credential);
                let on = expected.on.unwrap_or(cycle.end);
                let standing = judge(&Judged::new(&credential, &cycle, &activities), rules, on);
                let place = format!("{} to {} {}", expected.credential, cycle.end, expected.says);
                expected.faults(&standing).into_iter().map(move |it| format!("{place}: {it}"))
            })
            .collect()
    }
}

impl Did {
    fn activity(&self, at: usize) -> Activity {
        Activity {
            id: ActivityId::new(format!("{:02}", at + 1)),
            activity_type: self.what.clone(),
            title: format!("The {}th thing done", at + 1),
            provider: None,
            started_on: None,
            completed_on: self.on,
            amount: Amount { quantity: self.amount, unit: self.unit },
            areas: self.areas.clone(),
            program_number: None,
            notes: None,
        }
    }
}

impl Expected {
    fn credential(&self, body: &str) -> Credential {
        Credential {
            id: "it".into(),
            body: body.into(),
            category: self.credential.clone(),
            number: None,
            certified_on: None,
            formerly_nca: false,
        }
    }

    fn cycle(&self, credential: &Credential) -> Cycle {
        Cycle {
            id: "it".into(),
            credential: credential.id.clone(),
            start: self.cycle.start,
            end: self.cycle.end,
            declared_on: None,
        }
    }

    fn faults(&self, standing: &Standing) -> Vec<String> {
        let mut faults = Vec::new();
        let mut same = |what: &str, expected: String, found: String| {
            if expected != found {
                faults.push(format!("{what} should be {expected} and is {found}"));
            }
        };
        same("the verdict", format!("{:?}", self.verdict), format!("{:?}", word(standing.verdict)));
        same(
            "what is required",
            format!("{:?}", Some(self.required)),
            format!("{:?}", standing.required),
        );
        if let Some(needs) = &self.needs {
            let found = standing.areas.iter().filter(|it| !it.free && !it.needed.is_zero());
            let found: BTreeMap<_, _> = found.map(|it| (it.area.clone(), it.needed)).collect();
            same("what the areas need", format!("{needs:?}"), format!("{found:?}"));
        }
        if let Some(counted) = self.counted {
            same("what counts", counted.to_string(), standing.counted.to_string());
        }
        if matches!(self.verdict, Word::Yes | Word::No) {
            for answer in &standing.readings {
                let found = answer.fewest_points.map_or("unknown".into(), |it| it.to_string());
                same("the fewest points that help", self.short.to_string(), found);
            }
            let found: BTreeSet<_> =
                standing.readings.iter().flat_map(|it| it.short_areas.iter().cloned()).collect();
            same(
                "the areas that are short",
                format!("{:?}", self.short_areas),
                format!("{found:?}"),
            );
        }
        for read in &self.readings {
            let answers = standing.readings.iter().filter(|it| it.reading.year == Some(read.year));
            let found: BTreeSet<_> = answers.map(|it| (it.eligible, it.counted)).collect();
            same(
                &format!("with years read as {:?}, the answer", read.year),
                format!("{:?}", BTreeSet::from([(read.eligible, read.counted)])),
                format!("{found:?}"),
            );
        }
        faults
    }
}

fn word(verdict: Verdict) -> Word {
    match verdict {
        Verdict::Yes => Word::Yes,
        Verdict::No => Word::No,
        Verdict::Depends => Word::Depends,
        Verdict::Unknown => Word::Unknown,
    }
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let written = toml::value::Datetime::deserialize(deserializer)?;
    written
        .to_string()
        .parse()
        .map_err(|_| serde::de::Error::custom(format!("{written} is not a day")))
}

fn maybe_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    day(deserializer).map(Some)
}
