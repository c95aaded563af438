//! Images that have to be unpacked first: PNG with something see-through, and TIFF with its many ways.

use std::io::Cursor;

use image::DynamicImage;
use lopdf::dictionary;
use tiff::ColorType;
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

use super::Image;
use crate::merge::writer::deflate;

/// The most bytes an image may unpack to.
const LARGEST: u64 = 512 * 1024 * 1024;
/// The most pages of a TIFF that are taken.
const MOST: usize = 500;

/// Reads a PNG and lays it on white paper.
pub(super) fn png(bytes: &[u8]) -> Option<Image> {
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(LARGEST);
    let mut reader = image::ImageReader::with_format(Cursor::new(bytes), image::ImageFormat::Png);
    reader.limits(limits);
    let decoded = reader.decode().ok()?;
    let (width, height) = (decoded.width(), decoded.height());
    if decoded.color().has_color() {
        packed(width, height, 3, &on_white::<4>(decoded))
    } else {
        packed(width, height, 1, &on_white::<2>(decoded))
    }
}

/// Unpacks an image to its colours without the see-through part, as if it lay on white paper.
fn on_white<const N: usize>(image: DynamicImage) -> Vec<u8> {
    let pixels =
        if N == 4 { image.into_rgba8().into_raw() } else { image.into_luma_alpha8().into_raw() };
    pixels
        .as_chunks::<N>()
        .0
        .iter()
        .flat_map(|pixel| {
            let alpha = u16::from(pixel[N - 1]);
            let mixed =
                move |it: &u8| ((u16::from(*it) * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
            pixel[..N - 1].iter().map(mixed)
        })
        .collect()
}

/// Reads every page of a TIFF.
pub(super) fn tiff(bytes: &[u8]) -> Option<Vec<Image>> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = usize::try_from(LARGEST).ok()?;
    let mut decoder = Decoder::new(Cursor::new(bytes)).ok()?.with_limits(limits);
    let mut images = Vec::new();
    loop {
        images.push(tiff_page(&mut decoder)?);
        if !decoder.more_images() || images.len() == MOST {
            return Some(images);
        }
        decoder.next_image().ok()?;
    }
}

fn tiff_page(decoder: &mut Decoder<Cursor<&[u8]>>) -> Option<Image> {
    let (width, height) = decoder.dimensions().ok()?;
    let kind = decoder.colortype().ok()?;
    let number =
        |decoder: &mut Decoder<_>, tag| decoder.find_tag(tag).ok()?.map(|it| it.into_f32().ok())?;
    let unit = decoder.find_tag_unsigned::<u16>(Tag::ResolutionUnit).ok().flatten().unwrap_or(2);
    let across = number(decoder, Tag::XResolution);
    let down = number(decoder, Tag::YResolution);
    let turned = decoder.find_tag_unsigned::<u16>(Tag::Orientation).ok().flatten();
    let pixels = match decoder.read_image().ok()? {
        DecodingResult::U8(it) => it,
        // The finer half of sixteen bits is more than paper shows.
        DecodingResult::U16(it) => it.into_iter().map(|it| (it >> 8) as u8).collect(),
        _ => return None,
    };
    let count = width as usize * height as usize;
    let (colors, pixels) = match kind {
        ColorType::Gray(1) => (1, bits(&pixels, width as usize)),
        ColorType::Gray(8 | 16) => (1, pixels),
        ColorType::GrayA(8 | 16) => (1, pixels.chunks_exact(2).map(|it| it[0]).collect()),
        ColorType::RGB(8 | 16) => (3, pixels),
        ColorType::RGBA(8 | 16) => {
            (3, pixels.chunks_exact(4).flat_map(|it| [it[0], it[1], it[2]]).collect())
        }
        ColorType::CMYK(8 | 16) => (4, pixels),
        _ => return None,
    };
    if pixels.len() != count * colors {
        return None;
    }
    let inch = if unit == 3 { 2.54 } else { 1.0 };
    let mut image = packed(width, height, colors, &pixels)?;
    image.dpi = across.zip(down).map(|it| (it.0 * inch, it.1 * inch));
    image.orientation = turned.and_then(|it| u8::try_from(it).ok()).unwrap_or(1);
    Some(image)
}

/// Spreads one bit for each pixel to one byte; every row begins with a byte of its own.
fn bits(packed: &[u8], width: usize) -> Vec<u8> {
    let row = |row: &[u8]| -> Vec<u8> {
        (0..width).map(|x| if row[x / 8] >> (7 - x % 8) & 1 == 1 { 255 } else { 0 }).collect()
    };
    packed.chunks_exact(width.div_ceil(8)).flat_map(row).collect()
}

fn packed(width: u32, height: u32, colors: usize, pixels: &[u8]) -> Option<Image> {
    let space = match colors {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => "DeviceCMYK",
    };
    // Each row as its difference from the one above packs far better.
    let line = width as usize * colors;
    let mut rows = Vec::with_capacity(pixels.len() + height as usize);
    let mut above: &[u8] = &vec![0; line];
    for row in pixels.chunks_exact(line.max(1)) {
        rows.push(2);
        rows.extend(row.iter().zip(above).map(|(it, above)| it.wrapping_sub(*above)));
        above = row;
    }
    let dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width),
        "Height" => i64::from(height), "BitsPerComponent" => 8, "ColorSpace" => space,
        "Filter" => "FlateDecode",
        "DecodeParms" => dictionary! {
            "Predictor" => 15, "Colors" => i64::try_from(colors).ok()?, "BitsPerComponent" => 8,
            "Columns" => i64::from(width),
        },
    };
    let content = deflate(&rows).ok()?;
    Some(Image { dict, content, width, height, dpi: None, orientation: 1 })
}
