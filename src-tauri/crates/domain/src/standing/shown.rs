//! What was shown last: where points counted, cycle by cycle, so that the next standing starts from there.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{ActivityStanding, ReadingPlace, ReasonKind, Standing};
use crate::id::{ActivityId, CycleId};

/// Where points counted when each cycle was shown last.
///
/// It is a memory, not a part of the record: no number depends on it, and without it only another of the equally good
/// allocations may be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Shown(BTreeMap<CycleId, Vec<ReadingPlace>>);

impl Shown {
    /// Returns where the points of a cycle counted.
    pub fn places(&self, cycle: &CycleId) -> &[ReadingPlace] {
        self.0.get(cycle).map_or(&[], Vec::as_slice)
    }

    /// Remembers a standing that was shown, in place of the earlier one of the same cycle.
    ///
    /// What is dated after the day of judgement keeps the place it had: asking about an earlier day forgets nothing.
    pub fn keep(&mut self, standing: &Standing) {
        let Some(answer) = standing.readings.get(standing.shown) else { return };
        let mut places = answer.places.to_vec();
        let not_yet =
            |it: &&ActivityStanding| it.reasons.iter().any(|it| it.kind == ReasonKind::NotYet);
        let ahead: HashSet<&ActivityId> =
            standing.activities.iter().filter(not_yet).map(|it| &it.activity).collect();
        let earlier = self.places(&standing.cycle).iter();
        places.extend(earlier.filter(|it| ahead.contains(&it.activity)).cloned());
        self.0.insert(standing.cycle.clone(), places);
    }
}
