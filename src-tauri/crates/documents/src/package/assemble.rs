//! Fills the parts with files, and binds them once all is known.

use std::collections::BTreeMap;
use std::io;

use domain::evidence::EvidenceId;
use domain::package::{Dossier, Extract, Proof};
use sha2::{Digest as _, Sha256};

use super::front::Front;
use super::part::{Filled, Filling, Part};
use crate::Error;
use crate::merge::{
    Added, Book, Bookmark, Bound, How, Label, Medium, Note, Numbering, Own, Way, Why,
};
use crate::sheet::Paper;

/// The least a part without files takes, in bytes: its fonts, its cover, its tags.
const FRONT: u64 = 70_000;
/// What each declared activity adds to that.
const EACH: u64 = 1_500;

/// How the package is to be made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The paper of what is drawn here; certificates keep their own size.
    pub paper: Paper,
    /// Whether every certificate's page gets a small stamp below it.
    pub stamped: bool,
    /// The most bytes a part may have.
    pub limit: Option<u64>,
}

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReport {
    /// The evidence.
    pub evidence: EvidenceId,
    /// The name it had when it came.
    pub label: String,
    /// The name it has beside the package.
    pub name: String,
    /// How it is in the package.
    pub how: How,
    /// The part it is in, from 1, and its first page there, from 1; none where it is left out.
    pub place: Option<(usize, usize)>,
    /// How many pages it has.
    pub pages: usize,
    /// What its receiver should know.
    pub notes: Vec<Note>,
}

impl FileReport {
    /// Tells whether the original is to be handed over beside the package.
    pub fn comes_beside(&self) -> bool {
        match self.how {
            How::Left(why) => why.comes_beside(),
            _ => true,
        }
    }
}

/// A package that was written.
pub struct Written<M> {
    /// The parts, in order.
    pub parts: Vec<Part<M>>,
    /// What became of each file, each once, in the order of the package.
    pub files: Vec<FileReport>,
}

/// Where a file is.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub part: usize,
    pub added: Added,
}

/// Writes the package.
///
/// `read` returns a file's bytes, or says why it can't; they are compared with the digest here. `open` makes the place a
/// part is written to. The same dossier, files and options give the same bytes.
pub fn write<M: Medium>(
    dossier: &Dossier,
    options: Options,
    read: &mut dyn FnMut(&Proof) -> Result<Vec<u8>, Why>,
    open: &mut dyn FnMut() -> io::Result<M>,
) -> Result<Written<M>, Error> {
    let mut filler = Filler { dossier, options, parts: Vec::new(), places: BTreeMap::new() };
    filler.begin(open)?;
    for (index, entry) in dossier.entries.iter().enumerate() {
        for (at, proof) in entry.proofs.iter().enumerate() {
            filler.take((index, at), proof, read, open)?;
        }
        filler.last().entry(index);
    }
    let Filler { parts, places, .. } = filler;
    let report = |proof: &Proof, front: &Front| {
        let place = &places[&proof.extract()];
        let first = front.page_of(proof);
        FileReport {
            evidence: proof.evidence.clone(),
            label: proof.label.clone(),
            name: proof.name.clone(),
            how: place.added.how,
            place: first.filter(|_| place.added.how.is_in()).map(|page| (place.part + 1, page + 1)),
            pages: place.added.pages,
            notes: place.added.notes.clone(),
        }
    };
    let filled: Vec<&[Filled]> = parts.iter().map(|it| it.entries.as_slice()).collect();
    let front = Front::settled(dossier, options.paper, &filled, &places);
    let files = dossier.proofs().into_iter().map(|it| report(it, &front)).collect();

    let mut written = Vec::new();
    for (number, part) in parts.into_iter().enumerate() {
        written.push(bind(dossier, options, &front, number, part)?);
    }
    Ok(Written { parts: written, files })
}

/// The parts while they are filled.
struct Filler<'d, M> {
    dossier: &'d Dossier,
    options: Options,
    parts: Vec<Filling<M>>,
    places: BTreeMap<Extract, Place>,
}

