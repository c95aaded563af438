//! From pages to the bytes of a PDF file.

use super::face::Face;
use super::page::Page;

/// Writes pages as a PDF with their text.
pub fn document(pages: &[Page]) -> Vec<u8> {
    let fonts: String = (0..Face::ALL.len()).map(|at| format!("/F{at} {} 0 R ", 3 + at)).collect();
    let first_page = 3 + Face::ALL.len();
    let mut objects = vec![catalog(), tree(first_page, pages.len())];
    objects.extend(Face::ALL.iter().map(|face| {
        format!(
            "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>",
            face.name()
        )
        .into_bytes()
    }));
    for (at, page) in pages.iter().enumerate() {
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Resources << /Font << {fonts}>> >> /Contents {} 0 R >>",
                page.width,
                page.height,
                first_page + 2 * at + 1
            )
            .into_bytes(),
        );
        objects.push(stream("", page.ink.as_bytes()));
    }
    file(&objects)
}

/// Wraps a JPEG in a PDF of one page and no text, as scanners do.
pub fn picture(jpeg: &[u8], pixels: (u32, u32), grey: bool, dpi: f32) -> Vec<u8> {
    let (width, height) = (pixels.0 as f32 * 72.0 / dpi, pixels.1 as f32 * 72.0 / dpi);
    let colours = if grey { "/DeviceGray" } else { "/DeviceRGB" };
    let image = format!(
        "/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace {colours} /BitsPerComponent 8 /Filter /DCTDecode ",
        pixels.0, pixels.1
    );
    let page = format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:.2} {height:.2}] /Resources << /XObject << /Im0 5 0 R >> >> /Contents 4 0 R >>"
    );
    let placed = format!("q {width:.2} 0 0 {height:.2} 0 0 cm /Im0 Do Q\n");
    file(&[
        catalog(),
        tree(3, 1),
        page.into_bytes(),
        stream("", placed.as_bytes()),
        stream(&image, jpeg),
    ])
}

fn catalog() -> Vec<u8> {
    b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()
}

fn tree(first: usize, pages: usize) -> Vec<u8> {
    let kids: String = (0..pages).map(|at| format!("{} 0 R ", first + 2 * at)).collect();
    format!("<< /Type /Pages /Kids [ {kids}] /Count {pages} >>").into_bytes()
}

fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<< {entries}/Length {} >>\nstream\n", bytes.len()).into_bytes();
    object.extend_from_slice(bytes);
    object.extend_from_slice(b"\nendstream");
    object
}

/// Numbers the objects from 1, of which the first is the catalog, and writes the table that finds them.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut places = Vec::with_capacity(objects.len());
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend_from_slice(format!("{} 0 obj\n", at + 1).as_bytes());
        bytes.extend_from_slice(object);
        bytes.extend_from_slice(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend_from_slice(
        format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes(),
    );
    for place in places {
        bytes.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    bytes.extend_from_slice(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n",
            objects.len() + 1
        )
        .as_bytes(),
    );
    bytes
}
