//! Saying something on the standard output, where a reader may stop listening at any time.

use std::fmt::Display;
use std::io::{ErrorKind, Write, stdout};

use app::Error;

/// Says a line. A reader that has heard enough (`| head`) is no error.
pub fn line(text: impl Display) -> Result<(), Error> {
    page(format!("{text}\n"))
}

/// Says a page of text as it is.
pub fn page(text: impl Display) -> Result<(), Error> {
    let mut out = stdout().lock();
    match write!(out, "{text}").and_then(|()| out.flush()) {
        Err(fault) if fault.kind() != ErrorKind::BrokenPipe => {
            Err(Error::refused(format!("The answer can't be written: {fault}.")))
        }
        _ => Ok(()),
    }
}
