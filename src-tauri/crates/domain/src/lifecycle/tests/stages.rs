use super::*;

#[test]
fn the_stage_turns_on_its_day() {
    for (on, stage) in [
        ("2022-06-30", Stage::NotBegun),
        ("2022-07-01", Stage::Current),
        ("2025-03-31", Stage::Current),
        ("2025-04-01", Stage::WindowOpen),
        ("2025-05-31", Stage::WindowOpen),
        ("2025-06-01", Stage::Late),
        ("2025-06-30", Stage::Late),
        ("2025-07-01", Stage::Expired),
        ("2035-06-29", Stage::Expired),
        ("2035-06-30", Stage::ExaminationAgain),
        ("2035-07-01", Stage::ExaminationAgain),
    ] {
        assert_eq!(life(on).stage, stage, "on {on}");
    }
}

#[test]
fn an_expired_credential_says_what_brings_it_back_and_until_when() {
    let life = life("2025-07-01");
    assert_eq!(
        life.sentence,
        "The credential expired on Monday, 30 June 2025, less than 10 years ago; it can be reinstated until 29 June 2035."
    );
    let next: Vec<_> = life.next.iter().map(|it| it.sentence.as_str()).collect();
    assert_eq!(
        next,
        [
            "To reinstate it, declare continuing education, and pay the application fee and the reinstatement fee.",
            "In place of the cycle, the last 3 years count: from 2 July 2022 to 1 July 2025.",
        ]
    );
    let clauses: Vec<_> = life.next.iter().map(|it| it.citations[0].clause.as_str()).collect();
    assert_eq!(
        clauses,
        ["ascp-mls@2026.1/reinstatement/expired", "ascp-mls@2026.1/last_years/expired"]
    );
    let fees: Vec<_> = life.fees.iter().map(|it| it.kind).collect();
    assert_eq!(fees, [FeeKind::Application, FeeKind::Reinstatement]);
    assert_eq!(life.examination_from, Some(day("2035-06-30")));
}

#[test]
fn after_ten_years_the_examination_is_the_only_way() {
    let life = life("2035-06-30");
    assert_eq!(
        life.sentence,
        "The credential expired on Monday, 30 June 2025, 10 years ago or more; the examination must be passed again."
    );
    assert_eq!((life.last_years, life.fees.len()), (None, 0));
    assert_eq!(life.next[0].sentence, "To hold it again, pass the examination again.");
}

#[test]
fn a_credential_that_expired_on_a_leap_day_has_its_tenth_year_on_the_28th() {
    let mls = credential("MLS", Some("2010-05-01"));
    let leap = cycle(&mls, "2013-03-01", "2016-02-29");
    let on = |on| Lifecycle::of(&mls, &leap, &[], &packs(), day(on)).stage;
    assert_eq!(on("2016-02-29"), Stage::Late);
    assert_eq!(on("2016-03-01"), Stage::Expired);
    assert_eq!(on("2026-02-27"), Stage::Expired);
    assert_eq!(on("2026-02-28"), Stage::ExaminationAgain);
}

#[test]
fn the_last_years_are_three_to_the_day() {
    for (on, start) in [
        ("2025-07-01", "2022-07-02"),
        ("2026-02-28", "2023-03-01"),
        ("2027-02-28", "2024-02-29"),
        ("2028-02-29", "2025-03-01"),
        ("2028-03-01", "2025-03-02"),
    ] {
        let window = life(on).last_years.expect("it has expired");
        assert_eq!((window.start, window.end), (day(start), day(on)), "judged on {on}");
    }
}

#[test]
fn a_voluntary_holder_is_never_told_the_credential_expired() {
    let mls = credential("MLS", Some("2003-12-31"));
    let cycle = cycle(&mls, "2022-07-01", "2025-06-30");
    let on = |on| Lifecycle::of(&mls, &cycle, &[], &packs(), day(on));
    let running = on("2025-01-01");
    assert_eq!(running.stage, Stage::Current);
    assert_eq!(running.last_years.map(|it| it.start), Some(day("2022-01-02")));
    let over = on("2025-07-01");
    assert_eq!(over.stage, Stage::VoluntaryOver);
    assert_eq!(over.last_years.map(|it| it.end), Some(day("2025-07-01")));
    assert_eq!((over.examination_from, on("2036-01-01").stage), (None, Stage::VoluntaryOver));
    assert!(over.next[0].citations[0].clause.ends_with("last_years/voluntary"));
}

