//! Tables: a head that every page repeats, rows that are not cut where they need not be.

mod cells;
mod draw;

use super::style::{Align, Style};

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
    /// A line that leads elsewhere: its text, where to, and what a screen reader says.
    Link(String, usize, String),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Paper, Running, Sheet};

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
