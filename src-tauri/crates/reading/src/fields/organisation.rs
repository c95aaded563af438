//! Organisations: what sounds like one, and the names many go by.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::fold::{cue, fold};

/// Returns how much a line sounds like the name of an organisation: 0 where it doesn't.
pub fn weight(text: &str) -> i32 {
    let folded = fold(&text.chars().collect::<Vec<_>>());
    if known(text).is_some() {
        return 30;
    }
    let mut weight = 0;
    if STRONG.is_match(&folded) {
        weight += 22;
    }
    if LEGAL.is_match(&folded) {
        weight += 24;
    }
    if weight > 0 && (folded.split_whitespace().count() > 12 || NOT_ONE.is_match(&folded)) {
        return 0;
    }
    weight
}

/// Returns the usual name of an organisation a line plainly names.
pub fn known(text: &str) -> Option<&'static str> {
    let folded = fold(&text.chars().collect::<Vec<_>>());
    KNOWN
        .iter()
        .filter(|(pattern, _)| {
            pattern.find(&folded).is_some_and(|it| it.len() * 10 >= folded.trim().len() * 4)
        })
        .map(|(_, name)| *name)
        .next()
}

/// Returns every well-known organisation a text names, with its place.
pub fn known_in(fold: &str) -> Vec<(std::ops::Range<usize>, &'static str)> {
    KNOWN
        .iter()
        .filter_map(|(pattern, name)| pattern.find(fold).map(|it| (it.range(), *name)))
        .collect()
}

/// Tells whether two names mean the same organisation: one within the other, or the same usual name.
pub fn same(a: &str, b: &str) -> bool {
    let words = |it: &str| {
        super::person::plain(it)
            .into_iter()
            .filter(|it| !["lnc", "llc", "the", "corp", "ltd", "co", "and"].contains(&it.as_str()))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let (x, y) = (words(a), words(b));
    if x.is_empty() || y.is_empty() {
        return false;
    }
    x == y
        || known(a).is_some_and(|it| known(b) == Some(it))
        || (x.len().min(y.len()) > 8 && (x.contains(&y) || y.contains(&x)))
}

static STRONG: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:society|association|college|university|institute|institution|laborator(?:y|ies) (?:inc|llc|corp|services|alliance|network|partners|corporation|professionals|association|society|consultants|group)|laboratories|centers? for|health ?(?:system|care|network|partners)|hospitals?|medical center|clinic\b|foundation|academy|council|department of|communications|solutions|diagnostics|biosciences|scientific|technologies|instruments|systems|healthineers|school of|learning (?:center|lab|network|alliance|institute)|consortium|bureau|education services|consulting|associates|blood (?:center|services|bank of)|alliance|federation|agency|public health|forum|chapter|registry|university of|media|publishing|online learning|group|partners|labs)\b",
    )
});

static LEGAL: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:inc|llc|l\.l\.c|corp|corporation|ltd|gmbh|plc|company|co|s\.?a)\b\.?,?$|\b(?:inc|llc|corp|gmbh)\b\.?",
    )
});

static NOT_ONE: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^(?:this|the participant|please|keep|retain|has|and|for|by|is|www|certificate|page)\b|\bapproved\b|\bcertif(?:y|ies)\b|:\s",
    )
});

/// Organisations whose certificates are common, as they are printed and by the name they are best known by.
static KNOWN: LazyLock<Vec<(Regex, &'static str)>> = LazyLock::new(|| {
    include_str!("organisations.txt")
        .lines()
        .filter(|it| !it.starts_with('#'))
        .map(|line| {
            let (name, patterns) = line.split_once(" = ").expect("each line names an organisation");
            (cue(&format!(r"\b(?:{patterns})\b")), name)
        })
        .collect()
});
