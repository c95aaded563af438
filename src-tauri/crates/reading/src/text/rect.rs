//! A rectangle on a page.

use serde::{Deserialize, Serialize};

/// A rectangle, in fractions of the page as a person sees it: the left upper corner is 0, 0 and the right lower 1, 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rect {
    /// The left edge.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The right edge.
    pub right: f32,
    /// The lower edge.
    pub bottom: f32,
}

impl Rect {
    /// Returns the height.
    pub fn height(self) -> f32 {
        self.bottom - self.top
    }

    /// Returns the width.
    pub fn width(self) -> f32 {
        self.right - self.left
    }

    /// Returns the height of the middle line.
    pub fn middle(self) -> f32 {
        (self.top + self.bottom) / 2.0
    }

    /// Returns the smallest rectangle around both.
    pub fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Returns how much of the narrower one's width lies over the other: 0 to 1.
    pub fn shared_width(self, other: Self) -> f32 {
        let shared = self.right.min(other.right) - self.left.max(other.left);
        shared.max(0.0) / self.width().min(other.width()).max(f32::EPSILON)
    }

    /// Tells whether every edge is a number on the page, and none is beyond its opposite.
    pub fn is_sound(self) -> bool {
        let on_page = |it: f32| (-0.001..=1.001).contains(&it);
        [self.left, self.top, self.right, self.bottom].into_iter().all(on_page)
            && self.left <= self.right
            && self.top <= self.bottom
    }
}
