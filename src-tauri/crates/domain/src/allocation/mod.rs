//! Which points count, and where: exact, in whole thousandths, without a solver.
//!
//! [`Problem`] is what a pack and a record come to for one credential, one cycle and one reading of the rules;
//! [`solve`] answers it. Nothing here knows packs, sources or sentences.

mod answer;
mod problem;

pub use answer::*;
pub use problem::*;
