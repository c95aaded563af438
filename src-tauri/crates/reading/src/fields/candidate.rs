//! Candidates: what might be the value of a field, what speaks for it, and the choice among them.

use crate::text::Sheet;

use super::badge::{Badge, LEAST};
use super::field::{Field, Other, Place};

/// What speaks for a candidate, or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How much it weighs; negative speaks against.
    pub weight: i32,
    /// What it is, in a few words.
    pub what: &'static str,
}

/// A value that a field might have.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate<T> {
    /// The value.
    pub value: T,
    /// The words it was read from.
    pub words: Vec<usize>,
    /// What speaks for and against it.
    pub evidence: Vec<Evidence>,
}

impl<T> Candidate<T> {
    /// Returns a candidate with one reason.
    pub fn new(value: T, words: Vec<usize>, weight: i32, what: &'static str) -> Self {
        Self { value, words, evidence: vec![Evidence { weight, what }] }
    }

    /// Adds a reason.
    pub fn weigh(&mut self, weight: i32, what: &'static str) {
        self.evidence.push(Evidence { weight, what });
    }

    /// Returns the sum of its evidence.
    pub fn score(&self) -> i32 {
        self.evidence.iter().map(|it| it.weight).sum()
    }

    fn why(&self) -> Vec<String> {
        let mut evidence = self.evidence.clone();
        evidence.sort_by_key(|it| -it.weight.abs());
        evidence.dedup_by_key(|it| it.what);
        evidence.iter().filter(|it| it.weight != 0).map(|it| it.what.to_owned()).collect()
    }
}

/// Merges candidates of the same value, orders them, and takes the best.
///
/// `same` tells whether two values mean the same. Finding a value a second time, at another place, speaks for it.
pub fn choose<T: Clone>(
    candidates: Vec<Candidate<T>>,
    sheet: &Sheet,
    same: impl Fn(&T, &T) -> bool,
) -> Field<T> {
    let mut merged: Vec<(Candidate<T>, i32)> = Vec::new();
    let mut ordered = candidates;
    ordered.sort_by(|a, b| {
        b.score().cmp(&a.score()).then_with(|| a.words.first().cmp(&b.words.first()))
    });
    for candidate in ordered {
        match merged.iter_mut().find(|(it, _)| same(&it.value, &candidate.value)) {
            Some((first, bonus)) => {
                if candidate.score() >= LEAST && *bonus < 16 {
                    let elsewhere = !candidate.words.iter().any(|it| first.words.contains(it));
                    *bonus += if elsewhere { 8 } else { 4 };
                }
            }
            None => merged.push((candidate, 0)),
        }
    }
    for (candidate, bonus) in &mut merged {
        if *bonus > 0 {
            candidate.weigh(*bonus, "found in more than one way");
        }
    }
    let mut ranked: Vec<Candidate<T>> = merged.into_iter().map(|(it, _)| it).collect();
    ranked.sort_by(|a, b| {
        b.score().cmp(&a.score()).then_with(|| a.words.first().cmp(&b.words.first()))
    });
    let mut ranked = ranked.into_iter();
    let best = ranked.next().filter(|it| it.score() >= LEAST);
    let Some(best) = best else { return Field::not_found() };
    let others: Vec<Other<T>> = ranked
        .take(MOST_OTHERS)
        .map(|it| Other {
            place: Place::of(sheet, &it.words),
            score: it.score(),
            why: it.why(),
            value: it.value,
        })
        .collect();
    let lead = best.score() - others.first().map_or(0, |it| it.score);
    let badge = Badge::of(best.score(), lead).at_most(legible(sheet, &best.words));
    Field {
        badge,
        score: best.score(),
        place: Place::of(sheet, &best.words),
        why: best.why(),
        value: Some(best.value),
        others,
    }
}

/// Returns the best badge that words read by an engine allow: it doubts itself where the page is worn.
fn legible(sheet: &Sheet, words: &[usize]) -> Badge {
    let least = words.iter().filter_map(|at| sheet.words[*at].1.confidence).min();
    match least {
        Some(..UNSURE) => Badge::Check,
        _ => Badge::High,
    }
}

/// Below this confidence of its engine, in percent, a word must be looked at.
const UNSURE: u8 = 70;
/// How many candidates not taken are kept.
const MOST_OTHERS: usize = 6;
