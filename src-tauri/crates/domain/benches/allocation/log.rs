//! Logs as an ordinary person keeps them, as long as one likes.

use chrono::{Days, NaiveDate};
use domain::allocation::{AreaBound, Cap, Offer, Per, Problem, Split};
use domain::cycle::Window;
use domain::points::Points;

const AREAS: [&str; 6] =
    ["safety", "blood_banking", "chemistry", "hematology", "microbiology", "immunology"];

struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
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
        offers,
    }
}
