//! The next cycle, proposed: the person compares it with the body's own page before it is kept.

use serde::Serialize;

use crate::cycle::{Cycle, Window};
use crate::dates::{anniversary, said};
use crate::id::CredentialId;

/// The days of the next cycle, as a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextCycle {
    /// The credential.
    pub credential: CredentialId,
    /// Its days.
    pub window: Window,
    /// The proposal as a sentence.
    pub sentence: String,
}

/// Proposes the cycle after this one: it begins the day after, and lasts as many years as the rule says.
///
/// A cycle that begins on 29 February ends, in a common year, on 27 February, the day before 28 February. There is none
/// for a credential without cycles, nor after a cycle whose days are not in order. The cycle itself stays as it is:
/// it goes on being judged by the rules of its own days.
pub fn next_cycle(cycle: &Cycle, cycle_years: u32) -> Option<NextCycle> {
    if cycle_years == 0 || !cycle.is_in_order() {
        return None;
    }
    let start = cycle.end.succ_opt()?;
    let end = anniversary(start, cycle_years).pred_opt()?;
    let sentence = format!(
        "The next cycle would run from {} to {}; compare that with the body's own page.",
        said(start),
        said(end)
    );
    Some(NextCycle {
        credential: cycle.credential.clone(),
        window: Window { start, end },
        sentence,
    })
}
