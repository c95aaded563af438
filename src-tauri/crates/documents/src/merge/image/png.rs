//! PNG whose packed data PDF can read as it stands: not interlaced, nothing see-through.

use lopdf::{Object, StringFormat, dictionary};

use super::Image;

/// Reads a PNG; none where its data would have to be unpacked first.
pub(super) fn read(bytes: &[u8]) -> Option<Image> {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let (mut head, mut palette, mut dpi, mut content) = (None, None, None, Vec::new());
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
        let kind: [u8; 4] = rest.get(4..8)?.try_into().ok()?;
        let body = rest.get(8..8_usize.checked_add(length)?)?;
        match &kind {
            b"IHDR" => head = Some(body),
            b"PLTE" => palette = Some(body),
            b"IDAT" => content.extend(body),
            b"tRNS" => return None,
            b"pHYs" if body.get(8) == Some(&1) => dpi = density(body),
            b"IEND" => break,
            _ => {}
        }
        rest = rest.get(length + 12..)?;
    }
    let head = head.filter(|it| it.len() == 13)?;
    let number = |at: usize| u32::from_be_bytes(head[at..at + 4].try_into().expect("four bytes"));
    let (width, height, depth) = (number(0), number(4), head[8]);
    let interlaced = head[12] != 0;
    if interlaced || width == 0 || height == 0 || content.is_empty() {
        return None;
    }
    let (space, colors): (Object, i64) = match head[9] {
        0 => ("DeviceGray".into(), 1),
        2 => ("DeviceRGB".into(), 3),
        3 => {
            let palette = palette.filter(|it| it.len() >= 3 && it.len() % 3 == 0)?;
            let last = i64::try_from(palette.len() / 3 - 1).ok()?;
            let colours = Object::String(palette.to_vec(), StringFormat::Hexadecimal);
            (vec!["Indexed".into(), "DeviceRGB".into(), last.into(), colours].into(), 1)
        }
        _ => return None,
    };
    let dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width),
        "Height" => i64::from(height), "BitsPerComponent" => i64::from(depth), "ColorSpace" => space,
        "Filter" => "FlateDecode",
        "DecodeParms" => dictionary! {
            "Predictor" => 15, "Colors" => colors, "BitsPerComponent" => i64::from(depth),
            "Columns" => i64::from(width),
        },
    };
    Some(Image { dict, content, width, height, dpi, orientation: 1 })
}

/// Turns pixels per metre into dots per inch.
fn density(body: &[u8]) -> Option<(f32, f32)> {
    let number = |at: usize| {
        Some(u32::from_be_bytes(body.get(at..at + 4)?.try_into().ok()?) as f32 * 0.0254)
    };
    Some((number(0)?, number(4)?))
}
