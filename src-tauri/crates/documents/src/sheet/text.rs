//! Text before it is ink: made regular, split by font, measured, wrapped.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::font::{Font, Weight};
use super::style::Style;

/// What is printed in place of a character no bundled font has.
const REPLACEMENT: char = '\u{FFFD}';

/// A stretch of text one font can draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub font: Font,
    pub text: String,
}

/// Returns the characters of `text` that no bundled font can draw.
pub fn uncovered(text: &str) -> BTreeSet<char> {
    // Both weights cover the same characters; a test holds them to it.
    clean(text).chars().filter(|it| find(*it, Weight::Regular).is_none()).collect()
}

/// Returns how wide `text` is on one line, in points.
pub fn width(text: &str, style: Style) -> f32 {
    clean_width(&clean(text), style)
}

/// Breaks `text` into lines no wider than `measure`.
///
/// Lines end at spaces; a word too long for a line is broken after a hyphen or a slash where it has one, and
/// anywhere where it has none. An empty text is one empty line.
pub fn wrap(text: &str, style: Style, measure: f32) -> Vec<String> {
    let text = clean(text);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let candidate = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if clean_width(&candidate, style) <= measure {
            line = candidate;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = break_word(word, style, measure, &mut lines);
    }
    lines.push(line);
    lines
}

/// Pushes full lines of a word onto `lines` and returns what is left of it.
fn break_word(word: &str, style: Style, measure: f32, lines: &mut Vec<String>) -> String {
    let mut rest = word;
    loop {
        let fitting = fitting_bytes(rest, style, measure);
        if fitting == rest.len() {
            return rest.to_owned();
        }
        let at = rest[..fitting].rfind(['-', '/', '_', '@', '.']).map_or(fitting, |it| it + 1);
        lines.push(rest[..at].to_owned());
        rest = &rest[at..];
    }
}

/// Returns how many bytes of `text` fit the measure: at least one character, so that a narrow column ends.
fn fitting_bytes(text: &str, style: Style, measure: f32) -> usize {
    let mut used = 0.0;
    for (at, character) in text.char_indices() {
        used += drawn_as(character, style.weight).1 * style.size;
        if used > measure && at > 0 {
            return at;
        }
    }
    text.len()
}

/// Returns the width of a text that has been made regular already.
fn clean_width(text: &str, style: Style) -> f32 {
    text.chars().map(|it| drawn_as(it, style.weight).1).sum::<f32>() * style.size
}

/// Splits `text` into stretches by font.
pub(crate) fn runs(text: &str, weight: Weight) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for character in clean(text).chars() {
        let (font, _, drawn) = drawn_as(character, weight);
        match runs.last_mut() {
            Some(run) if run.font == font => run.text.push(drawn),
            _ => runs.push(Run { font, text: drawn.into() }),
        }
    }
    runs
}

/// Composes accents, turns every kind of white space into single spaces and drops what has no width.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.nfc() {
        if character.is_whitespace() || character == '\u{200B}' {
            if !out.ends_with(' ') && !out.is_empty() {
                out.push(' ');
            }
        } else if !is_invisible(character) {
            out.push(character);
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// Tells whether a character only steers: control codes, soft hyphens, joiners, directions, byte order marks.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{AD}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

fn drawn_as(character: char, weight: Weight) -> (Font, f32, char) {
    let or_replaced = |it: char| find(it, weight).map(|(font, advance)| (font, advance, it));
    or_replaced(character)
        .or_else(|| or_replaced(REPLACEMENT))
        .expect("a test holds every chain to drawing the replacement")
}

fn find(character: char, weight: Weight) -> Option<(Font, f32)> {
    weight.chain().iter().find_map(|&font| Some((font, font.advance(character)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_many_scripts_are_covered_in_both_weights() {
        for text in [
            "Zoë Ångström-Núñez, MLS(ASCP)ᶜᵐ",
            "Nguyễn Thị Phương Thảo",
            "Нина Ђорђевић-Щербакова",
            "Ελένη Παπαδοπούλου",
            "Łukasz Śniegoń, Şebnem Ağaoğlu, Ștefan",
            "β-lactamase ≥ 2 µg/mL → “resistant” – 37 °C ± 0.5 ½ ™ №",
        ] {
            assert_eq!(uncovered(text), BTreeSet::new(), "{text}");
            for character in clean(text).chars() {
                assert!(find(character, Weight::Bold).is_some(), "{character} in bold");
            }
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_named_and_replaced() {
        assert_eq!(uncovered("李 Ada"), BTreeSet::from(['李']));
        let run = Run { font: Font::SansRegular, text: "\u{FFFD} Ada".into() };
        assert_eq!(runs("李 Ada", Weight::Regular), [run]);
    }

    #[test]
    fn an_accent_typed_apart_is_the_same_letter() {
        assert_eq!(clean("Ngu\u{0079}e\u{0302}\u{0303}n"), "Nguyễn");
        assert_eq!(width("e\u{0301}", Style::BODY), width("é", Style::BODY));
    }

    #[test]
    fn white_space_of_any_kind_is_one_space() {
        assert_eq!(
            clean("  Blood\u{A0}Bank\r\n\tUpdate\u{200B} 2\u{AD}024 "),
            "Blood Bank Update 2024"
        );
    }

    #[test]
    fn a_sign_of_another_font_takes_its_own_run() {
        let fonts: Vec<Font> = runs("a ≥ b", Weight::Bold).iter().map(|it| it.font).collect();
        assert_eq!(fonts, [Font::SansBold, Font::Operators, Font::SansBold]);
    }

    #[test]
    fn no_line_is_wider_than_the_measure_and_nothing_is_lost() {
        let text = "Point-of-care haemoglobin A1c: a comparison of eleven analyzers in \
                    Donaudampfschifffahrtsgesellschaftskapitänsmützenlaboratorien and elsewhere";
        for measure in [30.0, 60.0, 120.0, 400.0] {
            let lines = wrap(text, Style::BODY, measure);
            for line in &lines {
                assert!(width(line, Style::BODY) <= measure, "{line:?} at {measure}");
            }
            let letters = |it: &str| it.replace(' ', "");
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }

    #[test]
    fn a_measure_narrower_than_a_letter_still_ends() {
        assert_eq!(wrap("abc", Style::BODY, 0.5), ["a", "b", "c"]);
        assert_eq!(wrap("", Style::BODY, 100.0), [""]);
    }
}
