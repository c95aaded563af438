//! Which points count, and where: exact, in whole thousandths, without a solver.
//!
//! [`Problem`] is what a pack and a record come to for one credential, one cycle and one reading of the rules;
//! [`solve`] answers it. Nothing here knows packs, sources or sentences.
//!
//! The way of a question through the room: the requirement becomes `ground` with a `tree` of bounds on types;
//! the log becomes `parcels` in classes; `fill` puts everything somewhere, `repair` shifts the least that meets
//! what can be met, `fewest` says what would have
//! to be added, `spread` says it activity by activity, `reasons` say why not more. Where activities may not be
//! divided, `branch` searches over repairs. The invariant:
//! an answer is a fact about the problem alone, whatever order it was entered in and on whatever machine.

mod answer;
mod branch;
mod calendar;
mod cheapest;
mod choices;
mod circulation;
mod crossing;
mod divided;
mod explain;
mod extended;
mod fewest;
mod fill;
mod ground;
mod keep;
mod names;
mod network;
mod parcels;
mod plan;
mod problem;
mod reasons;
mod repair;
mod solve;
mod solver;
mod spread;
mod tell;
mod tree;
mod undivided;
mod world;

pub use answer::*;
pub use cheapest::{Course, Plan, cheapest};
pub use crossing::{caps_across_minima, crossing_caps};
pub use ground::MOST_AREAS;
pub use plan::{Effect, effect};
pub use problem::*;
pub use solve::solve;
pub use solver::Solver;
