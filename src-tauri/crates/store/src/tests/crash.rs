//! Killed between any two steps, and once more while getting up again.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use domain::journal::Op;

use super::setting::{Place, activity, add, assert_sound, at, evidence, file, patiently};
use crate::Store;

/// The steps of adding evidence in their order, and whether the action is there after a kill.
const STEPS: [(&str, bool); 12] = [
    ("temporary file made", false),
    ("bytes copied", false),
    ("bytes flushed", false),
    ("name remembered", false),
    ("shard made", false),
    ("object named", false),
    ("object kept", false),
    ("rows written", false),
    ("committed", true),
    ("log written", true),
    ("log flushed", true),
    ("logged", true),
];

/// What the child does.
#[derive(Clone, Copy)]
enum Deed {
    File,
    Undo,
    OnlyOpen,
}

/// Starts this test again as a process of its own, waits until it stands at `step`, and kills it there.
fn kill_at(place: &Place, step: &str, deed: Deed) {
    let deed = match deed {
        Deed::File => "file",
        Deed::Undo => "undo",
        Deed::OnlyOpen => "open",
    };
    let mut child = Command::new(std::env::current_exe().expect("the test knows itself"))
        .args(["--exact", "tests::crash::the_victim", "--ignored", "--nocapture"])
        .envs([("STOP_AT", step), ("DEED", deed)])
        .env("VAULT", place.dir())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the test can start itself");
    let lines = BufReader::new(child.stdout.take().expect("it was piped")).lines();
    let mut lines = lines.map(|it| it.expect("it speaks text"));
    let reached = lines.any(|it| it == format!("stopped at {step}"));
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
    assert!(reached, "the child never came to \"{step}\"");
}

#[test]
#[ignore = "the victim that another test starts and kills"]
fn the_victim() {
    let dir = std::env::var("VAULT").expect("the other test says where");
    let mut store = patiently(|| Store::open(dir.as_ref(), at(2))).expect("it opens");
    match std::env::var("DEED").as_deref() {
        Ok("file") => drop(file(&mut store, "b", b"%PDF-1.7 b").expect("it is filed")),
        Ok("undo") => drop(store.undo(at(3)).expect("it is undone")),
        _ => {}
    }
}

/// A vault in which one file has been filed and acknowledged.
fn prepared() -> Place {
    let place = Place::new();
    let mut store = place.open();
    file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
    store.close().expect("it closes");
    place
}

/// Asserts all or nothing of "b", and that "a" is as it was.
fn assert_all_or_nothing(place: &Place, there: bool, step: &str) {
    let mut store = place.open();
    assert_sound(&store);
    let record = store.record().expect("it reads");
    let both = [activity("a"), activity("b")];
    assert_eq!(record.activities, both[..if there { 2 } else { 1 }], "killed at \"{step}\"");
    assert_eq!(record.evidence.len(), record.activities.len(), "killed at \"{step}\"");
    assert_eq!(record.attachments.len(), record.activities.len(), "killed at \"{step}\"");
    for it in &record.evidence {
        store.read(&it.digest).expect("its bytes are there");
    }

    let unfiled = store.unfiled().expect("it reads");
    assert!(unfiled.evidence.is_empty());
    let orphaned = ["object named", "object kept", "rows written"].contains(&step);
    let labels: Vec<_> = unfiled.objects.iter().map(|it| it.label.as_deref()).collect();
    let expected: &[Option<&str>] = if orphaned { &[Some("b.pdf")] } else { &[] };
    assert_eq!(labels, expected, "killed at \"{step}\"");

    // Whatever happened, the person can simply do it again, or go on from there.
    if !there {
        let kept = store.keep_bytes("b.pdf", b"%PDF-1.7 b").expect("it is kept");
        assert_eq!(kept.already_there, orphaned);
        let row = evidence("b", &kept);
        store
            .transact(Op::EvidenceKept, "b.pdf", at(4), |edit| edit.add_evidence(&row))
            .expect("it is recorded");
    }
    add(&mut store, "c").expect("writing goes on");
    assert!(store.unfiled().expect("it reads").objects.is_empty());
    assert_sound(&store);
}

#[test]
fn a_kill_between_any_two_steps_of_adding_evidence_is_all_or_nothing() {
    for (step, there) in STEPS {
        let place = prepared();
        kill_at(&place, step, Deed::File);
        assert_all_or_nothing(&place, there, step);
    }
}

#[test]
fn a_second_kill_while_getting_up_again_does_no_more_harm() {
    for (first, there) in [("bytes flushed", false), ("committed", true), ("log written", true)] {
        for second in ["leftovers set aside", "log completed"] {
            let place = prepared();
            kill_at(&place, first, Deed::File);
            kill_at(&place, second, Deed::OnlyOpen);
            assert_all_or_nothing(&place, there, first);
        }
    }
}

#[test]
fn a_kill_while_undoing_is_all_or_nothing() {
    for (step, undone) in [("rows written", false), ("committed", true), ("log written", true)] {
        let place = prepared();
        kill_at(&place, step, Deed::Undo);
        let store = place.open();
        assert_sound(&store);
        assert_eq!(store.is_empty().expect("it reads"), undone, "killed at \"{step}\"");
        assert_eq!(store.redoable().expect("it reads").is_some(), undone);
    }
}

#[test]
fn a_kill_while_a_vault_is_begun_leaves_room_for_a_new_one() {
    let place = Place::new();
    kill_at(&place, "ledger made", Deed::OnlyOpen);
    assert!(!Store::exists(&place.dir()));
    let store = place.open();
    assert!(store.is_empty().expect("it reads"));
    assert_sound(&store);
}
