//! Credentials of several bodies: what is asked, what is offered, and when a cycle runs.

use app::choices::for_activities;
use app::credentials::{self, CredentialDraft};

use super::person::Person;

/// A licence of North Dakota, as far as it is typed.
fn a_licence(category: &str) -> CredentialDraft {
    CredentialDraft {
        body: "us-nd".into(),
        category: category.into(),
        ..CredentialDraft::default()
    }
}

#[test]
fn every_body_can_be_chosen_with_its_categories() {
    let person = Person::new();
    let bodies = credentials::bodies(&person.desk);
    assert!(bodies.len() >= 30, "{} bodies", bodies.len());
    for body in &bodies {
        assert!(!body.categories.is_empty(), "{}", body.name);
        for category in &body.categories {
            assert!(!category.sentence.is_empty(), "{} {}", body.name, category.code);
        }
    }
    let confidence = |body: &str| {
        let body = bodies.iter().find(|it| it.id == body).expect("a body");
        body.categories[0].confidence.clone()
    };
    assert_eq!(confidence("us-nd"), "stated");
    assert_eq!(confidence("us-la"), "unofficial");
    assert_eq!(confidence("us-ny"), "unknown");
}

#[test]
fn only_what_a_rule_turns_on_is_asked() {
    let person = Person::new();
    let bodies = credentials::bodies(&person.desk);
    let asks = |body: &str, category: &str| {
        let body = bodies.iter().find(|it| it.id == body).expect("a body");
        let category = body.categories.iter().find(|it| it.code == category).expect("a category");
        category.asks.clone()
    };
    let florida = asks("us-fl", "Supervisor");
    assert_eq!(florida.roles.len(), 2, "director and supervisor");
    assert!(florida.licence_categories.iter().any(|it| it.name == "Immunohematology"));
    assert!(!florida.certified_on.is_empty(), "the first two years ask for less");
    let california = asks("us-ca", "CLS");
    assert!(california.roles.is_empty() && california.licence_categories.is_empty());
    assert!(california.certified_on.is_empty() && !california.formerly_nca);
    assert!(asks("ascp", "MLS").formerly_nca);
}

#[test]
fn a_cycle_is_proposed_as_the_body_counts_it() {
    let person = Person::new();
    let proposed = |draft: &CredentialDraft| {
        credentials::propose(&person.desk, draft).map(|it| (it.start, it.end))
    };
    let (start, end) = proposed(&a_licence("CLS")).expect("two years to 30 June of even years");
    assert!(start.ends_with("-07-01") && end.ends_with("-06-30"), "{start} to {end}");
    let typed = CredentialDraft { cycle_start: start, cycle_end: end, ..a_licence("CLS") };
    assert_eq!(proposed(&typed), None, "there is nothing left to propose");
    let tennessee = CredentialDraft {
        body: "us-tn".into(),
        category: "Technologist".into(),
        cycle_end: "2026-03-31".into(),
        ..CredentialDraft::default()
    };
    let before = ("2024-01-01".to_owned(), "2025-12-31".to_owned());
    assert_eq!(proposed(&tennessee), Some(before), "the two calendar years before the renewal");
}

#[test]
fn the_activity_form_offers_what_the_credentials_held_can_use() {
    let mut person = Person::new();
    person.desk.start().expect("the folder can be written to");
    let offered = |person: &Person| for_activities(&person.desk).expect("a record is open");
    let before = offered(&person);
    assert!(before.types.iter().any(|it| it.id == "employer_assessment"), "nothing is held yet");
    assert!(before.tags.is_empty());
    let licence = CredentialDraft {
        cycle_start: "2024-07-01".into(),
        cycle_end: "2026-06-30".into(),
        ..a_licence("CLS")
    };
    credentials::save(&mut person.desk, &licence).expect("nothing is wrong with it");
    let after = offered(&person);
    assert!(!after.types.iter().any(|it| it.id == "employer_assessment"), "that is ASCP's");
    assert!(after.areas.is_empty(), "North Dakota knows no areas");
    assert!(after.tags.iter().any(|it| it.name == "CPR"));
    let row = &credentials::list(&person.desk).expect("it reads")[0];
    assert_eq!(row.title, "CLS (ND)");
}
