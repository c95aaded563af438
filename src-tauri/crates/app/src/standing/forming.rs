//! From a standing to its rows.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::cycle::Cycle;
use domain::id::ActivityId;
use domain::points::Points;
use domain::record::Record;
use domain::rules::{Citation, Origin, Source};
use domain::standing::{self as of, Standing};

use crate::allocations::wish;
use crate::choices::Choice;
use crate::credentials;

use super::rows::{
    ActivityStandingRow, AreaRow, CitationRow, DateRow, EditedRow, NotCheckedRow, PlaceRow,
    ReadingRow, Ready, ReasonRow, RuleRow, SaidRow, ShortageRow, SourceRow, Stage, StandingRow,
    Verdict,
};

impl StandingRow {
    /// Forms the row of one credential.
    pub(crate) fn of(
        standing: &Standing,
        title: String,
        category_name: String,
        cycle: &Cycle,
        record: &Record,
    ) -> Self {
        let recorded = record.activities.iter().map(|it| (&it.id, it)).collect();
        Self {
            credential_id: standing.credential.to_string(),
            title,
            category_name,
            cycle_start: cycle.start.to_string(),
            cycle_end: cycle.end.to_string(),
            on: standing.on.to_string(),
            verdict: Verdict::of(standing.verdict),
            headline: standing.headline.clone(),
            ready: Ready::of(standing.declaration.ready),
            declaration: standing.declaration.sentence.clone(),
            counted: standing.counted.to_string(),
            required: standing.required.map(|it| it.to_string()),
            percent: standing.required.map(|it| percent(standing.counted, it)),
            areas: standing.areas.iter().map(AreaRow::of).collect(),
            shortages: standing.shortages.iter().map(ShortageRow::of).collect(),
            repair: standing.repair.as_ref().map(|it| it.sentence.clone()),
            activities: standing
                .activities
                .iter()
                .map(|it| ActivityStandingRow::of(it, standing, record, &recorded))
                .collect(),
            pins_cost: standing.pins_cost.clone(),
            depends: standing.depends.clone(),
            readings: standing
                .readings
                .iter()
                .filter(|it| !it.said.is_empty())
                .map(ReadingRow::of)
                .collect(),
            not_checked: standing.not_checked.iter().map(NotCheckedRow::of).collect(),
            dates: dates(&standing.dates, standing.on),
            stage: Stage::of(standing.lifecycle.stage),
            stage_sentence: standing.lifecycle.sentence.clone(),
            life: life(standing),
            renewable: is_last(cycle, record)
                && matches!(
                    standing.lifecycle.stage,
                    domain::lifecycle::Stage::Submitted | domain::lifecycle::Stage::Closed
                ),
            earlier: credentials::rows(&record.cycles, &standing.credential)
                .into_iter()
                .filter(|it| it.end < cycle.end.to_string())
                .collect(),
            rule: match &standing.rule {
                of::Rule::Yes(rule) => Some(RuleRow::of(rule)),
                of::Rule::No { .. } => None,
            },
            rule_trouble: Vec::new(),
        }
    }
}

impl Verdict {
    pub(crate) fn of(verdict: of::Verdict) -> Self {
        match verdict {
            of::Verdict::Yes => Self::Yes,
            of::Verdict::No => Self::No,
            of::Verdict::Depends => Self::Depends,
            of::Verdict::Unknown => Self::Unknown,
        }
    }
}

impl Ready {
    fn of(ready: of::Ready) -> Self {
        match ready {
            of::Ready::Now => Self::Now,
            of::Ready::Soon => Self::Soon,
            of::Ready::Late => Self::Late,
            of::Ready::Short => Self::Short,
            of::Ready::Settled => Self::Settled,
            of::Ready::Expired => Self::Expired,
            of::Ready::Unsure => Self::Unsure,
        }
    }
}

impl Stage {
    fn of(stage: domain::lifecycle::Stage) -> Self {
        use domain::lifecycle::Stage as Of;
        match stage {
            Of::NotBegun => Self::NotBegun,
            Of::Current => Self::Current,
            Of::WindowOpen => Self::WindowOpen,
            Of::Late => Self::Late,
            Of::Submitted => Self::Submitted,
            Of::Closed => Self::Closed,
            Of::VoluntaryOver => Self::VoluntaryOver,
            Of::Expired => Self::Expired,
            Of::ExaminationAgain => Self::ExaminationAgain,
        }
    }
}

impl AreaRow {
    fn of(area: &of::AreaStanding) -> Self {
        Self {
            id: area.area.to_string(),
            name: area.name.clone(),
            free: area.free,
            needed: area.needed.to_string(),
            counted: area.counted.to_string(),
            short: area.short.is_positive().then(|| area.short.to_string()),
            percent: percent(area.counted, area.needed),
            citation: area.citation.as_ref().map(CitationRow::of),
        }
    }
}

impl CitationRow {
    pub(crate) fn of(citation: &Citation) -> Self {
        Self {
            clause: citation.clause.clone(),
            said: citation.said.clone(),
            confidence: citation.confidence.word().into(),
            note: citation.note.clone(),
            sources: citation.sources.iter().map(SourceRow::of).collect(),
            edited: citation.edited.as_ref().map(|it| EditedRow {
                was: it.was.clone(),
                why: it.why.clone(),
                on: it.on.to_string(),
                undecided: it.undecided,
            }),
        }
    }
}

impl SourceRow {
    pub(crate) fn of(source: &Source) -> Self {
        Self {
            title: source.title.clone(),
            url: source.url.clone(),
            as_of: source.as_of.to_string(),
        }
    }
}

impl SaidRow {
    pub(crate) fn of(sentence: &str, citations: &[Citation]) -> Self {
        Self {
            sentence: sentence.to_owned(),
            citations: citations.iter().map(CitationRow::of).collect(),
        }
    }
}

