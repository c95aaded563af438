//! Words to rows, and rows to cells: what stands on one line, and where the line has a gap.

use super::{Page, Rect};

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
    rows.into_iter().map(|(words, rect)| Row { cells: cells(page, words), rect }).collect()
}

/// Tells whether a word belongs to a row: at least half of the lower of the two stands beside the other.
fn beside(row: Rect, word: Rect) -> bool {
    let shared = row.bottom.min(word.bottom) - row.top.max(word.top);
    shared > 0.5 * row.height().min(word.height())
}

fn cells(page: &Page, mut words: Vec<usize>) -> Vec<Vec<usize>> {
    words.sort_by(|a, b| page.words[*a].rect.left.total_cmp(&page.words[*b].rect.left));
    let mut cells: Vec<Vec<usize>> = Vec::new();
    for at in words {
        let rect = page.words[at].rect;
        let joins = cells.last().and_then(|cell| cell.last()).is_some_and(|before| {
            let before = page.words[*before].rect;
            let gap = (rect.left - before.right) * page.width;
            gap < GAP * before.height().min(rect.height()) * page.height
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
