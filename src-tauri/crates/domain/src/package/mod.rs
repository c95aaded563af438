//! The audit package as facts: which activities, which files, in which order, under which names, for whom.
//!
//! - [`Dossier`]: everything the package says, from the record and what the rules say of it;
//! - [`Snapshot`]: what a declaration said on the day it was submitted;
//! - [`sums`]: the list of digests anybody can check;
//! - [`rehearsal`]: what an auditor would find, before one asks.
//!
//! Deliberately absent: pages, ink, files. The invariant that matters: an entry stands here because it was declared, and
//! says nothing that is not in the record.

mod asks;
mod dossier;
mod names;
pub mod rehearsal;
mod snapshot;
pub mod sums;

pub use asks::Asks;
pub use dossier::{Dossier, Entry, Extract, Placed, Proof};
pub use rehearsal::{Finding, Repair, Seen, rehearse};
pub use snapshot::{Shown, Snapshot, Told, Where};
