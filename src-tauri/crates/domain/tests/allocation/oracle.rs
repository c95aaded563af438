//! A slow judge that tries everything.
//!
//! It keeps every state a log can be brought to, activity by activity: what each area holds and what each clause
//! counts, for every whole amount of every activity in every area. No flow, no tree, no order of activities; a
//! bound is checked by adding up. What the engine says must be what the best of these states says.

use std::collections::BTreeMap;

use domain::allocation::{Offer, Per, Pin, Problem, Split};
use domain::id::AreaId;
use domain::points::Points;

use crate::recount::year;

/// What is true of a problem.
#[derive(Debug, PartialEq, Eq)]
pub struct Truth {
    pub eligible: bool,
    pub max_counted: i64,
    pub total_required: i64,
    pub area_short: i64,
    pub type_short: i64,
    pub fewest: Option<i64>,
}

/// The smallest set of areas with the largest deficit: their places, their need, the most that reaches them.
pub type Deficit = (Vec<usize>, i64, i64);

/// A problem as sums: the areas first, then one number for each clause and stretch of time it counts in.
struct Sums<'a> {
    problem: &'a Problem,
    areas: Vec<AreaId>,
    least: Vec<i64>,
    most: Vec<i64>,
    required: i64,
    counters: BTreeMap<(usize, i32), usize>,
}

const FIELD: u32 = 4;

fn field(state: u128, at: usize) -> i64 {
    (state >> (FIELD * at as u32) & 15) as i64
}

fn unit(at: usize) -> u128 {
    1 << (FIELD * at as u32)
}

/// Enough for any amount here.
const MUCH: i64 = 1_000;

impl<'a> Sums<'a> {
    fn of(problem: &'a Problem) -> Self {
        let mut areas: Vec<AreaId> = Vec::new();
        let (mut least, mut most) = (Vec::new(), Vec::new());
        let mut required = problem.total.milli();
        for it in &problem.areas {
            areas.push(it.id.clone());
            least.push(it.min.milli());
            let max = it.max.map_or(MUCH, Points::milli);
            most.push(if it.outside_total { max.min(it.min.milli()) } else { max });
            required += if it.outside_total { it.min.milli() } else { 0 };
        }
        if let Some(free) = &problem.free_area {
            areas.push(free.clone());
            least.push(0);
            most.push(MUCH);
        }
        Self { problem, areas, least, most, required, counters: BTreeMap::new() }
    }

    /// Every clause as (types, stretch): caps, then limits on years, then minima.
    fn clauses(&self) -> Vec<(&'a [domain::id::ActivityType], Per)> {
        let problem = self.problem;
        let caps = problem.caps.iter().map(|it| (it.types.as_slice(), it.per));
        let limits = problem.max_years.iter().map(|it| (it.types.as_slice(), it.per));
        let minima = problem.type_minima.iter().map(|it| (it.types.as_slice(), Per::Cycle));
        caps.chain(limits).chain(minima).collect()
    }

    /// Returns what one point of this activity adds to the clauses' counters.
    fn counts_in(&mut self, offer: &Offer) -> u128 {
        let mut sum = 0;
        for (at, (types, per)) in self.clauses().into_iter().enumerate() {
            if types.contains(&offer.activity_type) {
                let key = (at, year(per, self.problem.window.start, offer.on));
                let next = self.areas.len() + self.counters.len();
                let at = *self.counters.entry(key).or_insert(next);
                sum += unit(at);
            }
        }
        sum
    }

