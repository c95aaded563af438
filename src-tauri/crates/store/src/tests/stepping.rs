//! Taking back one step among others: exactly that one, or nothing.

use domain::journal::Op;

use super::setting::{Place, activity, add, assert_sound, at, file, holder};
use crate::{Error, Store};

/// Does something and returns the step it was.
fn step(store: &mut Store, act: impl FnOnce(&mut Store) -> Result<(), Error>) -> u64 {
    act(store).expect("nothing stands in the way");
    store.written().expect("it left a line")
}

#[test]
fn a_step_is_taken_back_though_others_came_after_it() {
    let place = Place::new();
    let mut store = place.open();
    let first = step(&mut store, |it| add(it, "a"));
    add(&mut store, "b").expect("nothing stands in the way");
    let taken = store.undo_step(first, at(4)).expect("nothing builds on it");
    assert_eq!(taken.map(|it| it.sequence), Some(first));
    let left: Vec<String> =
        store.activities().expect("readable").iter().map(|it| it.id.to_string()).collect();
    assert_eq!(left, ["b"]);

    assert_eq!(store.undo_step(first, at(5)).expect("there is nothing to do"), None);
    let again = store.redo(at(6)).expect("nothing stands in the way");
    assert_eq!(again.map(|it| it.sequence), Some(first));
    assert_eq!(store.activities().expect("readable").len(), 2);
    assert_sound(&store);
}

#[test]
fn a_step_that_a_later_one_builds_on_is_refused_by_name() {
    let place = Place::new();
    let mut store = place.open();
    let added = step(&mut store, |it| add(it, "a"));
    store
        .transact(Op::ActivityChanged, "Antibody Panels", at(3), |edit| {
            let mut changed = activity("a");
            changed.title = "Antibody Panels".into();
            edit.change_activity(&changed)
        })
        .expect("it is there");
    let before = store.record().expect("readable");
    let refused = store.undo_step(added, at(4)).expect_err("the change builds on it");
    assert_eq!(
        refused.to_string(),
        "a later change builds on this one: changing an activity \"Antibody Panels\""
    );
    assert_eq!(store.record().expect("readable"), before);
}

#[test]
fn what_was_attached_later_holds_the_activity() {
    let place = Place::new();
    let mut store = place.open();
    let added = step(&mut store, |it| add(it, "a"));
    file(&mut store, "e", b"%PDF").expect("it can be kept");
    let attached = step(&mut store, |it| {
        it.transact(Op::EvidenceAttached, "", at(3), |edit| edit.attach(&"a".into(), &"e".into()))
    });
    assert!(matches!(store.undo_step(added, at(4)), Err(Error::BuiltOn { .. })));
    store.undo_step(attached, at(5)).expect("nothing builds on it");
    store.undo_step(added, at(6)).expect("nothing builds on it any more");
    let left: Vec<String> =
        store.activities().expect("readable").iter().map(|it| it.id.to_string()).collect();
    assert_eq!(left, ["e"], "the evidence came with an activity of its own");
    assert_sound(&store);
}

#[test]
fn what_a_step_refers_to_must_still_be_there() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("nothing stands in the way");
    file(&mut store, "e", b"%PDF").expect("it can be kept");
    let attach = |edit: &crate::Edit<'_>| edit.attach(&"a".into(), &"e".into());
    store.transact(Op::EvidenceAttached, "", at(3), attach).expect("both are there");
    let detached = step(&mut store, |it| {
        it.transact(Op::EvidenceDetached, "", at(3), |edit| edit.detach(&"a".into(), &"e".into()))
    });
    let withdraw = |edit: &crate::Edit<'_>| edit.withdraw_activity(&"a".into());
    store.transact(Op::ActivityWithdrawn, "", at(3), withdraw).expect("it is there");
    assert!(matches!(store.undo_step(detached, at(4)), Err(Error::BuiltOn { .. })));
    assert_sound(&store);
}

#[test]
fn an_action_that_changes_nothing_is_no_step() {
    let place = Place::new();
    let mut store = place.open();
    let put = |edit: &crate::Edit<'_>| edit.put_holder(&holder());
    store.transact(Op::HolderChanged, "", at(3), put).expect("nothing stands in the way");
    assert!(store.written().is_some());
    store.transact(Op::HolderChanged, "", at(3), put).expect("nothing stands in the way");
    assert_eq!(store.written(), None);
}
