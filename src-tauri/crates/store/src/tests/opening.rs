//! Opening: what is made, what is refused, what is put right; and that nobody else gets in.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use proptest::prelude::*;
use rusqlite::Connection;

use super::setting::{Place, activity, add, assert_sound, at, file};
use crate::ledger::meta::Meta;
use crate::{Error, Store};

#[test]
fn a_new_vault_is_for_its_owner_alone() {
    let place = Place::new();
    assert!(!Store::exists(&place.dir()));
    let mut store = place.open();
    assert!(Store::exists(&place.dir()));
    let kept = file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
    assert!(place.file("README.txt").exists());

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let object = format!("objects/sha256/{}/{}", &kept.digest.hex()[..2], kept.digest.hex());
        for (name, mode) in [
            ("", 0o700),
            ("objects", 0o700),
            ("README.txt", 0o600),
            ("aliquot.lock", 0o600),
            ("ledger.db", 0o600),
            ("ledger.log", 0o600),
            (&object, 0o400),
        ] {
            let found = place.file(name).metadata().expect(name).permissions().mode() & 0o777;
            assert_eq!(found, mode, "the mode of {name:?} is {found:o}");
        }
    }
    assert_sound(&store);
}

#[test]
fn a_vault_is_open_only_once() {
    let place = Place::new();
    let store = place.open();
    let error = Store::open(&place.dir(), at(1)).expect_err("it is open already");
    assert!(matches!(error, Error::InUse { .. }), "{error}");
    store.close().expect("it closes");
    place.open().close().expect("it opens and closes again");
}

#[test]
fn a_program_that_ignores_our_lock_meets_that_of_sqlite() {
    let place = Place::new();
    let store = place.open();
    let other = Connection::open(place.file("ledger.db")).expect("opening is not reading");
    let error = other.execute("DELETE FROM activity", []).expect_err("the ledger is locked");
    assert_eq!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::DatabaseBusy));
    drop(store);
}

#[test]
fn of_fifty_at_once_exactly_one_writes() {
    let place = Place::new();
    place.open().close().expect("it closes");
    let mut children: Vec<Child> = (0..50)
        .map(|_| {
            Command::new(std::env::current_exe().expect("the test knows itself"))
                .args(["--exact", "tests::opening::one_of_fifty", "--ignored", "--nocapture"])
                .env("VAULT", place.dir())
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .expect("the test can start itself")
        })
        .collect();
    let piped = |child: &mut Child| child.stdout.take().expect("it was piped");
    let mut outputs: Vec<_> =
        children.iter_mut().map(|it| BufReader::new(piped(it)).lines()).collect();
    // Each holds on until its input ends, so all fifty have tried before the first lets go.
    let mut said = Vec::new();
    for output in &mut outputs {
        let mut lines = output.map(|it| it.expect("it speaks text"));
        said.push(lines.find(|it| it.starts_with("I ")).expect("it says how it went"));
    }
    for mut child in children {
        drop(child.stdin.take());
        child.wait().expect("it ends");
    }
    let wrote = said.iter().filter(|it| *it == "I wrote").count();
    let refused = said.iter().filter(|it| *it == "I was refused").count();
    assert_eq!((wrote, refused), (1, 49), "{said:?}");
    let store = place.open();
    assert_eq!(store.activities().expect("it can be read"), [activity("a")]);
    assert_sound(&store);
}

#[test]
#[ignore = "one of the fifty that another test starts"]
fn one_of_fifty() {
    let dir = std::env::var("VAULT").expect("the other test says where");
    match Store::open(dir.as_ref(), at(1)) {
        Ok(mut store) => {
            add(&mut store, "a").expect("it is added");
            println!("\nI wrote");
            let _ = std::io::stdin().read_line(&mut String::new());
        }
        Err(Error::InUse { .. }) => {
            println!("\nI was refused");
            let _ = std::io::stdin().read_line(&mut String::new());
        }
        Err(error) => println!("\nI failed: {error}"),
    }
}

/// Opens the ledger behind the store's back.
fn tamper(place: &Place, change: impl FnOnce(&Connection)) {
    let conn = Connection::open(place.file("ledger.db")).expect("the ledger is a database");
    change(&conn);
    conn.close().expect("it closes");
}

#[test]
fn a_newer_file_is_refused_and_nothing_is_changed() {
    for (what, sql) in [
        ("its format", "PRAGMA user_version = 99"),
        ("what a writer must know", "UPDATE meta SET min_writer = 99"),
        ("what a reader must know", "UPDATE meta SET min_reader = 99"),
    ] {
        for keep_lock in [true, false] {
            let place = Place::new();
            let mut store = place.open();
            file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
            store.close().expect("it closes");
            tamper(&place, |conn| {
                conn.execute_batch(sql).expect("it can be changed");
                let meta = Meta::read(conn).expect("it is there");
                Meta::stamp(conn, meta.sequence).expect("it can be sealed");
            });
            std::fs::write(place.file("tmp/left.part"), "left").expect("tmp is there");
            if !keep_lock && what == "its format" {
                std::fs::remove_file(place.file("aliquot.lock")).expect("it was there");
            }
            let before = place.digests();

            let error = place.try_open().expect_err("it is too new");
            assert!(matches!(error, Error::Newer { found: 99, .. }), "{what}: {error}");
            assert!(error.to_string().contains("newer version of Aliquot"), "{error}");
            assert_eq!(place.digests(), before, "{what}: the folder was changed");
        }
    }
}

