//! What the last years come to, where they count in place of the cycle.

use super::*;
use crate::lifecycle::Stage;

/// An MLS of 2010 who did everything in time for 2025, the earliest part of it in the cycle's first month.
fn expired() -> Setting {
    mls().certified("2010-05-01").with_minima().did(
        "2022-07-15",
        "ce_course",
        "26",
        Unit::ContactHour,
        &[],
    )
}

#[test]
fn while_the_credential_is_valid_the_cycle_counts() {
    let standing = expired().on("2025-06-30");
    assert_eq!((standing.lifecycle.stage, standing.last_years), (Stage::Late, None));
}

#[test]
fn of_an_expired_credential_the_last_three_years_count() {
    for (on, verdict, counted) in [
        ("2025-07-01", Verdict::Yes, "36"),
        ("2025-07-14", Verdict::Yes, "36"),
        ("2025-07-15", Verdict::No, "10"),
        ("2026-05-31", Verdict::No, "10"),
        ("2026-06-01", Verdict::No, "0"),
    ] {
        let standing = expired().on(on);
        assert_eq!(standing.verdict, Verdict::Yes, "the cycle itself was met");
        let last = standing.last_years.expect("it has expired");
        assert_eq!((last.verdict, last.counted), (verdict, points(counted)), "on {on}");
    }
}

#[test]
fn what_was_done_after_the_end_helps_to_reinstate() {
    let standing = mls()
        .certified("2010-05-01")
        .with_minima()
        .did("2025-09-01", "ce_course", "26", Unit::ContactHour, &[])
        .on("2025-10-01");
    assert_eq!(standing.verdict, Verdict::No, "not in the cycle");
    assert_eq!(standing.counted, points("10"));
    let last = standing.last_years.expect("it has expired");
    assert_eq!((last.verdict, last.counted), (Verdict::Yes, points("36")));
    assert_eq!(last.applies, "Cycles that end on 1 January 2023 or later");
    assert!(last.open.is_empty());
}

#[test]
fn what_helps_is_said_as_still_to_be_done() {
    let last = mls().certified("2010-05-01").on("2025-10-01").last_years.expect("it has expired");
    let repair = last.repair.expect("points help");
    assert!(repair.sentence.starts_with("The least that helps: 36 points"), "{}", repair.sentence);
    assert!(last.headline.starts_with("Not yet met"), "{}", last.headline);
}

#[test]
fn which_rule_holds_after_a_change_no_source_states() {
    let setting = holder("HT", "2020-07-01", "2023-06-30").certified("2010-05-01");
    let met = |setting: Setting| {
        let did = |it: Setting, hours: &str, area: &str| {
            it.did("2023-05-01", "ce_course", hours, Unit::ContactHour, &[area])
        };
        did(did(did(setting, "1", "safety"), "1", "ethics"), "34", "histology")
    };
    let before = met(setting).on("2023-12-31").last_years.expect("it has expired");
    assert_eq!((before.verdict, before.open.len()), (Verdict::Yes, 0));
    let setting = holder("HT", "2020-07-01", "2023-06-30").certified("2010-05-01");
    let after = met(setting).on("2024-01-01").last_years.expect("it has expired");
    assert_eq!(after.verdict, Verdict::Unknown);
    assert_eq!(
        after.open,
        [
            "A rule changed between the end of this cycle, 30 June 2023, and 1 January 2024; which one holds where the last years count, no source states. They are judged here by the later one."
        ]
    );
}

#[test]
fn a_voluntary_holder_is_judged_by_the_last_years_too() {
    let standing = mls().certified("2003-12-31").with_minima().course("26", &[]).on("2025-01-01");
    assert_eq!(standing.lifecycle.stage, Stage::Current);
    let last = standing.last_years.expect("taking part is voluntary");
    assert_eq!((last.verdict, last.counted), (Verdict::Yes, points("36")));
}

#[test]
fn a_declared_or_followed_cycle_is_judged_by_its_own_days_only() {
    let setting = expired();
    let next: Vec<Cycle> = noun(json!([
        { "id": "next", "credential": "held", "start": "2025-07-01", "end": "2028-06-30" },
    ]));
    let packs = packs();
    let followed = judge(&setting.judged().with_cycles(&next), &packs, day("2027-01-01"));
    assert_eq!(
        (followed.lifecycle.stage, followed.verdict, followed.counted),
        (Stage::Closed, Verdict::Yes, points("36"))
    );
    assert_eq!(followed.last_years, None);
}

#[test]
fn a_declaration_that_went_in_is_not_asked_for_again() {
    let setting = expired().declared("2025-05-10");
    for (on, sentence) in [
        (
            "2025-05-09",
            "The declaration can be submitted now, until Saturday, 31 May 2025 at the latest.",
        ),
        (
            "2025-05-10",
            "The declaration went in on 10 May 2025; the cycle ends on Monday, 30 June 2025.",
        ),
        (
            "2025-07-01",
            "The declaration went in on 10 May 2025, and the cycle ended on Monday, 30 June 2025; open the next one once it is renewed.",
        ),
    ] {
        assert_eq!(setting.on(on).declaration.sentence, sentence, "on {on}");
    }
    assert_eq!(setting.on("2025-07-01").dates.sentence, "The cycle ended on Monday, 30 June 2025.");
}

#[test]
fn a_past_cycle_is_judged_by_the_rule_of_its_own_days() {
    let past = holder("HT", "2020-07-01", "2023-06-30").on("2026-01-01");
    let Rule::Yes(rule) = &past.rule else { panic!("a rule is known") };
    assert_eq!(rule.applies, "Cycles that end from 1 January 2023 to 31 December 2023");
}

#[test]
fn a_cycle_that_is_settled_is_neither_late_nor_expired() {
    let declared = mls().declared("2025-05-10");
    for (on, stage) in [
        ("2025-05-09", Stage::WindowOpen),
        ("2025-05-10", Stage::Submitted),
        ("2025-06-30", Stage::Submitted),
        ("2025-07-01", Stage::Closed),
    ] {
        let standing = declared.on(on);
        assert_eq!(standing.lifecycle.stage, stage, "on {on}");
        let settled = standing.declaration.ready == Ready::Settled;
        assert_eq!(settled, stage != Stage::WindowOpen, "on {on}");
    }
    let closed = declared.on("2025-07-01");
    let next: Vec<_> = closed.lifecycle.next.iter().map(|it| it.sentence.as_str()).collect();
    assert_eq!(
        next,
        [
            "The next cycle would run from 1 July 2025 to 30 June 2028; compare that with the body's own page."
        ]
    );
}
