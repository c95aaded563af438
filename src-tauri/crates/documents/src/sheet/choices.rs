//! Tick boxes with labels: in columns, or one before a text.

use super::page::Sheet;
use super::style::{Align, Style};
use super::tag::Role;

const BOX: f32 = 9.0;
const ROW: f32 = 17.5;

impl Sheet {
    /// How far a label stands from the left edge of its box.
    pub const CHOICE_HANG: f32 = BOX + 6.0;

    /// Draws tick boxes read down the columns, and moves below them; labels are not wrapped.
    pub fn choices(&mut self, choices: &[(&str, bool)], columns: usize) {
        let rows = choices.len().div_ceil(columns);
        self.need(rows as f32 * ROW);
        let (left, top) = (self.left(), self.y());
        let column = self.measure() / columns as f32;
        for (index, (label, ticked)) in choices.iter().enumerate() {
            let x = left + (index / rows) as f32 * column;
            let y = top + (index % rows) as f32 * ROW;
            self.element(Role::Paragraph, |sheet| {
                sheet.box_in_line(x, y, *ticked);
                let (x, measure) = (x + Self::CHOICE_HANG, column - Self::CHOICE_HANG);
                sheet.line_of_text(x, y, measure, Align::Left, Style::BODY, label);
            });
        }
        self.skip(rows as f32 * ROW);
    }

    /// Draws a tick box before a text over the full width, wrapped, and moves below it.
    pub fn choice(&mut self, text: &str, ticked: bool) {
        self.need(Style::BODY.leading);
        let (x, y, measure) = (self.left(), self.y(), self.measure());
        let hang = Self::CHOICE_HANG;
        self.element(Role::Paragraph, |sheet| {
            sheet.box_in_line(x, y, ticked);
            sheet.paragraph_in(x + hang, measure - hang, Align::Left, Style::BODY, text);
        });
    }

    fn box_in_line(&mut self, x: f32, y: f32, ticked: bool) {
        self.tick_box(x, y + (Style::BODY.leading - BOX) / 2.0, BOX, ticked);
    }
}
