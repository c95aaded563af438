//! Things said apart from the running text: a notice on a tinted ground, and a list.

use super::page::Sheet;
use super::style::{Align, Ink, Style};
use super::tag::Role;
use super::text::wrap;

const PADDING: f32 = 8.0;
const HANG: f32 = 11.0;

impl Sheet {
    /// Draws a text on a tinted ground over the full width and moves below it.
    pub fn notice(&mut self, text: &str) {
        let style = Style::BODY;
        let lines = wrap(text, style, self.measure() - 2.0 * PADDING - 3.0);
        let height = lines.len() as f32 * style.leading + 2.0 * PADDING - 3.0;
        self.need(height);
        let (x, y) = (self.left(), self.y());
        self.fill(x, y, self.measure(), height, Ink::Tint);
        self.fill(x, y, 2.5, height, Ink::Grey);
        self.skip(PADDING - 1.5);
        self.element(Role::Paragraph, |sheet| {
            for line in lines {
                let (y, measure) = (sheet.y(), sheet.measure());
                sheet.line_of_text(x + PADDING + 3.0, y, measure, Align::Left, style, &line);
                sheet.skip(style.leading);
            }
        });
        self.skip(PADDING - 1.5);
    }

    /// Draws a list, each item behind a bullet, and moves below it.
    pub fn list(&mut self, style: Style, items: &[String]) {
        for item in items {
            self.item(Role::Paragraph, style, "•", HANG, item);
            self.skip(style.leading * 0.2);
        }
    }

    /// Draws the name of a part behind its number, and moves below it.
    pub fn numbered_heading(&mut self, number: usize, hang: f32, text: &str) {
        self.item(Role::Heading, Style::HEADING, &format!("{number}."), hang, text);
    }

    fn item(&mut self, role: Role, style: Style, mark: &str, hang: f32, text: &str) {
        self.need(style.leading);
        let (x, y, measure) = (self.left(), self.y(), self.measure());
        self.element(role, |sheet| {
            sheet.line_of_text(x, y, hang, Align::Left, style, mark);
            sheet.paragraph_in(x + hang, measure - hang, Align::Left, style, text);
        });
    }
}
