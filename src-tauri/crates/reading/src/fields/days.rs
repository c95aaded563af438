//! The completion date: which of all the days on the page.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::text::{Flow, Sheet, fold::cue};

use super::badge::Badge;
use super::beside::{Pair, Side};
use super::calendar::{self, Found, Order};
use super::candidate::{Candidate, choose};
use super::field::{Field, PrintedDay};
use super::label::Kind;
use super::participant::line_end;
use super::table::Table;

/// Finds the day of completion.
pub fn find(sheet: &Sheet, pairs: &[Pair], table: Option<&Table>) -> Field<PrintedDay> {
    let (order, proven) = calendar::order_of(sheet.rows.fold());
    let mut candidates = Vec::new();
    let mut doubtful: Vec<PrintedDay> = Vec::new();
    for flow in sheet.flows() {
        for found in calendar::find(flow.fold(), order) {
            let mut it = Candidate::new(found.day, flow.words(found.range.clone()), 24, "a day");
            by_words_before(flow, &found, &mut it);
            by_words_after(flow, &found, &mut it);
            if found.ambiguous && !proven && order == Order::MonthFirst && looks_foreign(sheet) {
                doubtful.push(found.day);
            }
            if found.day.started_on.is_some() {
                it.weigh(10, "a range of days");
            }
            candidates.push(it);
        }
    }
    by_labels(sheet, pairs, order, &mut candidates);
    if let Some(table) = table {
        by_table(table, &mut candidates);
    }
    let sure = candidates.len();
    let mut field = choose(candidates, sheet, |a, b| a.completed_on == b.completed_on);
    if let Some(day) = field.value {
        if doubtful.contains(&day) {
            field.badge = field.badge.at_most(Badge::Check);
            field.why.push("the day and the month could be the other way round".into());
        }
        // A page with nothing but a plain day leaves nothing else it could be.
        if field.badge == Badge::Estimate
            && sure <= 2
            && field.others.is_empty()
            && field.score >= 24
        {
            field.badge = Badge::Check;
        }
    }
    field
}

/// Labels the page lays out beside, above or beneath the day.
fn by_labels(
    sheet: &Sheet,
    pairs: &[Pair],
    order: Order,
    candidates: &mut [Candidate<PrintedDay>],
) {
    for pair in pairs {
        let (weight, what): (i32, _) = match pair.kind {
            Kind::Completed => (64, "the label says it was completed then"),
            Kind::Day => (46, "the label says it is the day"),
            Kind::OtherDay => (-70, "the label says it is another day"),
            Kind::Other | Kind::PersonNumber | Kind::Licence => {
                (-12, "stands beside another label")
            }
            _ => continue,
        };
        let weight = match pair.side {
            Side::Right | Side::Listed => weight,
            Side::Below if pair.marked => weight - weight.signum() * 6,
            Side::Below => weight - weight.signum() * 14,
            Side::Above => weight - weight.signum() * 20,
        };
        // Only what stands at the beginning of the value is the label's own.
        let fold = &sheet.rows.fold()[pair.value.clone()];
        let Some(first) = calendar::find(fold, order).into_iter().next() else { continue };
        if first.range.start > 28 {
            continue;
        }
        let range = pair.value.start + first.range.start..pair.value.start + first.range.end;
        let words = sheet.rows.words(range);
        for candidate in candidates.iter_mut().filter(|it| it.words == words) {
            candidate.weigh(weight, what);
        }
    }
}

/// What the sentence, or the line, says before the day.
fn by_words_before(flow: &Flow, found: &Found, it: &mut Candidate<PrintedDay>) {
    let fold = flow.fold();
    let before = &fold[window_before(fold, found.range.start)];
    let last = |pattern: &Regex| pattern.find_iter(before).last().map(|it| it.end());
    let (done, other) = (last(&DONE), last(&NOT_DONE));
    match (done, other) {
        (Some(done), Some(other)) if done > other => {
            it.weigh(44, "the words before say it was completed");
        }
        (Some(_), None) => it.weigh(44, "the words before say it was completed"),
        (_, Some(_)) => it.weigh(-50, "the words before say it is another day"),
        (None, None) => {
            if HELD.is_match(before) {
                it.weigh(30, "the words before say when it took place");
            }
        }
    }
}

/// What follows the day: "scanned", "(date printed)", a clock and an address of a browser's footer.
fn by_words_after(flow: &Flow, found: &Found, it: &mut Candidate<PrintedDay>) {
    let fold = flow.fold();
    let end = line_end(fold, found.range.end);
    let after = &fold[found.range.end..end.min(found.range.end + 60)];
    if NOT_DONE_AFTER.is_match(after) {
        it.weigh(-55, "the words after say it is another day");
    }
    let start = fold[..found.range.start].rfind('\n').map_or(0, |it| it + 1);
    let line = &fold[start..end];
    if POSTED.is_match(line) {
        it.weigh(-80, "the day an e-mail was sent");
    }
    if FOOTER.is_match(line) {
        it.weigh(-45, "stands in the footer a printer adds");
    }
    let beneath = fold[end..].trim_start_matches('\n').split('\n').next().unwrap_or("");
    if line.trim().len() < 40 && DATE_BENEATH.is_match(beneath.trim()) {
        it.weigh(22, "the label beneath says it is the day");
    }
}

