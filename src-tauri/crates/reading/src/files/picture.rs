//! Pictures: JPEG, PNG, TIFF with several pages, HEIC; upright, within limits.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, RgbImage};

use super::kind::Kind;
use super::limits::Limits;
use super::unreadable::Unreadable;

/// Decodes every picture of a file, turned the way it was taken.
pub fn pages(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Vec<RgbImage>, Unreadable> {
    match kind {
        Kind::Tiff => tiff(bytes, limits),
        Kind::Heic => heic(bytes, limits).map(|it| vec![it]),
        _ => one(bytes, limits).map(|it| vec![it]),
    }
}

fn one(bytes: &[u8], limits: &Limits) -> Result<RgbImage, Unreadable> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Unreadable::Damaged)?;
    let mut bounds = image::Limits::default();
    bounds.max_alloc = Some(limits.pixels * 8);
    reader.limits(bounds);
    let mut decoder = reader.into_decoder().map_err(|_| Unreadable::Damaged)?;
    let (width, height) = decoder.dimensions();
    within(width, height, limits)?;
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Unreadable::Damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture.into_rgb8())
}

fn tiff(bytes: &[u8], limits: &Limits) -> Result<Vec<RgbImage>, Unreadable> {
    use tiff::decoder::{Decoder, DecodingResult};

    let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut pages = Vec::new();
    loop {
        let (width, height) = decoder.dimensions().map_err(|_| Unreadable::Damaged)?;
        within(width, height, limits)?;
        let colour = decoder.colortype().map_err(|_| Unreadable::Damaged)?;
        let samples = match decoder.read_image() {
            Ok(DecodingResult::U8(it)) => it,
            Ok(DecodingResult::U16(it)) => it.into_iter().map(|it| (it >> 8) as u8).collect(),
            // A page that can't be decoded doesn't take the others with it.
            _ if !pages.is_empty() => break,
            _ => return Err(Unreadable::Damaged),
        };
        pages.push(coloured(&samples, width, height, colour).ok_or(Unreadable::Damaged)?);
        if pages.len() >= limits.pages || !decoder.more_images() || decoder.next_image().is_err() {
            break;
        }
    }
    Ok(pages)
}

/// Returns samples of one of the usual colour types as red, green and blue.
fn coloured(samples: &[u8], width: u32, height: u32, colour: tiff::ColorType) -> Option<RgbImage> {
    use tiff::ColorType;

    let pixels = (u64::from(width) * u64::from(height)) as usize;
    let rgb: Vec<u8> = match colour {
        // Black and white comes packed, eight pixels in a byte, each row filled up.
        ColorType::Gray(bits @ (1 | 2 | 4)) => {
            let per_byte = usize::from(8 / bits);
            let row = (width as usize).div_ceil(per_byte);
            let most = (1u16 << bits) - 1;
            (0..height as usize)
                .flat_map(|y| (0..width as usize).map(move |x| (y, x)))
                .map(|(y, x)| {
                    let byte = samples.get(y * row + x / per_byte).copied().unwrap_or(0);
                    let shift = 8 - usize::from(bits) * (x % per_byte + 1);
                    ((u16::from(byte >> shift) & most) * 255 / most) as u8
                })
                .flat_map(|it| [it; 3])
                .collect()
        }
        ColorType::Gray(_) => samples.iter().flat_map(|it| [*it; 3]).collect(),
        ColorType::GrayA(_) => samples.chunks_exact(2).flat_map(|it| [it[0]; 3]).collect(),
        ColorType::RGB(_) => samples.to_vec(),
        ColorType::RGBA(_) => {
            samples.chunks_exact(4).flat_map(|it| [it[0], it[1], it[2]]).collect()
        }
        ColorType::CMYK(_) => samples
            .chunks_exact(4)
            .flat_map(|it| {
                [0, 1, 2]
                    .map(|band| (u16::from(255 - it[band]) * u16::from(255 - it[3]) / 255) as u8)
            })
            .collect(),
        _ => return None,
    };
    (rgb.len() == pixels * 3).then(|| RgbImage::from_raw(width, height, rgb)).flatten()
}

#[cfg(feature = "heic")]
fn heic(bytes: &[u8], limits: &Limits) -> Result<RgbImage, Unreadable> {
    let info = heic_decoder::probe(bytes).map_err(|_| Unreadable::Damaged)?;
    within(info.width as u32, info.height as u32, limits)?;
    let picture = heic_decoder::decode(bytes).map_err(|_| Unreadable::Damaged)?;
    let (width, height) = (picture.width as u32, picture.height as u32);
    let rgb = picture.to_rgb8().map_err(|_| Unreadable::Damaged)?;
    RgbImage::from_raw(width, height, rgb.data).ok_or(Unreadable::Damaged)
}

#[cfg(not(feature = "heic"))]
fn heic(_: &[u8], _: &Limits) -> Result<RgbImage, Unreadable> {
    Err(Unreadable::NotKnown)
}

fn within(width: u32, height: u32, limits: &Limits) -> Result<(), Unreadable> {
    let sound = width > 0
        && height > 0
        && width.max(height) <= limits.side
        && u64::from(width) * u64::from(height) <= limits.pixels;
    if sound { Ok(()) } else { Err(Unreadable::TooManyPixels { width, height }) }
}
