//! The watched folder: what comes new is copied into the inbox once it is whole, and nothing twice.

use std::cell::RefCell;
use std::path::PathBuf;

use app::inbox;
use app::watching::{self, Watch};

use super::person::Person;

const PAPER: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n";

/// A person whose downloads are watched; one file was there before.
fn watching() -> (Person, PathBuf, Watch) {
    let mut person = Person::with_mls();
    let folder = person.folder().join("Downloads");
    std::fs::create_dir(&folder).expect("the temporary folder can be written to");
    std::fs::write(folder.join("before.pdf"), PAPER).expect("it can be written to");
    watching::watch(&mut person.desk, &folder).expect("the folder is there");
    (person, folder, Watch::default())
}

/// Looks once; returns what was taken.
fn look(person: &mut Person, watch: &mut Watch) -> Vec<String> {
    let taken = watching::look(&RefCell::new(&mut person.desk), watch).expect("the record is open");
    taken.map(|it| it.value.kept.into_iter().map(|it| it.label).collect()).unwrap_or_default()
}

fn comes(folder: &std::path::Path, name: &str, bytes: &[u8]) {
    std::fs::write(folder.join(name), bytes).expect("the folder can be written to");
}

#[test]
fn what_comes_new_is_taken_once_it_has_stopped_growing() {
    let (mut person, folder, mut watch) = watching();
    assert!(look(&mut person, &mut watch).is_empty(), "what was there before is left alone");
    comes(&folder, "new.pdf", PAPER);
    comes(&folder, "coming.pdf.crdownload", PAPER);
    comes(&folder, "list.csv", b"a,b\n");
    comes(&folder, "page.pdf", b"<html>not a paper</html>");
    assert!(look(&mut person, &mut watch).is_empty(), "it may still grow");
    comes(&folder, "new.pdf", &[PAPER, b"more"].concat());
    assert!(look(&mut person, &mut watch).is_empty(), "it has grown");
    assert_eq!(look(&mut person, &mut watch), ["new.pdf"]);
    assert!(look(&mut person, &mut watch).is_empty(), "nothing is taken twice");
    assert!(folder.join("new.pdf").exists(), "it is copied and never moved");
    let waiting = inbox::list(&person.desk).expect("the record is open").rows;
    assert_eq!(waiting.len(), 1);
}

#[test]
fn what_was_taken_is_not_taken_again_after_a_restart_or_an_undo() {
    let (mut person, folder, mut watch) = watching();
    comes(&folder, "new.pdf", &[PAPER, b"more"].concat());
    look(&mut person, &mut watch);
    assert_eq!(look(&mut person, &mut watch), ["new.pdf"]);
    app::history::undo(&mut person.desk).expect("it was a step");
    let mut person = person.after_a_restart();
    let mut watch = Watch::default();
    for _ in 0..3 {
        assert!(look(&mut person, &mut watch).is_empty());
    }
}

#[test]
fn a_folder_that_is_gone_is_said_and_looked_for_again() {
    let (mut person, folder, mut watch) = watching();
    let away = folder.with_file_name("Away");
    std::fs::rename(&folder, &away).expect("it can be renamed");
    assert!(look(&mut person, &mut watch).is_empty());
    let view = watching::watched(&person.desk).expect("the record is open");
    assert!(view.trouble.expect("it is said").starts_with("It can't be looked into at present"));
    std::fs::rename(&away, &folder).expect("it can be renamed");
    comes(&folder, "new.pdf", &[PAPER, b"more"].concat());
    look(&mut person, &mut watch);
    assert_eq!(look(&mut person, &mut watch), ["new.pdf"]);

    watching::unwatch(&mut person.desk).expect("the record is open");
    let view = watching::watched(&person.desk).expect("the record is open");
    assert_eq!((view.folder, view.trouble), (None, None));
}

#[test]
fn the_records_own_folder_is_not_watched() {
    let mut person = Person::with_mls();
    let vault = person.desk.folder().to_owned();
    assert!(watching::watch(&mut person.desk, &vault).is_err());
    let around = person.folder();
    watching::watch(&mut person.desk, &around).expect("folders in it are not looked into");
}
