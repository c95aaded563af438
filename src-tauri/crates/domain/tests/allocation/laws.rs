//! Laws every answer keeps, whatever the problem.

use domain::allocation::{
    Answer, Pin, Placement, Problem, Solver, Split, caps_across_minima, solve,
};
use domain::points::Points;
use proptest::prelude::*;

use crate::random::{Dice, offer, previous, problem};
use crate::recount;

/// The numbers that are facts about the problem alone.
fn numbers(answer: &Answer) -> [Option<i64>; 6] {
    [
        Some(answer.max_counted.milli()),
        Some(answer.total_required.milli()),
        Some(answer.total_short.milli()),
        Some(answer.area_short.milli()),
        Some(answer.type_short.milli()),
        answer.fewest_points.map(Points::milli),
    ]
}

fn scaled(problem: &Problem, by: i64) -> Problem {
    let mut scaled = problem.clone();
    let scale = |it: &mut Points| *it = Points::from_milli(it.milli() * by);
    scale(&mut scaled.total);
    for it in &mut scaled.areas {
        scale(&mut it.min);
        it.max.iter_mut().for_each(scale);
    }
    scaled.caps.iter_mut().for_each(|it| scale(&mut it.max));
    scaled.type_minima.iter_mut().for_each(|it| scale(&mut it.min));
    scaled.k_of.iter_mut().for_each(|it| scale(&mut it.each));
    for it in &mut scaled.offers {
        scale(&mut it.points);
        if let Some(Pin::Part(parts)) = &mut it.pin {
            parts.values_mut().for_each(scale);
        }
    }
    scaled
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn one_more_activity_never_hurts(seed: u64) {
        let mut dice = Dice::new(seed);
        let mut problem = problem(&mut dice);
        let fewer = solve(&problem, None);
        let points = dice.between(1, 4);
        let more = offer(&mut dice, 99, problem.window, points, 3);
        problem.offers.push(more);
        let more = solve(&problem, Some(&fewer.placements));
        prop_assert!(more.max_counted >= fewer.max_counted);
        prop_assert!(more.area_short <= fewer.area_short);
        prop_assert!(more.type_short <= fewer.type_short);
        prop_assert!(more.fewest_points.is_some() || fewer.fewest_points.is_none());
        prop_assert!(fewer.fewest_points.is_none() || more.fewest_points <= fewer.fewest_points);
        prop_assert!(more.eligible || !fewer.eligible);
    }

    #[test]
    fn the_order_of_entry_does_not_matter(seed: u64) {
        let mut dice = Dice::new(seed);
        let mut problem = problem(&mut dice);
        let mut earlier = previous(&mut dice, &problem);
        let answer = solve(&problem, Some(&earlier));
        for at in (1..problem.offers.len()).rev() {
            problem.offers.swap(at, dice.below(at as u64 + 1) as usize);
        }
        problem.offers.iter_mut().for_each(|it| it.areas.reverse());
        earlier.reverse();
        prop_assert_eq!(solve(&problem, Some(&earlier)), answer);
    }

    #[test]
    fn larger_units_give_the_same_answer(seed: u64, by in 2i64..40) {
        let problem = problem(&mut Dice::new(seed));
        let answer = solve(&problem, None);
        let large = solve(&scaled(&problem, by), None);
        let times = numbers(&answer).map(|it| it.map(|it| it * by));
        // Across a cap the fewest points may be half of something, and a finer unit says so.
        if caps_across_minima(&problem.caps, &problem.type_minima).is_empty() {
            prop_assert_eq!(numbers(&large), times);
        } else {
            prop_assert_eq!(&numbers(&large)[..5], &times[..5]);
            prop_assert!(numbers(&large)[5] <= times[5]);
        }
        prop_assert_eq!(large.eligible, answer.eligible);
        prop_assert_eq!(large.short_set.map(|it| it.areas), answer.short_set.map(|it| it.areas));
    }

    #[test]
    fn an_activity_in_two_halves_counts_as_one(seed: u64) {
        let mut dice = Dice::new(seed);
        let mut problem = Problem { split: Split::Any, ..problem(&mut dice) };
        problem.offers.iter_mut().for_each(|it| it.pin = None);
        let whole = solve(&problem, None);
        if let Some(mut half) = problem.offers.first().cloned() {
            half.id = "half".into();
            half.points = Points::from_milli(dice.between(0, half.points.milli()));
            problem.offers[0].points -= half.points;
            problem.offers.push(half);
        }
        let halves = solve(&problem, None);
        prop_assert_eq!(numbers(&halves), numbers(&whole));
        prop_assert_eq!(halves.short_set, whole.short_set);
    }

    #[test]
    fn the_past_does_not_change_the_numbers(seed: u64) {
        let mut dice = Dice::new(seed);
        let problem = problem(&mut dice);
        let cold = solve(&problem, None);
        let warm = solve(&problem, Some(&previous(&mut dice, &problem)));
        prop_assert_eq!(numbers(&warm), numbers(&cold));
        prop_assert_eq!(warm.short_set, cold.short_set);
        prop_assert_eq!(warm.eligible_without_pins, cold.eligible_without_pins);
    }

    #[test]
    fn a_log_taken_one_by_one_has_the_same_numbers(seed: u64) {
        let mut dice = Dice::new(seed);
        let problem = problem(&mut dice);
        let mut solver = Solver::new(Problem { offers: vec![].into(), ..problem.clone() });
        for it in &problem.offers {
            solver.add(it.clone());
            let (warm, cold) = (solver.answer(), solve(solver.problem(), None));
            prop_assert_eq!(numbers(&warm), numbers(&cold));
            prop_assert_eq!(&warm.short_set, &cold.short_set);
            prop_assert_eq!(warm.eligible_without_pins, cold.eligible_without_pins);
            prop_assert_eq!(warm.eligible, solver.is_eligible());
            prop_assert_eq!(solver.problem().offers.last(), Some(it));
            prop_assert_eq!(recount::faults(solver.problem(), &warm), [""; 0], "{:?}", problem);
            let own = warm.placements.iter().filter(|placed| placed.activity == it.id);
            prop_assert!(own.eq(&solver.last_placed()));
        }
        let (at_once, cold) = (Solver::new(problem.clone()).answer(), solve(&problem, None));
        prop_assert_eq!(numbers(&at_once), numbers(&cold));
        prop_assert_eq!(at_once.eligible_without_pins, cold.eligible_without_pins);
    }

    #[test]
    fn an_answer_asked_again_moves_nothing(seed: u64) {
        let mut dice = Dice::new(seed);
        let problem = problem(&mut dice);
        let answer = solve(&problem, Some(&previous(&mut dice, &problem)));
        let again = solve(&problem, Some(&answer.placements));
        prop_assert_eq!(&again.placements, &answer.placements, "{:?}\n{:?}", problem, answer);
    }

    #[test]
    fn the_repair_changes_as_little_as_any_could(seed: u64) {
        let mut dice = Dice::new(seed);
        let mut problem = Problem {
            split: Split::Any,
            max_years: vec![],
            type_minima: vec![],
            k_of: None,
            ..problem(&mut dice)
        };
        problem.offers.truncate(3);
        for it in &mut problem.offers {
            it.pin.take_if(|it| matches!(it, Pin::Part(_)));
        }
        let earlier = previous(&mut dice, &problem);
        let answer = solve(&problem, Some(&earlier));
        let before = Table::filled(&problem, &earlier);
        let now = Table::of(&problem, &answer.placements);
        let least = before.least_change(&problem);
        prop_assert_eq!(now.change_from(&before), least, "{:?}\n{:?}\n{:?}", problem, earlier, answer);
    }
}

