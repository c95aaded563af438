//! The kinds of paper, one file each: how certificates, letters, lists and transcripts arrange the same few facts.
//!
//! A layout prints the facts of the record and no others about the activity: what a reader finds on the page must be
//! what the record says.

mod assessment;
mod bordered;
mod claimed;
mod columns;
mod email;
mod facts;
mod letter;
mod pair;
mod plain;
mod screen;
mod sessions;
mod sign_in;
mod statement;
mod transcript;

pub use facts::Facts;

use crate::paper::Page;
use crate::story::Layout;

/// Draws a paper.
pub fn drawn(facts: &Facts<'_>) -> Page {
    match facts.paper.layout {
        Layout::Assessment => assessment::draw(facts),
        Layout::Bordered => bordered::draw(facts),
        Layout::Claimed => claimed::draw(facts),
        Layout::Columns => columns::draw(facts),
        Layout::Email => email::draw(facts),
        Layout::Letter => letter::draw(facts),
        Layout::Pair => pair::draw(facts),
        Layout::Plain => plain::draw(facts),
        Layout::Screen => screen::draw(facts),
        Layout::Sessions => sessions::draw(facts),
        Layout::SignIn => sign_in::draw(facts),
        Layout::Statement => statement::draw(facts),
        Layout::Transcript => transcript::draw(facts),
    }
}
