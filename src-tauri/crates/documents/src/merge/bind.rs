//! Binds a book: its pages in order, their stamps, bookmarks and labels.

use std::collections::BTreeMap;
use std::io;

use chrono::NaiveDate;
use lopdf::{Dictionary, Object, dictionary, text_string};

use super::book::Book;
use super::medium::Medium;
use super::outline::{self, Bookmark, Label};
use super::page::Page;

/// How the pages are bound.
#[derive(Clone, Debug, Default)]
pub struct Bound {
    /// The pages in the order of the book, each by its place in the order of adding.
    pub order: Vec<usize>,
    /// What stands below each page, in the order of the book; pages without an entry have no stamp.
    pub stamps: BTreeMap<usize, String>,
    /// The bookmarks; their pages are counted in the order of the book.
    pub bookmarks: Vec<Bookmark>,
    /// What pages are called.
    pub labels: Vec<Label>,
    /// The document's title.
    pub title: String,
    /// Who made it.
    pub author: String,
}

impl<M: Medium> Book<M> {
    /// Binds the book and returns where it was written to.
    ///
    /// `day` is the day it was made; the clock is not asked. The same files bound in the same way are the same bytes.
    pub fn bind(mut self, bound: &Bound, day: NaiveDate) -> io::Result<M> {
        let parent = self.writer.promise();
        let mut numbers = Vec::new();
        let mut pages: Vec<Option<Page>> = self.pages.drain(..).map(Some).collect();
        for (place, index) in bound.order.iter().enumerate() {
            let Some(mut page) = pages.get_mut(*index).and_then(Option::take) else { continue };
            if let (Some((stream, name)), Some(font)) = (page.stamp.take(), &self.font) {
                let text = bound.stamps.get(&place);
                let ink = text.map(|it| font.draw(&mut page, &name, it)).unwrap_or_default();
                self.writer.keep_stream(stream, Dictionary::new(), ink.as_bytes())?;
            }
            page.dict.set("Parent", Object::Reference((parent, 0)));
            self.writer.keep(page.number, &page.dict.into())?;
            numbers.push(page.number);
        }
        let kids: Vec<Object> = numbers.iter().map(|it| Object::Reference((*it, 0))).collect();
        let count = i64::try_from(kids.len()).expect("a book has fewer pages than that");
        let tree = dictionary! { "Type" => "Pages", "Count" => count, "Kids" => kids };
        self.writer.keep(parent, &tree.into())?;

        let mut root = dictionary! {
            "Type" => "Catalog", "Pages" => Object::Reference((parent, 0)),
            "Lang" => Object::string_literal("en-US"),
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        };
        if let Some(marks) = outline::put(&mut self.writer, &bound.bookmarks, &numbers)? {
            root.set("Outlines", Object::Reference((marks, 0)));
            root.set("PageMode", "UseOutlines");
        }
        if !bound.labels.is_empty() {
            root.set("PageLabels", outline::labels(&bound.labels));
        }
        if let Some(structure) = self.structure {
            root.set("StructTreeRoot", Object::Reference((structure, 0)));
            root.set("MarkInfo", dictionary! { "Marked" => true, "Suspects" => true });
        }
        if !self.layers.is_empty() {
            let all = |it: &[u32]| -> Vec<Object> {
                it.iter().map(|it| Object::Reference((*it, 0))).collect()
            };
            let shown = dictionary! { "OFF" => all(&self.hidden), "Order" => Vec::<Object>::new() };
            root.set("OCProperties", dictionary! { "OCGs" => all(&self.layers), "D" => shown });
        }
        let root = self.writer.put(&root.into())?;
        let stamp = Object::string_literal(day.format("D:%Y%m%d120000Z").to_string());
        let info = dictionary! {
            "Title" => text_string(&bound.title), "Author" => text_string(&bound.author),
            "Creator" => text_string("Aliquot"), "Producer" => text_string("Aliquot"),
            "CreationDate" => stamp.clone(), "ModDate" => stamp,
        };
        let info = self.writer.put(&info.into())?;
        self.writer.finish(root, info)
    }
}
