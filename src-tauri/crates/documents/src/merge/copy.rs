//! Carries the objects of one file into another, with all they lead to and without what has no business there.

use std::collections::{HashMap, HashSet};
use std::io;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::medium::Medium;
use super::writer::Writer;

/// How deep objects are followed before the rest waits its turn: a file may chain them without end.
const DEEPEST: usize = 64;

/// What is carried nowhere: what runs, what opens, what hides other files, and what only made sense in the old file.
const LEFT_OUT: [&[u8]; 13] = [
    b"AA",
    b"OpenAction",
    b"JS",
    b"JavaScript",
    b"EmbeddedFiles",
    b"EF",
    b"AF",
    b"StructParent",
    b"StructParents",
    b"PieceInfo",
    b"Metadata",
    b"Thumb",
    b"OPI",
];

/// Carries objects from `source` to a writer.
pub(super) struct Copier<'d, 'w, M> {
    pub source: &'d Document,
    pub writer: &'w mut Writer<M>,
    /// The numbers objects have in the new file; none for what is not carried.
    numbers: HashMap<ObjectId, Option<u32>>,
    open: HashSet<ObjectId>,
    later: Vec<ObjectId>,
    /// Whether everything comes along, which is right for what we drew ourselves.
    whole: bool,
}

impl<'d, 'w, M: Medium> Copier<'d, 'w, M> {
    pub(super) fn new(source: &'d Document, writer: &'w mut Writer<M>) -> Self {
        Self {
            source,
            writer,
            numbers: HashMap::new(),
            open: HashSet::new(),
            later: Vec::new(),
            whole: false,
        }
    }

    /// Takes everything along, tags too.
    pub(super) fn whole(self) -> Self {
        Self { whole: true, ..self }
    }

    /// Says which number an object has in the new file, where someone else writes it.
    pub(super) fn known(&mut self, id: ObjectId, number: u32) {
        self.numbers.insert(id, Some(number));
    }

    /// Returns the number an object has in the new file, if it has been carried.
    pub(super) fn number_of(&self, id: ObjectId) -> Option<u32> {
        self.numbers.get(&id).copied().flatten()
    }

    /// Carries an object and returns its number; none where there is nothing to carry.
    pub(super) fn carry(&mut self, id: ObjectId) -> io::Result<Option<u32>> {
        if let Some(number) = self.numbers.get(&id) {
            return Ok(*number);
        }
        let Some(object) = self.source.objects.get(&id).filter(|it| !self.stays(it)) else {
            self.numbers.insert(id, None);
            return Ok(None);
        };
        let too_deep = self.open.len() >= DEEPEST;
        if too_deep || self.open.contains(&id) {
            let number = self.writer.promise();
            self.numbers.insert(id, Some(number));
            if too_deep {
                self.later.push(id);
            }
            return Ok(Some(number));
        }
        self.open.insert(id);
        let written = self.write(id, object);
        self.open.remove(&id);
        written.map(Some)
    }

    /// Carries what had to wait.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        while let Some(id) = self.later.pop() {
            if let Some(object) = self.source.objects.get(&id) {
                self.open.insert(id);
                let written = self.write(id, object);
                self.open.remove(&id);
                written?;
            }
        }
        Ok(())
    }

    fn write(&mut self, id: ObjectId, object: &Object) -> io::Result<u32> {
        let translated = match object {
            Object::Stream(it) => Object::Dictionary(self.stream_dict(&it.dict)?),
            other => self.translated(other)?,
        };
        let content = object.as_stream().ok().map(|it| it.content.as_slice());
        // A circle of references may have given it a number on the way.
        let promised = self.number_of(id).or_else(|| {
            let layer = object.as_dict().is_ok_and(|it| it.has_type(b"OCG"));
            layer.then(|| self.writer.promise())
        });
        let number = match (translated, content, promised) {
            (Object::Dictionary(dict), Some(content), Some(number)) => {
                self.writer.keep_stream(number, dict, content)?;
                number
            }
            (Object::Dictionary(dict), Some(content), None) => {
                self.writer.put_stream(dict, content)?
            }
            (object, _, Some(number)) => {
                self.writer.keep(number, &object)?;
                number
            }
            (object, _, None) => self.writer.put(&object)?,
        };
        self.numbers.insert(id, Some(number));
        Ok(number)
    }

    /// Turns an object into one of the new file, carrying what it refers to.
    pub(super) fn translated(&mut self, object: &Object) -> io::Result<Object> {
        Ok(match object {
            Object::Reference(id) => {
                self.carry(*id)?.map_or(Object::Null, |it| Object::Reference((it, 0)))
            }
            Object::Array(items) => Object::Array(
                items.iter().map(|it| self.translated(it)).collect::<io::Result<_>>()?,
            ),
            Object::Dictionary(it) => Object::Dictionary(self.dictionary(it)?),
            // A stream can't stand inside another object; what a broken file says there is nothing.
            Object::Stream(_) => Object::Null,
            other => other.clone(),
        })
    }

    /// Turns a dictionary into one of the new file.
    pub(super) fn dictionary(&mut self, dict: &Dictionary) -> io::Result<Dictionary> {
        let mut out = Dictionary::new();
        for (key, value) in dict {
            if self.whole || !LEFT_OUT.contains(&key.as_slice()) {
                out.set(key.clone(), self.translated(value)?);
            }
        }
        Ok(out)
    }

    fn stream_dict(&mut self, dict: &Dictionary) -> io::Result<Dictionary> {
        let mut dict = dict.clone();
        // The length is written anew; the others name a file outside in place of the content.
        for key in [&b"Length"[..], b"F", b"FFilter", b"FDecodeParms"] {
            dict.remove(key);
        }
        self.dictionary(&dict)
    }

    /// Tells whether an object belongs to the frame of its file: what is wanted of the frame is named before.
    fn stays(&self, object: &Object) -> bool {
        let kinds: &[&[u8]] = if self.whole {
            &[b"Pages", b"Catalog"]
        } else {
            &[b"Page", b"Pages", b"Catalog", b"StructElem", b"StructTreeRoot"]
        };
        object.as_dict().is_ok_and(|it| kinds.iter().any(|kind| it.has_type(kind)))
    }
}
