//! The answer as data, for anybody who checks this program from outside: `aliquot-standing/1`.
//!
//! [`Standing`] is what a person reads; this is the same judgement in a shape that is promised to stay, with a schema
//! beside it (`standing.schema.json`). Amounts are decimal texts with at most three places, days are ISO dates, and what
//! no source states is `null`, never zero. Fields may be added; none changes its meaning within this format.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    ReadingAnswer, ReadingPlace, ReadingReason, Reason, Rule, ShortSet, Shortage, Standing, Verdict,
};
use crate::id::{ActivityId, AreaId, CredentialId, CycleId};
use crate::points::Points;
use crate::rules::Reading;

/// The format's name and version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum AnswerFormat {
    /// The first version.
    #[default]
    #[serde(rename = "aliquot-standing/1")]
    V1,
}

/// The answers for every credential of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// The format this document is written in.
    pub format: AnswerFormat,
    /// The day of judgement.
    pub on: NaiveDate,
    /// One answer for each credential and cycle that was judged.
    pub credentials: Vec<Answer>,
}

/// The answer for one credential in one cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The credential, as the record names it.
    pub credential: CredentialId,
    /// The cycle, as the record names it.
    pub cycle: CycleId,
    /// The rule it was judged by; null where none is known.
    pub rule: Option<AnswerRule>,
    /// Whether everything required is met: `yes`, `no`, `depends` on how the rule is read, or `unknown`.
    pub eligible: Verdict,
    /// The verdict as a sentence.
    pub headline: String,
    /// On what the verdict or the number of points depends, with every answer; null where the readings agree.
    pub depends: Option<String>,
    /// Says that the person's own choices are the reason for the verdict; null where they are not.
    pub pins_cost: Option<String>,
    /// The points that count; null where no rule is known.
    pub counted: Option<Points>,
    /// The points required in all; null where no source states the number.
    pub required: Option<Points>,
    /// How far areas, types and total are short, each by itself.
    pub shortages: AnswerShortages,
    /// The fewest extra points after which everything is met; null where no number would do, or no rule is known.
    pub fewest_points: Option<Points>,
    /// The smallest set of areas whose need can't be met; null where nothing is short there, or where it is not defined:
    /// when no activity may be divided, and when only some of several areas need points.
    pub short_set: Option<ShortSet>,
    /// What counts where, by completion day, then activity, then area in the rule's order.
    pub allocation: Vec<ReadingPlace>,
    /// Why points do not count, by completion day, then activity.
    pub reasons: Vec<AnswerReason>,
    /// What is short, a sentence each, with the clauses it rests on.
    pub sentences: Vec<AnswerSentence>,
    /// What this program does not check, a sentence each; the verdict turns on those that are decisive.
    pub not_checked: Vec<AnswerGap>,
    /// The same numbers for every admissible reading of an ambiguous rule; empty where nothing is ambiguous.
    ///
    /// The fields above are those of the reading that is `shown`.
    pub readings: Vec<AnswerReading>,
}

/// Which rule was used: enough to recompute the answer years later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerRule {
    /// The pack: `ascp-mls`.
    pub pack: String,
    /// Its version.
    pub version: String,
    /// The digest of its text, and of its body's: `sha256:…`.
    pub hash: String,
    /// The revision that governs the cycle.
    pub revision: String,
}

/// How far areas, types and total are short; the fewest points that help are not their sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerShortages {
    /// The least possible sum of points missing in areas.
    pub areas: Points,
    /// The least possible sum of points missing of types.
    #[serde(rename = "type")]
    pub types: Points,
    /// How far the points that count fall short of the total.
    pub total: Points,
}

/// Why points of an activity do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerReason {
    /// The activity, as the record names it.
    pub activity: ActivityId,
    /// How many points it costs; null where the worth itself is not known.
    pub points: Option<Points>,
    /// The clause that stopped them; null where no clause did, but a date or the person's own choice.
    pub clause: Option<String>,
    /// The reason as a sentence.
    pub sentence: String,
}

/// Something that is short, and what says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerSentence {
    /// The shortage as a sentence.
    pub sentence: String,
    /// By how much.
    pub short: Points,
    /// The areas a missing point may go to; empty where it may go anywhere.
    pub areas: Vec<AreaId>,
    /// The clauses that ask for it, and the full caps in the way.
    pub clauses: Vec<String>,
}

/// Something this program does not check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerGap {
    /// What it is, as a sentence.
    pub sentence: String,
    /// Whether the verdict turns on it.
    pub decisive: bool,
    /// The clause; null where there is none.
    pub clause: Option<String>,
}