impl<M: Medium> Filler<'_, M> {
    fn begin(&mut self, open: &mut dyn FnMut() -> io::Result<M>) -> Result<(), Error> {
        let book = open().and_then(|it| Book::new(it, self.options.paper, self.options.stamped));
        self.parts.push(Filling { book: book.map_err(writing)?, entries: Vec::new() });
        Ok(())
    }

    fn last(&mut self) -> &mut Filling<M> {
        self.parts.last_mut().expect("one is begun before anything is taken")
    }

    /// Takes a file into the last part, or into a new one where it is full.
    fn take(
        &mut self,
        (entry, at): (usize, usize),
        proof: &Proof,
        read: &mut dyn FnMut(&Proof) -> Result<Vec<u8>, Why>,
        open: &mut dyn FnMut() -> io::Result<M>,
    ) -> Result<(), Error> {
        if let Some(place) = self.places.get(&proof.extract()) {
            // One paper may prove several activities; it is in once, and the others lead there.
            let added = Added { pages: 0, ..place.added.clone() };
            self.last().entry(entry).files.push((at, added));
            return Ok(());
        }
        let mut ways = vec![(Way::Best, false)];
        if self.options.limit.is_some() {
            ways.extend([(Way::Best, true), (Way::Small, true)]);
        }
        let mut added = left(Why::TooLarge);
        for (way, in_a_new_part) in ways {
            if in_a_new_part && !self.last().is_empty() {
                self.begin(open)?;
            }
            let bytes = match sound(proof, read) {
                Ok(bytes) => bytes,
                Err(why) => {
                    added = left(why);
                    break;
                }
            };
            let (most, part) = (self.most(), self.last());
            let mark = part.book.mark();
            let taken =
                part.book.add_pages(bytes, proof.media, &proof.pages, way).map_err(writing)?;
            if most.is_none_or(|most| part.book.length() <= most) || taken.pages == 0 {
                added = taken;
                break;
            }
            part.book.back_to(mark).map_err(writing)?;
        }
        let part = self.parts.len() - 1;
        self.last().entry(entry).files.push((at, added.clone()));
        self.places.insert(proof.extract(), Place { part, added });
        Ok(())
    }

    /// Returns the most bytes the files of a part may have.
    fn most(&self) -> Option<u64> {
        let front = FRONT + EACH * self.dossier.entries.len() as u64;
        self.options.limit.map(|it| it.saturating_sub(front))
    }
}

/// Returns a file's bytes if they are the ones that were filed.
fn sound(
    proof: &Proof,
    read: &mut dyn FnMut(&Proof) -> Result<Vec<u8>, Why>,
) -> Result<Vec<u8>, Why> {
    let bytes = read(proof)?;
    let digest = Sha256::digest(&bytes);
    let hex: String = digest.iter().map(|it| format!("{it:02x}")).collect();
    if hex == proof.digest.hex() { Ok(bytes) } else { Err(Why::Changed) }
}

fn left(why: Why) -> Added {
    Added { how: How::Left(why), first: 0, pages: 0, notes: Vec::new() }
}

/// Draws what stands before and between the files of a part, and binds it.
fn bind<M: Medium>(
    dossier: &Dossier,
    options: Options,
    front: &Front,
    number: usize,
    part: Filling<M>,
) -> Result<Part<M>, Error> {
    let Filling { mut book, entries } = part;
    let title = front.title(number);
    let drawn = front.draw(number);
    let height = options.paper.height();
    let evidence = book.pages();
    let layout = front.layout(number);
    let own_page = |page: usize| evidence + page;
    // The index leads to other parts too, but a link can't.
    let links = drawn.links.iter().filter_map(|it| {
        let target = layout.get(it.target)?;
        let place = [it.x, height - it.y - it.height, it.x + it.width, height - it.y];
        let target = if target.own { own_page(target.page) } else { target.page };
        Some((it.page, place, target, it.said.clone()))
    });
    let links = links.collect();
    let document = crate::pdf::document(drawn.pages, &title)?;
    book.add_own(Own { document, links }).map_err(writing)?;

    let order: Vec<usize> =
        layout.iter().map(|it| if it.own { own_page(it.page) } else { it.page }).collect();
    let count = order.len();
    let mut bound = Bound { order, title, author: dossier.held.holder.clone(), ..Bound::default() };
    if options.stamped {
        let several = front.parts() > 1;
        for (place, _) in layout.iter().enumerate().filter(|(_, it)| !it.own) {
            let of = format!("{} / {count}", place + 1);
            let text = if several { format!("Part {} · {of}", number + 1) } else { of };
            bound.stamps.insert(place, text);
        }
    }
    (bound.bookmarks, bound.labels) = marks(dossier, front, number, &entries);
    let medium = book.bind(&bound, dossier.on).map_err(writing)?;
    Ok(Part { medium, pages: count })
}

fn marks(
    dossier: &Dossier,
    front: &Front,
    number: usize,
    entries: &[Filled],
) -> (Vec<Bookmark>, Vec<Label>) {
    let leaf = |title: &str, page| Bookmark { title: title.into(), page, below: Vec::new() };
    let mut marks = vec![leaf("Cover letter", 0), leaf("Index", front.index_page(number))];
    let mut labels = vec![Label { from: 0, prefix: String::new(), number: Numbering::Roman }];
    for filled in entries {
        let entry = &dossier.entries[filled.entry];
        let Some(page) = front.divider_page(number, filled.entry) else { continue };
        let name = format!("E{}", entry.number);
        labels.push(Label { from: page, prefix: name.clone(), number: Numbering::None });
        let mut below = Vec::new();
        for (at, _) in filled.files.iter().filter(|it| it.1.pages > 0) {
            let proof = &entry.proofs[*at];
            let Some(first) = front.page_of(proof) else { continue };
            below.push(leaf(&proof.label, first));
        }
        if let Some(first) = below.first() {
            let prefix = format!("{name}-");
            labels.push(Label { from: first.page, prefix, number: Numbering::Decimal });
        }
        marks.push(Bookmark { title: format!("{}  {}", entry.number, entry.title), page, below });
    }
    (marks, labels)
}

fn writing(cause: io::Error) -> Error {
    Error::Writing { cause }
}
