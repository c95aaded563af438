//! From pixels to the bytes of a picture file.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, GrayImage, ImageEncoder, RgbImage};

/// Writes a JPEG in grey.
pub fn grey_jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let grey = grey(picture);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .write_image(&grey, grey.width(), grey.height(), ExtendedColorType::L8)
        .expect("a picture that fits in memory can be written there");
    bytes
}

/// Writes a JPEG in colour.
pub fn colour_jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .expect("a picture that fits in memory can be written there");
    bytes
}

/// Writes a PNG in colour.
pub fn screen_png(picture: &RgbImage) -> Vec<u8> {
    png(picture, picture.dimensions(), ExtendedColorType::Rgb8, FilterType::Adaptive)
}

/// Writes a PNG with nothing between black and white.
pub fn black_and_white_png(picture: &RgbImage, threshold: u8) -> Vec<u8> {
    let mut grey = grey(picture);
    for pixel in grey.pixels_mut() {
        pixel.0 = [if pixel.0[0] < threshold { 0 } else { 255 }];
    }
    // Filters help where neighbours are alike in shade; here they only hide the runs.
    png(&grey, grey.dimensions(), ExtendedColorType::L8, FilterType::NoFilter)
}

fn grey(picture: &RgbImage) -> GrayImage {
    image::imageops::grayscale(picture)
}

fn png(
    bytes: &[u8],
    (width, height): (u32, u32),
    colours: ExtendedColorType,
    filter: FilterType,
) -> Vec<u8> {
    let mut file = Vec::new();
    PngEncoder::new_with_quality(&mut file, CompressionType::Best, filter)
        .write_image(bytes, width, height, colours)
        .expect("a picture that fits in memory can be written there");
    file
}
