//! Days as they are printed, in many ways, and the ranges they form.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex};

use crate::text::fold::cue;

use super::field::PrintedDay;

/// Which number of "03/04/2024" is the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The first, as in the United States.
    MonthFirst,
    /// The second, as in most of the world.
    DayFirst,
}

/// A day or a range of days found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where it stands.
    pub range: Range<usize>,
    /// What it says.
    pub day: PrintedDay,
    /// Both orders of its numbers give a day.
    pub ambiguous: bool,
    /// The year has two digits.
    pub short_year: bool,
}

/// Returns every day and range in a folded text, in order.
pub fn find(fold: &str, order: Order) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (pattern, read) in PATTERNS.iter() {
        for captures in pattern.captures_iter(fold) {
            let whole = captures.get(0).expect("a match has a whole");
            let range = whole.range();
            if touches_more_digits(fold, &range)
                || found.iter().any(|it| overlaps(&it.range, &range))
            {
                continue;
            }
            if let Some((started_on, completed_on, ambiguous)) = read(&captures, order) {
                let short_year = !fold[range.clone()]
                    .split(|it: char| !it.is_ascii_digit())
                    .any(|it| it.len() >= 4);
                found.push(Found {
                    range,
                    day: PrintedDay { started_on, completed_on },
                    ambiguous,
                    short_year,
                });
            }
        }
    }
    found.sort_by_key(|it| it.range.start);
    joined(fold, found)
}

/// Tells which order the page itself proves: by a day beyond the twelfth, or by saying "dd/mm/yyyy".
pub fn order_of(fold: &str) -> (Order, bool) {
    if DAY_FIRST_SAID.is_match(fold) {
        return (Order::DayFirst, true);
    }
    if MONTH_FIRST_SAID.is_match(fold) {
        return (Order::MonthFirst, true);
    }
    let (mut day_first, mut month_first) = (0, 0);
    for captures in NUMERIC.captures_iter(fold) {
        let (a, b) = (number(&captures, 1), number(&captures, 3));
        day_first += usize::from(a > 12 && (1..=12).contains(&b));
        month_first += usize::from(b > 12 && (1..=12).contains(&a));
    }
    match (day_first, month_first) {
        (1.., 0) => (Order::DayFirst, true),
        (0, 1..) => (Order::MonthFirst, true),
        _ => (Order::MonthFirst, false),
    }
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// A "date" inside a longer number isn't one.
fn touches_more_digits(fold: &str, range: &Range<usize>) -> bool {
    let bytes = fold.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let joint = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at)).is_some_and(|it| matches!(it, b'-' | b'/'))
    };
    let before = range.start.checked_sub(1);
    digit(before)
        || digit(Some(range.end))
        || (joint(before)
            && digit(range.start.checked_sub(2))
            && bytes[range.start].is_ascii_digit()
            && bytes[range.start - 1] == b'/')
        || (joint(Some(range.end))
            && digit(Some(range.end + 1))
            && !fold[..range.end].ends_with(' ')
            && fold[range.end..].starts_with('/'))
}

/// Makes one range of two days with nothing but "to" or a dash between them.
fn joined(fold: &str, found: Vec<Found>) -> Vec<Found> {
    let mut joined: Vec<Found> = Vec::new();
    for it in found {
        match joined.last_mut() {
            Some(last)
                if CONNECTED.is_match(&fold[last.range.end..it.range.start])
                    && last.day.completed_on <= it.day.completed_on
                    && (it.day.completed_on - last.day.completed_on).num_days() < 400 =>
            {
                last.day = PrintedDay {
                    started_on: Some(last.day.started_on.unwrap_or(last.day.completed_on)),
                    completed_on: it.day.completed_on,
                };
                last.range.end = it.range.end;
                last.ambiguous |= it.ambiguous;
            }
            _ => joined.push(it),
        }
    }
    joined
}

