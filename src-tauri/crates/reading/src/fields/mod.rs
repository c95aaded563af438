//! Fields: from words on pages to the facts of a certificate.
//!
//! There is no template per provider. Each field gathers candidates from everything that can speak for it (a label
//! beside it, the sentence around it, its form, its place), weighs them, and chooses; what was not chosen is kept with
//! its reasons. The invariant: a value is always something the page says, never something that is merely usual.
//! Whether a fact is good enough for a record is the person's business.

pub mod organisation;

mod amount;
mod area;
mod badge;
mod beside;
mod calendar;
mod candidate;
mod certificate;
mod days;
mod field;
mod label;
mod mend;
mod number;
mod number_word;
mod participant;
mod person;
mod provider;
mod settle;
mod split;
mod table;
mod title;
mod title_cues;
mod transcript;
mod unit;

pub use badge::Badge;
pub(crate) use calendar::{Order as NumberOrder, find as days_in};
pub use certificate::{Certificate, ReadSession};
pub use field::{
    Field, Other, Place, PrintedAmount, PrintedDay, PrintedUnit, ProbableArea, ProgramNumber,
    Scheme,
};
pub use person::same as same_person;
pub use split::certificates as read;
pub(crate) use unit::record_unit as unit_named;
