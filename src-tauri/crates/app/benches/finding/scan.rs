//! A scan as a copier makes it: a PDF with a picture for each page.

use std::io::{Cursor, Write};

use image::{GrayImage, ImageFormat, Luma};

/// Returns a scan of so many pages, letter size at 200 dots per inch.
pub fn pdf(pages: usize) -> Vec<u8> {
    let mut file = Vec::new();
    let mut places = Vec::new();
    let mut object = |file: &mut Vec<u8>, head: String, stream: Option<&[u8]>| {
        places.push(file.len());
        write!(file, "{} 0 obj\n{head}\n", places.len()).expect("a vector takes everything");
        if let Some(stream) = stream {
            file.extend_from_slice(b"stream\n");
            file.extend_from_slice(stream);
            file.extend_from_slice(b"\nendstream\n");
        }
        file.extend_from_slice(b"endobj\n");
    };
    file.extend_from_slice(b"%PDF-1.4\n");
    let kids: Vec<String> = (0..pages).map(|it| format!("{} 0 R", 3 + it * 3)).collect();
    object(&mut file, "<< /Type /Catalog /Pages 2 0 R >>".into(), None);
    let list = format!("<< /Type /Pages /Count {pages} /Kids [{}] >>", kids.join(" "));
    object(&mut file, list, None);
    for number in 0..pages {
        let own = 3 + number * 3;
        let page = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R \
             /Resources << /XObject << /P {} 0 R >> >> >>",
            own + 1,
            own + 2
        );
        object(&mut file, page, None);
        let paint = b"612 0 0 792 0 0 cm /P Do";
        object(&mut file, format!("<< /Length {} >>", paint.len()), Some(paint));
        let jpeg = picture(number);
        let head = format!(
            "<< /Type /XObject /Subtype /Image /Width {WIDE} /Height {HIGH} /ColorSpace /DeviceGray \
             /BitsPerComponent 8 /Filter /DCTDecode /Length {} >>",
            jpeg.len()
        );
        object(&mut file, head, Some(&jpeg));
    }
    let start = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1)
        .expect("a vector takes everything");
    for place in &places {
        writeln!(file, "{place:010} 00000 n ").expect("a vector takes everything");
    }
    let trailer = format!("trailer << /Size {} /Root 1 0 R >>", places.len() + 1);
    write!(file, "{trailer}\nstartxref\n{start}\n%%EOF\n").expect("a vector takes everything");
    file
}

const WIDE: u32 = 1_700;
const HIGH: u32 = 2_200;

/// Paper with something like lines of text, and the noise of a scanner.
fn picture(page: usize) -> Vec<u8> {
    let mut noise = page as u32 + 1;
    let picture = GrayImage::from_fn(WIDE, HIGH, |x, y| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (noise >> 27) as u8;
        let ink = y % 50 < 18 && (200..1_500).contains(&x) && (x / 9 + y / 50 * 7) % 5 != 0;
        Luma([if ink { 40 + grain } else { 222 + grain }])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Jpeg).expect("a picture can be written");
    bytes.into_inner()
}
