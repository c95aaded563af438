//! Transcripts: a college's, with courses by term; a provider's, with courses by day. Each course is an activity.

use std::sync::LazyLock;

use regex::Regex;

use domain::amount::Quantity;

use crate::context::Context;
use crate::text::{Sheet, fold::cue};

use super::area;
use super::badge::Badge;
use super::calendar;
use super::candidate::Candidate;
use super::certificate::Certificate;
use super::field::{Field, Place, PrintedAmount, PrintedDay, PrintedUnit, ProgramNumber, Scheme};
use super::table::Table;
use super::{mend, number_word, title};

/// One course of a transcript.
pub struct Course {
    title: (String, Vec<usize>),
    day: Option<(PrintedDay, Vec<usize>)>,
    amount: Option<(PrintedAmount, Vec<usize>)>,
    number: Option<ProgramNumber>,
}

/// Returns the courses where the paper is a transcript.
pub fn courses(sheet: &Sheet, table: Option<&Table>) -> Option<Vec<Course>> {
    let fold = sheet.rows.fold();
    if !TRANSCRIPT.is_match(fold) {
        return None;
    }
    if COLLEGE.is_match(fold) {
        let courses = college(sheet);
        return (!courses.is_empty()).then_some(courses);
    }
    let table = table?;
    // Days or numbers of their own make activities of their own; an event's sessions stay together.
    let days: std::collections::BTreeSet<_> =
        table.sessions.iter().filter_map(|it| it.day).map(|it| it.completed_on).collect();
    if days.len() < 2 && table.sessions.iter().all(|it| it.number.is_none()) {
        return None;
    }
    Some(
        table
            .sessions
            .iter()
            .map(|it| Course {
                title: (it.title.clone(), it.title_words.clone()),
                day: it.day.map(|day| (day, it.day_words.clone())),
                amount: it.quantity.map(|quantity| {
                    (PrintedAmount { quantity, unit: table.unit }, it.amount_words.clone())
                }),
                number: it
                    .number
                    .clone()
                    .map(|number| ProgramNumber { number, scheme: Scheme::Pace }),
            })
            .collect(),
    )
}

/// Returns the college's name: what stands at the head of its transcript.
pub fn school(sheet: &Sheet) -> Option<Field<String>> {
    let fold = sheet.rows.fold();
    let found = SCHOOL.find(fold)?;
    let range = sheet.rows.trimmed(found.range(), ",.");
    let name = mend::line(&sheet.rows.text(range.clone()));
    let name = if mend::in_capitals(&name) { mend::title_case(&name) } else { name };
    let words = sheet.rows.words(range);
    let mut field = super::candidate::choose(
        vec![Candidate::new(name, words, 80, "stands at the head of the transcript")],
        sheet,
        |a, b| a == b,
    );
    field.badge = field.badge.at_most(Badge::High);
    Some(field)
}

/// Makes a certificate of one course.
pub fn certificate(
    sheet: &Sheet,
    pages: &[u32],
    who: &Field<String>,
    provider: &Field<String>,
    course: Course,
    context: &Context,
) -> Certificate {
    let page = course.title.1.first().map(|it| sheet.words[*it].0);
    Certificate {
        pages: page.map_or_else(|| pages.to_vec(), |it| vec![it]),
        participant: who.clone(),
        areas: area::find(&course.title.0, context),
        title: field(sheet, Some(course.title), "a course of the transcript"),
        provider: provider.clone(),
        day: field(sheet, course.day, "the end of its term, or its own day"),
        amount: field(sheet, course.amount, "the credit earned in its line"),
        program_number: field(
            sheet,
            course.number.map(|it| (it, Vec::new())),
            "stands in its line",
        ),
        licence_number: Field::not_found(),
        sessions: Vec::new(),
    }
}

fn field<T>(sheet: &Sheet, value: Option<(T, Vec<usize>)>, why: &str) -> Field<T> {
    value.map_or_else(Field::not_found, |(value, words)| Field {
        place: Place::of(sheet, &words),
        value: Some(value),
        badge: Badge::Check,
        score: 65,
        why: vec![why.to_owned()],
        others: Vec::new(),
    })
}

