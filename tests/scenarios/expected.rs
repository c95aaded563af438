//! What must come of a credential in a cycle: the points, and its life.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::credential::Credential;
use domain::cycle::Cycle;
use domain::id::AreaId;
use domain::points::Points;
use domain::rules::{Library, Year};
use domain::standing::{Judged, Rule, Standing, judge};
use serde::{Deserialize, Serialize};

use super::case::{Days, maybe_day};
use super::life::Life;

/// One `[[judged]]` block. What is left out is not looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    #[serde(default)]
    says: String,
    credential: String,
    #[serde(default)]
    body: Option<String>,
    #[serde(default, deserialize_with = "maybe_day")]
    certified_on: Option<NaiveDate>,
    #[serde(default)]
    formerly_nca: bool,
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    licence_categories: Vec<String>,
    #[serde(deserialize_with = "cycle")]
    cycle: Days,
    #[serde(default, deserialize_with = "maybe_day")]
    declared_on: Option<NaiveDate>,
    #[serde(default, deserialize_with = "maybe_day")]
    on: Option<NaiveDate>,
    rule: Option<String>,
    required: Option<Known>,
    needs: Option<BTreeMap<AreaId, Points>>,
    verdict: Option<String>,
    counted: Option<Points>,
    short: Option<Points>,
    #[serde(default)]
    short_areas: BTreeSet<AreaId>,
    #[serde(default)]
    readings: Vec<Read>,
    #[serde(default)]
    not_checked: Vec<String>,
    #[serde(default)]
    because: Vec<String>,
    status: Option<String>,
    confidence: Option<String>,
    #[serde(default)]
    life: Option<Life>,
}

/// A number of points, or the word `unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Known {
    /// The points.
    Points(Points),
    /// No source gives them.
    Unknown(Unknown),
}

/// The word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Unknown {
    /// As it is written.
    #[serde(rename = "unknown")]
    Unknown,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    year: Year,
    eligible: bool,
    counted: Points,
}

impl Expected {
    /// Tells whether it expects nothing at all.
    pub fn is_empty(&self) -> bool {
        self.rule.is_none()
            && self.required.is_none()
            && self.verdict.is_none()
            && self.not_checked.is_empty()
            && self.life.is_none()
    }

    /// Returns the body and category of its credential.
    pub fn credential_of<'e>(&'e self, body: &'e str) -> (&'e str, &'e str) {
        (self.body.as_deref().unwrap_or(body), &self.credential)
    }

    /// Judges the activities, and returns where that comes out otherwise.
    pub fn judge(&self, body: &str, rules: &Library, activities: &[Activity]) -> Vec<String> {
        let (body, category) = self.credential_of(body);
        let credential = Credential {
            id: "it".into(),
            body: body.into(),
            category: category.into(),
            number: None,
            certified_on: self.certified_on,
            formerly_nca: self.formerly_nca,
            roles: self.roles.clone(),
            licence_categories: self.licence_categories.clone(),
        };
        let cycle = Cycle {
            id: "it".into(),
            credential: credential.id.clone(),
            start: self.cycle.start,
            end: self.cycle.end,
            declared_on: self.declared_on,
        };
        let on = self.on.unwrap_or(cycle.end);
        let standing = judge(&Judged::new(&credential, &cycle, activities), rules, on);
        let place = format!("{category} to {} {}", cycle.end, self.says);
        self.faults(&standing).into_iter().map(|it| format!("{place}: {it}")).collect()
    }

    fn faults(&self, standing: &Standing) -> Vec<String> {
        let mut same = Differences::default();
        let known = |expected| match expected {
            Known::Points(points) => Some(points),
            Known::Unknown(_) => None,
        };
        if let Some(rule) = &self.rule {
            let found = match &standing.rule {
                Rule::Yes(used) => format!("{}/{}", used.pack, used.revision),
                Rule::No { .. } => "none".to_owned(),
            };
            same.note("the rule", rule, &found);
        }
        if let Some(verdict) = &self.verdict {
            same.note("the verdict", verdict, &word(standing.verdict));
        }
        if let Some(required) = self.required {
            same.note("what is required", &known(required), &standing.required);
        }
        if let Some(needs) = &self.needs {
            let found = standing.areas.iter().filter(|it| !it.free && !it.needed.is_zero());
            let found: BTreeMap<_, _> = found.map(|it| (it.area.clone(), it.needed)).collect();
            same.note("what the areas need", needs, &found);
        }
        if let Some(counted) = self.counted {
            same.note("what counts", &counted, &standing.counted);
        }
        let settled = matches!(self.verdict.as_deref(), Some("yes" | "no"));
        if settled || self.short.is_some() {
            let short = Some(self.short.unwrap_or_default());
            for answer in &standing.readings {
                same.note("the fewest points that help", &short, &answer.fewest_points);
            }
            let found: BTreeSet<_> =
                standing.readings.iter().flat_map(|it| it.short_areas.iter().cloned()).collect();
            same.note("the areas that are short", &self.short_areas, &found);
        }
        for read in &self.readings {
            let answers = standing.readings.iter().filter(|it| it.reading.year == Some(read.year));
            let found: BTreeSet<_> = answers.map(|it| (it.eligible, it.counted)).collect();
            let what = format!("with years read as {:?}, the answer", read.year);
            same.note(&what, &BTreeSet::from([(read.eligible, read.counted)]), &found);
        }
        for fragment in &self.not_checked {
            let found = standing.not_checked.iter().any(|it| it.sentence.contains(fragment));
            same.note(&format!("that \"{fragment}\" is not checked"), &true, &found);
        }
        let reasons = standing.activities.iter().flat_map(|it| &it.reasons);
        let reasons: Vec<_> = reasons.map(|it| &*it.sentence).collect();
        for fragment in
            self.because.iter().filter(|it| !reasons.iter().any(|all| all.contains(*it)))
        {
            same.note("a reason", &[fragment.as_str()][..], &reasons[..]);
        }
        if let Rule::Yes(used) = &standing.rule {
            for (what, expected, found) in [
                ("the status of the rules", &self.status, word(used.status)),
                ("how well the rule is known", &self.confidence, word(used.confidence)),
            ] {
                same.note(what, expected.as_ref().unwrap_or(&found), &found);
            }
        }
        if let Some(life) = &self.life {
            life.compare(&mut same, standing);
        }
        same.0
    }
}

/// Where something came out otherwise, a sentence each.
#[derive(Default)]
pub struct Differences(pub Vec<String>);

impl Differences {
    /// Notes it where two values are not the same.
    pub fn note<T: PartialEq + std::fmt::Debug + ?Sized>(
        &mut self,
        what: &str,
        expected: &T,
        found: &T,
    ) {
        if expected != found {
            self.0.push(format!("{what} should be {expected:?} and is {found:?}"));
        }
    }
}

/// Returns the word a value is written as.
pub fn word(value: impl Serialize) -> String {
    let value = serde_json::to_value(value).expect("a word is plain data");
    value.as_str().expect("a word is a text").to_owned()
}

fn cycle<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Days, D::Error> {
    let days = Days::deserialize(deserializer)?;
    let ordered = days.start <= days.end;
    if ordered { Ok(days) } else { Err(serde::de::Error::custom("it ends before it begins")) }
}
