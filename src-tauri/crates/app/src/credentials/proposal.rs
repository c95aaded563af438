//! The dates of a cycle as the body's rule lets expect them.

use domain::dates;
use domain::rules::{Known, Say};
use serde::Serialize;

use super::CredentialDraft;
use crate::Desk;

/// A cycle the rule lets expect; the body's own site has the last word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CycleProposal {
    /// The first day, as ISO text.
    pub start: String,
    /// The last day, as ISO text.
    pub end: String,
    /// What the proposal rests on.
    pub because: String,
    /// The offer: "Use 1 July 2026 to 30 June 2028".
    pub offer: String,
}

/// Proposes the cycle of a draft from what is typed so far; nothing where the rule does not tell it, or where the draft
/// says the same already.
pub fn propose(desk: &Desk, draft: &CredentialDraft) -> Option<CycleProposal> {
    let pack = desk.packs().library().pack_for(&draft.body, &draft.category)?;
    let latest = pack.revisions.iter().max_by_key(|it| it.applies.from)?;
    let cycle = latest.cycle.as_ref()?;
    let day = |text: &str| text.trim().parse().ok();
    let known = Known {
        certified_on: day(&draft.certified_on),
        start: day(&draft.cycle_start),
        end: day(&draft.cycle_end),
        today: desk.today(),
    };
    let window = cycle.says.propose(known)?;
    if known.start == Some(window.start) && known.end == Some(window.end) {
        return None;
    }
    // A cycle that is typed whole is left alone, unless what counts lies in other days than the licence's own.
    if known.start.is_some() && known.end.is_some() && !cycle.says.before_renewal {
        return None;
    }
    Some(CycleProposal {
        start: window.start.to_string(),
        end: window.end.to_string(),
        because: cycle.says.say(pack.words()),
        offer: format!("Use {} to {}", dates::said(window.start), dates::said(window.end)),
    })
}
