//! Logs as an ordinary person keeps them, as long as one likes.

use chrono::{Days, NaiveDate};
use domain::allocation::{AreaBound, Cap, KOf, MaxYears, Offer, Per, Problem, Split, TypeMinimum};
use domain::cycle::Window;
use domain::points::Points;

const AREAS: [&str; 6] =
    ["safety", "blood_banking", "chemistry", "hematology", "microbiology", "immunology"];

/// A small generator of numbers.
pub struct Dice(u64);

impl Dice {
    /// Returns the numbers that go with this one, the same every time.
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        dice.below(1);
        dice
    }

    /// Returns a number from 0 up to, but not including, `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) % end
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn cap(id: &str, activity_type: &str, per: Per, max: i64) -> Cap {
    Cap { id: id.into(), types: vec![activity_type.into()], per, max: Points::whole(max) }
}

/// Makes one activity of the log with this seed.
pub fn offer(seed: u64, at: usize) -> Offer {
    let mut dice = Dice(seed ^ (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    dice.below(1);
    let activity_type = match dice.below(20) {
        0 => "employer_assessment",
        1 => "clinical_teaching",
        2 => "college",
        3 => "publication",
        _ => "ce_course",
    };
    let areas = (0..dice.below(3)).map(|_| AREAS[dice.below(6) as usize].into()).collect();
    Offer {
        id: format!("activity-{at:06}").as_str().into(),
        on: day("2022-07-01") + Days::new(dice.below(1_096)),
        activity_type: activity_type.into(),
        points: Points::from_milli(500 * (1 + dice.below(6) as i64)),
        areas,
        pin: None,
        excluded: false,
    }
}

/// Makes a log of so many activities, whose minima are `strain` times the usual ones.
pub fn log(activities: usize, strain: i64, seed: u64) -> Problem {
    let area = |(at, id): (usize, &&str)| AreaBound {
        id: (**id).into(),
        min: Points::whole(strain * if at == 0 { 1 } else { 2 }),
        max: None,
        outside_total: false,
    };
    let mut offers: Vec<Offer> = (0..activities).map(|at| offer(seed, at)).collect();
    offers.sort_by(|one, other| (one.on, &one.id).cmp(&(other.on, &other.id)));
    Problem {
        window: Window { start: day("2022-07-01"), end: day("2025-06-30") },
        total: Points::whole(36),
        areas: AREAS.iter().enumerate().map(area).collect(),
        free_area: Some("other".into()),
        split: Split::Any,
        caps: vec![
            cap("assessment_year", "employer_assessment", Per::CycleYear, 2),
            cap("assessment_cycle", "employer_assessment", Per::Cycle, 4),
            cap("teaching_year", "clinical_teaching", Per::CycleYear, 1),
            cap("teaching_cycle", "clinical_teaching", Per::Cycle, 3),
            cap("college_cycle", "college", Per::Cycle, 18),
        ],
        max_years: Vec::new(),
        type_minima: Vec::new(),
        k_of: None,
        offers: offers.into(),
    }
}

/// Makes logs of the shapes that are not one repair, at the boundary between yes and no.
pub fn hard(activities: usize) -> Vec<(&'static str, Problem)> {
    // Minima that ask for most of what there is, so that few ways lead to them.
    let strained = || log(activities, (activities as i64 / 12).max(1), 11);
    let minimum = |id: &str, types: &[&str], min: i64| TypeMinimum {
        id: id.into(),
        types: types.iter().map(|&it| it.into()).collect(),
        min: Points::whole(min),
    };
    let undivided = Problem { split: Split::None, ..strained() };
    let mut years = strained();
    years.max_years = vec![MaxYears {
        id: "two_years".into(),
        types: vec!["employer_assessment".into()],
        per: Per::CalendarYear,
        years: 2,
    }];
    let mut chosen = strained();
    let areas = AREAS.iter().map(|&it| it.into()).collect();
    chosen.k_of = Some(KOf { id: "four_of_six".into(), areas, each: Points::whole(5), k: 4 });
    let mut minima = strained();
    minima.type_minima =
        vec![minimum("courses", &["ce_course"], 400), minimum("papers", &["publication"], 90)];
    let mut across = minima.clone();
    across.caps.push(Cap {
        types: vec!["ce_course".into(), "publication".into()],
        ..cap("across", "", Per::Cycle, activities as i64 / 3)
    });
    vec![
        ("undivided", undivided),
        ("two years of four", years),
        ("four areas of six", chosen),
        ("type minima", minima),
        ("a cap across type minima", across),
    ]
}
