//! A page as words with their places.

use serde::{Deserialize, Serialize};

use super::Rect;

/// A word and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// The letters.
    pub text: String,
    /// Where they stand.
    pub rect: Rect,
    /// How sure the engine was that read them, in percent; absent where no engine had to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u8>,
}

/// Where a page's words come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The file itself holds them as text.
    Layer,
    /// An engine read them from a picture.
    Optical,
    /// There are none: nothing could be read.
    None,
}

/// A page and its words, in the order of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The page's number in its file, from 1.
    pub number: u32,
    /// The width, in a unit of the page's own.
    pub width: f32,
    /// The height, in the same unit.
    pub height: f32,
    /// Where the words come from.
    pub origin: Origin,
    /// The words.
    pub words: Vec<Word>,
}

impl Page {
    /// Returns the page's text, a line per line.
    pub fn text(&self) -> String {
        super::rows::of_page(self)
            .iter()
            .map(|row| {
                let words: Vec<&str> =
                    row.cells.iter().flatten().map(|at| self.words[*at].text.as_str()).collect();
                words.join(" ")
            })
            .collect::<Vec<_>>()
            .join("\n")
    }
}
