//! How much: the number claimed or awarded, and its unit.

use std::ops::Range;
use std::sync::LazyLock;

use domain::amount::Quantity;
use regex::Regex;

use crate::text::{Flow, Sheet, fold::cue};

use super::badge::Badge;
use super::beside::{Pair, Side};
use super::candidate::{Candidate, choose};
use super::field::{Field, PrintedAmount, PrintedUnit};
use super::label::Kind;
use super::number_word::{self, Number};
use super::settle::{same_place, settle};
use super::table::Table;
use super::unit;

/// An amount on its way: the unit may only be guessed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Guess {
    pub(super) amount: PrintedAmount,
    /// The page says "hours" or "credits" and not of what.
    pub(super) bare: bool,
}

/// Finds the amount.
pub fn find(sheet: &Sheet, pairs: &[Pair], table: Option<&Table>) -> Field<PrintedAmount> {
    let mut candidates: Vec<Candidate<Guess>> = Vec::new();
    for flow in sheet.flows() {
        spoken(flow, &mut candidates);
    }
    labelled(sheet, pairs, &mut candidates);
    if let Some(table) = table {
        by_table(table, &mut candidates);
    }
    same_place(&mut candidates);
    settle(&mut candidates);
    let bare = |guess: Guess| guess.bare;
    let field = choose(candidates, sheet, |a, b| a.amount == b.amount);
    let doubtful = field.value.is_some_and(bare);
    let mut field = field.map(|it| it.amount);
    if doubtful {
        field.badge = field.badge.at_most(Badge::Check);
        field.why.push("the page does not say hours or credits of what".into());
    }
    field
}

/// "1.5 contact hours", "TWO (2) CONTACT HOURS", "1 hour and 30 minutes".
fn spoken(flow: &Flow, candidates: &mut Vec<Candidate<Guess>>) {
    let fold = flow.fold();
    let mut taken: Vec<Range<usize>> = Vec::new();
    for it in SPAN.captures_iter(fold) {
        let whole = it.get(0).expect("a match has a whole").range();
        let part = |name: &str| it.name(name).and_then(|it| it.as_str().parse::<i64>().ok());
        let (Some(hours), Some(minutes)) = (part("h").or(part("h2")), part("m").or(part("m2")))
        else {
            continue;
        };
        if minutes >= 60 || hours > 24 {
            continue;
        }
        let quantity = Quantity::whole(hours * 60 + minutes);
        let guess =
            Guess { amount: PrintedAmount { quantity, unit: PrintedUnit::Minute }, bare: false };
        let mut candidate =
            Candidate::new(guess, flow.words(whole.clone()), 52, "hours and minutes are printed");
        by_sentence(flow, &whole, &mut candidate);
        candidates.push(candidate);
        taken.push(whole);
    }
    for number in number_word::find(fold) {
        if taken.iter().any(|it| it.start < number.range.end && number.range.start < it.end) {
            continue;
        }
        // "Category 1 Credits" is a kind of credit, and "Level 2 hours" none.
        if COUNTED_OFF.is_match(&fold[number.range.start.saturating_sub(12)..number.range.start]) {
            continue;
        }
        if let Some((unit, end)) = unit::after(fold, number.range.end) {
            let whole = number.range.start..end;
            push(flow, &number, unit, whole, 50, "a number with its unit", candidates);
        }
    }
    for (unit, whole) in unit::before_numbers(fold) {
        let Some(number) =
            number_word::find(&fold[whole.end..line_end(fold, whole.end)]).into_iter().next()
        else {
            continue;
        };
        let gap = &fold[whole.end..whole.end + number.range.start];
        if !gap.bytes().all(|it| {
            matches!(it, b' ' | b':' | b';' | b'.' | b'=' | b'\t' | b'-' | b')' | b'_' | b'#')
        }) {
            continue;
        }
        let number = Number {
            range: whole.end + number.range.start..whole.end + number.range.end,
            ..number
        };
        if unit::after(fold, number.range.end)
            .is_some_and(|(other, _)| !other.bare && other.unit != unit.unit)
        {
            continue;
        }
        let all = whole.start..number.range.end;
        push(flow, &number, unit, all, 50, "a unit and its number", candidates);
    }
}

fn push(
    flow: &Flow,
    number: &Number,
    unit: unit::Mention,
    whole: Range<usize>,
    weight: i32,
    what: &'static str,
    candidates: &mut Vec<Candidate<Guess>>,
) {
    let amount = PrintedAmount { quantity: number.quantity, unit: unit.unit };
    let mut it =
        Candidate::new(Guess { amount, bare: unit.bare }, flow.words(whole.clone()), weight, what);
    if unit.bare {
        it.weigh(-8, "the unit is only \"hours\" or \"credits\"");
    }
    if unit.unit == PrintedUnit::Cme {
        it.weigh(-25, "credit for physicians");
    }
    if unit.unit == PrintedUnit::Minute {
        it.weigh(-6, "minutes");
    }
    by_sentence(flow, &whole, &mut it);
    candidates.push(it);
}

