//! Collects the fields of a form with what they inherit.
//!
//! The list of fields is not always whole: a form may list one of three radio buttons only. The pages know the others,
//! so both are asked, and what has the same full name is the same field.

use std::collections::{HashMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

use crate::merge::tree::{Leaf, array_of, dict_of, get};

/// What a field takes from the fields above it.
const INHERITED: [&[u8]; 10] =
    [b"FT", b"Ff", b"V", b"DV", b"DA", b"Q", b"MaxLen", b"Opt", b"TU", b"AA"];
/// The most fields that are read, and the most steps up from a field.
const MOST: usize = 20_000;
const DEEPEST: usize = 32;

/// A field as the file has it.
#[derive(Clone, Debug)]
pub(super) struct Raw {
    /// Its full name.
    pub name: String,
    /// The objects that hold its value; a damaged form may say the same name twice.
    pub holders: Vec<ObjectId>,
    /// What it says and inherits.
    pub attributes: Dictionary,
    /// Where it stands.
    pub widgets: Vec<Widget>,
}

/// A place where a field stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Widget {
    pub id: ObjectId,
    /// The page it is on, from 0, where one names it.
    pub page: Option<usize>,
}

impl Raw {
    pub(super) fn flags(&self, document: &Document) -> i64 {
        get(document, &self.attributes, b"Ff").and_then(|it| it.as_i64().ok()).unwrap_or(0)
    }

    /// Returns a text or a name it holds.
    pub(super) fn text(&self, document: &Document, key: &[u8]) -> Option<String> {
        match get(document, &self.attributes, key)? {
            Object::Name(it) => Some(super::field::name_text(it)),
            Object::Array(items) => {
                let texts = items.iter().filter_map(|it| decode_text_string(it).ok());
                Some(texts.collect::<Vec<_>>().join("\n"))
            }
            other => decode_text_string(other).ok(),
        }
    }
}

/// Gives every field and every annotation that stands directly in a list an object of its own.
pub(super) fn settle(document: &mut Document, leaves: &[Leaf]) {
    let lists = |document: &Document| -> Vec<(ObjectId, Vec<u8>)> {
        let kids = document
            .objects
            .iter()
            .filter(|(_, it)| {
                it.as_dict().is_ok_and(|it| it.has(b"Kids") && !it.has_type(b"Pages"))
            })
            .map(|(id, _)| (*id, b"Kids".to_vec()));
        let notes = leaves.iter().filter_map(|it| Some((it.id?, b"Annots".to_vec())));
        kids.chain(notes).collect()
    };
    for (id, key) in lists(document) {
        let Ok(dict) = document.get_dictionary(id) else { continue };
        let Some(items) = array_of(document, dict, &key).map(<[Object]>::to_vec) else { continue };
        if items.iter().all(|it| it.as_reference().is_ok()) {
            continue;
        }
        let items = own_objects(document, items);
        if let Ok(dict) = document.get_dictionary_mut(id) {
            dict.set(key, items);
        }
    }
    let form = crate::merge::tree::catalog(document)
        .and_then(|it| dict_of(document, it, b"AcroForm"))
        .cloned();
    if let Some(mut form) = form {
        let fields = array_of(document, &form, b"Fields").unwrap_or_default().to_vec();
        form.set("Fields", own_objects(document, fields));
        let form = document.add_object(form);
        if let Ok(catalog) = document.catalog_mut() {
            catalog.set("AcroForm", form);
        }
    }
}

fn own_objects(document: &mut Document, items: Vec<Object>) -> Vec<Object> {
    items
        .into_iter()
        .map(|it| match it {
            Object::Dictionary(_) => document.add_object(it).into(),
            other => other,
        })
        .collect()
}

/// Lists every place under its field and every field in the form, for programs that ask the form only.
pub(super) fn adopt(document: &mut Document, fields: &[Raw]) {
    let form = crate::merge::tree::catalog(document)
        .and_then(|it| it.get(b"AcroForm").and_then(Object::as_reference).ok());
    for widget in fields.iter().flat_map(|it| &it.widgets) {
        let Ok(dict) = document.get_dictionary(widget.id) else { continue };
        let above = dict.get(b"Parent").and_then(Object::as_reference).ok();
        let (Some(list), key) = above.map_or((form, "Fields"), |it| (Some(it), "Kids")) else {
            continue;
        };
        let Ok(dict) = document.get_dictionary(list) else { continue };
        let mut items = array_of(document, dict, key.as_bytes()).unwrap_or_default().to_vec();
        if items.iter().any(|it| it.as_reference().is_ok_and(|it| it == widget.id)) {
            continue;
        }
        items.push(widget.id.into());
        if let Ok(dict) = document.get_dictionary_mut(list) {
            dict.set(key, items);
        }
    }
}

