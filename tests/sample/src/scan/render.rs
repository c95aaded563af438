//! From a PDF to pixels.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbImage;

/// Why a PDF has no picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The bytes are not a PDF that can be read.
    #[error("these bytes are not a PDF that can be read")]
    NotAPdf,
    /// There is nothing in it to draw.
    #[error("this PDF has no page")]
    NoPage,
}

/// Draws the first page of a PDF at so many dots per inch.
pub fn rendered(pdf: &[u8], dpi: f32) -> Result<RgbImage, Unreadable> {
    let pdf = Pdf::new(pdf.to_vec()).map_err(|_| Unreadable::NotAPdf)?;
    let page = pdf.pages().first().ok_or(Unreadable::NoPage)?;
    let scale = dpi / 72.0;
    // Hinting and the glyph cache round letters to pixels; a scanner doesn't.
    let settings = RenderSettings { hinting: false, ..RenderSettings::default() };
    let pixels = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &settings,
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    let rgb =
        pixels.data_as_u8_slice().chunks_exact(4).flat_map(|it| [it[0], it[1], it[2]]).collect();
    Ok(RgbImage::from_raw(width, height, rgb).expect("three bytes were taken for every pixel"))
}
