//! The book: files are added one after another, bound at the end.

use std::collections::BTreeMap;
use std::io;

use chrono::NaiveDate;
use domain::evidence::MediaType;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

use super::area::{Area, View};
use super::copy::Copier;
use super::image::{self, Image};
use super::load::{self, Closed, Opened};
use super::medium::Medium;
use super::note::{How, Note, Why};
use super::outline::{self, Bookmark, Label};
use super::page::{Carrier, Page};
use super::picture;
use super::stamp::StampFont;
use super::tree::{array_of, catalog, dict_of, leaves};
use super::writer::{self, Writer};
use crate::sheet::Paper;

/// The space around an image that does not say how large it is on paper, in points.
const MARGIN: f32 = 36.0;

/// A PDF being made of many files.
pub struct Book<M> {
    writer: Writer<M>,
    pages: Vec<Page>,
    font: Option<StampFont>,
    paper: Paper,
    /// Layers of the files taken, and which of them are not shown.
    layers: Vec<u32>,
    hidden: Vec<u32>,
    structure: Option<u32>,
}

/// What became of a file that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// How it is in.
    pub how: How,
    /// Its first page, counted from 0 in the order of adding.
    pub first: usize,
    /// How many pages it has.
    pub pages: usize,
    /// What its receiver should know.
    pub notes: Vec<Note>,
}

/// How a file may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As well as it can be.
    Best,
    /// As pictures of its pages, to save room.
    Small,
}

/// A document we drew ourselves, and what on it leads where.
pub struct Own {
    /// The document.
    pub document: Document,
    /// Links on it: the page they are on, their place in points from the lower left corner, the page they lead to,
    /// counted in the order of adding, and what a screen reader says.
    pub links: Vec<(usize, [f32; 4], usize, String)>,
}

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

/// A moment of a book to go back to.
pub struct Mark {
    writer: writer::Mark,
    pages: usize,
    layers: usize,
    hidden: usize,
}

