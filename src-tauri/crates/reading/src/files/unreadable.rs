//! Why a file can't be read.

use serde::{Deserialize, Serialize};

/// Why a file, or a page of it, can't be read. The file itself is kept in every case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("The file is empty. If it is still being downloaded, wait and add it again.")]
    Empty,
    /// It is larger than is looked at.
    #[error("The file is larger than {most} bytes. Add the pages that hold the certificate.")]
    TooLarge {
        /// The limit in bytes.
        most: u64,
    },
    /// It is none of the kinds that are read.
    #[error(
        "This is not a PDF, a picture, an e-mail, an archive or a text. It can be kept as evidence, and its facts typed in."
    )]
    NotKnown,
    /// It is of a kind that is read, and broken.
    #[error("The file is damaged and can't be shown. Ask the provider for a new copy.")]
    Damaged,
    /// It has a password that isn't known.
    #[error("The file is locked with a password. Give the password, or save a copy without one.")]
    Locked,
    /// The password given does not open it.
    #[error("The password does not open the file.")]
    WrongPassword,
    /// A picture has more pixels than can be held.
    #[error("The picture has too many pixels to be shown: {width} by {height}.")]
    TooManyPixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// There is no such page.
    #[error("The file has no page {number}.")]
    NoPage {
        /// The page asked for, from 1.
        number: u32,
    },
    /// An archive holds more than is unpacked, or names that lead out of it.
    #[error("The archive holds too much, or is damaged. Unpack it yourself and add what is in it.")]
    UnsoundArchive,
    /// Reading it took longer than allowed.
    #[error("Reading the file took too long and was stopped.")]
    OutOfTime,
    /// Reading it went wrong in a way nobody foresaw.
    #[error("Reading the file failed. It is kept; its facts can be typed in.")]
    Failed,
    /// The program could not start itself a second time.
    #[error("The reader can't be started: {reason}.")]
    NoReader {
        /// What the system said.
        reason: String,
    },
}
