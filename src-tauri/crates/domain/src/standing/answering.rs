//! From a standing to the answer as data.

use chrono::NaiveDate;

use super::*;
use crate::id::ActivityId;
use crate::lifecycle::{FeeOn, Lifecycle};
use crate::points::Points;
use crate::rules::Citation;

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
            origin: used.origin,
            confidence: used.confidence,
            edits: used.edits.iter().filter_map(AnswerEdit::of).collect(),
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
        allocation: shown.map_or_else(Vec::new, |it| it.places.to_vec()),
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
        lifecycle: AnswerLife::of(&standing.lifecycle),
        last_years: standing.last_years.as_ref().map(AnswerYears::of),
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

impl AnswerEdit {
    fn of(citation: &Citation) -> Option<Self> {
        let edited = citation.edited.as_ref()?;
        Some(Self {
            clause: citation.clause.clone(),
            said: citation.said.clone(),
            was: Some(edited.was.clone()).filter(|it| !it.is_empty()),
            why: edited.why.clone(),
            on: edited.on,
            undecided: edited.undecided,
        })
    }
}

impl AnswerLife {
    fn of(life: &Lifecycle) -> Self {
        let fee = |it: &FeeOn| AnswerFee {
            kind: it.kind,
            amount: it.amount,
            last_known: it.last_known,
            currency: it.currency.clone(),
            sentence: it.sentence.clone(),
        };
        Self {
            taking_part: life.taking_part.answer,
            stage: life.stage,
            sentence: life.sentence.clone(),
            examination_from: life.examination_from,
            fees: life.fees.iter().map(fee).collect(),
        }
    }
}

impl AnswerYears {
    fn of(years: &LastYears) -> Self {
        Self {
            start: years.window.start,
            end: years.window.end,
            eligible: years.verdict,
            counted: years.counted,
            required: years.required,
            fewest_points: years.fewest_points,
            headline: years.headline.clone(),
        }
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
            allocation: reading.places.to_vec(),
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
            sentence: reason.sentence.to_string(),
        }
    }

    fn of_reading(it: &ReadingReason) -> Self {
        Self {
            activity: it.activity.clone(),
            points: Some(it.points),
            clause: it.citation.as_ref().map(|it| it.clause.clone()),
            sentence: it.sentence.to_string(),
        }
    }
}
