//! The typefaces every PDF reader knows without being given them, and how wide their letters are.

/// A typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Helvetica.
    Sans,
    /// Helvetica Bold.
    SansBold,
    /// Times Roman.
    Serif,
    /// Times Bold.
    SerifBold,
    /// Times Italic.
    SerifItalic,
    /// Courier.
    Mono,
    /// Courier Bold.
    MonoBold,
}

impl Face {
    /// Every typeface.
    pub const ALL: [Self; 7] = [
        Self::Sans,
        Self::SansBold,
        Self::Serif,
        Self::SerifBold,
        Self::SerifItalic,
        Self::Mono,
        Self::MonoBold,
    ];

    /// Returns the name PDF knows it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sans => "Helvetica",
            Self::SansBold => "Helvetica-Bold",
            Self::Serif => "Times-Roman",
            Self::SerifBold => "Times-Bold",
            Self::SerifItalic => "Times-Italic",
            Self::Mono => "Courier",
            Self::MonoBold => "Courier-Bold",
        }
    }

    /// Returns how wide `text` is at size 1.
    pub fn width(self, text: &str) -> f32 {
        text.chars().map(|it| f32::from(self.advance(it)) / 1_000.0).sum()
    }

    fn advance(self, letter: char) -> u16 {
        let (plain, registered, dash, quote) = match self {
            Self::Sans => (&SANS, 737, 556, 222),
            Self::SansBold => (&SANS_BOLD, 737, 556, 278),
            Self::Serif => (&SERIF, 760, 500, 333),
            Self::SerifBold => (&SERIF_BOLD, 747, 500, 333),
            Self::SerifItalic => (&SERIF_ITALIC, 760, 500, 333),
            Self::Mono | Self::MonoBold => return 600,
        };
        match letter {
            ' '..='~' => plain[letter as usize - ' ' as usize],
            '\u{ae}' => registered,
            '\u{2013}' => dash,
            '\u{2019}' => quote,
            _ => panic!("the sample's papers are written without {letter:?}"),
        }
    }
}

/// Turns text into the bytes these typefaces are encoded in, Windows-1252.
pub fn encoded(text: &str) -> Vec<u8> {
    text.chars()
        .map(|letter| match letter {
            '\u{2013}' => 0x96,
            '\u{2019}' => 0x92,
            _ => u8::try_from(u32::from(letter)).expect("what has a width has a byte"),
        })
        .collect()
}

// Advance widths from space to tilde, in thousandths of the size, as Adobe published them with the typefaces.
#[rustfmt::skip]
const SANS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
#[rustfmt::skip]
const SANS_BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
#[rustfmt::skip]
const SERIF: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
#[rustfmt::skip]
const SERIF_BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
    930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
    611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
    333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
    556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];
#[rustfmt::skip]
const SERIF_ITALIC: [u16; 95] = [
    250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500,
    920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722,
    611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500,
    333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500,
    500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
];
