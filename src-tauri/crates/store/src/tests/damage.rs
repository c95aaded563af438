//! Bytes that change by themselves: named or harmless, never silent.

use std::collections::BTreeSet;
use std::path::Path;

use super::setting::{Place, activity, add, assert_sound, at, file};
use crate::ledger::journal;
use crate::{Error, Store};

/// A small generator of the same numbers every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

fn flip(path: &Path, bytes: &[u8], dice: &mut Dice) {
    // Most of a young ledger is empty space, where a flip harms nobody; hit what is written.
    let written: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] != 0).collect();
    let mut flipped = bytes.to_vec();
    flipped[written[dice.below(written.len())]] ^= 1 << dice.below(8);
    std::fs::write(path, flipped).expect("it can be written");
}

fn filled() -> Place {
    let place = Place::new();
    let mut store = place.open();
    for n in 0..12 {
        file(&mut store, &n.to_string(), format!("%PDF-1.7 {n}").as_bytes()).expect("it is filed");
    }
    store.undo(at(4)).expect("it is undone");
    store.close().expect("it closes");
    place
}

#[test]
fn no_flipped_bit_of_the_ledger_goes_unnoticed() {
    let place = filled();
    let (path, log) = (place.file("ledger.db"), place.file("ledger.log"));
    let sound = std::fs::read(&path).expect("it can be read");
    let said = std::fs::read(&log).expect("it can be read");
    let store = place.open();
    let (record, lines) =
        (store.record().expect("it reads"), journal::lines(&store.conn).expect("it reads"));
    store.close().expect("it closes");

    let (mut dice, mut noticed, mut harmless) = (Dice(1), 0, 0);
    for _ in 0..400 {
        flip(&path, &sound, &mut dice);
        std::fs::write(&log, &said).expect("it can be written");
        match place.try_open() {
            Err(_) => noticed += 1,
            Ok(store) => {
                assert_eq!(store.record().expect("it reads"), record, "a silent change");
                assert_eq!(
                    journal::lines(&store.conn).expect("it reads"),
                    lines,
                    "a silent change"
                );
                harmless += 1;
            }
        }
    }
    assert!(noticed > 200, "noticed {noticed}, harmless {harmless}");
    std::fs::write(&path, &sound).expect("it can be written");
    assert_sound(&place.open());
}

#[test]
fn a_damaged_log_is_written_anew_from_the_ledger() {
    let place = filled();
    let path = place.file("ledger.log");
    let sound = std::fs::read(&path).expect("it can be read");
    let mut dice = Dice(2);
    for _ in 0..100 {
        flip(&path, &sound, &mut dice);
        let store = place.open();
        assert!(!store.notes().is_empty(), "a flip in the log was not noticed");
        assert_sound(&store);
    }
    std::fs::write(&path, &sound[..sound.len() - 40]).expect("it can be written");
    let store = place.open();
    assert!(
        store.notes().iter().any(|it| it.contains("quarantine/ledger.log")),
        "{:?}",
        store.notes()
    );
    assert_sound(&store);
    store.close().expect("it closes");
    std::fs::remove_file(&path).expect("it was there");
    assert_sound(&place.open());
}

#[test]
fn the_log_and_the_objects_are_enough_to_know_the_record() {
    let place = filled();
    let store = place.open();
    let log = std::fs::read_to_string(place.file("ledger.log")).expect("it is text");
    let mut titles = BTreeSet::new();
    for line in log.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
        for change in line["entry"]["changes"].as_array().expect("a list") {
            if change["table"] == "activity" {
                let row = |side: &str| change[side]["id"].as_str().map(str::to_owned);
                row("before").map(|it| titles.remove(&it));
                row("after").map(|it| titles.insert(it));
            }
        }
    }
    let kept = store.activities().expect("it reads").into_iter().map(|it| it.id.to_string());
    assert_eq!(titles, kept.collect());
}

#[test]
fn a_damaged_row_is_named() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");
    store.close().expect("it closes");
    for (sql, named) in [
        ("UPDATE activity SET quantity = 2500", "activity \"a\" is not as it was written"),
        ("DELETE FROM activity", "a row has vanished"),
    ] {
        let conn = rusqlite::Connection::open(place.file("ledger.db")).expect("it opens");
        conn.execute(sql, []).expect("it can be changed");
        conn.close().expect("it closes");
        let error = place.try_open().expect_err("it is damaged");
        assert!(matches!(error, Error::Damaged { .. }), "{error}");
        assert!(error.to_string().contains(named), "{error}");
    }
}

#[test]
fn evidence_that_is_gone_or_changed_is_never_handed_out() {
    let place = Place::new();
    let mut store = place.open();
    let gone = file(&mut store, "gone", b"%PDF-1.7 gone").expect("it is filed").digest;
    let flipped = file(&mut store, "flipped", b"%PDF-1.7 flipped").expect("it is filed").digest;
    let cut = file(&mut store, "cut", b"%PDF-1.7 cut").expect("it is filed").digest;
    let object = |it: &domain::evidence::Digest| {
        place.file(&format!("objects/sha256/{}/{}", &it.hex()[..2], it.hex()))
    };
    let spoil = |digest, bytes: &[u8]| {
        std::fs::remove_file(object(digest)).expect("it was there");
        std::fs::write(object(digest), bytes).expect("it can be replaced");
    };
    std::fs::remove_file(object(&gone)).expect("it was there");
    spoil(&flipped, b"%PDF-1.7 flippee");
    spoil(&cut, b"%PDF-1.7 cu");
    std::fs::write(place.file("objects/sha256/stray.txt"), "?").expect("it can be written");

    assert!(matches!(store.read(&gone), Err(Error::Missing { .. })));
    assert!(matches!(store.read(&flipped), Err(Error::Changed { .. })));
    assert!(matches!(store.read(&cut), Err(Error::Changed { .. })));
    let report = store.check().expect("it checks");
    let ids = |list: &[domain::evidence::Evidence]| -> Vec<String> {
        list.iter().map(|it| it.id.to_string()).collect()
    };
    assert_eq!(ids(&report.missing), ["gone"]);
    assert_eq!(ids(&report.changed), ["flipped", "cut"]);
    assert_eq!(report.strays.len(), 1);
    store.close().expect("it closes");

    let store: Store = place.open();
    assert_eq!(ids(&store.missing().expect("it reads")), ["gone", "cut"]);
    assert!(store.notes().iter().any(|it| it.contains("\"gone.pdf\"")), "{:?}", store.notes());

    // Whoever attaches the original again heals it.
    store.keep_bytes("gone.pdf", b"%PDF-1.7 gone").expect("it is kept");
    store.keep_bytes("flipped.pdf", b"%PDF-1.7 flipped").expect("it is kept");
    store.keep_bytes("cut.pdf", b"%PDF-1.7 cut").expect("it is kept");
    std::fs::remove_file(place.file("objects/sha256/stray.txt")).expect("it was there");
    assert_sound(&store);
    assert_eq!(store.activities().expect("it reads").len(), 3);
    assert_eq!(store.activity(&"gone".into()).expect("it reads"), Some(activity("gone")));
}
