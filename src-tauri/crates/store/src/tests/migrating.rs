//! Migrations: all from empty, nothing by halves, and what was there is still there.

use chrono::{DateTime, Utc};

use super::setting::{Place, add, assert_sound, at, file, patiently};
use crate::ledger::meta::Meta;
use crate::ledger::migration;
use crate::{Error, Store};

const NEXT: &str = "ALTER TABLE activity ADD COLUMN mentor TEXT; CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;";

/// The number of the newest format.
const OURS: usize = migration::ALL.len();

/// Opens the vault as a program would that knows one more migration.
fn open(place: &Place, at: DateTime<Utc>, more: &str) -> Result<Store, Error> {
    let migrations: Vec<&str> = migration::ALL.iter().copied().chain([more]).collect();
    patiently(|| Store::open_with(&place.dir(), at, &migrations))
}

#[test]
fn the_final_schema_is_the_golden_one() {
    let place = Place::new();
    let store = place.open();
    let mut statement = store
        .conn
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
        .expect("it reads");
    let sql: Vec<String> =
        statement.query_map([], |row| row.get(0)).and_then(Iterator::collect).expect("it reads");
    let schema = format!("{};\n", sql.join(";\n\n"));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/golden-schema.sql");
    if std::env::var_os("GOLDEN_WRITE").is_some() {
        std::fs::write(path, &schema).expect("it can be written");
    }
    let golden = std::fs::read_to_string(path).expect("the golden file is there");
    assert_eq!(schema, golden, "run with GOLDEN_WRITE=1 if the change is meant");
}

#[test]
fn every_sealed_table_is_known_and_strict() {
    let place = Place::new();
    let store = place.open();
    let mut statement = store
        .conn
        .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('meta', 'desk') ORDER BY name")
        .expect("it reads");
    let tables: Vec<(String, bool)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .and_then(Iterator::collect)
        .expect("it reads");
    let mut known: Vec<(String, bool)> =
        crate::tables::ALL.iter().map(|it| (it.name.to_owned(), true)).collect();
    known.sort();
    assert_eq!(tables, known);
}

#[test]
fn an_older_vault_is_brought_up_to_date_and_a_snapshot_kept() {
    let place = Place::new();
    let mut store = place.open();
    file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
    add(&mut store, "b").expect("it is added");
    let record = store.record().expect("it reads");
    store.close().expect("it closes");
    let root = |name: &str| {
        let conn = rusqlite::Connection::open(place.file(name)).expect("it opens");
        Meta::read(&conn).expect("it reads").root
    };
    let old = root("ledger.db");

    let mut store = open(&place, at(5), NEXT).expect("it is upgraded");
    assert!(
        store.notes().iter().any(|it| it.contains(&format!("format {OURS} to {}", OURS + 1))),
        "{:?}",
        store.notes()
    );
    assert_eq!(store.record().expect("it reads"), record);
    assert_sound(&store);
    let mut snapshots = place.list("snapshots");
    snapshots.sort();
    let name = format!("ledger-00000002-format-{OURS}-migration.db");
    assert_eq!(snapshots, [name.clone(), format!("{name}.sha256")]);
    assert_eq!(root(&format!("snapshots/{name}")), old);

    // What was done before can still be undone, though its images lack the new column.
    store.undo(at(6)).expect("it is undone");
    store.undo(at(6)).expect("it is undone");
    assert!(store.is_empty().expect("it reads"));
    store.redo(at(7)).expect("it is redone");
    store.redo(at(7)).expect("it is redone");
    assert_eq!(store.record().expect("it reads"), record);
    assert_sound(&store);
    store.close().expect("it closes");

    let error = place.try_open().expect_err("it is newer now");
    assert!(matches!(error, Error::Newer { .. }), "{error}");
    let store = open(&place, at(8), NEXT).expect("it opens");
    assert_sound(&store);
}

#[test]
fn a_vault_of_every_older_format_still_opens() {
    for format in 1..OURS {
        let place = Place::new();
        let older = &migration::ALL[..format];
        let store = patiently(|| Store::open_with(&place.dir(), at(1), older)).expect("it opens");
        store.close().expect("it closes");
        let store = place.open();
        assert!(store.notes().iter().any(|it| it.contains(&format!("format {format} to"))));
        assert!(store.is_empty().expect("it reads"));
        assert_sound(&store);
    }
}

#[test]
fn a_broken_step_leaves_nothing() {
    for broken in [
        "CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE half (id INTEGER) STRICT;",
        "DELETE FROM activity;",
        "UPDATE activity SET title = 'other';",
        "not even SQL",
    ] {
        let place = Place::new();
        let mut store = place.open();
        add(&mut store, "a").expect("it is added");
        let record = store.record().expect("it reads");
        store.close().expect("it closes");
        let before = std::fs::read(place.file("ledger.db")).expect("it can be read");

        let error = open(&place, at(5), broken).expect_err(broken);
        assert!(
            matches!(error, Error::NotSaved { .. } | Error::Damaged { .. }),
            "{broken}: {error}"
        );
        let after = std::fs::read(place.file("ledger.db")).expect("it can be read");
        assert!(after == before, "{broken}: the ledger was changed");
        let store = place.open();
        assert_eq!(store.record().expect("it reads"), record);
        assert_sound(&store);
    }
}

#[test]
fn a_new_vault_whose_migrations_fail_is_not_begun() {
    let place = Place::new();
    assert!(open(&place, at(1), "not even SQL").is_err());
    assert!(!Store::exists(&place.dir()));
    assert_sound(&place.open());
}
