//! A workbook: its sheets, their rows, and how much of them is looked at.

use serde::{Deserialize, Serialize};

use super::Cell;

/// A file of tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// Its sheets that hold anything, in their order.
    pub sheets: Vec<Sheet>,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; empty where a file is one table and nothing more.
    pub name: String,
    /// Its rows that hold anything.
    pub rows: Vec<Row>,
    /// Whether its days are counted from 1904, as old Macintosh workbooks do.
    pub from_1904: bool,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number in the file, from 1, as the program that shows it counts.
    pub number: u32,
    /// Its cells from the first column on; what is missing at the end is empty.
    pub cells: Vec<Cell>,
}

/// How much of a table is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableLimits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Bytes of everything in a workbook, unpacked.
    pub unpacked: u64,
    /// Rows of a sheet that hold anything.
    pub rows: usize,
    /// Columns of a sheet.
    pub columns: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
}

impl TableLimits {
    /// What suits the list of a professional life: far more than any holds, far less than a computer can bear.
    pub const USUAL: Self =
        Self { bytes: 32 << 20, unpacked: 256 << 20, rows: 5_000, columns: 200, sheets: 60 };
}

impl Row {
    /// Returns the cell of a column; one beyond the end is empty.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

impl Sheet {
    /// Returns how many columns hold anything.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|it| it.cells.len()).max().unwrap_or(0)
    }
}
