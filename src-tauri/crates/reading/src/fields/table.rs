//! Tables: sessions of an event, each with its hours; courses of a transcript, each with its own.

use std::ops::Range;
use std::sync::LazyLock;

use domain::amount::Quantity;
use regex::Regex;

use crate::text::{Sheet, fold::cue};

use super::calendar;
use super::field::{PrintedAmount, PrintedDay, PrintedUnit};
use super::{number_word, title, unit};

/// One line of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// What it was about.
    pub title: String,
    /// The words of the title.
    pub title_words: Vec<usize>,
    /// When.
    pub day: Option<PrintedDay>,
    /// The words of the day.
    pub day_words: Vec<usize>,
    /// How much.
    pub quantity: Option<Quantity>,
    /// The words of the amount.
    pub amount_words: Vec<usize>,
    /// Its P.A.C.E. number, where it has one.
    pub number: Option<String>,
}

/// The sessions of a certificate, or the courses of a transcript.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Line by line.
    pub sessions: Vec<Session>,
    /// The unit its head, its total or the page names.
    pub unit: PrintedUnit,
    /// The sum the page prints.
    pub printed_total: Option<(Quantity, Vec<usize>)>,
}

impl Table {
    /// Returns the sum: the printed one, or that of all lines where each has an amount.
    pub fn total(&self) -> Option<(PrintedAmount, Vec<usize>)> {
        if let Some((quantity, words)) = &self.printed_total {
            return Some((PrintedAmount { quantity: *quantity, unit: self.unit }, words.clone()));
        }
        if self.sessions.len() < 2 {
            return None;
        }
        let amounts: Option<Vec<i64>> =
            self.sessions.iter().map(|it| it.quantity.map(Quantity::milli)).collect();
        let words = self.sessions.iter().flat_map(|it| it.amount_words.clone()).collect();
        amounts.map(|it| {
            (
                PrintedAmount { quantity: Quantity::from_milli(it.iter().sum()), unit: self.unit },
                words,
            )
        })
    }
}

/// Finds a table: at least two rows of one shape, each with words and an amount.
pub fn find(sheet: &Sheet) -> Option<Table> {
    let fold = sheet.rows.fold();
    let (order, _) = calendar::order_of(fold);
    let rows = rows(sheet);
    let mut sessions = Vec::new();
    let mut printed_total = None;
    let mut last_row = None;
    for (row, cells) in &rows {
        let line = cells[0].start..cells.last()?.end;
        let text = &fold[line.clone()];
        if TOTAL.is_match(text) {
            if let Some(number) = sum_of(text) {
                let range = line.start + number.range.start..line.start + number.range.end;
                printed_total = printed_total.or(Some((number.quantity, sheet.rows.words(range))));
            }
            continue;
        }
        if let Some(session) = session(sheet, cells, order) {
            // Lines of one table stand near each other.
            if last_row.is_none_or(|last| row - last <= 4) {
                sessions.push(session);
                last_row = Some(*row);
            }
        }
    }
    let dated = sessions.iter().filter(|it| it.day.is_some()).count();
    let weighed = sessions.iter().filter(|it| it.quantity.is_some()).count();
    if sessions.len() < 2
        || weighed < sessions.len()
        || (dated == 0 && printed_total.is_none() && !HEAD.is_match(fold))
    {
        return None;
    }
    let unit = [r"total", r"hrs|hours|credit|ceu|cmle|min"]
        .iter()
        .find_map(|word| {
            let head = cue(&format!(r"[^\n]*(?:{word})[^\n]*"));
            head.find_iter(fold).filter_map(|it| unit::in_text(it.as_str())).find(|it| !it.bare)
        })
        .map_or(PrintedUnit::ContactHour, |it| it.unit);
    Some(Table { sessions, unit, printed_total })
}

/// Returns the cells of each row that has more than one, as ranges.
fn rows(sheet: &Sheet) -> Vec<(usize, Vec<Range<usize>>)> {
    let mut rows: Vec<(usize, Vec<Range<usize>>)> = Vec::new();
    for cell in &sheet.cells {
        match rows.last_mut() {
            Some((row, cells)) if *row == cell.row => cells.push(cell.range.clone()),
            _ => rows.push((cell.row, vec![cell.range.clone()])),
        }
    }
    rows
}

