//! The sample record: an invented person to look around with, in a vault of its own.

use chrono::NaiveDate;
use domain::journal::Op;
use domain::record::Record;
use include_dir::{Dir, include_dir};

use crate::{Desk, Error, record};

static SAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../sample");

/// Returns the sample record.
pub fn record() -> Result<Record, Error> {
    let text = SAMPLE.get_file("record.json").map(include_dir::File::contents).unwrap_or_default();
    serde_json::from_slice(text)
        .map_err(|fault| Error::refused(format!("The sample record can't be read: {fault}.")))
}

/// Returns the day the sample is judged on.
pub(crate) fn day() -> Result<NaiveDate, Error> {
    record()?
        .sample_day
        .ok_or_else(|| Error::refused("The sample record names no day to be judged on."))
}

/// Begins the open record, which must be empty, as the sample: that can't be undone, so nobody empties it by accident.
pub(crate) fn bring_in(desk: &mut Desk) -> Result<(), Error> {
    record::bring_in(desk, Op::RecordBegun, &record()?, "the sample record", |evidence| {
        let file = SAMPLE.get_file(format!("files/{}", evidence.label));
        file.map(|it| it.contents().to_vec()).ok_or_else(|| {
            Error::refused(format!("The sample's file \"{}\" is missing.", evidence.label))
        })
    })?;
    Ok(())
}