/// What the sentence around it says: awarded, or only on offer.
fn by_sentence(flow: &Flow, whole: &Range<usize>, it: &mut Candidate<Guess>) {
    let fold = flow.fold();
    let start = sentence_start(fold, whole.start);
    let before = &fold[start..whole.start];
    let end = line_end(fold, whole.end);
    let line_start = fold[..whole.start].rfind('\n').map_or(0, |it| it + 1);
    let line = &fold[line_start..end];
    let own = &fold[whole.clone()];
    let offered =
        OFFERED.find_iter(before).last().map(|it| it.end()).or(OFFERED.find(own).map(|_| 0));
    let awarded = AWARDED.find_iter(before).last().map(|it| it.end());
    match (offered, awarded) {
        (Some(offered), Some(awarded)) if awarded > offered => {
            it.weigh(24, "the words say it was awarded");
        }
        // What a paper of one who took part was approved for is mostly what there was to earn.
        (Some(_), _) if !MOST.is_match(before) && !MOST.is_match(own) => {
            it.weigh(-24, "the words say it was approved");
        }
        (Some(_), _) => it.weigh(-48, ON_OFFER),
        (None, Some(_)) => it.weigh(24, "the words say it was awarded"),
        (None, None) if AWARDED.is_match(line) => it.weigh(18, "the line says it was awarded"),
        (None, None) => {}
    }
    if EQUIVALENT.is_match(line) {
        it.weigh(-40, "the line explains what a unit is worth");
    }
    if TOTAL.is_match(line) {
        it.weigh(12, "the line says it is the total");
    }
    if PER_YEAR.is_match(line) {
        it.weigh(-50, "the line speaks of a requirement or of time");
    }
    if it.value.amount.quantity.milli() == 0 {
        it.weigh(-60, "nothing was claimed");
    }
    let most = match it.value.amount.unit {
        PrintedUnit::Minute => 6_000,
        PrintedUnit::Ceu => 20,
        _ => 150,
    };
    if it.value.amount.quantity.milli() > most * 1_000 {
        it.weigh(-60, "more than one activity can be");
    }
}

/// Numbers beside labels that name the unit, or only say "credits".
fn labelled(sheet: &Sheet, pairs: &[Pair], candidates: &mut Vec<Candidate<Guess>>) {
    let fold = sheet.rows.fold();
    // "Credit type: CMLE" says of what all credits on the page are.
    let typed = pairs
        .iter()
        .filter(|it| it.kind == Kind::Other && CREDIT_TYPE.is_match(&fold[it.label.clone()]))
        .find_map(|it| unit::in_text(&fold[it.value.clone()]).filter(|it| !it.bare));
    for pair in pairs {
        let side = match pair.side {
            Side::Right | Side::Listed => 0,
            Side::Below => -6,
            Side::Above => -18,
        };
        let weight = match pair.kind {
            Kind::Amount => 62 + side,
            Kind::Maximum => -20,
            Kind::Other => -35,
            _ => continue,
        };
        let value = &fold[pair.value.clone()];
        let Some(number) =
            number_word::find(value).into_iter().next().filter(|it| it.range.start < 24)
        else {
            continue;
        };
        let range = pair.value.start + number.range.start..pair.value.start + number.range.end;
        let words = sheet.rows.words(range.clone());
        if pair.kind == Kind::Other {
            for candidate in
                candidates.iter_mut().filter(|it| it.words == words || it.words.ends_with(&words))
            {
                candidate.weigh(weight, "stands beside another label");
            }
            continue;
        }
        let own = unit::in_text(value);
        let said = unit::in_text(&fold[pair.label.clone()]);
        let unit = match (own, said) {
            (Some(own), Some(said)) if own.bare && !said.bare => said,
            (Some(own), _) => own,
            (None, Some(said)) => said,
            (None, None) => unit::Mention { unit: PrintedUnit::ContactHour, bare: true },
        };
        let unit = typed.filter(|_| unit.bare).unwrap_or(unit);
        if SPAN.is_match(value) {
            continue;
        }
        // "Duration: 2" may be two of anything; "Time: 10:30" is a clock.
        let duration = DURATION.is_match(&fold[pair.label.clone()]);
        if duration && (own.is_none() || value.contains(':')) {
            continue;
        }
        let amount = PrintedAmount { quantity: number.quantity, unit: unit.unit };
        let mut it = Candidate::new(
            Guess { amount, bare: unit.bare },
            words,
            weight,
            "stands beside a label for the amount",
        );
        if !pair.marked && pair.side == Side::Right {
            it.weigh(-14, "no colon after the label");
        }
        if duration {
            it.weigh(-22, "how long it took, not what was awarded");
        }
        if unit.unit == PrintedUnit::Cme {
            it.weigh(-25, "credit for physicians");
        }
        let around = pair.label.start.min(range.start)..range.end.max(pair.label.end);
        let around = if pair.side == Side::Right { around } else { pair.label.clone() };
        by_sentence(&sheet.rows, &around, &mut it);
        candidates.push(it);
    }
}

