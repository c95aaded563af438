//! Units as they are printed, before and after their numbers.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::text::fold::cue;

use super::field::PrintedUnit;

/// A unit that stands somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The unit.
    pub unit: PrintedUnit,
    /// Only "hours" or "credits", of what isn't said.
    pub bare: bool,
}

/// Returns the unit right after a number, and where it ends.
pub fn after(fold: &str, number_end: usize) -> Option<(Mention, usize)> {
    let rest = &fold[number_end..];
    let lead = LEAD.find(rest).map_or(0, |it| it.end());
    UNITS.iter().find_map(|(pattern, mention)| {
        let it = pattern.find(&rest[lead..]).filter(|it| it.start() == 0)?;
        Some((*mention, number_end + lead + it.end()))
    })
}

/// Returns the units that stand before a number, with their places.
pub fn before_numbers(fold: &str) -> Vec<(Mention, Range<usize>)> {
    let mut found: Vec<(Mention, Range<usize>)> = Vec::new();
    for (pattern, mention) in UNITS.iter() {
        for it in pattern.find_iter(fold) {
            let free =
                fold[..it.start()].bytes().next_back().is_none_or(|it| !it.is_ascii_alphanumeric());
            if free
                && !found.iter().any(|(_, range)| range.start < it.end() && it.start() < range.end)
            {
                let end =
                    TAIL.find(&fold[it.end()..]).map_or(it.end(), |tail| it.end() + tail.end());
                found.push((*mention, it.start()..end));
            }
        }
    }
    found
}

/// Returns the unit a label or a value names.
pub fn in_text(fold: &str) -> Option<Mention> {
    UNITS.iter().find(|(pattern, _)| pattern.is_match(fold)).map(|(_, mention)| *mention)
}

/// Returns the unit of a record that a whole text names; hours and credits of nothing in particular are contact hours.
pub(crate) fn record_unit(fold: &str) -> Option<domain::amount::Unit> {
    if POINTS.is_match(fold) {
        return Some(domain::amount::Unit::Point);
    }
    in_text(fold).and_then(|it| it.unit.for_record())
}

static POINTS: LazyLock<Regex> = LazyLock::new(|| cue(r"^[^a-z]*(?:cmp )?(?:points?|pts?)\b"));

/// What may stand between a number and its unit: "2.0 (two) ASCLS P.A.C.E.(R) approved contact hours".
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^[\s)]*(?:\([a-z -]+\)\s*)?(?:(?:(?:total|approved|accredited|ascls|pace|cne|nursing|florida|state|level \d|of|aabb|adlm|aacc|general|continuing education|laboratory|clinical laboratory|professional|ce|live|online|board)\b|p\. ?a\. ?c\. ?e\.?)\s*(?:\(r\))?[\s-]*){0,4}",
    )
});

/// What may follow a unit before its number: "contact hours awarded: 1".
static TAIL: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^[ (]*(?:(?:awarded|earned|claimed|completed|credited|granted|received|approved|credits?|hours?|total|value|units?|by (?:the )?(?:participant|attendee|learner|you))[ )]*){0,3}",
    )
});

static UNITS: LazyLock<Vec<(Regex, Mention)>> = LazyLock::new(|| {
    let named = |unit| Mention { unit, bare: false };
    let bare = |unit| Mention { unit, bare: true };
    vec![
        (
            cue(
                r"semester(?: credit)?[ -]?(?:hours?|hrs?|credits?|units?)|sem\.? ?(?:hrs?|hours)|(?:college|academic|undergraduate|graduate) (?:semester )?(?:credit hours?|credits?|units?)",
            ),
            named(PrintedUnit::SemesterHour),
        ),
        (
            cue(r"quarter(?: credit)?[ -]?(?:hours?|hrs?|credits?|units?)|qtr\.? ?(?:hrs?|hours)"),
            named(PrintedUnit::QuarterHour),
        ),
        (
            cue(r"accent\b[\s(r)]*(?:continuing education )?(?:credit )?(?:hours?|credits?)?"),
            named(PrintedUnit::Accent),
        ),
        (
            cue(
                r"(?:cmle|continuing medical laboratory education)\b(?: ?\(cmle\))?[ -]?(?:credit hours?|credits?|hours?|units?|points?)?",
            ),
            named(PrintedUnit::Cmle),
        ),
        (
            cue(
                r"(?:ama )?pra category [l1i]+ credits?|ama category [l1i]+|cme(?: category [l1i]+)?[ -]?(?:credit hours?|credits?|hours?)?\b|sam credits?|continuing medical education",
            ),
            named(PrintedUnit::Cme),
        ),
        (
            cue(r"c\.?e\.?u\.?'?s?\b(?: credits?)?|continuing education units?\b(?: ?\(ceus?\))?"),
            named(PrintedUnit::Ceu),
        ),
        (
            cue(
                r"(?:contact|clock|ce|c\.e\.|ceh|cne|cpd|pace|p\.a\.c\.e\.|continuing education|education|continuing professional development)[ -]*(?:\(r\) ?)?(?:contact|credit|clock)?[ -]?(?:hours?|hrs?\b\.?|credits?|points?)(?: \((?:ch|ce)s?\))?|contact h(?:ou)?rs?|credit[ -](?:hours?|hrs?)|hours? of (?:continuing|ce|credit|p\.?a\.?c\.?e|contact|instruction|continuing laboratory)[a-z. ]{0,24}|credits? of (?:continuing|ce)[a-z. ]{0,24}|\bceh?s\b",
            ),
            named(PrintedUnit::ContactHour),
        ),
        (cue(r"minutes?\b|mins?\b\.?"), named(PrintedUnit::Minute)),
        (cue(r"hours?\b|hrs?\b\.?|credits?\b|h\b"), bare(PrintedUnit::ContactHour)),
    ]
});
