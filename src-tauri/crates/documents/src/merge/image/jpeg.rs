//! JPEG: the coded image passes through; remarks, places and whatever hangs behind the image do not.

use lopdf::{Object, dictionary};

use super::Image;
use super::exif::{self, Exif};

/// Reads a JPEG; none where PDF could not show it.
pub(super) fn read(bytes: &[u8]) -> Option<Image> {
    let mut content = bytes.get(..2).filter(|it| it == b"\xff\xd8")?.to_vec();
    let (mut frame, mut exif, mut density, mut adobe) = (None, Exif::default(), None, false);
    let mut at = 2;
    loop {
        let marker = next_marker(bytes, &mut at)?;
        let start = at - 2;
        match marker {
            // End of image: a telephone may append a film to it.
            0xD9 => {
                content.extend(&bytes[start..at]);
                break;
            }
            0x01 | 0xD0..=0xD7 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
        let body = bytes.get(at + 2..at + length)?;
        at += length;
        match marker {
            0xC0..=0xC2 => frame = Some(body),
            // Coded in a way PDF readers do not know.
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return None,
            0xE0 if body.starts_with(b"JFIF\0") => density = jfif(body),
            0xE1 if body.starts_with(b"Exif\0\0") => exif = exif::read(&body[6..]),
            0xEE if body.starts_with(b"Adobe") => adobe = true,
            _ => {}
        }
        // Of the applications' own data only what changes the colours stays: where a photograph was taken is no proof.
        let stays = !matches!(marker, 0xE1..=0xED | 0xEF | 0xFE);
        if stays {
            content.extend(&bytes[start..at]);
        }
        if marker == 0xDA {
            let end = end_of_scan(bytes, at);
            content.extend(&bytes[at..end]);
            if end == bytes.len() {
                break;
            }
            at = end;
        }
    }
    let frame = frame?;
    let number = |at: usize| Some(u16::from_be_bytes(frame.get(at..at + 2)?.try_into().ok()?));
    let (depth, height, width) = (*frame.first()?, number(1)?, number(3)?);
    let components = *frame.get(5)?;
    let space = match components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        4 => "DeviceCMYK",
        _ => return None,
    };
    if depth != 8 || width == 0 || height == 0 {
        return None;
    }
    let mut dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width),
        "Height" => i64::from(height), "BitsPerComponent" => 8, "ColorSpace" => space,
        "Filter" => "DCTDecode",
    };
    if components == 4 && adobe {
        // Adobe's programs write the four colours the wrong way round.
        let ends = |index: i64| Object::Integer(1 - index % 2);
        dict.set("Decode", (0..8).map(ends).collect::<Vec<_>>());
    }
    Some(Image {
        dict,
        content,
        width: width.into(),
        height: height.into(),
        dpi: exif.dpi.or(density),
        orientation: exif.orientation.unwrap_or(1),
    })
}

/// Moves behind the next marker and returns it.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        let found = bytes.get(*at..*at + 2)?;
        if found[0] != 0xFF {
            return None;
        }
        // A marker may have any number of bytes 255 before it.
        *at += if found[1] == 0xFF { 1 } else { 2 };
        if found[1] != 0xFF {
            return Some(found[1]);
        }
    }
}

/// Returns where the coded data that begins at `at` ends.
fn end_of_scan(bytes: &[u8], at: usize) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    bytes[at..].windows(2).position(ends).map_or(bytes.len(), |it| at + it)
}

fn jfif(body: &[u8]) -> Option<(f32, f32)> {
    let unit = *body.get(7)?;
    let number =
        |at: usize| Some(f32::from(u16::from_be_bytes(body.get(at..at + 2)?.try_into().ok()?)));
    let (across, down) = (number(8)?, number(10)?);
    match unit {
        1 => Some((across, down)),
        2 => Some((across * 2.54, down * 2.54)),
        _ => None,
    }
}
