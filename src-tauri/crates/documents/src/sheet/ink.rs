//! Ink at a place: text, lines and boxes, as printpdf's operations.

use printpdf::{
    Color, FontId, Greyscale, Line, LinePoint, Op, PaintMode, PdfFontHandle, Point, Pt, Rect,
    TextItem,
};

use super::font::Font;
use super::page::Sheet;
use super::style::{Align, Ink, Style};
use super::tag::Role;
use super::text::{runs, width};

impl Sheet {
    /// Writes one line with its top at `y`; it is not wrapped.
    pub fn line_of_text(
        &mut self,
        x: f32,
        y: f32,
        measure: f32,
        align: Align,
        style: Style,
        text: &str,
    ) {
        let free = measure - width(text, style);
        let x = match align {
            Align::Left => x,
            Align::Center => x + free / 2.0,
            Align::Right => x + free,
        };
        self.note_uncovered(text);
        let pos = self.point(x, y + style.ascent());
        let mut ops = vec![
            Op::StartTextSection,
            Op::SetFillColor { col: grey(style.ink) },
            Op::SetTextCursor { pos },
        ];
        let runs = runs(text, style.weight);
        if runs.is_empty() {
            return;
        }
        for run in runs {
            ops.push(Op::SetFont { font: handle(run.font), size: Pt(style.size) });
            ops.push(Op::ShowText { items: vec![TextItem::Text(run.text)] });
        }
        ops.push(Op::EndTextSection);
        self.element_unless_in_one(Role::Paragraph, |sheet| sheet.meaning(ops, None));
    }

    /// Draws a line over the full width at the pen.
    pub fn rule(&mut self, ink: Ink, thickness: f32) {
        self.stroke([(self.left(), self.y()), (self.right(), self.y())], ink, thickness);
    }

    /// Draws straight lines from point to point.
    pub fn stroke<const N: usize>(&mut self, points: [(f32, f32); N], ink: Ink, thickness: f32) {
        let ops = self.stroked(points, ink, thickness);
        self.artifact(ops);
    }

    /// Draws a box with its upper left corner at `x`, `y`.
    pub fn frame(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink, thickness: f32) {
        let ops = self.framed(x, y, width, height, ink, thickness);
        self.artifact(ops);
    }

    /// Fills a box with its upper left corner at `x`, `y`.
    pub fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        let rectangle = self.rectangle(x, y, width, height, PaintMode::Fill);
        self.artifact([Op::SetFillColor { col: grey(ink) }, Op::DrawRectangle { rectangle }]);
    }

    /// Draws a tick box with its upper left corner at `x`, `y`.
    ///
    /// The tick is drawn, not typed, so that it looks the same everywhere; a screen reader says which it is.
    pub fn tick_box(&mut self, x: f32, y: f32, size: f32, ticked: bool) {
        let mut ops = self.framed(x, y, size, size, Ink::Black, 0.8).to_vec();
        if ticked {
            let at = |across: f32, down: f32| (x + across * size, y + down * size);
            let tick = [at(0.2, 0.52), at(0.42, 0.76), at(0.82, 0.24)];
            ops.extend(self.stroked(tick, Ink::Black, size * 0.16));
        }
        let said = if ticked { "[ticked] " } else { "[not ticked] " };
        self.element_unless_in_one(Role::Paragraph, |sheet| {
            sheet.element(Role::Drawing, |sheet| sheet.meaning(ops, Some(said)));
        });
    }

    fn stroked<const N: usize>(
        &self,
        points: [(f32, f32); N],
        ink: Ink,
        thickness: f32,
    ) -> [Op; 3] {
        let points = points.map(|(x, y)| LinePoint { p: self.point(x, y), bezier: false }).to_vec();
        [
            Op::SetOutlineColor { col: grey(ink) },
            Op::SetOutlineThickness { pt: Pt(thickness) },
            Op::DrawLine { line: Line { points, is_closed: false } },
        ]
    }

    fn framed(&self, x: f32, y: f32, width: f32, height: f32, ink: Ink, thickness: f32) -> [Op; 3] {
        [
            Op::SetOutlineColor { col: grey(ink) },
            Op::SetOutlineThickness { pt: Pt(thickness) },
            Op::DrawRectangle { rectangle: self.rectangle(x, y, width, height, PaintMode::Stroke) },
        ]
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point { x: Pt(tidy(x)), y: Pt(tidy(self.height() - y)) }
    }

    fn rectangle(&self, x: f32, y: f32, width: f32, height: f32, mode: PaintMode) -> Rect {
        let corner = self.point(x, y + height);
        let mut rectangle = Rect::from_xywh(corner.x, corner.y, Pt(tidy(width)), Pt(tidy(height)));
        rectangle.mode = Some(mode);
        rectangle
    }
}

/// Rounds to a hundredth of a point, finer than any printer, so that files stay small.
fn tidy(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn grey(ink: Ink) -> Color {
    Color::Greyscale(Greyscale { percent: ink.lightness(), icc_profile: None })
}

fn handle(font: Font) -> PdfFontHandle {
    PdfFontHandle::External(FontId(font.name().to_owned()))
}
