//! Whether what an answer says about uncounted points is true, and said of the right clause.

use domain::allocation::{Answer, Cap, MaxYears, Offer, Per, Problem, Split, Stop, solve};
use domain::points::Points;

use crate::recount::{by_year, filled, given, year};

/// Returns every reason that isn't so.
pub fn untrue(problem: &Problem, answer: &Answer) -> Vec<String> {
    let untrue = answer.uncounted.iter().filter(|it| {
        let mut offers = problem.offers.iter().filter(|offer| offer.id == it.activity);
        !offers.any(|offer| it.points.is_positive() && is_so(problem, answer, offer, &it.because))
    });
    untrue.map(|it| format!("{it:?} is not so")).collect()
}

fn is_so(problem: &Problem, answer: &Answer, offer: &Offer, because: &Stop) -> bool {
    let given = given(&answer.placements);
    let inside = problem.window.contains(offer.on) && !offer.excluded;
    let bounds = problem.areas.iter().filter(|it| offer.areas.contains(&it.id));
    let free = problem.free_area.is_some();
    match because {
        Stop::BeforeWindow => offer.on < problem.window.start,
        Stop::AfterWindow => offer.on > problem.window.end,
        Stop::Excluded => offer.excluded && problem.window.contains(offer.on),
        Stop::Cap { id, year: said } => problem.caps.iter().any(|cap| {
            let own = year(cap.per, problem.window.start, offer.on);
            let sums = by_year(problem, &given, &cap.types, cap.per);
            let full = sums.get(&own).copied().unwrap_or(0) == cap.max.milli();
            let named = cap.id == *id && *said == Some(own).filter(|_| cap.per != Per::Cycle);
            inside && named && full && cap.types.contains(&offer.activity_type)
        }),
        Stop::MaxYears { id } => problem.max_years.iter().any(|limit| {
            let own = year(limit.per, problem.window.start, offer.on);
            let years = by_year(problem, &given, &limit.types, limit.per);
            let covers = limit.id == *id && limit.types.contains(&offer.activity_type);
            inside && covers && !years.contains_key(&own)
        }),
        Stop::AreaFull => {
            let filled = filled(&given);
            let mut bounds = bounds.map(|it| {
                let most = if it.outside_total { Some(it.min) } else { None };
                let most = [it.max, most].into_iter().flatten().min();
                most.is_some_and(|it_most| {
                    filled.get(&it.id).copied().unwrap_or(0) == it_most.milli()
                })
            });
            // What may not be divided stays where it is, even when there is room elsewhere.
            let stays = given.contains_key(&offer.id) && problem.split == Split::None;
            let all_full =
                if stays { bounds.any(|full| full) } else { !free && bounds.all(|full| full) };
            inside && all_full
        }
        Stop::NoArea => inside && !free && bounds.count() == 0,
        Stop::Pin => inside && offer.pin.is_some(),
    }
}

fn course(id: &str, on: &str, points: i64, areas: &[&str]) -> Offer {
    Offer {
        id: id.into(),
        on: on.parse().expect("a date"),
        activity_type: "teaching".into(),
        points: Points::whole(points),
        areas: areas.iter().map(|&it| it.into()).collect(),
        pin: None,
        excluded: false,
    }
}

fn asked(offers: Vec<Offer>) -> Problem {
    let [start, end] = ["2022-07-01", "2025-06-30"].map(|it| it.parse().expect("a date"));
    Problem {
        window: domain::cycle::Window { start, end },
        total: Points::whole(3),
        areas: vec![],
        free_area: Some("other".into()),
        split: Split::Any,
        caps: vec![],
        max_years: vec![],
        type_minima: vec![],
        k_of: None,
        offers: offers.into(),
    }
}

fn said(problem: &Problem) -> Vec<(String, i64, Stop)> {
    let answer = solve(problem, None);
    let told = answer.uncounted.iter();
    told.map(|it| (it.activity.to_string(), it.points.milli() / 1_000, it.because.clone()))
        .collect()
}

fn teaching(id: &str, per: Per, max: i64) -> Cap {
    Cap { id: id.into(), types: vec!["teaching".into()], per, max: Points::whole(max) }
}

#[test]
fn the_days_around_the_window_are_told_from_the_days_inside() {
    let problem = asked(vec![
        course("before", "2022-06-30", 1, &[]),
        course("first", "2022-07-01", 1, &[]),
        course("last", "2025-06-30", 1, &[]),
        course("after", "2025-07-01", 1, &[]),
    ]);
    let told = [("before".into(), 1, Stop::BeforeWindow), ("after".into(), 1, Stop::AfterWindow)];
    assert_eq!(said(&problem), told);
}

