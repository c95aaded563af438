//! What is asked of the second process, and how it answers.

use std::io::{self, BufRead, Read, Write};

use image::ImageFormat;
use serde::{Deserialize, Serialize};

use crate::files::{self, Kind, Limits, Unreadable};
use crate::reading::{Note, guarded, words};
use crate::tables::{self, TableLimits, Unusable, Workbook};
use crate::text::Page;

use super::limit;
use super::walls::{self, Walls};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "snake_case")]
pub enum Job {
    /// The words the file itself holds.
    Words {
        /// The file's password, where it has one.
        password: Option<String>,
    },
    /// The rows of a table.
    Table,
    /// A page as a picture.
    Picture {
        /// The file's password, where it has one.
        password: Option<String>,
        /// The page, from 1.
        page: u32,
        /// The longer side, in pixels.
        longest: u32,
    },
    /// Which walls stand around the process.
    Walls,
}

/// The first line of the answer; a picture's bytes follow it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub(super) enum Answer {
    /// The words.
    Words { kind: Kind, pages: Vec<Page>, notes: Vec<Note> },
    /// The rows.
    Table { book: Workbook },
    /// It can't be used as a table.
    NoTable { reason: Unusable },
    /// A picture as PNG follows.
    Picture,
    /// Which walls stand.
    Walls { walls: Walls },
    /// It can't be done.
    Refused { reason: Unreadable },
}

/// Does one job: a line of JSON and the file's bytes come in, a line of JSON and perhaps a picture go out.
pub fn serve(input: &mut impl BufRead, output: &mut impl Write) -> io::Result<()> {
    limit::set()?;
    walls::raise();
    let mut line = String::new();
    input.read_line(&mut line)?;
    let job: Job = serde_json::from_str(&line)?;
    let mut bytes = Vec::new();
    input.take(Limits::USUAL.bytes + 1).read_to_end(&mut bytes)?;
    let (answer, picture) = match job {
        Job::Words { password } => match words(&bytes, password.as_deref(), None) {
            Ok((kind, pages, notes)) => (Answer::Words { kind, pages, notes }, Vec::new()),
            Err(reason) => (Answer::Refused { reason }, Vec::new()),
        },
        Job::Walls => (Answer::Walls { walls: Walls::tried() }, Vec::new()),
        Job::Table => {
            let book = guarded(|| Ok(tables::open(&bytes, &TableLimits::USUAL)));
            match book.unwrap_or(Err(Unusable::Damaged)) {
                Ok(book) => (Answer::Table { book }, Vec::new()),
                Err(reason) => (Answer::NoTable { reason }, Vec::new()),
            }
        }
        Job::Picture { password, page, longest } => {
            match picture(&bytes, password.as_deref(), page, longest) {
                Ok(png) => (Answer::Picture, png),
                Err(reason) => (Answer::Refused { reason }, Vec::new()),
            }
        }
    };
    serde_json::to_writer(&mut *output, &answer)?;
    output.write_all(b"\n")?;
    output.write_all(&picture)?;
    output.flush()
}

/// Draws a page as a PNG.
fn picture(
    bytes: &[u8],
    password: Option<&str>,
    page: u32,
    longest: u32,
) -> Result<Vec<u8>, Unreadable> {
    guarded(|| {
        let file = files::open(bytes, password, &Limits::USUAL)?;
        let picture = file.picture(page, longest.clamp(16, 8_000), 300.0)?;
        let mut png = io::Cursor::new(Vec::new());
        picture.write_to(&mut png, ImageFormat::Png).map_err(|_| Unreadable::Failed)?;
        Ok(png.into_inner())
    })
}
