//! A proposal: what a certificate says as an activity to confirm, each field with how it was found and where.

use domain::activity::ActivityType;
use domain::area;
use domain::area::AreaId;
use domain::dates;
use reading::checks::Finding;
use reading::fields::{Badge, Certificate, Field, Place, PrintedAmount, PrintedDay, PrintedUnit};
use serde::Serialize;

use crate::activities::ActivityDraft;

/// How a value was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum How {
    /// Said plainly on the page.
    High,
    /// Probably right; look.
    Check,
    /// The best of weak candidates.
    Estimate,
    /// Nothing on the page looks like it.
    NotFound,
}

/// One fact of a certificate: what was found, and what else it might be.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldRow {
    /// Which fact: participant, title, provider, day, amount, program_number.
    pub fact: String,
    /// How it was found.
    pub how: How,
    /// The value taken, then the others, the likeliest first; empty where nothing was found.
    pub candidates: Vec<CandidateRow>,
}

/// One value a fact might have.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CandidateRow {
    /// The value in words.
    pub said: String,
    /// What the activity's fields become when it is chosen.
    pub sets: Vec<SetRow>,
    /// What speaks for it, the weightiest first.
    pub why: Vec<String>,
    /// Where it stands.
    pub place: Option<SpotRow>,
}

/// What one field of the activity becomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetRow {
    /// The field, as the draft spells it.
    pub field: String,
    /// Its text.
    pub value: String,
}

/// Where something stands on a page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpotRow {
    /// The page, from 1.
    pub page: u32,
    /// What it covers, a box per line.
    pub boxes: Vec<SpotBox>,
}

/// A box on a page, in fractions of it from its left upper corner.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpotBox {
    /// The left edge.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The right edge.
    pub right: f32,
    /// The lower edge.
    pub bottom: f32,
}

/// An area the title speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AreaGuess {
    /// The area's word.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How sure it is.
    pub how: How,
    /// The words that speak of it.
    pub why: Vec<String>,
}

/// Returns the facts of a certificate in the order a person checks them.
pub(super) fn fields(it: &Certificate) -> Vec<FieldRow> {
    let text = |field: &'static str| {
        move |value: &String| (value.clone(), vec![set(field, value.clone())])
    };
    vec![
        row("participant", &it.participant, |value| (value.clone(), Vec::new())),
        row("title", &it.title, text("title")),
        row("provider", &it.provider, text("provider")),
        row("day", &it.day, |it| (day_said(it), day_sets(it))),
        row("amount", &it.amount, |it| (amount_said(it), amount_sets(it))),
        row("program_number", &it.program_number, |it| {
            (it.number.clone(), vec![set("program_number", it.number.clone())])
        }),
    ]
}

/// Returns the areas the title speaks of.
pub(super) fn areas(it: &Certificate) -> Vec<AreaGuess> {
    it.areas
        .iter()
        .map(|it| AreaGuess {
            id: it.area.clone(),
            name: area::name(&AreaId::new(it.area.clone())).into(),
            how: it.badge.into(),
            why: it.why.clone(),
        })
        .collect()
}

/// Returns the activity a certificate seems to prove.
pub(super) fn activity(it: &Certificate, findings: &[Finding]) -> ActivityDraft {
    let mut draft = ActivityDraft {
        activity_type: guessed_type(it, findings).to_string(),
        unit: "contact_hour".into(),
        areas: guessed_areas(it),
        ..ActivityDraft::default()
    };
    for row in fields(it) {
        for SetRow { field, value } in row.candidates.into_iter().take(1).flat_map(|it| it.sets) {
            put(&mut draft, &field, value);
        }
    }
    draft
}

/// Returns the activity each session of a certificate seems to be, what is common to all taken from the whole.
pub(super) fn sessions(it: &Certificate, whole: &ActivityDraft) -> Vec<ActivityDraft> {
    let session = |session: &reading::fields::ReadSession| {
        let mut draft = ActivityDraft { title: session.title.clone(), ..whole.clone() };
        let sets = session.day.iter().flat_map(day_sets);
        for SetRow { field, value } in sets.chain(session.amount.iter().flat_map(amount_sets)) {
            put(&mut draft, &field, value);
        }
        draft
    };
    if it.sessions.len() < 2 { Vec::new() } else { it.sessions.iter().map(session).collect() }
}

