//! The participant: who the certificate is for.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::context::Context;
use crate::text::{Flow, Sheet, fold::cue};

use super::beside::{Pair, Side};
use super::candidate::{Candidate, choose};
use super::field::Field;
use super::label::Kind;
use super::organisation;
use super::person::{has_credentials, person, plain, same};

/// Finds the participant.
pub fn find(sheet: &Sheet, pairs: &[Pair], context: &Context) -> Field<String> {
    let mut found: Vec<Candidate<String>> = Vec::new();
    labelled(sheet, pairs, &mut found);
    for flow in sheet.flows() {
        told(flow, &mut found);
    }
    alone(sheet, &mut found);
    signers(sheet, pairs, &mut found);
    known(sheet, context, &mut found);
    choose(found, sheet, |a, b| same(a, b))
}

/// Names beside a label.
fn labelled(sheet: &Sheet, pairs: &[Pair], found: &mut Vec<Candidate<String>>) {
    for pair in pairs.iter().filter(|it| it.kind == Kind::Participant) {
        let Some((name, range)) = name_in(&sheet.rows, pair.value.clone()) else { continue };
        let weight = match pair.side {
            Side::Right if pair.marked => 82,
            Side::Right if pair.length > 1 => 72,
            Side::Listed => 76,
            Side::Below if pair.marked || pair.length > 1 => 74,
            Side::Below | Side::Above => 48,
            Side::Right => 40,
        };
        found.push(Candidate::new(
            name,
            sheet.rows.words(range),
            weight,
            "stands beside a label for the participant",
        ));
    }
}

/// Names in sentences: "certifies that X has completed".
fn told(flow: &Flow, found: &mut Vec<Candidate<String>>) {
    let fold = flow.fold();
    for it in BEFORE_NAME.find_iter(fold) {
        let end = line_end(fold, it.end());
        if let Some((name, range)) = name_in(flow, it.end()..end) {
            found.push(Candidate::new(
                name,
                flow.words(range),
                76,
                "the sentence says who it is for",
            ));
        }
    }
    for it in AFTER_NAME.find_iter(fold) {
        let start = fold[..it.start()].trim_end();
        let from = start.rfind(['\n', '\t']).map_or(0, |it| it + 1);
        let stretch = from..start.len();
        let after_that = fold[stretch.clone()]
            .rfind(" that ")
            .map_or(stretch.start, |at| stretch.start + at + 6);
        if let Some((name, range)) = name_in(flow, after_that..stretch.end) {
            let weight = if it.as_str().contains('\n') { 68 } else { 74 };
            found.push(Candidate::new(
                name,
                flow.words(range),
                weight,
                "stands before what was completed",
            ));
        }
    }
}

/// A name in a cell of its own.
fn alone(sheet: &Sheet, found: &mut Vec<Candidate<String>>) {
    let fold = sheet.rows.fold();
    for cell in &sheet.cells {
        let text = sheet.rows.text(cell.range.clone());
        let Some(name) = person(&text) else { continue };
        let mut it = Candidate::new(
            name,
            sheet.rows.words(cell.range.clone()),
            30,
            "looks like a name, in a line of its own",
        );
        if organisation::weight(&text) > 0 {
            it.weigh(-40, "sounds like an organisation");
        }
        if cell.row < 3 {
            it.weigh(-8, "stands in the letterhead");
        }
        if has_credentials(&text) {
            it.weigh(28, "credentials follow the name");
        }
        let next = sheet
            .cells
            .iter()
            .find(|other| other.range.start >= cell.range.end && other.row > cell.row);
        if next.is_some_and(|it| CREDENTIALS_LINE.is_match(&fold[it.range.clone()])) {
            it.weigh(15, "credentials stand beneath the name");
        }
        if next.is_some_and(|it| ROLE.is_match(&fold[it.range.clone()])) {
            it.weigh(-60, "an office stands beneath the name");
        }
        let line = line_end(fold, cell.range.end);
        if ROLE.is_match(&fold[cell.range.end..line]) {
            it.weigh(-60, "an office stands beside the name");
        }
        let above = sheet.cells.iter().rev().find(|other| other.row + 1 == cell.row);
        if above.is_some_and(|it| {
            fold[it.range.clone()].bytes().all(|it| matches!(it, b'_' | b'.' | b' ' | b'-'))
        }) {
            it.weigh(-35, "stands beneath a line for a signature");
        }
        found.push(it);
    }
}

