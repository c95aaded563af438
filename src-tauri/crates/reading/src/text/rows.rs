//! Words to rows, and rows to cells: what stands on one line, and where the line has a gap.

use super::{Origin, Page, Rect};

/// One line across the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The words by their place in the page's list, from left to right; a new list after every gap.
    pub cells: Vec<Vec<usize>>,
    /// What the row covers.
    pub rect: Rect,
}

/// A gap of this many letter heights begins a new cell: wider than a space, even in justified text.
const GAP: f32 = 0.85;

/// Returns the rows of a page from top to bottom.
pub fn of_page(page: &Page) -> Vec<Row> {
    let mut order: Vec<usize> = (0..page.words.len()).collect();
    order.sort_by(|a, b| {
        let (a, b) = (page.words[*a].rect, page.words[*b].rect);
        a.middle().total_cmp(&b.middle()).then(a.left.total_cmp(&b.left))
    });
    let mut rows: Vec<(Vec<usize>, Rect)> = Vec::new();
    for at in order {
        let rect = page.words[at].rect;
        // The last few rows may still be open: a large and a small word on one line differ in their middles.
        let home = rows.iter_mut().rev().take(3).find(|(_, row)| beside(*row, rect));
        match home {
            Some((words, row)) => {
                words.push(at);
                *row = row.around(rect);
            }
            None => rows.push((vec![at], rect)),
        }
    }
    rows.sort_by(|a, b| a.1.middle().total_cmp(&b.1.middle()));
    for (words, _) in &mut rows {
        words.sort_by(|a, b| page.words[*a].rect.left.total_cmp(&page.words[*b].rect.left));
    }
    let space = space(page, &rows);
    rows.into_iter().map(|(words, rect)| Row { cells: cells(page, &words, space), rect }).collect()
}

/// Returns the width of a space on a page read by an engine, in the page's unit.
///
/// An engine draws its boxes closely around the ink, so that beside a word without tall letters any space looks wide.
fn space(page: &Page, rows: &[(Vec<usize>, Rect)]) -> f32 {
    if page.origin != Origin::Optical {
        return 0.0;
    }
    let mut gaps: Vec<f32> = rows
        .iter()
        .flat_map(|(words, _)| words.windows(2))
        .map(|it| (page.words[it[1]].rect.left - page.words[it[0]].rect.right) * page.width)
        .filter(|it| *it > 0.0)
        .collect();
    gaps.sort_by(f32::total_cmp);
    // Most gaps are spaces; on a page of tables at least a third are.
    gaps.get(gaps.len() / 3).copied().unwrap_or(0.0)
}

/// Tells whether a word belongs to a row: at least half of the lower of the two stands beside the other.
fn beside(row: Rect, word: Rect) -> bool {
    let shared = row.bottom.min(word.bottom) - row.top.max(word.top);
    shared > 0.5 * row.height().min(word.height())
}

fn cells(page: &Page, words: &[usize], space: f32) -> Vec<Vec<usize>> {
    let mut cells: Vec<Vec<usize>> = Vec::new();
    for at in words.iter().copied() {
        let rect = page.words[at].rect;
        let joins = cells.last().and_then(|cell| cell.last()).is_some_and(|before| {
            let before = page.words[*before].rect;
            let gap = (rect.left - before.right) * page.width;
            let (low, tall) =
                (before.height().min(rect.height()), before.height().max(rect.height()));
            // Twice a space is no space, and no space is wider than the letters beside it are tall by half.
            gap < (GAP * low * page.height).max((1.9 * space).min(1.5 * tall * page.height))
        });
        match cells.last_mut() {
            Some(cell) if joins => cell.push(at),
            _ => cells.push(vec![at]),
        }
    }
    joined_letters(page, cells)
}

/// Puts a line that was printed letter by letter back into one cell: its gaps are style, not columns.
fn joined_letters(page: &Page, cells: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let single = |cell: &Vec<usize>| {
        cell.iter()
            .all(|at| page.words[*at].text.chars().filter(|it| it.is_alphanumeric()).count() <= 1)
    };
    let letters = cells.iter().filter(|it| single(it)).count();
    if letters >= 5 && letters == cells.len() { vec![cells.concat()] } else { cells }
}
