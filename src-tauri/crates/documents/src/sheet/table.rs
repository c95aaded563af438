//! Tables: a head that every page repeats, rows that are not cut where they need not be.

use super::page::Sheet;
use super::style::{Align, Ink, Style};
use super::text::wrap;

const PADDING: f32 = 3.5;
const GUTTER: f32 = 10.0;
const GROUP_GAP: f32 = 3.0;
const GROUP_HEIGHT: f32 = 24.0;
const TICK_SIZE: f32 = 8.5;
const PEN_HEIGHT: f32 = 17.0;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    title: String,
    share: f32,
    align: Align,
}

impl Column {
    /// Makes a column that takes this share of the width.
    pub fn new(title: &str, share: f32) -> Self {
        Self { title: title.to_owned(), share, align: Align::Left }
    }

    /// Puts the column's text at its right edge, for numbers.
    pub fn right(self) -> Self {
        Self { align: Align::Right, ..self }
    }
}

/// What stands where a row meets a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Paragraphs, each in its style.
    Text(Vec<(Style, String)>),
    /// A tick box.
    Tick(bool),
    /// A box to write in.
    Pen,
}

impl Cell {
    /// Makes a cell of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(vec![(Style::CELL, text.into())])
    }

    /// Makes a cell of strong text.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Text(vec![(Style::CELL_STRONG, text.into())])
    }

    /// Adds a remark below the text; an empty one adds nothing.
    pub fn remark(self, text: impl Into<String>) -> Self {
        let text = text.into();
        match self {
            Self::Text(mut paragraphs) if !text.is_empty() => {
                paragraphs.push((Style::REMARK, text));
                Self::Text(paragraphs)
            }
            other => other,
        }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// One cell for each column.
    Cells(Vec<Cell>),
    /// The name of the rows that follow, and something about them at the right; repeated where a page ends among them.
    Group {
        /// The name.
        name: String,
        /// What is said of the group.
        about: String,
    },
    /// One cell for each column, under a strong line.
    Total(Vec<Cell>),
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A line of a cell.
#[derive(Clone, Debug)]
enum Piece {
    Line(Style, String),
    Tick(bool),
    Pen,
}

impl Piece {
    fn height(&self) -> f32 {
        match self {
            Self::Line(style, _) => style.leading,
            Self::Tick(_) => Style::CELL.leading,
            Self::Pen => PEN_HEIGHT - 2.0,
        }
    }
}

impl Sheet {
    /// Draws a table over the full width and moves below it.
    pub fn table(&mut self, table: &Table) {
        let places = self.places(&table.columns);
        let mut group: Option<(&str, &str)> = None;
        let head = head_height(table, &places);
        self.need(head + 40.0);
        self.table_head(table, &places, head);
        for (index, row) in table.rows.iter().enumerate() {
            if let Row::Group { name, about } = row {
                let follows = table.rows.get(index + 1).map_or(0.0, |it| row_height(it, &places));
                if self.need((GROUP_HEIGHT + follows).min(self.full_room() - head)) {
                    self.table_head(table, &places, head);
                }
                self.group_row(name, about);
                group = Some((name, about));
                continue;
            }
            let (Row::Cells(cells) | Row::Total(cells)) = row else { continue };
            let mut columns: Vec<Vec<Piece>> = cells
                .iter()
                .zip(&places)
                .map(|(cell, place)| pieces(cell, place.measure))
                .collect();
            let mut height = pieces_height(&columns);
            loop {
                let fresh = self.full_room() - head - GROUP_HEIGHT;
                if height > self.room() && (height <= fresh || self.room() < 40.0) {
                    self.new_page();
                    self.table_head(table, &places, head);
                    if let (Some((name, about)), Row::Cells(_)) = (group, row) {
                        self.group_row(&format!("{name} (continued)"), about);
                    }
                }
                let room = self.room() - 2.0 * PADDING;
                let rest = columns.iter_mut().map(|it| split(it, room)).collect();
                self.row(&columns, &places, matches!(row, Row::Total(_)));
                columns = rest;
                if columns.iter().all(Vec::is_empty) {
                    break;
                }
                height = pieces_height(&columns);
            }
            if matches!(row, Row::Total(_)) {
                group = None;
            }
        }
    }

    fn places(&self, columns: &[Column]) -> Vec<Place> {
        let shares: f32 = columns.iter().map(|it| it.share).sum();
        let free = self.measure() - GUTTER * columns.len().saturating_sub(1) as f32;
        let mut x = self.left();
        let place = |it: &Column| {
            let place = Place { x, measure: free * it.share / shares, align: it.align };
            x += place.measure + GUTTER;
            place
        };
        columns.iter().map(place).collect()
    }

    fn table_head(&mut self, table: &Table, places: &[Place], height: f32) {
        for (column, place) in table.columns.iter().zip(places) {
            let lines = wrap(&column.title, Style::LABEL, place.measure);
            let mut y = self.y() + height - PADDING - lines.len() as f32 * Style::LABEL.leading;
            for line in lines {
                self.line_of_text(place.x, y, place.measure, place.align, Style::LABEL, &line);
                y += Style::LABEL.leading;
            }
        }
        self.skip(height);
        self.rule(Ink::Black, 0.9);
    }

    fn group_row(&mut self, name: &str, about: &str) {
        let right = wrap(about, Style::CELL, self.measure() * 0.55);
        let left = wrap(name, Style::CELL_STRONG, self.measure() * 0.45 - GUTTER);
        let height = Style::CELL.leading * left.len().max(right.len()) as f32 + 2.0 * PADDING;
        self.skip(GROUP_GAP);
        let (x, y, measure) = (self.left(), self.y(), self.measure());
        self.fill(x, y, measure, height, Ink::Tint);
        for (row, line) in left.iter().enumerate() {
            let y = y + PADDING + row as f32 * Style::CELL.leading;
            self.line_of_text(x + 4.0, y, measure, Align::Left, Style::CELL_STRONG, line);
        }
        for (row, line) in right.iter().enumerate() {
            let y = y + PADDING + row as f32 * Style::CELL.leading;
            self.line_of_text(x, y, measure - 4.0, Align::Right, Style::CELL, line);
        }
        self.skip(height);
    }

    fn row(&mut self, columns: &[Vec<Piece>], places: &[Place], total: bool) {
        if total {
            self.rule(Ink::Black, 0.9);
        }
        let top = self.y() + PADDING;
        for (pieces, place) in columns.iter().zip(places) {
            let mut y = top;
            for piece in pieces {
                match piece {
                    Piece::Line(style, text) => {
                        self.line_of_text(place.x, y, place.measure, place.align, *style, text);
                    }
                    Piece::Tick(ticked) => self.tick_box(place.x, y + 1.5, TICK_SIZE, *ticked),
                    Piece::Pen => {
                        self.frame(place.x, y - 1.0, place.measure, PEN_HEIGHT, Ink::Grey, 0.4);
                    }
                }
                y += piece.height();
            }
        }
        self.skip(pieces_height(columns));
        if !total {
            self.rule(Ink::Hairline, 0.4);
        }
    }
}

/// Where a column stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    x: f32,
    measure: f32,
    align: Align,
}

