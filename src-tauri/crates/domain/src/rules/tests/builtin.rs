//! The packs that come with the program.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::*;
use crate::cycle::Window;
use crate::dates::anniversary;
use crate::points::Points;
use crate::{activity, area};

const CATEGORIES: [&str; 5] = ["MLS", "MLT", "HT", "HTL", "PA"];

fn ending(end: NaiveDate) -> Window {
    let start =
        end.checked_sub_months(Months::new(36)).and_then(|day| day.checked_add_days(Days::new(1)));
    Window { start: start.expect("three years before"), end }
}

#[test]
fn the_packs_that_come_with_the_program_have_no_fault() {
    let library = library(&FILES);
    assert_eq!(library.packs().len(), FILES.len() - 2, "two files describe bodies");
    for category in CATEGORIES {
        assert!(library.pack_for("ascp", category).is_some(), "{category}");
    }
    assert!(library.pack_for("ascp", "mt").is_some(), "a former code names its category");
    assert!(library.pack_for("ascp", "SBB").is_none());
    assert!(library.pack_for("amt", "MLS").is_none());
}

#[test]
fn every_month_is_governed_by_exactly_one_revision() {
    let library = library(&FILES);
    let mut end = day("2004-01-31");
    while end < day("2028-12-31") {
        for category in CATEGORIES {
            let pack = library.pack_for("ascp", category).expect("a pack");
            let governing = pack.revisions.iter().filter(|it| it.applies.holds(end)).count();
            assert_eq!(governing, 1, "{category}, cycle ending {end}");
            assert!(pack.revision_for(ending(end), None).is_ok(), "{category}, cycle ending {end}");
        }
        let next = end.checked_add_days(Days::new(1)).expect("a day") + Months::new(1);
        end = next.with_day(1).and_then(|day| day.pred_opt()).expect("a last day of a month");
    }
}

#[test]
fn requirements_change_on_the_day_their_source_gives() {
    let library = library(&FILES);
    let asked = |category: &str, end: &str| {
        let pack = library.pack_for("ascp", category).expect("a pack");
        let window = ending(day(end));
        let revision = pack.revision_for(window, None).expect("a revision");
        let minimum = |id: &str| {
            let clause = revision.areas.iter().find(|it| it.id() == id);
            clause.and_then(|it| it.says.min.known()).unwrap_or(Points::ZERO).milli() / 1_000
        };
        let total = revision.total.says.min.known().expect("a total").milli() / 1_000;
        let own = match category {
            "PA" => "anatomic_pathology",
            "HT" | "HTL" => "histology",
            _ => "chemistry",
        };
        (total, minimum("safety"), minimum("ethics"), minimum(own), minimum("cancer_ap"))
    };
    for (category, end, expected) in [
        ("MLS", "2022-12-31", (36, 1, 0, 2, 0)),
        ("MLS", "2023-01-01", (36, 1, 1, 2, 0)),
        ("MLS", "2023-01-02", (36, 1, 1, 2, 0)),
        ("MLT", "2022-12-31", (36, 1, 0, 2, 0)),
        ("MLT", "2023-01-01", (36, 1, 1, 2, 0)),
        ("HT", "2022-12-31", (36, 1, 0, 2, 0)),
        ("HT", "2023-01-01", (36, 1, 1, 2, 0)),
        ("HT", "2023-12-31", (36, 1, 1, 2, 0)),
        ("HT", "2024-01-01", (36, 1, 1, 8, 0)),
        ("HT", "2024-01-02", (36, 1, 1, 8, 0)),
        ("HTL", "2023-12-31", (36, 1, 1, 2, 0)),
        ("HTL", "2024-01-01", (36, 1, 1, 8, 0)),
        ("PA", "2021-12-31", (45, 1, 0, 20, 0)),
        ("PA", "2022-01-01", (60, 1, 1, 20, 15)),
        ("PA", "2022-01-02", (60, 1, 1, 20, 15)),
    ] {
        assert_eq!(asked(category, end), expected, "{category}, cycle ending {end}");
    }
}

