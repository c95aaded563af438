//! One page: what is drawn on it, in drawing order.

use std::fmt::Write;

use super::face::{Face, encoded};

/// A colour: red, green and blue from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink(pub [f32; 3]);

impl Ink {
    /// Black as printers print it.
    pub const BLACK: Self = Self([0.1, 0.1, 0.1]);
    /// What stands back.
    pub const GREY: Self = Self([0.42, 0.42, 0.42]);
    /// Thin rules.
    pub const PALE: Self = Self([0.72, 0.72, 0.72]);
    /// A ballpoint pen.
    pub const BALLPOINT: Self = Self([0.10, 0.16, 0.48]);
    /// Paper.
    pub const WHITE: Self = Self([1.0, 1.0, 1.0]);

    /// Returns the colour thinned with white: 0 leaves it, 1 is paper.
    pub fn thinned(self, white: f32) -> Self {
        Self(self.0.map(|it| it + (1.0 - it) * white))
    }
}

/// What text is written with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// The typeface.
    pub face: Face,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub ink: Ink,
}

impl Pen {
    /// Returns a black pen.
    pub const fn new(face: Face, size: f32) -> Self {
        Self { face, size, ink: Ink::BLACK }
    }

    /// Returns the pen in another colour.
    pub const fn in_ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// Returns how wide it writes `text`.
    pub fn width(self, text: &str) -> f32 {
        self.face.width(text) * self.size
    }

    /// Returns the pen, made small enough to write `text` within `measure`.
    pub fn fitted(self, text: &str, measure: f32) -> Self {
        let width = self.width(text);
        if width <= measure { self } else { Self { size: self.size * measure / width, ..self } }
    }

    /// Breaks `text` into lines no wider than `measure`.
    pub fn lines(self, text: &str, measure: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let line = lines.last_mut().expect("there is always a line");
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if line.is_empty() || self.width(&longer) <= measure {
                *line = longer;
            } else {
                lines.push(word.to_owned());
            }
        }
        lines
    }
}

/// A page and the ink on it. Places are in points from the top left corner; text stands on its baseline.
#[derive(Clone, Debug)]
pub struct Page {
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
    pub(super) ink: String,
}

impl Page {
    /// Takes a blank page.
    pub const fn sized(width: f32, height: f32) -> Self {
        Self { width, height, ink: String::new() }
    }

    /// Takes a blank US Letter page.
    pub const fn letter() -> Self {
        Self::sized(612.0, 792.0)
    }

    /// Takes a blank US Letter page on its side.
    pub const fn landscape() -> Self {
        Self::sized(792.0, 612.0)
    }

    /// Writes from `x` to the right.
    pub fn text(&mut self, x: f32, y: f32, pen: Pen, text: &str) {
        self.fill_with(pen.ink);
        let face = Face::ALL.iter().position(|it| *it == pen.face).expect("every face is listed");
        let hex: String = encoded(text).iter().map(|byte| format!("{byte:02x}")).collect();
        self.put(&format!(
            "BT /F{face} {:.2} Tf {x:.2} {:.2} Td <{hex}> Tj ET",
            pen.size,
            self.height - y
        ));
    }

    /// Writes up to `x`.
    pub fn text_to(&mut self, x: f32, y: f32, pen: Pen, text: &str) {
        self.text(x - pen.width(text), y, pen, text);
    }

    /// Writes around `x`.
    pub fn centred(&mut self, x: f32, y: f32, pen: Pen, text: &str) {
        self.text(x - pen.width(text) / 2.0, y, pen, text);
    }

    /// Writes a paragraph and returns the baseline of the line after it.
    pub fn paragraph(&mut self, x: f32, y: f32, measure: f32, pen: Pen, text: &str) -> f32 {
        let mut y = y;
        for line in pen.lines(text, measure) {
            self.text(x, y, pen, &line);
            y += pen.size * 1.38;
        }
        y
    }

    /// Writes a centred paragraph and returns the baseline of the line after it.
    pub fn centred_paragraph(&mut self, x: f32, y: f32, measure: f32, pen: Pen, text: &str) -> f32 {
        let mut y = y;
        for line in pen.lines(text, measure) {
            self.centred(x, y, pen, &line);
            y += pen.size * 1.32;
        }
        y
    }

    /// Draws a straight line.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), weight: f32, ink: Ink) {
        let height = self.height;
        self.stroke_with(weight, ink);
        self.put(&format!(
            "{:.2} {:.2} m {:.2} {:.2} l S",
            from.0,
            height - from.1,
            to.0,
            height - to.1
        ));
    }

    /// Draws the outline of a rectangle.
    pub fn frame(&mut self, x: f32, y: f32, width: f32, height: f32, weight: f32, ink: Ink) {
        let bottom = self.height - y - height;
        self.stroke_with(weight, ink);
        self.put(&format!("{x:.2} {bottom:.2} {width:.2} {height:.2} re S"));
    }

    /// Fills a rectangle.
    pub fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        let bottom = self.height - y - height;
        self.fill_with(ink);
        self.put(&format!("{x:.2} {bottom:.2} {width:.2} {height:.2} re f"));
    }

    /// Draws a circle.
    pub fn ring(&mut self, x: f32, y: f32, radius: f32, weight: f32, ink: Ink) {
        let points: Vec<(f32, f32)> = (0..=24)
            .map(|step| {
                let angle = step as f32 / 24.0 * std::f32::consts::TAU;
                (x + radius * angle.cos(), y + radius * angle.sin())
            })
            .collect();
        self.curve(&points, weight, ink);
    }

    /// Draws a smooth line through `points`.
    pub fn curve(&mut self, points: &[(f32, f32)], weight: f32, ink: Ink) {
        let (Some(first), height) = (points.first(), self.height) else { return };
        self.stroke_with(weight, ink);
        let mut path = format!("1 J 1 j {:.2} {:.2} m", first.0, height - first.1);
        let at = |index: isize| points[index.clamp(0, points.len() as isize - 1) as usize];
        for index in 0..points.len() as isize - 1 {
            // A Catmull-Rom spline, written as the Bézier curves PDF knows.
            let (before, from, to, after) =
                (at(index - 1), at(index), at(index + 1), at(index + 2));
            let out = (from.0 + (to.0 - before.0) / 6.0, from.1 + (to.1 - before.1) / 6.0);
            let into = (to.0 - (after.0 - from.0) / 6.0, to.1 - (after.1 - from.1) / 6.0);
            for (px, py) in [out, into, to] {
                write!(path, " {px:.2} {:.2}", height - py)
                    .expect("a string takes what it is given");
            }
            path.push_str(" c");
        }
        path.push_str(" S 0 J 0 j");
        self.put(&path);
    }

    fn fill_with(&mut self, Ink([red, green, blue]): Ink) {
        self.put(&format!("{red:.3} {green:.3} {blue:.3} rg"));
    }

    fn stroke_with(&mut self, weight: f32, Ink([red, green, blue]): Ink) {
        self.put(&format!("{weight:.2} w {red:.3} {green:.3} {blue:.3} RG"));
    }

    fn put(&mut self, words: &str) {
        self.ink.push_str(words);
        self.ink.push('\n');
    }
}
