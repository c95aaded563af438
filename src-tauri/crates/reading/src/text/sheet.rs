//! The words of one certificate, laid out for reading: as rows across the page and as columns down it.

use std::ops::Range;

use super::{Flow, Page, Rect, Word, rows};

/// What stands between two gaps of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Where its letters are in the rows.
    pub range: Range<usize>,
    /// The row it is in, counted over all pages.
    pub row: usize,
    /// The page it is on.
    pub page: u32,
    /// What it covers.
    pub rect: Rect,
}

/// The words of one certificate.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Every word with its page.
    pub words: Vec<(u32, Word)>,
    /// Row by row.
    pub rows: Flow,
    /// Column by column, where the page has any.
    pub columns: Option<Flow>,
    /// The cells in the order of the rows.
    pub cells: Vec<Cell>,
}

/// The cells of a row before they have a place in the text.
struct Piece {
    words: Vec<usize>,
    rect: Rect,
    page: u32,
    row: usize,
    /// A wide step lies above its row.
    apart: bool,
}

impl Sheet {
    /// Lays out these pages one after the other.
    pub fn of(pages: &[Page]) -> Self {
        let mut words = Vec::new();
        let mut pieces: Vec<Piece> = Vec::new();
        let mut row_at = 0;
        for page in pages {
            let first = words.len();
            words.extend(page.words.iter().map(|word| (page.number, word.clone())));
            let rows = rows::of_page(page);
            let step = usual_step(&rows);
            let mut before: Option<Rect> = None;
            for row in rows {
                let apart = before.is_none_or(|above| {
                    let gap = row.rect.top - above.bottom;
                    row.rect.middle() - above.middle() > 1.6 * step
                        || gap > 0.85 * row.rect.height().max(above.height())
                });
                before = Some(row.rect);
                for cell in row.cells {
                    let rect = cell
                        .iter()
                        .map(|at| page.words[*at].rect)
                        .reduce(Rect::around)
                        .expect("a cell holds a word");
                    let words = cell.iter().map(|at| first + at).collect();
                    pieces.push(Piece { words, rect, page: page.number, row: row_at, apart });
                }
                row_at += 1;
            }
        }
        let (rows, ranges) = written(&words, &pieces);
        let columns = columns(&words, &pieces);
        let cells = pieces
            .iter()
            .zip(ranges)
            .map(|(piece, range)| Cell {
                range,
                row: piece.row,
                page: piece.page,
                rect: piece.rect,
            })
            .collect();
        Self { words, rows, columns, cells }
    }

    /// Returns the flows to look through: the rows, and the columns where there are any.
    pub fn flows(&self) -> impl Iterator<Item = &Flow> {
        std::iter::once(&self.rows).chain(&self.columns)
    }
}

/// Returns the usual distance from a row to the next: the middle one of all.
fn usual_step(rows: &[rows::Row]) -> f32 {
    let mut steps: Vec<f32> =
        rows.windows(2).map(|it| it[1].rect.middle() - it[0].rect.middle()).collect();
    steps.sort_by(f32::total_cmp);
    // Pages with much air have more wide steps than narrow ones; the lower third is the distance within a paragraph.
    steps.get(steps.len() / 3).copied().unwrap_or(1.0)
}

/// Writes the pieces row by row, and says where each came to stand.
fn written(words: &[(u32, Word)], pieces: &[Piece]) -> (Flow, Vec<Range<usize>>) {
    let mut flow = Flow::default();
    let mut ranges = Vec::with_capacity(pieces.len());
    let mut before: Option<&Piece> = None;
    for piece in pieces {
        match before {
            None => {}
            Some(before) if before.row == piece.row => flow.gap('\t'),
            Some(_) => {
                flow.gap('\n');
                if piece.apart {
                    flow.gap('\n');
                }
            }
        }
        let start = flow.len();
        write_cell(&mut flow, words, &piece.words);
        ranges.push(start..flow.len());
        before = Some(piece);
    }
    (flow.folded(), ranges)
}

/// Writes a cell, the letters of a spaced-out heading without their spaces.
fn write_cell(flow: &mut Flow, words: &[(u32, Word)], cell: &[usize]) {
    let single = |at: &&usize| words[**at].1.text.chars().count() == 1;
    let spaced = cell.len() >= 5 && cell.iter().filter(single).count() * 10 >= cell.len() * 8;
    let gaps: Vec<f32> =
        cell.windows(2).map(|it| words[it[1]].1.rect.left - words[it[0]].1.rect.right).collect();
    let mut sorted = gaps.clone();
    sorted.sort_by(f32::total_cmp);
    let usual = sorted.get(sorted.len() / 2).copied().unwrap_or(0.0);
    for (at, word) in cell.iter().enumerate() {
        if at > 0 && !(spaced && gaps[at - 1] < 1.6 * usual) {
            flow.gap(' ');
        }
        flow.word(&words[*word].1.text, *word);
    }
}

/// Writes the pieces column by column: what stands closely beneath one another belongs together.
fn columns(words: &[(u32, Word)], pieces: &[Piece]) -> Option<Flow> {
    if !pieces.windows(2).any(|it| it[0].row == it[1].row) {
        return None;
    }
    let mut blocks: Vec<Vec<&Piece>> = Vec::new();
    for piece in pieces {
        let mut homes: Vec<&mut Vec<&Piece>> =
            blocks.iter_mut().filter(|block| continues(block, piece)).collect();
        match homes.as_mut_slice() {
            // A line beneath two columns belongs to neither.
            [home] => home.push(piece),
            _ => blocks.push(vec![piece]),
        }
    }
    let mut flow = Flow::default();
    for block in &blocks {
        if !flow.is_empty() {
            flow.gap('\n');
            flow.gap('\n');
        }
        for (at, piece) in block.iter().enumerate() {
            if at > 0 {
                flow.gap('\n');
            }
            write_cell(&mut flow, words, &piece.words);
        }
    }
    Some(flow.folded())
}

/// Tells whether a piece is the next line of a block.
fn continues(block: &[&Piece], piece: &Piece) -> bool {
    let last = block.last().expect("a block begins with a piece");
    let gap = piece.rect.top - last.rect.bottom;
    last.page == piece.page
        && last.row < piece.row
        && gap < 0.9 * last.rect.height().max(piece.rect.height())
        && last.rect.shared_width(piece.rect) > 0.3
}
