//! A second algorithm for logs of ordinary length: fill the caps for every set of areas there is.
//!
//! The most that can be placed inside a set of areas is found by filling the caps from the smallest up with the points
//! of the activities that touch the set. The shortage is the largest excess of need over that (Hall), the set of the
//! smallest size that reaches it is the explanation, and the set of all areas says what can be counted at all.

use std::collections::BTreeSet;

use domain::allocation::{AreaBound, Cap, Offer, Per, Problem, Split, solve};
use domain::cycle::Window;
use domain::id::AreaId;
use domain::points::Points;

use crate::random::Dice;
use crate::recount::{self, year};

const AREAS: [&str; 6] = ["safety", "blood", "chemistry", "hematology", "micro", "immunology"];
const TYPES: [&str; 5] = ["ce", "ce", "assessment", "teaching", "college"];

fn cap(id: &str, types: &[&str], per: Per, max: i64) -> Cap {
    let types = types.iter().map(|&it| it.into()).collect();
    Cap { id: id.into(), types, per, max: Points::from_milli(250 * max) }
}

/// A log near the boundary between yes and no, in quarter points.
fn log(dice: &mut Dice) -> Problem {
    let start = "2022-07-01".parse().expect("a date");
    let window = Window { start, end: "2025-06-30".parse().expect("a date") };
    let activities = dice.between(5, 60);
    let offer = |at| Offer {
        id: format!("a{at:02}").as_str().into(),
        on: start + chrono::Days::new(dice.below(1_096)),
        activity_type: TYPES[dice.below(5) as usize].into(),
        points: Points::from_milli(250 * dice.between(1, 12)),
        areas: (0..dice.below(4)).map(|_| AREAS[dice.below(6) as usize].into()).collect(),
        pin: None,
        excluded: false,
    };
    let offers: Vec<Offer> = (0..activities).map(offer).collect();
    let area = |id: &&str| AreaBound {
        id: (*id).into(),
        min: Points::from_milli(250 * dice.between(0, activities)),
        max: None,
        outside_total: false,
    };
    let areas = AREAS.iter().map(area).collect();
    let yearly = if dice.percent(50) { Per::CycleYear } else { Per::CalendarYear };
    Problem {
        window,
        total: Points::from_milli(250 * dice.between(0, 6 * activities)),
        areas,
        free_area: Some("other".into()),
        split: Split::Any,
        caps: vec![
            cap("assessment_year", &["assessment"], yearly, dice.between(0, 10)),
            cap("assessment", &["assessment"], Per::Cycle, dice.between(5, 20)),
            cap("teaching_year", &["teaching"], yearly, dice.between(0, 10)),
            cap("teaching", &["teaching"], Per::Cycle, dice.between(5, 20)),
            cap("not_ce", &["assessment", "teaching", "college"], Per::Cycle, dice.between(5, 60)),
        ],
        max_years: vec![],
        type_minima: vec![],
        k_of: None,
        offers: offers.into(),
    }
}

/// Activities by type, year of the cycle and calendar year: no cap tells members of a cell apart.
type Cell = (String, i32, i32);

fn cell(problem: &Problem, it: &Offer) -> Cell {
    let start = problem.window.start;
    let years = (year(Per::CycleYear, start, it.on), year(Per::CalendarYear, start, it.on));
    (it.activity_type.to_string(), years.0, years.1)
}

/// Returns the most points that can be placed by activities that touch the set; every activity touches all areas.
fn reachable(problem: &Problem, touches: impl Fn(&Offer) -> bool) -> i64 {
    let mut groups: Vec<(BTreeSet<Cell>, i64)> = Vec::new();
    for it in problem.offers.iter().filter(|it| touches(it)) {
        groups.push((BTreeSet::from([cell(problem, it)]), it.points.milli()));
    }
    let cells: BTreeSet<Cell> = problem.offers.iter().map(|it| cell(problem, it)).collect();
    let mut bounds: Vec<(BTreeSet<Cell>, i64)> = Vec::new();
    for cap in &problem.caps {
        for year in [0, 1, 2, 2022, 2023, 2024, 2025] {
            let inside = |it: &&Cell| {
                let in_year = match cap.per {
                    Per::Cycle => year == 0,
                    Per::CycleYear => it.1 == year,
                    Per::CalendarYear => it.2 == year,
                };
                in_year && cap.types.iter().any(|of| of.as_str() == it.0)
            };
            bounds.push((cells.iter().filter(inside).cloned().collect(), cap.max.milli()));
        }
    }
    bounds.sort_by_key(|it| it.0.len());
    for (bound, most) in bounds {
        let (inside, outside): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|it| it.0.is_subset(&bound));
        let sum: i64 = inside.iter().map(|it| it.1).sum();
        groups = outside;
        groups.push((bound, sum.min(most)));
    }
    groups.iter().map(|it| it.1).sum()
}

#[test]
fn every_set_of_areas_agrees_with_the_repair() {
    for seed in 0..300 {
        let problem = log(&mut Dice::new(seed));
        let answer = solve(&problem, None);
        assert_eq!(answer.max_counted.milli(), reachable(&problem, |_| true), "seed {seed}");
        let deficit = |set: u32| {
            let inside = || problem.areas.iter().enumerate().filter(move |it| set >> it.0 & 1 == 1);
            let need: i64 = inside().map(|it| it.1.min.milli()).sum();
            need - reachable(&problem, |it| inside().any(|(_, area)| it.areas.contains(&area.id)))
        };
        let all: Vec<(i64, u32)> = (0..64).map(|set| (deficit(set), set)).collect();
        let short = all.iter().map(|it| it.0).max().unwrap_or(0);
        assert_eq!(answer.area_short.milli(), short, "seed {seed}");
        let common = all.iter().filter(|it| it.0 == short).fold(63, |set, it| set & it.1);
        let said = answer.short_set.as_ref().map_or(0, |it| {
            let place = |id: &AreaId| problem.areas.iter().position(|area| area.id == *id);
            it.areas.iter().filter_map(place).fold(0, |set, at| set | 1 << at)
        });
        assert_eq!(said, if short > 0 { common } else { 0 }, "seed {seed}");
        assert_eq!(recount::faults(&problem, &answer), [""; 0], "seed {seed}");
    }
}
