//! The law as data: packs, their dated revisions, and clauses that name what they rest on.
//!
//! A pack says only what the allocation can optimise and explain. What fits none of its eight kinds of clauses becomes
//! a note, which the program shows as not checked. There is no expression language, no clock and no default: exactly
//! one revision governs a cycle, or it is said that none is known. A number no source gives is `unknown`, never zero.
//!
//! # The files, `ce-rules/1`
//!
//! A file is TOML and describes a `[pack]` or a `[body]`. Amounts are decimals in quotes; a float is refused. Every
//! clause has an `id` that never changes, a `source` (one id or a list), and where it differs from the pack's
//! `status` a `confidence` (`stated`, `derived`, `unofficial`, `unknown`); a `note` says how it was derived.
//!
//! A pack holds `[[source]]`, `[[area]]`, `[[type]]` with `convert`, and one `[[requirement]]` for each revision, which
//! says to which cycles it `applies` and what it asks: `total`, `[[requirement.area]]`, `.cap`, `.type_min`, `.k_of`,
//! `.accept`, `.refuse`, `.first_cycle`, `.note`, `carry_over`, `cycle`, `split`, `free_area`. `[[submission]]` and
//! `[[fee]]` are dated data beside them, as are `[[participation]]`, `[[last_years]]`, `[[reinstatement]]` and
//! `[[synchronising]]`, which say how a credential lives beyond one cycle. `[[test]]` runs when the pack is loaded: a
//! pack that fails is not used.
//!
//! A body's file holds what its packs share: `[[source]]`, `[[area]]`, `[[type]]`, `[[category]]`, `[[note]]`, those
//! dated data, and the clauses `[[cap]]`, `[[accept]]` and `[[refuse]]`, which hold in every revision of
//! every pack that says `body = "…"`. An area or type of the same id in the pack takes the place of the body's, and
//! so does a clause of the same id in a revision; `without = ["cap/college"]` lets a revision do without one. A
//! shared clause bears the name it would have if it stood in the pack. A pack without a body is a body by itself; a
//! body that says `shares = "…"` takes over what another's packs share, but for categories and participation.
//!
//! A pack whose id holds `{category}` is a pattern: it makes one pack for each of its categories, and where it names the
//! area `own`, that is the `own_area` of the category.
//!
//! # What is done with them
//!
//! [`Library::read`] reads files and checks them, [`Pack::revision_for`] finds the revision, [`Pack::weigh`] turns
//! activities into points, [`Pack::problem`] puts the question to [`crate::allocation`], and [`Pack::unanswered`]
//! lists what the answer can't rest on.

mod clause;
mod confidence;
mod dated;
mod deed;
mod fault;
pub mod kinds;
mod library;
mod lint;
mod number;
mod pack;
mod page;
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

pub use clause::{At, Clause, Say};
pub use confidence::{Confidence, Status};
pub use dated::{Applies, ChosenBy, Fee, Reviewed, SplitRule, Submission};
pub use deed::Deed;
pub use fault::{Fault, Wrong};
pub use library::{Body, KnownCategory, Library};
pub use number::{Number, Parity};
pub use pack::{NoRevision, Pack};
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
