//! Makes filled fields part of their pages, so that nobody can change them.

use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::blank::annotations;
use super::letters::Inked;
use super::place::{add, onto};
use crate::merge::area::{Area, numbers};
use crate::merge::matrix::{IDENTITY, into_rectangle};
use crate::merge::tree::{Leaf, array_of, dict_of, get};

/// Flags of a place that is not shown, or not printed where the form asks so.
const HIDDEN: i64 = 0b10_0010;

/// Draws every field's present appearance onto its page and takes the fields away; other annotations stay.
pub(super) fn all(document: &mut Document, leaves: &[Leaf]) {
    for leaf in leaves {
        let Some(id) = leaf.id else { continue };
        let (fields, others): (Vec<Object>, Vec<Object>) =
            annotations(document, leaf).into_iter().partition(|it| is_field(document, it));
        if fields.is_empty() {
            continue;
        }
        let mut ink = Inked::default();
        let mut forms = Vec::new();
        for field in &fields {
            let Some((form, matrix)) = look(document, field) else { continue };
            let name = format!("AliquotField{}", forms.len());
            let numbers: Vec<String> = matrix.iter().map(f32::to_string).collect();
            writeln!(ink.content, "q {} cm /{name} Do Q", numbers.join(" "))
                .expect("a text takes every number");
            forms.push((name, form));
        }
        if !forms.is_empty() {
            onto(document, leaf, &ink);
            let mut resources = document
                .get_dictionary(id)
                .ok()
                .and_then(|it| dict_of(document, it, b"Resources"))
                .cloned()
                .unwrap_or_default();
            add(document, &mut resources, b"XObject", forms.into_iter());
            if let Ok(page) = document.get_dictionary_mut(id) {
                page.set("Resources", resources);
            }
        }
        if let Ok(page) = document.get_dictionary_mut(id) {
            page.set("Annots", others);
        }
    }
    document.prune_objects();
}

fn is_field(document: &Document, annotation: &Object) -> bool {
    dict(document, annotation).is_some_and(|it| {
        get(document, it, b"Subtype").and_then(|it| it.as_name().ok()) == Some(b"Widget")
    })
}

fn dict<'d>(document: &'d Document, object: &Object) -> Option<&'d Dictionary> {
    document.get_dictionary(object.as_reference().ok()?).ok()
}

/// Returns the appearance a field has in its present state, and where it goes.
fn look(document: &Document, field: &Object) -> Option<(ObjectId, [f32; 6])> {
    let field = dict(document, field)?;
    let flags = get(document, field, b"F").and_then(|it| it.as_i64().ok()).unwrap_or(0);
    if flags & HIDDEN != 0 {
        return None;
    }
    let mut normal = dict_of(document, field, b"AP")?.get(b"N").ok()?;
    if let Some(Object::Dictionary(states)) = get(document, dict_of(document, field, b"AP")?, b"N")
    {
        normal = states.get(get(document, field, b"AS")?.as_name().ok()?).ok()?;
    }
    let form = normal.as_reference().ok()?;
    let stream = document.get_object(form).ok()?.as_stream().ok()?;
    let shape = Area::of(document, &stream.dict, b"BBox")?;
    let matrix = array_of(document, &stream.dict, b"Matrix")
        .and_then(|it| numbers::<6>(document, it))
        .unwrap_or(IDENTITY);
    let rectangle = Area::of(document, field, b"Rect")?;
    Some((form, into_rectangle(shape, matrix, rectangle)?))
}
