//! The stamp of a page: a few words on a strip added below what one sees, so that nothing is covered.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io;

use lopdf::{Dictionary, Object, dictionary};
use subsetter::GlyphRemapper;

use super::area::{Area, View};
use super::medium::Medium;
use super::page::Page;
use super::writer::Writer;
use crate::sheet::Font;

/// The characters a stamp may hold.
const LETTERS: &str = "0123456789 /·Partof-E";
/// The height of the strip on a page of common size, in points.
const STRIP: f32 = 16.0;
const SIZE: f32 = 8.0;
/// The width of a page of common size; wider ones get a larger stamp.
const COMMON: f32 = 612.0;

/// The font of stamps, as far as it is needed.
pub(super) struct StampFont {
    /// The number of its object.
    pub number: u32,
    codes: BTreeMap<char, (u16, f32)>,
}

impl StampFont {
    /// Writes the font.
    pub(super) fn put<M: Medium>(writer: &mut Writer<M>) -> io::Result<Self> {
        let font = Font::SansRegular;
        let mut glyphs = GlyphRemapper::new();
        let mut codes = BTreeMap::new();
        for letter in LETTERS.chars() {
            let glyph = font.glyph(letter).expect("a test holds the font to these letters");
            let advance = font.advance(letter).expect("it has the glyph");
            codes.insert(letter, (glyphs.remap(glyph), advance));
        }
        let program = subsetter::subset(font.bytes(), 0, &glyphs)
            .expect("a bundled font is one a test has cut down to these letters");
        let name = format!("AQSTMP+{}", font.name());
        let length = i64::try_from(program.len()).expect("a font is small");
        let program = writer.put_stream(dictionary! { "Length1" => length }, &program)?;
        let descriptor = writer.put(
            &dictionary! {
                "Type" => "FontDescriptor", "FontName" => Object::Name(name.clone().into()),
                "Flags" => 4, "FontBBox" => vec![(-500).into(), (-300).into(), 1500.into(), 1100.into()],
                "ItalicAngle" => 0, "Ascent" => 1069, "Descent" => -293, "CapHeight" => 714,
                "StemV" => 80, "FontFile2" => Object::Reference((program, 0)),
            }
            .into(),
        )?;
        let mut by_code: Vec<(u16, f32, char)> =
            codes.iter().map(|(letter, it)| (it.0, it.1, *letter)).collect();
        by_code.sort_by_key(|it| it.0);
        let widths: Vec<Object> =
            by_code.iter().map(|it| Object::Integer((it.1 * 1000.0).round() as i64)).collect();
        let first = by_code.first().map_or(1, |it| i64::from(it.0));
        let letters = writer.put_stream(Dictionary::new(), to_unicode(&by_code).as_bytes())?;
        let descendant = dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => Object::Name(name.clone().into()),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => Object::Reference((descriptor, 0)),
            "CIDToGIDMap" => "Identity",
            "W" => vec![first.into(), widths.into()],
        };
        let number = writer.put(
            &dictionary! {
                "Type" => "Font", "Subtype" => "Type0", "BaseFont" => Object::Name(name.into()),
                "Encoding" => "Identity-H", "DescendantFonts" => vec![descendant.into()],
                "ToUnicode" => Object::Reference((letters, 0)),
            }
            .into(),
        )?;
        Ok(Self { number, codes })
    }

    fn width(&self, text: &str) -> f32 {
        text.chars().filter_map(|it| self.codes.get(&it)).map(|it| it.1).sum()
    }

    /// Adds the strip to a page and returns what is drawn on it.
    ///
    /// The page's own content is clipped to where it was seen before: what lay outside stays out of sight.
    pub(super) fn draw(&self, page: &mut Page, font: &str, text: &str) -> String {
        let View { area, turned, unit } = page.view;
        let upright = turned % 180 == 0;
        let width = if upright { area.width() } else { area.height() };
        let scale = (width * unit / COMMON).max(1.0) / unit;
        let (strip, size) = (STRIP * scale, SIZE * scale);
        let across = (width - self.width(text) * size) / 2.0;
        let down = strip * 0.36;
        // The strip lies where the lower edge is once the page is turned, and its text reads upright then.
        let mut whole = area;
        let (turn, x, y) = match turned {
            90 => {
                whole.right += strip;
                ([0, 1, -1, 0], whole.right - down, area.bottom + across)
            }
            180 => {
                whole.top += strip;
                ([-1, 0, 0, -1], area.right - across, whole.top - down)
            }
            270 => {
                whole.left -= strip;
                ([0, -1, 1, 0], whole.left + down, area.top - across)
            }
            _ => {
                whole.bottom -= strip;
                ([1, 0, 0, 1], area.left + across, whole.bottom + down)
            }
        };
        page.dict.set("MediaBox", whole.to_object());
        page.dict.remove(b"CropBox");
        let mut ink = format!("/Artifact BMC q 0.3 g BT /{font} {size} Tf ");
        let [a, b, c, d] = turn;
        write!(ink, "{a} {b} {c} {d} {x:.2} {y:.2} Tm <").expect("a text takes every number");
        for (code, _) in text.chars().filter_map(|it| self.codes.get(&it)) {
            write!(ink, "{code:04X}").expect("a text takes every number");
        }
        let Area { left, bottom, .. } = area;
        let (width, height) = (area.width(), area.height());
        ink.push_str("> Tj ET Q EMC\n");
        writeln!(ink, "{left} {bottom} {width} {height} re W n")
            .expect("a text takes every number");
        ink
    }
}

fn to_unicode(codes: &[(u16, f32, char)]) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /AliquotStamp def /CMapType 2 def\n\
         1 begincodespacerange <0000> <FFFF> endcodespacerange\n",
    );
    writeln!(map, "{} beginbfchar", codes.len()).expect("a text takes every line");
    for (code, _, letter) in codes {
        writeln!(map, "<{code:04X}> <{:04X}>", u32::from(*letter))
            .expect("a text takes every line");
    }
    map.push_str("endbfchar endcmap CMapName currentdict /CMap defineresource pop end end\n");
    map
}
