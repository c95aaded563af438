//! Taking back and making again.

use app::{Error, activities, history};

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

#[test]
fn a_notice_takes_back_its_own_step_and_no_other() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let ids = ["One", "Two"].map(|title| person.files(an_activity().called(title)));
    let first = activities::withdraw(&mut person.desk, &ids[..1])?.step.expect("it was a step");
    activities::withdraw(&mut person.desk, &ids[1..])?;
    let taken = history::undo_step(&mut person.desk, first)?.value.expect("it can be taken back");
    assert_eq!((taken.number, taken.subject.as_str()), (first, "One"));
    let titles: Vec<String> = person.activities().into_iter().map(|it| it.draft.title).collect();
    assert_eq!(titles, ["One"]);
    Ok(())
}

#[test]
fn a_step_that_was_built_on_says_what_to_take_back_first() -> Result<(), Error> {
    let mut person = Person::with_mls();
    let id = person.files(an_activity().called("First"));
    let added = person.desk.situation()?.undo.expect("it was a step").number;
    person.files(an_activity().called("Second").instead_of(&id));
    let refused = history::undo_step(&mut person.desk, added).expect_err("it was changed since");
    assert_eq!(
        refused.message,
        "A later change builds on this one: changing an activity \"Second\"."
    );
    assert_eq!(refused.hint.as_deref(), Some("Undo the later change first."));
    Ok(())
}
