//! The provider: who gave it.

use std::sync::LazyLock;

use regex::Regex;

use crate::context::Context;
use crate::text::{
    Flow, Sheet,
    fold::{cue, fold},
};

use super::beside::{Pair, Side};
use super::candidate::{Candidate, choose};
use super::field::Field;
use super::label::{Kind, Label};
use super::{mend, organisation, person};

/// Finds the provider.
pub fn find(sheet: &Sheet, labels: &[Label], pairs: &[Pair], context: &Context) -> Field<String> {
    let mut found: Vec<Candidate<String>> = Vec::new();
    labelled(sheet, pairs, &mut found);
    for flow in sheet.flows() {
        told(flow, &mut found);
        by_whom(flow, &mut found);
    }
    letterhead(sheet, labels, &mut found);
    for (range, name) in organisation::known_in(sheet.rows.fold()) {
        found.push(Candidate::new(
            name.to_owned(),
            sheet.rows.words(range),
            24,
            "a well-known provider is named",
        ));
    }
    for candidate in &mut found {
        if candidate.value.split_whitespace().count() > 14 {
            candidate.weigh(-40, "too long for a name");
        }
        // "The Alliance designates ...": which one is said elsewhere.
        if GENERIC.is_match(&fold(&candidate.value.chars().collect::<Vec<_>>())) {
            candidate.weigh(-45, "only a part of a name");
        }
        if context.knows_provider(&candidate.value) {
            candidate.weigh(14, "a provider you have confirmed before");
        }
    }
    let mut field = choose(found, sheet, |a, b| organisation::same(a, b));
    field.value = field.value.map(|it| context.provider_as_confirmed(&it).unwrap_or(it));
    field
}

fn labelled(sheet: &Sheet, pairs: &[Pair], found: &mut Vec<Candidate<String>>) {
    for pair in pairs {
        let weight = match (pair.kind, pair.side) {
            (Kind::Provider, Side::Right) if pair.marked => 82,
            (Kind::Provider, Side::Right) if pair.length > 1 => 66,
            (Kind::Provider, Side::Listed) => 76,
            (Kind::Provider, Side::Below) => 62,
            (Kind::Provider, Side::Above) => 48,
            (Kind::Sponsor, Side::Right) if pair.marked => 46,
            (Kind::Sponsor, Side::Right) if pair.length > 1 => 44,
            (Kind::Sponsor, _) => 36,
            _ => continue,
        };
        let text = sheet.rows.text(sheet.rows.trimmed(pair.value.clone(), "_"));
        let Some(name) = cleaned(&text) else { continue };
        let mut it = Candidate::new(
            name,
            sheet.rows.words(pair.value.clone()),
            weight,
            "stands beside a label for the provider",
        );
        if organisation::weight(&text) > 0 {
            it.weigh(8, "sounds like an organisation");
        } else if person::person(&text).is_some() {
            it.weigh(-40, "sounds like a person");
        }
        found.push(it);
    }
}

/// "X is approved as a provider of continuing education".
fn told(flow: &Flow, found: &mut Vec<Candidate<String>>) {
    let fold = flow.fold();
    for it in APPROVED.find_iter(fold) {
        let start = sentence_start(fold, it.start());
        let range = flow.trimmed(start..it.start(), ".,_");
        let text = flow.text(range.clone());
        if let Some(name) = cleaned(&text).filter(|_| range.len() < 140) {
            found.push(Candidate::new(
                name,
                flow.words(range),
                66,
                "the page says it is an approved provider",
            ));
        }
    }
    for it in GIVEN_BY.captures_iter(fold) {
        let Some(name) = it.get(1) else { continue };
        let end =
            NAME_END.find(name.as_str()).map_or(name.end(), |stop| name.start() + stop.start());
        let range = flow.trimmed(name.start()..end, ".,_;:");
        let text = flow.text(range.clone());
        let sponsor = it
            .get(0)
            .is_some_and(|it| it.as_str().starts_with("spon") || it.as_str().starts_with("hosted"));
        if person::person(&text).is_some() && organisation::weight(&text) == 0 {
            continue;
        }
        if let Some(name) = cleaned(&text) {
            let sounds = if organisation::weight(&text) > 0 { 20 } else { 0 };
            let weight = if sponsor { 28 } else { 40 };
            found.push(Candidate::new(
                name,
                flow.words(range),
                weight + sounds,
                "the words say who gave it",
            ));
        }
    }
}

/// "by the X Society": who gave it, where X sounds like an organisation.
fn by_whom(flow: &Flow, found: &mut Vec<Candidate<String>>) {
    for it in BY.captures_iter(flow.fold()) {
        let Some(name) = it.get(1) else { continue };
        let end =
            NAME_END.find(name.as_str()).map_or(name.end(), |stop| name.start() + stop.start());
        let range = flow.trimmed(name.start()..end, ".,_;:");
        let text = flow.text(range.clone());
        if organisation::weight(&text) > 0
            && let Some(name) = cleaned(&text)
        {
            found.push(Candidate::new(name, flow.words(range), 34, "the words say by whom"));
        }
    }
}

