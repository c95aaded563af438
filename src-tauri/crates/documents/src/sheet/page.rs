//! The sheet under the pen: where it is, what fits, and what each page repeats.

use std::collections::BTreeSet;

use printpdf::{Op, PdfPage, Pt, Rect};

use super::paper::Paper;
use super::style::{Align, Ink, Style};
use super::tag::{Elements, Role, number};
use super::text::{uncovered, width, wrap};

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
    elements: Elements,
    uncovered: BTreeSet<char>,
    links: Vec<Link>,
}

/// A place on a page that leads elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The page it is on, from 0.
    pub page: usize,
    /// Its left edge, in points from the left edge of the paper.
    pub x: f32,
    /// Its upper edge, in points from the top of the paper.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// Where it leads, in whatever numbers its maker counts.
    pub target: usize,
    /// What a screen reader says.
    pub said: String,
}

/// Drawn pages, and what could not be drawn on them.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The pages.
    pub pages: Vec<PdfPage>,
    /// The characters that no bundled font has; `�` stands in their place.
    pub uncovered: BTreeSet<char>,
    /// The places that lead elsewhere; it is for whoever binds the pages to know where that is.
    pub links: Vec<Link>,
}

impl Sheet {
    /// Takes a fresh sheet.
    pub fn new(paper: Paper, running: Running) -> Self {
        Self { running: Some(running), ..Self::bare(paper) }
    }

    /// Takes a fresh sheet whose pages repeat nothing and carry no number.
    pub fn bare(paper: Paper) -> Self {
        let pages = vec![Vec::new()];
        let (elements, uncovered) = (Elements::default(), BTreeSet::new());
        let links = Vec::new();
        Self { paper, running: None, pages, at: 0, y: FIRST_TOP, elements, uncovered, links }
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

    /// Returns the height of the paper.
    pub(super) fn height(&self) -> f32 {
        self.paper.height()
    }

    /// Returns where the pen is.
    pub fn y(&self) -> f32 {
        self.y
    }

    /// Returns the page under the pen, from 0.
    pub fn page(&self) -> usize {
        self.at
    }

    /// Makes a place on the page under the pen lead elsewhere; `y` is its upper edge.
    pub fn link(&mut self, x: f32, y: f32, width: f32, height: f32, target: usize, said: &str) {
        let said = said.to_owned();
        self.links.push(Link { page: self.at, x, y, width, height, target, said });
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
        let role = [(Style::TITLE, Role::Title), (Style::HEADING, Role::Heading)]
            .into_iter()
            .find(|it| it.0 == style)
            .map_or(Role::Paragraph, |it| it.1);
        self.element_unless_in_one(role, |sheet| {
            for line in wrap(text, style, measure) {
                sheet.need(style.leading);
                sheet.line_of_text(x, sheet.y, measure, align, style, &line);
                sheet.y += style.leading;
            }
        });
    }

    /// Writes the name of a part, kept together with `follows` points of what it names.
    pub fn heading(&mut self, text: &str, follows: f32) {
        self.need(Style::HEADING.leading + 4.0 + follows);
        self.paragraph(Style::HEADING, text);
        self.skip(4.0);
    }

    /// Numbers the pages, adds what they repeat, and hands them over.
    pub fn finish(self) -> Drawn {
        let count = self.pages.len();
        self.finish_numbered(|index| format!("Page {} of {count}", index + 1))
    }

    /// Adds what the pages repeat, with the number each has where it will be bound, and hands them over.
    pub fn finish_numbered(mut self, numbered: impl Fn(usize) -> String) -> Drawn {
        let count = self.pages.len();
        if let Some(Running { head, foot }) = self.running.take() {
            for index in 0..count {
                self.at = index;
                if index > 0 {
                    self.repeated(|sheet| sheet.running_head(&head));
                }
                self.repeated(|sheet| sheet.running_foot(&foot, &numbered(index)));
            }
        }
        self.pages.iter_mut().for_each(|it| number(it));
        let area = Rect::from_wh(Pt(self.paper.width()), Pt(self.paper.height()));
        let page = |ops| PdfPage {
            media_box: area.clone(),
            trim_box: area.clone(),
            crop_box: area.clone(),
            ops,
        };
        let pages = self.pages.into_iter().map(page).collect();
        Drawn { pages, uncovered: self.uncovered, links: self.links }
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
        let line = first_line(foot, measure - width(number, Style::NOTE) - 12.0);
        self.line_of_text(x, y, measure, Align::Left, Style::NOTE, &line);
        self.line_of_text(x, y, measure, Align::Right, Style::NOTE, number);
    }

    /// Returns the elements the pen is in.
    pub(super) fn elements(&mut self) -> &mut Elements {
        &mut self.elements
    }

    /// Remembers what no font can draw.
    pub(super) fn note_uncovered(&mut self, text: &str) {
        self.uncovered.append(&mut uncovered(text));
    }

    /// Puts ink on the page under the pen.
    pub(super) fn ink(&mut self, ops: impl IntoIterator<Item = Op>) {
        self.pages[self.at].extend(ops);
    }
}

/// Cuts a running line that is too long, and says so with an ellipsis.
fn first_line(text: &str, measure: f32) -> String {
    let mut lines = wrap(text, Style::NOTE, measure - width("…", Style::NOTE)).into_iter();
    let line = lines.next().unwrap_or_default();
    if lines.next().is_some() { format!("{line}…") } else { line }
}
