//! Which points count, and where: exact, in whole thousandths, without a solver.
//!
//! [`Problem`] is what a pack and a record come to for one credential, one cycle and one reading of the rules;
//! [`solve`] answers it. Nothing here knows packs, sources or sentences.
//!
//! The way of a question through the room:
//!
//! - the requirement becomes `ground`, with a `tree` of bounds on types (bounds that cross are found by `crossing`);
//! - the log becomes `offers` in order and `parcels` in classes, `keep` finds where they were, `fill` puts everything somewhere;
//! - `repair` shifts the least that meets what can be met, as a cheapest `circulation` in a `network`;
//! - `fewest` says what would have to be added, where need be in a network `extended` by new points;
//! - `explain` and `reasons` say why not more, `spread` says it activity by activity, `tell` gives the names back.
//!
//! `choices` of years and areas are solved one by one as `world`s, `divided` or `undivided`; where activities may not
//! be divided, `branch` searches over repairs. [`Solver`] keeps a question open; [`effect`] and [`cheapest`] plan.
//!
//! The invariant: an answer's numbers are facts about the problem alone, whatever order it was entered in, whatever
//! was placed before, and on whatever machine.

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
mod offers;
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
pub(crate) use names::Quick;
pub use offers::Offers;
pub use plan::{Effect, effect};
pub use problem::*;
pub use solve::solve;
pub use solver::Solver;
