//! A heap of files at once: in few steps, with a way to stop, each file for itself.

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::Mutex;

use app::evidence::{self, Taken};
use app::history;
use app::inbox;
use app::progress::Progress;

use super::person::Person;

fn heap(person: &Person, count: usize) -> Vec<PathBuf> {
    let paper = |at: usize| format!("%PDF-1.4\n% paper {at}\n");
    (0..count).map(|at| person.file(&format!("paper {at:03}.pdf"), paper(at).as_bytes())).collect()
}

fn takes(person: &mut Person, files: &[PathBuf], progress: &Progress<'_>) -> Taken {
    let desk = RefCell::new(&mut person.desk);
    evidence::take_in(&desk, files, None, progress).expect("the record is open").value
}

#[test]
fn what_is_dropped_at_once_is_taken_back_at_once() {
    let mut person = Person::with_mls();
    let mut files = heap(&person, 12);
    files.push(files[0].clone());
    files.push(person.folder().join("gone.pdf"));
    let said = Mutex::new(Vec::new());
    let progress = Progress::telling(|stand| {
        said.lock().expect("nobody panics here").push((stand.done, stand.all, stand.name));
        true
    });
    let taken = takes(&mut person, &files, &progress);
    assert_eq!((taken.kept.len(), taken.refused.len(), taken.left), (13, 1, 0));
    assert!(taken.kept[12].known_before, "the same file twice in a heap is one");
    let said = said.lock().expect("nobody panics here");
    assert_eq!(said[3], (3, 14, "paper 003.pdf".into()));
    drop(said);
    assert_eq!(inbox::list(&person.desk).expect("it is open").rows.len(), 12);
    history::undo(&mut person.desk).expect("it was one step");
    assert!(inbox::list(&person.desk).expect("it is open").rows.is_empty());
}

#[test]
fn stopping_leaves_what_is_done_and_says_how_much() {
    let mut person = Person::with_mls();
    let files = heap(&person, 80);
    let taken = takes(&mut person, &files, &Progress::telling(|stand| stand.done < 60));
    assert_eq!((taken.kept.len(), taken.left), (60, 20));
    let person = person.after_a_restart();
    assert_eq!(inbox::list(&person.desk).expect("it is open").rows.len(), 60);
    let report = person.desk.situation().expect("it is open");
    assert!(report.notes.is_empty(), "nothing lies about: {:?}", report.notes);
}