    /// Lists everything one activity can add to a state.
    fn steps(&mut self, offer: &Offer) -> Vec<u128> {
        let counts = self.counts_in(offer);
        let may = |at: &usize| {
            let area = &self.areas[*at];
            offer.areas.contains(area) || self.problem.free_area.as_ref() == Some(area)
        };
        let mut amounts = vec![vec![0; self.areas.len()]];
        for at in (0..self.areas.len()).filter(may) {
            let longer = |it: &Vec<i64>| {
                let used: i64 = it.iter().sum();
                let more = (1..=offer.points.milli() - used).map(|points| {
                    let mut longer = it.clone();
                    longer[at] = points;
                    longer
                });
                more.collect::<Vec<_>>()
            };
            let more: Vec<_> = amounts.iter().flat_map(longer).collect();
            amounts.extend(more);
        }
        amounts.retain(|it| self.is_allowed(offer, it));
        let step = |it: &Vec<i64>| {
            it.iter().enumerate().map(|(at, &points)| (unit(at) + counts) * points as u128).sum()
        };
        amounts.iter().map(step).collect()
    }

    fn is_allowed(&self, offer: &Offer, amounts: &[i64]) -> bool {
        let given = || self.areas.iter().zip(amounts).filter(|it| *it.1 > 0);
        let whole = self.problem.split == Split::Any || given().count() <= 1;
        let pinned = match &offer.pin {
            None => true,
            Some(Pin::Whole(pinned)) => given().all(|it| it.0 == pinned),
            Some(Pin::Part(parts)) => {
                let part = |area: &AreaId| parts.get(area).map_or(0, |it| it.milli());
                let pinned: i64 = parts.values().map(|it| it.milli()).sum();
                let beyond: i64 = given().map(|(area, points)| (points - part(area)).max(0)).sum();
                beyond <= offer.points.milli() - pinned
            }
        };
        whole && pinned
    }

    fn keeps_bounds(&self, state: u128) -> bool {
        let caps = &self.problem.caps;
        let limits = &self.problem.max_years;
        let mut years = vec![0; limits.len()];
        for ((clause, _), &at) in &self.counters {
            let sum = field(state, at);
            if let Some(cap) = caps.get(*clause) {
                if sum > cap.max.milli() {
                    return false;
                }
            } else if let Some(limit) = limits.get(clause - caps.len()) {
                years[clause - caps.len()] += u32::from(sum > 0);
                if years[clause - caps.len()] > limit.years {
                    return false;
                }
            }
        }
        self.most.iter().enumerate().all(|(at, most)| field(state, at) <= *most)
    }

    fn states(&mut self) -> Vec<u128> {
        let mut states = vec![0];
        for offer in &self.problem.offers {
            if offer.excluded || !self.problem.window.contains(offer.on) {
                continue;
            }
            let steps = self.steps(offer);
            let mut next = Vec::with_capacity(states.len() * steps.len());
            for state in &states {
                next.extend(
                    steps.iter().map(|step| state + step).filter(|it| self.keeps_bounds(*it)),
                );
            }
            next.sort_unstable();
            next.dedup();
            states = next;
        }
        states
    }

    fn total(&self, state: u128) -> i64 {
        (0..self.areas.len()).map(|at| field(state, at)).sum()
    }

    fn lacks_areas(&self, state: u128, least: &[i64]) -> i64 {
        least.iter().enumerate().map(|(at, least)| (least - field(state, at)).max(0)).sum()
    }

    /// What each type minimum lacks.
    fn lacks_types(&self, state: u128) -> Vec<i64> {
        let before = self.problem.caps.len() + self.problem.max_years.len();
        let lacks = |(at, it): (usize, &domain::allocation::TypeMinimum)| {
            let has = self.counters.get(&(before + at, 0)).map_or(0, |at| field(state, *at));
            (it.min.milli() - has).max(0)
        };
        self.problem.type_minima.iter().enumerate().map(lacks).collect()
    }

