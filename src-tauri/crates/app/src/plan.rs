//! The planner: what is still needed, what a course would fix, and the pace of the cycle.
//!
//! Planned courses are judged beside the record and never in it: every answer here is about what would be, and none of
//! it reaches the standing, a form or a declaration.

mod draft;
mod pace;

use chrono::NaiveDate;
use domain::activity::{Activity, ActivityId, type_name};
use domain::journal::Op;
use domain::planned::{Planned, PlannedId};
use domain::points::Points;
use domain::record::Record;
use domain::rules::Confidence;
use domain::standing::{Bundle, Judged, Rule, Standing, Verdict as Of, bundle};
use serde::Serialize;

pub use draft::PlannedDraft;
pub use pace::{PacePoint, PaceRow};

use crate::activities::ActivityDraft;
use crate::choices::{Choice, area_name};
use crate::credentials::short_name;
use crate::standing::{JudgedCredential, judge_all};
use crate::{Changed, Desk, Error};

/// The planner's whole page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlanView {
    /// What each credential still needs.
    pub needs: Vec<NeedRow>,
    /// The cheapest of the planned courses that would meet everything; absent when nothing is missing or planned.
    pub bundle: Option<BundleRow>,
    /// The courses thought of, by date.
    pub courses: Vec<PlannedRow>,
    /// The pace of each credential's cycle.
    pub paces: Vec<PaceRow>,
}

/// The cheapest of the planned courses that would meet everything required of every credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleRow {
    /// The titles of its courses.
    pub courses: Vec<String>,
    /// The bundle as a sentence: its price, and how far that may be from the cheapest.
    pub sentence: String,
}

/// What a credential still needs, and what the plan would come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NeedRow {
    /// The credential.
    pub credential_id: String,
    /// Its short name: "MLS(ASCP)".
    pub title: String,
    /// The weakest confidence of what the rule asks.
    pub confidence: String,
    /// Whether it rests on something the person changed or entered.
    pub edited: bool,
    /// The least that helps, as a sentence; why that can't be said; absent when nothing is needed.
    pub least: Option<String>,
    /// The last day it can be done by: the last day to submit, or of the cycle.
    pub until: String,
    /// What would remain if everything planned were done, as a sentence.
    pub with_plan: String,
    /// Whether everything required would then be met.
    pub met_with_plan: bool,
}

/// A course thought of, and what it would fix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlannedRow {
    /// Names the course.
    pub id: String,
    /// The course as a draft, ready to be changed.
    pub draft: PlannedDraft,
    /// The name of its type.
    pub type_name: String,
    /// The amount with its unit.
    pub amount: String,
    /// Its areas, with names.
    pub areas: Vec<Choice>,
    /// What it would fix, for each credential.
    pub fixes: Vec<FixRow>,
    /// Whether its day has come, so that it can be noted as done.
    pub is_due: bool,
}

/// What a course would fix for one credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FixRow {
    /// The credential's short name.
    pub credential: String,
    /// The answer as a sentence.
    pub sentence: String,
    /// Whether it brings the credential any nearer.
    pub helps: bool,
}

/// Returns the planner's page.
pub fn view(desk: &Desk) -> Result<PlanView, Error> {
    let record = desk.store()?.record()?;
    let today = desk.today();
    let now = judge_all(&record, desk.packs(), &*desk.shown()?, today);
    let mut planned = record.planned.clone();
    planned.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    let would = what_if(desk, &record, &planned.iter().collect::<Vec<_>>())?;
    Ok(PlanView {
        needs: now.iter().zip(&would).map(|(now, then)| need(now, &then.standing)).collect(),
        bundle: bundle_of(desk, &record, &now, &planned),
        courses: planned.iter().map(|it| row(desk, &record, &now, it)).collect::<Result<_, _>>()?,
        paces: now.iter().map(|it| pace::of(it, &record.activities)).collect(),
    })
}

/// Answers what a course that is only being thought of would fix, without keeping it.
pub fn try_out(desk: &Desk, draft: &PlannedDraft) -> Result<Vec<FixRow>, Error> {
    let course = draft.check(desk.today())?;
    let record = desk.store()?.record()?;
    let now = judge_all(&record, desk.packs(), &*desk.shown()?, desk.today());
    fixes(desk, &record, &now, &course)
}