/// Takes down names that sign, teach or preside.
fn signers(sheet: &Sheet, pairs: &[Pair], found: &mut [Candidate<String>]) {
    let fold = sheet.rows.fold();
    let mut others: Vec<Range<usize>> = pairs
        .iter()
        .filter(|it| matches!(it.kind, Kind::Other | Kind::Provider | Kind::Sponsor | Kind::Title))
        .filter(|it| it.side == Side::Right || it.side == Side::Listed)
        .map(|it| it.value.clone())
        .collect();
    others.extend(SIGNED.captures_iter(fold).filter_map(|it| it.get(1)).map(|it| it.range()));
    let words: Vec<usize> = others.into_iter().flat_map(|it| sheet.rows.words(it)).collect();
    for candidate in found {
        if candidate.words.iter().any(|it| words.contains(it)) {
            candidate.weigh(-45, "stands beside a label for something else");
        }
    }
}

/// Names the caller knows the holder by.
fn known(sheet: &Sheet, context: &Context, found: &mut Vec<Candidate<String>>) {
    for candidate in found.iter_mut() {
        if context.names.iter().any(|it| same(it, &candidate.value)) {
            candidate.weigh(40, "is the holder's name");
        }
    }
    let fold = sheet.rows.fold();
    for name in &context.names {
        let parts = plain(name);
        if parts.len() < 2 {
            continue;
        }
        let pattern = parts
            .iter()
            .map(|it| regex::escape(it))
            .collect::<Vec<_>>()
            .join(r"[\s.]+(?:[a-z]\.?\s+)?");
        let Ok(pattern) = Regex::new(&format!(r"\b{pattern}\b")) else { continue };
        if let Some(it) = pattern.find(fold) {
            found.push(Candidate::new(
                name.clone(),
                sheet.rows.words(it.range()),
                66,
                "is the holder's name",
            ));
        }
    }
}

/// Finds the name a stretch begins with, up to where the sentence goes on.
fn name_in(flow: &Flow, range: Range<usize>) -> Option<(String, Range<usize>)> {
    let range = flow.trimmed(range, "_:;,-–\"");
    let fold = &flow.fold()[range.clone()];
    let mut end = STOP.find(fold).map_or(fold.len(), |it| it.start());
    if let Some(gap) = fold.find(['\t', '\n']) {
        end = end.min(gap);
    }
    if let Some(gap) = fold.find("  ") {
        end = end.min(gap);
    }
    let whole = range.start..range.start + end;
    person(&flow.text(whole.clone())).map(|name| (name, whole))
}

pub(super) fn line_end(fold: &str, from: usize) -> usize {
    fold[from..].find('\n').map_or(fold.len(), |at| from + at)
}

static BEFORE_NAME: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:(?:certif(?:y|ies|ied)|verif(?:y|ies)|acknowledges?|confirms?|attests?|recognizes?|declares|states|documents) (?:to you )?that|(?:is |was |are )?(?:hereby |proudly )?(?:awarded|presented|issued|granted|given|conferred) (?:up ?on|to)|certificate (?:of [a-z]+ )?(?:is )?(?:for|of)|in recognition of|made out to|congratulations,?(?: to)?|^(?:dear|hello|hi)|\n(?:dear|hello|hi)|thank you,?|this (?:certificate|document|letter) is for|on behalf of the (?:program|society),)[\s:,]+",
    )
});

static AFTER_NAME: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"[\s,]+(?:(?:has|have|had) (?:\w+ )?(?:completed|attended|participated|earned|fulfilled|passed|finished|met|been|received|taken|viewed|taught|served|satisf)|(?:successfully|satisfactorily) (?:completed|attended|passed)|(?:completed|attended|participated in|took part in|earned|was (?:present|awarded|credited|in attendance)|is (?:awarded|credited)|for (?:successfully |satisfactorily )?(?:completing|attending|participating|completion of|attendance at|participation in|having))\b)",
    )
});

static STOP: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"(?:^|[\s,;(])(?:has|have|had|was|is|for|who|whose|on|attended|completed|successfully|satisfactorily|participated|earned|as|from|of|lic(?:ense)?|id|license|customer|member|e-?mail|date|employee|student|dob|at|with|and|in)\b|\s-\s|\s\d|[<(]\d",
    )
});

/// What people who sign are.
pub(super) static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:administrator|director|registrar|coordinator|president|chair(?:man|person|woman)?|manager|supervisor|instructor|speaker|presenter|faculty|moderator|officer|secretary|editor|planner|dean|provost|educator|lead|specialist|author|trainer|preceptor|signature|facilitator|program chair|vice)\b",
    )
});

static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"(?:\bpresent(?:ed|er|ers) by|\bspeakers?|\binstructors?|\bfaculty|\btaught by|\blecturers?|\bsigned by|\bauthors?|\bsincerely,?|\bregards,?|/s/|\bby:)[\s:]+([^\n\t]+)",
    )
});

static CREDENTIALS_LINE: LazyLock<Regex> =
    LazyLock::new(|| cue(r"^\s*(?:mls|mt|mlt|ht|htl|ct|sbb|rn|phd|cls)\b[^a-z]*(?:ascp|amt)?"));
