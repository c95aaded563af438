//! Adds an answer up again from first principles.
//!
//! Nothing of the engine is used here but its question and its answer; years are told from the dates themselves.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::allocation::{Answer, Offer, Per, Pin, Placement, Problem, Split};
use domain::id::{ActivityId, ActivityType, AreaId};
use domain::points::Points;

use crate::stops;

/// The year a day falls in; every day of a cycle falls in year 0.
pub fn year(per: Per, start: NaiveDate, day: NaiveDate) -> i32 {
    match per {
        Per::Cycle => 0,
        Per::CalendarYear => day.year(),
        Per::CycleYear => {
            // In a common year the anniversary of 29 February is the 28th.
            let leap = day.leap_year();
            let turn = match (start.month(), start.day()) {
                (2, 29) if !leap => (2, 28),
                turn => turn,
            };
            day.year() - start.year() - i32::from((day.month(), day.day()) < turn)
        }
    }
}

fn may_give(problem: &Problem, offer: &Offer, area: &AreaId) -> bool {
    let known = problem.areas.iter().any(|it| it.id == *area);
    problem.free_area.as_ref() == Some(area) || (known && offer.areas.contains(area))
}

/// What each activity gives to each area.
pub type Given<'a> = BTreeMap<&'a ActivityId, BTreeMap<&'a AreaId, i64>>;

/// Adds placements up by activity and area.
pub fn given(placements: &[Placement]) -> Given<'_> {
    let mut given: Given<'_> = BTreeMap::new();
    for it in placements {
        *given.entry(&it.activity).or_default().entry(&it.area).or_default() += it.points.milli();
    }
    given
}

/// Adds up what each area holds.
pub fn filled<'a>(given: &Given<'a>) -> BTreeMap<&'a AreaId, i64> {
    let mut filled = BTreeMap::new();
    for (area, points) in given.values().flatten() {
        *filled.entry(*area).or_default() += points;
    }
    filled
}

fn offers(problem: &Problem) -> BTreeMap<&ActivityId, &Offer> {
    problem.offers.iter().map(|it| (&it.id, it)).collect()
}

/// Adds up what activities of these types give, by year.
pub fn by_year(
    problem: &Problem,
    given: &Given<'_>,
    types: &[ActivityType],
    per: Per,
) -> BTreeMap<i32, i64> {
    let mut sums = BTreeMap::new();
    for offer in &problem.offers {
        let points: i64 = given.get(&offer.id).map_or(0, |it| it.values().sum());
        if points > 0 && types.contains(&offer.activity_type) {
            *sums.entry(year(per, problem.window.start, offer.on)).or_default() += points;
        }
    }
    sums
}

/// Returns every rule the placements break.
pub fn broken(problem: &Problem, placements: &[Placement]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |broken: bool, what: String| {
        if broken {
            faults.push(what);
        }
    };
    let offers = offers(problem);
    for it in placements {
        let offer = offers[&it.activity];
        fault(!it.points.is_positive(), format!("{it:?} gives nothing"));
        fault(!problem.window.contains(offer.on), format!("{it:?} lies outside the window"));
        fault(offer.excluded, format!("{it:?} is excluded"));
        fault(!may_give(problem, offer, &it.area), format!("{it:?} may not go there"));
    }
    let given = given(placements);
    for (id, areas) in &given {
        let offer = offers[*id];
        let all: i64 = areas.values().sum();
        fault(all > offer.points.milli(), format!("{id} gives more than it has"));
        fault(problem.split == Split::None && areas.len() > 1, format!("{id} is divided"));
        match &offer.pin {
            None => {}
            Some(Pin::Whole(pinned)) => {
                fault(areas.keys().any(|it| *it != pinned), format!("{id} leaves its pin"));
            }
            Some(Pin::Part(parts)) => {
                let pinned: i64 = parts.values().map(|it| it.milli()).sum();
                let part = |area: &AreaId| parts.get(area).map_or(0, |it| it.milli());
                let beyond: i64 = areas.iter().map(|(area, it)| (it - part(area)).max(0)).sum();
                let rest = (offer.points.milli() - pinned).max(0);
                fault(beyond > rest, format!("{id} uses pinned points elsewhere"));
            }
        }
    }
    for cap in &problem.caps {
        let mut sums = by_year(problem, &given, &cap.types, cap.per).into_values();
        fault(sums.any(|it| it > cap.max.milli()), format!("cap {} is exceeded", cap.id));
    }
    for limit in &problem.max_years {
        let years = by_year(problem, &given, &limit.types, limit.per).len();
        fault(years > limit.years as usize, format!("{} counts {years} years", limit.id));
    }
    let filled = filled(&given);
    for it in &problem.areas {
        let most = if it.outside_total { Some(it.min) } else { None };
        for most in [it.max, most].into_iter().flatten() {
            let over = filled.get(&it.id).is_some_and(|it| *it > most.milli());
            fault(over, format!("{} holds too much", it.id));
        }
    }
    faults
}

