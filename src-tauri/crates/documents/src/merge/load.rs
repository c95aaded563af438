//! Opens a file of any condition: as it is, with its index repaired, or as pictures of its pages.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, LoadOptions};

use super::tree::{Leaf, catalog, dict_of, get, leaves};

/// The most one stream of a file may unpack to.
const LARGEST_STREAM: usize = 256 * 1024 * 1024;

/// A file that could be opened.
pub(super) struct Opened {
    pub document: Document,
    pub leaves: Vec<Leaf>,
    /// Whether its index was damaged and has been made anew.
    pub repaired: bool,
    pub carried: Carried,
}

/// What a file holds beside its pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Carried {
    pub scripts: bool,
    pub files: bool,
    pub signed: bool,
}

/// Why a file could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    /// It asks for a password.
    Locked,
    /// It can't be read, or holds no page.
    Unreadable,
}

/// Opens a PDF.
pub(super) fn open(bytes: &[u8]) -> Result<Opened, Closed> {
    // A library that trips over a hostile file must not take the package down with it.
    catch_unwind(AssertUnwindSafe(|| read(bytes))).unwrap_or(Err(Closed::Unreadable))
}

fn read(bytes: &[u8]) -> Result<Opened, Closed> {
    let options = LoadOptions::with_max_decompressed_size(LARGEST_STREAM);
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|_| Closed::Unreadable)?;
    if document.is_encrypted() {
        return Err(Closed::Locked);
    }
    let leaves = leaves(&document);
    if leaves.is_empty() {
        return Err(Closed::Unreadable);
    }
    let repaired = document.xref_recovery.is_some();
    let carried = Carried::by(&document);
    Ok(Opened { document, leaves, repaired, carried })
}

impl Carried {
    fn by(document: &Document) -> Self {
        let Some(catalog) = catalog(document) else { return Self::default() };
        let names = dict_of(document, catalog, b"Names");
        let named = |key| names.is_some_and(|it| get(document, it, key).is_some());
        let opens =
            dict_of(document, catalog, b"OpenAction").and_then(|it| get(document, it, b"S"));
        let runs = opens.is_some_and(|it| !it.as_name().is_ok_and(|it| it == b"GoTo"));
        let form = dict_of(document, catalog, b"AcroForm");
        let flags =
            form.and_then(|it| get(document, it, b"SigFlags")).and_then(|it| it.as_i64().ok());
        Self {
            scripts: runs || named(b"JavaScript") || catalog.has(b"AA"),
            files: named(b"EmbeddedFiles") || catalog.has(b"Collection"),
            signed: flags.is_some_and(|it| it & 1 == 1),
        }
    }
}
