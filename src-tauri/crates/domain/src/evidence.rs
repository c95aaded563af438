//! Evidence: the papers that prove an activity, known by the digest of their bytes.
//!
//! A certificate is evidence; the activity is what earns. One file may prove several activities (a scan of five
//! certificates), and one activity may need several files, so the two are joined by [`Attachment`]s.

use serde::{Deserialize, Serialize};

use crate::id::ActivityId;
pub use crate::id::EvidenceId;

/// The SHA-256 digest of a file's bytes, written with its algorithm: `sha256:` and 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest(String);

/// Why a text is not a digest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a SHA-256 digest; it reads `sha256:` and 64 hexadecimal digits")]
pub struct NotADigest(String);

impl Digest {
    /// Takes the 64 lower-case hexadecimal digits of a SHA-256 digest.
    pub fn sha256(hex: &str) -> Result<Self, NotADigest> {
        Self::try_from(format!("sha256:{hex}"))
    }

    /// Returns the 64 hexadecimal digits alone.
    pub fn hex(&self) -> &str {
        &self.0["sha256:".len()..]
    }
}

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Digest {
    type Error = NotADigest;

    fn try_from(text: String) -> Result<Self, NotADigest> {
        let hex = text.strip_prefix("sha256:").unwrap_or_default();
        let well_formed = hex.len() == 64
            && hex.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if well_formed { Ok(Self(text)) } else { Err(NotADigest(text)) }
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.0
    }
}

/// What kind of file it is, told from its first bytes and never from its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MediaType {
    /// A PDF document.
    Pdf,
    /// A JPEG image.
    Jpeg,
    /// A PNG image.
    Png,
    /// A TIFF image.
    Tiff,
    /// Anything else: kept, never shown by this program.
    Other,
}

impl MediaType {
    /// Tells the kind of a file from its first bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let begins = |magic: &[u8]| bytes.starts_with(magic);
        if begins(b"\xff\xd8\xff") {
            return Self::Jpeg;
        }
        if begins(b"\x89PNG\r\n\x1a\n") {
            return Self::Png;
        }
        if begins(b"II*\0") || begins(b"MM\0*") {
            return Self::Tiff;
        }
        // A PDF's header may stand anywhere in the first kilobyte, but what begins as an archive, a program or a page
        // of the web only carries one.
        let head = &bytes[..bytes.len().min(1024)];
        let carries = begins(b"PK\x03\x04")
            || begins(b"MZ")
            || begins(b"\x7fELF")
            || head.trim_ascii_start().starts_with(b"<");
        if !carries && head.windows(5).any(|it| it == b"%PDF-") { Self::Pdf } else { Self::Other }
    }

    /// Returns the word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Tiff => "tiff",
            Self::Other => "other",
        }
    }

    /// Finds the kind by its word in files.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Pdf, Self::Jpeg, Self::Png, Self::Tiff, Self::Other]
            .into_iter()
            .find(|it| it.word() == word)
    }
}

/// One file kept as evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Names the evidence.
    pub id: EvidenceId,
    /// The digest of its bytes, which is also where the vault keeps them.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
    /// The name the file had when it came; only ever a label.
    pub label: String,
    /// What kind of file it is.
    pub media: MediaType,
    /// The e-mail or archive it came in, where it came in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inside: Option<EvidenceId>,
    /// Whether the person keeps it without an activity: it waits for nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub aside: bool,
}

/// That a piece of evidence proves an activity.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// The activity proved.
    pub activity: ActivityId,
    /// The evidence that proves it.
    pub evidence: EvidenceId,
    /// The pages that do, from 1, where not the whole file does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_told_from_the_bytes() {
        for (bytes, media) in [
            (&b"%PDF-1.7\n"[..], MediaType::Pdf),
            (b"\n\n%PDF-1.4", MediaType::Pdf),
            (b"\xff\xd8\xff\xe0", MediaType::Jpeg),
            (b"\x89PNG\r\n\x1a\n", MediaType::Png),
            (b"<html>", MediaType::Other),
            (b"<html>%PDF-1.4", MediaType::Other),
            (b"PK\x03\x04 stored whole: %PDF-1.4", MediaType::Other),
            (b"", MediaType::Other),
        ] {
            assert_eq!(MediaType::of(bytes), media, "{bytes:?}");
        }
    }

    #[test]
    fn a_digest_names_its_algorithm() {
        let hex = "a".repeat(64);
        assert_eq!(Digest::sha256(&hex).expect("64 digits").to_string(), format!("sha256:{hex}"));
        assert!(Digest::sha256("abc").is_err());
        assert!(Digest::sha256(&"A".repeat(64)).is_err(), "a digest has one spelling");
    }
}
