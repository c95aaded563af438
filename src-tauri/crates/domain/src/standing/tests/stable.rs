//! What counted where before stays where it was, as far as it may.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// Returns the points that lay in a place before and do not any more.
fn moved(before: &[ReadingPlace], after: &[ReadingPlace]) -> Points {
    let by_place = |places: &[ReadingPlace]| {
        let mut held: BTreeMap<(String, String), Points> = BTreeMap::new();
        for it in places {
            *held.entry((it.activity.to_string(), it.area.to_string())).or_default() += it.points;
        }
        held
    };
    let after = by_place(after);
    by_place(before)
        .into_iter()
        .map(|(place, had)| had.saturating_sub(after.get(&place).copied().unwrap_or_default()))
        .sum()
}

#[test]
fn adding_an_activity_moves_nothing_that_need_not_move() {
    // Either could serve both areas; a cold start puts each into the first area it names.
    let setting =
        mls().course("2", &["chemistry", "hematology"]).course("2", &["hematology", "chemistry"]);
    let crossed: Vec<ReadingPlace> = [("a1", "hematology"), ("a2", "chemistry")]
        .map(|(activity, area)| ReadingPlace {
            activity: activity.into(),
            area: area.into(),
            points: points("2"),
        })
        .into();
    let more = setting.course("3", &["microbiology", "chemistry"]);
    let (cold, packs) = (more.on("2025-05-01"), packs());
    let warm = judge(&more.judged().with_previous(&crossed), &packs, day("2025-05-01"));
    for (cold, warm) in cold.readings.iter().zip(&warm.readings) {
        assert!(moved(&crossed, &cold.places).is_positive(), "{cold:?}");
        assert_eq!(moved(&crossed, &warm.places), Points::ZERO, "{warm:?}");
        assert_eq!((cold.counted, cold.fewest_points), (warm.counted, warm.fewest_points));
    }
}

#[test]
fn what_must_move_moves_and_no_more() {
    let setting = mls().course("4", &["chemistry", "hematology"]);
    let all_in_one =
        [ReadingPlace { activity: "a1".into(), area: "chemistry".into(), points: points("4") }];
    let packs = packs();
    let warm = judge(&setting.judged().with_previous(&all_in_one), &packs, day("2025-05-01"));
    let divided = warm
        .readings
        .iter()
        .find(|it| it.reading.split == crate::rules::Split::Any)
        .expect("a reading that divides");
    assert_eq!(moved(&all_in_one, &divided.places), points("2"), "{divided:?}");
}

#[test]
fn what_was_withdrawn_or_can_go_there_no_more_is_forgotten() {
    let setting = mls().course("4", &["chemistry"]);
    let gone = [
        ReadingPlace { activity: "gone".into(), area: "chemistry".into(), points: points("4") },
        ReadingPlace { activity: "a1".into(), area: "cytology".into(), points: points("4") },
    ];
    let packs = packs();
    let warm = judge(&setting.judged().with_previous(&gone), &packs, day("2025-05-01"));
    assert_eq!(warm, setting.on("2025-05-01"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn no_number_depends_on_where_points_counted_before(
        deeds in proptest::collection::vec(laws::deed(), 1..12),
    ) {
        let packs = packs();
        let before = laws::recorded(&deeds[1..]).on("2026-01-01");
        let now = laws::recorded(&deeds);
        let previous = &before.readings[before.shown].places;
        let cold = now.on("2026-01-01");
        let warm = judge(&now.judged().with_previous(previous), &packs, day("2026-01-01"));
        prop_assert_eq!(cold.verdict, warm.verdict);
        for (cold, warm) in cold.readings.iter().zip(&warm.readings) {
            prop_assert_eq!(cold.counted, warm.counted);
            prop_assert_eq!(cold.fewest_points, warm.fewest_points);
        }
    }
}
