//! Files that say they are something else, or are two things at once.

use super::Fate::{self, Either, Holds, Refused};
use super::archives::{Entry, archive};

type Case = (&'static str, Vec<u8>, Fate);

const PAGE: &str = "<!DOCTYPE html><html><script>fetch('https://example.org')</script></html>";

/// Returns every file that is not what its name says.
pub fn all() -> Vec<Case> {
    let carrying = format!("{PAGE}\n%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n");
    let inside = Entry::stored("certificate.pdf", b"%PDF-1.7 as it is");
    let appended = [b"%PDF-1.7\n%%EOF\n".as_slice(), &archive(&[Entry::stored("a.txt", b"a")])];
    vec![
        ("a page of the web.pdf", PAGE.as_bytes().to_vec(), Refused("not_known")),
        ("a page of the web and a PDF.pdf", carrying.into_bytes(), Refused("not_known")),
        ("a drawing.png", b"<svg onload=\"alert(1)\"/>".to_vec(), Refused("not_known")),
        (
            "a drawing with a head.jpg",
            b"<?xml version=\"1.0\"?><svg/>".to_vec(),
            Refused("not_known"),
        ),
        ("a program.pdf", b"MZ\x90\0\x03 %PDF-1.7".to_vec(), Refused("not_known")),
        ("another program.pdf", b"\x7fELF\x02\x01\x01 %PDF-1.7".to_vec(), Refused("not_known")),
        ("an archive and a PDF.pdf", appended.concat(), Refused("damaged")),
        ("an archive of a PDF.pdf", archive(&[inside]), Holds(1)),
        ("zeros.pdf", vec![0; 4_096], Refused("not_known")),
        ("a moving picture.png", b"GIF89a\x01\0\x01\0".to_vec(), Refused("not_known")),
        ("words.pdf", b"Not a PDF at all, only words.".to_vec(), Either),
    ]
}
