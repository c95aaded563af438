//! The table that is being imported: a file opened once, by a process of its own.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use reading::tables::{Sheet, TableLimits, Unusable, Workbook};

use crate::inbox::Reader;
use crate::{Desk, Error};

/// A table on the desk.
pub struct Table {
    pub(super) path: PathBuf,
    pub(super) label: String,
    pub(super) book: Workbook,
}

/// Opens a file as a table; the desk is not needed for it.
pub fn read(reader: &Reader, file: &Path) -> Result<Table, Error> {
    let label = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let cannot = |fault: std::io::Error| {
        Error::refused(format!("\"{}\" can't be opened: {fault}.", file.display()))
            .hinted("Close it in other programs, or choose it again.")
    };
    // Opening a pipe or a device can hang, so what it is is asked first.
    if !fs::metadata(file).map_err(cannot)?.is_file() {
        return Err(Error::refused(format!("\"{label}\" is not a file.")));
    }
    let mut bytes = Vec::new();
    File::open(file)
        .and_then(|it| it.take(TableLimits::USUAL.bytes + 1).read_to_end(&mut bytes))
        .map_err(cannot)?;
    let book = reader.table(&bytes).map_err(|reason| unusable(&label, &reason))?;
    Ok(Table { path: file.to_owned(), label, book })
}

impl Table {
    /// Returns a sheet; the first where there is no such.
    pub(super) fn sheet(&self, at: usize) -> &Sheet {
        let first = self.book.sheets.first().expect("a table without filled rows is refused");
        self.book.sheets.get(at).unwrap_or(first)
    }
}

/// Returns the table on the desk.
pub(super) fn on(desk: &Desk) -> Result<&Table, Error> {
    desk.importing.as_ref().ok_or_else(|| {
        Error::refused("No spreadsheet is open.").hinted("Choose the file once more.")
    })
}

fn unusable(label: &str, reason: &Unusable) -> Error {
    Error::refused(format!("\"{label}\" can't be imported. {reason}")).hinted(reason.hint())
}
