//! Ink on a page of its own: text placed where a form has no field.

use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::letters::{Inked, Letters, packed};
use crate::merge::area::View;
use crate::merge::balance::{LARGEST, left_open};
use crate::merge::tree::{Leaf, array_of, dict_of, get, resolved};

const TEXT: &str = "a text takes every number";

/// A text placed on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The page, from 0.
    pub page: usize,
    /// Where the text begins: a fraction of the page's width as a person sees it, from the left.
    pub x: f32,
    /// Where its first line stands: a fraction of the page's height, from the top.
    pub y: f32,
    /// How large it is, in points; 0 for the usual size.
    pub size: f32,
    /// The text; a line each for its lines. A tick is written as `✓`.
    pub text: String,
}

/// Draws texts as the page is seen, however it is turned.
pub(super) fn ink(
    document: &mut Document,
    letters: &mut Letters,
    view: View,
    placed: &[&Placed],
    usual: f32,
) -> Inked {
    let mut ink = Inked::default();
    let area = view.area;
    let (wide, high) = match view.turned {
        90 | 270 => (area.height(), area.width()),
        _ => (area.width(), area.height()),
    };
    for it in placed {
        let size = if it.size > 0.0 { it.size.min(72.0) } else { usual - 2.0 } / view.unit;
        let (x, y) = (it.x * wide, high - it.y * high);
        for (index, line) in it.text.lines().enumerate() {
            let y = y - index as f32 * size * 1.22;
            // From the page as seen to the page as stored.
            let [a, b, c, d, e, f] = match view.turned {
                90 => [0.0, 1.0, -1.0, 0.0, area.right - y, area.bottom + x],
                180 => [-1.0, 0.0, 0.0, -1.0, area.right - x, area.top - y],
                270 => [0.0, -1.0, 1.0, 0.0, area.left + y, area.top - x],
                _ => [1.0, 0.0, 0.0, 1.0, area.left + x, area.bottom + y],
            };
            if line.trim() == "✓" {
                let pen = size * 0.13;
                let at = |x: f32, y: f32| format!("{} {}", x * size, y * size);
                let (p, q, r) = (at(0.05, 0.36), at(0.28, 0.1), at(0.72, 0.7));
                writeln!(
                    ink.content,
                    "q {a} {b} {c} {d} {e} {f} cm 0 G {pen} w 1 J 1 j {p} m {q} l {r} l S Q"
                )
                .expect(TEXT);
                continue;
            }
            writeln!(ink.content, "BT\n0 g\n{a} {b} {c} {d} {e} {f} Tm").expect(TEXT);
            letters.show(document, &mut ink, line, size);
            ink.content.push_str("ET\n");
        }
    }
    ink
}

/// Puts ink over what a page holds, undisturbed by it.
pub(super) fn onto(document: &mut Document, leaf: &Leaf, ink: &Inked) {
    let Some(id) = leaf.id else { return };
    let open = left_open(&unpacked(document, leaf));
    let closing = "Q ".repeat(open + 1);
    let before = packed(document, Dictionary::new(), b"q\n".to_vec());
    let after = format!("\n{closing}\nq\n{}Q\n", ink.content);
    let after = packed(document, Dictionary::new(), after.into_bytes());

    let page = document.get_dictionary(id).cloned().unwrap_or_default();
    let mut contents: Vec<Object> = vec![before.into()];
    match page.get(b"Contents").map(|it| (it, resolved(document, it))) {
        Ok((_, Object::Array(items))) => contents.extend(items.iter().cloned()),
        Ok((reference, Object::Stream(_))) => contents.push(reference.clone()),
        _ => {}
    }
    contents.push(after.into());
    // What a page inherits is written into it, for what is above it is not ours alone.
    let resources = with_fonts(document, leaf, &page, ink);
    if let Ok(page) = document.get_dictionary_mut(id) {
        page.set("Contents", contents);
        page.set("Resources", resources);
    }
}

fn with_fonts(document: &Document, leaf: &Leaf, page: &Dictionary, ink: &Inked) -> Dictionary {
    let own = dict_of(document, page, b"Resources");
    let inherited = || dict_of(document, &leaf.dict, b"Resources");
    let mut resources = own.or_else(inherited).cloned().unwrap_or_default();
    add(document, &mut resources, b"Font", ink.fonts.iter().map(|it| (it.0.clone(), *it.1)));
    resources
}

/// Adds entries to a group of resources.
pub(super) fn add(
    document: &Document,
    resources: &mut Dictionary,
    group: &[u8],
    entries: impl Iterator<Item = (String, ObjectId)>,
) {
    let mut all = dict_of(document, resources, group).cloned().unwrap_or_default();
    for (name, id) in entries {
        all.set(name, id);
    }
    if !all.is_empty() {
        resources.set(group, all);
    }
}

fn unpacked(document: &Document, leaf: &Leaf) -> Vec<u8> {
    let page = leaf.id.and_then(|it| document.get_dictionary(it).ok()).unwrap_or(&leaf.dict);
    let streams: Vec<&Object> = match array_of(document, page, b"Contents") {
        Some(items) => items.iter().map(|it| resolved(document, it)).collect(),
        None => get(document, page, b"Contents").into_iter().collect(),
    };
    let mut content = Vec::new();
    for stream in streams.into_iter().filter_map(|it| it.as_stream().ok()) {
        content.extend(stream.get_plain_content_with_limit(LARGEST).unwrap_or_default());
        content.push(b'\n');
    }
    content
}
