//! Pictures: far too large, of unusual kinds, and broken off.

use super::Fate::{self, Either, Refused, Shown};
use super::bytes::{bomb, crc, zlib};

type Case = (&'static str, Vec<u8>, Fate);

const PROGRESSIVE: &[u8] = include_bytes!("pictures/progressive.jpg");
const CMYK: &[u8] = include_bytes!("pictures/cmyk.jpg");
const ANIMATED: &[u8] = include_bytes!("pictures/animated.png");

/// Returns every hostile picture.
pub fn all() -> Vec<Case> {
    let white = zlib(&[0xff; 65 * 64]);
    vec![
        ("60000 by 60000.png", png(60_000, 60_000, &bomb(0, 64, true)), Refused("too_many_pixels")),
        ("as large as can be.png", png(i32::MAX as u32, i32::MAX as u32, &white), Either),
        ("no pixels.png", png(0, 0, &white), Either),
        ("a line of pixels.png", png(30_000, 1, &zlib(&[0; 30_001])), Shown),
        ("too few pixels.png", png(4_000, 4_000, &white), Either),
        ("bomb of text.png", with_text_bomb(&white), Either),
        ("cut off.png", png(64, 64, &white)[..60].to_vec(), Refused("damaged")),
        ("animated.png", ANIMATED.to_vec(), Shown),
        ("progressive.jpg", PROGRESSIVE.to_vec(), Shown),
        ("four inks.jpg", CMYK.to_vec(), Shown),
        ("twelve bits.jpg", twelve_bits(), Either),
        ("cut off.jpg", PROGRESSIVE[..PROGRESSIVE.len() / 2].to_vec(), Either),
        ("65535 by 65535.jpg", resized(0xffff), Either),
        ("only the mark.jpg", b"\xff\xd8\xff\xe0".to_vec(), Refused("damaged")),
        ("pages in a circle.tif", pages_in_a_circle(), Either),
        ("60000 by 60000.tif", tiff(60_000, 60_000, 0), Refused("too_many_pixels")),
        ("only the mark.heic", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), Refused("damaged")),
    ]
}

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [name.as_slice(), data].concat();
    let length = u32::try_from(data.len()).expect("a chunk is small").to_be_bytes();
    [length.as_slice(), &body, &crc(&body).to_be_bytes()].concat()
}

/// Writes a grey PNG that says it is this large, whatever it holds.
fn png(width: u32, height: u32, packed: &[u8]) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let chunks = [chunk(b"IHDR", &head), chunk(b"IDAT", packed), chunk(b"IEND", &[])].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunks].concat()
}

/// A comment that unpacks to a gigabyte.
fn with_text_bomb(packed: &[u8]) -> Vec<u8> {
    let mut picture = png(64, 64, packed);
    let comment = [b"Comment\0\0".as_slice(), &bomb(b'a', 1_024, true)].concat();
    let after_head = 8 + 25;
    picture.splice(after_head..after_head, chunk(b"zTXt", &comment));
    picture
}

/// Returns where a JPEG says how it is coded.
fn frame(picture: &[u8]) -> usize {
    picture.windows(2).position(|it| it == [0xff, 0xc2]).expect("it is progressive")
}

fn twelve_bits() -> Vec<u8> {
    let mut picture = PROGRESSIVE.to_vec();
    let at = frame(&picture);
    picture[at + 4] = 12;
    picture
}

fn resized(side: u16) -> Vec<u8> {
    let mut picture = PROGRESSIVE.to_vec();
    let at = frame(&picture) + 5;
    picture[at..at + 2].copy_from_slice(&side.to_be_bytes());
    picture[at + 2..at + 4].copy_from_slice(&side.to_be_bytes());
    picture
}

/// Writes a grey TIFF that says it is this large, and where its next page stands.
fn tiff(width: u32, height: u32, next: u32) -> Vec<u8> {
    let tags: [(u16, u32); 8] = [
        (256, width),
        (257, height),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 8),
        (278, height),
        (279, width.saturating_mul(height)),
    ];
    let count = u16::try_from(tags.len()).expect("there are few");
    let pixels = 64 * 64;
    let mut file = b"II*\0".to_vec();
    file.extend_from_slice(&(8 + pixels as u32).to_le_bytes());
    file.extend(std::iter::repeat_n(0xff, pixels));
    file.extend_from_slice(&count.to_le_bytes());
    for (tag, value) in tags {
        file.extend_from_slice(&tag.to_le_bytes());
        file.extend_from_slice(&4u16.to_le_bytes());
        file.extend_from_slice(&1u32.to_le_bytes());
        file.extend_from_slice(&value.to_le_bytes());
    }
    file.extend_from_slice(&next.to_le_bytes());
    file
}

fn pages_in_a_circle() -> Vec<u8> {
    tiff(64, 64, 8 + 64 * 64)
}