fn put(draft: &mut ActivityDraft, field: &str, value: String) {
    let place = match field {
        "title" => &mut draft.title,
        "provider" => &mut draft.provider,
        "started_on" => &mut draft.started_on,
        "completed_on" => &mut draft.completed_on,
        "quantity" => &mut draft.quantity,
        "unit" => &mut draft.unit,
        _ => &mut draft.program_number,
    };
    *place = value;
}

fn guessed_type(it: &Certificate, findings: &[Finding]) -> ActivityType {
    let semester = it
        .amount
        .value
        .is_some_and(|it| matches!(it.unit, PrintedUnit::SemesterHour | PrintedUnit::QuarterHour));
    let letter = findings.iter().any(|it| matches!(it, Finding::Letter { .. }));
    ActivityType::new(match (semester, letter) {
        (true, _) => "college",
        (false, true) => "employer_vendor",
        _ => "ce_course",
    })
}

/// Returns the areas that are more than a guess, or else the best guess.
fn guessed_areas(it: &Certificate) -> Vec<String> {
    let likely: Vec<String> =
        it.areas.iter().filter(|it| it.badge >= Badge::Check).map(|it| it.area.clone()).collect();
    if likely.is_empty() {
        it.areas.first().map(|it| it.area.clone()).into_iter().collect()
    } else {
        likely
    }
}

fn row<T>(fact: &str, field: &Field<T>, say: impl Fn(&T) -> (String, Vec<SetRow>)) -> FieldRow {
    let candidate = |value: &T, why: &[String], place: Option<&Place>| {
        let (said, sets) = say(value);
        CandidateRow { said, sets, why: why.to_vec(), place: place.map(spot) }
    };
    let taken = field.value.iter().map(|it| candidate(it, &field.why, field.place.as_ref()));
    let others = field.others.iter().map(|it| candidate(&it.value, &it.why, it.place.as_ref()));
    let mut candidates: Vec<CandidateRow> = Vec::new();
    for it in taken.chain(others) {
        // Two readings that say the same are one for a person.
        if !candidates.iter().any(|known| known.said == it.said) {
            candidates.push(it);
        }
    }
    FieldRow { fact: fact.into(), how: field.badge.into(), candidates }
}

fn day_said(it: &PrintedDay) -> String {
    match it.started_on {
        Some(first) => format!("{} to {}", dates::said(first), dates::said(it.completed_on)),
        None => dates::said(it.completed_on),
    }
}

fn day_sets(it: &PrintedDay) -> Vec<SetRow> {
    let first = it.started_on.filter(|&first| first != it.completed_on);
    vec![
        set("completed_on", it.completed_on.to_string()),
        set("started_on", first.map(|it| it.to_string()).unwrap_or_default()),
    ]
}

fn amount_said(it: &PrintedAmount) -> String {
    format!("{} {}", it.quantity, it.unit.name())
}

fn amount_sets(it: &PrintedAmount) -> Vec<SetRow> {
    let mut sets = vec![set("quantity", it.quantity.to_string())];
    // What counts in no unit of the record is left to the person.
    sets.extend(it.unit.for_record().map(|unit| set("unit", unit.word().into())));
    sets
}

fn set(field: &str, value: String) -> SetRow {
    SetRow { field: field.into(), value }
}

fn spot(place: &Place) -> SpotRow {
    let boxes = place.boxes.iter().map(|it| SpotBox {
        left: it.left,
        top: it.top,
        right: it.right,
        bottom: it.bottom,
    });
    SpotRow { page: place.page, boxes: boxes.collect() }
}

impl From<Badge> for How {
    fn from(badge: Badge) -> Self {
        match badge {
            Badge::High => Self::High,
            Badge::Check => Self::Check,
            Badge::Estimate => Self::Estimate,
            Badge::NotFound => Self::NotFound,
        }
    }
}
