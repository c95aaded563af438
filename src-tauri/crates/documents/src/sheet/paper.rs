//! The paper a form is printed on.

/// A size of paper, upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// US Letter, 8.5 by 11 inches.
    #[default]
    Letter,
    /// ISO A4, 210 by 297 millimetres.
    A4,
}

impl Paper {
    /// Returns the width in points.
    pub const fn width(self) -> f32 {
        match self {
            Self::Letter => 612.0,
            Self::A4 => 595.28,
        }
    }

    /// Returns the height in points.
    pub const fn height(self) -> f32 {
        match self {
            Self::Letter => 792.0,
            Self::A4 => 841.89,
        }
    }

    /// Returns the space left free at the left and right edge, in points.
    pub const fn side_margin(self) -> f32 {
        54.0
    }

    /// Returns the width a line of text may take, in points.
    pub const fn measure(self) -> f32 {
        self.width() - 2.0 * self.side_margin()
    }
}
