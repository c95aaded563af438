//! Values beside labels: in the same cell, in the next, beneath, above, or in a list of their own.

use std::ops::Range;

use crate::text::{Cell, Sheet};

use super::label::{Kind, Label};

/// Where a value stands, seen from its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// In the same cell, or in the next one of the row.
    Right,
    /// In the row beneath.
    Below,
    /// In the row above.
    Above,
    /// In a list of values beside a list of labels.
    Listed,
}

/// A label and what may be its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// What the label announces.
    pub kind: Kind,
    /// The label's letters.
    pub label: Range<usize>,
    /// The value's letters.
    pub value: Range<usize>,
    /// Where the value stands.
    pub side: Side,
    /// A colon stands between them, or a gap.
    pub marked: bool,
    /// How many words the label has.
    pub length: usize,
}

/// Pairs labels with what stands beside them.
pub fn pairs(sheet: &Sheet, labels: &[Label]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let lists = lists(sheet, labels);
    for label in labels {
        let mut add = |value: Range<usize>, side, marked| {
            pairs.push(Pair {
                kind: label.kind,
                label: label.range.clone(),
                value,
                side,
                marked,
                length: label.length,
            });
        };
        let listed = lists.iter().find(|(at, _)| *at == label.cell);
        let rest = sheet.rows.trimmed(label.rest.clone(), "_");
        if !rest.is_empty() {
            add(rest, Side::Right, label.marked);
            continue;
        }
        if let Some((_, value)) = listed {
            add(sheet.cells[*value].range.clone(), Side::Listed, true);
            continue;
        }
        let cell = &sheet.cells[label.cell];
        if let Some(next) =
            value_cell(sheet, labels, label.cell + 1).filter(|it| it.row == cell.row)
        {
            add(next.range.clone(), Side::Right, true);
        } else if let Some(below) = neighbour(sheet, labels, label.cell, true) {
            add(below, Side::Below, label.marked);
        }
        if !label.marked
            && let Some(above) = neighbour(sheet, labels, label.cell, false)
        {
            add(above, Side::Above, false);
        }
    }
    pairs
}

/// Returns a cell that is there and isn't a label.
fn value_cell<'s>(sheet: &'s Sheet, labels: &[Label], at: usize) -> Option<&'s Cell> {
    let cell = sheet.cells.get(at)?;
    (!begins_with_label(labels, at) && has_letters(sheet, cell)).then_some(cell)
}

fn begins_with_label(labels: &[Label], cell: usize) -> bool {
    labels.iter().any(|it| it.cell == cell && (it.marked || it.rest.is_empty()))
}

/// A signature line is not a value.
fn has_letters(sheet: &Sheet, cell: &Cell) -> bool {
    sheet.rows.fold()[cell.range.clone()].bytes().any(|it| it.is_ascii_alphanumeric())
}

/// Returns the cell under or over a label, passing over lines drawn for a pen.
fn neighbour(sheet: &Sheet, labels: &[Label], from: usize, down: bool) -> Option<Range<usize>> {
    let cell = &sheet.cells[from];
    for step in 1..=2 {
        let row = if down { cell.row + step } else { cell.row.checked_sub(step)? };
        let beneath = (0..sheet.cells.len())
            .filter(|at| sheet.cells[*at].row == row && sheet.cells[*at].page == cell.page)
            .find(|at| {
                let other = &sheet.cells[*at];
                other.rect.shared_width(cell.rect) > 0.3
                    || (other.rect.left - cell.rect.left).abs() < 0.02
            })?;
        if !has_letters(sheet, &sheet.cells[beneath]) {
            continue;
        }
        return value_cell(sheet, labels, beneath).map(|it| it.range.clone());
    }
    None
}

/// Finds lists of labels with a list of as many values before or after them, as two columns become when they are
/// read one after the other; returns each label's cell with its value's.
fn lists(sheet: &Sheet, labels: &[Label]) -> Vec<(usize, usize)> {
    let alone = |at: usize| {
        labels.iter().find(|it| {
            it.cell == at && it.rest.is_empty() && it.range.start == sheet.cells[at].range.start
        })
    };
    let mut found = Vec::new();
    let mut start = 0;
    while start < sheet.cells.len() {
        let run = (start..sheet.cells.len()).take_while(|at| alone(*at).is_some()).count();
        if run >= 3 && in_one_column(sheet, start, run) {
            let before = start.checked_sub(run).map(|first| first..start);
            let after =
                (start + run + run <= sheet.cells.len()).then_some(start + run..start + 2 * run);
            for values in [before, after].into_iter().flatten() {
                let fits = values.clone().zip(start..).all(|(value, label)| {
                    let kind = alone(label).map_or(Kind::Other, |it| it.kind);
                    alone(value).is_none() && fits(sheet, kind, value)
                });
                if fits {
                    found.extend((start..start + run).zip(values));
                    break;
                }
            }
        }
        start += run.max(1);
    }
    found
}

fn in_one_column(sheet: &Sheet, start: usize, count: usize) -> bool {
    (start..start + count - 1).all(|at| sheet.cells[at].row != sheet.cells[at + 1].row)
}

/// Tells whether a cell can be the value of such a label at all.
fn fits(sheet: &Sheet, kind: Kind, cell: usize) -> bool {
    let text = &sheet.rows.fold()[sheet.cells[cell].range.clone()];
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    match kind {
        Kind::Completed | Kind::Day | Kind::OtherDay => digits >= 3,
        Kind::Amount | Kind::Maximum => digits >= 1 || letters > 2,
        Kind::PaceNumber => digits >= 5,
        Kind::Participant => digits == 0 && letters > 3,
        Kind::Title | Kind::Provider | Kind::Sponsor => letters > digits,
        _ => true,
    }
}
