//! The readings side by side, and what it depends on where they disagree.

use std::sync::Arc;

use super::hearing::{Hearing, Tried};
use super::{ReadingAnswer, ReadingReason, ShortSet, activities};
use crate::points::Points;
use crate::rules::{Reading, Year, all};

/// Lists what each reading leads to.
pub(super) fn of(hearing: &Hearing<'_>) -> Vec<ReadingAnswer> {
    let mut all: Vec<ReadingAnswer> = Vec::with_capacity(hearing.tried.len());
    for tried in &hearing.tried {
        // Readings that share an answer share what is told of it.
        let same = |it: &&ReadingAnswer| Arc::ptr_eq(&it.places, &tried.answer.placements);
        let uncounted = match all.iter().find(same) {
            Some(same) => Arc::clone(&same.uncounted),
            None => activities::uncounted(hearing, tried).into(),
        };
        all.push(one(hearing, tried, uncounted));
    }
    all
}

fn one(hearing: &Hearing<'_>, tried: &Tried, uncounted: Arc<[ReadingReason]>) -> ReadingAnswer {
    let answer = &tried.answer;
    ReadingAnswer {
        reading: tried.reading,
        said: said(tried.reading, &Ambiguous::of(hearing, |_, _| true)),
        eligible: answer.eligible,
        counted: answer.max_counted,
        required: answer.total_required,
        total_short: answer.total_short,
        area_short: answer.area_short,
        type_short: answer.type_short,
        fewest_points: answer.fewest_points,
        short_areas: answer.short_set.iter().flat_map(|it| it.areas.clone()).collect(),
        short_set: answer.short_set.as_ref().map(|it| ShortSet {
            areas: it.areas.clone(),
            need: it.need,
            reachable: it.reachable,
            short: it.short,
        }),
        uncounted,
        places: Arc::clone(&answer.placements),
    }
}

/// What is ambiguous: the year, the splitting, or both.
struct Ambiguous {
    year: bool,
    split: bool,
}

impl Ambiguous {
    /// Finds in what the readings differ, among pairs that `matter`.
    fn of(hearing: &Hearing<'_>, matter: impl Fn(&Tried, &Tried) -> bool) -> Self {
        let pairs =
            || {
                hearing.tried.iter().enumerate().flat_map(|(at, one)| {
                    hearing.tried[at + 1..].iter().map(move |other| (one, other))
                })
            };
        let differ = |same: fn(Reading, Reading) -> bool| {
            pairs().any(|(one, other)| same(one.reading, other.reading) && matter(one, other))
        };
        Self {
            year: differ(|one, other| one.split == other.split),
            split: differ(|one, other| one.year == other.year),
        }
    }

    /// Says what is ambiguous after "depends on"; nothing where nothing is.
    fn on(&self, hearing: &Hearing<'_>) -> Option<String> {
        let body = hearing.words().body();
        match (self.year, self.split) {
            (false, false) => None,
            (true, false) => Some(format!("what {body} means by a year")),
            (false, true) => Some("whether one activity may be divided between areas".to_owned()),
            (true, true) => Some(format!(
                "what {body} means by a year and on whether one activity may be divided between areas"
            )),
        }
    }
}

/// Says a reading after "if", in what is ambiguous only.
fn said(reading: Reading, ambiguous: &Ambiguous) -> String {
    let year = reading.year.filter(|_| ambiguous.year).map(Year::said);
    let split = ambiguous.split.then(|| reading.split.said());
    all(year.into_iter().chain(split))
}

/// Says on what the verdict, or else the points that count, depend, with every answer; nothing where the readings agree.
pub(super) fn depends(hearing: &Hearing<'_>) -> Option<String> {
    verdicts(hearing).or_else(|| counts(hearing))
}

fn verdicts(hearing: &Hearing<'_>) -> Option<String> {
    let differ = |one: &Tried, other: &Tried| one.answer.eligible != other.answer.eligible;
    let ambiguous = Ambiguous::of(hearing, differ);
    let on = ambiguous.on(hearing)?;
    let mut answers: Vec<String> = Vec::new();
    for tried in &hearing.tried {
        let outcome = match (tried.answer.eligible, tried.answer.fewest_points) {
            (true, _) => "everything required is met".to_owned(),
            (false, Some(Points::ONE)) => "1 point is missing".to_owned(),
            (false, Some(points)) => format!("{points} points are missing"),
            (false, None) => "not everything is met".to_owned(),
        };
        let answer = format!("if {}, {outcome}", said(tried.reading, &ambiguous));
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    Some(format!("It depends on {on}, which no source known here states: {}.", answers.join("; ")))
}

/// Says how many points count by each reading, where the verdict is the same by all.
fn counts(hearing: &Hearing<'_>) -> Option<String> {
    let differ = |one: &Tried, other: &Tried| one.answer.max_counted != other.answer.max_counted;
    let ambiguous = Ambiguous::of(hearing, differ);
    let on = ambiguous.on(hearing)?;
    let mut answers: Vec<String> = Vec::new();
    for tried in &hearing.tried {
        let counted = match answers.is_empty() {
            true => tried.answer.max_counted.in_words(),
            false => tried.answer.max_counted.to_string(),
        };
        let year = tried.reading.year.filter(|_| ambiguous.year).map(Year::brief);
        let split = ambiguous.split.then(|| tried.reading.split.brief());
        let by: Vec<&str> = year.into_iter().chain(split).collect();
        let by = by.join(" ");
        if !answers.iter().any(|it| it.ends_with(&by)) {
            answers.push(format!("{counted} {by}"));
        }
    }
    Some(format!("How many points count depends on {on}: {}.", answers.join(", ")))
}

/// Says what readings that also say no ask for, where that differs from the shown one.
pub(super) fn otherwise(hearing: &Hearing<'_>) -> Vec<String> {
    let asked = hearing.shown().answer.fewest_points;
    let differ =
        |one: &Tried, other: &Tried| one.answer.fewest_points != other.answer.fewest_points;
    let ambiguous = Ambiguous::of(hearing, differ);
    let mut all = Vec::new();
    for tried in hearing.tried.iter().filter(|it| !it.answer.eligible) {
        let Some(points) =
            tried.answer.fewest_points.filter(|_| tried.answer.fewest_points != asked)
        else {
            continue;
        };
        let reading = said(tried.reading, &ambiguous);
        let sentence = match asked {
            Some(asked) if points < asked => {
                format!("If {reading}, {} would do.", points.in_words())
            }
            _ => format!("If {reading}, it takes {}.", points.in_words()),
        };
        if !all.contains(&sentence) {
            all.push(sentence);
        }
    }
    all
}
