//! What was said before and need not be formed again: a long record gives the same few reasons thousands of times.

use std::cell::RefCell;
use std::hash::Hash;

use crate::allocation::Quick;

/// Answers by question, each formed once.
pub(super) struct Memo<K, V>(RefCell<Quick<K, V>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// Returns a copy of the answer to a question, forming it where it is asked for the first time.
    pub fn get(&self, question: K, form: impl FnOnce() -> V) -> V {
        if let Some(known) = self.0.borrow().get(&question) {
            return known.clone();
        }
        let formed = form();
        self.0.borrow_mut().insert(question, formed.clone());
        formed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_formed_once() {
        let memo = Memo::default();
        assert_eq!(memo.get(1, || "first"), "first");
        assert_eq!(memo.get(1, || unreachable!("it is known by now")), "first");
        assert_eq!(memo.get(2, || "second"), "second");
    }
}
