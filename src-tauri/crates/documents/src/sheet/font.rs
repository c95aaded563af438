//! The bundled fonts, and which of them draws a character.

use std::sync::LazyLock;

use ttf_parser::{Face, GlyphId};

/// How heavy text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// For reading.
    Regular,
    /// For finding.
    Bold,
}

impl Weight {
    /// Returns the fonts to ask for a glyph, in order.
    ///
    /// Another script is another font at the end of both chains.
    pub const fn chain(self) -> &'static [Font] {
        match self {
            Self::Regular => &[Font::SansRegular, Font::Operators],
            Self::Bold => &[Font::SansBold, Font::Operators],
        }
    }
}

/// One bundled font file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Font {
    /// Noto Sans.
    SansRegular,
    /// Noto Sans Bold.
    SansBold,
    /// The arrows and comparison signs of Noto Sans Math.
    Operators,
}

static FACES: LazyLock<[Face<'static>; 3]> = LazyLock::new(|| {
    Font::ALL
        .map(|font| Face::parse(font.bytes(), 0).expect("a bundled font is one a test has parsed"))
});

impl Font {
    /// Every bundled font.
    pub const ALL: [Self; 3] = [Self::SansRegular, Self::SansBold, Self::Operators];

    /// Returns the font file.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::SansRegular => include_bytes!("../../fonts/NotoSans-Regular.ttf"),
            Self::SansBold => include_bytes!("../../fonts/NotoSans-Bold.ttf"),
            Self::Operators => include_bytes!("../../fonts/NotoSansMath-Operators.ttf"),
        }
    }

    /// Returns the PostScript name, which is also its name in a page's resources.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SansRegular => "NotoSans-Regular",
            Self::SansBold => "NotoSans-Bold",
            Self::Operators => "NotoSansMath-Regular",
        }
    }

    /// Finds the font by its name in a page's resources.
    pub fn from_name(name: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|font| font.name().as_bytes() == name)
    }

    /// Returns the glyph of a character, or `None` where the font has none.
    pub(crate) fn glyph(self, character: char) -> Option<u16> {
        Some(self.face().glyph_index(character).filter(|it| *it != GlyphId(0))?.0)
    }

    /// Returns how far a character moves the pen, in ems, or `None` where the font cannot draw it.
    pub fn advance(self, character: char) -> Option<f32> {
        let face = self.face();
        let glyph = face.glyph_index(character).filter(|it| *it != GlyphId(0))?;
        let units = face.glyph_hor_advance(glyph).unwrap_or(0);
        Some(f32::from(units) / f32::from(face.units_per_em()))
    }

    /// Returns the outlines' extent, as a PDF wants to know it.
    pub(crate) fn shape(self) -> Shape {
        let face = self.face();
        let units = i64::from(face.units_per_em());
        let milli = |it: i16| i64::from(it) * 1_000 / units;
        let bounds = face.global_bounding_box();
        Shape {
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(milli),
            ascent: milli(face.ascender()),
            descent: milli(face.descender()),
            capitals: milli(face.capital_height().unwrap_or(face.ascender())),
        }
    }

    fn face(self) -> &'static Face<'static> {
        &FACES[self as usize]
    }
}

/// The extent of a font's outlines, in thousandths of an em.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub bounds: [i64; 4],
    pub ascent: i64,
    pub descent: i64,
    pub capitals: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_parses_and_has_the_name_it_is_known_by() {
        for font in Font::ALL {
            let name = font.face().names().into_iter().find_map(|it| {
                (it.name_id == ttf_parser::name_id::POST_SCRIPT_NAME).then(|| it.to_string())?
            });
            assert_eq!(name.as_deref(), Some(font.name()));
            assert_eq!(Font::from_name(font.name().as_bytes()), Some(font));
        }
    }

    #[test]
    fn the_chain_of_each_weight_can_draw_the_sign_of_a_missing_character() {
        for weight in [Weight::Regular, Weight::Bold] {
            assert!(weight.chain().iter().any(|it| it.advance('\u{FFFD}').is_some()));
        }
    }
}
