//! A row's cells as lines: how high they are, and where they can be cut.

use super::Cell;
use crate::sheet::style::Style;
use crate::sheet::text::wrap;

/// The space above and below what stands in a row.
pub(super) const PADDING: f32 = 3.5;
/// The height of a box to write in.
pub(super) const PEN_HEIGHT: f32 = 17.0;

/// A line of a cell.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Line(Style, String),
    Link(String, usize, String),
    Tick(bool),
    Pen,
}

impl Piece {
    /// Tells whether it says anything to who cannot see it.
    pub(super) fn speaks(&self) -> bool {
        match self {
            Self::Line(_, text) => !text.is_empty(),
            Self::Tick(_) | Self::Link(..) => true,
            Self::Pen => false,
        }
    }

    /// Returns the height it takes in its row.
    pub(super) fn height(&self) -> f32 {
        match self {
            Self::Line(style, _) => style.leading,
            Self::Tick(_) | Self::Link(..) => Style::CELL.leading,
            Self::Pen => PEN_HEIGHT - 2.0,
        }
    }
}

/// Breaks a cell into lines that fit the measure.
pub(super) fn pieces(cell: &Cell, measure: f32) -> Vec<Piece> {
    match cell {
        Cell::Empty => Vec::new(),
        Cell::Pen => vec![Piece::Pen],
        Cell::Tick(ticked) => vec![Piece::Tick(*ticked)],
        Cell::Link(text, target, said) => vec![Piece::Link(text.clone(), *target, said.clone())],
        Cell::Text(paragraphs) => paragraphs
            .iter()
            .flat_map(|(style, text)| {
                wrap(text, *style, measure).into_iter().map(|line| Piece::Line(*style, line))
            })
            .collect(),
    }
}

/// Returns the height of a row of cells.
pub(super) fn row_height(columns: &[Vec<Piece>]) -> f32 {
    let height = |it: &Vec<Piece>| it.iter().map(Piece::height).sum::<f32>();
    columns.iter().map(height).fold(Style::CELL.leading, f32::max) + 2.0 * PADDING
}

/// Leaves what fits `room` in `pieces`, at least one, and returns the rest.
pub(super) fn split(pieces: &mut Vec<Piece>, room: f32) -> Vec<Piece> {
    let mut used = 0.0;
    let fits = pieces
        .iter()
        .take_while(|it| {
            used += it.height();
            used <= room + 0.01
        })
        .count();
    pieces.split_off(fits.max(1).min(pieces.len()))
}
