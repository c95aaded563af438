//! Plans, beside every plan there is.

use domain::allocation::{AreaBound, Course, Offer, Plan, Problem, Split, cheapest, effect, solve};
use domain::points::Points;
use proptest::prelude::*;

use crate::random::{Dice, offer, problem};

/// Makes up to three credentials over one log, and a catalogue of up to seven courses.
fn wishes(dice: &mut Dice) -> (Vec<Problem>, Vec<Course>) {
    let credentials = dice.between(1, 3);
    let problems: Vec<Problem> =
        (0..credentials).map(|_| Problem { split: Split::Any, ..problem(dice) }).collect();
    let courses = dice.between(1, 7);
    let course = |at| {
        let worth = |it: &Problem| {
            let points = dice.between(1, 5);
            dice.percent(80).then(|| offer(dice, 100 + at, it.window, points, 3))
        };
        let offers = problems.iter().map(worth).collect();
        Course { price: dice.below(9), offers }
    };
    let catalogue = (0..courses).map(course).collect();
    (problems, catalogue)
}

fn suffices(problems: &[Problem], catalogue: &[Course], chosen: u32) -> bool {
    problems.iter().enumerate().all(|(at, problem)| {
        let mut with = problem.clone();
        let taken = catalogue.iter().enumerate().filter(|(course, _)| chosen >> course & 1 == 1);
        with.offers.extend(taken.filter_map(|(_, it)| it.offers[at].clone()));
        solve(&with, None).eligible
    })
}

/// Tries every choice of courses.
fn best_price(problems: &[Problem], catalogue: &[Course]) -> Option<u64> {
    let price = |chosen: u32| -> u64 {
        let taken = catalogue.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1);
        taken.map(|it| it.1.price).sum()
    };
    let mut choices: Vec<u32> = (0..1 << catalogue.len()).collect();
    choices.sort_by_key(|it| price(*it));
    choices.into_iter().find(|it| suffices(problems, catalogue, *it)).map(price)
}

fn chosen(plan: &Plan) -> u32 {
    plan.courses.iter().fold(0, |set, at| set | 1 << at)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_choice_of_courses_is_cheaper(seed: u64) {
        let (problems, catalogue) = wishes(&mut Dice::new(seed));
        let plan = cheapest(&problems, &catalogue, 20_000);
        prop_assert_eq!(plan.as_ref().map(|it| it.price), best_price(&problems, &catalogue));
        if let Some(plan) = plan {
            prop_assert_eq!(plan.at_least, plan.price);
            prop_assert!(suffices(&problems, &catalogue, chosen(&plan)));
        }
    }

    #[test]
    fn an_impatient_plan_says_how_far_from_the_best_it_may_be(seed: u64, patience in 0usize..6) {
        let (problems, catalogue) = wishes(&mut Dice::new(seed));
        let plan = cheapest(&problems, &catalogue, patience);
        let best = best_price(&problems, &catalogue);
        prop_assert_eq!(plan.is_some(), best.is_some());
        if let Some((plan, best)) = plan.zip(best) {
            prop_assert!(plan.at_least <= best && best <= plan.price);
            prop_assert!(suffices(&problems, &catalogue, chosen(&plan)));
        }
    }

    #[test]
    fn a_course_fixes_no_more_points_than_it_has(seed: u64) {
        let mut dice = Dice::new(seed);
        let problem = problem(&mut dice);
        let points = dice.between(1, 5);
        let course = offer(&mut dice, 100, problem.window, points, 3);
        let effect = effect(&problem, None, &course);
        if let Some((before, after)) = effect.before.zip(effect.after) {
            prop_assert!((0..=points).contains(&(before - after).milli()));
            prop_assert_eq!(effect.helps(), before != after);
        }
        let placed: Points = effect.placed.iter().map(|it| it.points).sum();
        prop_assert!(placed.milli() <= points);
        prop_assert!(effect.counted.milli() <= points);
    }
}

/// A credential that needs so many points in chemistry and two in safety; nothing is done yet.
fn needy(chemistry: i64) -> Problem {
    let [start, end] = ["2022-07-01", "2025-06-30"].map(|it| it.parse().expect("a date"));
    let bound = |id: &str, min| AreaBound {
        id: id.into(),
        min: Points::whole(min),
        max: None,
        outside_total: false,
    };
    Problem {
        window: domain::cycle::Window { start, end },
        total: Points::ZERO,
        areas: vec![bound("chemistry", chemistry), bound("safety", 2)],
        free_area: Some("other".into()),
        split: Split::Any,
        caps: vec![],
        max_years: vec![],
        type_minima: vec![],
        k_of: None,
        offers: vec![course("safety", "safety", 2)].into(),
    }
}

fn course(id: &str, area: &str, points: i64) -> Offer {
    Offer {
        id: id.into(),
        on: "2023-05-01".parse().expect("a date"),
        activity_type: "course".into(),
        points: Points::whole(points),
        areas: vec![area.into()],
        pin: None,
        excluded: false,
    }
}

/// Offers chemistry courses: points and price each.
fn chemistry(courses: &[(i64, u64)]) -> Vec<Course> {
    let one = |(at, &(points, price)): (usize, &(i64, u64))| Course {
        price,
        offers: vec![Some(course(&format!("course {at}"), "chemistry", points))],
    };
    courses.iter().enumerate().map(one).collect()
}

#[test]
fn an_effect_names_the_areas_it_makes_less_short() {
    let found = effect(&needy(3), None, &course("new", "chemistry", 2));
    assert_eq!(found.areas, [("chemistry".into(), Points::whole(2))]);
    assert_eq!((found.before, found.after), (Some(Points::whole(3)), Some(Points::ONE)));
    assert_eq!(found.counted, Points::whole(2));
    assert_eq!(found.placed.len(), 1);
}

#[test]
fn a_plan_nothing_can_beat_is_known_for_the_best_without_a_look() {
    let plan = cheapest(&[needy(2)], &chemistry(&[(1, 10), (1, 10), (1, 10)]), 0);
    assert_eq!(plan, Some(Plan { courses: vec![1, 2], price: 20, at_least: 20 }));
}

#[test]
fn of_plans_that_cost_the_same_the_first_found_stays() {
    let plan = cheapest(&[needy(2)], &chemistry(&[(1, 5), (1, 5), (2, 10)]), 20);
    assert_eq!(plan, Some(Plan { courses: vec![0, 1], price: 10, at_least: 10 }));
}

#[test]
fn each_look_brings_the_bound_nearer() {
    let catalogue = chemistry(&[(5, 50), (3, 27), (4, 43), (2, 25)]);
    let plans = (0..8).filter_map(|patience| cheapest(&[needy(6)], &catalogue, patience));
    let told: Vec<(u64, u64)> = plans.map(|it| (it.at_least, it.price)).collect();
    let bounds = [57, 57, 60, 61, 61, 63, 68, 68];
    assert_eq!(told, bounds.map(|it| (it, 68)));
}