/// Plans a course, or changes the plan the draft names; answers with its identifier.
pub fn save(desk: &mut Desk, draft: &PlannedDraft) -> Result<Changed<String>, Error> {
    let course = draft.check(desk.today())?;
    let known = draft.id.is_some();
    if known {
        find(desk, course.id.as_str())?;
    }
    let now = desk.now();
    desk.store_mut()?.transact(Op::CoursePlanned, &course.title, now, |edit| {
        if known { edit.change_planned(&course) } else { edit.add_planned(&course) }
            .map_err(Error::from)
    })?;
    Ok(desk.changed(Op::CoursePlanned, course.id.to_string()))
}

/// Drops a planned course.
pub fn withdraw(desk: &mut Desk, id: &str) -> Result<Changed<()>, Error> {
    let course = find(desk, id)?;
    let now = desk.now();
    desk.store_mut()?.transact(Op::CourseDropped, &course.title, now, |edit| {
        edit.drop_planned(&course.id).map_err(Error::from)
    })?;
    Ok(desk.changed(Op::CourseDropped, ()))
}

/// Notes a planned course as done: it becomes an activity, as the draft says what really happened.
pub fn done(desk: &mut Desk, id: &str, draft: &ActivityDraft) -> Result<Changed<String>, Error> {
    let course = find(desk, id)?;
    let activity = ActivityDraft { id: None, ..draft.clone() }.check(desk.today())?;
    let now = desk.now();
    desk.store_mut()?.transact(Op::CourseDone, &activity.title, now, |edit| {
        edit.drop_planned(&course.id)?;
        edit.add_activity(&activity).map_err(Error::from)
    })?;
    Ok(desk.changed(Op::CourseDone, activity.id.to_string()))
}

/// Judges the record as it would be with these courses done, on the day the last of them is.
fn what_if(
    desk: &Desk,
    record: &Record,
    courses: &[&Planned],
) -> Result<Vec<JudgedCredential>, Error> {
    let on = courses.iter().map(|it| it.on).fold(desk.today(), NaiveDate::max);
    let mut record = record.clone();
    record.activities.extend(courses.iter().map(|it| as_if_done(it)));
    Ok(judge_all(&record, desk.packs(), &*desk.shown()?, on))
}

/// Finds the cheapest of the planned courses for all credentials at once.
fn bundle_of(
    desk: &Desk,
    record: &Record,
    now: &[JudgedCredential],
    planned: &[Planned],
) -> Option<BundleRow> {
    if planned.is_empty() || now.iter().all(|it| it.standing.verdict == Of::Yes) {
        return None;
    }
    let on = planned.iter().map(|it| it.on).fold(desk.today(), NaiveDate::max);
    let mut activities = record.activities.clone();
    activities.extend(planned.iter().map(as_if_done));
    let judged: Vec<Judged<'_>> = now
        .iter()
        .map(|it| Judged::new(&it.credential, &it.cycle, &activities).with_choices(&record.choices))
        .collect();
    let courses: Vec<(ActivityId, u64)> = planned
        .iter()
        .map(|it| (ActivityId::new(it.id.as_str()), u64::from(it.price_cents.unwrap_or(0))))
        .collect();
    let Some(found) = bundle(&judged, desk.packs().library(), on, &courses) else {
        let sentence =
            "Even all planned courses together would not meet everything required.".into();
        return Some(BundleRow { courses: Vec::new(), sentence });
    };
    let chosen: Vec<&Planned> = planned
        .iter()
        .filter(|it| found.courses.iter().any(|id| id.as_str() == it.id.as_str()))
        .collect();
    Some(BundleRow {
        courses: chosen.iter().map(|it| it.title.clone()).collect(),
        sentence: price_said(&found, &chosen),
    })
}

/// Says what a bundle costs, and how sure that is.
fn price_said(bundle: &Bundle, chosen: &[&Planned]) -> String {
    let subject = if chosen.len() == 1 { "It" } else { "Together they" };
    let price = in_money(bundle.price);
    let mut said = format!("{subject} would meet everything required, for {price}");
    if bundle.at_least < bundle.price {
        let dearer = in_money(bundle.price - bundle.at_least);
        said.push_str(&format!("; at most {dearer} more than the cheapest choice there is"));
    }
    match chosen.iter().filter(|it| it.price_cents.is_none()).count() {
        0 => said.push('.'),
        1 if chosen.len() == 1 => said.push_str("; it has no price yet."),
        1 => said.push_str("; one of them has no price yet."),
        several => said.push_str(&format!("; {several} of them have no price yet.")),
    }
    said
}

