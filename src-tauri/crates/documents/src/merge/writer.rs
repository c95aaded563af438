//! Writes numbered objects one after another, keeps what is equal once, and knows the way back.

use std::collections::HashMap;
use std::io;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, dictionary};
use sha2::{Digest, Sha256};

use super::medium::Medium;
use super::serial;

/// The most objects that share one compressed stream, and the most bytes.
const MOST_TOGETHER: usize = 200;
const MOST_BYTES: usize = 64 * 1024;
/// Shorter streams are not worth compressing.
const WORTH: usize = 96;

/// Where an object stands in the file.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// Nowhere yet.
    Promised,
    /// At this byte.
    At(u64),
    /// In this object stream, so many objects from its start.
    In { stream: u32, index: u32 },
}

/// A file of objects being written.
pub(super) struct Writer<M> {
    medium: M,
    length: u64,
    places: Vec<Place>,
    known: HashMap<[u8; 16], u32>,
    waiting: Vec<(u32, Vec<u8>)>,
    waiting_bytes: usize,
    sum: Sha256,
}

/// A moment to go back to.
pub(super) struct Mark {
    length: u64,
    places: usize,
    waiting: Vec<(u32, Vec<u8>)>,
    waiting_bytes: usize,
    sum: Sha256,
}

impl<M: Medium> Writer<M> {
    pub(super) fn new(mut medium: M) -> io::Result<Self> {
        // Four bytes above 127 tell programs that move files that this one is no text.
        let head = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
        medium.write_all(head)?;
        Ok(Self {
            medium,
            length: head.len() as u64,
            places: vec![Place::Promised],
            known: HashMap::new(),
            waiting: Vec::new(),
            waiting_bytes: 0,
            sum: Sha256::new(),
        })
    }

    /// Returns how long the file is by now, with what waits to be written.
    pub(super) fn length(&self) -> u64 {
        self.length + self.waiting_bytes as u64
    }

    /// Promises an object and returns its number.
    pub(super) fn promise(&mut self) -> u32 {
        self.places.push(Place::Promised);
        u32::try_from(self.places.len() - 1).expect("a file has fewer objects than 4 billion")
    }

    /// Writes an object unless an equal one is there, and returns the number it has.
    pub(super) fn put(&mut self, object: &Object) -> io::Result<u32> {
        let mut bytes = Vec::new();
        serial::object(&mut bytes, object);
        let key = digest(&[&bytes]);
        if let Some(number) = self.known.get(&key) {
            return Ok(*number);
        }
        let number = self.promise();
        self.known.insert(key, number);
        self.wait(number, bytes)?;
        Ok(number)
    }

    /// Writes an object that was promised.
    pub(super) fn keep(&mut self, number: u32, object: &Object) -> io::Result<()> {
        let mut bytes = Vec::new();
        serial::object(&mut bytes, object);
        self.wait(number, bytes)
    }

    /// Writes a stream unless an equal one is there, and returns the number it has.
    pub(super) fn put_stream(&mut self, dict: Dictionary, content: &[u8]) -> io::Result<u32> {
        let (head, packed) = packed(dict, content)?;
        let content = packed.as_deref().unwrap_or(content);
        let key = digest(&[&head, b"stream", content]);
        if let Some(number) = self.known.get(&key) {
            return Ok(*number);
        }
        let number = self.promise();
        self.known.insert(key, number);
        self.write(number, &[&head, b"stream\n", content, b"\nendstream"])?;
        Ok(number)
    }

    /// Writes a stream that was promised.
    pub(super) fn keep_stream(
        &mut self,
        number: u32,
        dict: Dictionary,
        content: &[u8],
    ) -> io::Result<()> {
        let (head, packed) = packed(dict, content)?;
        let content = packed.as_deref().unwrap_or(content);
        self.write(number, &[&head, b"stream\n", content, b"\nendstream"])
    }

