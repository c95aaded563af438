//! The life of a credential beyond one cycle, judged on a day.
//!
//! Whether taking part is required, where the day lies between two declarations, what an expired credential needs to
//! come back, what that costs, and how several credentials end together. [`Lifecycle`] says it all of one credential;
//! [`synchronise`] of several; [`next_cycle`] proposes the days of the next one.
//! Deliberately absent: points, which are [`crate::standing`]'s, and every date and amount, which are the packs'. What
//! no source states is said to be unknown; a fee is never carried on from an older text as if it still held.

mod dates;
mod fee;
mod of;
mod renewal;
mod stage;
mod synchronise;
mod taking_part;

#[cfg(test)]
mod tests;

pub use dates::{KeyDates, Phase};
pub use fee::{FeeKind, FeeOn};
pub use of::{Lifecycle, Said};
pub use renewal::{NextCycle, next_cycle, proposed};
pub use stage::Stage;
pub use synchronise::{End, Saving, Synchronised, synchronise};
pub use taking_part::{TakingPart, TakingPartAnswer};
