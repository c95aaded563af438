//! What lies on a page beside its content: links stay links, everything else becomes ink or is left out.

use std::collections::HashMap;
use std::io;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::area::{Area, numbers};
use super::copy::Copier;
use super::matrix::{IDENTITY, Matrix, into_rectangle};
use super::medium::Medium;
use super::tree::{array_of, catalog, dict_of, get, resolved};

/// Flags of an annotation that is not shown.
const HIDDEN: i64 = 0b10_0010;

/// An appearance to be drawn into the page.
pub(super) struct Appearance {
    pub form: ObjectId,
    pub matrix: Matrix,
}

/// What became of the annotations of a page.
#[derive(Default)]
pub(super) struct Sorted {
    /// Links, in the numbering of the new file.
    pub links: Vec<Object>,
    /// What is drawn into the page, from the lowest to the topmost.
    pub appearances: Vec<Appearance>,
    /// How many said something and have no appearance that could be drawn.
    pub unseen: usize,
    /// How many would have run or opened something, or carry a file.
    pub active: usize,
}

/// Named places of a file, read when the first link asks for one.
pub(super) struct Destinations<'d> {
    document: &'d Document,
    named: Option<HashMap<Vec<u8>, &'d Object>>,
}

/// Sorts the annotations of a page.
pub(super) fn sort<M: Medium>(
    copier: &mut Copier<'_, '_, M>,
    page: &Dictionary,
    destinations: &mut Destinations<'_>,
) -> io::Result<Sorted> {
    let document = copier.source;
    let mut sorted = Sorted::default();
    for item in array_of(document, page, b"Annots").unwrap_or_default() {
        let Ok(annotation) = resolved(document, item).as_dict() else { continue };
        let kind = name(document, annotation, b"Subtype");
        let flags = get(document, annotation, b"F").and_then(|it| it.as_i64().ok()).unwrap_or(0);
        match kind {
            b"Link" => match link(copier, annotation, destinations)? {
                Some(link) => sorted.links.push(link),
                None => sorted.active += 1,
            },
            b"Popup" => {}
            _ if flags & HIDDEN != 0 => {}
            _ => {
                if matches!(
                    kind,
                    b"FileAttachment" | b"Screen" | b"Movie" | b"RichMedia" | b"Sound"
                ) {
                    sorted.active += 1;
                }
                match appearance(document, annotation) {
                    Some(it) => sorted.appearances.push(it),
                    None if says_something(document, annotation) => sorted.unseen += 1,
                    None => {}
                }
            }
        }
    }
    Ok(sorted)
}

fn name<'d>(document: &'d Document, dict: &'d Dictionary, key: &[u8]) -> &'d [u8] {
    get(document, dict, key).and_then(|it| it.as_name().ok()).unwrap_or_default()
}

/// Makes a link anew from what may stay of it: its place, its looks, and where it leads.
fn link<M: Medium>(
    copier: &mut Copier<'_, '_, M>,
    old: &Dictionary,
    destinations: &mut Destinations<'_>,
) -> io::Result<Option<Object>> {
    let document = copier.source;
    let mut new = lopdf::dictionary! { "Type" => "Annot", "Subtype" => "Link", "F" => 4 };
    for key in [&b"Rect"[..], b"Border", b"BS", b"C", b"H", b"QuadPoints"] {
        if let Some(value) = get(document, old, key) {
            new.set(key, copier.translated(value)?);
        }
    }
    let action = dict_of(document, old, b"A");
    let kind = action.map_or(&b""[..], |it| name(document, it, b"S"));
    if let (b"URI", Some(action)) = (kind, action) {
        let Some(address) = get(document, action, b"URI").filter(|it| it.as_str().is_ok()) else {
            return Ok(None);
        };
        let action = lopdf::dictionary! { "S" => "URI", "URI" => address.clone() };
        new.set("A", action);
        return Ok(Some(new.into()));
    }
    let place = match (kind, action) {
        (b"GoTo", Some(action)) => get(document, action, b"D"),
        (b"", _) => get(document, old, b"Dest"),
        _ => None,
    };
    let Some(explicit) = place.and_then(|it| destinations.explicit(it)) else { return Ok(None) };
    let Some(Object::Reference(page)) = explicit.first() else { return Ok(None) };
    let Some(page) = copier.number_of(*page) else { return Ok(None) };
    let mut place = vec![Object::Reference((page, 0))];
    for rest in &explicit[1..] {
        place.push(copier.translated(rest)?);
    }
    new.set("Dest", place);
    Ok(Some(new.into()))
}

