//! A form as it was downloaded.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, EncryptionState, LoadOptions, Object};

use super::field::{Field, Kind};
use super::fill::{Answers, Filled, fill};
use super::fingerprint;
use super::refused::Refused;
use super::walk::{self, Raw};
use crate::merge::area::View;
use crate::merge::tree::{Leaf, array_of, catalog, dict_of, get, leaves};

/// The most one stream of a form may unpack to, in bytes.
const LARGEST_STREAM: usize = 64 * 1024 * 1024;
/// The bits of a permission that allow filling in: annotating includes it.
const MAY_FILL: i64 = 1 << 8 | 1 << 5;

/// A form that can be filled in.
#[derive(Debug)]
pub struct Blank {
    pub(super) document: Document,
    pub(super) leaves: Vec<Leaf>,
    pub(super) views: Vec<View>,
    pub(super) raw: Vec<Raw>,
    /// With what the form is encrypted although it opens for everybody.
    pub(super) seal: Option<EncryptionState>,
    pub(super) had_xfa: bool,
    pages: Vec<Page>,
    fields: Vec<Field>,
    fingerprint: String,
}

/// A page of a form, as a person sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// The width in points.
    pub width: f32,
    /// The height in points.
    pub height: f32,
}

impl Blank {
    /// Opens a form, or says why it can't be filled in.
    pub fn open(bytes: &[u8]) -> Result<Self, Refused> {
        // A library that trips over a hostile file must not take the program down with it.
        catch_unwind(AssertUnwindSafe(|| read(bytes))).unwrap_or(Err(Refused::Unreadable))
    }

    /// Returns the fields a person may want filled, from the top of the first page down.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Tells whether there is anything but signatures to fill; without, text is placed on the pages.
    pub fn has_fields(&self) -> bool {
        self.fields.iter().any(|it| it.kind != Kind::Signature)
    }

    /// Returns the pages.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// Returns by what the form is known again: a digest of its fields, not of its file.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Fills a copy of the form; `flat` makes what is written part of the pages, so that nobody can change it.
    pub fn fill(&self, answers: &Answers, flat: bool) -> Result<Filled, Refused> {
        catch_unwind(AssertUnwindSafe(|| fill(self, answers, flat)))
            .unwrap_or(Err(Refused::Unreadable))
    }
}

fn read(bytes: &[u8]) -> Result<Blank, Refused> {
    let options = LoadOptions::with_max_decompressed_size(LARGEST_STREAM);
    let mut document =
        Document::load_mem_with_options(bytes, options).map_err(|_| Refused::Unreadable)?;
    if document.is_encrypted() {
        return Err(Refused::Locked);
    }
    let seal = document.encryption_state.take();
    if let Some(seal) = &seal
        && !may_fill(seal)
    {
        return Err(Refused::Restricted);
    }
    let all = leaves(&document);
    if all.is_empty() {
        return Err(Refused::Unreadable);
    }
    walk::settle(&mut document, &all);
    let leaves = leaves(&document);
    let form = form_of(&document).cloned().unwrap_or_default();
    let raw = walk::fields(&document, &form, &leaves);
    walk::adopt(&mut document, &raw);
    let had_xfa = form.has(b"XFA");
    let waits = catalog(&document).is_some_and(|it| {
        get(&document, it, b"NeedsRendering").is_some_and(|it| it.as_bool().is_ok_and(|it| it))
    });
    if had_xfa && (raw.is_empty() || waits) {
        return Err(Refused::Dynamic);
    }
    if is_signed(&document, &raw) {
        return Err(Refused::Signed);
    }

    let views: Vec<View> = leaves.iter().map(|it| View::of(&document, &it.dict)).collect();
    let pages: Vec<Page> = views.iter().map(Page::of).collect();
    let mut fields: Vec<Field> =
        raw.iter().filter_map(|it| Field::of(&document, it, &views)).collect();
    fields.retain(|it| !it.places.is_empty());
    fields.sort_by(|a, b| order(a).partial_cmp(&order(b)).unwrap_or(std::cmp::Ordering::Equal));
    let count = u32::try_from(leaves.len().min(20)).unwrap_or(20);
    let text = || document.extract_text(&(1..=count).collect::<Vec<_>>()).unwrap_or_default();
    let fingerprint = fingerprint::of(&pages, &fields, text);
    Ok(Blank { document, leaves, views, raw, seal, had_xfa, pages, fields, fingerprint })
}

/// Orders fields as they are read; what differs by less than a third of a line is on one line.
fn order(field: &Field) -> (usize, i32, f32) {
    let place = field.places[0];
    let middle = (place.top + place.bottom) / 2.0;
    (place.page, (middle * 180.0).round() as i32, place.left)
}

pub(super) fn form_of(document: &Document) -> Option<&Dictionary> {
    dict_of(document, catalog(document)?, b"AcroForm")
}

fn is_signed(document: &Document, raw: &[Raw]) -> bool {
    raw.iter().any(|it| {
        let kind = get(document, &it.attributes, b"FT").and_then(|it| it.as_name().ok());
        kind == Some(b"Sig") && get(document, &it.attributes, b"V").is_some()
    })
}

/// Reads from an encryption's own words whether it allows filling in.
fn may_fill(seal: &EncryptionState) -> bool {
    let mut probe = Document::with_version("1.7");
    probe.trailer.set("ID", vec![Object::string_literal("0"), Object::string_literal("0")]);
    let words = probe.encrypt(seal).ok().and_then(|()| probe.get_encrypted().ok());
    let allowed = words.and_then(|it| it.get(b"P").ok()?.as_i64().ok());
    allowed.is_some_and(|it| it & MAY_FILL != 0)
}

impl Page {
    fn of(view: &View) -> Self {
        let (width, height) = (view.area.width() * view.unit, view.area.height() * view.unit);
        match view.turned {
            90 | 270 => Self { width: height, height: width },
            _ => Self { width, height },
        }
    }
}

/// Returns the references in a page's list of annotations.
pub(super) fn annotations(document: &Document, leaf: &Leaf) -> Vec<Object> {
    array_of(document, &leaf.dict, b"Annots").unwrap_or_default().to_vec()
}
