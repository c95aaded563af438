//! The next cycle, proposed: the person compares it with the body's own page before it is kept.

use serde::Serialize;

use crate::credential::Credential;
use crate::cycle::{Cycle, Window};
use crate::dates::{anniversary, said};
use crate::id::CredentialId;
use crate::rules::Library;

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

/// Proposes the cycle after this one, as long as the rule in force says, or else as many whole years as this one.
pub fn proposed(credential: &Credential, cycle: &Cycle, library: &Library) -> Option<NextCycle> {
    let pack = library.pack_for(&credential.body, &credential.category);
    let latest = pack.and_then(|it| it.revisions.iter().max_by_key(|it| it.applies.from));
    let stated = latest.and_then(|it| it.cycle.as_ref()).map(|it| it.says.years);
    let as_long = || {
        let ends = |years: &u32| anniversary(cycle.start, *years).pred_opt() == Some(cycle.end);
        (1..=LONGEST).find(ends)
    };
    next_cycle(cycle, stated.or_else(as_long)?)
}

/// Years; the longest cycle met in any body's rules is five.
const LONGEST: u32 = 6;

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
