//! Kinds of file, told by content; a name proves nothing.

use serde::{Deserialize, Serialize};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A PDF.
    Pdf,
    /// A JPEG photo or scan.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A TIFF scan of one or more pages.
    Tiff,
    /// A HEIC photo.
    Heic,
    /// An e-mail with what is attached.
    Email,
    /// An archive of files.
    Zip,
    /// Plain text.
    Text,
}

impl Kind {
    /// Tells the kind by how a file begins; `None` where it is none of these.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let begins = |magic: &[u8]| bytes.starts_with(magic);
        let head = &bytes[..bytes.len().min(1024)];
        if begins(b"\xff\xd8\xff") {
            return Some(Self::Jpeg);
        }
        if begins(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if begins(b"II*\0") || begins(b"MM\0*") {
            return Some(Self::Tiff);
        }
        if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
            return Some(Self::Zip);
        }
        // Programs and pages of the web stay what they are, whatever they carry further on.
        if begins(b"MZ") || begins(b"\x7fELF") || is_markup(&String::from_utf8_lossy(head)) {
            return None;
        }
        // Readers accept a PDF's mark anywhere in the first kilobyte.
        if head.windows(5).any(|it| it == b"%PDF-") && !head.trim_ascii_start().starts_with(b"<") {
            return Some(Self::Pdf);
        }
        if bytes.get(4..8) == Some(b"ftyp") {
            let brands = [&b"heic"[..], b"heix", b"mif1", b"heim", b"hevc", b"msf1"];
            return brands.contains(&bytes.get(8..12)?).then_some(Self::Heic);
        }
        let text = std::str::from_utf8(bytes)
            .ok()
            .filter(|it| !it.contains('\0') && !it.trim().is_empty())?;
        Some(if is_email(text) { Self::Email } else { Self::Text })
    }
}

/// An e-mail begins with its headers.
fn is_email(text: &str) -> bool {
    let head: Vec<&str> = text.lines().take_while(|it| !it.is_empty()).take(60).collect();
    let has = |name: &str| {
        head.iter().any(|it| it.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name)))
    };
    let first = head.first().is_some_and(|it| {
        it.split(':').next().is_some_and(|it| !it.contains(' ')) && it.contains(':')
    });
    first
        && has("from:")
        && (has("mime-version:")
            || has("message-id:")
            || has("received:")
            || (has("subject:") && has("date:") && has("content-type:")))
}

/// A page of the web, or a drawing with scripts, is not a text to be read.
fn is_markup(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_lowercase();
    ["<!doctype", "<html", "<svg", "<?xml", "<script"].iter().any(|it| start.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_content() {
        for (bytes, kind) in [
            (&b"%PDF-1.7\n"[..], Some(Kind::Pdf)),
            (b"junk before %PDF-1.4", Some(Kind::Pdf)),
            (b"\xff\xd8\xff\xe0", Some(Kind::Jpeg)),
            (b"\0\0\0\x18ftypheic", Some(Kind::Heic)),
            (b"From: a@b.org\nMessage-ID: <1@b.org>\n\nHello", Some(Kind::Email)),
            (b"CERTIFICATE OF COMPLETION\nName: Ann", Some(Kind::Text)),
            (b"<html><body>", None),
            (b"<svg onload='x()'>%PDF-1.4", None),
            (b"PK\x03\x04 stored whole: %PDF-1.4", Some(Kind::Zip)),
            (b"\x89PNG\r\n\x1a\n%PDF-1.4", Some(Kind::Png)),
            (b"MZ\x90\0", None),
            (b"", None),
        ] {
            assert_eq!(Kind::of(bytes), kind, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