/// The first lines of the page, and names of organisations elsewhere.
fn letterhead(sheet: &Sheet, labels: &[Label], found: &mut Vec<Candidate<String>>) {
    let fold = sheet.rows.fold();
    let usual = sheet.cells.iter().map(|it| it.rect.height()).fold(0.0, f32::max);
    for (at, cell) in sheet.cells.iter().enumerate() {
        let labelled = labels.iter().any(|it| it.cell == at && (it.marked || it.rest.is_empty()));
        let text = sheet.rows.text(cell.range.clone());
        let sounds = organisation::weight(&text);
        let top = cell.row < 3;
        if labelled
            || (sounds == 0 && cell.row > 0)
            || NOT_A_NAME.is_match(&fold[cell.range.clone()])
        {
            continue;
        }
        let Some(name) = cleaned(&text) else { continue };
        let known = organisation::known(&text).map(str::to_owned);
        let mut it = Candidate::new(
            known.unwrap_or(name),
            sheet.rows.words(cell.range.clone()),
            sounds,
            "sounds like an organisation",
        );
        if top {
            it.weigh(26 - i32::try_from(cell.row).unwrap_or(0) * 3, "stands in the letterhead");
        } else if cell.row < 6 {
            it.weigh(10, "stands near the top");
        } else {
            it.weigh(-6, "stands far down");
        }
        if cell.rect.height() > 0.9 * usual && usual > 0.0 && sheet.cells.len() > 4 {
            it.weigh(4, "printed large");
        }
        if sounds == 0 && person::person(&text).is_some() {
            it.weigh(-30, "could be a person");
        }
        if HEADING.is_match(&fold[cell.range.clone()]) {
            it.weigh(-40, "the heading of the paper");
        }
        found.push(it);
    }
}

/// Tidies a name; `None` where it can't be one.
fn cleaned(text: &str) -> Option<String> {
    let text = ASIDE.replace(text, "");
    let text = text
        .trim()
        .trim_matches(['"', '“', '”', '*', '_', '|', ',', ';', ':', '-', '–', '•'])
        .trim();
    let text = text.strip_prefix("The ").or(text.strip_prefix("the ")).unwrap_or(text);
    if text.chars().filter(|it| it.is_alphabetic()).count() < 3 || text.len() > 120 {
        return None;
    }
    if text.to_lowercase().starts_with("this ") || text.contains('@') {
        return None;
    }
    let mended = mend::line(text);
    let words = mended.split_whitespace().count();
    let text = if mend::in_capitals(&mended) && (words > 1 || mended.len() > 7) {
        mend::title_case(&mended)
    } else {
        mended
    };
    Some(
        organisation::known(&text)
            .filter(|_| text.split_whitespace().count() < 3)
            .map_or(text, str::to_owned),
    )
}

/// Returns where the sentence before a place begins: after a stop, an empty line, or a line that is no part of it.
fn sentence_start(fold: &str, at: usize) -> usize {
    let block = fold[..at].rfind("\n\n").map_or(0, |it| it + 2);
    let stop = STOP.find_iter(&fold[block..at]).last().map_or(block, |it| block + it.end());
    let line = fold[..at].rfind('\n').map_or(0, |it| it + 1);
    let own = fold[line..at].trim();
    // A name broken over two lines leaves a word or two on the second.
    let above = fold[..line.saturating_sub(1)].rfind('\n').map_or(0, |it| it + 1);
    let broken = own.split_whitespace().count() <= 2
        && line > block
        && !fold[above..line].contains([':', '\t']);
    stop.max(if broken { above } else { line })
}

static GENERIC: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^(?:the |our |this )?(?:society|association|alliance|institute|institution|foundation|academy|council|college|university|laborator(?:y|ies)|center|network|consortium|company|provider|sponsor|department|organi[sz]ation|hospital|chapter|federation|agency|clinic|group|program(?:me)?|school|board)$",
    )
});

static STOP: LazyLock<Regex> = LazyLock::new(|| cue(r"[a-z)]{3}\.\s|[.!?]\n|\t"));

static APPROVED: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r",?\s+(?:\([^)\n]*\)\s+)?(?:(?:is|has been|was) (?:an |a |hereby )?(?:[a-z.-]+[- ])?(?:approved|accredited|recognized|authorized|licensed)(?: by [a-z .&,()]{2,60})?(?:\s+(?:as|to be))?\s+(?:a |an |to )?(?:p\.?a\.?c\.?e\.?[ ]*)?(?:provider|sponsor|provide|offer|award|agency)|is (?:an?|the) (?:(?:ascls|p\.?a\.?c\.?e\.?|ce|continuing education|approved|florida|california|aabb|accredited)[\s-]*)*(?:provider|sponsor|accrediting agency)\b|(?:approves|certifies|designates) this)",
    )
});

static GIVEN_BY: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:presented|provided|offered|sponsored|hosted|conducted|organi[sz]ed|given|produced|issued|delivered|approved provider|brought to you|administered)(?: live| virtually| online| jointly)?(?: by|:)\s+(?:the )?([^\n\t]{3,110})",
    )
});

static BY: LazyLock<Regex> =
    LazyLock::new(|| cue(r"\b(?:by|through) (?:the )?([a-z][^\n\t:]{5,90})"));

static NAME_END: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\.\s|\.$|,? (?:on|and (?:is|was|has|earned)|for|in (?:cooperation|partnership|collaboration|association)|at the|from|is|has|was|with|which|as a|under|through|through its) |, (?:an?|the|in|on)\b|\(",
    )
});

static NOT_A_NAME: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^[\s\d_./-]+$|\b(?:page \d|https?:|suite \d|customer|printed|license|is approved|approved (?:as|to)|provider of continuing|[a-z]{2} \d{5}|street|avenue|p\.?o\.? box|attended|completed|certif(?:y|ies))\b|^(?:to|dear|date|re)\b|^\d+ [a-z]+ ",
    )
});

static HEADING: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\bcertificate\b|\btranscript\b|^(?:continuing|in-?service|attendance|record|proof|verification|statement|confirmation|from:|subject|official|\d{4} )|portal$",
    )
});

/// "(formerly AACC)", "(the society)" and the like.
static ASIDE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\s*\((?:formerly|f/k/a|the|an? )[^)]*\)").expect("the pattern is sound")
});
