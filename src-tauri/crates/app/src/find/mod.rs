//! Finding: words and filters over the activities and the files that prove them.
//!
//! Words are looked up in the store's index, which is brought up to date before it is asked, a portion at a time: an
//! answer says how much is not in it yet, and whoever asks again gets the rest. Filters are asked of the record itself.
//! Deliberately absent: an order of its own beyond "best first"; lists sort themselves.

mod answer;
mod choices;
mod draft;
mod entries;
mod shelf;

use domain::view::{Query, Viewed};
use serde::Serialize;
use store::{Piece, Shelf};

pub use answer::{Answer, Find, answer, in_json};
pub use choices::{FindChoices, ScopeChoice, choices};
pub use draft::QueryDraft;
pub(crate) use shelf::Memory;

use crate::{Desk, Error};

/// How many finds show the place where they were found.
const EXCERPTS: usize = 120;

/// How many entries an answer may bring into the index before it answers.
const PORTION: usize = 300;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Found {
    /// The finds: the best first where words were typed, else in the order of entry.
    pub rows: Vec<FoundRow>,
    /// How many activities and files could not be looked into yet.
    pub unindexed: usize,
}

/// One find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundRow {
    /// Names the activity or the file.
    pub id: String,
    /// The place where it was found, in pieces; empty where its title says it.
    pub excerpt: Vec<PieceRow>,
}

/// A piece of a text in which something was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PieceRow {
    /// The piece.
    pub text: String,
    /// Whether it is what was looked for.
    pub found: bool,
}

/// Finds activities.
pub fn activities(desk: &Desk, query: &QueryDraft) -> Result<Found, Error> {
    find(desk, Viewed::Activities, &query.check()?)
}

/// Finds files of the evidence.
pub fn evidence(desk: &Desk, query: &QueryDraft) -> Result<Found, Error> {
    find(desk, Viewed::Evidence, &query.check()?)
}

/// Brings the next portion into the index; answers with how many are still lacking.
pub fn prepare(desk: &Desk) -> Result<usize, Error> {
    shelf::bring_up(desk, &*shelf::of(desk)?)
}

fn find(desk: &Desk, of: Viewed, query: &Query) -> Result<Found, Error> {
    let contents = shelf::of(desk)?;
    let on = match of {
        Viewed::Activities => Shelf::Activities,
        Viewed::Evidence => Shelf::Evidence,
    };
    let store = desk.store()?;
    let unindexed =
        if query.text.trim().is_empty() { 0 } else { shelf::bring_up(desk, &contents)? };
    let by_words = store.search(on, &query.text)?;
    let all = || contents.ids(of);
    let ids: Vec<String> = by_words.clone().unwrap_or_else(all);
    let filter = contents.filter(desk, of, query)?;
    let ids: Vec<String> = ids.into_iter().filter(|it| filter.admits(it)).collect();
    let first: Vec<&str> = ids.iter().take(EXCERPTS).map(String::as_str).collect();
    let mut excerpts = store.excerpts(on, &query.text, &first)?;
    let row = |id: String| {
        let excerpt = excerpts.remove(&id).unwrap_or_default();
        let piece = |Piece { text, found }| PieceRow { text, found };
        FoundRow { excerpt: excerpt.into_iter().map(piece).collect(), id }
    };
    Ok(Found { rows: ids.into_iter().map(row).collect(), unindexed })
}
