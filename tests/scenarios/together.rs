//! Several credentials of one person: which end together, and what that saves.

use chrono::NaiveDate;
use domain::amount::Quantity;
use domain::credential::Credential;
use domain::cycle::Cycle;
use domain::lifecycle::synchronise;
use domain::rules::Library;
use serde::Deserialize;

use super::case::day;
use super::expected::Differences;

/// One `[[together]]` block.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Together {
    #[serde(default)]
    says: String,
    #[serde(deserialize_with = "day")]
    on: NaiveDate,
    held: Vec<Held>,
    groups: Vec<Vec<String>>,
    #[serde(default)]
    saves: Option<Quantity>,
    #[serde(default)]
    said: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    credential: String,
    #[serde(deserialize_with = "day")]
    ends: NaiveDate,
}

impl Together {
    /// Returns where the credentials come together otherwise than expected.
    pub fn faults(&self, body: &str, rules: &Library) -> Vec<String> {
        let of = |held: &Held| {
            let credential = Credential {
                id: held.credential.as_str().into(),
                body: body.into(),
                category: held.credential.clone(),
                number: None,
                certified_on: None,
                formerly_nca: false,
                roles: Vec::new(),
                licence_categories: Vec::new(),
            };
            let cycle = Cycle {
                id: held.credential.as_str().into(),
                credential: credential.id.clone(),
                start: held.ends - chrono::Months::new(36) + chrono::Days::new(1),
                end: held.ends,
                declared_on: None,
            };
            (credential, cycle)
        };
        let held: Vec<_> = self.held.iter().map(of).collect();
        let held: Vec<_> = held.iter().map(|(credential, cycle)| (credential, cycle)).collect();
        let all = synchronise(&held, rules, self.on);
        let Some(found) = all.first() else {
            return vec![format!("{} nothing is said of these credentials together", self.says)];
        };
        let mut same = Differences::default();
        let groups: Vec<Vec<String>> = found
            .together
            .iter()
            .map(|group| group.iter().map(ToString::to_string).collect())
            .collect();
        same.note("who ends together", &self.groups, &groups);
        if self.saves.is_some() {
            let saves = found.saving.as_ref().map(|it| it.each);
            same.note("what it saves", &self.saves, &saves);
        }
        for fragment in &self.said {
            let there = found.sentences.iter().any(|it| it.sentence.contains(fragment));
            same.note(&format!("that \"{fragment}\" is said"), &true, &there);
        }
        same.0.into_iter().map(|it| format!("{}: {it}", self.says)).collect()
    }
}