/// Returns every way in which an answer breaks a rule or contradicts itself.
pub fn faults(problem: &Problem, answer: &Answer) -> Vec<String> {
    let mut faults = broken(problem, &answer.placements);
    faults.extend(stops::untrue(problem, answer));
    let mut fault = |broken: bool, what: String| {
        if broken {
            faults.push(what);
        }
    };
    let given = given(&answer.placements);
    let filled = filled(&given);
    let offers = offers(problem);
    let pairs: BTreeSet<_> = answer.placements.iter().map(|it| (&it.activity, &it.area)).collect();
    fault(pairs.len() < answer.placements.len(), "a placement is said twice".into());

    let counted: i64 = filled.values().sum();
    let has = |area: &AreaId| filled.get(area).copied().unwrap_or(0);
    let mut met = counted >= answer.total_required.milli();
    let mut lacking = 0;
    for it in &problem.areas {
        let missing = (it.min.milli() - has(&it.id)).max(0);
        lacking += missing;
        let said = answer.missing.iter().find(|said| said.0 == it.id).map_or(0, |it| it.1.milli());
        if problem.k_of.is_none() {
            fault(said != missing, format!("{} misses {missing}, not {said}", it.id));
        }
        met &= missing == 0;
    }
    for it in &problem.type_minima {
        let has: i64 = by_year(problem, &given, &it.types, Per::Cycle).into_values().sum();
        met &= has >= it.min.milli();
    }
    if let Some(it) = &problem.k_of {
        met &= it.areas.iter().filter(|area| has(area) >= it.each.milli()).count() >= it.k;
    }
    fault(
        answer.eligible && !met,
        "the allocation doesn't show that the person is eligible".into(),
    );
    fault(!answer.eligible && met, "the allocation shows that the person is eligible".into());
    fault(answer.eligible != (answer.fewest_points.is_some_and(Points::is_zero)), "fewest".into());
    let plain = problem.type_minima.is_empty() && problem.k_of.is_none();
    // Under a choice of years, the one that counts most need not be the one that misses least.
    if plain && problem.max_years.is_empty() && problem.split == Split::Any {
        fault(counted != answer.max_counted.milli(), format!("{counted} are placed"));
        fault(lacking != answer.area_short.milli(), format!("{lacking} are missing"));
    }

    for offer in &problem.offers {
        let counts: i64 = given.get(&offer.id).map_or(0, |it| it.values().sum());
        let not = answer.uncounted.iter().filter(|it| it.activity == offer.id);
        let not: i64 = not.map(|it| it.points.milli()).sum();
        fault(counts + not != offer.points.milli().max(0), format!("{} is not all told", offer.id));
    }
    let order = |id: &ActivityId| (offers[id].on, id.clone());
    fault(!answer.placements.is_sorted_by_key(|it| order(&it.activity)), "out of order".into());
    fault(!answer.uncounted.is_sorted_by_key(|it| order(&it.activity)), "out of order".into());
    let mut lacks = answer.missing.iter().map(|it| it.1);
    fault(!lacks.all(Points::is_positive), "what isn't missing is said to be".into());
    let mut seen = BTreeSet::new();
    fault(!answer.missing.iter().all(|it| seen.insert(&it.0)), "missing said twice".into());
    faults
}