/// Finds the appearance an annotation has in its present state, and where it goes.
fn appearance(document: &Document, annotation: &Dictionary) -> Option<Appearance> {
    let looks = dict_of(document, annotation, b"AP")?;
    let mut normal = looks.get(b"N").ok()?;
    if let Object::Dictionary(states) = resolved(document, normal) {
        normal = states.get(name(document, annotation, b"AS")).ok()?;
    }
    let form = last_reference(document, normal)?;
    let stream = document.objects.get(&form)?.as_stream().ok()?;
    let shape = Area::of(document, &stream.dict, b"BBox")?;
    let matrix = array_of(document, &stream.dict, b"Matrix")
        .and_then(|it| numbers::<6>(document, it))
        .unwrap_or(IDENTITY);
    let rectangle = Area::of(document, annotation, b"Rect")?;
    Some(Appearance { form, matrix: into_rectangle(shape, matrix, rectangle)? })
}

/// Returns the object a reference ends at.
fn last_reference(document: &Document, object: &Object) -> Option<ObjectId> {
    let mut id = object.as_reference().ok()?;
    for _ in 0..16 {
        match document.objects.get(&id)? {
            Object::Reference(next) => id = *next,
            _ => return Some(id),
        }
    }
    None
}

/// Tells whether an annotation without an appearance holds anything a reader would miss.
fn says_something(document: &Document, annotation: &Dictionary) -> bool {
    let filled = |dict: &Dictionary, key: &[u8]| match get(document, dict, key) {
        Some(Object::String(text, _)) => !text.is_empty(),
        Some(Object::Name(name)) => name.as_slice() != b"Off",
        _ => false,
    };
    let field = dict_of(document, annotation, b"Parent");
    let button = |it: &Dictionary| name(document, it, b"FT") == b"Btn";
    if button(annotation) || field.is_some_and(button) {
        return !matches!(name(document, annotation, b"AS"), b"" | b"Off");
    }
    filled(annotation, b"V")
        || filled(annotation, b"Contents")
        || field.is_some_and(|it| filled(it, b"V"))
}

impl<'d> Destinations<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        Self { document, named: None }
    }

    /// Returns a destination as page and place.
    fn explicit<'s>(&'s mut self, place: &'s Object) -> Option<&'s [Object]> {
        let document = self.document;
        let named = match place {
            Object::Array(items) => return Some(items),
            Object::Name(it) | Object::String(it, _) => it,
            _ => return None,
        };
        let all = self.named.get_or_insert_with(|| all_named(document));
        match resolved(document, all.get(named)?) {
            Object::Array(items) => Some(items),
            Object::Dictionary(it) => array_of(document, it, b"D"),
            _ => None,
        }
    }
}

fn all_named(document: &Document) -> HashMap<Vec<u8>, &Object> {
    let mut named = HashMap::new();
    let Some(catalog) = catalog(document) else { return named };
    if let Some(old) = dict_of(document, catalog, b"Dests") {
        named.extend(old.iter().map(|(name, place)| (name.clone(), place)));
    }
    let names = dict_of(document, catalog, b"Names").and_then(|it| dict_of(document, it, b"Dests"));
    let mut open: Vec<&Dictionary> = names.into_iter().collect();
    // A broken tree may lead back to itself.
    for _ in 0..10_000 {
        let Some(node) = open.pop() else { break };
        for pair in array_of(document, node, b"Names").unwrap_or_default().chunks_exact(2) {
            if let Ok(name) = resolved(document, &pair[0]).as_str() {
                named.insert(name.to_vec(), &pair[1]);
            }
        }
        let kids = array_of(document, node, b"Kids").unwrap_or_default();
        open.extend(kids.iter().filter_map(|it| resolved(document, it).as_dict().ok()));
    }
    named
}
