//! A kill or an error at every system call that writes: slow, and only where strace is installed.
//!
//! Run with `cargo test -p store -- --ignored every_system_call --nocapture`.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use domain::journal::Op;
use domain::record::Record;

use super::setting::{Place, assert_sound, at, file, patiently};
use crate::{Error, Store};

const CALLS: [&str; 12] = [
    "openat",
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "rename",
    "renameat2",
    "mkdir",
    "unlink",
    "ftruncate",
    "fchmod",
    "statx",
];

type Deed = fn(&mut Store) -> Result<(), Error>;

/// What a session does, an action at a time.
const DEEDS: [Deed; 5] = [
    |store| file(store, "a", &[b'a'; 70_000]).map(drop),
    |store| file(store, "b", b"%PDF-1.7 b").map(drop),
    |store| store.undo(at(5)).map(drop),
    |store| store.redo(at(6)).map(drop),
    |store| {
        store
            .transact(Op::ActivityWithdrawn, "a", at(7), |edit| edit.withdraw_activity(&"a".into()))
    },
];

#[test]
#[ignore = "the session that another test starts under strace"]
fn the_session() {
    let dir = std::env::var("VAULT").expect("the other test says where");
    let mut store = match Store::open(dir.as_ref(), at(1)) {
        Ok(store) => store,
        Err(error) => return println!("\nrefused: {error}"),
    };
    for deed in DEEDS {
        match deed(&mut store) {
            Ok(()) => println!("\nsaved {}", store.entries().expect("it reads").len()),
            Err(error) => println!("\nrefused: {error}"),
        }
    }
    if let Err(error) = store.close() {
        println!("\nrefused: {error}");
    }
}

/// Runs the session with one fault; tells what it said and whether the fault was met at all.
fn run(dir: &Path, fault: &str) -> (String, bool) {
    let trace = dir.with_extension("trace");
    let output = Command::new("strace")
        .args(["-f", "-qq", "-o"])
        .arg(&trace)
        .args(["-e", &format!("inject={fault}")])
        .arg(std::env::current_exe().expect("the test knows itself"))
        .args(["--exact", "tests::syscalls::the_session", "--ignored", "--nocapture"])
        .args(["--test-threads", "1"])
        .env("VAULT", dir)
        .output()
        .expect("strace runs");
    let trace = std::fs::read_to_string(trace).unwrap_or_default();
    let met = trace.contains("(INJECTED)") || trace.contains("killed by SIGKILL");
    (String::from_utf8_lossy(&output.stdout).into_owned(), met)
}

/// Returns the record after each number of actions.
fn states() -> Vec<Record> {
    let place = Place::new();
    let mut store = place.open();
    let mut states = vec![Record::default()];
    for deed in DEEDS {
        deed(&mut store).expect("nothing is in its way");
        states.push(store.record().expect("it reads"));
    }
    states
}

/// Asserts that what was acknowledged is there, and that nothing is there by halves.
fn assert_kept(place: &Place, said: &str, states: &[Record], fault: &str) {
    let saved = said.lines().filter_map(|it| it.strip_prefix("saved ")?.parse().ok()).max();
    let store = patiently(|| Store::open(&place.dir(), at(8)))
        .unwrap_or_else(|error| panic!("after {fault}: {error}\n{said}"));
    assert_sound(&store);
    let entries = store.entries().expect("it reads").len();
    assert!(saved.unwrap_or(0) <= entries, "after {fault}: an acknowledged action is lost\n{said}");
    if entries == said.matches("saved").count() + 1 || said.matches("refused").count() == 0 {
        assert_eq!(store.record().expect("it reads"), states[entries], "after {fault}\n{said}");
    }
}

#[test]
#[ignore = "takes minutes and needs strace"]
fn a_fault_at_every_system_call_loses_nothing() {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("SKIPPED: strace is not installed");
        return;
    }
    let states = states();
    let (mut points, mut sentences) = (BTreeMap::new(), BTreeMap::new());
    for kind in ["signal=SIGKILL", "error=EIO", "error=ENOSPC", "error=EACCES"] {
        for call in CALLS {
            for n in 1.. {
                let place = Place::new();
                let fault = format!("{call}:{kind}:when={n}");
                let (said, met) = run(&place.dir(), &fault);
                if !met {
                    break;
                }
                assert_kept(&place, &said, &states, &fault);
                *points.entry(kind).or_insert(0) += 1;
                for line in said.lines().filter_map(|it| it.strip_prefix("refused: ")) {
                    let place = place.dir().display().to_string();
                    *sentences.entry(line.replace(&place, "VAULT")).or_insert(0) += 1;
                }
            }
        }
    }
    assert!(points.values().all(|it| *it > 100), "too few faults were met: {points:?}");
    println!("points: {points:#?}\nwhat was said: {sentences:#?}");
}
