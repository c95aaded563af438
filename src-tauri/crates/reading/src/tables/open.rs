//! From bytes to a workbook, by what the bytes are.

use std::io::{self, Cursor, Read};

use super::{TableLimits, Unusable, Workbook, delimited, office};
use crate::files::Kind;

/// Opens a table, whatever its name.
pub fn open(bytes: &[u8], limits: &TableLimits) -> Result<Workbook, Unusable> {
    if bytes.len() as u64 > limits.bytes {
        return Err(Unusable::TooLarge { most: limits.bytes >> 20 });
    }
    let mut book = if bytes.starts_with(b"PK\x03\x04") {
        packed(bytes, limits)?
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(compound(bytes));
    } else {
        plain(bytes, limits)?
    };
    book.sheets.retain(|it| !it.rows.is_empty());
    if book.sheets.is_empty() { Err(Unusable::Empty) } else { Ok(book) }
}

/// Opens a workbook, which is an archive of parts.
fn packed(bytes: &[u8], limits: &TableLimits) -> Result<Workbook, Unusable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unusable::Damaged)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    let is_office = has("xl/workbook.xml");
    let is_open_document = has("content.xml") && has("mimetype");
    if !is_office && !is_open_document {
        return Err(Unusable::NotATable { what: "an archive".into() });
    }
    // Sizes written in an archive can lie, so every part is unpacked once into nothing, and counted.
    let mut left = limits.unpacked;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Unusable::Damaged)?;
        let size = io::copy(&mut part.take(left + 1), &mut io::sink());
        let size = size.map_err(|_| Unusable::Damaged)?;
        left = left.checked_sub(size).ok_or(Unusable::TooMuchInside)?;
    }
    if is_office { office::excel(bytes, limits) } else { office::open_document(bytes, limits) }
}

/// Tells apart what comes in the container of old Office files.
fn compound(bytes: &[u8]) -> Unusable {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = bytes.windows(name.len()).any(|it| it == name);
    if locked { Unusable::Locked } else { Unusable::OldFormat }
}

fn plain(bytes: &[u8], limits: &TableLimits) -> Result<Workbook, Unusable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unusable::Empty);
    }
    let what = match Kind::of(bytes) {
        Some(Kind::Pdf) => "a PDF",
        Some(Kind::Jpeg | Kind::Png | Kind::Tiff | Kind::Heic) => "a picture",
        Some(Kind::Email) => "an e-mail",
        Some(Kind::Zip) => "an archive",
        _ => return delimited::read(bytes, limits),
    };
    Err(Unusable::NotATable { what: what.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_named() {
        let said =
            |bytes: &[u8]| open(bytes, &TableLimits::USUAL).expect_err("no table").to_string();
        assert_eq!(said(b"%PDF-1.7\n"), "This is a PDF, not a spreadsheet.");
        assert_eq!(said(b"\x89PNG\r\n\x1a\nabc"), "This is a picture, not a spreadsheet.");
        assert_eq!(said(b" \n\n"), "There are no filled rows in it.");
        assert_eq!(
            said(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"),
            "This is a workbook in the old .xls format."
        );
        assert_eq!(
            said(b"<html><table><tr><td>1</td></tr></table>"),
            "This is a web page, not a spreadsheet."
        );
        assert_eq!(said(b"PK\x03\x04broken"), "The file is damaged: its rows can't be read.");
    }
}
