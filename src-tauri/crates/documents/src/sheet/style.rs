//! How text looks: weight, size, leading and ink; every size used is named here.

use super::font::Weight;

/// How dark something is printed. All of them survive a copier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ink {
    /// What has to be read.
    Black,
    /// Labels and remarks.
    Grey,
    /// Lines that only guide the eye.
    Hairline,
    /// The ground behind a table's group.
    Tint,
}

impl Ink {
    /// Returns the lightness, from 0 for black to 1 for paper.
    pub const fn lightness(self) -> f32 {
        match self {
            Self::Black => 0.08,
            Self::Grey => 0.36,
            Self::Hairline => 0.72,
            Self::Tint => 0.945,
        }
    }
}

/// Where a line of text stands in its width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right edge.
    Right,
}

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The weight.
    pub weight: Weight,
    /// The size of the letters, in points.
    pub size: f32,
    /// The distance from one line to the next, in points.
    pub leading: f32,
    /// How dark.
    pub ink: Ink,
}

impl Style {
    /// The name of a document, once, at its top.
    pub const TITLE: Self = Self::new(Weight::Bold, 19.0, 24.0);
    /// What stands under the title.
    pub const SUBTITLE: Self = Self::new(Weight::Regular, 10.5, 15.0).grey();
    /// The name of a part.
    pub const HEADING: Self = Self::new(Weight::Bold, 11.0, 15.0);
    /// Running text.
    pub const BODY: Self = Self::new(Weight::Regular, 9.5, 13.5);
    /// Running text that has to stand out.
    pub const STRONG: Self = Self::new(Weight::Bold, 9.5, 13.5);
    /// What a person wrote into a field.
    pub const VALUE: Self = Self::new(Weight::Regular, 10.5, 14.0);
    /// What a table holds.
    pub const CELL: Self = Self::new(Weight::Regular, 8.5, 11.5);
    /// What has to stand out in a table.
    pub const CELL_STRONG: Self = Self::new(Weight::Bold, 8.5, 11.5);
    /// A remark in a table, under what it remarks on.
    pub const REMARK: Self = Self::new(Weight::Regular, 7.5, 10.0).grey();
    /// The name of a field or a column.
    pub const LABEL: Self = Self::new(Weight::Regular, 7.5, 10.0).grey();
    /// Notes, sources and the foot of a page.
    pub const NOTE: Self = Self::new(Weight::Regular, 7.5, 10.5).grey();

    /// Returns a style in black.
    pub const fn new(weight: Weight, size: f32, leading: f32) -> Self {
        Self { weight, size, leading, ink: Ink::Black }
    }

    /// Returns the style in grey.
    pub const fn grey(self) -> Self {
        Self { ink: Ink::Grey, ..self }
    }

    /// Returns how far the first baseline stands below the top of its line.
    pub fn ascent(self) -> f32 {
        // Capitals of Noto Sans are 0.714 em high; the rest of the leading is shared above and below them.
        (self.leading + 0.714 * self.size) / 2.0
    }
}
