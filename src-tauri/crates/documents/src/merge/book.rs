//! The book: files are added one after another, bound at the end.

use std::io;

use domain::evidence::MediaType;
use lopdf::{Document, Object};

use super::copy::Copier;
use super::image;
use super::load::{self, Closed, Opened};
use super::medium::Medium;
use super::note::{How, Note, Why};
use super::page::{Carrier, Page};
use super::picture;
use super::stamp::StampFont;
use super::tree::{array_of, catalog, dict_of};
use super::writer::{self, Writer};
use crate::sheet::Paper;

/// A PDF being made of many files.
pub struct Book<M> {
    pub(super) writer: Writer<M>,
    pub(super) pages: Vec<Page>,
    pub(super) font: Option<StampFont>,
    pub(super) paper: Paper,
    /// Layers of the files taken, and which of them are not shown.
    pub(super) layers: Vec<u32>,
    pub(super) hidden: Vec<u32>,
    pub(super) structure: Option<u32>,
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
        self.add_pages(bytes, media, &[], way)
    }

    /// Adds pages of a file, by their numbers from 1; all of them where none is named.
    ///
    /// A file that has none of the pages named is left out as unreadable.
    pub fn add_pages(
        &mut self,
        bytes: Vec<u8>,
        media: MediaType,
        only: &[u32],
        way: Way,
    ) -> io::Result<Added> {
        let first = self.pages.len();
        let (how, notes) = match media {
            MediaType::Pdf => self.add_pdf(bytes, only, way)?,
            MediaType::Other => (How::Left(Why::Kind), Vec::new()),
            image => match image::read(&bytes, image) {
                Some(images) => {
                    drop(bytes);
                    for it in picked(images, only) {
                        self.add_image(it)?;
                    }
                    (How::Placed, Vec::new())
                }
                None => (How::Left(Why::Unreadable), Vec::new()),
            },
        };
        let pages = self.pages.len() - first;
        let how = if how.is_in() && pages == 0 { How::Left(Why::Unreadable) } else { how };
        Ok(Added { how, first, pages, notes })
    }

    fn add_pdf(&mut self, bytes: Vec<u8>, only: &[u32], way: Way) -> io::Result<(How, Vec<Note>)> {
        if way == Way::Small {
            return Ok(match picture::pages(&bytes, picture::COARSE) {
                Some(pictures) => {
                    self.add_pictures(picked(pictures, only))?;
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
            Ok(mut opened) if whole(&opened) => {
                drop(bytes);
                opened.leaves = picked(opened.leaves, only);
                self.add_opened(&opened)
            }
            Err(Closed::Locked) => Ok((How::Left(Why::Locked), Vec::new())),
            _ => Ok(match picture::pages(&bytes, picture::FINE) {
                Some(pictures) => {
                    self.add_pictures(picked(pictures, only))?;
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
}

/// Returns the pages that are wanted, by their numbers from 1; all where none is named.
fn picked<P>(pages: Vec<P>, only: &[u32]) -> Vec<P> {
    if only.is_empty() {
        return pages;
    }
    (1..).zip(pages).filter(|(number, _)| only.contains(number)).map(|it| it.1).collect()
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
