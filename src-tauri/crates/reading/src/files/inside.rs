//! What is inside an e-mail or an archive: files, taken out in memory, never onto the disk.

use std::io::{Cursor, Read};

use mail_parser::{MessageParser, MimeHeaders};

use super::kind::Kind;
use super::limits::Limits;
use super::unreadable::Unreadable;

/// A file inside another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inner {
    /// Its own name, without any folder.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Takes the files out of an e-mail or an archive.
///
/// An e-mail's own text comes last, as a text, where nothing readable is attached: many confirmations are only that.
pub fn files(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Vec<Inner>, Unreadable> {
    match kind {
        Kind::Email => email(bytes, limits),
        Kind::Zip => archive(bytes, limits),
        _ => Ok(Vec::new()),
    }
}

fn email(bytes: &[u8], limits: &Limits) -> Result<Vec<Inner>, Unreadable> {
    let message = MessageParser::default().parse(bytes).ok_or(Unreadable::Damaged)?;
    let mut files: Vec<Inner> = message
        .attachments()
        .take(limits.files)
        .map(|it| Inner {
            name: plain_name(it.attachment_name().unwrap_or("attachment")),
            bytes: it.contents().to_vec(),
        })
        .filter(|it| Kind::of(&it.bytes).is_some())
        .collect();
    // A mail's text is the paper itself where nothing is attached but a logo or a calendar entry.
    let papers = files.iter().any(|it| {
        matches!(Kind::of(&it.bytes), Some(Kind::Pdf | Kind::Tiff | Kind::Zip | Kind::Heic))
    });
    if !papers && let Some(text) = message.body_text(0) {
        let subject = message.subject().map(|it| format!("Subject: {it}\n\n")).unwrap_or_default();
        files.push(Inner {
            name: "message.txt".into(),
            bytes: format!("{subject}{text}").into_bytes(),
        });
    }
    Ok(files)
}

fn archive(bytes: &[u8], limits: &Limits) -> Result<Vec<Inner>, Unreadable> {
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::UnsoundArchive)?;
    // Of two files with one name only one would be seen; nothing of an archive is left out unsaid.
    if archive.len() > limits.files || listed(bytes) != Some(archive.len()) {
        return Err(Unreadable::UnsoundArchive);
    }
    let mut files = Vec::new();
    let mut left = limits.unpacked;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|_| Unreadable::UnsoundArchive)?;
        // Sizes in an archive can lie, so what counts is what comes out.
        let sound = entry.enclosed_name().is_some();
        if entry.is_dir() || entry.is_symlink() || !sound {
            continue;
        }
        let name = entry.name().map_or_else(|_| "file".into(), |it| plain_name(&it));
        let mut bytes = Vec::new();
        let most = left.min(limits.bytes);
        entry.take(most + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::UnsoundArchive)?;
        let size = bytes.len() as u64;
        if size > most {
            return Err(Unreadable::UnsoundArchive);
        }
        left -= size;
        // What systems leave in archives for themselves is nobody's certificate.
        if !name.starts_with('.') && name != "Thumbs.db" {
            files.push(Inner { name, bytes });
        }
    }
    Ok(files)
}

/// Returns how many files an archive says it holds, from the record at its end.
fn listed(bytes: &[u8]) -> Option<usize> {
    let start = bytes.len().saturating_sub(END + usize::from(u16::MAX));
    let tail = &bytes[start..];
    let at = tail.windows(4).rposition(|it| it == b"PK\x05\x06")?;
    let count = tail.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

/// The size of the record at the end of an archive, before its comment.
const END: usize = 22;

/// Returns the last part of a name, whatever divides its parts.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let plain: String = last.chars().filter(|it| !it.is_control()).take(200).collect();
    if plain.trim().is_empty() { "file".into() } else { plain }
}