fn by_table(table: &Table, candidates: &mut Vec<Candidate<Guess>>) {
    if let Some((amount, words)) = table.total() {
        let guess = Guess { amount, bare: false };
        candidates.push(Candidate::new(guess, words, 74, "the sum of its sessions"));
    }
    let words: Vec<usize> = table.sessions.iter().flat_map(|it| it.amount_words.clone()).collect();
    for candidate in candidates.iter_mut() {
        if table.sessions.len() > 1
            && !candidate.words.is_empty()
            && candidate.words.iter().all(|it| words.contains(it))
        {
            candidate.weigh(-30, "the amount of one session among several");
        }
    }
}

/// The reason against an amount that was not awarded but offered.
pub(super) const ON_OFFER: &str = "the words say it was on offer";

fn line_end(fold: &str, from: usize) -> usize {
    super::participant::line_end(fold, from)
}

/// Returns where the sentence, or the block of lines, around a place begins.
fn sentence_start(fold: &str, at: usize) -> usize {
    let block = fold[..at].rfind("\n\n").map_or(0, |it| it + 2);
    let stop = fold[block..at]
        .rfind(". ")
        .or_else(|| fold[block..at].rfind(".\n"))
        .map_or(block, |it| block + it + 2);
    let line = fold[..at].rfind('\n').map_or(0, |it| it + 1);
    // A line with a label is a sentence of its own.
    let own = if fold[line..at].contains(':') || fold[line..at].contains('\t') {
        line
    } else {
        stop.max(block)
    };
    own.max(at.saturating_sub(220))
}

static SPAN: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?P<h>\d{1,2})\s?(?:hours?|hrs?\.?|h)\s?(?:,|and|&)?\s?(?P<m>\d{1,2})\s?(?:minutes?|mins?\.?|m)\b|\b(?P<h2>\d{1,2}):(?P<m2>\d\d)\s?(?:hours|hrs?|h\b|\(?hh:mm\)?)",
    )
});

static OFFERED: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\bmaxi(?:mum)?\b|\bmax\.?\b|\bup to\b|designat(?:es|ed)|\bavailable\b|\boffered\b|\bpossible\b|approved for|accredited for|\bworth\b|out of|\bof a total\b|eligible for|may (?:be )?(?:claim|earn)|can (?:be )?(?:claim|earn)|required|at least|minimum|total approved|not to exceed",
    )
});

/// Of what was offered, the words that say it was a limit.
static MOST: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\bmaxi(?:mum)?\b|\bmax\.?\b|\bup to\b|designat(?:es|ed)|\bavailable\b|\boffered\b|\bpossible\b|out of|may (?:be )?(?:claim|earn)|can (?:be )?(?:claim|earn)|required|at least|minimum|not to exceed",
    )
});

static AWARDED: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"award(?:ed|ing)?|earn(?:ed)?|claim(?:ed)|receiv(?:ed|es)|grant(?:ed)?|credited|complet(?:ed|ing)|attend(?:ed)|obtained|participated in|was given|issued for|credit for|total",
    )
});

static EQUIVALENT: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:equals?|equivalent to|is equal to|= ?\d|per (?:contact )?hour|one [a-z. ]{0,24}(?:hour|credit|unit|ceu) (?:equals|is|=))",
    )
});

static CREDIT_TYPE: LazyLock<Regex> = LazyLock::new(|| {
    cue(r"credits? type|type of credit|credit category|category of credit|units? type")
});

static COUNTED_OFF: LazyLock<Regex> =
    LazyLock::new(|| cue(r"\b(?:category|cat\.?|level|page|part|module|session|lesson|unit) $"));

static TOTAL: LazyLock<Regex> = LazyLock::new(|| cue(r"\btotal\b|\bsum\b"));

static DURATION: LazyLock<Regex> = LazyLock::new(|| cue(r"duration|length|^time|time spent"));

static PER_YEAR: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:per|each|every) (?:year|biennium|cycle|day|week)\b|within \d+ (?:hours|days)|\d+ hours? (?:ago|after|before)|24 hours|office hours|business hours|hours of operation|work(?:ing)? hours",
    )
});
