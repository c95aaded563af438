//! The pages of a file, each with what it inherits.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// The most pages that are looked for in one file: a page tree may name its pages any number of times.
const MOST: usize = 20_000;
/// What a page takes from the nodes above it.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// A page as its file has it, with what it inherits filled in.
#[derive(Clone, Debug)]
pub(crate) struct Leaf {
    /// The object it is; a page may also stand directly in the list.
    pub id: Option<ObjectId>,
    /// What it says.
    pub dict: Dictionary,
}

/// Follows references to what they stand for.
pub(crate) fn resolved<'d>(document: &'d Document, mut object: &'d Object) -> &'d Object {
    for _ in 0..16 {
        let Object::Reference(id) = object else { return object };
        object = document.objects.get(id).unwrap_or(&Object::Null);
    }
    &Object::Null
}

/// Returns the value of a key, resolved.
pub(crate) fn get<'d>(
    document: &'d Document,
    dict: &'d Dictionary,
    key: &[u8],
) -> Option<&'d Object> {
    let found = resolved(document, dict.get(key).ok()?);
    (!found.is_null()).then_some(found)
}

/// Returns the dictionary a key names.
pub(crate) fn dict_of<'d>(
    document: &'d Document,
    dict: &'d Dictionary,
    key: &[u8],
) -> Option<&'d Dictionary> {
    match get(document, dict, key)? {
        Object::Dictionary(it) => Some(it),
        Object::Stream(it) => Some(&it.dict),
        _ => None,
    }
}

/// Returns the array a key names.
pub(crate) fn array_of<'d>(
    document: &'d Document,
    dict: &'d Dictionary,
    key: &[u8],
) -> Option<&'d [Object]> {
    Some(get(document, dict, key)?.as_array().ok()?.as_slice())
}

/// Returns the catalog, as far as there is one.
pub(crate) fn catalog(document: &Document) -> Option<&Dictionary> {
    dict_of(document, &document.trailer, b"Root")
}

/// Returns the pages in order; where the tree is of no use, every page there is in the order of objects.
pub(crate) fn leaves(document: &Document) -> Vec<Leaf> {
    let mut leaves = catalog(document)
        .and_then(|it| it.get(b"Pages").ok())
        .map_or_else(Vec::new, |root| walk(document, root));
    if leaves.is_empty() {
        let is_page = |it: &Object| it.as_dict().is_ok_and(|it| it.has_type(b"Page"));
        leaves = document
            .objects
            .iter()
            .filter(|(_, object)| is_page(object))
            .filter_map(|(id, it)| Some(Leaf { id: Some(*id), dict: it.as_dict().ok()?.clone() }))
            .collect();
    }
    leaves
}

fn walk(document: &Document, root: &Object) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    let mut seen: HashSet<ObjectId> = HashSet::new();
    let mut open: Vec<(&Object, Dictionary)> = vec![(root, Dictionary::new())];
    while let Some((object, mut above)) = open.pop() {
        let Ok(dict) = resolved(document, object).as_dict() else { continue };
        let id = object.as_reference().ok();
        if let Some(kids) = array_of(document, dict, b"Kids") {
            if id.is_some_and(|it| !seen.insert(it)) {
                continue;
            }
            for key in INHERITED {
                if let Ok(value) = dict.get(key) {
                    above.set(key, value.clone());
                }
            }
            open.extend(kids.iter().rev().map(|it| (it, above.clone())));
        } else if leaves.len() < MOST && !dict.has_type(b"Pages") {
            let mut dict = dict.clone();
            for (key, value) in above {
                if get(document, &dict, &key).is_none() {
                    dict.set(key, value);
                }
            }
            leaves.push(Leaf { id, dict });
        }
    }
    leaves
}