#[test]
fn the_innermost_full_cap_is_named_with_its_year() {
    let mut problem = asked(vec![
        course("a", "2022-08-01", 2, &[]),
        course("b", "2023-08-01", 1, &[]),
        course("c", "2024-08-01", 1, &[]),
    ]);
    problem.caps = vec![teaching("year", Per::CycleYear, 1), teaching("cycle", Per::Cycle, 2)];
    let year = Stop::Cap { id: "year".into(), year: Some(0) };
    let cycle = Stop::Cap { id: "cycle".into(), year: None };
    assert_eq!(said(&problem), [("a".into(), 1, year), ("c".into(), 1, cycle)]);
    problem.caps = vec![teaching("year", Per::CalendarYear, 1)];
    let year = Stop::Cap { id: "year".into(), year: Some(2022) };
    assert_eq!(said(&problem), [("a".into(), 1, year)]);
}

#[test]
fn a_year_too_many_is_told() {
    let mut problem = asked(vec![
        course("a", "2022-08-01", 1, &[]),
        course("b", "2023-08-01", 2, &[]),
        course("c", "2024-08-01", 2, &[]),
    ]);
    problem.max_years = vec![MaxYears {
        id: "two years".into(),
        types: vec!["teaching".into()],
        per: Per::CycleYear,
        years: 2,
    }];
    assert_eq!(said(&problem), [("a".into(), 1, Stop::MaxYears { id: "two years".into() })]);
}

#[test]
fn of_years_that_do_as_well_the_one_that_counted_before_stays() {
    let mut problem =
        asked(vec![course("a", "2022-08-01", 1, &[]), course("b", "2023-08-01", 1, &[])]);
    problem.max_years = vec![MaxYears {
        id: "one year".into(),
        types: vec!["teaching".into()],
        per: Per::CycleYear,
        years: 1,
    }];
    for id in ["a", "b"] {
        let before = domain::allocation::Placement {
            activity: id.into(),
            area: "other".into(),
            points: Points::ONE,
        };
        let answer = solve(&problem, Some(std::slice::from_ref(&before)));
        assert_eq!(*answer.placements, [before]);
    }
}

#[test]
fn areas_pins_and_the_persons_own_wish_are_told_apart() {
    let mut pinned = course("pinned elsewhere", "2023-08-02", 1, &["chemistry"]);
    pinned.pin = Some(domain::allocation::Pin::Whole("safety".into()));
    let mut excluded = course("excluded", "2023-08-03", 1, &["chemistry"]);
    excluded.excluded = true;
    let mut problem = asked(vec![
        course("full", "2023-08-01", 3, &["chemistry"]),
        pinned,
        excluded,
        course("no area", "2023-08-04", 1, &["unheard of"]),
    ]);
    problem.free_area = None;
    problem.areas = vec![domain::allocation::AreaBound {
        id: "chemistry".into(),
        min: Points::ZERO,
        max: Some(Points::whole(2)),
        outside_total: false,
    }];
    let told = [
        ("full".into(), 1, Stop::AreaFull),
        ("pinned elsewhere".into(), 1, Stop::Pin),
        ("excluded".into(), 1, Stop::Excluded),
        ("no area".into(), 1, Stop::NoArea),
    ];
    assert_eq!(said(&problem), told);
}

/// Chemistry alone, which takes so much; an activity of four points, so many of which are pinned there.
fn pinned_in_part(most: i64, area: &str, part: i64) -> Problem {
    let mut pinned = course("a", "2023-08-01", 4, &["chemistry"]);
    let parts = [(area.into(), Points::whole(part))].into();
    pinned.pin = Some(domain::allocation::Pin::Part(parts));
    let mut problem = asked(vec![pinned]);
    problem.free_area = None;
    problem.areas = vec![domain::allocation::AreaBound {
        id: "chemistry".into(),
        min: Points::ZERO,
        max: Some(Points::whole(most)),
        outside_total: false,
    }];
    problem
}

#[test]
fn parts_stopped_by_one_thing_are_told_together_and_by_two_apart() {
    let full = |points| ("a".to_owned(), points, Stop::AreaFull);
    assert_eq!(said(&pinned_in_part(1, "chemistry", 2)), [full(3)]);
    let told = [("a".to_owned(), 2, Stop::Pin), full(1)];
    assert_eq!(said(&pinned_in_part(1, "safety", 2)), told);
}

#[test]
fn a_last_year_of_one_day_is_a_year() {
    let [start, end] = ["2024-02-29", "2026-02-28"].map(|it| it.parse().expect("a date"));
    let days = [("a", "2025-06-01", 1), ("b", "2026-02-28", 2)];
    let offers = days.map(|(id, on, points)| course(id, on, points, &[])).to_vec();
    let mut problem = asked(offers);
    problem.window = domain::cycle::Window { start, end };
    problem.caps = vec![teaching("year", Per::CycleYear, 1)];
    let year = Stop::Cap { id: "year".into(), year: Some(2) };
    assert_eq!(said(&problem), [("b".into(), 1, year)]);
    problem.caps = vec![];
    problem.max_years = vec![MaxYears {
        id: "one year".into(),
        types: vec!["teaching".into()],
        per: Per::CycleYear,
        years: 1,
    }];
    assert_eq!(said(&problem), [("a".into(), 1, Stop::MaxYears { id: "one year".into() })]);
}
