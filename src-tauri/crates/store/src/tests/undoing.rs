//! Undo and redo: any sequence of actions, all the way back and all the way forth, across restarts.

use domain::holder::Holder;
use domain::journal::Op;
use domain::record::Record;
use proptest::prelude::*;

use super::setting::{Place, activity, add, assert_sound, at, evidence, file, holder};
use crate::{Error, Store};

/// What a person might do; the numbers choose among what is there.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Add(u8),
    Change(u8, i64),
    Withdraw(u8),
    File(u8),
    Attach(u8, u8),
    Detach(u8, u8),
    Rename(u8),
    Undo,
    Redo,
    Reopen,
}

fn deed() -> impl Strategy<Value = Deed> {
    let n = 0u8..4;
    prop_oneof![
        4 => n.clone().prop_map(Deed::Add),
        3 => (n.clone(), 0i64..5_000).prop_map(|(n, milli)| Deed::Change(n, milli)),
        2 => n.clone().prop_map(Deed::Withdraw),
        3 => n.clone().prop_map(Deed::File),
        3 => (n.clone(), n.clone()).prop_map(|(a, e)| Deed::Attach(a, e)),
        1 => (n.clone(), n.clone()).prop_map(|(a, e)| Deed::Detach(a, e)),
        1 => n.prop_map(Deed::Rename),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        1 => Just(Deed::Reopen),
    ]
}

/// Does it; a deed that makes no sense at the moment is refused by the store, which is fine.
fn act(mut store: Store, place: &Place, deed: Deed) -> Store {
    let name = |n: u8| n.to_string();
    let result: Result<(), Error> = match deed {
        Deed::Add(n) => add(&mut store, &name(n)),
        Deed::Change(n, milli) => store.transact(Op::ActivityChanged, "", at(3), |edit| {
            let mut changed = activity(&name(n));
            changed.amount.quantity = domain::amount::Quantity::from_milli(milli);
            edit.change_activity(&changed)
        }),
        Deed::Withdraw(n) => store.transact(Op::ActivityWithdrawn, "", at(3), |edit| {
            edit.withdraw_activity(&name(n).as_str().into())
        }),
        Deed::File(n) => store.keep_bytes("x.pdf", &[n, 1, 2]).and_then(|kept| {
            let row = evidence(&name(n), &kept);
            store.transact(Op::EvidenceKept, "", at(3), |edit| edit.add_evidence(&row))
        }),
        Deed::Attach(a, e) => store.transact(Op::EvidenceAttached, "", at(3), |edit| {
            edit.attach(&name(a).as_str().into(), &name(e).as_str().into())
        }),
        Deed::Detach(a, e) => store.transact(Op::EvidenceDetached, "", at(3), |edit| {
            edit.detach(&name(a).as_str().into(), &name(e).as_str().into())
        }),
        Deed::Rename(n) => store.transact(Op::HolderChanged, "", at(3), |edit| {
            edit.put_holder(&Holder { name: name(n), ..Holder::default() })
        }),
        Deed::Undo => store.undo(at(3)).map(drop),
        Deed::Redo => store.redo(at(3)).map(drop),
        Deed::Reopen => {
            store.close().expect("it closes");
            return place.open();
        }
    };
    match result {
        Ok(()) | Err(Error::Unknown { .. } | Error::Exists { .. }) => store,
        Err(error) => panic!("{deed:?}: {error}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn everything_can_be_undone_and_made_again(deeds in prop::collection::vec(deed(), 1..24)) {
        let place = Place::new();
        let mut store = place.open();
        for deed in deeds {
            store = act(store, &place, deed);
        }
        while store.redo(at(4)).expect("it can be redone").is_some() {}
        let full = store.record().expect("it can be read");

        let mut states = vec![full.clone()];
        while let Some(next) = store.undoable().expect("it can be asked") {
            prop_assert_eq!(store.undo(at(5)).expect("it can be undone"), Some(next));
            states.push(store.record().expect("it can be read"));
        }
        prop_assert_eq!(states.pop(), Some(Record::default()));
        assert_sound(&store);
        store.close().expect("it closes");

        let mut store = place.open();
        while let Some(next) = store.redoable().expect("it can be asked") {
            prop_assert_eq!(store.redo(at(6)).expect("it can be redone"), Some(next));
            prop_assert_eq!(Some(store.record().expect("it can be read")), states.pop());
        }
        prop_assert!(states.is_empty());
        prop_assert_eq!(store.record().expect("it can be read"), full);
        assert_sound(&store);
    }
}

#[test]
fn undo_says_what_it_takes_back() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");
    let step = store.undoable().expect("it can be asked").expect("there is something");
    assert_eq!((step.sequence, step.op, step.subject.as_str()), (1, Op::ActivityAdded, "a"));
    assert_eq!(store.undo(at(3)).expect("it is undone"), Some(step.clone()));
    assert_eq!(store.undoable().expect("it can be asked"), None);
    assert_eq!(store.undo(at(3)).expect("nothing is no error"), None);
    assert_eq!(store.redoable().expect("it can be asked"), Some(step));

    let entries = store.entries().expect("it can be read");
    let lines: Vec<_> = entries.iter().map(|it| (it.op, it.undone)).collect();
    assert_eq!(lines, [(Op::ActivityAdded, true), (Op::Undone, false)]);
}

#[test]
fn a_new_action_leaves_nothing_to_redo() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");
    store.undo(at(3)).expect("it is undone");
    add(&mut store, "b").expect("it is added");
    assert_eq!(store.redo(at(4)).expect("nothing is no error"), None);
    assert!(store.entries().expect("it can be read")[0].undone, "it stays undone for ever");
}

#[test]
fn beginning_a_record_cannot_be_undone() {
    let place = Place::new();
    let mut store = place.open();
    store
        .transact(Op::RecordBegun, "Mina Okafor", at(2), |edit| edit.put_holder(&holder()))
        .expect("it is begun");
    assert_eq!(store.undo(at(3)).expect("nothing is no error"), None);
    assert_eq!(store.holder().expect("it can be read"), Some(holder()));
}

#[test]
fn undoing_never_deletes_bytes_and_remembers_their_name() {
    let place = Place::new();
    let mut store = place.open();
    let kept = file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
    store.undo(at(4)).expect("it is undone");
    assert_eq!(store.read(&kept.digest).expect("the bytes are there"), b"%PDF-1.7 a");
    let unfiled = store.unfiled().expect("it can be read");
    assert_eq!(unfiled.objects.len(), 1);
    assert_eq!(unfiled.objects[0].label.as_deref(), Some("a.pdf"));
}