fn head_height(table: &Table, places: &[Place]) -> f32 {
    let lines =
        |(column, place): (&Column, &Place)| wrap(&column.title, Style::LABEL, place.measure).len();
    let most = table.columns.iter().zip(places).map(lines).max().unwrap_or(0);
    most as f32 * Style::LABEL.leading + 2.0 * PADDING
}

fn row_height(row: &Row, places: &[Place]) -> f32 {
    match row {
        Row::Group { .. } => GROUP_HEIGHT,
        Row::Cells(cells) | Row::Total(cells) => {
            let columns: Vec<_> =
                cells.iter().zip(places).map(|(cell, place)| pieces(cell, place.measure)).collect();
            pieces_height(&columns)
        }
    }
}

fn pieces(cell: &Cell, measure: f32) -> Vec<Piece> {
    match cell {
        Cell::Empty => Vec::new(),
        Cell::Pen => vec![Piece::Pen],
        Cell::Tick(ticked) => vec![Piece::Tick(*ticked)],
        Cell::Text(paragraphs) => paragraphs
            .iter()
            .flat_map(|(style, text)| {
                wrap(text, *style, measure).into_iter().map(|line| Piece::Line(*style, line))
            })
            .collect(),
    }
}

fn pieces_height(columns: &[Vec<Piece>]) -> f32 {
    let height = |it: &Vec<Piece>| it.iter().map(Piece::height).sum::<f32>();
    columns.iter().map(height).fold(Style::CELL.leading, f32::max) + 2.0 * PADDING
}

/// Leaves what fits `room` in `pieces`, at least one, and returns the rest.
fn split(pieces: &mut Vec<Piece>, room: f32) -> Vec<Piece> {
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

#[cfg(test)]
mod tests {
    use super::super::page::Running;
    use super::super::paper::Paper;
    use super::*;

    fn drawn(rows: Vec<Row>) -> Vec<String> {
        let mut sheet = Sheet::new(Paper::Letter, Running::default());
        let columns = vec![Column::new("Title", 3.0), Column::new("Points", 1.0).right()];
        sheet.table(&Table { columns, rows });
        sheet.finish().pages.iter().map(|page| format!("{:?}", page.ops)).collect()
    }

    #[test]
    fn every_page_repeats_the_head_and_the_group() {
        let mut rows = vec![Row::Group { name: "Chemistry".into(), about: "2 of 2".into() }];
        rows.extend(
            (0..90).map(|it| Row::Cells(vec![Cell::text(format!("row {it}")), Cell::Empty])),
        );
        let pages = drawn(rows);
        assert_eq!(pages.len(), 3);
        for page in &pages[1..] {
            assert!(page.contains("\"Points\"") && page.contains("Chemistry (continued)"));
        }
    }

    #[test]
    fn a_row_higher_than_a_page_is_cut_between_lines() {
        let text = "word ".repeat(4_000);
        let pages = drawn(vec![Row::Cells(vec![Cell::text(text), Cell::text("1")])]);
        let words: usize = pages.iter().map(|it| it.matches("word").count()).sum();
        assert_eq!(words, 4_000);
        assert!(pages.len() > 2);
    }

    #[test]
    fn a_group_does_not_stand_alone_at_the_foot_of_a_page() {
        for filler in 0..60 {
            let mut rows: Vec<Row> =
                (0..filler).map(|_| Row::Cells(vec![Cell::text("x"), Cell::Empty])).collect();
            rows.push(Row::Group { name: "Ethics".into(), about: String::new() });
            rows.push(Row::Cells(vec![Cell::text("first of the group"), Cell::Empty]));
            let page =
                drawn(rows).into_iter().find(|it| it.contains("\"Ethics\"")).expect("it is drawn");
            assert!(page.contains("first of the group"), "after {filler} rows");
        }
    }
}
