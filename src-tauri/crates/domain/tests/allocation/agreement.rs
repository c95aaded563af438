//! The engine and the judge that tries everything say the same, over random problems of every shape.

use domain::allocation::{Answer, Problem, Split, solve};

use domain::points::Points;

use crate::oracle::{Truth, judge};
use crate::random::{Dice, previous, problem};
use crate::recount;

fn told(answer: &Answer) -> Truth {
    Truth {
        eligible: answer.eligible,
        max_counted: answer.max_counted.milli(),
        total_required: answer.total_required.milli(),
        area_short: answer.area_short.milli(),
        type_short: answer.type_short.milli(),
        fewest: answer.fewest_points.map(Points::milli),
    }
}

fn unpinned(problem: &Problem) -> Problem {
    let mut unpinned = problem.clone();
    for it in &mut unpinned.offers {
        it.pin = None;
    }
    unpinned
}

fn agree(seed: u64) {
    let mut dice = Dice::new(seed);
    let problem = problem(&mut dice);
    let earlier = dice.percent(30).then(|| previous(&mut dice, &problem));
    let answer = solve(&problem, earlier.as_deref());
    let (truth, deficit) = judge(&problem);
    let at = || format!("seed {seed}: {problem:?}\n{answer:?}");
    assert_eq!(told(&answer), truth, "{}", at());
    assert_eq!(answer.total_short.milli(), (truth.total_required - truth.max_counted).max(0));
    assert_eq!(recount::faults(&problem, &answer), [""; 0], "{}", at());
    assert!(answer.proven, "{}", at());

    let explained = problem.k_of.is_none() && problem.split == Split::Any && truth.area_short > 0;
    let areas = |set: Vec<usize>| set.into_iter().map(|at| problem.areas[at].id.clone()).collect();
    let said = answer.short_set.as_ref();
    let said = said.map(|it| (it.areas.clone(), it.need.milli(), it.reachable.milli()));
    match deficit {
        Some((set, need, reach)) if explained => {
            assert_eq!(said, Some((areas(set), need, reach)), "{}", at());
        }
        _ => assert_eq!(said.is_some(), explained, "{}", at()),
    }

    let has_pins = problem.offers.iter().any(|it| it.pin.is_some());
    let without_pins = has_pins.then(|| judge(&unpinned(&problem)).0.eligible);
    assert_eq!(answer.eligible_without_pins, without_pins, "{}", at());
}

/// The problems of the long run; `ALLOCATION_PROBLEMS=0..2500000` takes a part of it, so that it can be done in turns.
#[expect(clippy::disallowed_methods, reason = "who starts a long run says how much of it")]
fn long_run() -> std::ops::Range<u64> {
    let number = |text: &str| text.parse().expect("a part of the run is two numbers: 0..2500000");
    match std::env::var("ALLOCATION_PROBLEMS").ok().as_deref().and_then(|it| it.split_once("..")) {
        Some((from, to)) => number(from)..number(to),
        None => 0..10_000_000,
    }
}

macro_rules! quarters {
    ($($name:ident: $seeds:expr;)*) => {
        $(#[test]
        fn $name() {
            $seeds.for_each(agree);
        })*
    };
}

// Four tests, so that they run side by side.
quarters! {
    the_first_quarter_of_a_hundred_thousand_problems_is_judged_right: 0..25_000;
    the_second_quarter_of_a_hundred_thousand_problems_is_judged_right: 25_000..50_000;
    the_third_quarter_of_a_hundred_thousand_problems_is_judged_right: 50_000..75_000;
    the_last_quarter_of_a_hundred_thousand_problems_is_judged_right: 75_000..100_000;
}

#[test]
#[ignore = "minutes to hours; run it in release mode"]
fn ten_million_problems_are_judged_right() {
    std::thread::scope(|scope| {
        for half in 0..2 {
            let mine = long_run().filter(move |it| it % 2 == half);
            // The short runs judge the problems before these.
            scope.spawn(move || mine.for_each(|it| agree(1_000_000 + it)));
        }
    });
}
