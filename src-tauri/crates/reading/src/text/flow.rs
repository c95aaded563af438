//! Words in reading order as one text, every letter of which knows its word.

use std::ops::Range;

use super::fold::fold;

/// A text made of words: a space within a cell, a tab at a gap, a line break, an empty line at a wide step down.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    chars: Vec<char>,
    owners: Vec<Option<usize>>,
    fold: String,
}

impl Flow {
    /// Adds what stands between words.
    pub(super) fn gap(&mut self, letter: char) {
        self.chars.push(letter);
        self.owners.push(None);
    }

    /// Adds a word.
    pub(super) fn word(&mut self, text: &str, owner: usize) {
        self.chars.extend(text.chars());
        self.owners.resize(self.chars.len(), Some(owner));
    }

    /// Finishes the text.
    pub(super) fn folded(mut self) -> Self {
        self.fold = fold(&self.chars);
        self
    }

    /// Returns how many letters there are.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// Tells whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// Returns the text as patterns see it; places in it are places in the text.
    pub fn fold(&self) -> &str {
        &self.fold
    }

    /// Returns the text of a stretch as printed, its gaps as single spaces.
    pub fn text(&self, range: Range<usize>) -> String {
        let text: String = self.chars[range].iter().collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Returns the letters of a stretch as printed.
    pub fn chars(&self, range: Range<usize>) -> &[char] {
        &self.chars[range]
    }

    /// Returns the words a stretch touches, each once, in order.
    pub fn words(&self, range: Range<usize>) -> Vec<usize> {
        let mut words: Vec<usize> = Vec::new();
        for owner in self.owners[range].iter().flatten() {
            if words.last() != Some(owner) {
                words.push(*owner);
            }
        }
        words
    }

    /// Returns the stretch without spaces and without these letters at its ends.
    pub fn trimmed(&self, range: Range<usize>, also: &str) -> Range<usize> {
        let loose = |at: usize| self.chars[at].is_whitespace() || also.contains(self.chars[at]);
        let (mut start, mut end) = (range.start, range.end);
        while start < end && loose(start) {
            start += 1;
        }
        while end > start && loose(end - 1) {
            end -= 1;
        }
        start..end
    }
}
