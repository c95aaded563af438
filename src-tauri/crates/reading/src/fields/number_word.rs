//! Numbers: in digits, in words, in both.

use std::ops::Range;
use std::sync::LazyLock;

use domain::amount::Quantity;
use regex::Regex;

use crate::text::fold::cue;

/// A number found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Where it stands, its words in brackets included.
    pub range: Range<usize>,
    /// Its value.
    pub quantity: Quantity,
}

/// Returns the numbers of a folded text that can be amounts, in order.
pub fn find(fold: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    for it in PATTERN.captures_iter(fold) {
        let whole = it.get(0).expect("a match has a whole").range();
        if joined_to_more(fold, &whole) {
            continue;
        }
        let quantity = it
            .name("bracket")
            .or(it.name("number"))
            .and_then(|it| decimal(it.as_str()))
            .map(|quantity| match it.name("half").map(|it| it.as_str()) {
                Some("\u{1}" | "1/2") => Quantity::from_milli(quantity.milli() + 500),
                Some("\u{2}" | "1/4") => Quantity::from_milli(quantity.milli() + 250),
                Some("\u{3}" | "3/4") => Quantity::from_milli(quantity.milli() + 750),
                _ => quantity,
            })
            .or_else(|| it.name("word").and_then(|word| worded(word.as_str())));
        if let Some(quantity) = quantity {
            found.push(Number { range: whole, quantity });
        }
    }
    found
}

/// Part of a date, a clock, a price or a code is no amount.
fn joined_to_more(fold: &str, range: &Range<usize>) -> bool {
    let bytes = fold.as_bytes();
    let before = range.start.checked_sub(1).map(|it| bytes[it]);
    let after = bytes.get(range.end).copied();
    let next = bytes.get(range.end + 1).copied();
    let digit = |it: Option<u8>| it.is_some_and(|it| it.is_ascii_digit());
    before.is_some_and(|it| it.is_ascii_alphanumeric() || matches!(it, b'/' | b'$' | b'.' | b'@'))
        || (before == Some(b'-')
            && range.start >= 2
            && bytes[range.start - 2].is_ascii_alphanumeric())
        || (before == Some(b':') && range.start >= 2 && bytes[range.start - 2].is_ascii_digit())
        || matches!(after, Some(b'%'))
        || digit(after)
        || (matches!(after, Some(b'/' | b'-' | b':')) && digit(next))
        || (matches!(after, Some(b'.' | b',')) && digit(next))
}

fn decimal(text: &str) -> Option<Quantity> {
    let text = text.replace(',', ".");
    let text = if text.starts_with('.') { format!("0{text}") } else { text };
    let text = text.trim_end_matches('.');
    if text.contains('.') && text.split('.').nth(1).is_some_and(|it| it.len() > 3) {
        return None;
    }
    text.parse().ok()
}

/// Returns the value of "one", "one and a half", "twenty".
fn worded(text: &str) -> Option<Quantity> {
    let fold = |it: &str| it.replace('i', "l");
    let mut halves = 0;
    let mut rest = text.trim().to_owned();
    for (tail, milli) in [
        ("and one-half", 500),
        ("and one half", 500),
        ("and a half", 500),
        ("and one-quarter", 250),
        ("and a quarter", 250),
    ] {
        if let Some(head) = rest.strip_suffix(tail) {
            halves = milli;
            rest = head.trim().to_owned();
        }
    }
    if rest.starts_with("one-half") || rest.starts_with("one half") || rest.starts_with("half") {
        return Some(Quantity::from_milli(500));
    }
    let words = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let value = words.iter().position(|it| fold(it) == rest)?;
    Some(Quantity::from_milli(i64::try_from(value).ok()? * 1_000 + halves))
}

const WORD: &str = r"(?:(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s+and\s+(?:one[- ]half|a half|one[- ]quarter|a quarter))?|one[- ]half|half(?: an?)?)";

static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    cue(&format!(
        r"\b(?P<word>{WORD})\b\s*(?:\(\s*(?P<bracket>\d{{1,3}}(?:[.,]\d{{1,3}})?|\.\d{{1,3}})\s*\))?|(?P<number>\d{{1,4}}(?:[.,]\d{{1,3}})?|\.\d{{1,3}})(?:[ -]?(?P<half>[\x01\x02\x03]|1/2|1/4|3/4))?(?:\s*\(\s*{WORD}\s*\))?"
    ))
});

#[cfg(test)]
mod tests {
    use crate::text::fold::fold;

    use super::*;

    #[test]
    fn a_number_is_read_in_digits_in_words_and_in_both() {
        for (text, meant) in [
            ("1.5", "1.5"),
            ("l.O", "1"),
            (".5", "0.5"),
            ("0,5", "0.5"),
            ("1½", "1.5"),
            ("1 1/2", "1.5"),
            ("TWO (2)", "2"),
            ("half (0.5)", "0.5"),
            ("one and one half (1.5)", "1.5"),
            ("1.5 (one and one-half)", "1.5"),
            ("one and a half", "1.5"),
            ("six", "6"),
        ] {
            let found = find(&fold(&text.chars().collect::<Vec<_>>()));
            assert_eq!(
                found.first().map(|it| it.quantity.to_string()).as_deref(),
                Some(meant),
                "{text}"
            );
        }
    }

    #[test]
    fn parts_of_days_clocks_and_codes_are_no_amounts() {
        for text in ["03/14/2024", "812-045-24", "$25", "CYP2D6", "95%", "10:30", "A-12"] {
            assert_eq!(find(&fold(&text.chars().collect::<Vec<_>>())), Vec::new(), "{text}");
        }
    }
}
