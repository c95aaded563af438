//! The sheet under the pen: where it is, what fits, and what each page repeats.

use std::collections::BTreeSet;

use printpdf::{
    Color, FontId, Greyscale, Line, LinePoint, Op, PaintMode, PdfFontHandle, PdfPage, Point, Pt,
    Rect, TextItem,
};

use super::font::Font;
use super::paper::Paper;
use super::style::{Align, Ink, Style};
use super::text::{self, runs, uncovered, wrap};

/// Where the first page begins, in points from the top.
const FIRST_TOP: f32 = 54.0;
/// Where the body of every further page begins, under its running head.
const NEXT_TOP: f32 = 70.0;
/// How far above the lower edge the body ends.
const BOTTOM: f32 = 62.0;

/// What pages repeat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Running {
    /// Stands at the top of every page but the first.
    pub head: String,
    /// Stands at the foot of every page, beside "Page 1 of 3"; the holder's name belongs here.
    pub foot: String,
}

/// A document being drawn from the top down.
///
/// Every measure is in points; `x` counts from the left edge of the paper and `y` from its top.
#[derive(Clone, Debug)]
pub struct Sheet {
    paper: Paper,
    running: Option<Running>,
    pages: Vec<Vec<Op>>,
    /// The page under the pen.
    at: usize,
    y: f32,
    uncovered: BTreeSet<char>,
}

/// Drawn pages, and what could not be drawn on them.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The pages.
    pub pages: Vec<PdfPage>,
    /// The characters that no bundled font has; `�` stands in their place.
    pub uncovered: BTreeSet<char>,
}

impl Sheet {
    /// Takes a fresh sheet.
    pub fn new(paper: Paper, running: Running) -> Self {
        Self { running: Some(running), ..Self::bare(paper) }
    }

    /// Takes a fresh sheet whose pages repeat nothing and carry no number.
    pub fn bare(paper: Paper) -> Self {
        let pages = vec![Vec::new()];
        Self { paper, running: None, pages, at: 0, y: FIRST_TOP, uncovered: BTreeSet::new() }
    }

    /// Returns where text begins on the left.
    pub fn left(&self) -> f32 {
        self.paper.side_margin()
    }

    /// Returns where text ends on the right.
    pub fn right(&self) -> f32 {
        self.left() + self.measure()
    }

    /// Returns the width of a full line.
    pub fn measure(&self) -> f32 {
        self.paper.measure()
    }

    /// Returns where the pen is.
    pub fn y(&self) -> f32 {
        self.y
    }

    /// Returns the height left on this page.
    pub fn room(&self) -> f32 {
        self.paper.height() - BOTTOM - self.y
    }

    /// Returns the height of the body of a further page.
    pub fn full_room(&self) -> f32 {
        self.paper.height() - BOTTOM - NEXT_TOP
    }

    /// Moves the pen down.
    pub fn skip(&mut self, height: f32) {
        self.y += height;
    }

    /// Goes on on a new page.
    pub fn new_page(&mut self) {
        self.pages.push(Vec::new());
        self.at = self.pages.len() - 1;
        self.y = NEXT_TOP;
    }

    /// Goes on on a new page where less than `height` is left, and tells whether it did.
    pub fn need(&mut self, height: f32) -> bool {
        let turns = height > self.room() && self.y > NEXT_TOP;
        if turns {
            self.new_page();
        }
        turns
    }

    /// Writes a text over the full width, wrapped, and moves below it.
    pub fn paragraph(&mut self, style: Style, text: &str) {
        self.paragraph_in(self.left(), self.measure(), Align::Left, style, text);
    }

    /// Writes a text between `x` and `x + measure`, wrapped, and moves below it.
    pub fn paragraph_in(&mut self, x: f32, measure: f32, align: Align, style: Style, text: &str) {
        for line in wrap(text, style, measure) {
            self.need(style.leading);
            self.line_of_text(x, self.y, measure, align, style, &line);
            self.y += style.leading;
        }
    }