fn in_money(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Returns the activity a course would become. It is judged beside the record and never kept.
fn as_if_done(course: &Planned) -> Activity {
    Activity {
        id: ActivityId::new(course.id.as_str()),
        activity_type: course.activity_type.clone(),
        title: course.title.clone(),
        provider: course.provider.clone(),
        started_on: None,
        completed_on: course.on,
        amount: course.amount,
        areas: course.areas.clone(),
        tags: Vec::new(),
        program_number: None,
        notes: None,
    }
}

fn need(now: &JudgedCredential, then: &Standing) -> NeedRow {
    let met_with_plan = then.verdict == Of::Yes;
    let with_plan = match (&then.repair, met_with_plan) {
        (_, true) => "With everything planned, everything required would be met.".into(),
        (Some(repair), _) => {
            format!("With everything planned, {} would still be missing.", repair.points.in_words())
        }
        (None, _) => then.headline.clone(),
    };
    let (confidence, edited) = match &now.standing.rule {
        Rule::Yes(used) => (used.confidence, !used.edits.is_empty()),
        Rule::No { .. } => (Confidence::Unknown, false),
    };
    // What can't be said to be met is not said to need nothing.
    let open = || (now.standing.verdict != Of::Yes).then(|| now.standing.headline.clone());
    NeedRow {
        credential_id: now.credential.id.to_string(),
        title: short_name(&now.credential),
        confidence: confidence.word().into(),
        edited,
        least: now.standing.repair.as_ref().map(|it| it.sentence.clone()).or_else(open),
        until: now.standing.dates.submit_by.unwrap_or(now.cycle.end).to_string(),
        with_plan,
        met_with_plan,
    }
}

fn row(
    desk: &Desk,
    record: &Record,
    now: &[JudgedCredential],
    course: &Planned,
) -> Result<PlannedRow, Error> {
    Ok(PlannedRow {
        id: course.id.to_string(),
        draft: PlannedDraft::from(course.clone()),
        type_name: type_name(&course.activity_type).into(),
        amount: course.amount.to_string(),
        areas: course
            .areas
            .iter()
            .map(|it| Choice {
                id: it.to_string(),
                name: area_name(desk.packs().library(), it.as_str()),
            })
            .collect(),
        fixes: fixes(desk, record, now, course)?,
        is_due: course.on <= desk.today(),
    })
}

fn fixes(
    desk: &Desk,
    record: &Record,
    now: &[JudgedCredential],
    course: &Planned,
) -> Result<Vec<FixRow>, Error> {
    let then = what_if(desk, record, &[course])?;
    Ok(now.iter().zip(&then).map(|(now, then)| fix(now, &then.standing, course)).collect())
}

/// Compares a credential with and without a course.
fn fix(now: &JudgedCredential, then: &Standing, course: &Planned) -> FixRow {
    let missing = |it: &Standing| it.repair.as_ref().map_or(Points::ZERO, |repair| repair.points);
    let (before, after) = (missing(&now.standing), missing(then));
    let counted = then.activities.iter().find(|it| it.activity.as_str() == course.id.as_str());
    let (sentence, helps) = if now.standing.verdict == Of::Yes {
        ("Nothing is missing here.".to_owned(), false)
    } else if then.verdict == Of::Yes {
        ("It would fix everything that is missing.".to_owned(), true)
    } else if after < before {
        let (fixed, before) = ((before - after).in_words(), before.in_words());
        (format!("It would fix {fixed} of the {before} missing; {after} would remain."), true)
    } else {
        let why = counted.and_then(|it| it.reasons.first()).map(|it| it.sentence.to_string());
        let other = "Its points would count, but not where something is missing.".to_owned();
        (format!("It would not help. {}", why.unwrap_or(other)), false)
    };
    FixRow { credential: short_name(&now.credential), sentence, helps }
}

fn find(desk: &Desk, id: &str) -> Result<Planned, Error> {
    let id = PlannedId::new(id);
    let found = desk.store()?.planned()?.into_iter().find(|it| it.id == id);
    found.ok_or_else(|| {
        Error::refused("That planned course is no longer in the record.")
            .hinted("Undo may bring it back.")
    })
}
