//! What must be said of a credential's life: who must take part, where it stands, what comes next and what it costs.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::amount::Quantity;
use domain::points::Points;
use domain::standing::Standing;
use serde::Deserialize;

use super::case::{Days, maybe_day};
use super::expected::{Differences, word};

/// The `life` of a `[[judged]]` block. What is left out is not looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Life {
    taking_part: Option<String>,
    stage: Option<String>,
    phase: Option<String>,
    declaration: Option<String>,
    #[serde(default, deserialize_with = "maybe_day")]
    opens: Option<NaiveDate>,
    #[serde(default, deserialize_with = "maybe_day")]
    submit_by: Option<NaiveDate>,
    #[serde(default, deserialize_with = "maybe_day")]
    examination_from: Option<NaiveDate>,
    last_years: Option<LastYears>,
    #[serde(default)]
    fees: BTreeMap<String, Fee>,
    #[serde(default)]
    says: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LastYears {
    days: Days,
    verdict: String,
    counted: Points,
    #[serde(default)]
    short: Points,
}

/// A fee: the amount on the day, `unknown`, or what it was last.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fee {
    #[serde(default)]
    is: Option<Quantity>,
    #[serde(default)]
    was: Option<Quantity>,
}

impl Life {
    /// Notes where the standing says otherwise.
    pub fn compare(&self, same: &mut Differences, standing: &Standing) {
        let life = &standing.lifecycle;
        let words = [
            ("taking part", &self.taking_part, word(life.taking_part.answer)),
            ("the stage", &self.stage, word(life.stage)),
            ("the phase", &self.phase, word(standing.dates.phase)),
            ("the declaration", &self.declaration, word(standing.declaration.ready)),
        ];
        for (what, expected, found) in words {
            if let Some(expected) = expected {
                same.note(what, expected, &found);
            }
        }
        let days = [
            ("the day the window opens", self.opens, standing.dates.window_opens),
            ("the last day to submit", self.submit_by, standing.dates.submit_by),
            ("the day of the examination", self.examination_from, life.examination_from),
        ];
        for (what, expected, found) in days {
            if expected.is_some() {
                same.note(what, &expected, &found);
            }
        }
        if let Some(expected) = &self.last_years {
            match &standing.last_years {
                None => same.0.push("the last years should count, and are not looked at".into()),
                Some(found) => {
                    let days = Days { start: found.window.start, end: found.window.end };
                    same.note("the last years", &expected.days, &days);
                    let verdict = word(found.verdict);
                    same.note("the verdict of the last years", &expected.verdict, &verdict);
                    same.note("what counts of them", &expected.counted, &found.counted);
                    let short = Some(expected.short);
                    same.note("what they are short", &short, &found.fewest_points);
                }
            }
        }
        for (kind, expected) in &self.fees {
            let found = life.fees.iter().find(|it| word(it.kind) == *kind);
            let found = found.map(|it| (it.amount, it.last_known.filter(|_| it.amount.is_none())));
            same.note(&format!("the {kind} fee"), &Some((expected.is, expected.was)), &found);
        }
        for fragment in &self.says {
            let said = std::iter::once(&life.sentence)
                .chain([&life.taking_part.sentence, &standing.declaration.sentence])
                .chain(life.next.iter().map(|it| &it.sentence));
            let found = said.into_iter().any(|it| it.contains(fragment));
            same.note(&format!("that \"{fragment}\" is said"), &true, &found);
        }
    }
}