/// Collects the fields, in the order of the form and then of the pages.
pub(super) fn fields(document: &Document, form: &Dictionary, leaves: &[Leaf]) -> Vec<Raw> {
    let mut pages: HashMap<ObjectId, usize> = HashMap::new();
    for (index, leaf) in leaves.iter().enumerate() {
        for id in references(document, &leaf.dict, b"Annots") {
            pages.entry(id).or_insert(index);
        }
    }
    let mut walk = Walk { document, pages, found: Vec::new(), at: HashMap::new() };
    walk.down(form);
    for leaf in leaves {
        for id in references(document, &leaf.dict, b"Annots") {
            walk.up(id);
        }
    }
    walk.found
}

struct Walk<'d> {
    document: &'d Document,
    pages: HashMap<ObjectId, usize>,
    found: Vec<Raw>,
    /// Where in `found` a name is.
    at: HashMap<String, usize>,
}

impl Walk<'_> {
    fn down(&mut self, form: &Dictionary) {
        let mut seen: HashSet<ObjectId> = HashSet::new();
        let top = |it: &ObjectId| (*it, Dictionary::new(), String::new());
        let roots = references(self.document, form, b"Fields");
        let mut open: Vec<_> = roots.iter().rev().map(top).collect();
        while let Some((id, above, prefix)) = open.pop() {
            if !seen.insert(id) || self.found.len() >= MOST {
                continue;
            }
            let Ok(dict) = self.document.get_dictionary(id) else { continue };
            let attributes = below(&above, dict);
            let name = joined(&prefix, self.part(dict));
            let kids = references(self.document, dict, b"Kids");
            let is_field = |it: &ObjectId| {
                self.document.get_dictionary(*it).is_ok_and(|it| it.has(b"T") || it.has(b"Kids"))
            };
            let (fields, mut places): (Vec<ObjectId>, Vec<ObjectId>) =
                kids.into_iter().partition(is_field);
            open.extend(fields.iter().rev().map(|it| (*it, attributes.clone(), name.clone())));
            if dict.has(b"Rect") {
                places.push(id);
            }
            if !attributes.has(b"FT") || (places.is_empty() && !fields.is_empty()) {
                continue;
            }
            self.add(name, id, attributes, &places);
        }
    }

    /// Adds a place that only its page names.
    fn up(&mut self, id: ObjectId) {
        let Ok(widget) = self.document.get_dictionary(id) else { return };
        let kind = get(self.document, widget, b"Subtype").and_then(|it| it.as_name().ok());
        if kind != Some(b"Widget") || self.knows(id) {
            return;
        }
        let mut chain: Vec<(ObjectId, &Dictionary)> = vec![(id, widget)];
        while let Ok(parent) =
            chain[chain.len() - 1].1.get(b"Parent").and_then(Object::as_reference)
        {
            let Ok(dict) = self.document.get_dictionary(parent) else { break };
            if chain.len() >= DEEPEST || chain.iter().any(|it| it.0 == parent) {
                break;
            }
            chain.push((parent, dict));
        }
        let mut attributes = Dictionary::new();
        let mut name = String::new();
        for (_, dict) in chain.iter().rev() {
            attributes = below(&attributes, dict);
            name = joined(&name, self.part(dict));
        }
        let holder = chain.iter().find(|it| it.1.has(b"T")).map_or(id, |it| it.0);
        if attributes.has(b"FT") && self.found.len() < MOST {
            self.add(name, holder, attributes, &[id]);
        }
    }

    fn add(&mut self, name: String, holder: ObjectId, attributes: Dictionary, places: &[ObjectId]) {
        let at = *self.at.entry(name.clone()).or_insert_with(|| {
            self.found.push(Raw { name, holders: Vec::new(), attributes, widgets: Vec::new() });
            self.found.len() - 1
        });
        let raw = &mut self.found[at];
        if !raw.holders.contains(&holder) {
            raw.holders.push(holder);
        }
        for &id in places {
            if raw.widgets.iter().all(|it| it.id != id) {
                raw.widgets.push(Widget { id, page: self.pages.get(&id).copied() });
            }
        }
    }

    fn knows(&self, id: ObjectId) -> bool {
        self.found.iter().any(|it| it.widgets.iter().any(|it| it.id == id))
    }

    fn part(&self, dict: &Dictionary) -> Option<String> {
        decode_text_string(get(self.document, dict, b"T")?).ok()
    }
}

fn below(above: &Dictionary, dict: &Dictionary) -> Dictionary {
    let mut attributes = above.clone();
    for key in INHERITED {
        if let Ok(value) = dict.get(key) {
            attributes.set(key, value.clone());
        }
    }
    attributes
}

fn joined(prefix: &str, part: Option<String>) -> String {
    match part {
        None => prefix.to_owned(),
        Some(part) if prefix.is_empty() => part,
        Some(part) => format!("{prefix}.{part}"),
    }
}

fn references(document: &Document, dict: &Dictionary, key: &[u8]) -> Vec<ObjectId> {
    let items = array_of(document, dict, key).unwrap_or_default();
    items.iter().filter_map(|it| it.as_reference().ok()).collect()
}
