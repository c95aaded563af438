//! Why points do not count.

use super::*;

fn reason(standing: &Standing, id: &str) -> (ReasonKind, String, Option<Points>) {
    let told = standing.told(id);
    assert_eq!(told.reasons.len(), 1, "{told:?}");
    let reason = &told.reasons[0];
    (reason.kind, reason.sentence.to_string(), reason.points)
}

#[test]
fn only_days_of_the_cycle_count_both_ends_included() {
    let standing = mls()
        .did("2022-06-30", "ce_course", "1", Unit::ContactHour, &[])
        .did("2022-07-01", "ce_course", "1", Unit::ContactHour, &[])
        .did("2025-06-30", "ce_course", "1", Unit::ContactHour, &[])
        .did("2025-07-01", "ce_course", "1", Unit::ContactHour, &[])
        .on("2025-08-01");
    let counted: Vec<_> = standing.activities.iter().map(|it| it.counted).collect();
    assert_eq!(counted, [points("0"), points("1"), points("1"), points("0")]);
    let before = "Completed on 30 June 2022, before this cycle began on 1 July 2022.";
    let after = "Completed on 1 July 2025, after this cycle ended on 30 June 2025.";
    assert_eq!(
        reason(&standing, "a1"),
        (ReasonKind::BeforeCycle, before.into(), Some(points("1")))
    );
    assert_eq!(reason(&standing, "a4"), (ReasonKind::AfterCycle, after.into(), Some(points("1"))));
}

#[test]
fn what_is_dated_after_the_day_of_judgement_is_not_done_yet() {
    let setting = mls().course("36", &[]);
    for (on, counted) in [("2023-05-31", "0"), ("2023-06-01", "36"), ("2023-06-02", "36")] {
        assert_eq!(setting.on(on).counted, points(counted), "judged on {on}");
    }
    assert_eq!(
        reason(&setting.on("2023-05-31"), "a1").1,
        "Dated 1 June 2023, so not done yet on 31 May 2023."
    );
}

#[test]
fn a_full_cap_is_named_with_its_year() {
    let standing = mls()
        .did("2023-08-01", "clinical_teaching", "1", Unit::Year, &[])
        .did("2023-09-01", "clinical_teaching", "1", Unit::Year, &[])
        .on("2025-05-01");
    let lost: Vec<_> = standing.activities.iter().flat_map(|it| &it.reasons).collect();
    assert_eq!(lost.len(), 1);
    assert_eq!(
        &*lost[0].sentence,
        "Clinical teaching counts at most 1 point a year; that is reached for the year that began on 1 July 2023, so 1 point does not count."
    );
    let citation = lost[0].citation.as_ref().expect("a cap is cited");
    assert_eq!(citation.clause, "ascp-mls@2026.1/2023-01/cap/teaching_year");
    assert_eq!(citation.sources[0].id, "S0");
}

#[test]
fn half_of_the_points_required_is_said_in_points() {
    for (category, half) in [("MLS", "18"), ("PA", "30")] {
        let standing = holder(category, "2022-07-01", "2025-06-30")
            .did("2023-09-01", "college", "3", Unit::SemesterHour, &[])
            .on("2025-05-01");
        assert_eq!(standing.counted, points(half), "{category}");
        let sentence = reason(&standing, "a1").1;
        let expected = format!(
            "College or university course counts at most 50 % of the points required, which is {half} points; that is reached"
        );
        assert!(sentence.starts_with(&expected), "{sentence}");
    }
}

#[test]
fn a_third_year_of_assessments_counts_nothing() {
    let standing = mls()
        .did("2022-09-01", "employer_assessment", "1", Unit::Year, &[])
        .did("2023-09-01", "employer_assessment", "1", Unit::Year, &[])
        .did("2024-09-01", "employer_assessment", "1", Unit::Year, &[])
        .on("2025-05-01");
    assert_eq!(standing.counted, points("4"));
    let lost: Points =
        standing.activities.iter().flat_map(|it| &it.reasons).filter_map(|it| it.points).sum();
    assert_eq!(lost, points("2"));
}

#[test]
fn what_no_source_gives_a_worth_counts_nothing_and_says_so() {
    for kind in ["presentation", "committee_service", "other"] {
        let standing =
            mls().did("2023-09-01", kind, "5", Unit::ContactHour, &["chemistry"]).on("2025-05-01");
        let told = standing.told("a1");
        assert_eq!((told.worth, told.counted), (None, points("0")), "{kind}");
        let (reason, sentence, lost) = reason(&standing, "a1");
        assert_eq!((reason, lost), (ReasonKind::WorthUnknown, None), "{kind}");
        assert!(
            sentence.starts_with("No source known here states what ASCP gives for the type"),
            "{sentence}"
        );
    }
}

#[test]
fn a_unit_the_body_does_not_convert_is_named() {
    let standing =
        mls().did("2023-09-01", "college", "45", Unit::ContactHour, &[]).on("2025-05-01");
    assert_eq!(
        reason(&standing, "a1").1,
        "ASCP does not turn contact hours into points for the type \"College or university course\"; it counts semester hours, quarter hours or points."
    );
}

#[test]
fn every_unit_becomes_points_as_its_clause_says() {
    for (kind, amount, unit, worth) in [
        ("ce_course", "1.5", Unit::ContactHour, "1.5"),
        ("ce_course", "1.5", Unit::Cmle, "1.5"),
        ("ce_course", "0.3", Unit::Ceu, "3"),
        ("ce_course", "60", Unit::Minute, "1"),
        ("ce_course", "50", Unit::Minute, "0.833"),
        ("ce_course", "2", Unit::Point, "2"),
        ("employer_vendor", "2", Unit::ContactHour, "2"),
        ("college", "1", Unit::SemesterHour, "15"),
        ("college", "1", Unit::QuarterHour, "10"),
        ("employer_assessment", "1", Unit::Year, "2"),
        ("employer_assessment", "1", Unit::Piece, "2"),
        ("clinical_teaching", "1", Unit::Year, "1"),
        ("teleconference", "1", Unit::ContactHour, "1"),
        ("journal_selftest", "1", Unit::Cmle, "1"),
        ("journal_article", "1", Unit::Piece, "5"),
        ("higher_exam", "1", Unit::Piece, "25"),
        ("higher_exam", "25", Unit::Cmle, "25"),
    ] {
        let standing = mls().did("2023-09-01", kind, amount, unit, &[]).on("2025-05-01");
        assert_eq!(
            standing.told("a1").worth,
            Some(points(worth)),
            "{amount} {} of {kind}",
            unit.name()
        );
        assert!(standing.told("a1").citation.is_some(), "{kind}");
    }
}

#[test]
fn points_that_count_and_points_that_do_not_make_up_the_worth() {
    let standing = mls()
        .with_minima()
        .did("2022-09-01", "clinical_teaching", "2", Unit::Year, &["chemistry"])
        .did("2023-09-01", "college", "3", Unit::SemesterHour, &["chemistry"])
        .did("2021-09-01", "ce_course", "3", Unit::ContactHour, &["chemistry"])
        .on("2025-05-01");
    for told in &standing.activities {
        let lost: Points = told.reasons.iter().filter_map(|it| it.points).sum();
        assert_eq!(Some(told.counted + lost), told.worth, "{told:?}");
    }
}
