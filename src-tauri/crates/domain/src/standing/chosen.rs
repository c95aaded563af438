//! What became of the person's choices.

use serde::Serialize;

use crate::id::ActivityId;

/// One of the person's choices, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChoiceStanding {
    /// The activity it is about.
    pub activity: ActivityId,
    /// What became of it.
    pub kind: ChoiceKind,
    /// The same as a sentence.
    pub sentence: String,
}

/// What can become of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChoiceKind {
    /// It is obeyed.
    Obeyed,
    /// The record has no such activity.
    NotRecorded,
    /// The activity lies outside the days that are judged.
    OutOfTime,
    /// The activity is not done yet.
    NotYet,
    /// The activity has no points that could be placed.
    NoPoints,
    /// The requirement has no such area, so the points do not count.
    AreaNotAsked,
    /// The activity can't count in that area, so the points do not count.
    AreaNotItsOwn,
    /// Areas were chosen for more points than the activity is worth.
    MoreThanItsWorth,
}
