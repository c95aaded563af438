//! The text layer of a PDF page: the letters its fonts name, gathered to words.

use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::page::Page as PdfPage;
use hayro::kurbo::{Affine, BezPath, Point, Rect as Area};
use unicode_normalization::UnicodeNormalization;

use crate::text::{Rect, Word};

/// What a page holds.
pub struct Layer {
    /// Its words, in fractions of the page.
    pub words: Vec<Word>,
    /// How much of the page pictures cover, from 0 to 1.
    pub pictured: f32,
}

/// Reads the text layer of a page.
pub fn of(page: &PdfPage<'_>) -> Layer {
    let (width, height) = page.render_dimensions();
    let size = (f64::from(width), f64::from(height));
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let transform = page.initial_transform(true).to_kurbo();
    let area = Area::new(0.0, 0.0, size.0, size.1);
    let mut context = Context::new(transform, area, &cache, page.xref(), settings);
    let mut pen = Pen { letters: Vec::new(), pictured: 0.0, page: area };
    interpret_page(page, &mut context, &mut pen);
    Layer {
        words: words(&pen.letters, size),
        pictured: (pen.pictured / area.area()).min(1.0) as f32,
    }
}

/// A letter with the two ends of its base line and its height, in points from the left upper corner.
struct Letter {
    text: String,
    start: Point,
    end: Point,
    top: Point,
}

struct Pen {
    letters: Vec<Letter>,
    pictured: f64,
    page: Area,
}

impl<'a> Device<'a> for Pen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for positioned in run.glyphs() {
            let transform: Affine = props.transform * positioned.transform();
            let advance = match &**positioned {
                Glyph::Outline(it) => it.advance_width(),
                Glyph::Type3(it) => it.advance_width(),
            };
            let text = match positioned.as_unicode() {
                Some(BfString::Char(it)) => it.to_string(),
                Some(BfString::String(it)) => it,
                None => continue,
            };
            let advance = f64::from(advance.filter(|it| *it > 0.0).unwrap_or(500.0));
            let letter = Letter {
                text: text.nfkc().collect(),
                start: transform * Point::ZERO,
                end: transform * Point::new(advance, 0.0),
                top: transform * Point::new(0.0, 720.0),
            };
            // Bold by printing twice: the second is the same letter at nearly the same place.
            let twice = self.letters.last().is_some_and(|it| {
                it.text == letter.text && it.start.distance(letter.start) < 0.15 * letter.size()
            });
            if !twice && letter.size() > 0.5 {
                self.letters.push(letter);
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let area = Area::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        self.pictured +=
            props.transform.transform_rect_bbox(area).intersect(self.page).area().max(0.0);
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

impl Letter {
    fn size(&self) -> f64 {
        self.start.distance(self.top) / 0.72
    }

    fn rect(&self) -> Area {
        // What hangs below the base line belongs to the letter too.
        let below = self.start + (self.start - self.top) * 0.28;
        let far = self.end + (self.start - self.top) * 0.28;
        let corner = self.end + (self.top - self.start);
        [below, far, corner]
            .into_iter()
            .fold(Area::from_points(self.start, self.top), |area, it| area.union_pt(it))
    }

    /// Tells whether a letter goes on where this one ended: on its line, and without a space between.
    fn joins(&self, next: &Self) -> bool {
        let size = self.size().max(next.size());
        let along = (self.end - self.start).normalize();
        let step = next.start - self.end;
        let (gap, drop) = (step.dot(along), step.cross(along).abs());
        drop < 0.3 * size && gap < 0.17 * size && gap > -0.5 * size
    }
}

/// Gathers letters to words in the order they are drawn.
fn words(letters: &[Letter], page: (f64, f64)) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut before: Option<&Letter> = None;
    for letter in letters {
        if letter.text.chars().all(char::is_whitespace) {
            before = None;
            continue;
        }
        let area = letter.rect();
        let rect = Rect {
            left: (area.x0 / page.0).clamp(0.0, 1.0) as f32,
            top: (area.y0 / page.1).clamp(0.0, 1.0) as f32,
            right: (area.x1 / page.0).clamp(0.0, 1.0) as f32,
            bottom: (area.y1 / page.1).clamp(0.0, 1.0) as f32,
        };
        let outside = area.x1 < 0.0 || area.y1 < 0.0 || area.x0 > page.0 || area.y0 > page.1;
        match words.last_mut() {
            _ if outside => {}
            Some(word) if before.is_some_and(|it| it.joins(letter)) => {
                word.text.push_str(letter.text.trim());
                word.rect = word.rect.around(rect);
            }
            _ => words.push(Word { text: letter.text.trim().to_owned(), rect, confidence: None }),
        }
        before = Some(letter);
    }
    words
}
