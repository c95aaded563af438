//! Fields: a small label, a value on a line, or a line for the pen.

use super::page::Sheet;
use super::style::{Align, Ink, Style};
use super::tag::Role;
use super::text::wrap;

/// The height of a label and the space under it.
const LABEL_HEIGHT: f32 = 11.5;
/// The height of a line someone writes on.
const PEN_HEIGHT: f32 = 24.0;
/// The space between two fields side by side.
const GUTTER: f32 = 16.0;

/// A labelled value.
#[derive(Clone, Debug, PartialEq)]
pub struct Field<'t> {
    label: &'t str,
    value: Option<&'t str>,
    share: f32,
}

/// Makes a field with a value; an empty one is left to the pen.
pub fn field<'t>(label: &'t str, value: &'t str) -> Field<'t> {
    Field { label, value: Some(value).filter(|it| !it.trim().is_empty()), share: 1.0 }
}

/// Makes a field left to the pen.
pub fn blank(label: &str) -> Field<'_> {
    Field { label, value: None, share: 1.0 }
}

impl Field<'_> {
    /// Gives the field this share of the line instead of one.
    pub fn share(self, share: f32) -> Self {
        Self { share, ..self }
    }
}

impl Sheet {
    /// Draws fields side by side over the full width, each on its line, and moves below them.
    pub fn fields(&mut self, fields: &[Field<'_>]) {
        let shares: f32 = fields.iter().map(|it| it.share).sum();
        let free = self.measure() - GUTTER * fields.len().saturating_sub(1) as f32;
        let lines: Vec<(f32, Vec<String>)> = fields
            .iter()
            .map(|it| {
                let measure = free * it.share / shares;
                (measure, it.value.map_or_else(Vec::new, |it| wrap(it, Style::VALUE, measure)))
            })
            .collect();
        let tallest = |(field, (_, lines)): (&Field<'_>, &(f32, Vec<String>))| match field.value {
            Some(_) => lines.len() as f32 * Style::VALUE.leading + 2.0,
            None => PEN_HEIGHT,
        };
        let height = fields.iter().zip(&lines).map(tallest).fold(0.0, f32::max);
        self.need(LABEL_HEIGHT + height + 8.0);

        let mut x = self.left();
        let top = self.y();
        for (field, (measure, lines)) in fields.iter().zip(&lines) {
            self.element(Role::Paragraph, |sheet| {
                sheet.line_of_text(x, top, *measure, Align::Left, Style::LABEL, field.label);
                let mut y = top + LABEL_HEIGHT;
                for line in lines {
                    sheet.line_of_text(x, y, *measure, Align::Left, Style::VALUE, line);
                    y += Style::VALUE.leading;
                }
            });
            let foot = top + LABEL_HEIGHT + height;
            self.stroke([(x, foot), (x + measure, foot)], Ink::Grey, 0.5);
            x += measure + GUTTER;
        }
        self.skip(LABEL_HEIGHT + height + 8.0);
    }
}
