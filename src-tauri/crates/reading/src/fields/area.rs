//! The areas a title speaks of.

use std::sync::LazyLock;

use regex::Regex;

use crate::context::Context;
use crate::text::fold::{cue, fold};

use super::badge::Badge;
use super::field::ProbableArea;

/// Returns the areas a title plainly or probably speaks of, the likeliest first.
pub fn find(title: &str, context: &Context) -> Vec<ProbableArea> {
    let mut areas = named_in(title);
    for (area, word) in context.learnt_areas(title) {
        match areas.iter_mut().find(|it| it.0 == area) {
            Some(it) => it.1 += 3,
            None => areas.push((area, 3, vec![word])),
        }
    }
    areas.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let best = areas.first().map_or(0, |it| it.1);
    areas
        .into_iter()
        .filter(|it| it.1 * 2 >= best)
        .map(|(area, weight, why)| ProbableArea {
            area,
            badge: if weight >= 6 && weight == best { Badge::Check } else { Badge::Estimate },
            why,
        })
        .collect()
}

/// Returns areas with the weight of the words that speak of them, and the words.
pub fn named_in(title: &str) -> Vec<(String, i32, Vec<String>)> {
    let folded = fold(&title.chars().collect::<Vec<_>>());
    let mut areas: Vec<(String, i32, Vec<String>)> = Vec::new();
    for (area, weight, pattern) in KEYWORDS.iter() {
        for it in pattern.find_iter(&folded) {
            // A fold has a letter for each letter, so the word is found in the title at the same place.
            let word: String = title.chars().skip(it.start()).take(it.len()).collect();
            match areas.iter_mut().find(|known| known.0 == *area) {
                Some(known) => {
                    known.1 += weight;
                    known.2.push(word);
                }
                None => areas.push(((*area).to_owned(), *weight, vec![word])),
            }
        }
    }
    areas.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    areas
}

static KEYWORDS: LazyLock<Vec<(&'static str, i32, Regex)>> = LazyLock::new(|| {
    include_str!("areas.txt")
        .lines()
        .filter(|it| !it.starts_with('#'))
        .map(|line| {
            let (head, words) = line.split_once(": ").expect("each line names its area");
            let (area, weight) = head.split_once(' ').expect("each line gives its words a weight");
            let weight = weight.parse().expect("a weight is a number");
            (area, weight, cue(&format!(r"\b(?:{words})")))
        })
        .collect()
});
