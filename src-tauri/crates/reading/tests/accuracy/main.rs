//! How right readings are: each field of many certificates compared with what is known, counted by badge.
//!
//! A wrong value is much worse than none, and a wrong value under the badge "high" is worst.

mod compare;
mod known;

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
