//! What the rules say of a record on a day.
//!
//! [`Standing`] is everything a screen, a form or an audit answer shows about one credential in one cycle: the verdict,
//! what counts where, the sentence for each point that does not count, what is short, and the dates that matter.
//! Every sentence is built from the clause it cites, so it can't disagree with the computation.
//! Deliberately absent: the law itself, which is in [`crate::rules`], and the choice of what counts where, which is in
//! [`crate::allocation`].

mod activities;
mod answer;
mod answering;
mod areas;
mod bundle;
mod chosen;
mod hearing;
mod judge;
mod judge_all;
mod judged;
mod last_years;
mod memo;
mod parts;
mod pieces;
mod price;
mod readings;
mod repair;
mod shortages;
mod shown;
mod verdict;
mod wishes;

#[cfg(test)]
mod tests;

pub use crate::lifecycle::{KeyDates, Phase};
pub use answer::*;
pub use answering::{answer, answers};
pub use bundle::{Bundle, bundle};
pub use chosen::*;
pub use judge::judge;
pub use judge_all::judge_all;
pub use judged::Judged;
pub use last_years::LastYears;
pub use parts::*;
pub use price::{Price, price, price_of_lifting};
pub use shown::Shown;
