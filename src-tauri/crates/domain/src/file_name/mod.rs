//! What a file is called outside the vault: readable, safe on every system, and never the name of another.
//!
//! The person says how by a [`Template`]; what the record knows fills it in, and what it does not know leaves no trace.
//! Deliberately absent: folders. A name is one name, whatever a title holds.

mod safe;
mod template;

pub use safe::{Taken, ending, safe};
pub use template::{Facts, Fault, PLACEHOLDERS, Template};