impl<M: Medium> Book<M> {
    /// Begins a book; only one whose pages are to be stamped carries what stamps need.
    pub fn new(medium: M, paper: Paper, stamped: bool) -> io::Result<Self> {
        let mut writer = Writer::new(medium)?;
        let font = stamped.then(|| StampFont::put(&mut writer)).transpose()?;
        let (pages, layers, hidden) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { writer, pages, font, paper, layers, hidden, structure: None })
    }

    /// Returns how many bytes the book has by now.
    pub fn length(&self) -> u64 {
        self.writer.length()
    }

    /// Returns how many pages it has by now.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Remembers this moment.
    pub fn mark(&self) -> Mark {
        Mark {
            writer: self.writer.mark(),
            pages: self.pages.len(),
            layers: self.layers.len(),
            hidden: self.hidden.len(),
        }
    }

    /// Takes back everything added since.
    pub fn back_to(&mut self, mark: Mark) -> io::Result<()> {
        self.writer.back_to(mark.writer)?;
        self.pages.truncate(mark.pages);
        self.layers.truncate(mark.layers);
        self.hidden.truncate(mark.hidden);
        Ok(())
    }

    /// Adds a file.
    pub fn add(&mut self, bytes: Vec<u8>, media: MediaType, way: Way) -> io::Result<Added> {
        let first = self.pages.len();
        let (how, notes) = match media {
            MediaType::Pdf => self.add_pdf(bytes, way)?,
            MediaType::Other => (How::Left(Why::Kind), Vec::new()),
            image => match image::read(&bytes, image) {
                Some(images) => {
                    drop(bytes);
                    for it in images {
                        self.add_image(it)?;
                    }
                    (How::Placed, Vec::new())
                }
                None => (How::Left(Why::Unreadable), Vec::new()),
            },
        };
        Ok(Added { how, first, pages: self.pages.len() - first, notes })
    }

    fn add_pdf(&mut self, bytes: Vec<u8>, way: Way) -> io::Result<(How, Vec<Note>)> {
        if way == Way::Small {
            return Ok(match picture::pages(&bytes, picture::COARSE) {
                Some(pictures) => {
                    self.add_pictures(pictures)?;
                    (How::Pictured, vec![Note::Smaller])
                }
                None => (How::Left(Why::TooLarge), Vec::new()),
            });
        }
        let opened = load::open(&bytes);
        // A file whose index had to be made anew may have lost pages on the way: a second reader counts them.
        let whole = |it: &Opened| {
            !it.repaired || picture::count(&bytes).is_none_or(|n| n <= it.leaves.len())
        };
        match opened {
            Ok(opened) if whole(&opened) => {
                drop(bytes);
                self.add_opened(&opened)
            }
            Err(Closed::Locked) => Ok((How::Left(Why::Locked), Vec::new())),
            _ => Ok(match picture::pages(&bytes, picture::FINE) {
                Some(pictures) => {
                    self.add_pictures(pictures)?;
                    (How::Pictured, Vec::new())
                }
                None => (How::Left(Why::Unreadable), Vec::new()),
            }),
        }
    }

    fn add_opened(&mut self, opened: &Opened) -> io::Result<(How, Vec<Note>)> {
        let document = &opened.document;
        let numbers: Vec<u32> = opened.leaves.iter().map(|_| self.writer.promise()).collect();
        let mut copier = Copier::new(document, &mut self.writer);
        for (leaf, number) in opened.leaves.iter().zip(&numbers).rev() {
            // Of a page named twice, links lead to the first.
            if let Some(id) = leaf.id {
                copier.known(id, *number);
            }
        }
        let mut carrier = Carrier::new(document, copier, self.font.as_ref().map(|it| it.number));
        for (leaf, number) in opened.leaves.iter().zip(&numbers) {
            self.pages.push(carrier.carry(leaf, *number)?);
        }
        carrier.copier.finish()?;
        let (layers, hidden) = layers(document, &carrier.copier);
        self.layers.extend(layers);
        self.hidden.extend(hidden);

        let (found, carried) = (carrier.found, opened.carried);
        let notes = [
            (found.drawn_in > 0).then_some(Note::DrawnIn(found.drawn_in)),
            (found.unseen > 0).then_some(Note::Unseen(found.unseen)),
            (carried.scripts || found.active > 0).then_some(Note::Scripts),
            carried.files.then_some(Note::Files),
            carried.signed.then_some(Note::Signed),
        ];
        let how = if opened.repaired { How::Repaired } else { How::Copied };
        Ok((how, notes.into_iter().flatten().collect()))
    }

    fn add_pictures(&mut self, pictures: Vec<picture::Picture>) -> io::Result<()> {
        for it in pictures {
            let page = Area { left: 0.0, bottom: 0.0, right: it.width, top: it.height };
            let image = image::read(&it.jpeg, MediaType::Jpeg)
                .and_then(|mut it| it.pop())
                .expect("a JPEG made here is one that can be read here");
            let matrix = image.matrix(0.0, 0.0, it.width, it.height);
            self.image_page(image, page, matrix)?;
        }
        Ok(())
    }

    /// Puts an image in the middle of a page: as large as it says it is, or as the page allows.
    fn add_image(&mut self, image: Image) -> io::Result<()> {
        let seen = image.seen();
        let (mut width, mut height) = (self.paper.width(), self.paper.height());
        if seen.0 > seen.1 {
            (width, height) = (height, width);
        }
        let fit = |into: (f32, f32)| {
            let scale = (into.0 / seen.0).min(into.1 / seen.1);
            (seen.0 * scale, seen.1 * scale)
        };
        let size = match image.on_paper() {
            Some(size) if size.0 <= width && size.1 <= height => size,
            Some(_) => fit((width, height)),
            None => fit((width - 2.0 * MARGIN, height - 2.0 * MARGIN)),
        };
        let page = Area { left: 0.0, bottom: 0.0, right: width, top: height };
        let matrix = image.matrix((width - size.0) / 2.0, (height - size.1) / 2.0, size.0, size.1);
        self.image_page(image, page, matrix)
    }

    fn image_page(&mut self, image: Image, page: Area, matrix: [f32; 6]) -> io::Result<()> {
        let image = self.writer.put_stream(image.dict, &image.content)?;
        let numbers: Vec<String> = matrix.iter().map(|it| format!("{it:.3}")).collect();
        let ink = format!("q {} cm /Image Do Q\n", numbers.join(" "));
        let ink = self.writer.put_stream(Dictionary::new(), ink.as_bytes())?;
        let mut resources =
            dictionary! { "XObject" => dictionary! { "Image" => Object::Reference((image, 0)) } };
        let mut content = vec![Object::Reference((ink, 0))];
        let mut stamp = None;
        if let Some(font) = &self.font {
            let name = "AliquotStamp0".to_owned();
            let mut fonts = Dictionary::new();
            fonts.set(name.as_str(), Object::Reference((font.number, 0)));
            resources.set("Font", fonts);
            let promised = self.writer.promise();
            content.insert(0, Object::Reference((promised, 0)));
            stamp = Some((promised, name));
        }
        let dict = dictionary! {
            "Type" => "Page", "MediaBox" => page.to_object(), "Resources" => resources, "Contents" => content,
        };
        let view = View { area: page, turned: 0, unit: 1.0 };
        self.pages.push(Page { number: self.writer.promise(), dict, view, stamp });
        Ok(())
    }

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

/// Returns the layers of a file that came along, and those among them it does not show.
fn layers<M: Medium>(document: &Document, copier: &Copier<'_, '_, M>) -> (Vec<u32>, Vec<u32>) {
    let Some(all) = catalog(document).and_then(|it| dict_of(document, it, b"OCProperties")) else {
        return (Vec::new(), Vec::new());
    };
    let carried = |items: &[Object]| -> Vec<u32> {
        items.iter().filter_map(|it| copier.number_of(it.as_reference().ok()?)).collect()
    };
    let shown = dict_of(document, all, b"D");
    let layers = carried(array_of(document, all, b"OCGs").unwrap_or_default());
    let named = |key| carried(shown.and_then(|it| array_of(document, it, key)).unwrap_or_default());
    let base = shown.and_then(|it| it.get(b"BaseState").ok()?.as_name().ok());
    let hidden = if base == Some(b"OFF") {
        let on = named(b"ON");
        layers.iter().copied().filter(|it| !on.contains(it)).collect()
    } else {
        named(b"OFF")
    };
    (layers, hidden)
}
