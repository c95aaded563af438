//! Pictures of pages, for files that can be looked at and not taken apart.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, RgbImage};

/// The fineness of a page's picture where it is about legibility, in dots per inch.
pub(super) const FINE: f32 = 150.0;
/// The fineness where it is about size.
pub(super) const COARSE: f32 = 100.0;
/// The most pages that are pictured.
const MOST: usize = 500;
/// The longest side of a picture, in pixels.
const LONGEST: f32 = 4_000.0;

/// A page as a picture.
pub(super) struct Picture {
    /// The picture, as a JPEG.
    pub jpeg: Vec<u8>,
    /// The width of the page, in points.
    pub width: f32,
    /// The height of the page, in points.
    pub height: f32,
}

/// Returns how many pages a second reader finds; none where it can't read the file.
pub(super) fn count(bytes: &[u8]) -> Option<usize> {
    let counted = || Pdf::new(bytes.to_vec()).ok().map(|it| it.pages().len());
    catch_unwind(AssertUnwindSafe(counted)).ok().flatten()
}

/// Pictures every page; none where the file can't be read, holds no page or too many.
pub(super) fn pages(bytes: &[u8], dpi: f32) -> Option<Vec<Picture>> {
    catch_unwind(AssertUnwindSafe(|| all(bytes, dpi))).ok().flatten()
}

fn all(bytes: &[u8], dpi: f32) -> Option<Vec<Picture>> {
    let pdf = Pdf::new(bytes.to_vec()).ok()?;
    let pages = pdf.pages();
    if pages.is_empty() || pages.len() > MOST {
        return None;
    }
    let cache = RenderCache::new();
    pages
        .iter()
        .map(|page| {
            let (width, height) = page.render_dimensions();
            let scale = (dpi / 72.0).min(LONGEST / width.max(height).max(1.0));
            let pixels = render(
                page,
                &cache,
                &InterpreterSettings::default(),
                &RenderSettings::default(),
                &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
            );
            let (across, down) = (u32::from(pixels.width()), u32::from(pixels.height()));
            let rgb: Vec<u8> = pixels
                .data_as_u8_slice()
                .chunks_exact(4)
                .flat_map(|it| [it[0], it[1], it[2]])
                .collect();
            let image = RgbImage::from_raw(across, down, rgb)?;
            let mut jpeg = Vec::new();
            JpegEncoder::new_with_quality(&mut jpeg, 82)
                .encode(&image, across, down, ExtendedColorType::Rgb8)
                .ok()?;
            Some(Picture { jpeg, width, height })
        })
        .collect()
}
