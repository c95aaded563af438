//! Images: as pages, upright, with not a pixel changed.

use std::io::Cursor;

use documents::merge::How;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage};

use crate::made::merged;
use crate::readers::Paper;

/// A scan whose upper left corner is dark, larger across than down.
fn a_picture() -> RgbImage {
    RgbImage::from_fn(320, 200, |x, y| {
        if x < 160 && y < 100 { Rgb([20, 20, 20]) } else { Rgb([230, (x % 32) as u8 + 200, 220]) }
    })
}

fn png(image: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, ImageFormat::Png).expect("a vector takes every byte");
    bytes.into_inner()
}

/// A JPEG with EXIF that says how it is to be turned, where it was taken, and a film behind its end.
fn jpeg(orientation: u8) -> Vec<u8> {
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 90)
        .encode_image(&a_picture())
        .expect("a vector takes every byte");
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 46.5 N 87.4 W");
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(u16::try_from(exif.len() + 2).expect("it is short").to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes.extend(b"a film of many megabytes");
    bytes
}

/// Returns which quarter of the image on the page is dark: from the left and from the top.
fn dark_quarter(book: &Paper, page: usize) -> (bool, bool) {
    let seen = book.hayro(page);
    let dark: Vec<(usize, usize)> = (0..seen.pixels.len())
        .filter(|it| seen.pixels[*it] < 60)
        .map(|it| (it % seen.width, it / seen.width))
        .collect();
    assert!(dark.len() > 1_000, "the dark quarter is there");
    let middle = |it: fn(&(usize, usize)) -> usize| dark.iter().map(it).sum::<usize>() / dark.len();
    (middle(|it| it.0) > seen.width / 2, middle(|it| it.1) > seen.height / 2)
}

#[test]
fn a_photograph_is_turned_the_way_it_says() {
    let files: Vec<Vec<u8>> = (1..=8).map(jpeg).collect();
    let (bytes, added) = merged(&files, false);
    assert!(added.iter().all(|it| it.how == How::Placed && it.pages == 1));
    let book = Paper::of(&bytes);
    book.check();
    // Where the picture's first row and column come to lie, by EXIF's table.
    let (left, right, top, bottom) = (false, true, false, true);
    let corners = [
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
    ];
    for (index, corner) in corners.into_iter().enumerate() {
        let page = book.hayro(index + 1);
        assert_eq!(page.width > page.height, index < 4, "orientation {}", index + 1);
        assert_eq!(dark_quarter(&book, index + 1), corner, "orientation {}", index + 1);
    }
}

#[test]
fn a_jpeg_passes_through_without_its_places_and_its_film() {
    let (bytes, _) = merged(&[jpeg(1)], false);
    let find = |it: &[u8]| bytes.windows(it.len()).any(|window| window == it);
    assert!(!find(b"GPS 46.5") && !find(b"a film"), "neither is any proof");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let book = Paper::of(&bytes);
    let out = folder.path().join("it").display().to_string();
    crate::readers::ask("pdfimages", &["-all", &book.path(), &out]);
    let passed = image::open(folder.path().join("it-000.jpg")).expect("it is a JPEG still");
    let before = image::load_from_memory(&jpeg(1)).expect("it is a JPEG");
    assert_eq!(passed.into_rgb8(), before.into_rgb8());
}

#[test]
fn images_of_every_kind_keep_every_pixel() {
    let colour = a_picture();
    let grey = image::imageops::grayscale(&colour);
    let see_through = RgbaImage::from_fn(320, 200, |x, y| {
        let Rgb([r, g, b]) = *colour.get_pixel(x, y);
        Rgba([r, g, b, 255])
    });
    let mut scan = Cursor::new(Vec::new());
    let mut tiff = tiff::encoder::TiffEncoder::new(&mut scan).expect("a vector takes every byte");
    for _ in 0..2 {
        tiff.write_image::<tiff::encoder::colortype::RGB8>(320, 200, &colour)
            .expect("a vector takes every byte");
    }
    let files = [
        png(colour.clone()),
        png(grey.clone()),
        png(see_through),
        png(image::ImageBuffer::<Luma<u16>, Vec<u16>>::from_fn(320, 200, |x, y| {
            Luma([u16::from(grey.get_pixel(x, y).0[0]) * 257])
        })),
        scan.into_inner(),
    ];
    let (bytes, added) = merged(&files, false);
    assert_eq!(added.iter().map(|it| it.pages).collect::<Vec<_>>(), [1, 1, 1, 1, 2]);
    let book = Paper::of(&bytes);
    book.check();
    let folder = tempfile::tempdir().expect("a temporary folder");
    crate::readers::ask(
        "pdfimages",
        &["-png", &book.path(), &folder.path().join("it").display().to_string()],
    );
    // The two pages of the TIFF are one image, kept once and shown twice.
    for (index, is_grey) in [false, true, false, true, false, false].into_iter().enumerate() {
        let path = folder.path().join(format!("it-{index:03}.png"));
        let image = image::open(&path).expect("it was taken out");
        if is_grey {
            assert_eq!(image.into_luma8(), grey, "image {index}");
        } else {
            assert_eq!(image.into_rgb8(), colour, "image {index}");
        }
    }
}

#[test]
fn a_broken_image_is_named() {
    let mut cut = png(a_picture());
    cut.truncate(60);
    let (_, added) = merged(&[cut, b"\xff\xd8\xff\xe0 no".to_vec(), b"II*\0\0\0".to_vec()], true);
    assert!(added.iter().all(|it| !it.how.is_in()), "{added:?}");
}
