//! Laws that hold of every standing.

use proptest::prelude::*;

use super::*;

const AREAS: [&str; 8] = [
    "safety",
    "ethics",
    "blood_banking",
    "chemistry",
    "hematology",
    "microbiology",
    "management",
    "immunology",
];

/// One thing somebody might do around an MLS cycle: when, what, how much, and in which areas.
pub(super) fn deed() -> impl Strategy<Value = (i64, usize, u32, Vec<usize>)> {
    (-60i64..1_200, 0usize..6, 1u32..9, proptest::collection::vec(0usize..AREAS.len(), 0..3))
}

pub(super) fn recorded(deeds: &[(i64, usize, u32, Vec<usize>)]) -> Setting {
    deeds.iter().fold(mls(), |setting, (days, kind, quarters, areas)| {
        let on = (day("2022-07-01") + chrono::Duration::days(*days)).to_string();
        let areas: Vec<&str> = areas.iter().map(|at| AREAS[*at]).collect();
        let hours = format!("{}.{}", quarters / 2, (quarters % 2) * 5);
        let (kind, amount, unit) = match kind {
            0 => ("employer_assessment", "1", Unit::Year),
            1 => ("clinical_teaching", "1", Unit::Year),
            2 => ("college", "1", Unit::QuarterHour),
            _ => ("ce_course", hours.as_str(), Unit::ContactHour),
        };
        setting.did(&on, kind, amount, unit, &areas)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_is_lost_and_nothing_counts_twice(deeds in proptest::collection::vec(deed(), 0..14)) {
        let standing = recorded(&deeds).on("2026-01-01");
        for told in &standing.activities {
            let lost: Points = told.reasons.iter().filter_map(|it| it.points).sum();
            prop_assert_eq!(Some(told.counted + lost), told.worth, "{:?}", told);
            prop_assert!(told.reasons.iter().all(|it| it.sentence.ends_with('.')));
        }
        let counted: Points = standing.activities.iter().map(|it| it.counted).sum();
        let placed: Points = standing.areas.iter().map(|it| it.counted).sum();
        prop_assert_eq!(counted, placed);
        prop_assert_eq!(counted, standing.counted);
        prop_assert_eq!(standing.verdict == Verdict::Yes, standing.readings.iter().all(|it| it.eligible));
        prop_assert_eq!(standing.shortages.is_empty(), standing.verdict == Verdict::Yes);
    }

    #[test]
    fn one_more_activity_never_makes_it_worse(deeds in proptest::collection::vec(deed(), 1..12)) {
        let (more, fewer) = (recorded(&deeds).on("2026-01-01"), recorded(&deeds[1..]).on("2026-01-01"));
        for (more, fewer) in more.readings.iter().zip(&fewer.readings) {
            prop_assert!(more.fewest_points <= fewer.fewest_points, "{more:?} after {fewer:?}");
            prop_assert!(more.counted >= fewer.counted);
        }
    }

    #[test]
    fn what_the_repair_names_repairs(deeds in proptest::collection::vec(deed(), 0..12)) {
        let setting = recorded(&deeds);
        let standing = setting.on("2025-06-30");
        let Some(repair) = standing.repair else { return Ok(()) };
        let mut repaired = setting;
        for place in &repair.areas {
            repaired = repaired.course(&place.points.to_string(), &[place.area.as_str()]);
        }
        if repair.anywhere.is_positive() {
            repaired = repaired.course(&repair.anywhere.to_string(), &[]);
        }
        let after = repaired.on("2025-06-30");
        prop_assert!(after.readings[standing.shown].eligible, "{}", repair.sentence);
    }
}
