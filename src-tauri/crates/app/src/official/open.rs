//! Opens a body's form.

use std::path::Path;

use documents::official::{Blank, Place, Printed};

use crate::Error;
use crate::error::sentence;
use crate::inbox::Reader;

/// The largest file that is taken for a form, in bytes.
const LARGEST: u64 = 50_000_000;

/// A form that was opened, and stays so until another one is.
#[derive(Debug)]
pub struct OpenForm {
    pub(super) name: String,
    pub(super) blank: Blank,
    pub(super) printed: Vec<Printed>,
    bytes: Vec<u8>,
}

/// How large a page is.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PageSize {
    /// The width in points.
    pub width: f32,
    /// The height in points.
    pub height: f32,
}

/// A page to be drawn: neither desk nor form is needed for it.
#[derive(Debug)]
pub struct Picture {
    bytes: Vec<u8>,
    page: u32,
    longest: u32,
}

/// Reads a form from a file; the file itself is only read.
pub fn read(path: &Path) -> Result<(String, Vec<u8>), Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unread = |fault: std::io::Error| {
        Error::refused(format!("\"{}\" could not be read: {fault}.", path.display()))
    };
    if std::fs::metadata(path).map_err(unread)?.len() > LARGEST {
        return Err(Error::refused(format!("\"{name}\" is too large to be a form."))
            .hinted("Give the blank form itself, not a file that contains it."));
    }
    Ok((name, std::fs::read(path).map_err(unread)?))
}

/// Opens a form, or says why it can't be filled in.
pub fn open(name: String, bytes: Vec<u8>, reader: Option<&Reader>) -> Result<OpenForm, Error> {
    let blank =
        Blank::open(&bytes).map_err(|why| Error::refused(sentence(&why)).hinted(why.hint()))?;
    let pages = reader.map(|it| it.words(&bytes)).unwrap_or_default();
    let printed = pages
        .iter()
        .flat_map(|page| page.words.iter().map(|word| (page.number, word)))
        .map(|(number, word)| Printed {
            text: word.text.clone(),
            place: Place {
                page: number.saturating_sub(1) as usize,
                left: word.rect.left,
                top: word.rect.top,
                right: word.rect.right,
                bottom: word.rect.bottom,
            },
        })
        .collect();
    Ok(OpenForm { name, blank, printed, bytes })
}

/// Takes a page to be drawn with its longer side at most so many pixels; `page` counts from 0.
pub fn picture(form: &OpenForm, page: u32, longest: u32) -> Picture {
    Picture {
        bytes: form.bytes.clone(),
        page: page.saturating_add(1),
        longest: longest.clamp(64, 4_000),
    }
}

impl Picture {
    /// Draws the page as a PNG; this takes its time.
    pub fn draw(&self, reader: &Reader) -> Result<Vec<u8>, Error> {
        reader
            .picture(&self.bytes, None, self.page, self.longest)
            .map_err(|reason| Error::refused(reason.to_string()))
    }
}
