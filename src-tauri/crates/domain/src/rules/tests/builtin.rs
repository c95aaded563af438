//! The packs that come with the program.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};

use super::Confidence::{Derived, Stated, Unknown, Unofficial};
use super::*;
use crate::cycle::Window;
use crate::dates::anniversary;
use crate::points::Points;
use crate::{activity, area};

fn ending(end: NaiveDate) -> Window {
    let start =
        end.checked_sub_months(Months::new(36)).and_then(|day| day.checked_add_days(Days::new(1)));
    Window { start: start.expect("three years before"), end }
}

#[test]
fn every_category_a_person_can_choose_has_a_pack_without_fault() {
    let library = built_in();
    for body in library.bodies() {
        for known in &body.categories {
            let code = &known.category.code;
            assert!(library.pack_for(&body.id, code).is_some(), "{} {code}", body.id);
        }
    }
    assert!(library.pack_for("ascp", "mt").is_some(), "a former code names its category");
    assert!(library.pack_for("ascp", "XYZ").is_none());
    assert!(library.pack_for("nobody", "MLS").is_none());
}

#[test]
fn requirements_change_on_the_day_their_source_gives() {
    let library = built_in();
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
    for pack in built_in().packs() {
        let types: BTreeSet<_> = pack.types.iter().map(Clause::id).collect();
        for (id, _) in activity::COMMON_TYPES {
            assert!(types.contains(id), "{} says nothing of {id}", pack.id);
        }
        let common: BTreeSet<_> = area::COMMON.iter().map(|(id, _)| *id).collect();
        // Other bodies name areas of their own, which the form offers to who holds their credentials.
        for revision in pack.revisions.iter().filter(|_| pack.body.starts_with("ascp")) {
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
    let library = built_in();
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
    for pack in built_in().packs() {
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
    let changed = |(name, text): &(&'static str, &'static str)| {
        let days = ("opens_days_before_end = 90", "opens_days_before_end = 91");
        let of_ascp = *name == "ascp/body.toml";
        (*name, if of_ascp { text.replace(days.0, days.1) } else { (*text).to_owned() })
    };
    let files: Vec<(&str, String)> = files().iter().map(changed).collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let (before, after) = (built_in(), library(&files));
    for (one, other) in before.packs().iter().zip(after.packs()) {
        let covered = matches!(one.body.as_str(), "ascp" | "ascpi");
        assert_eq!(one.hash != other.hash, covered, "{}", one.id);
        assert_eq!(one.hash.len(), "sha256:".len() + 64);
    }
}

#[test]
fn the_list_of_credentials_says_how_well_each_rule_is_known() {
    let library = built_in();
    let ascp = library.bodies().iter().find(|it| it.id == "ascp").expect("a body");
    let known =
        |code: &str| ascp.categories.iter().find(|it| it.category.code == code).map(|it| it.known);
    assert_eq!((ascp.id.as_str(), ascp.short_name.as_str()), ("ascp", "ASCP"));
    let found: Vec<_> = ["HT", "MLT", "BB", "SC", "MLS", "SBB", "PBT", "MLA"]
        .map(|code| known(code).flatten())
        .into();
    let expected = [Stated, Derived, Derived, Derived, Unofficial, Unofficial, Unknown, Unknown];
    assert_eq!(found, expected.map(Some));
}

/// The figures of the README beside the rules.
#[test]
fn so_many_categories_are_stated_derived_unofficial_and_unknown() {
    let library = built_in();
    let count = |body: &str| {
        let body = library.bodies().iter().find(|it| it.id == body).expect("a body");
        [Stated, Derived, Unofficial, Unknown].map(|confidence| {
            body.categories.iter().filter(|it| it.known == Some(confidence)).count()
        })
    };
    assert_eq!(count("ascp"), [3, 24, 2, 7]);
    assert_eq!(count("ascpi"), [0, 0, 0, 20]);
}

#[test]
fn who_must_take_part_is_said_for_every_category_once() {
    let library = built_in();
    let ascp = library.bodies().iter().find(|it| it.id == "ascp").expect("a body");
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
    let library = built_in();
    let pack = library.pack_for("ascp", "MLS").expect("a pack");
    let readings = pack.revisions[1].readings();
    let years: BTreeSet<_> = readings.iter().filter_map(|it| it.year).collect();
    assert_eq!(readings.len(), 4, "two years and two ways to split");
    assert_eq!(years.len(), 2);
    assert_eq!(anniversary(day("2022-07-01"), 3), day("2025-07-01"));
}