/// The answer by one reading of an ambiguous rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerReading {
    /// How the rule is read: `year` (`cycle_year` or `calendar_year`) where it counts by the year, and `split` (`any` or `none`).
    pub reading: Reading,
    /// Whether the answer's own fields are those of this reading.
    pub shown: bool,
    /// Whether everything required is met: `yes` or `no`.
    pub eligible: Verdict,
    /// The points that count.
    pub counted: Points,
    /// How far areas, types and total are short, each by itself.
    pub shortages: AnswerShortages,
    /// The fewest extra points after which everything is met; null where no number would do.
    pub fewest_points: Option<Points>,
    /// The smallest set of areas whose need can't be met.
    pub short_set: Option<ShortSet>,
    /// What counts where.
    pub allocation: Vec<ReadingPlace>,
    /// Why points do not count.
    pub reasons: Vec<AnswerReason>,
}

/// Returns the answers of several standings of one day.
pub fn answers(on: NaiveDate, standings: &[Standing]) -> Answers {
    Answers { format: AnswerFormat::V1, on, credentials: standings.iter().map(answer).collect() }
}

/// Returns the answer of one standing.
pub fn answer(standing: &Standing) -> Answer {
    let shown = standing.readings.get(standing.shown);
    let rule = match &standing.rule {
        Rule::Yes(used) => Some(AnswerRule {
            pack: used.pack.clone(),
            version: used.version.clone(),
            hash: used.hash.clone(),
            revision: used.revision.clone(),
        }),
        Rule::No { .. } => None,
    };
    Answer {
        credential: standing.credential.clone(),
        cycle: standing.cycle.clone(),
        counted: rule.is_some().then_some(standing.counted),
        rule,
        eligible: standing.verdict,
        headline: standing.headline.clone(),
        depends: standing.depends.clone(),
        pins_cost: standing.pins_cost.clone(),
        required: standing.required,
        shortages: shown.map_or(AnswerShortages::NONE, AnswerShortages::of),
        fewest_points: shown.and_then(|it| it.fewest_points),
        short_set: shown.and_then(|it| it.short_set.clone()),
        allocation: shown.map_or_else(Vec::new, |it| it.places.clone()),
        reasons: shown.map_or_else(Vec::new, |it| reasons(standing, it)),
        sentences: standing.shortages.iter().map(AnswerSentence::of).collect(),
        not_checked: standing
            .not_checked
            .iter()
            .map(|it| AnswerGap {
                sentence: it.sentence.clone(),
                decisive: it.decisive,
                clause: it.citation.as_ref().map(|it| it.clause.clone()),
            })
            .collect(),
        readings: match standing.readings.as_slice() {
            [] | [_] => Vec::new(),
            several => several
                .iter()
                .enumerate()
                .map(|(at, it)| AnswerReading::of(standing, it, at == standing.shown))
                .collect(),
        },
    }
}

impl AnswerShortages {
    const NONE: Self = Self { areas: Points::ZERO, types: Points::ZERO, total: Points::ZERO };

    fn of(reading: &ReadingAnswer) -> Self {
        Self { areas: reading.area_short, types: reading.type_short, total: reading.total_short }
    }
}

impl AnswerSentence {
    fn of(shortage: &Shortage) -> Self {
        Self {
            sentence: shortage.sentence.clone(),
            short: shortage.short,
            areas: shortage.areas.clone(),
            clauses: shortage.citations.iter().map(|it| it.clause.clone()).collect(),
        }
    }
}

impl AnswerReading {
    fn of(standing: &Standing, reading: &ReadingAnswer, shown: bool) -> Self {
        Self {
            reading: reading.reading,
            shown,
            eligible: if reading.eligible { Verdict::Yes } else { Verdict::No },
            counted: reading.counted,
            shortages: AnswerShortages::of(reading),
            fewest_points: reading.fewest_points,
            short_set: reading.short_set.clone(),
            allocation: reading.places.clone(),
            reasons: reasons(standing, reading),
        }
    }
}

/// Lists why points do not count by a reading: what holds by every reading, and what the allocation stopped by this one.
fn reasons(standing: &Standing, reading: &ReadingAnswer) -> Vec<AnswerReason> {
    let mut stopped = reading.uncounted.iter().peekable();
    let mut all = Vec::new();
    for told in &standing.activities {
        let always = told.reasons.iter().filter(|it| !it.kind.is_of_a_reading());
        all.extend(always.map(|it| AnswerReason::of(&told.activity, it)));
        while let Some(it) = stopped.next_if(|it| it.activity == told.activity) {
            all.push(AnswerReason::of_reading(it));
        }
    }
    all
}

impl AnswerReason {
    fn of(activity: &ActivityId, reason: &Reason) -> Self {
        Self {
            activity: activity.clone(),
            points: reason.points,
            clause: reason.citation.as_ref().map(|it| it.clause.clone()),
            sentence: reason.sentence.clone(),
        }
    }

    fn of_reading(it: &ReadingReason) -> Self {
        Self {
            activity: it.activity.clone(),
            points: Some(it.points),
            clause: it.clause.clone(),
            sentence: it.sentence.clone(),
        }
    }
}
