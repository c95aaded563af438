//! The two facts of EXIF that matter on paper: which way is up, and how fine the image is.

/// What EXIF says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Exif {
    pub orientation: Option<u8>,
    pub dpi: Option<(f32, f32)>,
}

const ORIENTATION: u16 = 0x0112;
const ACROSS: u16 = 0x011A;
const DOWN: u16 = 0x011B;
const UNIT: u16 = 0x0128;
/// The unit of centimetres; the other is inches.
const CENTIMETRE: u32 = 3;

/// Reads a TIFF header and its first directory.
pub(super) fn read(tiff: &[u8]) -> Exif {
    parse(tiff).unwrap_or_default()
}

fn parse(tiff: &[u8]) -> Option<Exif> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let it = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(it) } else { u16::from_be_bytes(it) })
    };
    let long = |at: usize| {
        let it = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if little { u32::from_le_bytes(it) } else { u32::from_be_bytes(it) })
    };
    let ratio = |at: usize| {
        let place = long(at)? as usize;
        let (over, under) = (long(place)?, long(place.checked_add(4)?)?);
        (under > 0).then(|| over as f32 / under as f32)
    };
    let directory = long(4)? as usize;
    let (mut orientation, mut across, mut down, mut unit) = (None, None, None, 2);
    for index in 0..usize::from(short(directory)?) {
        let at = directory + 2 + index * 12;
        match short(at)? {
            ORIENTATION => orientation = u8::try_from(short(at + 8)?).ok(),
            ACROSS => across = ratio(at + 8),
            DOWN => down = ratio(at + 8),
            UNIT => unit = u32::from(short(at + 8)?),
            _ => {}
        }
    }
    let inch = if unit == CENTIMETRE { 2.54 } else { 1.0 };
    let dpi = across.zip(down).map(|it| (it.0 * inch, it.1 * inch));
    Some(Exif { orientation: orientation.filter(|it| (1..=8).contains(it)), dpi })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_up_is_read_in_either_order_of_bytes() {
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0";
        assert_eq!(read(little).orientation, Some(6));
        assert_eq!(read(big).orientation, Some(8));
    }

    #[test]
    fn a_cut_off_header_says_nothing() {
        let whole = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        for length in 0..18 {
            assert_eq!(read(&whole[..length]), Exif::default(), "{length} bytes");
        }
        assert_eq!(read(b"II*\0\xff\xff\xff\xff"), Exif::default());
    }
}