/// Reads a row as a line of a table: words, an amount, and perhaps a day.
fn session(sheet: &Sheet, cells: &[Range<usize>], order: calendar::Order) -> Option<Session> {
    let fold = sheet.rows.fold();
    let mut session = Session {
        title: String::new(),
        title_words: Vec::new(),
        day: None,
        day_words: Vec::new(),
        quantity: None,
        amount_words: Vec::new(),
        number: None,
    };
    if cells.len() < 2 {
        return None;
    }
    let mut text: Option<Range<usize>> = None;
    for cell in cells {
        let own = &fold[cell.clone()];
        if own.contains(':') && own.find(':').is_some_and(|at| at < 20) && !CLOCK.is_match(own) {
            return None;
        }
        let day = calendar::find(own, order)
            .into_iter()
            .next()
            .filter(|it| it.range.len() * 10 >= own.trim().len() * 5);
        if let Some(day) = day {
            session.day_words =
                sheet.rows.words(cell.start + day.range.start..cell.start + day.range.end);
            session.day = Some(day.day);
            continue;
        }
        if let Some(pace) = PACE.find(own).filter(|it| it.len() * 10 >= own.trim().len() * 5) {
            session.number = Some(pace.as_str().to_owned());
            continue;
        }
        let number = number_word::find(own).into_iter().next();
        let letters = own.bytes().filter(u8::is_ascii_alphabetic).count();
        match number {
            Some(number) if session.quantity.is_none() && AMOUNT_CELL.is_match(own.trim()) => {
                session.amount_words = sheet
                    .rows
                    .words(cell.start + number.range.start..cell.start + number.range.end);
                session.quantity = Some(number.quantity);
            }
            _ if letters >= 6 && text.as_ref().is_none_or(|it| it.len() < cell.len()) => {
                text = Some(cell.clone());
            }
            _ => {}
        }
    }
    let text = text?;
    session.quantity?;
    session.title =
        title::cleaned(&[CODE_FIRST.replace(&sheet.rows.text(text.clone()), "").into_owned()])?;
    session.title_words = sheet.rows.words(text);
    Some(session)
}

/// Returns the number of a total line: the one with a unit, or the first.
fn sum_of(line: &str) -> Option<number_word::Number> {
    let numbers = number_word::find(line);
    let named = numbers
        .iter()
        .find(|it| {
            unit::after(line, it.range.end).is_some_and(|(it, _)| it.unit != PrintedUnit::Ceu)
        })
        .cloned();
    named.or_else(|| numbers.into_iter().next())
}

static TOTAL: LazyLock<Regex> = LazyLock::new(|| cue(r"\b(?:total|sum)\b"));
static HEAD: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\n[^\n]*\b(?:session|course|title|topic|activity|lecture)\b[^\n]*\b(?:hrs|hours|credits?|ceus?|date)\b[^\n]*\n|\n[^\n]*\b(?:hrs|hours|credits?|ceus?|date)\b[^\n]*\b(?:session|course|title|topic|activity|lecture)\b[^\n]*\n",
    )
});
static CLOCK: LazyLock<Regex> = LazyLock::new(|| cue(r"^\s*\d{1,2}:\d\d"));
static PACE: LazyLock<Regex> = LazyLock::new(|| cue(r"\d{3}-\d{3,4}-\d{2}"));
static AMOUNT_CELL: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^\(?(?:\d{1,3}(?:[.,]\d{1,3})?|\.\d{1,3})\s*(?:[\x01\x02\x03])?\)?\s*(?:contact|ce|cmle|ceus?|credits?|hours?|hrs?\.?|h|min(?:ute)?s?\.?)?\s*(?:hours?|hrs?\.?|credits?)?$",
    )
});
/// A session's code before its title: "WS12 ", "204 - ".
static CODE_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:[A-Z]{1,3}-?\d{1,4}[A-Z]?|\d{1,4}[A-Z]?)[.:)]?\s+(?:[-–]\s+)?")
        .expect("the pattern is sound")
});
