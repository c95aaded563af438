//! Which areas are to blame where a rule lets years be chosen: a set that explains the shortage whichever year counts.

use domain::allocation::{AreaBound, MaxYears, Offer, Per, Problem, ShortSet, Split, solve};
use domain::cycle::Window;
use domain::points::Points;

/// Asks for areas with so many points each, from teaching (year, area, points) of which one year may count.
fn short_set(areas: &[(&str, i64)], taught: &[(i32, &str, i64)]) -> Option<ShortSet> {
    let day = |text: &str| text.parse().expect("a date");
    let offer = |(at, (year, area, points)): (usize, &(i32, &str, i64))| Offer {
        id: format!("a{at}").as_str().into(),
        on: day(&format!("{year}-05-01")),
        activity_type: "teaching".into(),
        points: Points::whole(*points),
        areas: vec![(*area).into()],
        pin: None,
        excluded: false,
    };
    let bound = |(id, min): &(&str, i64)| AreaBound {
        id: (*id).into(),
        min: Points::whole(*min),
        max: None,
        outside_total: false,
    };
    let problem = Problem {
        window: Window { start: day("2022-01-01"), end: day("2024-12-31") },
        total: Points::ZERO,
        areas: areas.iter().map(bound).collect(),
        free_area: Some("other".into()),
        split: Split::Any,
        caps: vec![],
        max_years: vec![MaxYears {
            id: "one year".into(),
            types: vec!["teaching".into()],
            per: Per::CalendarYear,
            years: 1,
        }],
        type_minima: vec![],
        k_of: None,
        offers: taught.iter().enumerate().map(offer).collect(),
    };
    solve(&problem, None).short_set
}

fn set(areas: &[&str], need: i64, reachable: i64) -> Option<ShortSet> {
    Some(ShortSet {
        areas: areas.iter().map(|&it| it.into()).collect(),
        need: Points::whole(need),
        reachable: Points::whole(reachable),
        short: Points::whole(need - reachable),
    })
}

#[test]
fn where_each_year_fills_another_area_both_are_to_blame() {
    let areas = [("chemistry", 2), ("hematology", 2), ("safety", 0)];
    let taught = [(2022, "chemistry", 2), (2023, "hematology", 2)];
    assert_eq!(short_set(&areas, &taught), set(&["chemistry", "hematology"], 4, 2));
}

#[test]
fn an_area_a_worse_year_leaves_empty_is_to_blame_too() {
    let areas = [("hematology", 0), ("chemistry", 2), ("safety", 2), ("ethics", 1)];
    let taught =
        [(2022, "chemistry", 2), (2022, "ethics", 1), (2023, "safety", 1), (2023, "ethics", 1)];
    assert_eq!(short_set(&areas, &taught), set(&["chemistry", "safety"], 4, 2));
}

#[test]
fn what_no_year_helps_is_to_blame_alone() {
    let areas = [("chemistry", 2), ("safety", 1)];
    let taught = [(2022, "chemistry", 2), (2023, "chemistry", 3)];
    assert_eq!(short_set(&areas, &taught), set(&["safety"], 1, 0));
}

#[test]
fn no_area_is_blamed_that_explains_nothing_however_many_there_are() {
    // Areas that ask for nothing, and areas whose need every year meets, stand before those to blame.
    let idle = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(|it| (it, 0));
    let needy = [("ethics", 1), ("hematology", 1), ("chemistry", 2), ("safety", 2)];
    let areas = [&idle[..], &needy[..]].concat();
    let taught = [
        (2022, "chemistry", 2),
        (2022, "ethics", 1),
        (2022, "hematology", 1),
        (2023, "safety", 1),
        (2023, "ethics", 1),
        (2023, "hematology", 1),
    ];
    assert_eq!(short_set(&areas, &taught), set(&["chemistry", "safety"], 4, 2));
}
