//! A standing as finished rows: what the window and the command line show as it comes.

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::cycle::Cycle;
use domain::points::Points;
use domain::rules::Citation;
use domain::standing::{self as of, Standing};
use serde::Serialize;

/// What the rules say of one credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StandingRow {
    /// The credential.
    pub credential_id: String,
    /// The credential's short name: "MLS(ASCP)".
    pub title: String,
    /// The category's name.
    pub category_name: String,
    /// The first day of the cycle.
    pub cycle_start: String,
    /// The last day of the cycle.
    pub cycle_end: String,
    /// The day this was judged on.
    pub on: String,
    /// Whether every requirement is met.
    pub verdict: Verdict,
    /// The verdict as a sentence.
    pub headline: String,
    /// Whether the declaration can go in on that day.
    pub ready: Ready,
    /// The same as a sentence.
    pub declaration: String,
    /// Points that count.
    pub counted: String,
    /// Points required, where that is known.
    pub required: Option<String>,
    /// How far the counted points reach towards the required ones, in whole percent, 100 at most.
    pub percent: Option<u32>,
    /// What each area holds and needs, in the rule's order, the free area last.
    pub areas: Vec<AreaRow>,
    /// What is short, a sentence each; none when nothing is.
    pub shortages: Vec<ShortageRow>,
    /// The least that fixes it, as a sentence.
    pub repair: Option<String>,
    /// What became of each activity, by date.
    pub activities: Vec<ActivityStandingRow>,
    /// On what the verdict depends, with both answers, where readings of the rule disagree.
    pub depends: Option<String>,
    /// What each admissible reading of an ambiguous rule comes to.
    pub readings: Vec<ReadingRow>,
    /// What this program does not check.
    pub not_checked: Vec<NotCheckedRow>,
    /// The dates that matter, in order.
    pub dates: Vec<DateRow>,
    /// Where in its cycle the credential stands.
    pub phase: Phase,
    /// The same as a sentence.
    pub phase_sentence: String,
    /// The rule it was judged by.
    pub rule: Option<RuleRow>,
}

/// Whether every requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Verdict {
    /// Under every admissible reading.
    Yes,
    /// Under none.
    No,
    /// It depends on how an ambiguous rule is read.
    Depends,
    /// The rule is not known.
    Unknown,
}

/// Whether the declaration can go in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Ready {
    /// Now.
    Now,
    /// Once the window opens.
    Soon,
    /// The last day to submit is past, the credential still valid.
    Late,
    /// Something is short.
    Short,
    /// The credential has expired.
    Expired,
    /// It can't be said.
    Unsure,
}

/// Where in its cycle a credential stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Phase {
    /// The cycle has not begun.
    NotBegun,
    /// The cycle runs, the submission window has not opened.
    Running,
    /// The declaration can be submitted.
    WindowOpen,
    /// The last day to submit is past.
    Late,
    /// The credential has expired.
    Expired,
}

/// What one area holds and needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AreaRow {
    /// The area's word.
    pub id: String,
    /// The name a person reads.
    pub name: String,
    /// Whether it is the unrestricted area.
    pub free: bool,
    /// The least it must hold; for the free area, what the total leaves over the minima.
    pub needed: String,
    /// What it holds in this allocation.
    pub counted: String,
    /// What it lacks, where it does.
    pub short: Option<String>,
    /// How far it is filled, in whole percent, 100 at most.
    pub percent: u32,
    /// The clause that asks for it.
    pub citation: Option<CitationRow>,
}

/// A clause as a result cites it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CitationRow {
    /// The clause's full name.
    pub clause: String,
    /// What the clause says.
    pub said: String,
    /// stated, derived, unofficial or unknown.
    pub confidence: String,
    /// How it was derived, or what to mind about it.
    pub note: Option<String>,
    /// What it rests on.
    pub sources: Vec<SourceRow>,
}

/// Where a clause was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SourceRow {
    /// What it is called.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The date it claims, or "undated".
    pub as_of: String,
}

/// Something that is short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShortageRow {
    /// The sentence.
    pub sentence: String,
    /// By how much.
    pub short: String,
    /// The clauses it rests on.
    pub citations: Vec<CitationRow>,
}

/// What became of one activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActivityStandingRow {
    /// The activity.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The day it was completed.
    pub completed_on: String,
    /// What it is worth under this rule, where that is known.
    pub worth: Option<String>,
    /// How its amount became points, or why it did not.
    pub worth_said: String,
    /// What of it counts.
    pub counted: String,
    /// Which areas it fills.
    pub places: Vec<PlaceRow>,
    /// Why something of it does not count.
    pub reasons: Vec<ReasonRow>,
}

/// Points of an activity in one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlaceRow {
    /// The area's word.
    pub area_id: String,
    /// The area's name.
    pub area: String,
    /// The points it fills there.
    pub points: String,
}

/// Why points don't count, with the clause that stopped them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReasonRow {
    /// The sentence.
    pub sentence: String,
    /// How many points it costs, where the worth is known.
    pub points: Option<String>,
    /// The clause it rests on.
    pub citation: Option<CitationRow>,
}

