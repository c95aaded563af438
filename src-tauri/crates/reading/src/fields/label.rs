//! Labels: words that say what stands beside, beneath or above them.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::text::{Sheet, fold::fold};

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Who took part.
    Participant,
    /// What it was.
    Title,
    /// Who gave it.
    Provider,
    /// Who paid for it, and perhaps gave it.
    Sponsor,
    /// The day it was completed.
    Completed,
    /// A day; which one is not said.
    Day,
    /// A day that is certainly another: of issue, of birth, of expiry.
    OtherDay,
    /// How much.
    Amount,
    /// How much it could have been.
    Maximum,
    /// A P.A.C.E. number.
    PaceNumber,
    /// Another number of the program.
    Number,
    /// A licence.
    Licence,
    /// A number of the person or of the paper.
    PersonNumber,
    /// Anything else.
    Other,
}

/// A label found on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What it announces.
    pub kind: Kind,
    /// The cell it is in.
    pub cell: usize,
    /// Where its letters are in the rows.
    pub range: Range<usize>,
    /// Where the rest of its cell is, up to the next label in it; may be empty.
    pub rest: Range<usize>,
    /// A colon or its like follows.
    pub marked: bool,
    /// How many words it has.
    pub length: usize,
}

/// A word of a cell, as labels are compared: letters and digits only.
struct Token {
    text: String,
    range: Range<usize>,
}

/// Finds the labels of every cell.
pub fn find(sheet: &Sheet) -> Vec<Label> {
    let mut labels = Vec::new();
    for (at, cell) in sheet.cells.iter().enumerate() {
        let from = labels.len();
        find_in_cell(sheet, at, cell.range.clone(), &mut labels);
        let end = cell.range.end;
        for at in from..labels.len() {
            let until = labels.get(at + 1).map_or(end, |next: &Label| next.range.start);
            labels[at].rest.end = until;
        }
    }
    labels
}

fn find_in_cell(sheet: &Sheet, cell: usize, range: Range<usize>, labels: &mut Vec<Label>) {
    let text = &sheet.rows.fold()[range.clone()];
    let tokens = tokens(text, range.start);
    let fold = sheet.rows.fold();
    let mut at = 0;
    while at < tokens.len() {
        let Some((kind, length)) = longest(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let last = tokens[at + length - 1].range.end;
        let (marked, rest) = after(fold, last, range.end);
        let first = at == 0
            || labels
                .last()
                .is_some_and(|it| it.cell == cell && it.rest.start == tokens[at].range.start);
        // Amid a sentence only a colon makes a label of a word.
        if (first && (marked || rest >= range.end || length > 1 || at == 0)) || marked {
            // "Name" in "Provider name is Jane" and titles that begin with "Program ..." are settled by weight later.
            labels.push(Label {
                kind,
                cell,
                range: tokens[at].range.start..last,
                rest: rest.min(range.end)..range.end,
                marked,
                length,
            });
            at += length;
        } else {
            at += 1;
        }
    }
}

fn tokens(text: &str, offset: usize) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_alphanumeric() && bytes[at] != b'#' {
            at += 1;
            continue;
        }
        let start = at;
        let mut word = String::new();
        if bytes[at] == b'#' {
            word.push_str("no");
            at += 1;
        } else {
            while at < bytes.len() {
                match bytes[at] {
                    it if it.is_ascii_alphanumeric() => word.push(char::from(it)),
                    // P.A.C.E. and participant's are one word each.
                    b'.' | b'\'' if at + 1 < bytes.len() && bytes[at + 1].is_ascii_alphabetic() => {
                    }
                    _ => break,
                }
                at += 1;
            }
        }
        tokens.push(Token { text: word, range: offset + start..offset + at });
    }
    tokens
}

