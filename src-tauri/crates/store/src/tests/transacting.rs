//! Writing: whole actions in order, or nothing.

use domain::journal::Op;

use super::setting::{Place, activity, add, assert_sound, at, file, holder, patiently};
use crate::Error;

#[test]
fn an_action_is_in_the_ledger_the_journal_and_the_log() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");

    let entries = store.entries().expect("the journal can be read");
    assert_eq!(entries.len(), 1);
    assert_eq!((entries[0].sequence, entries[0].op, entries[0].at), (1, Op::ActivityAdded, at(2)));
    assert_eq!(store.activity(&"a".into()).expect("it can be read"), Some(activity("a")));
    let log = std::fs::read_to_string(place.file("ledger.log")).expect("the log is text");
    assert_eq!(log.lines().count(), 1);
    assert!(
        log.contains("\"op\":\"activity_added\"") && log.contains("Blood Bank Update"),
        "{log}"
    );
    assert_sound(&store);
}

#[test]
fn an_action_that_changes_nothing_leaves_no_line() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");
    let before = store.entries().expect("the journal can be read");

    store
        .transact(Op::ActivityChanged, "a", at(3), |edit| {
            edit.change_activity(&activity("a"))?;
            edit.add_activity(&activity("b"))?;
            edit.withdraw_activity(&"b".into())
        })
        .expect("nothing is nothing wrong");
    assert_eq!(store.entries().expect("the journal can be read"), before);
    assert_sound(&store);
}

#[test]
fn a_change_that_fails_leaves_nothing() {
    let place = Place::new();
    let mut store = place.open();
    let result: Result<(), Error> = store.transact(Op::ActivityAdded, "a", at(2), |edit| {
        edit.add_activity(&activity("a"))?;
        edit.add_activity(&activity("a"))
    });
    let said = result.expect_err("the same identifier twice").to_string();
    assert_eq!(said, "the activity \"a\" is already in the record");
    assert!(store.is_empty().expect("it can be read"));
    assert!(store.entries().expect("it can be read").is_empty());
    add(&mut store, "a").expect("the next action goes through");
}

#[test]
fn a_change_that_panics_leaves_nothing() {
    let place = Place::new();
    let mut store = place.open();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.transact(Op::ActivityAdded, "a", at(2), |edit| -> Result<(), Error> {
            edit.add_activity(&activity("a"))?;
            panic!("on purpose")
        })
    }));
    assert!(panicked.is_err());
    add(&mut store, "a").expect("the next action goes through");
    assert_sound(&store);
}

#[test]
fn what_is_not_in_the_record_can_be_neither_changed_nor_attached() {
    let place = Place::new();
    let mut store = place.open();
    let mut refused = |change: &dyn Fn(&crate::Edit<'_>) -> Result<(), Error>| {
        let error = store.transact(Op::ActivityChanged, "?", at(2), |edit| change(edit));
        error.expect_err("there is nothing to change").to_string()
    };
    assert_eq!(
        refused(&|edit| edit.change_activity(&activity("x"))),
        "there is no activity \"x\" in the record"
    );
    assert_eq!(
        refused(&|edit| edit.withdraw_credential(&"x".into())),
        "there is no credential \"x\" in the record"
    );
    assert_eq!(
        refused(&|edit| edit.detach(&"x".into(), &"y".into())),
        "there is no attachment \"x / y\" in the record"
    );
}

#[test]
fn the_journal_keeps_two_words_for_itself() {
    let place = Place::new();
    let mut store = place.open();
    let result = store.transact(Op::Undone, "", at(2), |edit| edit.put_holder(&holder()));
    assert!(matches!(result, Err(Error::Reserved { word: "undone" })), "{result:?}");
}

#[test]
fn withdrawing_an_activity_leaves_its_evidence_unfiled() {
    let place = Place::new();
    let mut store = place.open();
    file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
    store
        .transact(Op::ActivityWithdrawn, "a", at(4), |edit| edit.withdraw_activity(&"a".into()))
        .expect("it is withdrawn");
    let unfiled = store.unfiled().expect("it can be read");
    assert_eq!(unfiled.evidence.len(), 1);
    assert!(unfiled.objects.is_empty());
    assert_sound(&store);
}

#[test]
fn the_order_is_that_of_the_journal_even_if_the_clock_goes_back() {
    let place = Place::new();
    let mut store = place.open();
    for (minute, id) in [(50, "a"), (10, "b"), (30, "c")] {
        let add = |edit: &crate::Edit<'_>| edit.add_activity(&activity(id));
        store.transact(Op::ActivityAdded, id, at(minute), add).expect("it is added");
    }
    let entries = store.entries().expect("it can be read");
    let order: Vec<_> = entries.iter().map(|it| (it.sequence, it.subject.as_str())).collect();
    assert_eq!(order, [(1, "a"), (2, "b"), (3, "c")]);
    store.close().expect("it closes");
    let store = place.open();
    assert!(store.notes().is_empty(), "the last line is older than now: {:?}", store.notes());
    drop(store);
    let long_ago = at(30) - chrono::TimeDelta::days(400);
    let early = patiently(|| crate::Store::open(&place.dir(), long_ago)).expect("it opens");
    assert!(early.notes().iter().any(|it| it.contains("clock")), "{:?}", early.notes());
}
