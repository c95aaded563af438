//! Search: an index of what activities and papers say, so that one finds as one types.
//!
//! It is made from the ledger and the readings and lies in `cache/`, in a file of its own: it can be thrown away at any
//! time, and nothing it does can reach the ledger. Missing, of another version or unsound, it is silently begun anew;
//! where it can't be written it is kept in memory.
//! Deliberately absent: what the entries mean, and when they are stale; whoever makes them says so by a stamp.

mod find;
mod index;
mod words;

use std::collections::BTreeMap;

pub(crate) use index::Index;

use crate::ledger::meta::Meta;
use crate::{Error, Store};

/// What is found: the two kinds are never mixed, so that a rank means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// Activities.
    Activities,
    /// The files of the evidence.
    Evidence,
}

/// Something the index should hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Where it stands.
    pub shelf: Shelf,
    /// Names it.
    pub id: String,
    /// Another one whenever its entry would be.
    pub stamp: String,
}

/// The words by which something is found, the weightiest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// What is in sight beside it, wherever it is listed.
    pub about: String,
    /// What is not: notes, and what its papers say. Excerpts are taken from here.
    pub text: String,
}

/// A piece of a text in which something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The piece.
    pub text: String,
    /// Whether it is what was looked for.
    pub found: bool,
}

impl Store {
    /// Returns a text that is another one whenever the record or what was read of its papers is.
    pub fn contents(&self) -> Result<String, Error> {
        let root = Meta::read(&self.conn).map_err(Error::sql("reading"))?.root;
        Ok(format!("{root}/{}", self.readings_state()?))
    }

    /// Tells whether the index holds everything of these contents.
    pub fn is_indexed(&self, contents: &str) -> Result<bool, Error> {
        self.with_index(|it| it.holds(contents))
    }

    /// Returns which of these, by their place in the list, are not in the index as they are.
    pub fn unindexed(&self, wanted: &[Wanted]) -> Result<Vec<usize>, Error> {
        self.with_index(|it| it.lacks(wanted))
    }

    /// Brings entries into the index, drops what is not wanted any more, and returns how many are still lacking.
    pub fn index(
        &self,
        contents: &str,
        wanted: &[Wanted],
        entries: &[(usize, Entry)],
    ) -> Result<usize, Error> {
        self.with_index(|it| it.take(contents, wanted, entries))
    }

    /// Finds what holds every word typed, the best first; nothing where no word was typed.
    pub fn search(&self, shelf: Shelf, typed: &str) -> Result<Option<Vec<String>>, Error> {
        let Some(expression) = words::expression(typed) else { return Ok(None) };
        self.with_index(|it| it.find(shelf, &expression)).map(Some)
    }

    /// Returns for some of what was found the place in its text; without those found by what is in sight.
    pub fn excerpts(
        &self,
        shelf: Shelf,
        typed: &str,
        ids: &[&str],
    ) -> Result<BTreeMap<String, Vec<Piece>>, Error> {
        let Some(expression) = words::expression(typed) else { return Ok(BTreeMap::new()) };
        self.with_index(|it| it.excerpts(shelf, &expression, ids))
    }

    /// Does something with the index; one that fails is begun anew, on the disk and then in memory.
    fn with_index<T>(&self, what: impl Fn(&mut Index) -> rusqlite::Result<T>) -> Result<T, Error> {
        let mut slot = self.index.borrow_mut();
        let path = self.read_only().is_none().then(|| self.folder.search());
        if let Some(index) = slot.as_mut()
            && let Ok(done) = what(index)
        {
            return Ok(done);
        }
        // A connection is closed before its file is removed.
        *slot = None;
        for index in [
            path.as_deref().map(Index::at),
            path.as_deref().map(Index::anew),
            Some(Index::in_memory()),
        ] {
            let Some(Ok(mut index)) = index else { continue };
            if let Ok(done) = what(&mut index) {
                *slot = Some(index);
                return Ok(done);
            }
        }
        let mut index = Index::in_memory().map_err(Error::sql("making the search"))?;
        what(&mut index).map_err(Error::sql("searching"))
    }
}
