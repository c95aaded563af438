//! From pages to bytes.
//!
//! printpdf embeds whole fonts, claims a standard the file does not keep, and numbers every file at random. What it
//! writes is therefore read back once and finished here: fonts cut down to the letters used ([`subset`]), the
//! elements that a screen reader follows ([`structure`]), and the catalog, dates and identifier set. The same pages, title, author and day give the same bytes.
//!
//! Deliberately absent: any claim to PDF/A or PDF/UA.

mod repair;
mod structure;
mod subset;

pub(crate) use subset::tag;

use chrono::NaiveDate;
use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};

use crate::Error;
use crate::sheet::{Font, marks};

/// Makes a PDF of pages.
///
/// `day` becomes its creation date; the clock is not asked.
pub fn bytes(
    pages: Vec<PdfPage>,
    title: &str,
    author: &str,
    day: NaiveDate,
) -> Result<Vec<u8>, Error> {
    let unsound = |cause| Error::Structure { title: title.to_owned(), cause };
    let mut finished = document(pages, title)?;
    repair::document(&mut finished, title, author, day).map_err(unsound)?;
    let mut bytes = Vec::new();
    finished.save_modern(&mut bytes).map_err(|cause| unsound(cause.into()))?;
    Ok(bytes)
}

/// Makes a document of pages, with their fonts cut down and their elements in a tree, to be bound into another.
pub(crate) fn document(pages: Vec<PdfPage>, title: &str) -> Result<lopdf::Document, Error> {
    let mut document = PdfDocument::new(title);
    let used: Vec<FontId> = pages.iter().flat_map(PdfPage::get_external_font_ids).collect();
    for font in Font::ALL.into_iter().filter(|it| used.iter().any(|id| id.0 == it.name())) {
        let mut parsed = ParsedFont::from_bytes(font.bytes(), 0, &mut Vec::new())
            .expect("a bundled font is one a test has parsed");
        parsed.font_name = Some(font.name().to_owned());
        document.resources.fonts.map.insert(FontId(font.name().to_owned()), PdfFont::new(parsed));
    }
    let marks: Vec<_> = pages.iter().map(|it| marks(&it.ops)).collect();
    document.pages = pages;

    // Uncompressed: most of these bytes are fonts about to be replaced.
    let options = PdfSaveOptions { optimize: false, ..PdfSaveOptions::default() };
    let drawn = document.save(&options, &mut Vec::new());
    let unsound = |cause| Error::Structure { title: title.to_owned(), cause };
    let mut finished = lopdf::Document::load_mem(&drawn).map_err(unsound)?;
    subset::fonts(&mut finished).map_err(|fault| fault.named(title))?;
    structure::add(&mut finished, &marks).map_err(unsound)?;
    Ok(finished)
}
