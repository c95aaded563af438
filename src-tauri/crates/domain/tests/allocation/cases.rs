//! The worked cases of `fixtures/cases.json`: every field of every expected answer.

use std::collections::BTreeMap;

use domain::allocation::{
    AreaBound, Cap, KOf, MaxYears, Offer, Per, Pin, Problem, ShortSet, Split, TypeMinimum, solve,
};
use domain::cycle::Window;
use domain::id::AreaId;
use domain::points::Points;
use serde::Deserialize;

use crate::recount;

#[derive(Deserialize)]
struct File {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    title: String,
    input: Input,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    window: Window,
    requirement: Requirement,
    activities: Vec<Activity>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Requirement {
    total: Points,
    areas: Vec<AreaOf>,
    #[serde(default)]
    free_area: Option<String>,
    split: String,
    caps: Vec<CapOf>,
    #[serde(default)]
    max_years: Vec<MaxYearsOf>,
    #[serde(default)]
    type_mins: Vec<TypeMinOf>,
    #[serde(default)]
    k_of: Option<KOfOf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaOf {
    id: String,
    min: Points,
    max: Option<Points>,
    #[serde(default)]
    outside_total: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CapOf {
    id: String,
    types: Vec<String>,
    per: String,
    max: Option<Points>,
    max_percent_of_required: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MaxYearsOf {
    types: Vec<String>,
    per: String,
    years: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TypeMinOf {
    id: String,
    types: Vec<String>,
    min: Points,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KOfOf {
    areas: Vec<String>,
    each: Points,
    k: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Activity {
    id: String,
    date: chrono::NaiveDate,
    points: Points,
    #[serde(rename = "type")]
    activity_type: String,
    areas: Vec<String>,
    pin: Option<PinOf>,
    #[serde(default)]
    exclude: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum PinOf {
    Whole(String),
    Part(BTreeMap<String, Points>),
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Expect {
    max_counted: Points,
    eligible: bool,
    total_required: Points,
    total_short: Points,
    area_short: Points,
    type_short: Points,
    fewest_points_to_fix: Option<Points>,
    short_set: Option<ShortSetOf>,
    eligible_without_pins: Option<bool>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct ShortSetOf {
    areas: Vec<String>,
    need: Points,
    reachable: Points,
    short: Points,
}

fn per(word: &str) -> Per {
    match word {
        "cycle" => Per::Cycle,
        "cycle_year" => Per::CycleYear,
        "calendar_year" => Per::CalendarYear,
        other => panic!("{other:?} is no stretch of time"),
    }
}

fn ids<T: From<&'static str>>(names: Vec<String>) -> Vec<T> {
    names.into_iter().map(|it| T::from(it.leak())).collect()
}

impl Input {
    fn problem(self) -> Problem {
        let rule = self.requirement;
        let cap = |it: CapOf| Cap {
            id: it.id,
            types: ids(it.types),
            per: per(&it.per),
            max: it.max.unwrap_or_else(|| {
                rule.total.percent(it.max_percent_of_required.expect("an amount or a percentage"))
            }),
        };
        let area = |it: AreaOf| AreaBound {
            id: AreaId::new(it.id),
            min: it.min,
            max: it.max,
            outside_total: it.outside_total,
        };
        let limit = |(at, it): (usize, MaxYearsOf)| MaxYears {
            id: format!("max_years_{at}"),
            types: ids(it.types),
            per: per(&it.per),
            years: it.years,
        };
        let minimum = |it: TypeMinOf| TypeMinimum { id: it.id, types: ids(it.types), min: it.min };
        let k_of =
            |it: KOfOf| KOf { id: "k_of".into(), areas: ids(it.areas), each: it.each, k: it.k };
        Problem {
            window: self.window,
            total: rule.total,
            areas: rule.areas.into_iter().map(area).collect(),
            free_area: rule.free_area.map(AreaId::new),
            split: if rule.split == "any" { Split::Any } else { Split::None },
            caps: rule.caps.into_iter().map(cap).collect(),
            max_years: rule.max_years.into_iter().enumerate().map(limit).collect(),
            type_minima: rule.type_mins.into_iter().map(minimum).collect(),
            k_of: rule.k_of.map(k_of),
            offers: self.activities.into_iter().map(Activity::offer).collect(),
        }
    }
}

impl Activity {
    fn offer(self) -> Offer {
        let pin = |it: PinOf| match it {
            PinOf::Whole(area) => Pin::Whole(AreaId::new(area)),
            PinOf::Part(parts) => {
                Pin::Part(parts.into_iter().map(|(area, it)| (AreaId::new(area), it)).collect())
            }
        };
        Offer {
            id: self.id.as_str().into(),
            on: self.date,
            activity_type: self.activity_type.as_str().into(),
            points: self.points,
            areas: ids(self.areas),
            pin: self.pin.map(pin),
            excluded: self.exclude,
        }
    }
}

fn said(set: &ShortSet) -> ShortSetOf {
    ShortSetOf {
        areas: set.areas.iter().map(ToString::to_string).collect(),
        need: set.need,
        reachable: set.reachable,
        short: set.short,
    }
}

#[test]
fn every_worked_case_has_the_expected_answer() {
    let file: File = serde_json::from_str(include_str!("../fixtures/cases.json"))
        .expect("the cases are written as this test reads them");
    assert_eq!(file.cases.len(), 30);
    for case in file.cases {
        let problem = case.input.problem();
        let answer = solve(&problem, None);
        let faults = recount::faults(&problem, &answer);
        let found = Expect {
            max_counted: answer.max_counted,
            eligible: answer.eligible,
            total_required: answer.total_required,
            total_short: answer.total_short,
            area_short: answer.area_short,
            type_short: answer.type_short,
            fewest_points_to_fix: answer.fewest_points,
            short_set: answer.short_set.as_ref().map(said),
            eligible_without_pins: answer.eligible_without_pins,
        };
        assert_eq!(found, case.expect, "{}: {}", case.id, case.title);
        assert_eq!(faults, [] as [String; 0], "{}: {}", case.id, case.title);
    }
}
