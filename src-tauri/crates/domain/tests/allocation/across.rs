//! The fewest points where no formula says them: several type minima, and a cap that reaches across the edge of one.

use domain::allocation::{AreaBound, Cap, Offer, Per, Problem, Split, TypeMinimum, solve};
use domain::points::Points;

use crate::recount;

fn done(id: &str, activity_type: &str, areas: &[&str]) -> Offer {
    Offer {
        id: id.into(),
        on: "2023-05-01".parse().expect("a date"),
        activity_type: activity_type.into(),
        points: Points::whole(3),
        areas: areas.iter().map(|&it| it.into()).collect(),
        pin: None,
        excluded: false,
    }
}

fn minimum(activity_type: &str, min: i64) -> TypeMinimum {
    TypeMinimum {
        id: format!("some {activity_type}"),
        types: vec![activity_type.into()],
        min: Points::whole(min),
    }
}

/// Three points in chemistry, three of teaching, three in all; teaching and courses count three together.
fn asked(offers: Vec<Offer>) -> Problem {
    let [start, end] = ["2022-07-01", "2025-06-30"].map(|it| it.parse().expect("a date"));
    Problem {
        window: domain::cycle::Window { start, end },
        total: Points::whole(3),
        areas: vec![AreaBound {
            id: "chemistry".into(),
            min: Points::whole(3),
            max: None,
            outside_total: false,
        }],
        free_area: Some("other".into()),
        split: Split::Any,
        caps: vec![Cap {
            id: "together".into(),
            types: vec!["teaching".into(), "course".into()],
            per: Per::Cycle,
            max: Points::whole(3),
        }],
        max_years: vec![],
        type_minima: vec![minimum("teaching", 3)],
        k_of: None,
        offers: offers.into(),
    }
}

#[test]
fn a_cap_across_a_type_minimum_lets_one_point_do_for_two() {
    let problem =
        asked(vec![done("taught", "teaching", &[]), done("read", "course", &["chemistry"])]);
    let answer = solve(&problem, None);
    assert_eq!((answer.area_short, answer.type_short), (Points::ZERO, Points::ZERO));
    assert_eq!((answer.eligible, answer.max_counted), (false, Points::whole(3)));
    assert_eq!(answer.fewest_points, Some(Points::from_milli(1_500)));
    assert_eq!(answer.missing, [("chemistry".into(), Points::from_milli(1_500))]);
    assert_eq!(recount::faults(&problem, &answer), [""; 0]);
}

#[test]
fn minima_of_types_apart_each_need_points_of_their_own() {
    let mut problem = asked(vec![]);
    problem.caps = vec![];
    problem.type_minima = vec![minimum("teaching", 2), minimum("course", 2)];
    assert_eq!(solve(&problem, None).fewest_points, Some(Points::whole(4)));
    problem.type_minima = vec![minimum("teaching", 2)];
    assert_eq!(solve(&problem, None).fewest_points, Some(Points::whole(3)));
}