    /// Returns where the file stands now.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            length: self.length,
            places: self.places.len(),
            waiting: self.waiting.clone(),
            waiting_bytes: self.waiting_bytes,
            sum: self.sum.clone(),
        }
    }

    /// Takes back everything written since.
    pub(super) fn back_to(&mut self, mark: Mark) -> io::Result<()> {
        self.medium.cut(mark.length)?;
        self.length = mark.length;
        self.places.truncate(mark.places);
        self.known.retain(|_, number| (*number as usize) < mark.places);
        self.waiting = mark.waiting;
        self.waiting_bytes = mark.waiting_bytes;
        self.sum = mark.sum;
        Ok(())
    }

    /// Writes the table of objects and the end of the file; an equal file has an equal identifier.
    pub(super) fn finish(mut self, root: u32, info: u32) -> io::Result<M> {
        self.flush()?;
        let number = self.promise();
        let start = self.length;
        self.places[number as usize] = Place::At(start);
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for place in &self.places {
            let (kind, first, second): (u8, u64, u32) = match *place {
                Place::Promised => (0, 0, 0),
                Place::At(byte) => (1, byte, 0),
                Place::In { stream, index } => (2, stream.into(), index),
            };
            table.push(kind);
            table.extend(&first.to_be_bytes()[3..]);
            table.extend(&second.to_be_bytes()[2..]);
        }
        let id = Object::String(
            self.sum.clone().finalize()[..16].to_vec(),
            lopdf::StringFormat::Hexadecimal,
        );
        let dict = dictionary! {
            "Type" => "XRef",
            "Size" => i64::try_from(self.places.len()).expect("counted in 32 bits"),
            "W" => vec![1.into(), 5.into(), 2.into()],
            "Root" => Object::Reference((root, 0)),
            "Info" => Object::Reference((info, 0)),
            "ID" => vec![id.clone(), id],
        };
        self.keep_stream(number, dict, &table)?;
        let tail = format!("startxref\n{start}\n%%EOF\n");
        self.medium.write_all(tail.as_bytes())?;
        self.medium.flush()?;
        Ok(self.medium)
    }

    fn wait(&mut self, number: u32, bytes: Vec<u8>) -> io::Result<()> {
        self.sum.update(&bytes);
        self.waiting_bytes += bytes.len();
        self.waiting.push((number, bytes));
        if self.waiting.len() >= MOST_TOGETHER || self.waiting_bytes > MOST_BYTES {
            self.flush()?;
        }
        Ok(())
    }

    /// Writes the waiting objects as one compressed stream.
    fn flush(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let stream = self.promise();
        let (mut index, mut body) = (String::new(), Vec::with_capacity(self.waiting_bytes));
        for (at, (number, bytes)) in (0..).zip(std::mem::take(&mut self.waiting)) {
            index.push_str(&format!("{number} {} ", body.len()));
            body.extend(bytes);
            body.push(b'\n');
            self.places[number as usize] = Place::In { stream, index: at };
        }
        self.waiting_bytes = 0;
        let count = index.split(' ').count() / 2;
        let dict = dictionary! {
            "Type" => "ObjStm",
            "N" => i64::try_from(count).expect("at most a few hundred"),
            "First" => i64::try_from(index.len()).expect("at most a few kilobytes"),
        };
        let mut content = index.into_bytes();
        content.extend(body);
        self.keep_stream(stream, dict, &content)
    }

    fn write(&mut self, number: u32, parts: &[&[u8]]) -> io::Result<()> {
        self.places[number as usize] = Place::At(self.length);
        let head = format!("{number} 0 obj\n");
        for part in
            [head.as_bytes()].into_iter().chain(parts.iter().copied()).chain([&b"\nendobj\n"[..]])
        {
            self.medium.write_all(part)?;
            self.length += part.len() as u64;
        }
        for part in parts {
            self.sum.update(part);
        }
        Ok(())
    }
}

/// Returns a stream's dictionary as bytes, and its content compressed where it was not and is the shorter for it.
fn packed(mut dict: Dictionary, content: &[u8]) -> io::Result<(Vec<u8>, Option<Vec<u8>>)> {
    let mut packed = None;
    if !dict.has(b"Filter") && content.len() >= WORTH {
        let shorter = deflate(content)?;
        if shorter.len() < content.len() {
            dict.set("Filter", "FlateDecode");
            packed = Some(shorter);
        }
    }
    let length = packed.as_ref().map_or(content.len(), Vec::len);
    dict.set("Length", i64::try_from(length).expect("a stream is smaller than 8 exabytes"));
    let mut head = Vec::new();
    serial::dictionary(&mut head, &dict);
    Ok((head, packed))
}

/// Compresses bytes the way PDF's `FlateDecode` reads them.
pub(super) fn deflate(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    io::Write::write_all(&mut encoder, content)?;
    encoder.finish()
}

fn digest(parts: &[&[u8]]) -> [u8; 16] {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update(part);
    }
    sum.finalize()[..16].try_into().expect("SHA-256 has 32 bytes")
}
