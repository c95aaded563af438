//! The answer as data, held against its schema.

use super::*;
use crate::choice::Choice;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../standing.schema.json")).expect("a schema is JSON")
}

fn written(standings: &[Standing]) -> Value {
    serde_json::to_value(answers(day("2025-05-01"), standings)).expect("answers are plain data")
}

/// Something of everything: what counts, what a cap stops, what is out of time, what nobody knows the worth of.
fn mixed() -> Setting {
    mls()
        .with_minima()
        .course("3.5", &["chemistry", "hematology"])
        .did("2022-10-01", "employer_assessment", "1", Unit::Year, &[])
        .did("2023-03-01", "employer_assessment", "1", Unit::Year, &["chemistry"])
        .did("2021-03-01", "ce_course", "1", Unit::ContactHour, &[])
        .did("2023-04-01", "presentation", "1", Unit::Piece, &[])
}

#[test]
fn every_answer_has_the_shape_its_schema_describes() {
    let pinned: Vec<Choice> = noun(json!([
        { "credential": "held", "activity": "a7", "wish": "set_aside" },
    ]));
    let standings = [
        mixed().on("2025-05-01"),
        mixed().wishing(&pinned).on("2025-05-01"),
        mls().on("2025-05-01"),
        mls().with_minima().course("26", &[]).on("2025-05-01"),
        holder("HT", "2022-07-01", "2025-06-30").on("2025-05-01"),
        holder("XYZ", "2022-07-01", "2025-06-30").course("1", &[]).on("2025-05-01"),
        holder("MLS", "2025-07-01", "2022-06-30").on("2025-05-01"),
        mixed().certified("2010-01-01").on("2025-08-01"),
        mixed().certified("2000-01-01").on("2025-05-01"),
        mixed().certified("2010-01-01").on("2036-05-01"),
    ];
    let faults = schema::faults(&schema(), &written(&standings));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_schema_refuses_what_it_does_not_describe() {
    let good = written(&[mixed().on("2025-05-01")]);
    for (path, wrong) in [
        ("/on", json!("1 May 2025")),
        ("/credentials/0/eligible", json!(true)),
        ("/credentials/0/counted", json!(12.5)),
        ("/credentials/0/counted", json!("12.5000")),
        ("/credentials/0/readings/0/eligible", json!("depends")),
        ("/credentials/0/rule/hash", json!("sha256:0")),
        ("/credentials/0/allocation/0", json!({ "activity": "a1", "points": "1" })),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(path).expect("the answer has such a place") = wrong;
        assert!(!schema::faults(&schema(), &bad).is_empty(), "{path}");
    }
}

#[test]
fn the_answer_says_what_the_standing_says() {
    let standing = mixed().on("2025-05-01");
    let answer = answer(&standing);
    assert_eq!((answer.eligible, answer.counted), (Verdict::Unknown, Some(standing.counted)));
    assert_eq!(answer.required, Some(points("36")));
    let placed: Points = answer.allocation.iter().map(|it| it.points).sum();
    assert_eq!(placed, standing.counted);
    assert_eq!(
        answer.shortages,
        AnswerShortages { areas: points("0"), types: points("0"), total: points("20.5") }
    );
    assert_eq!(answer.fewest_points, Some(points("20.5")));
    let told: Vec<(&str, Option<&str>)> =
        answer.reasons.iter().map(|it| (it.activity.as_str(), it.clause.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("a10", Some("ascp-mls@2026.1/2023-01/cycle")),
            ("a9", Some("ascp-mls@2026.1/2023-01/cap/employer_year")),
            ("a11", Some("ascp-mls@2026.1/type/presentation")),
        ]
    );
    let shown = answer.readings.iter().filter(|it| it.shown).collect::<Vec<_>>();
    let [shown] = shown.as_slice() else { panic!("one reading is shown: {shown:?}") };
    assert_eq!(
        (&shown.allocation, &shown.reasons, shown.counted),
        (&answer.allocation, &answer.reasons, standing.counted)
    );
}

#[test]
fn each_reading_gives_its_own_reasons() {
    let answer = answer(&mixed().on("2025-05-01"));
    let stopped = |it: &AnswerReading| it.reasons.iter().any(|it| it.activity.as_str() == "a9");
    let by_year: Vec<_> =
        answer.readings.iter().map(|it| (it.reading.year, it.counted, stopped(it))).collect();
    use crate::rules::Year;
    assert_eq!(
        by_year,
        [
            (Some(Year::CycleYear), points("15.5"), true),
            (Some(Year::CycleYear), points("15.5"), true),
            (Some(Year::CalendarYear), points("17.5"), false),
            (Some(Year::CalendarYear), points("17.5"), false),
        ]
    );
}

#[test]
fn where_no_rule_is_known_nothing_is_said_to_count() {
    let answer =
        answer(&holder("XYZ", "2022-07-01", "2025-06-30").course("1", &[]).on("2025-05-01"));
    assert_eq!((answer.eligible, answer.counted, answer.required), (Verdict::Unknown, None, None));
    assert_eq!((answer.rule, answer.fewest_points), (None, None));
}
