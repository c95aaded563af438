//! Yes and no.

use super::*;

#[test]
fn everything_met_is_a_yes_under_every_reading() {
    let standing = mls().with_minima().course("26", &["management"]).on("2025-05-01");
    assert_eq!(standing.verdict, Verdict::Yes);
    assert_eq!(
        standing.headline,
        "Everything required is met: 36 points count and 36 are required."
    );
    assert_eq!((standing.counted, standing.required), (points("36"), Some(points("36"))));
    assert_eq!(standing.readings.len(), 4);
    assert!(standing.readings.iter().all(|it| it.eligible));
    assert!(
        standing.shortages.is_empty() && standing.repair.is_none() && standing.depends.is_none()
    );
    let Rule::Yes(rule) = &standing.rule else { panic!("a rule is known") };
    assert_eq!((rule.pack.as_str(), rule.revision.as_str()), ("ascp-mls", "2023-01"));
    assert_eq!(rule.applies, "Cycles that end on 1 January 2023 or later");
    assert_eq!(rule.confidence, crate::rules::Confidence::Unofficial);
}

#[test]
fn a_thousandth_short_is_a_no() {
    let standing = mls().with_minima().course("25.999", &["management"]).on("2025-05-01");
    assert_eq!(standing.verdict, Verdict::No);
    assert_eq!(standing.headline, "Not yet met: 0.001 points short in all.");
    let later = mls().with_minima().course("25.999", &["management"]).on("2025-07-01");
    assert_eq!(later.headline, "Not met: 0.001 points short in all.");
}

#[test]
fn areas_stand_in_the_packs_order_with_the_free_area_last() {
    let standing = mls().with_minima().course("10", &["chemistry"]).on("2025-05-01");
    let areas: Vec<_> =
        standing.areas.iter().map(|it| (it.area.as_str(), it.needed, it.short)).collect();
    let (one, two, none) = (points("1"), points("2"), points("0"));
    assert_eq!(
        areas,
        [
            ("safety", one, none),
            ("ethics", one, none),
            ("blood_banking", two, none),
            ("chemistry", two, none),
            ("hematology", two, none),
            ("microbiology", two, none),
            ("other", points("26"), points("16")),
        ]
    );
    let placed: Points = standing.areas.iter().map(|it| it.counted).sum();
    assert_eq!(placed, standing.counted, "the areas hold what counts, no more and no less");
}

#[test]
fn the_order_of_entry_does_not_change_the_standing() {
    let forwards = mls().with_minima().course("3", &["chemistry", "hematology"]).course("2", &[]);
    let mut backwards =
        mls().with_minima().course("3", &["chemistry", "hematology"]).course("2", &[]);
    backwards.activities.reverse();
    assert_eq!(forwards.on("2025-05-01"), backwards.on("2025-05-01"));
}

#[test]
fn a_standing_can_be_written_as_json() {
    let standing = mls().with_minima().on("2025-05-01");
    let json = serde_json::to_value(&standing).expect("a standing is plain data");
    assert_eq!(json["verdict"], "no");
    assert_eq!(json["counted"], "10");
    assert_eq!(json["rule"]["known"], "yes");
    assert_eq!(json["rule"]["reviewed"], "never");
    assert_eq!(json["areas"][0]["citation"]["clause"], "ascp-mls@2026.1/2023-01/area/safety");
    assert_eq!(json["areas"][0]["citation"]["sources"][0]["as_of"], "undated");
}
