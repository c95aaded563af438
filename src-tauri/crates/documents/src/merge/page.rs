//! A page of the new file, and how one of an old file becomes one.

use std::collections::HashMap;
use std::fmt::Write;
use std::io;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::annotation::{Appearance, Destinations, sort};
use super::area::View;
use super::balance::{LARGEST, left_open};
use super::copy::Copier;
use super::medium::Medium;
use super::tree::{Leaf, array_of, dict_of, get, resolved};

/// What a page keeps of itself beside its content and resources.
const KEPT: [&[u8]; 4] = [b"MediaBox", b"CropBox", b"UserUnit", b"Group"];

/// A page whose place in the new file is not known yet.
pub(super) struct Page {
    /// The number of its object.
    pub number: u32,
    /// What it says, in the numbering of the new file.
    pub dict: Dictionary,
    /// How it is looked at.
    pub view: View,
    /// Where its stamp goes: the promised stream, and the name its font has on this page.
    pub stamp: Option<(u32, String)>,
}

/// What came to light while a file's pages were carried over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub drawn_in: usize,
    pub unseen: usize,
    pub active: usize,
}

/// Carries the pages of one file.
pub(super) struct Carrier<'d, 'w, M> {
    pub copier: Copier<'d, 'w, M>,
    destinations: Destinations<'d>,
    /// The font of stamps, where pages are stamped.
    font: Option<u32>,
    /// Resources that have the stamp's font by now, and what it is called there.
    dressed: HashMap<ObjectId, (u32, String)>,
    pub found: Found,
}

impl<'d, 'w, M: Medium> Carrier<'d, 'w, M> {
    pub(super) fn new(
        document: &'d Document,
        copier: Copier<'d, 'w, M>,
        font: Option<u32>,
    ) -> Self {
        Self {
            copier,
            destinations: Destinations::of(document),
            font,
            dressed: HashMap::new(),
            found: Found::default(),
        }
    }

    /// Carries a page into the object promised for it.
    pub(super) fn carry(&mut self, leaf: &Leaf, number: u32) -> io::Result<Page> {
        let document = self.copier.source;
        let view = View::of(document, &leaf.dict);
        let mut dict = lopdf::dictionary! { "Type" => "Page" };
        for key in KEPT {
            if let Some(value) = get(document, &leaf.dict, key) {
                dict.set(key, self.copier.translated(value)?);
            }
        }
        if get(document, &leaf.dict, b"MediaBox").is_none() {
            dict.set("MediaBox", view.area.to_object());
        }
        if view.turned != 0 {
            dict.set("Rotate", view.turned);
        }
        let sorted = sort(&mut self.copier, &leaf.dict, &mut self.destinations)?;
        self.found.drawn_in += sorted.appearances.len();
        self.found.unseen += sorted.unseen;
        self.found.active += sorted.active;
        if !sorted.links.is_empty() {
            dict.set("Annots", sorted.links);
        }

        let (resources, font) = self.resources(&leaf.dict, &sorted.appearances)?;
        dict.set("Resources", resources);
        let mut content = self.content(&leaf.dict)?;
        if !sorted.appearances.is_empty() {
            let (before, after) = around(document, leaf, &sorted.appearances);
            content.insert(0, self.ink(before.as_bytes())?);
            content.push(self.ink(after.as_bytes())?);
        }
        let stamp = font.map(|name| (self.copier.writer.promise(), name));
        if let Some((stamp, _)) = &stamp {
            content.insert(0, Object::Reference((*stamp, 0)));
        }
        dict.set("Contents", content);
        Ok(Page { number, dict, view, stamp })
    }

    fn ink(&mut self, content: &[u8]) -> io::Result<Object> {
        let number = self.copier.writer.put_stream(Dictionary::new(), content)?;
        Ok(Object::Reference((number, 0)))
    }