type Read = fn(&Captures<'_>, Order) -> Option<(Option<NaiveDate>, NaiveDate, bool)>;

fn number(captures: &Captures<'_>, group: usize) -> u32 {
    captures.get(group).and_then(|it| it.as_str().parse().ok()).unwrap_or(0)
}

fn year(captures: &Captures<'_>, group: usize) -> Option<i32> {
    let digits = captures.get(group)?.as_str();
    let value: i32 = digits.parse().ok()?;
    let year = match digits.len() {
        2 if value < 70 => 2000 + value,
        2 => 1900 + value,
        _ => value,
    };
    (1950..=2100).contains(&year).then_some(year)
}

fn month(captures: &Captures<'_>, group: usize) -> Option<u32> {
    let name = captures.get(group)?.as_str().replace('l', "i");
    let names =
        ["jan", "feb", "mar", "apr", "may", "jun", "jui", "aug", "sep", "oct", "nov", "dec"];
    names.iter().position(|it| name.starts_with(it)).and_then(|at| u32::try_from(at + 1).ok())
}

const MONTH: &str = r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";
const DAY: &str = r"(\d{1,2})(?:st|nd|rd|th)?";
const TO: &str = r"\s?(?:-+|to|through|thru|and|&|until)\s?";
const WEEKDAY: &str =
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ?)?";

static NUMERIC: LazyLock<Regex> =
    LazyLock::new(|| cue(r"\b(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?([/.-]) ?(\d{4}|\d{2})\b"));
static DAY_FIRST_SAID: LazyLock<Regex> = LazyLock::new(|| cue(r"\bdd ?[/.-] ?(?:mm|mon)"));
static MONTH_FIRST_SAID: LazyLock<Regex> = LazyLock::new(|| cue(r"\bmm ?[/.-] ?dd"));
static CONNECTED: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^\s*(?:-+|to|through|thru|until|and ending|and ended)\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ?)?$",
    )
});

static PATTERNS: LazyLock<Vec<(Regex, Read)>> = LazyLock::new(|| {
    vec![
        // September 3 - September 6, 2024; September 3-6, 2024; January 30, 2024 is the next.
        (
            cue(&format!(
                r"\b{MONTH}\s?{DAY}{TO}{WEEKDAY}(?:{MONTH}\s?)?{DAY}\s?,?\s?((?:19|20)\d\d)\b"
            )),
            |it, _| {
                let year = year(it, 5)?;
                let first = month(it, 1)?;
                let start = NaiveDate::from_ymd_opt(year, first, number(it, 2))?;
                let end =
                    NaiveDate::from_ymd_opt(year, month(it, 3).unwrap_or(first), number(it, 4))?;
                (start <= end).then_some((Some(start), end, false))
            },
        ),
        // 3 - 6 September 2024; 30 September to 2 October 2024.
        (
            cue(&format!(r"\b{DAY}(?:\s{MONTH})?{TO}{DAY}\s{MONTH},?\s((?:19|20)\d\d)\b")),
            |it, _| {
                let (year, last) = (year(it, 5)?, month(it, 4)?);
                let start =
                    NaiveDate::from_ymd_opt(year, month(it, 2).unwrap_or(last), number(it, 1))?;
                let end = NaiveDate::from_ymd_opt(year, last, number(it, 3))?;
                (start <= end).then_some((Some(start), end, false))
            },
        ),
        // March 14, 2024; Sept. 9th, 2022.
        (
            cue(&format!(
                r"\b{MONTH}\s?[-/]?\s?{DAY}(?:\s?[,.]\s?|\s?[-/]\s?|\s)('?\d\d|(?:19|20)\d\d)\b"
            )),
            |it, _| {
                let text = it.get(3)?.as_str();
                let year = match text.trim_start_matches('\'') {
                    // "March 14 24" may be anything; "March 14, 24" is a year.
                    short if short.len() == 2 => {
                        let said =
                            text.starts_with('\'') || it.get(0)?.as_str().contains([',', '-', '/']);
                        2000 + short.parse::<i32>().ok().filter(|_| said)?
                    }
                    long => long.parse().ok()?,
                };
                Some((None, NaiveDate::from_ymd_opt(year, month(it, 1)?, number(it, 2))?, false))
            },
        ),
        // 14 March 2024; the 14th day of March, 2024; 14-Mar-24.
        (
            cue(&format!(
                r"\b{DAY}(?:\s?day)?(?:\s?of)?[\s./-]?{MONTH}[\s,./-]{{0,2}}((?:19|20)\d\d|\d\d)\b"
            )),
            |it, _| {
                Some((
                    None,
                    NaiveDate::from_ymd_opt(year(it, 3)?, month(it, 2)?, number(it, 1))?,
                    false,
                ))
            },
        ),
        // 2024-Mar-14.
        (cue(&format!(r"\b((?:19|20)\d\d)[\s./-]{MONTH}[\s./-]{DAY}\b")), |it, _| {
            Some((
                None,
                NaiveDate::from_ymd_opt(year(it, 1)?, month(it, 2)?, number(it, 3))?,
                false,
            ))
        }),
        // 2024-03-14; 2024/03/14; 2024.03.14.
        (cue(r"\b((?:19|20)\d\d) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?:\b|t\d\d)"), |it, _| {
            Some((
                None,
                NaiveDate::from_ymd_opt(year(it, 1)?, number(it, 2), number(it, 3))?,
                false,
            ))
        }),
        // 10/21-23/2023.
        (cue(r"\b(\d{1,2})/(\d{1,2}) ?- ?(\d{1,2})/((?:19|20)\d\d)\b"), |it, _| {
            let (year, month) = (year(it, 4)?, number(it, 1));
            let start = NaiveDate::from_ymd_opt(year, month, number(it, 2))?;
            Some((Some(start), NaiveDate::from_ymd_opt(year, month, number(it, 3))?, false))
        }),
        // 10/21 - 10/23/2023.
        (
            cue(r"\b(\d{1,2})/(\d{1,2}) ?(?:-|to) ?(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)\b"),
            |it, _| {
                let year = year(it, 5)?;
                let start = NaiveDate::from_ymd_opt(year, number(it, 1), number(it, 2))?;
                Some((
                    Some(start),
                    NaiveDate::from_ymd_opt(year, number(it, 3), number(it, 4))?,
                    false,
                ))
            },
        ),
        // 03/14/2024; 14.03.2024; 3-14-24.
        (cue(r"\b(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?([/.-]) ?((?:19|20)\d\d|\d\d)\b"), numeric),
    ]
});

