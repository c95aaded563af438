//! Why a file can't be used as a table.

use serde::{Deserialize, Serialize};

use crate::files::Unreadable;

/// Why a file can't be used as a table. Nothing is changed in any case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Unusable {
    /// There is nothing in it.
    #[error("There are no filled rows in it.")]
    Empty,
    /// It is something else, whatever its name says.
    #[error("This is {what}, not a spreadsheet.")]
    NotATable {
        /// What it is.
        what: String,
    },
    /// It is a workbook in the format of before 2007.
    #[error("This is a workbook in the old .xls format.")]
    OldFormat,
    /// It has a password.
    #[error("This workbook is locked with a password.")]
    Locked,
    /// The file is larger than is looked at.
    #[error("The file is larger than {most} megabytes.")]
    TooLarge {
        /// The limit in megabytes.
        most: u64,
    },
    /// A sheet has more rows than are taken at a time.
    #[error("{} more than {most} filled rows.", in_sheet(sheet))]
    TooManyRows {
        /// The sheet's name, or nothing.
        sheet: String,
        /// The limit.
        most: usize,
    },
    /// A sheet has more columns than are looked at.
    #[error("{} more than {most} columns.", in_sheet(sheet))]
    TooManyColumns {
        /// The sheet's name, or nothing.
        sheet: String,
        /// The limit.
        most: usize,
    },
    /// Unpacked, a workbook is larger than is looked at.
    #[error("Unpacked, this workbook is larger than any list of activities could be.")]
    TooMuchInside,
    /// It is a table, and broken.
    #[error("The file is damaged: its rows can't be read.")]
    Damaged,
    /// The process that reads it gave no answer.
    #[error("{reason}")]
    NotRead {
        /// What became of the process.
        reason: Unreadable,
    },
}

impl Unusable {
    /// Returns the next step.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Empty => "Choose the file that holds the list of your activities.",
            Self::NotATable { .. } => {
                "Choose a .csv, .xlsx or .ods file. A certificate belongs in the inbox instead."
            }
            Self::OldFormat => "Open it in your spreadsheet program and save it as .xlsx or .csv.",
            Self::Locked => {
                "Open it in your spreadsheet program and save a copy without a password."
            }
            Self::TooManyRows { .. } | Self::TooManyColumns { .. } => {
                "Copy the rows that matter into a file of their own."
            }
            Self::TooLarge { .. } | Self::TooMuchInside | Self::Damaged | Self::NotRead { .. } => {
                "Open it in your spreadsheet program and save the sheet as .csv."
            }
        }
    }
}

fn in_sheet(sheet: &str) -> String {
    if sheet.is_empty() { "The file has".into() } else { format!("The sheet \"{sheet}\" has") }
}
