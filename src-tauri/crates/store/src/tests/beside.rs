//! What lies beside the record: the desk survives a restart, the cache may go at any time.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::setting::{Place, assert_sound, file};
use crate::{CachedReading, IndexEntry, Shelf, Store, Wanted};

#[test]
fn what_lies_on_the_desk_is_there_after_a_restart_and_is_no_part_of_the_record() {
    let place = Place::new();
    let mut store = place.open();
    store.put_on_desk("draft/a", Some("typed")).expect("it is written");
    store.put_on_desk("draft/b", Some("other")).expect("it is written");
    store.put_on_desk("draft/a", Some("typed anew")).expect("it is written");
    assert!(store.is_empty().expect("it reads"));
    store.close().expect("it closes");

    let mut store = place.open();
    assert_eq!(store.on_desk("draft/a").expect("it reads").as_deref(), Some("typed anew"));
    store.put_on_desk("draft/a", None).expect("it is taken away");
    assert_eq!(store.names_on_desk("draft/").expect("it reads"), ["draft/b"]);
    assert_sound(&store);
}

#[test]
fn a_cache_that_is_gone_or_broken_is_begun_anew() {
    let place = Place::new();
    let mut store = place.open();
    file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
    let digest = store.evidence().expect("it reads").remove(0).digest;
    let reading = CachedReading { version: "1".into(), facts: "{}".into() };
    store.cache_reading(&digest, &reading, "[]").expect("it is cached");
    store.close().expect("it closes");

    let store = place.open();
    assert_eq!(store.cached_reading(&digest).expect("it reads"), Some(reading));
    store.close().expect("it closes");

    std::fs::write(place.file("cache/readings.db"), b"not a database at all").expect("it is ours");
    let store = place.open();
    assert_eq!(store.cached_reading(&digest).expect("it is begun anew"), None);
    assert_sound(&store);
}

fn paper(id: &str, title: &str, text: &str) -> (Wanted, IndexEntry) {
    let wanted = Wanted { shelf: Shelf::Evidence, id: id.into(), stamp: text.into() };
    (wanted, IndexEntry { title: title.into(), about: "LabCE".into(), text: text.into() })
}

/// Brings papers into the index, as whoever finds does.
fn bring(store: &Store, papers: Vec<(Wanted, IndexEntry)>) {
    let (wanted, entries): (Vec<_>, Vec<_>) = papers.into_iter().unzip();
    let contents = store.contents().expect("it reads");
    let lacking = store.unindexed(&wanted).expect("it reads");
    let entries: Vec<_> = lacking.into_iter().map(|at| (at, entries[at].clone())).collect();
    assert_eq!(store.index(&contents, &wanted, &entries).expect("it is written"), 0);
}

fn found(store: &Store, typed: &str) -> Vec<String> {
    store.search(Shelf::Evidence, typed).expect("it is no fault").unwrap_or_default()
}

#[test]
fn words_are_found_by_their_beginning_without_accents_and_titles_come_first() {
    let place = Place::new();
    let store = place.open();
    bring(
        &store,
        vec![
            paper("a", "scan.pdf", "Given to Zoë Müller for Advanced Hemostasis"),
            paper("b", "Hemostasis.pdf", "Given to somebody else"),
            paper("c", "other.pdf", "Nothing of the kind"),
        ],
    );
    assert_eq!(found(&store, "hemo"), ["b", "a"], "a title weighs more than a paper's words");
    assert_eq!(found(&store, "HEMO zoe"), ["a"]);
    assert_eq!(found(&store, "müll"), found(&store, "mull"));
    assert_eq!(found(&store, "\"given to zoe\" labce"), ["a"]);
    assert_eq!(found(&store, "\"to given\""), Vec::<String>::new());
    assert_eq!(store.search(Shelf::Activities, "hemo").expect("it reads"), Some(Vec::new()));
    assert_eq!(store.search(Shelf::Evidence, " – 🧪 ").expect("it reads"), None);

    let excerpts = store.excerpts(Shelf::Evidence, "hemo", &["a", "b"]).expect("it reads");
    let said: Vec<(&str, bool)> =
        excerpts["a"].iter().map(|it| (it.text.as_str(), it.found)).collect();
    assert_eq!(said, [("Given to Zoë Müller for Advanced ", false), ("Hemostasis", true)]);
    assert!(!excerpts.contains_key("b"), "a title needs no excerpt");
}

#[test]
fn an_entry_that_changed_is_found_by_its_new_words_alone() {
    let place = Place::new();
    let store = place.open();
    bring(&store, vec![paper("a", "a.pdf", "Phlebotomy"), paper("b", "b.pdf", "Mycology")]);
    bring(&store, vec![paper("a", "a.pdf", "Virology")]);
    assert_eq!(found(&store, "virol"), ["a"]);
    assert!(found(&store, "phlebotomy").is_empty() && found(&store, "mycology").is_empty());
}

#[test]
fn an_index_that_is_gone_or_broken_is_begun_anew_and_the_ledger_is_none_the_worse() {
    let place = Place::new();
    let paper = || vec![paper("a", "a.pdf", "Phlebotomy")];
    let store = place.open();
    bring(&store, paper());
    let contents = store.contents().expect("it reads");
    assert!(store.is_indexed(&contents).expect("it reads"));
    store.close().expect("it closes");

    let whole = std::fs::read(place.file("cache/search.db")).expect("it is there");
    let mut torn = whole.clone();
    torn.truncate(whole.len() / 2);
    let mut scratched = whole.clone();
    scratched[100..8_000].fill(0xA5);
    for bytes in [b"not a database at all".to_vec(), torn, scratched, Vec::new()] {
        std::fs::write(place.file("cache/search.db"), bytes).expect("it is ours");
        let store = place.open();
        let contents = store.contents().expect("it reads");
        assert!(!store.is_indexed(&contents).expect("it is no fault"));
        bring(&store, paper());
        assert_eq!(found(&store, "phle"), ["a"]);
        assert_sound(&store);
        store.close().expect("it closes");
    }
}

#[test]
fn a_reading_that_changes_changes_the_contents() {
    let place = Place::new();
    let mut store = place.open();
    file(&mut store, "a", b"%PDF-1.7 a").expect("it is filed");
    let digest = store.evidence().expect("it reads").remove(0).digest;
    let before = store.contents().expect("it reads");
    let reading = CachedReading { version: "1".into(), facts: "{}".into() };
    store.cache_reading(&digest, &reading, "[]").expect("it is cached");
    let after = store.contents().expect("it reads");
    store.forget_reading(&digest).expect("it is forgotten");
    assert!(before != after && after != store.contents().expect("it reads"));
}

#[test]
fn whatever_is_typed_is_no_fault() {
    let place = Place::new();
    let store = place.open();
    bring(&store, vec![paper("a", "a b c.pdf", "b c a")]);
    let contents = store.contents().expect("it reads");
    let typed = (any::<String>(), "[\"'()*:^{}+~ a-c\0-]{0,24}");
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&typed, |(any, syntax)| {
        for typed in [any, syntax] {
            prop_assert!(store.search(Shelf::Evidence, &typed).is_ok(), "{:?}", typed);
            prop_assert!(store.excerpts(Shelf::Evidence, &typed, &["a"]).is_ok(), "{:?}", typed);
            prop_assert!(store.is_indexed(&contents).expect("it reads"), "{:?} broke it", typed);
        }
        Ok(())
    });
    outcome.expect("nothing typed is a fault");
}
