//! An opened file: its pages, one after the other.

use image::RgbImage;

use crate::text::{Origin, Page, plain};

use super::active::Active;
use super::kind::Kind;
use super::limits::Limits;
use super::unreadable::Unreadable;
use super::{active, layer, pdf, picture};

/// A file whose pages can be seen and read.
pub struct Opened {
    /// What it is.
    pub kind: Kind,
    inner: Inner,
}

enum Inner {
    Pdf(Box<hayro::hayro_syntax::Pdf>, Vec<u8>),
    Pictures(Vec<RgbImage>),
    Text(Vec<Page>),
}

/// Opens a file of one or more pages; what is inside an e-mail or an archive is opened by itself.
pub fn open(bytes: &[u8], password: Option<&str>, limits: &Limits) -> Result<Opened, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() as u64 > limits.bytes {
        return Err(Unreadable::TooLarge { most: limits.bytes });
    }
    let kind = Kind::of(bytes).ok_or(Unreadable::NotKnown)?;
    let inner = match kind {
        Kind::Pdf => Inner::Pdf(Box::new(pdf::open(bytes, password)?), bytes.to_vec()),
        Kind::Jpeg | Kind::Png | Kind::Tiff | Kind::Heic => {
            Inner::Pictures(picture::pages(bytes, kind, limits)?)
        }
        Kind::Text => Inner::Text(plain::pages(&String::from_utf8_lossy(bytes))),
        Kind::Email | Kind::Zip => return Err(Unreadable::NotKnown),
    };
    Ok(Opened { kind, inner })
}

/// Fewer letters than this on a page that is mostly picture make it a scan, whatever a copier stamped on it.
const FEW_LETTERS: usize = 20;

impl Opened {
    /// Returns how many pages there are.
    pub fn pages(&self) -> usize {
        match &self.inner {
            Inner::Pdf(pdf, _) => pdf.pages().len(),
            Inner::Pictures(pictures) => pictures.len(),
            Inner::Text(pages) => pages.len(),
        }
    }

    /// Returns what in the file would act by itself in another reader.
    pub fn active(&self) -> Vec<Active> {
        match &self.inner {
            Inner::Pdf(pdf, _) => active::of(pdf),
            Inner::Pictures(_) | Inner::Text(_) => Vec::new(),
        }
    }

    /// Returns a page with the words the file itself holds; a scan has none and says so by its origin.
    pub fn words(&self, number: u32) -> Result<Page, Unreadable> {
        let at = self.at(number)?;
        Ok(match &self.inner {
            Inner::Text(pages) => pages[at].clone(),
            Inner::Pictures(pictures) => {
                let (width, height) = pictures[at].dimensions();
                Page {
                    number,
                    width: width as f32,
                    height: height as f32,
                    origin: Origin::None,
                    words: Vec::new(),
                }
            }
            Inner::Pdf(pdf, bytes) => {
                let page = &pdf.pages()[at];
                let (width, height) = page.render_dimensions();
                let layer = layer::of(page);
                let letters: usize = layer.words.iter().map(|it| it.text.chars().count()).sum();
                let scan = letters < FEW_LETTERS && layer.pictured > 0.3;
                let garbled = !layer.words.is_empty()
                    && !legible(layer.words.iter().map(|it| it.text.as_str()));
                if (letters == 0 || garbled)
                    && !scan
                    && let Some(words) = by_other_reader(bytes, number)
                {
                    return Ok(Page { number, width, height, origin: Origin::Layer, words });
                }
                let origin =
                    if letters == 0 || scan || garbled { Origin::None } else { Origin::Layer };
                let words = if origin == Origin::None { Vec::new() } else { layer.words };
                Page { number, width, height, origin, words }
            }
        })
    }

    /// Draws a page, its longer side at most so many pixels.
    pub fn picture(&self, number: u32, longest: u32, dpi: f32) -> Result<RgbImage, Unreadable> {
        let at = self.at(number)?;
        match &self.inner {
            Inner::Pdf(pdf, _) => pdf::picture(&pdf.pages()[at], longest, dpi),
            Inner::Pictures(pictures) => {
                let picture = &pictures[at];
                let (width, height) = picture.dimensions();
                if width.max(height) <= longest {
                    return Ok(picture.clone());
                }
                let scale = longest as f32 / width.max(height) as f32;
                let small = |side: u32| ((side as f32 * scale) as u32).max(1);
                Ok(image::imageops::resize(
                    picture,
                    small(width),
                    small(height),
                    image::imageops::FilterType::Triangle,
                ))
            }
            Inner::Text(_) => Err(Unreadable::NoPage { number }),
        }
    }

    fn at(&self, number: u32) -> Result<usize, Unreadable> {
        let at = (number as usize).checked_sub(1).filter(|it| *it < self.pages());
        at.ok_or(Unreadable::NoPage { number })
    }
}

/// Tells whether most words have letters a person would print.
fn legible<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    let (mut good, mut all) = (0, 0);
    for letter in words.flat_map(str::chars) {
        all += 1;
        good += usize::from(
            letter.is_alphanumeric()
                || letter.is_ascii_punctuation()
                || "®™©–—’‘“”•…°§½¼¾".contains(letter),
        );
    }
    all == 0 || good * 10 >= all * 8
}

/// Asks a second library for the text of a page whose fonts the first can't name; it knows no places, so each line
/// is given a strip of the page.
fn by_other_reader(bytes: &[u8], number: u32) -> Option<Vec<crate::text::Word>> {
    let document = lopdf::Document::load_mem(bytes).ok()?;
    let text =
        document.extract_text(&[number]).ok().filter(|it| legible(std::iter::once(it.as_str())))?;
    plain::pages(&text).into_iter().next().map(|it| it.words).filter(|it| !it.is_empty())
}
