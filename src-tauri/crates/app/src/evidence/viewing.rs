//! Looking at a file: its pages, and a small picture of the first. Both are made by a process of their own.

use domain::evidence::{Digest, Evidence};
use serde::Serialize;

use super::{find, size_in_words};
use crate::inbox::{PageRow, Reader, known_pages, page_rows};
use crate::{Desk, Error};

/// A file, as the viewer shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperRow {
    /// Names the evidence.
    pub id: String,
    /// The name the file had when it came.
    pub label: String,
    /// What kind of file it is: pdf, jpeg, png, tiff, other.
    pub media: String,
    /// Its size in words.
    pub size: String,
    /// Its pages; none where it can't be shown.
    pub pages: Vec<PageRow>,
    /// Why it can't be shown.
    pub failure: Option<String>,
}

/// A file to be looked at: the desk is not needed for it.
pub struct Look {
    evidence: Evidence,
    known: Option<Vec<PageRow>>,
    bytes: Vec<u8>,
    password: Option<String>,
}

/// A small picture to be drawn, or one that was drawn before.
pub struct Thumbnail {
    digest: Digest,
    drawn: Option<Vec<u8>>,
    bytes: Vec<u8>,
    password: Option<String>,
}

/// The longer side of a small picture, in pixels: sharp at twice the size it is shown in.
const SMALL: u32 = 176;

/// Takes a file from the desk, to be looked at.
pub fn look(desk: &Desk, id: &str) -> Result<Look, Error> {
    let evidence = find(desk, id)?;
    let known = known_pages(desk, &evidence.digest)?;
    let bytes = match known {
        Some(_) => Vec::new(),
        None => desk.store()?.read(&evidence.digest)?,
    };
    let password = desk.at_work.passwords.get(&evidence.digest).cloned();
    Ok(Look { evidence, known, bytes, password })
}

impl Look {
    /// Returns the pages; where nobody has read the file yet, this takes its time.
    pub fn see(self, reader: &Reader) -> PaperRow {
        let Self { evidence, known, bytes, password } = self;
        let seen = known.map_or_else(
            || {
                let words = reader.look_into(&bytes, password.as_deref());
                words.map(|(kind, pages)| page_rows(kind, &pages)).map_err(|it| it.to_string())
            },
            Ok,
        );
        let (pages, failure) = match seen {
            Ok(pages) => (pages, None),
            Err(reason) => (Vec::new(), Some(reason)),
        };
        PaperRow {
            id: evidence.id.to_string(),
            label: evidence.label,
            media: evidence.media.word().into(),
            size: size_in_words(evidence.size),
            pages,
            failure,
        }
    }
}

/// Takes a file from the desk, to make a small picture of its first page.
pub fn thumbnail(desk: &Desk, id: &str) -> Result<Thumbnail, Error> {
    let digest = find(desk, id)?.digest;
    let store = desk.store()?;
    let drawn = store.thumbnail(&digest);
    let bytes = if drawn.is_some() { Vec::new() } else { store.read(&digest)? };
    let password = desk.at_work.passwords.get(&digest).cloned();
    Ok(Thumbnail { digest, drawn, bytes, password })
}

impl Thumbnail {
    /// Draws the picture where it was not drawn before; this takes its time.
    pub fn draw(mut self, reader: &Reader) -> Result<Self, Error> {
        if self.drawn.is_none() {
            let png = reader
                .picture(&self.bytes, self.password.as_deref(), 1, SMALL)
                .map_err(|reason| Error::refused(reason.to_string()))?;
            self.drawn = Some(png);
        }
        Ok(self)
    }
}

/// Keeps a small picture for the next time, and returns its bytes.
pub fn keep_thumbnail(desk: &Desk, drawn: Thumbnail) -> Vec<u8> {
    let png = drawn.drawn.unwrap_or_default();
    // A picture that can't be kept is drawn again; a locked file's is nobody's to see on the disk.
    if let (Ok(store), None) = (desk.store(), drawn.password)
        && store.thumbnail(&drawn.digest).is_none()
    {
        let _ = store.keep_thumbnail(&drawn.digest, &png);
    }
    png
}
