//! Numbers: of the program, and of a licence.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::{Sheet, fold::cue};

use super::beside::{Pair, Side};
use super::candidate::{Candidate, choose};
use super::field::{Field, ProgramNumber, Scheme};
use super::label::Kind;
use super::table::Table;

/// Finds the program's number: a P.A.C.E. number where there is one, the provider's own otherwise.
pub fn program(sheet: &Sheet, pairs: &[Pair], table: Option<&Table>) -> Field<ProgramNumber> {
    let fold = sheet.rows.fold();
    let mut found: Vec<Candidate<ProgramNumber>> = Vec::new();
    for it in PACE.captures_iter(fold) {
        let Some(number) = it.get(1).filter(|number| whole(fold, number.range())) else { continue };
        let value =
            ProgramNumber { number: number.as_str().replace(' ', ""), scheme: Scheme::Pace };
        let mut candidate = Candidate::new(
            value,
            sheet.rows.words(number.range()),
            40,
            "has the form of a P.A.C.E. number",
        );
        let line = fold[..number.start()].rfind('\n').map_or(0, |at| at + 1);
        if PACE_SAID.is_match(&fold[line..number.start()]) {
            candidate.weigh(42, "the line speaks of P.A.C.E.");
        } else if PHONE.is_match(&fold[line..number.start()]) {
            candidate.weigh(-60, "a telephone number");
        }
        found.push(candidate);
    }
    for pair in pairs {
        let (weight, scheme) = match pair.kind {
            Kind::PaceNumber => (66, Scheme::Pace),
            Kind::Number => (46, Scheme::Own),
            _ => continue,
        };
        let Some(code) = CODE
            .find(&fold[pair.value.clone()])
            .filter(|it| it.as_str().bytes().any(|it| it.is_ascii_digit()))
        else {
            continue;
        };
        let range = pair.value.start + code.start()..pair.value.start + code.end();
        let pace = FULL_PACE.is_match(code.as_str());
        if let Some(existing) =
            found.iter_mut().find(|it| it.words == sheet.rows.words(range.clone()))
        {
            existing.weigh(
                if pair.kind == Kind::PaceNumber { 42 } else { 26 },
                "stands beside a label for it",
            );
            continue;
        }
        if pair.kind == Kind::PaceNumber && !code.as_str().contains('-') && code.len() < 5 {
            continue;
        }
        let printed = sheet.rows.text(range.clone());
        let number = if scheme == Scheme::Pace { code.as_str().to_uppercase() } else { printed };
        let scheme = if pace { Scheme::Pace } else { scheme };
        let weight = weight - if matches!(pair.side, Side::Above | Side::Below) { 14 } else { 0 };
        found.push(Candidate::new(
            ProgramNumber { number, scheme },
            sheet.rows.words(range),
            weight,
            "stands beside a label for it",
        ));
    }
    let several: Vec<&str> = {
        let mut all: Vec<&str> = found
            .iter()
            .filter(|it| it.value.scheme == Scheme::Pace)
            .map(|it| it.value.number.as_str())
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    // Each session has its own number: none of them is the program's.
    if several.len() > 1 && table.is_some_and(|it| it.sessions.len() > 1) {
        let many = several.len();
        for candidate in &mut found {
            if many > 1 && candidate.value.scheme == Scheme::Pace {
                candidate.weigh(-80, "one of several sessions has it");
            }
        }
    }
    choose(found, sheet, |a, b| a.number == b.number)
}

/// Finds a licence number.
pub fn licence(sheet: &Sheet, pairs: &[Pair]) -> Field<String> {
    let fold = sheet.rows.fold();
    let found = pairs
        .iter()
        .filter(|it| it.kind == Kind::Licence && it.side != Side::Above)
        .filter_map(|pair| {
            let text = &fold[pair.value.clone()];
            if NONE.is_match(text) {
                return None;
            }
            let code = LICENCE_CODE.find(text).filter(|it| {
                it.start() < 20 && it.as_str().bytes().any(|it| it.is_ascii_digit())
            })?;
            let range = pair.value.start + code.start()..pair.value.start + code.end();
            let weight = if pair.marked { 74 } else { 56 };
            Some(Candidate::new(
                sheet.rows.text(range.clone()),
                sheet.rows.words(range),
                weight,
                "stands beside a label for it",
            ))
        })
        .collect();
    choose(found, sheet, |a, b| a == b)
}

/// A number inside a longer one isn't one.
fn whole(fold: &str, range: std::ops::Range<usize>) -> bool {
    let bytes = fold.as_bytes();
    let joint = |it: Option<&u8>| it.is_some_and(u8::is_ascii_alphanumeric);
    let before = range.start.checked_sub(1).and_then(|at| bytes.get(at));
    let goes_on = bytes.get(range.end) == Some(&b'-') && joint(bytes.get(range.end + 1));
    let begun = joint(before) || matches!(before, Some(b'-' | b'/'));
    !begun && !goes_on && !joint(bytes.get(range.end))
}

static PACE: LazyLock<Regex> = LazyLock::new(|| cue(r"(\d{3} ?- ?\d{3,4} ?- ?\d{2})"));
static FULL_PACE: LazyLock<Regex> = LazyLock::new(|| cue(r"^\d{3}-\d{3,4}-\d{2}$"));
static PACE_SAID: LazyLock<Regex> = LazyLock::new(|| cue(r"p\. ?a\. ?c\. ?e|\bpace\b"));
static PHONE: LazyLock<Regex> = LazyLock::new(|| cue(r"\b(?:phone|tel|fax|call)\b"));
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    cue(r"^[\s:#.]*(?:(?:program|no|number|course)\b[.:\s]*)?([a-z0-9][a-z0-9_./-]*(?: \d+)?)")
});
static LICENCE_CODE: LazyLock<Regex> =
    LazyLock::new(|| cue(r"[a-z]{0,5}[ -]?[a-z]{0,4}-?\d[a-z0-9-]*"));
static NONE: LazyLock<Regex> =
    LazyLock::new(|| cue(r"^\W*(?:n/?a\b|none|not (?:applicable|provided|given)|pending)"));
