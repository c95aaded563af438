//! The part of a page one sees, and the strip added below it.

use lopdf::{Dictionary, Document, Object};

use super::tree::{array_of, get};

/// A rectangle, in the page's own units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub left: f32,
    pub bottom: f32,
    pub right: f32,
    pub top: f32,
}

impl Area {
    pub(crate) const LETTER: Self = Self { left: 0.0, bottom: 0.0, right: 612.0, top: 792.0 };

    /// Reads a rectangle whose corners may be any two opposite ones.
    pub(crate) fn of(document: &Document, dict: &Dictionary, key: &[u8]) -> Option<Self> {
        let sides = numbers::<4>(document, array_of(document, dict, key)?)?;
        let area = Self {
            left: sides[0].min(sides[2]),
            bottom: sides[1].min(sides[3]),
            right: sides[0].max(sides[2]),
            top: sides[1].max(sides[3]),
        };
        (area.width() > 0.0 && area.height() > 0.0).then_some(area)
    }

    pub(crate) fn width(self) -> f32 {
        self.right - self.left
    }

    pub(crate) fn height(self) -> f32 {
        self.top - self.bottom
    }

    /// Returns what lies in both.
    fn within(self, other: Self) -> Option<Self> {
        let area = Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        };
        (area.width() > 0.0 && area.height() > 0.0).then_some(area)
    }

    pub(crate) fn to_object(self) -> Object {
        [self.left, self.bottom, self.right, self.top]
            .map(|it| if it.fract() == 0.0 { Object::Integer(it as i64) } else { Object::Real(it) })
            .to_vec()
            .into()
    }
}

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct View {
    /// The part one sees.
    pub area: Area,
    /// How it is turned, clockwise: 0, 90, 180 or 270 degrees.
    pub turned: i64,
    /// How many points one of its units is.
    pub unit: f32,
}

impl View {
    /// Reads how a page is looked at; Letter where it doesn't say.
    pub(crate) fn of(document: &Document, page: &Dictionary) -> Self {
        let media = Area::of(document, page, b"MediaBox").unwrap_or(Area::LETTER);
        let crop = Area::of(document, page, b"CropBox").and_then(|it| it.within(media));
        let turned = get(document, page, b"Rotate").and_then(|it| it.as_float().ok());
        let unit = get(document, page, b"UserUnit").and_then(|it| it.as_float().ok());
        let quarter = (turned.unwrap_or(0.0) / 90.0).round() as i64;
        Self {
            area: crop.unwrap_or(media),
            turned: quarter.rem_euclid(4) * 90,
            unit: unit.filter(|it| *it > 0.0).unwrap_or(1.0),
        }
    }
}

/// Reads an array of exactly so many numbers.
pub(crate) fn numbers<const N: usize>(document: &Document, items: &[Object]) -> Option<[f32; N]> {
    let mut out = [0.0; N];
    for (place, item) in out.iter_mut().zip(items) {
        *place =
            super::tree::resolved(document, item).as_float().ok().filter(|it| it.is_finite())?;
    }
    (items.len() >= N).then_some(out)
}
