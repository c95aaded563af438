//! What the caller knows already: who the holder is, and what earlier readings taught.
//!
//! A reading is a pure function of the file and of this value. Nothing is learnt by reading; the caller records what
//! a person confirmed, shows it, and forgets it on request.

use serde::{Deserialize, Serialize};

use crate::fields::organisation;

/// What is known before a file is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Context {
    /// The holder's name and the other names certificates may carry.
    pub names: Vec<String>,
    /// What earlier readings taught.
    pub learnt: Learnt,
}

/// What a person confirmed in earlier readings: plain values, to be shown and forgotten line by line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Learnt {
    /// Providers, as the person wants them spelled.
    pub providers: Vec<LearntProvider>,
    /// Words of titles and the area the person filed them under.
    pub areas: Vec<LearntArea>,
}

/// A provider a person confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearntProvider {
    /// As the person spells it.
    pub name: String,
    /// As certificates print it, where that differs.
    #[serde(default)]
    pub printed: Vec<String>,
}

/// A word of a title and its area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearntArea {
    /// The word, in small letters.
    pub word: String,
    /// The area, as rule packs spell it.
    pub area: String,
}

impl Learnt {
    /// Takes in what a person confirmed: the provider read and the one meant, the title and its areas.
    ///
    /// Confirming the same twice changes nothing.
    pub fn confirm(&mut self, printed: &str, provider: &str, title: &str, areas: &[String]) {
        let at = self.providers.iter().position(|it| it.name == provider).unwrap_or_else(|| {
            self.providers.push(LearntProvider { name: provider.to_owned(), printed: Vec::new() });
            self.providers.len() - 1
        });
        let known = &mut self.providers[at].printed;
        if !printed.is_empty() && printed != provider && !known.iter().any(|it| it == printed) {
            known.push(printed.to_owned());
        }
        // With one area the title's rare words speak for it; with several, no word can tell which.
        if let [area] = areas {
            for word in rare_words(title) {
                let lesson = LearntArea { word, area: area.clone() };
                if !self.areas.contains(&lesson) {
                    self.areas.push(lesson);
                }
            }
        }
    }

    /// Forgets a provider by the name the person gave it.
    pub fn forget_provider(&mut self, name: &str) {
        self.providers.retain(|it| it.name != name);
    }

    /// Forgets what a word says about areas.
    pub fn forget_word(&mut self, word: &str) {
        self.areas.retain(|it| it.word != word);
    }
}

impl Context {
    /// Tells whether a provider was confirmed before, under this or another spelling.
    pub(crate) fn knows_provider(&self, name: &str) -> bool {
        self.provider_as_confirmed(name).is_some()
    }

    /// Returns a provider's name as the person spells it.
    pub(crate) fn provider_as_confirmed(&self, name: &str) -> Option<String> {
        let printed = |it: &&LearntProvider| {
            it.printed.iter().any(|printed| printed.eq_ignore_ascii_case(name))
        };
        let by_name = |it: &&LearntProvider| organisation::same(&it.name, name);
        let providers = &self.learnt.providers;
        providers
            .iter()
            .find(printed)
            .or_else(|| providers.iter().find(by_name))
            .map(|it| it.name.clone())
    }

    /// Returns the areas that a title's words were filed under before, each with the word.
    pub(crate) fn learnt_areas(&self, title: &str) -> Vec<(String, String)> {
        let words = rare_words(title);
        let mut areas: Vec<(String, String)> = Vec::new();
        for lesson in self.learnt.areas.iter().filter(|it| words.contains(&it.word)) {
            // A word filed under two areas says nothing.
            let torn =
                self.learnt.areas.iter().any(|it| it.word == lesson.word && it.area != lesson.area);
            if !torn && !areas.iter().any(|it| it.0 == lesson.area) {
                areas.push((lesson.area.clone(), lesson.word.clone()));
            }
        }
        areas
    }
}

/// Returns the words of a title that can speak for an area: long ones that stand in titles of every area left out.
fn rare_words(title: &str) -> Vec<String> {
    const EVERYWHERE: [&str; 14] = [
        "clinical",
        "laboratory",
        "update",
        "review",
        "introduction",
        "testing",
        "practice",
        "management",
        "annual",
        "advanced",
        "diagnosis",
        "quality",
        "interpretation",
        "understanding",
    ];
    let mut words: Vec<String> = title
        .split(|it: char| !it.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|it| it.chars().count() >= 7 && !EVERYWHERE.contains(&it.as_str()))
        .collect();
    words.sort();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_confirmed_is_known_and_can_be_forgotten() {
        let mut learnt = Learnt::default();
        for _ in 0..2 {
            learnt.confirm(
                "Nthn Lakes Histo Soc",
                "Northern Lakes Histology Society",
                "Perlstain Basics",
                &["histology".into()],
            );
        }
        let mut context = Context { learnt, ..Context::default() };
        assert_eq!(
            context.provider_as_confirmed("NTHN LAKES HISTO SOC").as_deref(),
            Some("Northern Lakes Histology Society")
        );
        assert_eq!(
            context.learnt_areas("Advanced Perlstain"),
            [("histology".to_owned(), "perlstain".to_owned())]
        );

        context.learnt.forget_provider("Northern Lakes Histology Society");
        context.learnt.forget_word("perlstain");
        assert_eq!(context, Context::default());
    }
}