#[test]
fn what_is_no_ledger_of_ours_is_refused_and_left_alone() {
    type Spoil = fn(&Place);
    let foreign: [(&str, Spoil); 5] = [
        ("another program", |place| {
            tamper(place, |conn| {
                conn.execute_batch("PRAGMA application_id = 7").expect("it can be changed");
            });
        }),
        ("not a SQLite database", |place| {
            std::fs::write(place.file("ledger.db"), [7; 4096]).expect("it can be written");
        }),
        ("too short", |place| {
            std::fs::write(place.file("ledger.db"), "").expect("it can be written");
        }),
        ("no format number", |place| {
            tamper(place, |conn| {
                conn.execute_batch("PRAGMA user_version = 0").expect("it can be changed");
            });
        }),
        ("not a regular file", |place| {
            std::fs::remove_file(place.file("ledger.db")).expect("it was there");
            std::fs::create_dir(place.file("ledger.db")).expect("it can be made");
        }),
    ];
    for (why, spoil) in foreign {
        let place = Place::new();
        place.open().close().expect("it closes");
        spoil(&place);
        let before = place.digests();
        let error = place.try_open().expect_err(why);
        assert!(matches!(error, Error::NotALedger { .. }), "{why}: {error}");
        assert!(error.to_string().contains(why), "{error}");
        assert!(error.hint().is_some());
        assert_eq!(place.digests(), before, "{why}: the folder was changed");
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_place_of_the_ledger_is_refused() {
    let place = Place::new();
    place.open().close().expect("it closes");
    let elsewhere = place.source("elsewhere.db", b"");
    std::fs::rename(place.file("ledger.db"), &elsewhere).expect("it can be moved");
    std::os::unix::fs::symlink(&elsewhere, place.file("ledger.db")).expect("it can be linked");
    assert!(place.try_open().is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_random_file_is_never_taken_for_a_ledger(
        bytes in prop::collection::vec(any::<u8>(), 0..600),
        posing in any::<bool>(),
    ) {
        let place = Place::new();
        std::fs::create_dir(place.dir()).expect("it can be made");
        let magic = if posing { &b"SQLite format 3\0"[..] } else { b"" };
        std::fs::write(place.file("ledger.db"), [magic, &bytes].concat()).expect("it can be written");
        let before = place.digests();
        prop_assert!(place.try_open().is_err());
        prop_assert_eq!(place.digests(), before);
    }
}

#[test]
fn a_vault_without_its_ledger_is_never_begun_anew() {
    let place = Place::new();
    let mut store = place.open();
    file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
    store.close().expect("it closes");
    std::fs::remove_file(place.file("ledger.db")).expect("it was there");
    assert!(Store::exists(&place.dir()));
    let before = place.digests();
    let error = place.try_open().expect_err("the ledger is gone");
    assert!(matches!(error, Error::LedgerGone { .. }), "{error}");
    assert_eq!(place.digests(), before);
}

#[test]
fn an_older_ledger_is_noticed() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");
    store.close().expect("it closes");
    let yesterday = std::fs::read(place.file("ledger.db")).expect("it can be read");
    let mut store = place.open();
    add(&mut store, "b").expect("it is added");
    add(&mut store, "c").expect("it is added");
    store.close().expect("it closes");
    std::fs::write(place.file("ledger.db"), yesterday).expect("it can be replaced");

    let before = place.digests();
    let error = place.try_open().expect_err("it is older than its log");
    assert!(matches!(error, Error::OlderThanLog { ledger: 1, log: 3, .. }), "{error}");
    assert!(error.to_string().contains("2 saved actions are missing"), "{error}");
    assert_eq!(place.digests(), before);
}

#[test]
fn another_ledger_of_the_same_length_is_noticed() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");
    store.close().expect("it closes");
    let other = Place::new();
    let mut store = other.open();
    add(&mut store, "b").expect("it is added");
    store.close().expect("it closes");
    std::fs::copy(other.file("ledger.db"), place.file("ledger.db")).expect("it can be replaced");
    let error = place.try_open().expect_err("it tells another story");
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
}

#[test]
fn a_stale_write_ahead_log_is_set_aside() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "a").expect("it is added");
    store.close().expect("it closes");
    std::fs::write(place.file("ledger.db-wal"), [0x37; 5000]).expect("it can be written");
    let store = place.open();
    assert!(store.notes().iter().any(|it| it.contains("ledger.db-wal")), "{:?}", store.notes());
    assert_eq!(place.list("quarantine"), ["ledger.db-wal"]);
    assert_sound(&store);
}

#[test]
fn what_a_crash_left_in_tmp_is_set_aside_and_never_overwritten() {
    let place = Place::new();
    place.open().close().expect("it closes");
    for bytes in ["first", "second"] {
        std::fs::write(place.file("tmp/x.part"), bytes).expect("it can be written");
        let store = place.open();
        assert_eq!(store.notes(), ["An unfinished file was set aside in quarantine."]);
        assert_sound(&store);
        store.close().expect("it closes");
    }
    let read = |name: &str| std::fs::read_to_string(place.file(name)).expect("it is there");
    assert_eq!(read("quarantine/x.part"), "first");
    assert_eq!(read("quarantine/x.part.2"), "second");
}
