//! What is judged.

use std::collections::BTreeMap;

use super::ReadingPlace;
use crate::activity::Activity;
use crate::choice::Choice;
use crate::credential::Credential;
use crate::cycle::{Cycle, Window};
use crate::id::ActivityId;

/// One credential, one of its cycles, and everything the person did.
///
/// Activities outside the cycle may be among them; they are reported as not counting.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Judged<'r> {
    /// The credential.
    pub credential: &'r Credential,
    /// The cycle.
    pub cycle: &'r Cycle,
    /// The activities, in any order.
    pub activities: &'r [Activity],
    /// The person's choices; those about other credentials may be among them.
    pub choices: &'r [Choice],
    /// What counted where before, so that nothing moves that need not.
    pub previous: &'r [ReadingPlace],
    /// The cycles of the record, to tell a cycle that a later one followed.
    pub cycles: &'r [Cycle],
    /// The days judged in place of the cycle's own.
    pub(super) instead: Option<Window>,
}

impl<'r> Judged<'r> {
    /// Takes a credential, a cycle and the activities of a record.
    pub fn new(credential: &'r Credential, cycle: &'r Cycle, activities: &'r [Activity]) -> Self {
        Self {
            credential,
            cycle,
            activities,
            choices: &[],
            previous: &[],
            cycles: &[],
            instead: None,
        }
    }

    /// Obeys the choices of a record; those about other credentials are passed over.
    #[must_use]
    pub fn with_choices(self, choices: &'r [Choice]) -> Self {
        Self { choices, ..self }
    }

    /// Starts from where points counted before, as the earlier standing showed it.
    ///
    /// Every reading starts from there, because that is what the person saw. No number depends on it.
    #[must_use]
    pub fn with_previous(self, previous: &'r [ReadingPlace]) -> Self {
        Self { previous, ..self }
    }

    /// Knows the other cycles of the record: one that a later cycle followed has not left the credential expired.
    #[must_use]
    pub fn with_cycles(self, cycles: &'r [Cycle]) -> Self {
        Self { cycles, ..self }
    }

    /// Judges these days instead of the cycle's own.
    pub(super) fn over(self, window: Window) -> Self {
        Self { instead: Some(window), ..self }
    }

    /// Returns the days that are judged.
    pub(super) fn window(&self) -> Window {
        self.instead.unwrap_or_else(|| self.cycle.window())
    }

    /// Returns the choices about this credential, by activity; of several about one activity, the last.
    pub(super) fn wishes(&self) -> Vec<&'r Choice> {
        let mine = self.choices.iter().filter(|it| it.credential == self.credential.id);
        let by_activity: BTreeMap<&ActivityId, &Choice> =
            mine.map(|it| (&it.activity, it)).collect();
        by_activity.into_values().collect()
    }
}
