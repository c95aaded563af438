//! Taking back and making again.

use app::{activities, history};

use super::person::{Person, an_activity};

#[test]
fn a_deleted_activity_comes_back_even_after_a_restart() {
    let mut person = Person::with_mls();
    let id = person.files(an_activity().called("Antibody Panels"));
    let before = person.activities();
    activities::withdraw(&mut person.desk, &[id]).expect("it is there");
    assert!(person.activities().is_empty());

    let mut person = person.after_a_restart();
    let offered = person
        .desk
        .situation()
        .expect("the record is open")
        .undo
        .expect("a deletion can be taken back");
    assert_eq!(
        (offered.name.as_str(), offered.subject.as_str()),
        ("deleting an activity", "Antibody Panels")
    );
    history::undo(&mut person.desk).expect("nothing stands in the way");

    assert_eq!(person.activities(), before);
}

#[test]
fn undo_and_redo_walk_the_same_road_both_ways() {
    let mut person = Person::with_mls();
    let id = person.files(an_activity().called("First"));
    person.files(an_activity().called("Second").instead_of(&id));
    let after = person.activities();

    for _ in 0..2 {
        history::undo(&mut person.desk).expect("nothing stands in the way");
    }
    assert!(person.activities().is_empty());
    for _ in 0..2 {
        history::redo(&mut person.desk).expect("nothing stands in the way");
    }
    assert_eq!(person.activities(), after);
    assert_eq!(history::redo(&mut person.desk).expect("nothing stands in the way").value, None);
}

#[test]
fn several_activities_deleted_at_once_come_back_at_once() {
    let mut person = Person::with_mls();
    let ids = ["One", "Two", "Three"].map(|title| person.files(an_activity().called(title)));
    activities::withdraw(&mut person.desk, &ids).expect("they are there");
    history::undo(&mut person.desk).expect("nothing stands in the way");
    assert_eq!(person.activities().len(), 3);
}
