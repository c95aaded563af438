//! The audit package on paper: a cover letter, an index whose page numbers lead there, a page for each activity in the
//! order of the declaration, and behind it every certificate that proves it.
//!
//! [`write()`] takes the facts of a [`Dossier`](domain::package::Dossier) and the files one at a time, and fills parts no
//! larger than the receiver takes; each is complete in itself. [`checklist()`] prints a rehearsal.
//!
//! Deliberately absent: where the files come from and where the parts go; both are for the caller to say.
//! The invariant that matters: a file whose bytes are not the ones that were filed is never in it, and every file is
//! accounted for in [`Written::files`].

mod assemble;
mod checklist;
mod front;
mod part;

pub use assemble::{FileReport, Options, Written, write};
pub use checklist::checklist;
pub use part::Part;
