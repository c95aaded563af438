use super::*;

#[test]
fn the_next_cycle_begins_the_day_after_and_lasts_as_long() {
    let mls = credential("MLS", None);
    for (start, end, years, next) in [
        ("2022-07-01", "2025-06-30", 3, ("2025-07-01", "2028-06-30")),
        ("2021-01-01", "2023-12-31", 3, ("2024-01-01", "2026-12-31")),
        ("2021-03-01", "2024-02-29", 3, ("2024-03-01", "2027-02-28")),
        ("2021-03-01", "2024-02-28", 3, ("2024-02-29", "2027-02-27")),
        ("2021-03-01", "2024-02-28", 4, ("2024-02-29", "2028-02-28")),
        ("2025-03-01", "2028-02-28", 1, ("2028-02-29", "2029-02-27")),
        ("2024-03-01", "2025-02-28", 3, ("2025-03-01", "2028-02-29")),
    ] {
        let next_one = next_cycle(&cycle(&mls, start, end), years).expect("a next cycle");
        let window = next_one.window;
        assert_eq!((window.start, window.end), (day(next.0), day(next.1)), "after {end}");
        assert_eq!(next_one.credential, mls.id);
    }
}

#[test]
fn cycles_follow_each_other_without_a_gap_for_a_century() {
    let mls = credential("MLS", None);
    let mut present = cycle(&mls, "2001-03-01", "2004-02-28");
    for _ in 0..33 {
        let next = next_cycle(&present, 3).expect("a next cycle").window;
        assert_eq!(next.start, present.end.succ_opt().expect("a day"));
        let days = (next.end - next.start).num_days() + 1;
        assert!((1095..=1096).contains(&days), "{next:?}");
        present = Cycle { start: next.start, end: next.end, ..present };
    }
}

#[test]
fn where_there_are_no_cycles_there_is_no_next_one() {
    let mls = credential("MLS", None);
    assert_eq!(next_cycle(&cycle(&mls, "2022-07-01", "2025-06-30"), 0), None);
    assert_eq!(next_cycle(&cycle(&mls, "2025-07-01", "2022-06-30"), 3), None);
}

#[test]
fn the_next_cycle_is_as_long_as_the_rule_says_or_else_as_this_one() {
    let length = |category: &str, start: &str, end: &str| {
        let held = credential(category, None);
        proposed(&held, &cycle(&held, start, end), &packs()).map(|it| it.window.end)
    };
    assert_eq!(length("MLS", "2022-07-01", "2024-06-30"), Some(day("2027-06-30")), "three years");
    assert_eq!(length("NONE", "2022-07-01", "2024-06-30"), Some(day("2026-06-30")), "two again");
    assert_eq!(length("NONE", "2022-07-01", "2024-06-29"), None, "no whole years");
}
