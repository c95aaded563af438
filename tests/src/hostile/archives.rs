//! Archives: with names that lead out, sizes that lie, and much more in them than they seem to hold.

use super::Fate::{self, Holds, Refused};
use super::bytes::{bomb, crc, deflate};

type Case = (&'static str, Vec<u8>, Fate);

const PAPER: &[u8] = b"CERTIFICATE OF COMPLETION\nAwarded to Imogen Achterberg\n1.0 contact hour";

/// Returns every hostile archive, and an e-mail that carries one.
pub fn all() -> Vec<Case> {
    let named = |name: &str| archive(&[Entry::stored(name, PAPER)]);
    let mut many: Vec<Entry> = Vec::new();
    for at in 0..5_000 {
        many.push(Entry::stored(&format!("{at}.txt"), PAPER));
    }
    vec![
        ("leads out.zip", named("../../../escaped.txt"), Holds(0)),
        ("leads out by the other stroke.zip", named("..\\..\\escaped.txt"), Holds(0)),
        ("leads to the top.zip", named("/tmp/escaped.txt"), Holds(1)),
        ("a drive.zip", named("C:\\escaped.txt"), Holds(1)),
        ("a link.zip", archive(&[Entry::stored("link", b"/etc/passwd").linked()]), Holds(0)),
        ("link and through it.zip", link_and_through_it(), Holds(1)),
        (
            "the same name twice.zip",
            archive(&[
                Entry::stored("a.txt", PAPER),
                Entry::stored("a.txt", b"CERTIFICATE, another one"),
            ]),
            Refused("unsound_archive"),
        ),
        ("bomb.zip", archive(&[Entry::bomb("zeros.txt", 1_024)]), Refused("unsound_archive")),
        (
            "bombs.zip",
            archive(&[
                Entry::bomb("a.txt", 150),
                Entry::bomb("b.txt", 150),
                Entry::bomb("c.txt", 150),
            ]),
            Refused("unsound_archive"),
        ),
        ("archives in archives.zip", archives_in_archives(), Holds(1)),
        (
            "says it is small.zip",
            archive(&[Entry::bomb("a.txt", 300).saying(10)]),
            Refused("unsound_archive"),
        ),
        (
            "says it is large.zip",
            archive(&[Entry::packed("a.txt", PAPER).saying(u32::MAX - 1)]),
            Holds(1),
        ),
        ("very many.zip", archive(&many), Refused("unsound_archive")),
        ("cut off.zip", named("a.txt")[..40].to_vec(), Refused("unsound_archive")),
        ("mail with a bomb.eml", mail(&archive(&[Entry::bomb("a.txt", 1_024)])), Holds(1)),
    ]
}

/// One file of an archive, as it is written and as it says it is.
pub struct Entry {
    name: Vec<u8>,
    bytes: Vec<u8>,
    method: u16,
    sum: u32,
    size: u32,
    mode: u32,
}

impl Entry {
    pub fn stored(name: &str, bytes: &[u8]) -> Self {
        let size = u32::try_from(bytes.len()).expect("it is small");
        let name = name.as_bytes().to_vec();
        Self { name, bytes: bytes.to_vec(), method: 0, sum: crc(bytes), size, mode: 0o100_644 }
    }

    fn packed(name: &str, bytes: &[u8]) -> Self {
        Self { bytes: deflate(bytes), method: 8, ..Self::stored(name, bytes) }
    }

    fn bomb(name: &str, megabytes: u32) -> Self {
        let bytes = bomb(0, megabytes as usize, false);
        Self { bytes, method: 8, size: megabytes << 20, ..Self::stored(name, b"") }
    }

    fn linked(self) -> Self {
        Self { mode: 0o120_777, ..self }
    }

    fn saying(self, size: u32) -> Self {
        Self { size, ..self }
    }
}

/// Writes an archive as its entries say.
pub fn archive(entries: &[Entry]) -> Vec<u8> {
    let (mut file, mut index) = (Vec::new(), Vec::new());
    for it in entries {
        let place = u32::try_from(file.len()).expect("it is small");
        let packed = u32::try_from(it.bytes.len()).expect("it is small");
        let length = u16::try_from(it.name.len()).expect("a name is short");
        let mut common = Vec::new();
        for part in [20u16, 0, it.method, 0, 0x21] {
            common.extend_from_slice(&part.to_le_bytes());
        }
        for part in [it.sum, packed, it.size] {
            common.extend_from_slice(&part.to_le_bytes());
        }
        common.extend_from_slice(&length.to_le_bytes());
        common.extend_from_slice(&0u16.to_le_bytes());
        file.extend_from_slice(b"PK\x03\x04");
        file.extend_from_slice(&common);
        file.extend_from_slice(&it.name);
        file.extend_from_slice(&it.bytes);
        // Made by a Unix, whose modes stand in the upper half of the attributes.
        index.extend_from_slice(b"PK\x01\x02\x14\x03");
        index.extend_from_slice(&common);
        index.extend_from_slice(&[0; 6]);
        index.extend_from_slice(&(it.mode << 16).to_le_bytes());
        index.extend_from_slice(&place.to_le_bytes());
        index.extend_from_slice(&it.name);
    }
    let count = u16::try_from(entries.len()).expect("there are few").to_le_bytes();
    let place = u32::try_from(file.len()).expect("it is small").to_le_bytes();
    let length = u32::try_from(index.len()).expect("it is small").to_le_bytes();
    file.extend_from_slice(&index);
    file.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    for part in [&count[..], &count, &length, &place, &[0, 0]] {
        file.extend_from_slice(part);
    }
    file
}

fn link_and_through_it() -> Vec<u8> {
    archive(&[Entry::stored("way", b"/tmp").linked(), Entry::stored("way/escaped.txt", PAPER)])
}

/// An archive in an archive in an archive, and so on, with a bomb in the middle.
fn archives_in_archives() -> Vec<u8> {
    let mut inner = archive(&[Entry::bomb("zeros.txt", 300)]);
    for depth in 0..6 {
        inner = archive(&[Entry::stored(&format!("{depth}.zip"), &inner)]);
    }
    inner
}

fn mail(attached: &[u8]) -> Vec<u8> {
    let coded = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, attached);
    let lines: Vec<&str> = coded
        .as_bytes()
        .chunks(76)
        .map(|it| std::str::from_utf8(it).expect("it is ASCII"))
        .collect();
    format!(
        "From: ce@example.org\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: application/zip\r\n\
        Content-Disposition: attachment; filename=\"../../certificates.zip\"\r\n\
        Content-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--\r\n",
        lines.join("\r\n")
    )
    .into_bytes()
}
