//! The ground, the border and the turn of a field, as its maker asked for them.

use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, dictionary};

use crate::merge::area::Area;
use crate::merge::matrix::Matrix;
use crate::merge::tree::{array_of, dict_of, get, resolved};

const TEXT: &str = "a text takes every number";

/// A field's own space, upright, with its lower left corner at 0, 0.
#[derive(Clone, Debug)]
pub(in crate::official) struct Frame {
    pub width: f32,
    pub height: f32,
    /// How wide the border is.
    pub border: f32,
    /// Puts the upright space into the field's rectangle.
    pub matrix: Matrix,
    /// Sets the colour of the border, where it has one.
    pub line: Option<String>,
    /// Draws the ground and the border.
    pub drawn: String,
}

impl Frame {
    /// Reads the frame of a place; none where it has no extent.
    pub(in crate::official) fn of(document: &Document, widget: &Dictionary) -> Option<Self> {
        let area = Area::of(document, widget, b"Rect")?;
        let looks = dict_of(document, widget, b"MK");
        let turned = looks
            .and_then(|it| get(document, it, b"R"))
            .and_then(|it| it.as_i64().ok())
            .unwrap_or(0)
            .rem_euclid(360);
        let (across, up) = (area.width(), area.height());
        let (width, height, matrix) = match turned {
            90 => (up, across, [0.0, 1.0, -1.0, 0.0, across, 0.0]),
            180 => (across, up, [-1.0, 0.0, 0.0, -1.0, across, up]),
            270 => (up, across, [0.0, -1.0, 1.0, 0.0, 0.0, up]),
            _ => (across, up, [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]),
        };
        let color = |key: &[u8], ops: [&str; 3]| {
            let items = array_of(document, looks?, key)?;
            let numbers: Vec<String> = items
                .iter()
                .filter_map(|it| resolved(document, it).as_float().ok())
                .map(|it| it.to_string())
                .collect();
            let op = match numbers.len() {
                1 => ops[0],
                3 => ops[1],
                4 => ops[2],
                _ => return None,
            };
            Some(format!("{} {op}\n", numbers.join(" ")))
        };
        let line = color(b"BC", ["G", "RG", "K"]);
        let border = if line.is_some() { border_width(document, widget) } else { 0.0 };
        let mut drawn = String::new();
        if let Some(ground) = color(b"BG", ["g", "rg", "k"]) {
            write!(drawn, "q\n{ground}0 0 {width} {height} re f\nQ\n").expect(TEXT);
        }
        let line = line.filter(|_| border > 0.0);
        if let Some(line) = &line {
            let (inner, across, up) = (border / 2.0, width - border, height - border);
            write!(drawn, "q\n{line}{border} w {inner} {inner} {across} {up} re S\nQ\n")
                .expect(TEXT);
        }
        Some(Self { width, height, border, matrix, line, drawn })
    }

    /// Returns the entries of an appearance drawn in this frame.
    pub(in crate::official) fn form(&self) -> Dictionary {
        let numbers = |it: &[f32]| it.iter().map(|it| Object::Real(*it)).collect::<Vec<_>>();
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => numbers(&[0.0, 0.0, self.width, self.height]),
            "Matrix" => numbers(&self.matrix),
        }
    }
}

fn border_width(document: &Document, widget: &Dictionary) -> f32 {
    let style =
        dict_of(document, widget, b"BS").and_then(|it| get(document, it, b"W")?.as_float().ok());
    let old = || {
        let items = array_of(document, widget, b"Border")?;
        resolved(document, items.get(2)?).as_float().ok()
    };
    style.or_else(old).unwrap_or(1.0).clamp(0.0, 8.0)
}