#[test]
fn every_type_and_area_a_person_can_choose_is_known_to_every_pack() {
    for pack in library(&FILES).packs() {
        let types: BTreeSet<_> = pack.types.iter().map(Clause::id).collect();
        for (id, _) in activity::COMMON_TYPES {
            assert!(types.contains(id), "{} says nothing of {id}", pack.id);
        }
        let common: BTreeSet<_> = area::COMMON.iter().map(|(id, _)| *id).collect();
        for revision in &pack.revisions {
            for clause in &revision.areas {
                assert!(
                    common.contains(clause.says.area.as_str()),
                    "{} can't be chosen",
                    clause.path
                );
            }
        }
    }
}

#[test]
fn a_shared_clause_bears_the_name_of_the_revision_it_holds_in() {
    let library = library(&FILES);
    let pack = library.pack_for("ascp", "MLS").expect("a pack");
    let caps = &pack.revisions[1].caps;
    let names: Vec<_> = caps.iter().map(|it| pack.cite(it).clause).collect();
    assert!(names.contains(&"ascp-mls@2026.1/2023-01/cap/teaching_cycle".to_owned()), "{names:?}");
    assert_eq!(
        pack.cite(&caps[0]).said,
        "Competence assessment by employer counts at most 2 points a year, in at most 2 different years of a cycle."
    );
}

#[test]
fn every_number_names_a_source_with_an_address() {
    for pack in library(&FILES).packs() {
        for revision in &pack.revisions {
            let numbers = revision.areas.iter().map(|it| pack.cite(it));
            let numbers = numbers.chain(revision.caps.iter().map(|it| pack.cite(it)));
            for citation in numbers.chain([pack.cite(&revision.total)]) {
                assert!(!citation.sources.is_empty(), "{} names no source", citation.clause);
                assert!(
                    citation.sources.iter().all(|it| it.url.starts_with("http")),
                    "{}",
                    citation.clause
                );
            }
        }
    }
}

#[test]
fn the_digest_covers_the_body_too() {
    let mut files = FILES;
    let changed = FILES[0].1.replace("opens_days_before_end = 90", "opens_days_before_end = 91");
    files[0].1 = &changed;
    let (before, after) = (library(&FILES), library(&files));
    for (one, other) in before.packs().iter().zip(after.packs()) {
        assert_ne!(one.hash, other.hash, "{}", one.id);
        assert_eq!(one.hash.len(), "sha256:".len() + 64);
    }
}

#[test]
fn the_list_of_credentials_says_how_well_each_rule_is_known() {
    let library = library(&FILES);
    let ascp = &library.bodies()[0];
    let known =
        |code: &str| ascp.categories.iter().find(|it| it.category.code == code).map(|it| it.known);
    assert_eq!((ascp.id.as_str(), ascp.short_name.as_str()), ("ascp", "ASCP"));
    assert_eq!(known("MLS"), Some(Some(Confidence::Unofficial)));
    assert_eq!(known("MLT"), Some(Some(Confidence::Derived)));
    assert_eq!(known("HT"), Some(Some(Confidence::Stated)));
    assert_eq!(known("SBB"), Some(None));
}

#[test]
fn who_must_take_part_is_said_for_every_category_once() {
    let library = library(&FILES);
    let ascp = &library.bodies()[0];
    let common = library.common("ascp").expect("what the packs share");
    for category in &ascp.categories {
        let code = &category.category.code;
        let of = common.participation.iter().filter(|it| it.says.concerns(code, false)).count();
        assert_eq!(of, 1, "{code}");
    }
    let said: Vec<String> = common.participation.iter().map(|it| common.cite(it).said).collect();
    assert_eq!(
        said[1],
        "ASCP requires taking part of everyone first certified in this category on 1 January 2004 or later; for others it is voluntary."
    );
}

#[test]
fn a_year_is_the_start_of_the_cycle_year_or_of_the_calendar_year() {
    let library = library(&FILES);
    let pack = library.pack_for("ascp", "MLS").expect("a pack");
    let readings = pack.revisions[1].readings();
    let years: BTreeSet<_> = readings.iter().filter_map(|it| it.year).collect();
    assert_eq!(readings.len(), 4, "two years and two ways to split");
    assert_eq!(years.len(), 2);
    assert_eq!(anniversary(day("2022-07-01"), 3), day("2025-07-01"));
}