/// Reads the lines of a college's transcript: a code, a title, credits attempted and earned, a grade.
fn college(sheet: &Sheet) -> Vec<Course> {
    let fold = sheet.rows.fold();
    let (order, _) = calendar::order_of(fold);
    let unit =
        if QUARTER.is_match(fold) { PrintedUnit::QuarterHour } else { PrintedUnit::SemesterHour };
    let mut courses = Vec::new();
    let mut term: Option<(PrintedDay, Vec<usize>)> = None;
    let mut earned_at: Option<usize> = None;
    let mut start = 0;
    for line in fold.split_inclusive('\n') {
        let range = start..start + line.trim_end_matches('\n').len();
        start += line.len();
        if line.trim().is_empty() {
            continue;
        }
        if HEAD.is_match(line) {
            let columns: Vec<&str> = line.split(['\t', ' ']).filter(|it| !it.is_empty()).collect();
            let first = columns.iter().position(|it| ATTEMPTED.is_match(it) || EARNED.is_match(it));
            earned_at = columns
                .iter()
                .position(|it| EARNED.is_match(it))
                .zip(first)
                .map(|(earned, first)| earned - first);
            continue;
        }
        if let Some(found) = COURSE.captures(line.trim_end()) {
            let (Some(name), Some(numbers)) = (found.name("name"), found.name("rest")) else {
                continue;
            };
            let Some(text) = title::cleaned(&[sheet
                .rows
                .text(range.start + name.start()..range.start + name.end())])
            else {
                continue;
            };
            let numbers_at = range.start + numbers.start();
            let all = number_word::find(numbers.as_str());
            let chosen = earned_at.and_then(|at| all.get(at)).or(all.first());
            let amount = chosen
                .filter(|it| it.quantity.milli() > 0 && it.quantity <= Quantity::whole(30))
                .map(|it| {
                    let words =
                        sheet.rows.words(numbers_at + it.range.start..numbers_at + it.range.end);
                    (PrintedAmount { quantity: it.quantity, unit }, words)
                });
            if amount.is_none() || FAILED.is_match(numbers.as_str()) {
                continue;
            }
            let words = sheet.rows.words(range.start + name.start()..range.start + name.end());
            let own = calendar::find(line, order).into_iter().next_back().map(|it| {
                (it.day, sheet.rows.words(range.start + it.range.start..range.start + it.range.end))
            });
            courses.push(Course {
                title: (text, words),
                day: own.or_else(|| term.clone()),
                amount,
                number: None,
            });
        } else if !OTHER_DAY.is_match(line)
            && let Some(found) = calendar::find(line, order)
                .into_iter()
                .find(|it| it.day.started_on.is_some() || TERM.is_match(line))
        {
            let words =
                sheet.rows.words(range.start + found.range.start..range.start + found.range.end);
            term = Some((found.day, words));
        }
    }
    courses
}

static TRANSCRIPT: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\btranscript\b|\b(?:course|ce|education|learning) (?:history|record)\b|academic record|student record|summary of (?:continuing education|credits)|credit summary|grade report",
    )
});
static COLLEGE: LazyLock<Regex> = LazyLock::new(|| {
    cue(r"\b(?:semester|quarter|gpa|registrar|college|university|ehrs|qpts|grd|term)\b")
});
static SCHOOL: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"(?:[a-z.'&-]+ ){0,5}(?:college|university|institute of technology|polytechnic)(?: (?:of|at|for)(?: the)? [a-z]+(?:,? (?:[a-z]+))?)?",
    )
});
static HEAD: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:att|attm|attempted|ern|earn|earned|crs?|cred|credits?|hrs|hours|units|ehrs)\b.*\b(?:grd|grade|gr|qpts|pts|points)\b|\bcourse\b.*\btitle\b|\b(?:grd|grade)\b.*\b(?:credits?|hours|units|earned|ern)\b",
    )
});
static ATTEMPTED: LazyLock<Regex> = LazyLock::new(|| cue(r"^(?:att|attm|attempted)\b"));
static EARNED: LazyLock<Regex> =
    LazyLock::new(|| cue(r"^(?:ern|earn|earned|ehrs|credits?|crs?|cred|hrs|hours|units)\b"));
static COURSE: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^\s*(?P<code>[a-z]{2,5}[ -]?\d{2,4}[a-z]?(?:[-.]\d{1,3})?)[\s:.-]+(?P<name>[a-z][a-z0-9 ,:&'/()-]{4,80}?)[\t ]+(?P<rest>(?:[a-f][+-]?\s+)?\d{1,2}(?:\.\d{1,3})?(?:[\s\t].*)?)$|$x",
    )
});
static QUARTER: LazyLock<Regex> = LazyLock::new(|| cue(r"quarter (?:hours?|credits?|units?)"));
static OTHER_DAY: LazyLock<Regex> = LazyLock::new(|| cue(r"issued?|print|birth|dob"));
static TERM: LazyLock<Regex> =
    LazyLock::new(|| cue(r"\b(?:term|end|spring|summer|fall|autumn|winter|session|completed)\b"));
/// A grade with which no credit is earned.
static FAILED: LazyLock<Regex> = LazyLock::new(|| cue(r"(?:^|\s)(?:f|w|wf|nc|u|i)(?:\s|$)"));