/// The days of sessions: the last of them counts.
fn by_table(table: &Table, candidates: &mut Vec<Candidate<PrintedDay>>) {
    let days: Vec<PrintedDay> = table.sessions.iter().filter_map(|it| it.day).collect();
    let Some(last) = days.iter().map(|it| it.completed_on).max() else { return };
    let first = days.iter().map(|it| it.started_on.unwrap_or(it.completed_on)).min();
    let words: Vec<usize> = table.sessions.iter().flat_map(|it| it.day_words.clone()).collect();
    let weight = if days.len() >= 2 { 78 } else { 60 };
    for candidate in candidates.iter_mut() {
        if candidate.words.iter().all(|it| words.contains(it)) {
            candidate.weigh(-30, "the day of one session among several");
        }
    }
    let last_words = table
        .sessions
        .iter()
        .find(|it| it.day.is_some_and(|day| day.completed_on == last))
        .map(|it| it.day_words.clone())
        .unwrap_or_default();
    let day = PrintedDay { started_on: first.filter(|it| *it < last), completed_on: last };
    candidates.push(Candidate::new(day, last_words, weight, "the last day of its sessions"));
}

/// Returns the words before a place that may speak of it: of its own line, or of the line above when it begins one.
fn window_before(fold: &str, at: usize) -> Range<usize> {
    let line = fold[..at].rfind('\n').map_or(0, |it| it + 1);
    let gap = fold[line..at].rfind('\t').map_or(line, |it| line + it + 1);
    let own = fold[gap..at].trim();
    let start = if own.len() > 3 {
        let above = fold[..line.saturating_sub(1)].rfind('\n').map_or(0, |it| it + 1);
        let before = &fold[above..line];
        // A long line without a label is a sentence, and goes on in this one.
        let sentence =
            gap == line && before.len() > 50 && !before.contains([':', '\t']) && !own.contains(':');
        if sentence { above } else { gap }
    } else if gap > line {
        fold[line..gap - 1].rfind('\t').map_or(line, |it| line + it + 1)
    } else {
        // The sentence may have begun on the line above; an empty line ends it.
        let above = fold[..line.saturating_sub(1)].rfind('\n').map_or(0, |it| it + 1);
        if line >= 2 && fold.as_bytes()[line - 2] == b'\n' { line } else { above }
    };
    start.max(at.saturating_sub(90))..at
}

/// Tells whether the page comes from where the day is written first.
fn looks_foreign(sheet: &Sheet) -> bool {
    FOREIGN.is_match(sheet.rows.fold())
}

static DONE: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"complet(?:ed|ion|ing|e)|attend(?:ed|ance|ing)|participat|earned|awarded|credited|passed|finished|date of (?:program|activity|course|session|event|presentation|webinar|lecture|class|training)|(?:program|activity|course|session|event|presentation|webinar|class|training|meeting|lecture) dates?|taken|viewed|ended|taught|fulfilled",
    )
});

static NOT_DONE: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"issued?\b|print(?:ed)?\b|expir|valid|good (?:through|until|for)|release[ds]?\b|publi(?:shed|cation)|reviewed|approv(?:al|ed) (?:date|period|until|on|through|from)|approved for .*(?:from|until|through)|accredited (?:from|until|through)|birth|\bdob\b|\bborn\b|scanned|generated|downloaded|\bsigned\b|signature|registered|registration|enroll|start(?:ed| date)|began|begins|assigned|\bdue\b|purchase|created|updated|revised|\brev\b|effective|faxed|retrieved|accessed|as of|renew|hired?\b|originally|available (?:until|through|from)|posted|recorded|copyright|licensed? (?:since|until)|until\b|(?:re)?certified (?:on|until|through)|sent\b|received on|invoice|term of|deadline|before\b|no later than|by (?:the )?end|on file|established|founded|since\b|cycle|launch|last modified|order date|dated",
    )
});

static NOT_DONE_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^[\s,)]*(?:\(?\s*(?:date )?(?:printed|issued|expires|expired|scanned|generated|issue date|print date|date of issue|signature date|date signed|signed|expiration|release date|date of birth)|scanned by|print(?:ed)? (?:on|by|from))",
    )
});

static HELD: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:held|presented|conducted|given|offered|took place|on|during|dates?|from|between|this|the)\b[\s:,]*(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$",
    )
});

static DATE_BENEATH: LazyLock<Regex> = LazyLock::new(|| {
    cue(r"^(?:\(?date\)?|date (?:completed|of (?:completion|program|activity))|completion date)\b")
});

/// A browser's footer or a scanner's: an address, or a clock after a day at the edge of the page.
/// "Date: Tue, 4 Mar 2025 16:02:11 -0600" and "Sent: Tuesday, March 4, 2025 4:02 PM".
static POSTED: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^(?:date|sent|received)\s?:\s.*\d{1,2}:\d\d(?::\d\d)?\s?(?:[+-]\d{4}|[ap]\.?m\b|gmt|utc|$)",
    )
});

static FOOTER: LazyLock<Regex> = LazyLock::new(|| {
    cue(r"https?:|www\.[a-z.-]+/|\bfile:|scanned (?:by|with)|camscanner|page \d+ of \d+$")
});

static FOREIGN: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:united kingdom|england|scotland|ireland|canada|ontario|australia|germany|gmbh|netherlands|sweden|denmark|singapore|india|new zealand|u\.?k\.?|ltd|limited|europe|european|france|spain|italy|switzerland|\buae\b|dubai|philippines|mexico|brazil|s\.?a\.?r?\.?l\.?|pty|plc|programme|organisation|centre|haematology|cpd)\b",
    )
});
