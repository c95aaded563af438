//! Cuts embedded fonts down to the glyphs a document shows.
//!
//! The codes in the pages stay as they are, and with them widths and the way back to text: a map from each code to
//! its glyph in the smaller font is put between, so nothing on a page can shift.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::Error;
use crate::sheet::Font;

/// What went wrong, before it is known in which document.
pub(super) enum Fault {
    Structure(lopdf::Error),
    Font(&'static str, subsetter::Error),
}

impl Fault {
    pub(super) fn named(self, title: &str) -> Error {
        let title = title.to_owned();
        match self {
            Self::Structure(cause) => Error::Structure { title, cause },
            Self::Font(font, cause) => Error::Font { title, font, cause },
        }
    }
}

impl From<lopdf::Error> for Fault {
    fn from(cause: lopdf::Error) -> Self {
        Self::Structure(cause)
    }
}

/// Replaces each bundled font in the document by the part of it that is used.
pub(super) fn fonts(document: &mut Document) -> Result<(), Fault> {
    let composite: Vec<(ObjectId, Font)> = document
        .objects
        .iter()
        .filter_map(|(id, object)| Some((*id, bundled(object.as_dict().ok()?)?)))
        .collect();
    for (id, font) in composite {
        shrink(document, id, font)?;
    }
    Ok(())
}

/// Tells which bundled font a composite font dictionary is about.
fn bundled(dictionary: &Dictionary) -> Option<Font> {
    let is_composite = dictionary.get(b"Subtype").ok()?.as_name().ok()? == b"Type0";
    is_composite.then(|| Font::from_name(dictionary.get(b"BaseFont").ok()?.as_name().ok()?))?
}

fn shrink(document: &mut Document, id: ObjectId, font: Font) -> Result<(), Fault> {
    let descendant =
        document.get_dictionary(id)?.get(b"DescendantFonts")?.as_array()?[0].as_dict()?;
    let descriptor = descendant.get(b"FontDescriptor")?.as_reference()?;
    let codes = codes(descendant.get(b"W")?.as_array()?)?;

    let mut glyphs = GlyphRemapper::new();
    let mut map = vec![0; 2 * (codes.last().map_or(0, |it| usize::from(*it)) + 1)];
    for &code in &codes {
        let at = 2 * usize::from(code);
        map[at..at + 2].copy_from_slice(&glyphs.remap(code).to_be_bytes());
    }
    let program = subsetter::subset(font.bytes(), 0, &glyphs)
        .map_err(|cause| Fault::Font(font.name(), cause))?;
    let name = Object::Name(format!("{}+{}", tag(&codes), font.name()).into_bytes());

    let length = i64::try_from(program.len()).expect("a font is smaller than 8 exabytes");
    let mut header = Dictionary::new();
    header.set("Length1", length);
    let program = document.add_object(Stream::new(header, program));
    let map = document.add_object(Stream::new(Dictionary::new(), map));

    let descriptor = document.get_dictionary_mut(descriptor)?;
    descriptor.set("FontName", name.clone());
    descriptor.set("FontFile2", program);
    let composite = document.get_dictionary_mut(id)?;
    composite.set("BaseFont", name.clone());
    let descendant = composite.get_mut(b"DescendantFonts")?.as_array_mut()?[0].as_dict_mut()?;
    descendant.set("BaseFont", name);
    descendant.set("CIDToGIDMap", map);
    Ok(())
}

/// Reads the codes in use from the list of their widths: `first [width width …] first [width …] …`.
fn codes(widths: &[Object]) -> Result<Vec<u16>, lopdf::Error> {
    let mut codes = Vec::new();
    for pair in widths.chunks_exact(2) {
        let first = u16::try_from(pair[0].as_i64()?).expect("printpdf writes codes of 16 bits");
        codes.extend((first..).take(pair[1].as_array()?.len()));
    }
    Ok(codes)
}

/// Returns the six capitals that mark a subset, the same for the same letters.
pub(crate) fn tag(codes: &[u16]) -> String {
    let mut digest = Sha256::new();
    for code in codes {
        digest.update(code.to_be_bytes());
    }
    digest.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
