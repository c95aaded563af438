//! Images as pages: JPEG and most PNG data pass through as they are, the rest is unpacked and packed again without loss.
//!
//! Deliberately absent: making an image smaller or nicer. The invariant that matters: no pixel of a photograph or a
//! scan is changed on its way into the package.

mod exif;
mod jpeg;
mod other;
mod png;

use domain::evidence::MediaType;
use lopdf::Dictionary;

/// An image, as PDF has it.
#[derive(Debug)]
pub(super) struct Image {
    /// What PDF has to know: size, colours, filter.
    pub dict: Dictionary,
    /// The image's bytes, as the filter reads them.
    pub content: Vec<u8>,
    /// The width, in pixels.
    pub width: u32,
    /// The height, in pixels.
    pub height: u32,
    /// How fine it says it is, in dots per inch across and down.
    pub dpi: Option<(f32, f32)>,
    /// How it is to be turned, as EXIF counts: 1 is upright.
    pub orientation: u8,
}

/// Reads the images of a file, one for each of its pages; none where it can't be read.
pub(super) fn read(bytes: &[u8], media: MediaType) -> Option<Vec<Image>> {
    match media {
        MediaType::Jpeg => jpeg::read(bytes).map(|it| vec![it]),
        MediaType::Png => png::read(bytes).or_else(|| other::png(bytes)).map(|it| vec![it]),
        MediaType::Tiff => other::tiff(bytes),
        MediaType::Pdf | MediaType::Other => None,
    }
}

impl Image {
    /// Returns width and height as one sees it, in pixels.
    pub(super) fn seen(&self) -> (f32, f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        if self.orientation >= 5 { (height, width) } else { (width, height) }
    }

    /// Returns the size it says it has on paper, in points, as one sees it; none where it says nothing sensible.
    pub(super) fn on_paper(&self) -> Option<(f32, f32)> {
        // Up to 96 dots is what programs write that do not know.
        let (across, down) =
            self.dpi.filter(|it| [it.0, it.1].iter().all(|dpi| (96.5..=2400.0).contains(dpi)))?;
        let (width, height) = (self.width as f32 * 72.0 / across, self.height as f32 * 72.0 / down);
        Some(if self.orientation >= 5 { (height, width) } else { (width, height) })
    }

    /// Returns the transformation that draws the image upright into a box.
    pub(super) fn matrix(&self, x: f32, y: f32, width: f32, height: f32) -> [f32; 6] {
        let (right, top) = (x + width, y + height);
        match self.orientation {
            2 => [-width, 0.0, 0.0, height, right, y],
            3 => [-width, 0.0, 0.0, -height, right, top],
            4 => [width, 0.0, 0.0, -height, x, top],
            5 => [0.0, -height, -width, 0.0, right, top],
            6 => [0.0, -height, width, 0.0, x, top],
            7 => [0.0, height, width, 0.0, x, y],
            8 => [0.0, height, -width, 0.0, right, y],
            _ => [width, 0.0, 0.0, height, x, y],
        }
    }
}
