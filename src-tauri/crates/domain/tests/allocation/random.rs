//! Tiny random problems of every shape, near the boundary between yes and no.
//!
//! Amounts are single thousandths, so that a judge can try every whole amount there is. Nothing here depends on
//! a clock or a machine: the same number always makes the same problem.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::allocation::{
    AreaBound, Cap, KOf, MaxYears, Offer, Per, Pin, Placement, Problem, Split, TypeMinimum,
    crossing_caps,
};
use domain::cycle::Window;
use domain::id::{ActivityType, AreaId};
use domain::points::Points;

/// A small generator of numbers (splitmix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// Returns a number from 0 up to, but not including, `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Returns a number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1) as u64) as i64
    }

    /// Tells true so many times in a hundred.
    pub fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn some_of<T: Clone>(&mut self, all: &[T], percent: u64) -> Vec<T> {
        all.iter().filter(|_| self.percent(percent)).cloned().collect()
    }
}

const AREAS: [&str; 3] = ["chemistry", "hematology", "safety"];
const TYPES: [&str; 3] = ["course", "teaching", "assessment"];

fn milli(amount: i64) -> Points {
    Points::from_milli(amount)
}

fn types(dice: &mut Dice) -> Vec<ActivityType> {
    let all = TYPES.map(ActivityType::from);
    let mut some = dice.some_of(&all, 45);
    if some.is_empty() {
        some.push(all[dice.below(3) as usize].clone());
    }
    some
}

fn per(dice: &mut Dice, kinds: u64) -> Per {
    [Per::CycleYear, Per::CalendarYear, Per::Cycle][dice.below(kinds) as usize]
}

fn window(dice: &mut Dice) -> Window {
    let starts = ["2022-07-01", "2023-01-01", "2024-02-29"];
    let start: NaiveDate = starts[dice.below(3) as usize].parse().expect("a date");
    Window { start, end: start + Days::new(dice.between(364, 1_000) as u64) }
}

fn bounds(dice: &mut Dice) -> Vec<AreaBound> {
    let named = dice.between(1, 3) as usize;
    let few_limits = dice.percent(70);
    let bound = |id: &&str| {
        let min = dice.between(0, 4);
        let limited = dice.percent(if few_limits { 0 } else { 50 });
        AreaBound {
            id: (*id).into(),
            min: milli(min),
            max: limited.then(|| milli(min + dice.between(0, 3))),
            outside_total: dice.percent(10),
        }
    };
    AREAS[..named].iter().map(bound).collect()
}

fn caps(dice: &mut Dice) -> Vec<Cap> {
    let most = dice.between(0, 3);
    let cap = |at| {
        let (types, per) = (types(dice), per(dice, 3));
        Cap { id: format!("cap {at}"), types, per, max: milli(dice.between(0, 5)) }
    };
    (0..most).map(cap).collect()
}

fn type_minima(dice: &mut Dice) -> Vec<TypeMinimum> {
    let most = if dice.percent(30) { dice.between(1, 3) } else { 0 };
    let minimum = |at| {
        let types = types(dice);
        TypeMinimum { id: format!("minimum {at}"), types, min: milli(dice.between(1, 5)) }
    };
    (0..most).map(minimum).collect()
}

fn max_years(dice: &mut Dice) -> Vec<MaxYears> {
    let most = if dice.percent(15) { dice.between(1, 2) } else { 0 };
    let limit = |at| {
        let (types, per) = (types(dice), per(dice, 2));
        MaxYears { id: format!("years {at}"), types, per, years: dice.between(1, 2) as u32 }
    };
    (0..most).map(limit).collect()
}

fn k_of(dice: &mut Dice, areas: &[AreaBound]) -> Option<KOf> {
    let each = dice.between(1, 3);
    // An area that could never hold that much is a contradiction a pack is refused for.
    let can = |it: &&AreaBound| {
        let most = if it.outside_total { Some(it.min) } else { it.max };
        most.is_none_or(|most| most.milli() >= each)
    };
    let named: Vec<AreaId> = areas.iter().filter(can).map(|it| it.id.clone()).collect();
    let k = dice.between(1, named.len().max(1) as i64) as usize;
    let wanted = dice.percent(15) && k <= named.len();
    wanted.then(|| KOf { id: "k of".into(), areas: named, each: milli(each), k })
}

fn pin(dice: &mut Dice, points: i64) -> Option<Pin> {
    let area = |dice: &mut Dice| AreaId::from(AREAS[dice.below(3) as usize]);
    match dice.below(16) {
        0 => Some(Pin::Whole(area(dice))),
        1 => {
            let first = dice.between(0, points);
            let second = dice.between(0, points - first);
            let parts = [(area(dice), milli(first)), (area(dice), milli(second))];
            Some(Pin::Part(BTreeMap::from(parts)))
        }
        _ => None,
    }
}

/// Makes one activity, mostly inside the window.
pub fn offer(dice: &mut Dice, at: i64, window: Window, points: i64, all_types: u64) -> Offer {
    let span = (window.end - window.start).num_days();
    let outside = dice.percent(6);
    let day = if outside { dice.between(-40, span + 40) } else { dice.between(0, span) };
    let on = window.start + chrono::TimeDelta::days(day);
    Offer {
        id: format!("a{at}").as_str().into(),
        on,
        activity_type: TYPES[dice.below(all_types) as usize].into(),
        points: milli(points),
        areas: dice.some_of(&AREAS.map(AreaId::from), 45),
        pin: pin(dice, points),
        excluded: dice.percent(4),
    }
}

/// Makes a problem that no pack would be refused for.
pub fn problem(dice: &mut Dice) -> Problem {
    loop {
        let window = window(dice);
        let areas = bounds(dice);
        let offers = dice.between(0, 5);
        let all_types = 1 + dice.below(3);
        let offer = |at| {
            let points = dice.between(1, 3);
            offer(dice, at, window, points, all_types)
        };
        let offers = (0..offers).map(offer).collect();
        let problem = Problem {
            window,
            total: milli(dice.between(0, 10)),
            free_area: dice.percent(65).then(|| "other".into()),
            split: if dice.percent(25) { Split::None } else { Split::Any },
            caps: caps(dice),
            max_years: max_years(dice),
            type_minima: type_minima(dice),
            k_of: k_of(dice, &areas),
            areas,
            offers,
        };
        if crossing_caps(&problem.caps, &problem.type_minima, window).is_none() {
            return problem;
        }
    }
}

/// Makes an earlier allocation: any amounts anywhere, some of them impossible by now.
pub fn previous(dice: &mut Dice, problem: &Problem) -> Vec<Placement> {
    let mut areas: Vec<AreaId> = problem.areas.iter().map(|it| it.id.clone()).collect();
    areas.extend(problem.free_area.clone());
    let mut placements = Vec::new();
    for offer in &problem.offers {
        let mut rest = offer.points.milli();
        for area in &areas {
            let points = dice.between(0, rest);
            if points > 0 && dice.percent(60) {
                rest -= points;
                placements.push(Placement {
                    activity: offer.id.clone(),
                    area: area.clone(),
                    points: milli(points),
                });
            }
        }
    }
    placements
}