    /// Returns the streams of a page's content, untouched.
    fn content(&mut self, page: &Dictionary) -> io::Result<Vec<Object>> {
        let document = self.copier.source;
        let items: Vec<&Object> = match page.get(b"Contents").map(|it| (it, resolved(document, it)))
        {
            Ok((_, Object::Array(items))) => items.iter().collect(),
            Ok((reference, Object::Stream(_))) => vec![reference],
            _ => Vec::new(),
        };
        let mut content = Vec::new();
        for item in items {
            if let Object::Reference(id) = item
                && matches!(resolved(document, item), Object::Stream(_))
                && let Some(number) = self.copier.carry(*id)?
            {
                content.push(Object::Reference((number, 0)));
            }
        }
        Ok(content)
    }

    /// Carries a page's resources, with the stamp's font and the appearances to be drawn among them.
    fn resources(
        &mut self,
        page: &Dictionary,
        appearances: &[Appearance],
    ) -> io::Result<(Object, Option<String>)> {
        let document = self.copier.source;
        let id = page.get(b"Resources").and_then(Object::as_reference).ok();
        let plain = appearances.is_empty();
        if let Some((number, name)) = id.filter(|_| plain).and_then(|it| self.dressed.get(&it)) {
            return Ok((Object::Reference((*number, 0)), self.font.map(|_| name.clone())));
        }
        let old = dict_of(document, page, b"Resources");
        let group = |key: &[u8]| old.and_then(|it| dict_of(document, it, key));
        let mut new = old.map_or(Ok(Dictionary::new()), |it| self.copier.dictionary(it))?;
        let mut name = String::new();
        if let Some(font) = self.font {
            let mut fonts =
                group(b"Font").map_or(Ok(Dictionary::new()), |it| self.copier.dictionary(it))?;
            name = free_name(&fonts, "AliquotStamp");
            fonts.set(name.as_str(), Object::Reference((font, 0)));
            new.set("Font", fonts);
        }
        if !plain {
            let mut forms =
                group(b"XObject").map_or(Ok(Dictionary::new()), |it| self.copier.dictionary(it))?;
            for (index, it) in appearances.iter().enumerate() {
                if let Some(number) = self.copier.carry(it.form)? {
                    forms.set(appearance_name(index), Object::Reference((number, 0)));
                }
            }
            new.set("XObject", forms);
        }
        let number = self.copier.writer.put(&new.into())?;
        if let Some(id) = id.filter(|_| plain) {
            self.dressed.insert(id, (number, name.clone()));
        }
        Ok((Object::Reference((number, 0)), self.font.map(|_| name)))
    }
}

/// Returns what stands before and after a page's own content so that appearances are drawn over it, undisturbed.
fn around(document: &Document, leaf: &Leaf, appearances: &[Appearance]) -> (String, String) {
    let mut after = "\n".to_owned();
    for _ in 0..=left_open(&unpacked(document, leaf)) {
        after.push_str("Q ");
    }
    for (index, it) in appearances.iter().enumerate() {
        after.push_str("q ");
        for number in it.matrix {
            write!(after, "{number} ").expect("a text takes every number");
        }
        writeln!(after, "cm /{} Do Q", appearance_name(index)).expect("a text takes every name");
    }
    ("q\n".to_owned(), after)
}

fn unpacked(document: &Document, leaf: &Leaf) -> Vec<u8> {
    let streams: Vec<&Object> = match array_of(document, &leaf.dict, b"Contents") {
        Some(items) => items.iter().map(|it| resolved(document, it)).collect(),
        None => get(document, &leaf.dict, b"Contents").into_iter().collect(),
    };
    let mut content = Vec::new();
    for stream in streams.into_iter().filter_map(|it| it.as_stream().ok()) {
        content.extend(stream.get_plain_content_with_limit(LARGEST).unwrap_or_default());
        content.push(b'\n');
    }
    content
}

fn appearance_name(index: usize) -> String {
    format!("AliquotSeen{index}")
}

/// Returns a name no entry has: a page may come out of a package of ours.
fn free_name(taken: &Dictionary, wanted: &str) -> String {
    (0..)
        .map(|it| format!("{wanted}{it}"))
        .find(|it| !taken.has(it.as_bytes()))
        .expect("names do not run out")
}
