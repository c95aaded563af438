//! How sure we are of a clause, and of a pack as a whole.

use serde::{Deserialize, Serialize};

/// How well a clause is known, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The source gives it in so many words.
    Stated,
    /// It follows from what a source states; the clause's note shows how.
    Derived,
    /// Only a third party says so.
    Unofficial,
    /// The person entered it, read from the body's own page or for a reason of their own.
    #[serde(skip_deserializing)]
    Entered,
    /// No source confirms it.
    Unknown,
}

impl Confidence {
    /// Returns the word a person reads.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Derived => "derived",
            Self::Unofficial => "unofficial",
            Self::Entered => "entered by you",
            Self::Unknown => "unknown",
        }
    }

    /// Says what the word means, for the place where it is shown.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Stated => "The source gives this in so many words.",
            Self::Derived => {
                "This follows from what the sources state; they don't say it themselves."
            }
            Self::Unofficial => {
                "Only a third party says this; compare it with the body's own page."
            }
            Self::Entered => {
                "You entered this yourself; no source known here was compared with it."
            }
            Self::Unknown => "No source confirms this.",
        }
    }
}

/// How a pack as a whole was come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Read in the body's own page, form or rule text.
    Stated,
    /// Read only on a third party's page.
    Secondary,
    /// The sources disagree.
    Conflict,
    /// Not confirmed.
    Unknown,
}

impl Status {
    /// Returns the confidence of a clause of such a pack that states none of its own.
    pub const fn confidence(self) -> Confidence {
        match self {
            Self::Stated => Confidence::Stated,
            Self::Secondary => Confidence::Unofficial,
            Self::Conflict | Self::Unknown => Confidence::Unknown,
        }
    }
}
