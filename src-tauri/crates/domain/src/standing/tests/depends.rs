//! Where the readings disagree.

use super::*;
use crate::rules::Year;

/// Everything but 4 points, which two assessments may or may not give.
fn with_assessments(first: &str, second: &str) -> Setting {
    mls()
        .with_minima()
        .course("22", &["management"])
        .did(first, "employer_assessment", "1", Unit::Year, &[])
        .did(second, "employer_assessment", "1", Unit::Year, &[])
}

#[test]
fn what_a_year_is_can_decide_and_both_answers_are_given() {
    let standing = with_assessments("2022-10-01", "2023-03-01").on("2025-05-01");
    assert_eq!(standing.verdict, Verdict::Depends);
    assert_eq!(
        standing.depends.as_deref(),
        Some(
            "It depends on what ASCP means by a year, which no source known here states: if a year runs from one anniversary of the cycle's first day to the next, 2 points are missing; if a year is a calendar year, everything required is met."
        )
    );
    let shown = &standing.readings[standing.shown];
    assert!(!shown.eligible, "the reading that says no is shown");
    assert_eq!((shown.reading.year, standing.counted), (Some(Year::CycleYear), points("34")));
    assert_eq!(standing.declaration.ready, Ready::Unsure);
}

#[test]
fn neither_reading_of_a_year_is_the_safe_one() {
    // One calendar year, either side of the anniversary: the other way round.
    let standing = with_assessments("2023-06-01", "2023-08-01").on("2025-05-01");
    let shown = &standing.readings[standing.shown];
    assert_eq!(
        (standing.verdict, shown.reading.year),
        (Verdict::Depends, Some(Year::CalendarYear))
    );
}

#[test]
fn readings_that_agree_are_not_mentioned() {
    let standing = with_assessments("2022-10-01", "2024-03-01").on("2025-05-01");
    assert_eq!((standing.verdict, standing.depends), (Verdict::Yes, None));
}

#[test]
fn whether_an_activity_may_be_divided_can_decide() {
    let standing = mls()
        .course("1", &["safety"])
        .course("1", &["ethics"])
        .course("2", &["blood_banking"])
        .course("2", &["microbiology"])
        .course("4", &["chemistry", "hematology"])
        .course("26", &["management"])
        .on("2025-05-01");
    assert_eq!(standing.verdict, Verdict::Depends);
    let depends = standing.depends.expect("both answers");
    assert!(
        depends.starts_with("It depends on whether one activity may be divided between areas"),
        "{depends}"
    );
    assert!(
        depends.contains(
            "if one activity's points may be divided between areas, everything required is met"
        ),
        "{depends}"
    );
    assert!(
        depends.contains("if each activity's points go to one area only, 2 points are missing"),
        "{depends}"
    );
}

#[test]
fn readings_that_count_differently_are_told_where_the_verdict_is_the_same() {
    let more = |setting: Setting| setting.course("2", &["management"]);
    let standing = more(with_assessments("2022-10-01", "2023-03-01")).on("2025-05-01");
    assert_eq!((standing.verdict, standing.counted), (Verdict::Yes, points("36")));
    assert_eq!(
        standing.depends.as_deref(),
        Some(
            "How many points count depends on what ASCP means by a year: 36 points by cycle years, 38 by calendar years."
        )
    );
    let short = mls()
        .did("2022-10-01", "employer_assessment", "1", Unit::Year, &[])
        .did("2023-03-01", "employer_assessment", "1", Unit::Year, &[])
        .on("2025-05-01");
    assert_eq!(short.verdict, Verdict::No);
    assert_eq!(
        short.depends.as_deref(),
        Some(
            "How many points count depends on what ASCP means by a year: 2 points by cycle years, 4 by calendar years."
        )
    );
    let counted: Vec<_> = short.readings.iter().map(|it| (it.counted, it.said.as_str())).collect();
    assert_eq!(counted.len(), 4);
    assert!(
        counted.iter().any(|it| it.0 == points("2"))
            && counted.iter().any(|it| it.0 == points("4"))
    );
}
