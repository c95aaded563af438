//! Tick boxes with labels, in columns.

use super::page::Sheet;
use super::style::{Align, Style};

const BOX: f32 = 9.0;
const ROW: f32 = 17.5;

impl Sheet {
    /// Draws tick boxes read down the columns, and moves below them.
    pub fn choices(&mut self, choices: &[(&str, bool)], columns: usize) {
        let rows = choices.len().div_ceil(columns);
        self.need(rows as f32 * ROW);
        let (left, top) = (self.left(), self.y());
        let column = self.measure() / columns as f32;
        for (index, (label, ticked)) in choices.iter().enumerate() {
            let x = left + (index / rows) as f32 * column;
            let y = top + (index % rows) as f32 * ROW;
            self.choice(x, y, column, label, *ticked);
        }
        self.skip(rows as f32 * ROW);
    }

    /// Draws one tick box with its label beside it, its top at `y`.
    pub fn choice(&mut self, x: f32, y: f32, measure: f32, label: &str, ticked: bool) {
        self.tick_box(x, y + (Style::BODY.leading - BOX) / 2.0, BOX, ticked);
        self.line_of_text(x + BOX + 6.0, y, measure - BOX - 6.0, Align::Left, Style::BODY, label);
    }
}