    /// The fewest points, each of one type, that serve what the type minima lack.
    fn serve_types(&self, lacks: &[i64]) -> i64 {
        let minima = &self.problem.type_minima;
        if lacks.len() < 2 {
            return lacks.iter().sum();
        }
        let mut kinds: Vec<Vec<bool>> = minima
            .iter()
            .flat_map(|it| &it.types)
            .map(|kind| minima.iter().map(|it| it.types.contains(kind)).collect())
            .collect();
        kinds.sort();
        kinds.dedup();
        fn least(kinds: &[Vec<bool>], lacks: &[i64]) -> i64 {
            let Some(most) = lacks.iter().max().filter(|it| **it > 0) else {
                return 0;
            };
            let Some((kind, rest)) = kinds.split_first() else {
                return MUCH;
            };
            let with = |points: i64| {
                let left = lacks
                    .iter()
                    .zip(kind)
                    .map(|(it, serves)| (it - if *serves { points } else { 0 }).max(0));
                points + least(rest, &left.collect::<Vec<_>>())
            };
            (0..=*most).map(with).min().unwrap_or(MUCH)
        }
        least(&kinds, lacks)
    }

    /// The fewest points to add to this state, or nothing when they would not all find a place.
    fn to_add(&self, state: u128, least: &[i64]) -> Option<i64> {
        if least.iter().zip(&self.most).any(|(least, most)| least > most) {
            return None;
        }
        let total = self.required - self.total(state);
        let types = self.serve_types(&self.lacks_types(state));
        let points = self.lacks_areas(state, least).max(types).max(total).max(0);
        let room: i64 =
            self.most.iter().enumerate().map(|(at, most)| most - field(state, at)).sum();
        (points <= room).then_some(points)
    }

    /// Every way to choose the k areas, as minima.
    fn wished(&self) -> Vec<Vec<i64>> {
        let Some(clause) = &self.problem.k_of else {
            return vec![self.least.clone()];
        };
        let chosen =
            (0..1u32 << clause.areas.len()).filter(|it| it.count_ones() as usize == clause.k);
        let raise = |chosen: u32| {
            let mut least = self.least.clone();
            for (at, area) in clause.areas.iter().enumerate() {
                let place = self.areas.iter().position(|it| it == area).expect("a known area");
                if chosen >> at & 1 == 1 {
                    least[place] = least[place].max(clause.each.milli());
                }
            }
            least
        };
        chosen.map(raise).collect()
    }
}

/// Tries everything.
pub fn judge(problem: &Problem) -> (Truth, Option<Deficit>) {
    let mut sums = Sums::of(problem);
    let states = sums.states();
    let sums = sums;
    let wished = sums.wished();
    let fewest = wished
        .iter()
        .flat_map(|least| states.iter().filter_map(|it| sums.to_add(*it, least)))
        .min();
    let smallest = |value: &dyn Fn(u128) -> i64| {
        states.iter().map(|it| value(*it)).min().expect("there is always the empty state")
    };
    let truth = Truth {
        eligible: fewest == Some(0),
        max_counted: -smallest(&|it| -sums.total(it)),
        total_required: sums.required,
        area_short: smallest(&|it| sums.lacks_areas(it, &sums.least)),
        type_short: smallest(&|it| sums.lacks_types(it).iter().sum()),
        fewest,
    };
    let deficit = (truth.area_short > 0).then(|| deficit(&sums, &states, truth.area_short));
    (truth, deficit.flatten())
}

/// Finds the areas in every set whose deficit is the shortage; nothing when no set explains it.
fn deficit(sums: &Sums<'_>, states: &[u128], short: i64) -> Option<Deficit> {
    let members = |set: u32| (0..sums.areas.len()).filter(move |at| set >> at & 1 == 1);
    let need = |set: u32| -> i64 { members(set).map(|at| sums.least[at]).sum() };
    let reach = |set: u32| -> i64 {
        let inside = |state: &u128| members(set).map(|at| field(*state, at)).sum();
        states.iter().map(inside).max().unwrap_or(0)
    };
    let explains = |set: &u32| need(*set) - reach(*set) == short;
    let common = (1..1u32 << sums.areas.len()).filter(explains).reduce(|a, b| a & b)?;
    explains(&common).then(|| (members(common).collect(), need(common), reach(common)))
}
