//! Files: from bytes to pages, as pictures and as words.
//!
//! A file is judged by its content, never by its name, and taken apart in memory. Nothing here writes a file, follows
//! a link or runs what a file contains. The invariant: any bytes at all give pages or one typed reason, within limits.

mod active;
mod inside;
mod kind;
mod layer;
mod limits;
mod opened;
mod pdf;
mod picture;
mod unreadable;

pub use active::Active;
pub use inside::{Inner, files as inside};
pub use kind::Kind;
pub use limits::Limits;
pub use opened::{Opened, open};
pub use unreadable::Unreadable;
