//! Logs that may not be divided and are longer than a judge could try.

use domain::allocation::{AreaBound, Offer, Problem, Split, solve};
use domain::points::Points;

use crate::random::Dice;
use crate::recount;

fn area(id: &str, min: i64) -> AreaBound {
    AreaBound { id: id.into(), min: Points::from_milli(min), max: None, outside_total: false }
}

fn halves(points: &[i64], first: i64, second: i64) -> Problem {
    let [start, end] = ["2022-07-01", "2025-06-30"].map(|it| it.parse().expect("a date"));
    let offer = |(at, points): (usize, &i64)| Offer {
        id: format!("a{at:03}").as_str().into(),
        on: start,
        activity_type: "course".into(),
        points: Points::from_milli(*points),
        areas: vec!["chemistry".into(), "hematology".into()],
        pin: None,
        excluded: false,
    };
    Problem {
        window: domain::cycle::Window { start, end },
        total: Points::ZERO,
        areas: vec![area("chemistry", first), area("hematology", second)],
        free_area: None,
        split: Split::None,
        caps: vec![],
        max_years: vec![],
        type_minima: vec![],
        k_of: None,
        offers: points.iter().enumerate().map(offer).collect(),
    }
}

/// Returns the least shortage of two areas, by every sum a part of the activities can have.
fn by_sums(points: &[i64], first: i64, second: i64) -> i64 {
    let all: i64 = points.iter().sum();
    let mut sums = std::collections::BTreeSet::from([0]);
    for it in points {
        sums.extend(sums.clone().into_iter().map(|sum| sum + it));
    }
    let short = |sum: i64| (first - sum).max(0) + (second - (all - sum)).max(0);
    sums.into_iter().map(short).min().unwrap_or(0)
}

#[test]
fn two_areas_come_out_as_even_as_sums_allow() {
    for seed in 0..40 {
        let mut dice = Dice::new(seed);
        let points: Vec<i64> = (0..dice.between(2, 11)).map(|_| 7 * dice.between(5, 40)).collect();
        let all: i64 = points.iter().sum();
        let first = all / 2 + dice.between(-9, 9);
        let problem = halves(&points, first, all - first);
        let answer = solve(&problem, None);
        assert!(answer.proven, "seed {seed}");
        assert_eq!(answer.area_short.milli(), by_sums(&points, first, all - first), "seed {seed}");
        assert_eq!(recount::faults(&problem, &answer), [""; 0], "seed {seed}");
    }
}

#[test]
fn a_search_that_becomes_too_long_says_so() {
    // Even amounts never come out at odd halves, and no bound on a flow can know that.
    let points: Vec<i64> = (0..70).map(|at| 2_000 + 2 * at).collect();
    let half = points.iter().sum::<i64>() / 2 / 2 * 2 + 1;
    let all: i64 = points.iter().sum();
    let problem = halves(&points, half, all - half);
    let answer = solve(&problem, None);
    assert!(!answer.proven);
    assert!(answer.area_short.is_positive());
    assert_eq!(answer.area_short, answer.missing.iter().map(|it| it.1).sum());
    assert_eq!(recount::faults(&problem, &answer), [""; 0]);
}

#[test]
fn an_answer_knows_whether_it_divides_an_activity() {
    let divides = |points: &[i64], split| {
        let answer = solve(&Problem { split, ..halves(points, 2, 2) }, None);
        (answer.divides(), answer.area_short.milli())
    };
    assert_eq!(divides(&[4], Split::Any), (true, 0));
    assert_eq!(divides(&[4], Split::None), (false, 2));
    assert_eq!(divides(&[2, 2], Split::Any), (false, 0));
}
