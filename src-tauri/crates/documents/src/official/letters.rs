//! The font of what is written: one embedded subset for a whole form, and the way back from its glyphs to text.

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use subsetter::GlyphRemapper;

use crate::pdf::tag;
use crate::sheet::{Font, Weight, runs};

const TEXT: &str = "a text takes every text";

/// The letters in use.
#[derive(Debug, Default)]
pub(super) struct Letters {
    fonts: BTreeMap<Font, Used>,
}

#[derive(Debug)]
struct Used {
    id: ObjectId,
    glyphs: GlyphRemapper,
    /// The character, and how far it moves the pen in thousandths of an em, by glyph of the subset.
    said: BTreeMap<u16, (char, i64)>,
}

/// Content and the fonts it names.
#[derive(Debug, Default)]
pub(super) struct Inked {
    pub content: String,
    pub fonts: BTreeMap<String, ObjectId>,
}

impl Inked {
    /// Returns the resources the content needs.
    pub(super) fn resources(&self) -> Dictionary {
        let mut fonts = Dictionary::new();
        for (name, id) in &self.fonts {
            fonts.set(name.as_str(), *id);
        }
        dictionary! { "Font" => fonts }
    }
}

impl Letters {
    /// Shows a text at the pen, which is inside a text object already.
    pub(super) fn show(&mut self, document: &mut Document, ink: &mut Inked, text: &str, size: f32) {
        for run in runs(text, Weight::Regular) {
            let used = self.fonts.entry(run.font).or_insert_with(|| Used {
                id: document.new_object_id(),
                glyphs: GlyphRemapper::new(),
                said: BTreeMap::new(),
            });
            let name = format!("Aliquot{}", run.font.name());
            write!(ink.content, "/{name} {size} Tf <").expect(TEXT);
            for character in run.text.chars() {
                let glyph = run.font.glyph(character).expect("a run holds what its font can draw");
                let code = used.glyphs.remap(glyph);
                let width = run.font.advance(character).unwrap_or(0.0) * 1_000.0;
                used.said.entry(code).or_insert((character, width.round() as i64));
                write!(ink.content, "{code:04X}").expect(TEXT);
            }
            ink.content.push_str("> Tj\n");
            ink.fonts.insert(name, used.id);
        }
    }

    /// Embeds the fonts, each cut down to the letters used.
    pub(super) fn embed(self, document: &mut Document) -> Result<(), subsetter::Error> {
        for (font, used) in self.fonts {
            let program = subsetter::subset(font.bytes(), 0, &used.glyphs)?;
            let codes: Vec<u16> = used.said.keys().copied().collect();
            let name =
                Object::Name(format!("{}+{}", tag(&glyphs_of(&used)), font.name()).into_bytes());
            let length = i64::try_from(program.len()).expect("a font is smaller than 8 exabytes");
            let program = packed(document, dictionary! { "Length1" => length }, program);
            let shape = font.shape();
            let descriptor = document.add_object(dictionary! {
                "Type" => "FontDescriptor",
                "FontName" => name.clone(),
                "Flags" => 4,
                "FontBBox" => shape.bounds.map(Object::Integer).to_vec(),
                "ItalicAngle" => 0,
                "Ascent" => shape.ascent,
                "Descent" => shape.descent,
                "CapHeight" => shape.capitals,
                "StemV" => 80,
                "FontFile2" => program,
            });
            let widths: Vec<Object> = codes
                .iter()
                .flat_map(|code| {
                    let width = Object::Integer(used.said[code].1);
                    [Object::Integer(i64::from(*code)), Object::Array(vec![width])]
                })
                .collect();
            let descendant = document.add_object(dictionary! {
                "Type" => "Font",
                "Subtype" => "CIDFontType2",
                "BaseFont" => name.clone(),
                "CIDSystemInfo" => dictionary! {
                    "Registry" => Object::string_literal("Adobe"),
                    "Ordering" => Object::string_literal("Identity"),
                    "Supplement" => 0,
                },
                "FontDescriptor" => descriptor,
                "DW" => 0,
                "W" => widths,
                "CIDToGIDMap" => "Identity",
            });
            let back = packed(document, Dictionary::new(), to_unicode(&used.said).into_bytes());
            document.set_object(
                used.id,
                dictionary! {
                    "Type" => "Font",
                    "Subtype" => "Type0",
                    "BaseFont" => name,
                    "Encoding" => "Identity-H",
                    "DescendantFonts" => vec![Object::Reference(descendant)],
                    "ToUnicode" => back,
                },
            );
        }
        Ok(())
    }
}

/// Adds a stream, compressed where that makes it smaller.
pub(super) fn packed(document: &mut Document, dict: Dictionary, content: Vec<u8>) -> ObjectId {
    let mut stream = Stream::new(dict, content);
    // A stream that can't be compressed is as good as it is.
    let _ = stream.compress();
    document.add_object(stream)
}

fn glyphs_of(used: &Used) -> Vec<u16> {
    used.glyphs.remapped_gids().collect()
}

fn to_unicode(said: &BTreeMap<u16, (char, i64)>) -> String {
    let mut map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
                   /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
                   /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
                   1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        .to_owned();
    let entries: Vec<_> = said.iter().collect();
    for hundred in entries.chunks(100) {
        writeln!(map, "{} beginbfchar", hundred.len()).expect(TEXT);
        for (code, (character, _)) in hundred {
            write!(map, "<{code:04X}> <").expect(TEXT);
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(map, "{unit:04X}").expect(TEXT);
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}
