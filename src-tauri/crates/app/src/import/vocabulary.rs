//! The words a table may use for types and areas: the profession's own and those of every rule pack.

use std::collections::BTreeMap;

use domain::activity::{ActivityType, COMMON_TYPES, RARER_TYPES};
use domain::area::COMMON;

use crate::Desk;

/// What types and areas are called, folded.
pub(super) struct Vocabulary {
    types: BTreeMap<String, String>,
    areas: BTreeMap<String, String>,
}

impl Vocabulary {
    pub(super) fn of(desk: &Desk) -> Self {
        let mut words = Self { types: BTreeMap::new(), areas: BTreeMap::new() };
        let packs = desk.packs().library().packs();
        for (id, name) in COMMON_TYPES.iter().chain(&RARER_TYPES) {
            let of_packs =
                packs.iter().map(|it| it.words().activity_type(&ActivityType::new(*id)).to_owned());
            for word in of_packs.chain([(*id).to_owned(), (*name).to_owned()]) {
                words.types.entry(folded(&word)).or_insert_with(|| (*id).to_owned());
            }
        }
        for (id, name) in COMMON {
            words.area(id, id);
            words.area(name, id);
        }
        for pack in packs {
            for (id, name) in pack.area_names() {
                words.area(name, id.as_str());
                words.area(id.as_str(), id.as_str());
            }
        }
        words
    }

    fn area(&mut self, word: &str, id: &str) {
        self.areas.entry(folded(word)).or_insert_with(|| id.to_owned());
    }

    /// Returns the type a word names.
    pub(super) fn activity_type(&self, word: &str) -> Option<&str> {
        named(&self.types, COMMON_TYPES.iter().chain(&RARER_TYPES), word)
    }

    /// Returns the area a word names.
    pub(super) fn area_of(&self, word: &str) -> Option<&str> {
        named(&self.areas, COMMON.iter(), word)
    }
}

/// Finds a word, or the one thing of the common vocabulary whose name begins with it: "Blood bank" is blood banking.
fn named<'v>(
    words: &'v BTreeMap<String, String>,
    common: impl Iterator<Item = &'v (&'v str, &'v str)>,
    word: &str,
) -> Option<&'v str> {
    let word = folded(word);
    if let Some(id) = words.get(&word) {
        return Some(id);
    }
    if word.chars().count() < 5 {
        return None;
    }
    let mut begun = common.filter(|(_, name)| folded(name).starts_with(&word)).map(|(id, _)| *id);
    let first = begun.next()?;
    begun.next().is_none().then_some(first)
}

/// Folds case, space and punctuation.
pub(super) fn folded(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
