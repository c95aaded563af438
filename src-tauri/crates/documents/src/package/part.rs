//! One part of the package while it is being filled.

use crate::merge::{Added, Book, Medium};

/// A finished part.
pub struct Part<M> {
    /// Where it was written.
    pub medium: M,
    /// How many pages it has.
    pub pages: usize,
}

/// A part being filled.
pub(super) struct Filling<M> {
    pub book: Book<M>,
    /// What is in it, in order: the entry's place, and its files.
    pub entries: Vec<Filled>,
}

/// An entry in a part.
pub(super) struct Filled {
    /// Its place in the dossier.
    pub entry: usize,
    /// Its files in this part: their place in the entry, and where their pages are.
    pub files: Vec<(usize, Added)>,
}

impl<M: Medium> Filling<M> {
    /// Tells whether anything has pages in it yet.
    pub(super) fn is_empty(&self) -> bool {
        self.book.pages() == 0
    }

    /// Returns the entry at a place, beginning it where it is not in this part yet.
    pub(super) fn entry(&mut self, entry: usize) -> &mut Filled {
        if self.entries.last().is_none_or(|it| it.entry != entry) {
            self.entries.push(Filled { entry, files: Vec::new() });
        }
        self.entries.last_mut().expect("one was put there")
    }
}
