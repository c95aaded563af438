//! Certificates of all kinds, the same in every run.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use documents::Paper;
use documents::merge::{Book, Bound, Way};
use documents::sheet::{Certificate, CertificateLayout, certificate};
use domain::evidence::MediaType;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GrayImage, ImageFormat, Luma};
use lopdf::{Document, Stream, dictionary};

/// A certificate, and the same as a PDF for programs that take nothing else.
pub struct Made {
    pub file: PathBuf,
    pub pdf: PathBuf,
}

/// Makes so many of them in a folder.
pub fn make(folder: &Path, count: u32) -> Vec<Made> {
    (0..count).map(|number| one(folder, number)).collect()
}

fn one(folder: &Path, number: u32) -> Made {
    let path = |kind: &str| folder.join(format!("certificate {number:04}.{kind}"));
    let keep = |kind: &str, bytes: &[u8]| {
        std::fs::write(path(kind), bytes).expect("the folder is writable");
        path(kind)
    };
    match number % 10 {
        0..=5 => {
            let pdf = keep("pdf", &text(number));
            Made { file: pdf.clone(), pdf }
        }
        6 | 7 => {
            let pdf = keep("pdf", &as_pdf(scan(number), MediaType::Jpeg));
            Made { file: pdf.clone(), pdf }
        }
        8 => {
            let bytes = scan(number);
            Made { file: keep("jpg", &bytes), pdf: keep("pdf", &as_pdf(bytes, MediaType::Jpeg)) }
        }
        _ => {
            let bytes = screen(number);
            Made { file: keep("png", &bytes), pdf: keep("pdf", &as_pdf(bytes, MediaType::Png)) }
        }
    }
}

fn text(number: u32) -> Vec<u8> {
    let program = format!("Program {number} of the Example Society");
    let said = Certificate {
        title: "Certificate of Completion",
        participant: "Ada Example, MLS(ASCP)",
        program: &program,
        provider: ["Example Society", "Example Hospital", "Example College"][number as usize % 3],
        completed: "14 March 2026",
        amount: "2 P.A.C.E. contact hours",
        program_number: Some("578-012-26"),
        signatory: "Pat Example, Education",
    };
    let layout =
        [CertificateLayout::Framed, CertificateLayout::Labelled, CertificateLayout::Record];
    let drawn = certificate(&said, layout[number as usize % 3], Paper::Letter);
    let bytes = documents::pdf::bytes(drawn.pages, &program, "Example Society", day());
    with_seal(&bytes.expect("it prints"), number % 3)
}

/// Puts the provider's seal on a certificate, as an image of its own in every file: so providers do it.
fn with_seal(certificate: &[u8], provider: u32) -> Vec<u8> {
    let side = 160;
    let seal = page(provider, side, side, 24).into_raw();
    let mut image = Stream::new(
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => i64::from(side),
            "Height" => i64::from(side),
            "ColorSpace" => "DeviceGray",
            "BitsPerComponent" => 8,
        },
        seal,
    );
    image.compress().expect("a vector takes every byte");
    let mut document = Document::load_mem(certificate).expect("it was just made");
    let first = document.get_pages()[&1];
    let image = document.add_object(image);
    document.add_xobject(first, "Seal", image).expect("a page takes an image");
    let drawn = b"q 64 0 0 64 274 90 cm /Seal Do Q".to_vec();
    document.add_page_contents(first, drawn).expect("a page takes content");
    let mut bytes = Vec::new();
    document.save_modern(&mut bytes).expect("a vector takes every byte");
    bytes
}

/// A page as a scanner sees it: paper that is not quite white, and lines of something like letters.
fn page(number: u32, width: u32, height: u32, grain: u32) -> GrayImage {
    let mut dice = u64::from(number) + 1;
    GrayImage::from_fn(width, height, |x, y| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        let noise = (dice % u64::from(grain)) as u8;
        let letter =
            y % 40 < 14 && (x * 7 + y / 40 * 13 + number) % 11 < 5 && x > 80 && x + 80 < width;
        Luma([if letter { 30 + noise } else { 235 + noise }])
    })
}

fn scan(number: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let image = page(number, 850, 1100, 12);
    JpegEncoder::new_with_quality(&mut bytes, 80)
        .encode_image(&image)
        .expect("a vector takes every byte");
    bytes
}

fn screen(number: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::from(page(number, 800, 600, 1))
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("a vector takes every byte");
    bytes.into_inner()
}

fn as_pdf(bytes: Vec<u8>, media: MediaType) -> Vec<u8> {
    let mut book = Book::new(Vec::new(), Paper::Letter, false).expect("a vector takes every byte");
    book.add(bytes, media, Way::Best).expect("a vector takes every byte");
    let bound = Bound { order: vec![0], title: "Scan".into(), ..Bound::default() };
    book.bind(&bound, day()).expect("a vector takes every byte")
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar")
}
