//! What lies beside the record: the desk survives a restart, the cache may go at any time.

use super::setting::{Place, assert_sound, file};
use crate::CachedReading;

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
