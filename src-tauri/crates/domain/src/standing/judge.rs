//! The judgement itself.

use chrono::NaiveDate;

use super::hearing::{Hearing, in_order};
use super::wishes::Cost;
use super::{
    ActivityStanding, Declaration, Judged, KeyDates, LastYears, NotChecked, Ready, Rule, RuleUsed,
    Standing, Verdict, activities, areas, last_years, readings, repair, shortages, verdict, wishes,
};
use crate::lifecycle::Lifecycle;
use crate::points::Points;
use crate::rules::{Citation, ClauseView, Library, Pack, Revision};

/// Says what the rules of a library make of one credential in one cycle, on one day.
///
/// Activities completed after that day are reported as not done yet; they count for nothing.
pub fn judge(judged: &Judged<'_>, library: &Library, on: NaiveDate) -> Standing {
    let credential = judged.credential;
    let pack = library.pack_for(&credential.body, &credential.category);
    let shared = pack.or_else(|| library.common(&credential.body));
    let dates = KeyDates::of(shared, judged.cycle, on);
    let lifecycle = Lifecycle::of(credential, judged.cycle, judged.cycles, library, on);
    let last_years =
        lifecycle.last_years.and_then(|window| last_years::of(judged, window, library, &dates, on));
    let around = Around { dates, lifecycle, last_years };
    match found(judged, library) {
        Ok((pack, revision)) => {
            judged_by(&Hearing::hold(judged, pack, revision, on), judged, around)
        }
        Err(sentence) => unjudged(judged, &sentence, around, on),
    }
}

/// What stands around the points: dates, and the credential's life.
struct Around {
    dates: KeyDates,
    lifecycle: Lifecycle,
    last_years: Option<LastYears>,
}

/// Finds the revision that governs, or says why there is none.
pub(super) fn found<'l>(
    judged: &Judged<'_>,
    library: &'l Library,
) -> Result<(&'l Pack, &'l Revision), String> {
    let credential = judged.credential;
    if !judged.cycle.is_in_order() {
        return Err("This cycle ends before it begins; correct its dates.".to_owned());
    }
    let pack = library.pack_for(&credential.body, &credential.category).ok_or_else(|| {
        format!(
            "The program knows no rule for this credential ({}); its activities are kept, and nothing is judged.",
            credential.category
        )
    })?;
    let revision = pack.revision_for(judged.window(), credential.certified_on);
    revision.map(|revision| (pack, revision)).map_err(|none| none.to_string())
}

fn judged_by(hearing: &Hearing<'_>, judged: &Judged<'_>, around: Around) -> Standing {
    let Around { dates, lifecycle, last_years } = around;
    let answer = &hearing.shown().answer;
    let verdict = verdict::of(hearing);
    let total_known = hearing
        .revision
        .asked(hearing.window, judged.credential.certified_on)
        .0
        .says
        .min
        .known()
        .is_some();
    let shortages = shortages::of(hearing);
    let pins_cost = wishes::cost(hearing);
    let headline = verdict::headline(hearing, verdict, dates.phase, &shortages);
    Standing {
        credential: judged.credential.id.clone(),
        cycle: judged.cycle.id.clone(),
        on: hearing.on,
        rule: Rule::Yes(used(hearing, judged.credential.certified_on)),
        verdict,
        headline: match &pins_cost {
            Some(Cost::Verdict(cost)) => format!("{cost} {headline}"),
            Some(Cost::Points(_)) | None => headline,
        },
        pins_cost: pins_cost.map(Cost::into_sentence),
        declaration: verdict::declaration(verdict, &dates, &lifecycle, hearing.words().body()),
        counted: answer.max_counted,
        required: total_known.then_some(answer.total_required),
        areas: areas::of(hearing),
        activities: activities::of(hearing),
        choices: wishes::of(hearing),
        repair: repair::of(hearing, &dates),
        shortages,
        readings: readings::of(hearing),
        shown: hearing.shown,
        depends: readings::depends(hearing),
        not_checked: hearing
            .unanswered
            .iter()
            .map(|it| NotChecked {
                sentence: it.sentence.clone(),
                decisive: it.decisive,
                citation: Some(it.citation.clone()),
            })
            .collect(),
        dates,
        lifecycle,
        last_years,
    }
}

/// Names the rule that was used.
fn used(hearing: &Hearing<'_>, certified_on: Option<NaiveDate>) -> RuleUsed {
    let (pack, revision) = (hearing.pack, hearing.revision);
    let (total, areas) = revision.asked(hearing.window, certified_on);
    let mut clauses = vec![pack.cite(&total)];
    clauses.extend(revision.first_cycle(hearing.window, certified_on).map(|it| pack.cite(it)));
    clauses.extend(areas.into_iter().map(|it| pack.cite(it)));
    clauses.extend(revision.type_minima.iter().map(|it| pack.cite(it)));
    clauses.extend(revision.k_of.iter().map(|it| pack.cite(it)));
    clauses.extend(revision.caps.iter().map(|it| pack.cite(it)));
    clauses.extend(revision.cycle.iter().map(|it| pack.cite(it)));
    if !revision.grounds.sources.is_empty() || revision.grounds.edited.is_some() {
        clauses.push(pack.cite_as(&revision.grounds, format!("{}.", revision.applies.say())));
    }
    clauses.extend(revision.carry_over.iter().map(|it| pack.cite(it)));
    RuleUsed {
        pack: pack.id.clone(),
        version: pack.version.clone(),
        title: pack.title.clone(),
        hash: pack.hash.clone(),
        revision: revision.id.clone(),
        applies: revision.applies.say(),
        status: pack.status,
        confidence: revision.confidence(),
        reviewed: pack.reviewed,
        origin: pack.origin,
        clauses,
        edits: edits(pack, revision),
    }
}

/// Lists what the person changed in what a revision asks, and in what holds whatever the revision.
fn edits(pack: &Pack, revision: &Revision) -> Vec<Citation> {
    let here = |it: &ClauseView| it.revision.as_ref().is_none_or(|id| *id == revision.id);
    let clauses = pack.clauses().into_iter().filter(here).map(|it| it.citation);
    clauses.filter(|it| it.edited.is_some()).collect()
}

/// What can still be said where no rule is known.
fn unjudged(judged: &Judged<'_>, sentence: &str, around: Around, on: NaiveDate) -> Standing {
    let kept = |it: &crate::activity::Activity| ActivityStanding {
        activity: it.id.clone(),
        worth: None,
        worth_said: format!("{}; what that is worth here is not known.", it.amount).into(),
        counted: Points::ZERO,
        places: Vec::new(),
        reasons: Vec::new(),
        citation: None,
    };
    Standing {
        credential: judged.credential.id.clone(),
        cycle: judged.cycle.id.clone(),
        on,
        rule: Rule::No { sentence: sentence.to_owned() },
        verdict: Verdict::Unknown,
        headline: sentence.to_owned(),
        pins_cost: None,
        declaration: Declaration {
            ready: Ready::Unsure,
            sentence: "What is asked for, and by when, the body's own site says.".to_owned(),
        },
        counted: Points::ZERO,
        required: None,
        areas: Vec::new(),
        activities: in_order(judged.activities).into_iter().map(kept).collect(),
        choices: Vec::new(),
        shortages: Vec::new(),
        repair: None,
        readings: Vec::new(),
        shown: 0,
        depends: None,
        not_checked: Vec::new(),
        dates: around.dates,
        lifecycle: around.lifecycle,
        last_years: around.last_years,
    }
}
