//! PDFs: their pages as pictures, and as words where they hold text.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page as PdfPage;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbImage;

use super::unreadable::Unreadable;

/// Opens a PDF; files that are encrypted without asking for a password open without one.
pub fn open(bytes: &[u8], password: Option<&str>) -> Result<Pdf, Unreadable> {
    let data = Arc::new(bytes.to_vec());
    let opened = Pdf::new_with_password(data, password.unwrap_or_default());
    let pdf = opened.map_err(|fault| match fault {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) if password.is_none() => {
            Unreadable::Locked
        }
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Unreadable::WrongPassword,
        LoadPdfError::Decryption(_) => Unreadable::Locked,
        LoadPdfError::Invalid => Unreadable::Damaged,
    })?;
    if pdf.pages().is_empty() { Err(Unreadable::Damaged) } else { Ok(pdf) }
}

/// Draws a page so that its longer side has at most so many pixels, and no more than `dpi` dots per inch.
pub fn picture(page: &PdfPage<'_>, longest: u32, dpi: f32) -> Result<RgbImage, Unreadable> {
    let (width, height) = page.render_dimensions();
    if !(width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0) {
        return Err(Unreadable::Damaged);
    }
    let scale = (dpi / 72.0).min(longest as f32 / width.max(height));
    if width * scale < 1.0 || height * scale < 1.0 {
        return Err(Unreadable::Damaged);
    }
    let pixels = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    let rgb =
        pixels.data_as_u8_slice().chunks_exact(4).flat_map(|it| [it[0], it[1], it[2]]).collect();
    RgbImage::from_raw(u32::from(pixels.width()), u32::from(pixels.height()), rgb)
        .ok_or(Unreadable::Damaged)
}
