//! The second floor: what a person can do with a record, one file per feature, and no window.
//!
//! Every function is a thing a person does (`add`, `attach`, `withdraw`, `print`) or a question a person asks
//! (`list`). What it answers is finished: totals summed, sentences said, so that the window and the command line have
//! nothing to compute and nothing to disagree about. Dates cross as ISO text, amounts as decimal text.
//!
//! Deliberately absent: Tauri, dialogs, paths chosen by a script.
//! The invariant that matters: nothing is answered before the store has said it is on disk.

pub mod activities;
pub mod allocations;
pub mod calendar;
pub mod certificates;
pub mod choices;
pub mod clock;
pub mod credentials;
pub mod desk;
pub mod error;
pub mod evidence;
mod fields;
pub mod files;
pub mod find;
pub mod forms;
pub mod history;
pub mod holder;
pub mod import;
pub mod inbox;
pub mod inquiries;
pub mod matching;
pub mod names;
pub mod official;
pub mod package;
mod packs;
pub mod plan;
pub mod printing;
pub mod progress;
pub mod record;
pub mod rules;
pub mod sample;
mod shown;
pub mod standing;
pub mod together;
pub mod views;
pub mod watching;

pub use desk::Desk;
pub use error::{Code, Error, FieldError};
pub use packs::Packs;

/// The answer to a change: what came of it, and what it made stale.
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Changed<T> {
    /// What came of it.
    pub value: T,
    /// The topics whose views should ask again.
    pub topics: Vec<Topic>,
    /// The step it was, by which it can be taken back; absent where it changed nothing.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub step: Option<u64>,
}

/// What a change can make stale; the window's word for [`domain::journal::Topic`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Topic {
    /// The holder's details.
    Holder,
    /// Credentials and cycles.
    Credentials,
    /// Activities.
    Activities,
    /// Evidence and what it is attached to.
    Evidence,
    /// Planned courses.
    Plan,
    /// What the rules say of the record.
    Standing,
    /// What waits to be filed, and how far it is read.
    Inbox,
    /// The rules themselves.
    Rules,
    /// The saved views.
    Views,
}

impl From<domain::journal::Topic> for Topic {
    fn from(topic: domain::journal::Topic) -> Self {
        use domain::journal::Topic as Of;
        match topic {
            Of::Holder => Self::Holder,
            Of::Credentials => Self::Credentials,
            Of::Activities => Self::Activities,
            Of::Evidence => Self::Evidence,
            Of::Plan => Self::Plan,
            Of::Standing => Self::Standing,
            Of::Rules => Self::Rules,
            Of::Views => Self::Views,
        }
    }
}

#[cfg(test)]
mod wire;