/// What each activity gives to each area, the free area last.
#[derive(Clone, Debug, PartialEq)]
struct Table(Vec<Vec<i64>>);

impl Table {
    fn empty(problem: &Problem) -> Self {
        let areas = problem.areas.len() + usize::from(problem.free_area.is_some());
        Self(vec![vec![0; areas]; problem.offers.len()])
    }

    fn area(problem: &Problem, at: usize) -> domain::id::AreaId {
        let free = || problem.free_area.clone().expect("only the free area comes after the named");
        problem.areas.get(at).map_or_else(free, |it| it.id.clone())
    }

    fn of(problem: &Problem, placements: &[Placement]) -> Self {
        let mut table = Self::empty(problem);
        for (offer, row) in problem.offers.iter().zip(&mut table.0) {
            for (at, amount) in row.iter_mut().enumerate() {
                let area = Self::area(problem, at);
                let own = placements.iter().filter(|it| it.activity == offer.id && it.area == area);
                *amount = own.map(|it| it.points.milli()).sum();
            }
        }
        table
    }

    fn placements(&self, problem: &Problem) -> Vec<Placement> {
        let mut all = Vec::new();
        for (offer, row) in problem.offers.iter().zip(&self.0) {
            for (at, &amount) in row.iter().enumerate().filter(|it| *it.1 > 0) {
                let points = Points::from_milli(amount);
                all.push(Placement {
                    activity: offer.id.clone(),
                    area: Self::area(problem, at),
                    points,
                });
            }
        }
        all
    }

