//! Tables: spreadsheets as rows of cells, and what a single cell says.
//!
//! A file is told by its content: text with delimiters, a workbook of Office, one of OpenDocument. What comes out is
//! plain: numbers as exact decimal text, days as days, formulas as they were last computed. Which column means what is
//! guessed here and decided by a person. Deliberately absent: activities, and any way to write a table.
//! The invariant: any bytes at all give rows or one typed reason, within limits, and a cell that can be read in two
//! ways is never read in one of them without being told which.

mod amount;
mod cell;
mod day;
mod delimited;
mod guess;
mod heading;
mod office;
mod open;
mod unusable;
mod workbook;

pub use amount::{NotAnAmount, TableAmount, read as amount, unit_in};
pub use cell::Cell;
pub use day::{DayIn, DayOrder, Days, read as day};
pub use guess::{Role, guess};
pub use heading::{find as heading_row, names};
pub use open::open;
pub use unusable::Unusable;
pub use workbook::{Row, Sheet, TableLimits, Workbook};