    /// Writes the name of a part, kept together with `follows` points of what it names.
    pub fn heading(&mut self, text: &str, follows: f32) {
        self.need(Style::HEADING.leading + 4.0 + follows);
        self.paragraph(Style::HEADING, text);
        self.skip(4.0);
    }

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
        let free = measure - text::width(text, style);
        let x = match align {
            Align::Left => x,
            Align::Center => x + free / 2.0,
            Align::Right => x + free,
        };
        self.uncovered.append(&mut uncovered(text));
        let pos = self.point(x, y + style.ascent());
        let mut ops = vec![
            Op::StartTextSection,
            Op::SetFillColor { col: grey(style.ink) },
            Op::SetTextCursor { pos },
        ];
        for run in runs(text, style.weight) {
            ops.push(Op::SetFont { font: handle(run.font), size: Pt(style.size) });
            ops.push(Op::ShowText { items: vec![TextItem::Text(run.text)] });
        }
        ops.push(Op::EndTextSection);
        self.ink(ops);
    }

    /// Draws a line over the full width at the pen.
    pub fn rule(&mut self, ink: Ink, thickness: f32) {
        self.stroke([(self.left(), self.y), (self.right(), self.y)], ink, thickness);
    }

    /// Draws straight lines from point to point.
    pub fn stroke<const N: usize>(&mut self, points: [(f32, f32); N], ink: Ink, thickness: f32) {
        let points = points.map(|(x, y)| LinePoint { p: self.point(x, y), bezier: false }).to_vec();
        self.ink([
            Op::SetOutlineColor { col: grey(ink) },
            Op::SetOutlineThickness { pt: Pt(thickness) },
            Op::DrawLine { line: Line { points, is_closed: false } },
        ]);
    }

    /// Draws a box with its upper left corner at `x`, `y`.
    pub fn frame(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink, thickness: f32) {
        let rectangle = self.rectangle(x, y, width, height, PaintMode::Stroke);
        self.ink([
            Op::SetOutlineColor { col: grey(ink) },
            Op::SetOutlineThickness { pt: Pt(thickness) },
            Op::DrawRectangle { rectangle },
        ]);
    }

    /// Fills a box with its upper left corner at `x`, `y`.
    pub fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        let rectangle = self.rectangle(x, y, width, height, PaintMode::Fill);
        self.ink([Op::SetFillColor { col: grey(ink) }, Op::DrawRectangle { rectangle }]);
    }

    /// Draws a tick box with its upper left corner at `x`, `y`.
    ///
    /// The tick is drawn, not typed, so that it looks the same everywhere; a reader of the text sees the box's label.
    pub fn tick_box(&mut self, x: f32, y: f32, size: f32, ticked: bool) {
        self.frame(x, y, size, size, Ink::Black, 0.8);
        if ticked {
            let at = |across: f32, down: f32| (x + across * size, y + down * size);
            self.stroke([at(0.2, 0.52), at(0.42, 0.76), at(0.82, 0.24)], Ink::Black, size * 0.16);
        }
    }

    /// Numbers the pages, adds what they repeat, and hands them over.
    pub fn finish(mut self) -> Drawn {
        let count = self.pages.len();
        if let Some(Running { head, foot }) = self.running.take() {
            for index in 0..count {
                self.at = index;
                if index > 0 {
                    self.running_head(&head);
                }
                self.running_foot(&foot, &format!("Page {} of {count}", index + 1));
            }
        }
        let area = Rect::from_wh(Pt(self.paper.width()), Pt(self.paper.height()));
        let page = |ops| PdfPage {
            media_box: area.clone(),
            trim_box: area.clone(),
            crop_box: area.clone(),
            ops,
        };
        Drawn { pages: self.pages.into_iter().map(page).collect(), uncovered: self.uncovered }
    }

    fn running_head(&mut self, head: &str) {
        let line = first_line(head, self.measure());
        self.line_of_text(self.left(), 38.0, self.measure(), Align::Left, Style::NOTE, &line);
        self.y = 54.0;
        self.rule(Ink::Hairline, 0.5);
    }

    fn running_foot(&mut self, foot: &str, number: &str) {
        self.y = self.paper.height() - 48.0;
        self.rule(Ink::Hairline, 0.5);
        let (x, y, measure) = (self.left(), self.y + 6.0, self.measure());
        let line = first_line(foot, measure - text::width(number, Style::NOTE) - 12.0);
        self.line_of_text(x, y, measure, Align::Left, Style::NOTE, &line);
        self.line_of_text(x, y, measure, Align::Right, Style::NOTE, number);
    }

    fn ink(&mut self, ops: impl IntoIterator<Item = Op>) {
        self.pages[self.at].extend(ops);
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point { x: Pt(tidy(x)), y: Pt(tidy(self.paper.height() - y)) }
    }

    fn rectangle(&self, x: f32, y: f32, width: f32, height: f32, mode: PaintMode) -> Rect {
        let corner = self.point(x, y + height);
        let mut rectangle = Rect::from_xywh(corner.x, corner.y, Pt(tidy(width)), Pt(tidy(height)));
        rectangle.mode = Some(mode);
        rectangle
    }
}

/// Cuts a running line that is too long, and says so with an ellipsis.
fn first_line(text: &str, measure: f32) -> String {
    let mut lines = wrap(text, Style::NOTE, measure - text::width("…", Style::NOTE)).into_iter();
    let line = lines.next().unwrap_or_default();
    if lines.next().is_some() { format!("{line}…") } else { line }
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