#[test]
fn a_former_nca_certification_that_had_lapsed_at_the_union_comes_back_at_any_time() {
    let mut mls = credential("MLS", Some("2000-05-01"));
    mls.formerly_nca = true;
    let stage = |start: &str, end: &str, on: &str| {
        Lifecycle::of(&mls, &cycle(&mls, start, end), &[], &packs(), day(on))
    };
    let lapsed = stage("2005-01-01", "2007-12-31", "2025-07-01");
    assert_eq!((lapsed.stage, lapsed.examination_from), (Stage::Expired, None));
    assert_eq!(
        lapsed.next[0].sentence,
        "To reinstate it, declare continuing education on paper, and pay the application fee and the reinstatement fee."
    );
    assert!(lapsed.last_years.is_some());
    assert_eq!(stage("2007-01-01", "2009-12-31", "2025-07-01").stage, Stage::Expired);
    let later = stage("2007-01-02", "2010-01-01", "2025-07-01");
    assert_eq!(later.stage, Stage::ExaminationAgain, "it expired after the union, like any other");
}

#[test]
fn a_declaration_that_went_in_closes_the_cycle() {
    let mls = credential("MLS", Some("2010-05-01"));
    let mut cycle = cycle(&mls, "2022-07-01", "2025-06-30");
    cycle.declared_on = Some(day("2025-05-10"));
    let on = |on| Lifecycle::of(&mls, &cycle, &[], &packs(), day(on));
    assert_eq!(on("2025-05-09").stage, Stage::WindowOpen, "not declared yet on that day");
    let submitted = on("2025-05-10");
    assert_eq!(
        submitted.sentence,
        "The declaration went in on 10 May 2025; the cycle ends on Monday, 30 June 2025."
    );
    assert_eq!((submitted.stage, on("2025-06-30").stage), (Stage::Submitted, Stage::Submitted));
    let closed = on("2025-07-01");
    assert_eq!((closed.stage, closed.last_years, closed.fees.len()), (Stage::Closed, None, 0));
    assert!(
        closed.sentence.ends_with("open the next one once it is renewed."),
        "{}",
        closed.sentence
    );
}

#[test]
fn a_cycle_that_a_later_one_followed_is_closed() {
    let mls = credential("MLS", Some("2010-05-01"));
    let past = cycle(&mls, "2022-07-01", "2025-06-30");
    let next = Cycle { id: "next".into(), ..cycle(&mls, "2025-07-01", "2028-06-30") };
    let mut others = next.clone();
    others.credential = "ht".into();
    let on = |cycles: &[Cycle]| Lifecycle::of(&mls, &past, cycles, &packs(), day("2025-08-01"));
    assert_eq!(on(&[past.clone(), others]).stage, Stage::Expired);
    let closed = on(&[past.clone(), next]);
    assert_eq!(closed.stage, Stage::Closed);
    assert_eq!(
        closed.sentence,
        "This cycle ended on Monday, 30 June 2025; the next one began on 1 July 2025."
    );
}

#[test]
fn where_no_source_speaks_of_reinstatement_nothing_is_promised() {
    let mut mls = credential("MLS", Some("2013-05-01"));
    mls.body = "nobody".into();
    let cycle = cycle(&mls, "2022-07-01", "2025-06-30");
    let life = Lifecycle::of(&mls, &cycle, &[], &packs(), day("2036-01-01"));
    assert_eq!((life.stage, life.examination_from), (Stage::Expired, None));
    assert!(
        life.sentence.ends_with("how it can be reinstated, no source known here states."),
        "{}",
        life.sentence
    );
    assert!(life.next.is_empty());
    assert!(life.fees.iter().all(|it| it.amount.is_none() && it.last_known.is_none()));
}
