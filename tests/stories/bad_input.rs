//! Bad input: a sentence beside the field, and nothing half-written.

use app::credentials::{self, CredentialDraft};
use app::holder::{self, HolderDetails};
use app::{Code, activities, evidence, history};

use super::person::{Person, an_activity};

#[test]
fn a_refused_draft_changes_nothing() {
    let mut person = Person::with_mls();
    let steps = |person: &Person| person.desk.situation().expect("the record is open").undo;
    let before = (person.activities(), steps(&person));

    let error = person
        .tries(an_activity().worth("-2").on("31/12/2025").called(" "))
        .expect_err("three faults");

    let fields: Vec<&str> = error.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!((error.code, fields), (Code::Invalid, vec!["title", "completed_on", "quantity"]));
    assert_eq!((person.activities(), steps(&person)), before);
}

#[test]
fn a_customer_id_with_a_letter_is_refused_beside_its_field() {
    let mut person = Person::with_mls();
    let draft = HolderDetails {
        name: "Imogen Achterberg".into(),
        customer_id: "8099O317".into(),
        ..HolderDetails::default()
    };
    let error = holder::save(&mut person.desk, &draft).expect_err("that is a letter O");
    assert_eq!(error.fields[0].field, "customer_id");
    assert_eq!(
        error.fields[0].message,
        "A customer ID has exactly 8 digits; \"8099O317\" does not."
    );
}

#[test]
fn a_missing_name_is_refused() {
    let mut person = Person::with_mls();
    let error = holder::save(&mut person.desk, &HolderDetails::default())
        .expect_err("a record is somebody's");
    assert_eq!(error.fields[0].field, "name");
}

#[test]
fn a_cycle_that_runs_backwards_is_refused() {
    let mut person = Person::with_mls();
    for (start, end, field) in [
        ("2027-01-31", "2024-02-01", "cycle_end"),
        ("2024-02-01", "2042-01-31", "cycle_end"),
        ("", "2027-01-31", "cycle_start"),
        ("2024-02-30", "2027-01-31", "cycle_start"),
    ] {
        let draft = CredentialDraft {
            body: "ascp".into(),
            category: "HTL".into(),
            cycle_start: start.into(),
            cycle_end: end.into(),
            ..CredentialDraft::default()
        };
        let error = credentials::save(&mut person.desk, &draft).expect_err("no such cycle");
        assert_eq!(error.fields[0].field, field, "{start} to {end}");
    }
}

#[test]
fn a_thing_that_is_gone_is_named_with_the_way_back() {
    let mut person = Person::with_mls();
    let id = person.files(an_activity());
    activities::withdraw(&mut person.desk, std::slice::from_ref(&id)).expect("it is there");
    let file = person.file("scan.pdf", b"%PDF-1.4");

    for error in [
        activities::withdraw(&mut person.desk, std::slice::from_ref(&id)).expect_err("it is gone"),
        evidence::take(&mut person.desk, &[file], Some(&id)).expect_err("it is gone"),
        person.tries(an_activity().instead_of(&id)).expect_err("it is gone"),
    ] {
        assert_eq!(error.message, "That activity is no longer in the record.");
        assert_eq!(error.hint.as_deref(), Some("Undo may bring it back."));
    }
    assert!(evidence::list(&person.desk).expect("the record is open").is_empty());
}

#[test]
fn without_a_record_every_question_says_so() {
    let mut person = Person::new();
    let codes = [
        activities::list(&person.desk).expect_err("nothing is open").code,
        person.tries(an_activity()).expect_err("nothing is open").code,
        history::undo(&mut person.desk).expect_err("nothing is open").code,
    ];
    assert_eq!(codes, [Code::NoRecord; 3]);
}
