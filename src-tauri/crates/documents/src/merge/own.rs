//! Documents drawn here, taken whole.

use std::collections::BTreeMap;
use std::io;

use lopdf::{Document, Object, ObjectId, dictionary, text_string};

use super::area::{Area, View};
use super::book::{Added, Book};
use super::copy::Copier;
use super::medium::Medium;
use super::note::How;
use super::page::Page;
use super::tree::{catalog, leaves};

/// A document we drew ourselves, and what on it leads where.
pub struct Own {
    /// The document.
    pub document: Document,
    /// Links on it: the page they are on, their place in points from the lower left corner, the page they lead to,
    /// counted in the order of adding, and what a screen reader says.
    pub links: Vec<(usize, [f32; 4], usize, String)>,
}

impl<M: Medium> Book<M> {
    /// Adds a document drawn here, whole: with its tags, and with links to any page added before or with it.
    pub fn add_own(&mut self, own: Own) -> io::Result<Added> {
        let Own { mut document, links } = own;
        let first = self.pages.len();
        let ids: Vec<ObjectId> = leaves(&document).iter().filter_map(|it| it.id).collect();
        let numbers: Vec<u32> = ids.iter().map(|_| self.writer.promise()).collect();
        let page_number = |this: &Self, target: usize| {
            this.pages
                .get(target)
                .map(|it| it.number)
                .or_else(|| numbers.get(target - first).copied())
        };
        let mut elsewhere = BTreeMap::new();
        for (page, [left, bottom, right, top], target, said) in links {
            let Some(target) = page_number(self, target) else { continue };
            // A stand-in for the page the link leads to, which this document does not hold.
            let stand_in = *elsewhere.entry(target).or_insert_with(|| document.new_object_id());
            let link = dictionary! {
                "Type" => "Annot", "Subtype" => "Link", "F" => 4, "Border" => vec![0.into(), 0.into(), 0.into()],
                "Rect" => Area { left, bottom, right, top }.to_object(),
                "Dest" => vec![Object::Reference(stand_in), "Fit".into()],
                "Contents" => text_string(&said),
            };
            let link = document.add_object(link);
            let Some(page) = ids.get(page).and_then(|it| document.get_dictionary_mut(*it).ok())
            else {
                continue;
            };
            match page.get_mut(b"Annots").and_then(Object::as_array_mut) {
                Ok(all) => all.push(link.into()),
                Err(_) => page.set("Annots", vec![Object::Reference(link)]),
            }
        }
        let mut copier = Copier::new(&document, &mut self.writer).whole();
        for (id, number) in ids.iter().zip(&numbers) {
            copier.known(*id, *number);
        }
        for (number, stand_in) in &elsewhere {
            copier.known(*stand_in, *number);
        }
        for (leaf, number) in leaves(&document).iter().zip(&numbers) {
            let mut dict = leaf.dict.clone();
            dict.remove(b"Parent");
            let dict = copier.dictionary(&dict)?;
            let view = View::of(&document, &leaf.dict);
            self.pages.push(Page { number: *number, dict, view, stamp: None });
        }
        let structure = catalog(&document).and_then(|it| it.get(b"StructTreeRoot").ok());
        let structure = structure.and_then(|it| it.as_reference().ok());
        let structure = structure.map(|it| copier.carry(it)).transpose()?.flatten();
        copier.finish()?;
        self.structure = self.structure.or(structure);
        Ok(Added { how: How::Copied, first, pages: numbers.len(), notes: Vec::new() })
    }
}
