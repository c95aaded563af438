//! Folding: how a text looks to a scanner.
//!
//! An `l`, a `1` and an `I` are hard to tell apart on paper, an `O` and a `0` too. Folded, they are the same letter
//! in words and the same digit in numbers, so that what looks for "date completed" finds "Date comp1eted" and what
//! looks for a day finds "O6/l4/2O2O". A fold has exactly one ASCII letter for each letter of the text, so that
//! places are the same in both. Values are taken from the text, never from its fold.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::char::decompose_canonical;

/// Folds a text letter by letter.
pub fn fold(chars: &[char]) -> String {
    let mut folded: Vec<u8> = chars.iter().map(|it| ascii(*it)).collect();
    let mut start = 0;
    while start < folded.len() {
        let end = start + folded[start..].iter().take_while(|it| in_token(**it)).count();
        if end > start {
            fold_token(&mut folded[start..end]);
        }
        start = end.max(start + 1);
    }
    String::from_utf8(folded).expect("every letter was made ASCII above")
}

/// Writes a pattern the way folded text is written, so that it can be read as English in the source.
///
/// Only literal letters change; no escape or class used here contains the letter i.
pub fn cue(pattern: &str) -> Regex {
    Regex::new(&pattern.replace('i', "l")).expect("the pattern stands in the source and is tested")
}

/// Returns the plain lower-case ASCII letter that stands for any letter.
fn ascii(letter: char) -> u8 {
    match letter {
        '\n' => b'\n',
        '\t' => b'\t',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => b'"',
        '\u{2018}' | '\u{2019}' | '\u{b4}' | '`' => b'\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => b'-',
        '\u{bd}' => b'\x01',
        '\u{bc}' => b'\x02',
        '\u{be}' => b'\x03',
        it if it.is_whitespace() => b' ',
        it if it.is_ascii_graphic() => it.to_ascii_lowercase() as u8,
        it => {
            let mut base = None;
            decompose_canonical(it, |part| {
                base.get_or_insert(part);
            });
            match base {
                Some(part) if part.is_ascii_graphic() => part.to_ascii_lowercase() as u8,
                Some(part) if part.is_alphabetic() => b'_',
                _ => b' ',
            }
        }
    }
}

fn in_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',' | b'/' | b':' | b'-' | b'|' | b'!')
}

fn fold_token(token: &mut [u8]) {
    let text = std::str::from_utf8(token).expect("the token is ASCII").to_owned();
    if NUMBER_WITH_UNIT.is_match(&text) {
        return;
    }
    let core = text.trim_end_matches(['.', ',', ':', '-', '!']);
    if ORDINAL.is_match(core) || looks_like_a_number(core) {
        let tail = if ORDINAL.is_match(core) { 2 } else { 0 };
        let digits = core.len() - tail;
        for byte in &mut token[..digits] {
            *byte = digit(*byte).unwrap_or(*byte);
        }
        return;
    }
    let letters = token.iter().filter(|it| it.is_ascii_alphabetic()).count();
    let digits = token.iter().filter(|it| it.is_ascii_digit()).count();
    for byte in token {
        *byte = match *byte {
            b'i' | b'|' => b'l',
            b'1' if letters > digits => b'l',
            b'0' if letters > digits => b'o',
            b'5' if letters > digits => b's',
            b'8' if letters > digits => b'b',
            other => other,
        };
    }
}

/// Returns the digit a letter may be on a worn page.
fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'o' | b'q' => Some(b'0'),
        b'l' | b'i' | b'|' | b'!' => Some(b'1'),
        b'z' => Some(b'2'),
        b's' => Some(b'5'),
        b'b' => Some(b'8'),
        _ => None,
    }
}

/// Tells whether a token is a number, a date or a number with hyphens, some of whose digits may have been misread.
fn looks_like_a_number(core: &str) -> bool {
    let bytes = core.as_bytes();
    if !bytes.iter().all(|it| !it.is_ascii_alphabetic() || digit(*it).is_some()) {
        return false;
    }
    let digits = bytes.iter().filter(|it| it.is_ascii_digit()).count();
    let round =
        |part: &str| part.bytes().all(|it| matches!(it, b'o' | b'l' | b'i' | b'|' | b'0'..=b'9'));
    let parts: Vec<&str> =
        core.split(['/', '-', '.', ',', ':']).filter(|it| !it.is_empty()).collect();
    // A part of nothing but S, B or Z is more likely a letter: "2022-B".
    let sound = parts.iter().all(|part| part.bytes().any(|it| it.is_ascii_digit()) || round(part));
    let separated = parts.len() > 1 && core.contains(['/', '.']);
    sound && !parts.is_empty() && (digits > 0 || (separated && parts.iter().all(|it| round(it))))
}

/// A number and its unit without a space: "90min", "1.5hrs".
static NUMBER_WITH_UNIT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\d+(?:[.,]\d+)?(?:h|hr|hrs|hour|hours|m|min|mins|minutes|ceu|ceus|cmle|credits?)[.,]?(?:\d+m(?:in)?)?$")
        .expect("the pattern is sound")
});

/// A day of a month as it is spoken: "9th", "2lst".
static ORDINAL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[0-9olis]{1,2}(?:st|nd|rd|th)$").expect("the pattern is sound"));

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        fold(&text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn misread_letters_fold_like_the_right_ones() {
        for (read, meant) in [
            ("Date comp1eted; O9/3O/2O23", "Date completed; 09/30/2023"),
            ("CERTlFICATE OF C0MPLETION", "CERTIFICATE OF COMPLETION"),
            ("l.O", "1.0"),
            ("578-Ol2-2O", "578-012-20"),
            ("September 2lst", "September 21st"),
        ] {
            assert_eq!(folded(read), folded(meant));
        }
    }

    #[test]
    fn a_fold_is_as_long_as_its_text() {
        let text = "Zoë Nguyễn – P.A.C.E.® “Ethics” 1½ 中\tx\n";
        assert_eq!(folded(text).len(), text.chars().count());
    }

    #[test]
    fn numbers_keep_their_digits() {
        assert_eq!(folded("1.5 90min 812-045-24 9th 2022-B"), "1.5 90min 812-045-24 9th 2022-b");
    }
}