/// Returns the longest label these words begin with, and how many words it takes.
fn longest(tokens: &[Token]) -> Option<(Kind, usize)> {
    let table = &*TABLE;
    let first = &tokens.first()?.text;
    let exact = table.by_first.get(first.as_str());
    let near = || {
        table
            .phrases
            .iter()
            .enumerate()
            .filter(|(_, (words, _))| nearly(&words[0], first))
            .map(|(at, _)| at)
    };
    let candidates: Vec<usize> = match exact {
        Some(found) => found.clone(),
        None => near().collect(),
    };
    candidates
        .into_iter()
        .map(|at| &table.phrases[at])
        .filter(|(words, _)| {
            words.len() <= tokens.len()
                && words
                    .iter()
                    .zip(tokens)
                    .all(|(word, token)| *word == token.text || nearly(word, &token.text))
        })
        .max_by_key(|(words, _)| words.len())
        .map(|(words, kind)| (*kind, words.len()))
}

/// Tells whether a word is another with one letter misread.
fn nearly(meant: &str, read: &str) -> bool {
    if meant.len() < 6 || meant.len().abs_diff(read.len()) > 1 {
        return false;
    }
    let (meant, read) = (meant.as_bytes(), read.as_bytes());
    let same_start = meant.iter().zip(read).take_while(|(a, b)| a == b).count();
    let same_end = meant.iter().rev().zip(read.iter().rev()).take_while(|(a, b)| a == b).count();
    same_start + same_end + 1 >= meant.len().max(read.len())
        // "completed" and "complete" are different words.
        && !(meant.len() != read.len() && same_start + 1 >= meant.len().min(read.len()))
}

/// Returns whether a mark follows a label that ends here, and where its value would begin.
fn after(fold: &str, mut at: usize, end: usize) -> (bool, usize) {
    let bytes = fold.as_bytes();
    let mut marked = false;
    // "(s)", "(dd/mm/yyyy)", "(MM/DD/YY)" and the like belong to the label.
    let rest = &fold[at..end];
    if let Some(found) = NOTE.find(rest) {
        at += found.end();
    }
    while at < end {
        match bytes[at] {
            b':' | b';' | b'=' => marked = true,
            b'.' | b'-' | b'_' | b'#' | b'*' if !marked => {}
            b' ' | b'\t' | b'_' => {}
            _ => break,
        }
        if matches!(bytes[at], b'.' | b'-')
            && at + 1 < end
            && bytes[at + 1].is_ascii_digit()
            && bytes[at] == b'.'
        {
            break;
        }
        at += 1;
    }
    // A stop or a dash after a label is a colon that was misread, where a value follows it.
    if !marked && at < end {
        let between = &fold[rest_start(fold, at)..at];
        marked = between.contains(". ") || between.contains("- ");
    }
    (marked, at)
}

/// Returns where the marks and spaces before a place begin.
fn rest_start(fold: &str, at: usize) -> usize {
    fold[..at].rfind(|it: char| it.is_ascii_alphanumeric() || it == ')').map_or(0, |it| it + 1)
}

static NOTE: LazyLock<regex::Regex> = LazyLock::new(|| {
    crate::text::fold::cue(
        r"^\s?\((?:s|es|[mdy/ -]{6,12}|hh:mm|print(?:ed)?|please print|if applicable|if any|in hours|hours)\)",
    )
});

struct Table {
    phrases: Vec<(Vec<String>, Kind)>,
    by_first: HashMap<String, Vec<usize>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut phrases = Vec::new();
    let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
    for line in include_str!("labels.txt").lines().filter(|it| !it.starts_with('#')) {
        let (kind, words) = line.split_once(": ").expect("each line names its kind");
        let kind = kind_of(kind);
        for phrase in words.split(" | ") {
            let words: Vec<String> =
                phrase.split_whitespace().map(|it| fold(&it.chars().collect::<Vec<_>>())).collect();
            by_first.entry(words[0].clone()).or_default().push(phrases.len());
            phrases.push((words, kind));
        }
    }
    Table { phrases, by_first }
});

fn kind_of(word: &str) -> Kind {
    match word {
        "participant" => Kind::Participant,
        "title" => Kind::Title,
        "provider" => Kind::Provider,
        "sponsor" => Kind::Sponsor,
        "completed" => Kind::Completed,
        "day" => Kind::Day,
        "other_day" => Kind::OtherDay,
        "amount" => Kind::Amount,
        "maximum" => Kind::Maximum,
        "pace_number" => Kind::PaceNumber,
        "number" => Kind::Number,
        "licence" => Kind::Licence,
        "person_number" => Kind::PersonNumber,
        _ => Kind::Other,
    }
}
