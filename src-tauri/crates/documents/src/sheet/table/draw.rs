//! Draws a table, page after page.

use super::cells::{PADDING, PEN_HEIGHT, Piece, pieces, row_height, split};
use super::{Column, Row, Table};
use crate::sheet::page::Sheet;
use crate::sheet::style::{Align, Ink, Style};
use crate::sheet::tag::Role;
use crate::sheet::text::wrap;

const GUTTER: f32 = 10.0;
const GROUP_GAP: f32 = 3.0;
const GROUP_HEIGHT: f32 = 24.0;
const TICK_SIZE: f32 = 8.5;

impl Sheet {
    /// Draws a table over the full width and moves below it.
    pub fn table(&mut self, table: &Table) {
        self.element(Role::Table, |sheet| sheet.rows(table));
    }

    fn rows(&mut self, table: &Table) {
        let places = self.places(&table.columns);
        let mut group: Option<(&str, &str)> = None;
        let head = head_height(table, &places);
        self.need(head + 40.0);
        self.table_head(table, &places, head);
        for (index, row) in table.rows.iter().enumerate() {
            if let Row::Group { name, about } = row {
                let follows =
                    table.rows.get(index + 1).map_or(0.0, |it| follows_height(it, &places));
                if self.need((GROUP_HEIGHT + follows).min(self.full_room() - head)) {
                    self.repeated(|sheet| sheet.table_head(table, &places, head));
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
            let mut height = row_height(&columns);
            loop {
                let fresh = self.full_room() - head - GROUP_HEIGHT;
                if height > self.room() && (height <= fresh || self.room() < 40.0) {
                    self.new_page();
                    self.repeated(|sheet| sheet.table_head(table, &places, head));
                    if let (Some((name, about)), Row::Cells(_)) = (group, row) {
                        let name = format!("{name} (continued)");
                        self.repeated(|sheet| sheet.group_row(&name, about));
                    }
                }
                let room = self.room() - 2.0 * PADDING;
                let rest = columns.iter_mut().map(|it| split(it, room)).collect();
                self.row(&columns, &places, matches!(row, Row::Total(_)));
                columns = rest;
                if columns.iter().all(Vec::is_empty) {
                    break;
                }
                height = row_height(&columns);
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
        let foot = self.y() + height - PADDING;
        self.element(Role::Row, |sheet| {
            for (column, place) in table.columns.iter().zip(places) {
                let lines = wrap(&column.title, Style::LABEL, place.measure);
                let y = foot - lines.len() as f32 * Style::LABEL.leading;
                sheet.element(Role::Head, |sheet| sheet.lines(*place, y, Style::LABEL, &lines));
            }
        });
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
        let inside = |align| Place { x: x + 4.0, measure: measure - 8.0, align };
        self.element(Role::Row, |sheet| {
            let y = y + PADDING;
            sheet.element(Role::GroupHead, |sheet| {
                sheet.lines(inside(Align::Left), y, Style::CELL_STRONG, &left);
                sheet.lines(inside(Align::Right), y, Style::CELL, &right);
            });
        });
        self.skip(height);
    }

    fn row(&mut self, columns: &[Vec<Piece>], places: &[Place], total: bool) {
        if total {
            self.rule(Ink::Black, 0.9);
        }
        let top = self.y() + PADDING;
        self.element(Role::Row, |sheet| {
            for (pieces, place) in columns.iter().zip(places) {
                sheet.element(Role::Cell, |sheet| sheet.cell(pieces, *place, top));
            }
        });
        self.skip(row_height(columns));
        if !total {
            self.rule(Ink::Hairline, 0.4);
        }
    }

    fn cell(&mut self, pieces: &[Piece], place: Place, top: f32) {
        // A mark around nothing keeps the cell in its column for who cannot see the page.
        if !pieces.iter().any(Piece::speaks) {
            self.meaning(Vec::new(), None);
        }
        let mut y = top;
        for piece in pieces {
            match piece {
                Piece::Line(style, text) => {
                    self.line_of_text(place.x, y, place.measure, place.align, *style, text);
                }
                Piece::Link(text, target, said) => {
                    let style = Style::CELL_STRONG;
                    self.line_of_text(place.x, y, place.measure, place.align, style, text);
                    self.link(place.x, y, place.measure, style.leading, *target, said);
                }
                Piece::Tick(ticked) => self.tick_box(place.x, y + 1.5, TICK_SIZE, *ticked),
                Piece::Pen => {
                    self.frame(place.x, y - 1.0, place.measure, PEN_HEIGHT, Ink::Grey, 0.4);
                }
            }
            y += piece.height();
        }
    }

    fn lines(&mut self, place: Place, top: f32, style: Style, lines: &[String]) {
        for (row, line) in lines.iter().enumerate() {
            let y = top + row as f32 * style.leading;
            self.line_of_text(place.x, y, place.measure, place.align, style, line);
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

fn follows_height(row: &Row, places: &[Place]) -> f32 {
    match row {
        Row::Group { .. } => GROUP_HEIGHT,
        Row::Cells(cells) | Row::Total(cells) => {
            let columns: Vec<_> =
                cells.iter().zip(places).map(|(cell, place)| pieces(cell, place.measure)).collect();
            row_height(&columns)
        }
    }
}
