use super::*;
use crate::amount::Quantity;

fn synchronised(held: &[(&str, &str)], on: &str) -> Vec<Synchronised> {
    let credentials: Vec<Credential> = held.iter().map(|(it, _)| credential(it, None)).collect();
    let cycles: Vec<Cycle> = credentials
        .iter()
        .zip(held)
        .map(|(credential, (_, end))| cycle(credential, "2020-01-01", end))
        .collect();
    let pairs: Vec<_> = credentials.iter().zip(&cycles).collect();
    synchronise(&pairs, &packs(), day(on))
}

fn groups(held: &[(&str, &str)]) -> Vec<Vec<String>> {
    let all = synchronised(held, "2025-05-01");
    let [one] = all.as_slice() else { panic!("one body: {all:?}") };
    one.together.iter().map(|it| it.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn ends_within_three_months_go_together() {
    for (other, together) in [
        ("2025-06-30", 1),
        ("2025-09-29", 1),
        ("2025-09-30", 1),
        ("2025-10-01", 2),
        ("2025-03-30", 1),
        ("2025-03-29", 2),
    ] {
        let groups = groups(&[("MLS", "2025-06-30"), ("SBB", other)]);
        assert_eq!(groups.len(), together, "30 June 2025 and {other}");
    }
}

#[test]
fn three_months_after_the_last_of_november_end_with_february() {
    assert_eq!(groups(&[("MLS", "2023-11-30"), ("SBB", "2024-02-29")]).len(), 1);
    assert_eq!(groups(&[("MLS", "2023-11-30"), ("SBB", "2024-03-01")]).len(), 2);
}

#[test]
fn months_are_counted_from_the_first_of_a_group() {
    let groups = groups(&[("PA", "2025-10-15"), ("MLS", "2025-06-30"), ("SBB", "2025-08-31")]);
    assert_eq!(groups, [vec!["mls".to_owned(), "sbb".to_owned()], vec!["pa".to_owned()]]);
}

#[test]
fn what_it_saves_is_said_with_the_day_of_the_figures() {
    let all = synchronised(&[("MLS", "2025-06-30"), ("SBB", "2026-06-30")], "2025-05-01");
    let said: Vec<_> = all[0].sentences.iter().map(|it| it.sentence.as_str()).collect();
    assert_eq!(
        said,
        [
            "They end: MLS on 30 June 2025 and SBB on 30 June 2026.",
            "Between MLS and SBB lie more than 3 months; on request ASCP can set one end date, and decides.",
            "In July 2016 the full fee was 95 USD and the reduced one 15 USD, so each further credential cost 80 USD less; what it is on 1 May 2025, no source known here states.",
        ]
    );
    let saving = all[0].saving.as_ref().expect("a source gave both amounts");
    assert_eq!((saving.each, saving.holds), (Quantity::whole(80), false));
    assert_eq!(all[0].sentences[2].citations[0].sources[0].id, "S0");
    let then = synchronised(&[("MLS", "2017-06-30"), ("SBB", "2017-06-30")], "2016-07-21");
    assert_eq!(then[0].saving.as_ref().map(|it| it.holds), Some(true));
    assert_eq!(
        then[0].sentences[1].sentence,
        "MLS and SBB end within 3 months of each other: the first costs the full application fee, each further one the reduced fee."
    );
    let early = synchronised(&[("MLS", "2010-06-30"), ("SBB", "2010-06-30")], "2010-01-01");
    assert_eq!(early[0].saving, None, "no source that early gives both");
}

#[test]
fn qualifications_go_in_on_one_business_day() {
    let all = synchronised(
        &[("MLS", "2025-06-30"), ("QIA", "2025-06-30"), ("QIHC", "2025-06-30")],
        "2025-05-01",
    );
    let last = all[0].sentences.last().expect("sentences");
    assert_eq!(
        last.sentence,
        "The declarations for QIA and QIHC must go in on the same business day."
    );
}

#[test]
fn credentials_of_different_bodies_have_nothing_to_synchronise() {
    let mls = credential("MLS", None);
    let mut other = credential("MLT", None);
    other.body = "amt".into();
    let (one, two) =
        (cycle(&mls, "2022-07-01", "2025-06-30"), cycle(&other, "2022-07-01", "2025-06-30"));
    assert_eq!(synchronise(&[(&mls, &one), (&other, &two)], &packs(), day("2025-05-01")), []);
    let mut third = credential("MLS", None);
    third.body = "amt".into();
    let unknown = synchronise(&[(&third, &one), (&other, &two)], &packs(), day("2025-05-01"));
    assert_eq!((unknown[0].within_months, unknown[0].together.len()), (None, 2));
}