fn numeric(it: &Captures<'_>, order: Order) -> Option<(Option<NaiveDate>, NaiveDate, bool)> {
    if it.get(2)?.as_str() != it.get(4)?.as_str() {
        return None;
    }
    let (a, b, year) = (number(it, 1), number(it, 3), year(it, 5)?);
    let month_first = NaiveDate::from_ymd_opt(year, a, b);
    let day_first = NaiveDate::from_ymd_opt(year, b, a);
    // Dots are written where the day comes first.
    let order = if it.get(2)?.as_str() == "." { Order::DayFirst } else { order };
    let ambiguous = month_first.is_some() && day_first.is_some() && a != b;
    let day = match order {
        Order::MonthFirst => month_first.or(day_first),
        Order::DayFirst => day_first.or(month_first),
    }?;
    Some((None, day, ambiguous))
}

#[cfg(test)]
mod tests {
    use crate::text::fold::fold;

    use super::*;

    fn first(text: &str) -> Option<(Option<String>, String)> {
        let fold = fold(&text.chars().collect::<Vec<_>>());
        let (order, _) = order_of(&fold);
        let found = find(&fold, order).into_iter().next()?;
        Some((found.day.started_on.map(|it| it.to_string()), found.day.completed_on.to_string()))
    }

    #[test]
    fn a_day_is_read_however_it_is_printed() {
        for text in [
            "March 14, 2024",
            "March 14,2024",
            "MARCH 14 2024",
            "Mar. 14th, 2024",
            "14 March 2024",
            "14-Mar-2024",
            "14-MAR-24",
            "the 14th day of March, 2024",
            "03/14/2024",
            "3/14/24",
            "3-14-2024",
            "14/03/2024",
            "14.03.2024",
            "2024-03-14",
            "2024/03/14",
            "O3/l4/2O24",
            "Thursday, March 14, 2024 at 3:00 PM",
            "2024-03-14T09:30:00Z",
        ] {
            assert_eq!(first(text), Some((None, "2024-03-14".into())), "{text}");
        }
    }

    #[test]
    fn a_range_gives_its_first_and_its_last_day() {
        for text in [
            "September 3 - September 6, 2024",
            "September 3-6, 2024",
            "September 3 through 6, 2024",
            "Sept. 3 – 6, 2024",
            "3-6 September 2024",
            "3 to 6 September 2024",
            "09/03/2024 - 09/06/2024",
            "09/03/2024 to 09/06/2024",
            "September 3, 2024 to September 6, 2024",
            "9/3-6/2024",
            "9/3 - 9/6/2024",
        ] {
            assert_eq!(
                first(text),
                Some((Some("2024-09-03".into()), "2024-09-06".into())),
                "{text}"
            );
        }
    }

    #[test]
    fn what_only_resembles_a_day_is_none() {
        for text in [
            "812-045-24",
            "1-800-555-0100",
            "P.A.C.E. 530-022-24",
            "13/13/2024",
            "2/30/2024",
            "1.5",
            "May 2024",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
