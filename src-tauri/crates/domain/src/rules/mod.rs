//! The law as data: packs, their dated revisions, and clauses that name what they rest on.
//!
//! A pack says only what the allocation can optimise and explain. What fits none of its eight kinds of clauses becomes
//! a note, which the program shows as not checked. There is no expression language, no clock and no default: exactly
//! one revision governs a cycle, or it is said that none is known. A number no source gives is `unknown`, never zero.
//!
//! # The files, `ce-rules/1`
//!
//! `src-tauri/rules/README.md` describes the format for whoever writes a pack. A file is a `[pack]` or a `[body]`; a body
//! holds what its packs share, and a shared clause bears the name it would have if it stood in the pack. A pack whose id
//! holds `{category}` is a pattern, and makes one pack for each of its categories. A pack without a body is a body by
//! itself. A pack that fails its own tests is not used.
//!
//! What a person changes stands in a file of its own, which `extends` a pack and holds an `[[override]]` for each clause:
//! see [`Overlay`].
//!
//! # What is done with them
//!
//! [`Library::read`] reads files and checks them, [`Pack::revision_for`] finds the revision, [`Pack::weigh`] turns
//! activities into points, [`Pack::problem`] puts the question to [`crate::allocation`], and [`Pack::unanswered`]
//! lists what the answer can't rest on.

mod asks;
mod clause;
mod confidence;
mod dated;
mod deed;
mod fault;
pub mod kinds;
mod library;
mod lint;
mod number;
mod offered;
mod overlay;
mod pack;
mod page;
mod propose;
mod question;
mod reading;
mod revision;
mod source;
mod text;
mod trial;
mod unanswered;
mod vocabulary;
mod words;
mod worth;

pub use clause::{At, Clause, Edited, Say};
pub use confidence::{Confidence, Status};
pub use dated::{Applies, ChosenBy, Fee, Reviewed, SplitRule, Submission};
pub use deed::Deed;
pub use fault::{Fault, Wrong};
pub use library::{Library, Papers};
pub use number::{Number, Parity};
pub use offered::{Body, KnownCategory};
pub use overlay::{ClauseView, Difference, Overlay, Override, Slot, SlotKind};
pub use pack::{NoRevision, Origin, Pack};
pub use propose::Known;
pub use question::Case;
pub use reading::{Reading, Split, Year};
pub use revision::Revision;
pub use source::{AsOf, Citation, Source};
pub use text::{MOST_BYTES, text_of};
pub use unanswered::Unanswered;
pub use vocabulary::{AreaEntry, Category, CountedIn, TypeEntry};
pub use words::{Words, all, list};
pub use worth::Worth;

#[cfg(test)]
pub(crate) mod tests;
