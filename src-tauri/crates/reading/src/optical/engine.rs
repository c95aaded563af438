//! Engines: what turns a prepared picture into words.

use std::io::Cursor;

use image::{GrayImage, ImageFormat, RgbImage, imageops};

use crate::text::{Origin, Page, Word};

use super::prepare::{Prepared, prepare};

/// Something that reads words from a picture.
pub trait Engine: Send + Sync {
    /// Returns the words of an upright grey picture, their places in fractions of it.
    fn words(&self, picture: &GrayImage) -> Result<Vec<Word>, EngineFault>;
}

/// Why an engine gave no words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineFault {
    /// It could not be started or spoken with.
    #[error("the engine that reads scans can't be used: {0}")]
    Unusable(String),
    /// It was there and is gone: the page waits for the next one.
    #[error("the engine that reads scans is gone")]
    Gone,
    /// It took too long.
    #[error("reading the scan took too long and was stopped")]
    OutOfTime,
}

/// Returns a prepared picture as the PNG an engine takes.
pub fn png(picture: &GrayImage) -> Result<Vec<u8>, EngineFault> {
    let mut png = Cursor::new(Vec::new());
    picture
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|fault| EngineFault::Unusable(fault.to_string()))?;
    Ok(png.into_inner())
}

/// Reads a page: as it is first, and turned by quarters where hardly anything can be read.
pub fn page(engine: &dyn Engine, picture: &RgbImage, number: u32) -> Result<Page, EngineFault> {
    let (width, height) = picture.dimensions();
    let mut best = attempt(engine, picture)?;
    if worth(&best) < READABLE {
        for quarters in 1..4 {
            let turned = turned(picture, quarters);
            let words: Vec<Word> = attempt(engine, &turned)?
                .into_iter()
                .map(|it| Word { rect: turned_back(it.rect, quarters), ..it })
                .collect();
            if worth(&words) > worth(&best) {
                best = words;
            }
            if worth(&best) >= READABLE {
                break;
            }
        }
    }
    let origin = if best.is_empty() { Origin::None } else { Origin::Optical };
    Ok(Page { number, width: width as f32, height: height as f32, origin, words: best })
}

/// This many letters read with confidence show that a page is upright.
const READABLE: usize = 60;

fn attempt(engine: &dyn Engine, picture: &RgbImage) -> Result<Vec<Word>, EngineFault> {
    let prepared: Prepared = prepare(picture);
    let words = engine.words(&prepared.picture)?;
    Ok(words
        .into_iter()
        .map(|it| Word { rect: prepared.on_page(it.rect), ..it })
        .filter(|it| it.rect.is_sound())
        .collect())
}

/// Returns how many letters were read with confidence.
fn worth(words: &[Word]) -> usize {
    words
        .iter()
        .filter(|it| it.confidence.is_none_or(|it| it >= 60))
        .map(|it| it.text.chars().filter(|it| it.is_alphanumeric()).count())
        .filter(|it| *it > 1)
        .sum()
}

fn turned(picture: &RgbImage, quarters: u32) -> RgbImage {
    match quarters {
        1 => imageops::rotate90(picture),
        2 => imageops::rotate180(picture),
        _ => imageops::rotate270(picture),
    }
}

/// Returns where a place on a page turned clockwise by quarters is on the page as it was.
fn turned_back(rect: crate::text::Rect, quarters: u32) -> crate::text::Rect {
    use crate::text::Rect;
    match quarters {
        1 => Rect {
            left: rect.top,
            top: 1.0 - rect.right,
            right: rect.bottom,
            bottom: 1.0 - rect.left,
        },
        2 => Rect {
            left: 1.0 - rect.right,
            top: 1.0 - rect.bottom,
            right: 1.0 - rect.left,
            bottom: 1.0 - rect.top,
        },
        _ => Rect {
            left: 1.0 - rect.bottom,
            top: rect.left,
            right: 1.0 - rect.top,
            bottom: rect.right,
        },
    }
}
