//! The eight kinds of clauses, and what stands beside them.
//!
//! One file per kind: what it holds, how a file writes it, and how it is said. There is no expression language; what
//! no kind can carry becomes a [`Note`], which the program shows as not checked.

mod admission;
mod area;
mod audit;
mod cap;
mod carry_over;
mod convert;
mod cycle;
mod k_of;
mod last_years;
mod note;
mod participation;
mod proof;
mod reinstatement;
mod synchronising;
mod total;
mod type_min;

pub use admission::Admission;
pub use area::{AreaMinimum, When};
pub use audit::{Audit, Deficiency};
pub use cap::{Cap, CapPer};
pub use carry_over::{CarryOver, Retention};
pub use convert::{Conversion, Round};
pub use cycle::{Anchor, CycleRule, FirstCycle, FirstWindow, Licensed};
pub use k_of::KOf;
pub use last_years::{LastYears, Outside};
pub use note::Note;
pub use participation::Participation;
pub use proof::{Paper, Proof, Shown};
pub use reinstatement::Reinstatement;
pub use synchronising::Synchronising;
pub use total::Total;
pub use type_min::TypeMin;