/// What one reading of an ambiguous rule comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReadingRow {
    /// The reading in words.
    pub reading: String,
    /// Whether every requirement is met under it.
    pub eligible: bool,
    /// Points that count under it.
    pub counted: String,
    /// The fewest points that would fix it under it; absent where no number of points would.
    pub fewest: Option<String>,
}

/// Something this program does not check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotCheckedRow {
    /// The sentence.
    pub sentence: String,
    /// Whether the verdict turns on it.
    pub decisive: bool,
    /// The clause.
    pub citation: Option<CitationRow>,
}

/// One date that matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DateRow {
    /// window_opens, submit_by or expires.
    pub kind: String,
    /// The day.
    pub on: String,
    /// What happens on it, as a sentence.
    pub sentence: String,
    /// Days from the day judged; negative when it is past.
    pub days_left: i32,
}

/// The rule a credential was judged by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleRow {
    /// The pack with its version: "ascp-mls@2026.1".
    pub pack: String,
    /// The pack's title.
    pub title: String,
    /// The revision that matched the cycle.
    pub revision: String,
    /// Which cycles the revision governs, as a sentence.
    pub applies: String,
    /// The digest of the pack's text.
    pub hash: String,
    /// The weakest confidence the verdict rests on.
    pub confidence: String,
    /// The day a person last compared the pack with its sources.
    pub reviewed: String,
    /// The clauses of the requirement.
    pub clauses: Vec<CitationRow>,
}

impl StandingRow {
    /// Forms the row of one credential.
    pub(crate) fn of(
        standing: &Standing,
        title: String,
        category_name: String,
        cycle: &Cycle,
        activities: &[Activity],
    ) -> Self {
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
                .map(|it| ActivityStandingRow::of(it, activities))
                .collect(),
            depends: standing.depends.clone(),
            readings: standing
                .readings
                .iter()
                .filter(|it| !it.said.is_empty())
                .map(ReadingRow::of)
                .collect(),
            not_checked: standing.not_checked.iter().map(NotCheckedRow::of).collect(),
            dates: dates(&standing.dates, standing.on),
            phase: Phase::of(standing.dates.phase),
            phase_sentence: standing.dates.sentence.clone(),
            rule: match &standing.rule {
                of::Rule::Yes(rule) => Some(RuleRow::of(rule)),
                of::Rule::No { .. } => None,
            },
        }
    }
}

impl Verdict {
    fn of(verdict: of::Verdict) -> Self {
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
            of::Ready::Expired => Self::Expired,
            of::Ready::Unsure => Self::Unsure,
        }
    }
}

impl Phase {
    fn of(phase: of::Phase) -> Self {
        match phase {
            of::Phase::NotBegun => Self::NotBegun,
            of::Phase::Running => Self::Running,
            of::Phase::WindowOpen => Self::WindowOpen,
            of::Phase::Late => Self::Late,
            of::Phase::Expired => Self::Expired,
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
    fn of(citation: &Citation) -> Self {
        Self {
            clause: citation.clause.clone(),
            said: citation.said.clone(),
            confidence: citation.confidence.word().into(),
            note: citation.note.clone(),
            sources: citation
                .sources
                .iter()
                .map(|it| SourceRow {
                    title: it.title.clone(),
                    url: it.url.clone(),
                    as_of: it.as_of.to_string(),
                })
                .collect(),
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
    fn of(judged: &of::ActivityStanding, activities: &[Activity]) -> Self {
        let activity = activities.iter().find(|it| it.id == judged.activity);
        Self {
            id: judged.activity.to_string(),
            title: activity.map(|it| it.title.clone()).unwrap_or_default(),
            completed_on: activity.map(|it| it.completed_on.to_string()).unwrap_or_default(),
            worth: judged.worth.map(|it| it.to_string()),
            worth_said: judged.worth_said.clone(),
            counted: judged.counted.to_string(),
            places: judged
                .places
                .iter()
                .map(|it| PlaceRow {
                    area_id: it.area.to_string(),
                    area: it.name.clone(),
                    points: it.points.to_string(),
                })
                .collect(),
            reasons: judged.reasons.iter().map(ReasonRow::of).collect(),
        }
    }
}

impl ReasonRow {
    fn of(reason: &of::Reason) -> Self {
        Self {
            sentence: reason.sentence.clone(),
            points: reason.points.map(|it| it.to_string()),
            citation: reason.citation.as_ref().map(CitationRow::of),
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
            clauses: rule.clauses.iter().map(CitationRow::of).collect(),
        }
    }
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
        days_left: (day - on).num_days().clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32,
    })
    .collect()
}

/// Returns how far `have` reaches towards `goal`, in whole percent, 100 at most; only a goal reached shows 100.
fn percent(have: Points, goal: Points) -> u32 {
    if !goal.is_positive() {
        return 100;
    }
    (have.milli() * 100 / goal.milli()).clamp(0, 100) as u32
}
