//! Many files into one PDF, of which each keeps what it shows.
//!
//! Pages are copied, never drawn anew: their streams arrive byte for byte. What lies on a page beside its content
//! (filled fields, notes, signatures) is drawn into it, so that every viewer shows it; links stay links; what runs or
//! opens something stays behind. A file that can't be copied is put in as pictures of its pages; one that can't even
//! be looked at is named and left out. Files are taken one at a time, and only the present one is held in memory.
//!
//! Rooms in reading order: `load` opens a file of any condition, `tree` finds its pages, `copy` carries objects,
//! `page` makes a page of a page, `annotation` sorts what lies on it, `image` and `picture` make pages of
//! images, then `stamp`, `outline`, `writer`, `serial`.
//!
//! Deliberately absent: what the files are about, and the order a receiver wants them in.
//! The invariant that matters: a file is in whole, or [`Added`] says that it is not, and why.

mod annotation;
pub(crate) mod area;
pub(crate) mod balance;
mod bind;
mod book;
mod copy;
mod image;
mod load;
mod look;
pub(crate) mod matrix;
mod medium;
mod note;
mod outline;
mod own;
mod page;
mod picture;
mod placing;
mod serial;
mod stamp;
pub(crate) mod tree;
mod writer;

pub use bind::Bound;
pub use book::{Added, Book, Mark, Way};
pub use look::{pages, text};
pub use medium::{Medium, Nowhere};
pub use note::{How, Note, Why};
pub use outline::{Bookmark, Label, Numbering};
pub use own::Own;
