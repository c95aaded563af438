//! A body's own form: opened, its fields given facts, filled, and known again.
//!
//! What a person chose for each field is remembered by the form's fingerprint, so that the same form is right the next
//! time. It is kept on the desk and not in the record: it says how a paper is filled and nothing about the person, an
//! auditor has no use for it, and losing it costs a few minutes. Deliberately absent: where the blank came from; its
//! bytes are given by whoever asks, and it is never written to.

mod choose;
mod facts;
mod fill;
mod open;

pub use choose::{OfficialAsk, OfficialField, OfficialOrder, OfficialView, PlacedText, Source};
pub use facts::FactRow;
pub use fill::{FilledForm, SavedOfficial, fill};
pub use open::{OpenForm, PageSize, Picture, open, picture, read};
