//! Guesses which fact a field asks for, from its tooltip, its name, and the words printed beside it.
//!
//! A guess is only offered: the person sees each before anything is filled, and corrects it once. What is for the pen
//! (signatures, whoever verifies, whatever the office fills in) is never guessed.

mod beside;
mod rules;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;

use super::field::{Field, Kind};
pub use beside::Printed;
use beside::beside;
use rules::{COLUMNS, MADE_UP, NOT_OURS, Rule, TEXTS};
use words::tokens;

/// Suggests a fact for each field, by the field's name and the fact's; `facts` are the names and texts there are.
pub fn suggest(
    fields: &[Field],
    printed: &[Printed],
    facts: &[(String, String)],
) -> BTreeMap<String, String> {
    let rows = rows(fields);
    let guess = |field: &Field| {
        if field.read_only {
            return None;
        }
        let labels = labels(field, printed);
        let key = match &field.kind {
            Kind::Tick => tick(&labels, facts),
            Kind::Buttons(offered) | Kind::List { offered, .. } => facts
                .iter()
                .filter(|it| matches!(it.0.as_str(), "category_code" | "credential" | "category"))
                .find(|fact| {
                    let same = |text: &str| text.eq_ignore_ascii_case(&fact.1);
                    offered.iter().any(|it| same(&it.value) || same(&it.name))
                })
                .map(|it| it.0.clone()),
            Kind::Signature => None,
            Kind::Line { .. } | Kind::Comb { .. } | Kind::Lines { .. } => {
                text(field, &labels, rows.get(field.name.as_str()).copied())
            }
        }?;
        facts.iter().any(|it| it.0 == key).then_some((field.name.clone(), key))
    };
    fields.iter().filter_map(guess).collect()
}

fn text(field: &Field, labels: &[Vec<String>], row: Option<usize>) -> Option<String> {
    for words in labels {
        let ours = words.iter().all(|it| !NOT_OURS.contains(&it.as_str()));
        if !ours {
            return None;
        }
        if let Some(row) = row {
            let column = best(&COLUMNS, words);
            let fact = best(&TEXTS, words);
            if fact.is_some_and(|it| it.0 == "instruments") {
                return Some(format!("instrument.{row}"));
            }
            if fact.is_some_and(|it| it.0 == "address") {
                return Some(format!("address.{row}"));
            }
            if let Some((column, _)) = column {
                return Some(format!("line.{row}.{column}"));
            }
        }
        if let Some((fact, weight)) = best(&TEXTS, words) {
            // "Name" alone speaks for the holder only where nothing else is named.
            let alien =
                ["institution", "employer", "program", "school", "provider", "course", "title"];
            if fact == "holder"
                && weight == 1
                && words.iter().any(|it| alien.contains(&it.as_str()))
            {
                continue;
            }
            if fact == "instruments" && !matches!(field.kind, Kind::Lines { .. }) {
                return Some("instrument.1".to_owned());
            }
            return Some(fact.to_owned());
        }
    }
    None
}

fn tick(labels: &[Vec<String>], facts: &[(String, String)]) -> Option<String> {
    for words in labels {
        let mut found: Option<(&str, usize)> = None;
        for (key, _) in facts {
            let Some(area) = key.strip_prefix("area.") else { continue };
            let wanted = tokens(area);
            let here = wanted.iter().all(|it| words.contains(it));
            if here && found.is_none_or(|it| it.1 < wanted.len()) {
                found = Some((key, wanted.len()));
            }
        }
        if let Some((key, _)) = found {
            return Some(key.to_owned());
        }
        if words.iter().any(|it| it == "other") {
            return Some("own_area.tick".to_owned());
        }
    }
    None
}

/// Returns the rule with the most words among these, and how many they are.
fn best(rules: &[Rule], words: &[String]) -> Option<(&'static str, usize)> {
    let mut best: Option<(&'static str, usize)> = None;
    for (key, phrases) in rules {
        for phrase in *phrases {
            let wanted = tokens(phrase);
            let here = wanted.iter().all(|it| words.contains(it));
            if here && best.is_none_or(|it| it.1 < wanted.len()) {
                best = Some((key, wanted.len()));
            }
        }
    }
    best
}

/// Returns what speaks for a field, the strongest first, as words.
fn labels(field: &Field, printed: &[Printed]) -> Vec<Vec<String>> {
    let last = field.name.rsplit('.').find(|it| it.chars().any(char::is_alphabetic));
    let own = last.map(tokens).unwrap_or_default();
    let beside = field.places.first().map(|it| tokens(&beside(*it, &field.kind, printed)));
    let tooltip = field.tooltip.as_deref().map(tokens);
    tooltip.into_iter().chain([own]).chain(beside).filter(|it| !it.is_empty()).collect()
}

/// Returns the row of each field whose name is one of several that differ in a number only.
fn rows(fields: &[Field]) -> BTreeMap<&str, usize> {
    let mut stems: BTreeMap<String, Vec<(u32, &str)>> = BTreeMap::new();
    for field in fields {
        let digits: String = field.name.chars().rev().take_while(char::is_ascii_digit).collect();
        let digits: String = digits.chars().rev().collect();
        let stem = &field.name[..field.name.len() - digits.len()];
        // A first row often goes without its number.
        let number = if digits.is_empty() { Some(0) } else { digits.parse().ok() };
        let Some(number) = number else { continue };
        let stem = stem.trim_end_matches(['_', '.', ' ', '-', '#']).to_owned();
        // What a program named by itself, "Text1" and "Text2", is no row of anything.
        if tokens(&stem).iter().any(|it| !MADE_UP.contains(&it.as_str())) {
            stems.entry(stem).or_default().push((number, &field.name));
        }
    }
    let mut rows = BTreeMap::new();
    for (_, mut fields) in stems.into_iter().filter(|it| it.1.len() > 1) {
        fields.sort_unstable();
        rows.extend(fields.into_iter().enumerate().map(|(index, it)| (it.1, index + 1)));
    }
    rows
}