    /// Puts back what may still be there, then everything at home, by (date, activity) and area.
    fn filled(problem: &Problem, earlier: &[Placement]) -> Self {
        let mut table = Self::empty(problem);
        let wanted = Self::of(problem, earlier);
        let mut order: Vec<usize> = (0..problem.offers.len()).collect();
        order.sort_by_key(|&at| (problem.offers[at].on, problem.offers[at].id.clone()));
        let areas = wanted.0.first().map_or(0, Vec::len);
        for &row in &order {
            for area in 0..areas {
                table.raise(problem, row, area, wanted.0[row][area]);
            }
        }
        for &row in &order {
            let offer = &problem.offers[row];
            let open = |at: &usize| {
                problem.areas.get(*at).is_none_or(|it| it.max.is_none() && !it.outside_total)
            };
            let allowed = |at: &usize| {
                let area = Self::area(problem, *at);
                let free = problem.free_area.as_ref() == Some(&area);
                let pinned = offer.pin.as_ref().is_none_or(|it| *it == Pin::Whole(area.clone()));
                pinned && (free || offer.areas.contains(&area))
            };
            // The free area comes last, so it is home only when no other is.
            if let Some(home) = (0..areas).filter(open).find(allowed) {
                table.raise(problem, row, home, offer.points.milli());
            }
        }
        table
    }

    /// Adds up to so many points, as long as no rule is broken.
    fn raise(&mut self, problem: &Problem, row: usize, area: usize, points: i64) {
        for _ in 0..points {
            self.0[row][area] += 1;
            if !self.is_sound(problem) {
                self.0[row][area] -= 1;
                return;
            }
        }
    }

    fn is_sound(&self, problem: &Problem) -> bool {
        recount::broken(problem, &self.placements(problem)).is_empty()
    }

    fn change_from(&self, before: &Self) -> i64 {
        let pairs = self.0.iter().flatten().zip(before.0.iter().flatten());
        pairs.map(|(now, then)| (now - then).max(0)).sum()
    }

    /// What is missing, then what is not counted.
    fn faults(&self, problem: &Problem) -> (i64, i64) {
        let held = |at: usize| self.0.iter().map(|row| row[at]).sum::<i64>();
        let missing =
            problem.areas.iter().enumerate().map(|(at, it)| (it.min.milli() - held(at)).max(0));
        (missing.sum(), -self.0.iter().flatten().sum::<i64>())
    }

    /// Tries every allocation for the least change among the best.
    fn least_change(&self, problem: &Problem) -> i64 {
        let mut best = ((i64::MAX, 0), 0);
        let mut table = Self::empty(problem);
        self.try_from(problem, 0, 0, &mut table, &mut best);
        best.1
    }

    fn try_from(
        &self,
        problem: &Problem,
        row: usize,
        area: usize,
        table: &mut Self,
        best: &mut ((i64, i64), i64),
    ) {
        if row == table.0.len() {
            *best = (*best).min((table.faults(problem), table.change_from(self)));
            return;
        }
        if area == table.0[row].len() {
            return self.try_from(problem, row + 1, 0, table, best);
        }
        while table.is_sound(problem) {
            self.try_from(problem, row, area + 1, table, best);
            table.0[row][area] += 1;
        }
        table.0[row][area] = 0;
    }
}