impl ShortageRow {
    fn of(shortage: &of::Shortage) -> Self {
        Self {
            sentence: shortage.sentence.clone(),
            short: shortage.short.to_string(),
            citations: shortage.citations.iter().map(CitationRow::of).collect(),
        }
    }
}

impl ActivityStandingRow {
    fn of(
        judged: &of::ActivityStanding,
        standing: &Standing,
        record: &Record,
        recorded: &HashMap<&ActivityId, &Activity>,
    ) -> Self {
        let activity = recorded.get(&judged.activity).copied();
        Self {
            id: judged.activity.to_string(),
            title: activity.map(|it| it.title.clone()).unwrap_or_default(),
            completed_on: activity.map(|it| it.completed_on.to_string()).unwrap_or_default(),
            worth: judged.worth.map(|it| it.to_string()),
            worth_said: judged.worth_said.to_string(),
            counted: judged.counted.to_string(),
            places: judged
                .places
                .iter()
                .map(|it| PlaceRow {
                    area_id: it.area.to_string(),
                    area: it.name.to_string(),
                    points: it.points.to_string(),
                })
                .collect(),
            reasons: judged.reasons.iter().map(ReasonRow::of).collect(),
            wish: wish(record, &standing.credential, &judged.activity),
            choice_said: standing
                .choices
                .iter()
                .find(|it| it.activity == judged.activity)
                .map(|it| it.sentence.clone()),
            may_fill: standing
                .areas
                .iter()
                .filter(|it| fits(it, activity))
                .map(|it| Choice { id: it.area.to_string(), name: it.name.clone() })
                .collect(),
        }
    }
}

impl ReasonRow {
    fn of(reason: &of::Reason) -> Self {
        Self {
            sentence: reason.sentence.to_string(),
            points: reason.points.map(|it| it.to_string()),
            citation: reason.citation.as_deref().map(CitationRow::of),
        }
    }
}

impl ReadingRow {
    fn of(answer: &of::ReadingAnswer) -> Self {
        Self {
            reading: answer.said.clone(),
            eligible: answer.eligible,
            counted: answer.counted.to_string(),
            fewest: answer.fewest_points.map(|it| it.to_string()),
        }
    }
}

impl NotCheckedRow {
    fn of(gap: &of::NotChecked) -> Self {
        Self {
            sentence: gap.sentence.clone(),
            decisive: gap.decisive,
            citation: gap.citation.as_ref().map(CitationRow::of),
        }
    }
}

impl RuleRow {
    fn of(rule: &of::RuleUsed) -> Self {
        Self {
            pack: format!("{}@{}", rule.pack, rule.version),
            title: rule.title.clone(),
            revision: rule.revision.clone(),
            applies: rule.applies.clone(),
            hash: rule.hash.clone(),
            confidence: rule.confidence.word().into(),
            reviewed: rule.reviewed.to_string(),
            origin: origin(rule.origin).into(),
            clauses: rule.clauses.iter().map(CitationRow::of).collect(),
            edits: rule.edits.iter().map(CitationRow::of).collect(),
        }
    }
}

/// Returns the word for where a pack came from.
pub(crate) const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::BuiltIn => "built_in",
        Origin::Own => "own",
        Origin::Blank => "blank",
    }
}

/// Says what else there is to know of a credential's life, a sentence each.
fn life(standing: &Standing) -> Vec<SaidRow> {
    let said = SaidRow::of;
    let life = &standing.lifecycle;
    let taking_part = said(&life.taking_part.sentence, life.taking_part.citation.as_slice());
    let last_years = standing.last_years.iter().map(|it| said(&it.headline, &[]));
    std::iter::once(taking_part)
        .chain(life.next.iter().map(|it| said(&it.sentence, &it.citations)))
        .chain(last_years)
        .chain(life.fees.iter().map(|it| said(&it.sentence, &it.citations)))
        .collect()
}

/// Tells whether no later cycle of the credential has been opened.
fn is_last(cycle: &Cycle, record: &Record) -> bool {
    let later = |it: &&Cycle| it.credential == cycle.credential && cycle.end < it.end;
    !record.cycles.iter().any(|it| later(&it))
}

/// Tells whether an activity may be put in an area: its own, or the unrestricted one.
fn fits(area: &of::AreaStanding, activity: Option<&Activity>) -> bool {
    area.free || activity.is_some_and(|it| it.areas.contains(&area.area))
}

/// Forms the rows of the dates that are known; the sentences come in the same order.
fn dates(dates: &of::KeyDates, on: NaiveDate) -> Vec<DateRow> {
    [
        ("window_opens", dates.window_opens),
        ("submit_by", dates.submit_by),
        ("expires", Some(dates.expires)),
    ]
    .into_iter()
    .filter_map(|(kind, day)| day.map(|day| (kind, day)))
    .zip(&dates.sentences)
    .map(|((kind, day), sentence)| DateRow {
        kind: kind.into(),
        on: day.to_string(),
        sentence: sentence.clone(),
        citation: dates.citation.as_ref().filter(|_| kind != "expires").map(CitationRow::of),
        days_left: days_between(on, day),
    })
    .collect()
}

/// Returns how many days `day` lies after `on`; negative when it is past.
pub(crate) fn days_between(on: NaiveDate, day: NaiveDate) -> i32 {
    (day - on).num_days().clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

/// Returns how far `have` reaches towards `goal`, in whole percent, 100 at most; only a goal reached shows 100.
fn percent(have: Points, goal: Points) -> u32 {
    if !goal.is_positive() {
        return 100;
    }
    (have.milli() * 100 / goal.milli()).clamp(0, 100) as u32
}
