//! Amounts in cells: "1.5", "1,5", "1.5 hrs", "90 min", "1:30".

use std::str::FromStr;

use domain::amount::{Quantity, Unit};

use super::Cell;
use crate::fields::unit_named;
use crate::text::fold::fold;

/// How much a cell says, and of what where it says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableAmount {
    /// How much.
    pub quantity: Quantity,
    /// Of what; nothing where the cell is a bare number.
    pub unit: Option<Unit>,
}

/// Why a cell says no amount.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    /// Nothing stands there.
    #[error("it is empty")]
    Empty,
    /// There is no number at its beginning.
    #[error("it does not begin with a number")]
    NoNumber,
    /// It can be read in two ways.
    #[error("it could be {0} or {1}; write it with a point")]
    TwoWays(String, String),
    /// The number has more than three decimals, or is not plain.
    #[error("its number can't be kept exactly; write it with at most three decimals")]
    NotExact,
    /// The words after the number are no unit.
    #[error("\"{0}\" is not a unit")]
    NoUnit(String),
}

/// Reads the amount in a cell.
pub fn read(cell: &Cell) -> Result<TableAmount, NotAnAmount> {
    match cell {
        Cell::Empty => Err(NotAnAmount::Empty),
        Cell::Day(_) | Cell::Fault(_) => Err(NotAnAmount::NoNumber),
        Cell::Number(number) => Ok(TableAmount { quantity: exact(number)?, unit: None }),
        Cell::Text(text) => written(text),
    }
}

/// Returns the unit a text names, where it is one that a record keeps.
pub fn unit_in(text: &str) -> Option<Unit> {
    let bare =
        |it: &str| it.trim_end_matches('s') == text.trim().to_lowercase().trim_end_matches('s');
    let of = |unit: &Unit| bare(unit.name()) || bare(unit.word());
    Unit::ALL.into_iter().find(of).or_else(|| {
        let fold = fold(&text.chars().collect::<Vec<_>>());
        unit_named(&fold)
    })
}

fn written(text: &str) -> Result<TableAmount, NotAnAmount> {
    let text = text.trim();
    if let Some(minutes) = hours_and_minutes(text) {
        return Ok(TableAmount { quantity: Quantity::whole(minutes), unit: Some(Unit::Minute) });
    }
    let end =
        text.find(|it: char| !it.is_ascii_digit() && !".,".contains(it)).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    if !number.bytes().any(|it| it.is_ascii_digit()) {
        return Err(NotAnAmount::NoNumber);
    }
    let quantity = exact(&with_point(number.trim_end_matches(['.', ',']))?)?;
    let rest = rest.trim().trim_matches(['(', ')', '.']).trim();
    if rest.is_empty() {
        return Ok(TableAmount { quantity, unit: None });
    }
    let unit = unit_in(rest).ok_or_else(|| NotAnAmount::NoUnit(rest.to_owned()))?;
    Ok(TableAmount { quantity, unit: Some(unit) })
}

/// Writes a number with a point, whatever its country writes.
fn with_point(number: &str) -> Result<String, NotAnAmount> {
    let (points, commas) = (number.matches('.').count(), number.matches(',').count());
    let last = |mark: char| number.rfind(mark).unwrap_or(0);
    Ok(match (points, commas) {
        (0 | 1, 0) => number.to_owned(),
        (1, 1..) if last('.') > last(',') => number.replace(',', ""),
        (1.., 1) if last(',') > last('.') => number.replace('.', "").replace(',', "."),
        (0, 1) => {
            let (whole, part) = number.split_once(',').expect("there is one comma");
            // Three digits after a comma are thousands in one country and thousandths in another.
            if part.len() == 3 && !matches!(whole, "" | "0") {
                return Err(NotAnAmount::TwoWays(
                    format!("{whole}{part}"),
                    format!("{whole}.{}", part.trim_end_matches('0')),
                ));
            }
            format!("{whole}.{part}")
        }
        _ => return Err(NotAnAmount::NotExact),
    })
}

fn exact(number: &str) -> Result<Quantity, NotAnAmount> {
    let led = if number.starts_with('.') { format!("0{number}") } else { number.to_owned() };
    Quantity::from_str(&led).map_err(|_| NotAnAmount::NotExact)
}

/// "1:30" is an hour and a half: 90 minutes.
fn hours_and_minutes(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let plain =
        |it: &str| !it.is_empty() && it.len() <= 3 && it.bytes().all(|it| it.is_ascii_digit());
    let minutes = minutes.strip_suffix(":00").unwrap_or(minutes);
    if !plain(hours) || minutes.len() != 2 || !plain(minutes) {
        return None;
    }
    let minutes = minutes.parse::<i64>().ok().filter(|it| *it < 60)?;
    Some(hours.parse::<i64>().ok()? * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        match read(&Cell::text(text)) {
            Ok(TableAmount { quantity, unit }) => {
                format!("{quantity} {}", unit.map_or("?", Unit::word))
            }
            Err(fault) => fault.to_string(),
        }
    }

    #[test]
    fn an_amount_is_read_however_it_is_written() {
        for (text, expected) in [
            ("1.5", "1.5 ?"),
            ("1,5", "1.5 ?"),
            (".5", "0.5 ?"),
            ("2.", "2 ?"),
            ("1.5 hrs", "1.5 contact_hour"),
            ("1.5hrs.", "1.5 contact_hour"),
            ("1 hour", "1 contact_hour"),
            ("0.3 CEU", "0.3 ceu"),
            ("2 CMLE credits", "2 cmle"),
            ("90 min", "90 minute"),
            ("1:30", "90 minute"),
            ("3 semester hours", "3 semester_hour"),
            ("2 points", "2 point"),
            ("1,250.5", "1250.5 ?"),
            ("1.250,5", "1250.5 ?"),
            ("0,250", "0.25 ?"),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_says_why() {
        for (text, why) in [
            ("", "it is empty"),
            ("n/a", "it does not begin with a number"),
            ("1,250", "it could be 1250 or 1.25; write it with a point"),
            ("1.33333", "its number can't be kept exactly; write it with at most three decimals"),
            ("2 widgets", "\"widgets\" is not a unit"),
        ] {
            assert_eq!(said(text), why, "{text}");
        }
    }
}
