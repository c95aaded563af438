//! How right readings are: each field of many certificates compared with what is known, counted by badge.
//!
//! A wrong value is much worse than none, and a wrong value under the badge "high" is worst.

mod compare;
mod known;
mod papers;

use compare::Tally;
use reading::context::Context;

/// Reads every certificate of a folder and counts.
fn tally(folder: &str) -> Tally {
    let mut tally = Tally::default();
    for sample in known::samples(folder) {
        let pages = reading::text::plain::pages(&sample.text);
        let found = reading::fields::read(&pages, &Context::default());
        tally.add(&sample, &found);
    }
    tally
}

#[test]
fn the_sixteen_examples_are_read_rightly() {
    let tally = tally("sixteen");
    println!("{tally}");
    assert_eq!(tally.wrong_and_high(), 0, "{tally}");
    assert!(tally.right() * 100 >= tally.known() * 97, "{tally}");
}

/// The readings were made better by looking at these.
#[test]
fn the_texts_tuned_on_are_read_rightly() {
    let tally = tally("tuned");
    println!("{tally}");
    assert_eq!(tally.wrong_and_high(), 0, "{tally}");
}

/// These were only ever counted.
#[test]
fn texts_never_tuned_on_are_mostly_read_rightly() {
    let tally = tally("held");
    println!("{tally}");
    assert!(tally.right() * 100 >= tally.known() * 80, "{tally}");
    assert!(tally.wrong_and_high() * 50 <= tally.known(), "{tally}");
}

/// Some of them are scans and photos, which only an engine can read; a few of these are enough.
#[test]
fn the_sample_papers_are_read_from_their_files() {
    let engine = reading::optical::Tesseract::find();
    let engine = engine.as_ref().map(|it| it as &dyn reading::optical::Engine);
    let mut tally = Tally::default();
    let mut scans = 0;
    for (bytes, sample) in papers::papers() {
        let read = |engine| {
            reading::read(&bytes, None, engine, &Context::default())
                .unwrap_or_else(|error| panic!("{}: {error}", sample.file))
        };
        let mut reading = read(None);
        if reading.text_from() == reading::text::Origin::None {
            scans += 1;
            if engine.is_none() || scans > SCANS {
                continue;
            }
            reading = read(engine);
        }
        tally.add(&sample, &reading.certificates);
    }
    println!("{tally}");
    assert!(tally.right() * 100 >= tally.known() * 70, "{tally}");
}

/// How many scans are read: each takes its engine seconds.
const SCANS: usize = 2;
