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

/// What a shortage is a shortage of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShortageKind {
    /// Of points in an area, or in any of a set of areas.
    Area,
    /// Of points of a type.
    Type,
    /// Of points in all.
    Total,
    /// None by itself: the requirements can't all be met at once.
    Together,
}

/// Something that is short, independent of everything else that is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shortage {
    /// What is short.
    pub kind: ShortageKind,
    /// By how much.
    pub short: Points,
    /// The shortage in a few words: "1 point short in Medical ethics".
    pub brief: String,
    /// The areas of the set: a missing point helps in any of them, as far as it is below its minimum.
    pub areas: Vec<AreaId>,
    /// The activities that can give to those areas.
    pub activities: Vec<ActivityId>,
    /// The shortage as a sentence.
    pub sentence: String,
    /// The clauses that ask for it, and the full caps in the way.
    pub citations: Vec<Citation>,
}

/// The least that helps: the largest of the shortages, never their sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// How many points, all told.
    pub points: Points,
    /// How many of them must go to which area: one valid way to spend them.
    pub areas: Vec<Place>,
    /// How many may go anywhere.
    pub anywhere: Points,
    /// The repair as a sentence.
    pub sentence: String,
}

/// What one reading of the rules leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadingAnswer {
    /// The reading.
    pub reading: Reading,
    /// Says the reading; empty when nothing is ambiguous.
    pub said: String,
    /// Whether everything required is met.
    pub eligible: bool,
    /// The points that count.
    pub counted: Points,
    /// The points required.
    pub required: Points,
    /// How far the total is short.
    pub total_short: Points,
    /// How far the areas are short, together.
    pub area_short: Points,
    /// How far the types are short, together.
    pub type_short: Points,
    /// The fewest extra points after which everything is met; absent when no number of points would do.
    pub fewest_points: Option<Points>,
    /// The smallest set of areas whose need can't be met.
    pub short_areas: Vec<AreaId>,
    /// That set with its need.
    pub short_set: Option<ShortSet>,
    /// What counts where.
    pub places: Vec<ReadingPlace>,
    /// What the allocation leaves uncounted, by (date, activity).
    pub uncounted: Vec<ReadingReason>,
}

/// The smallest set of areas whose need can't be met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShortSet {
    /// The areas, in the pack's order.
    pub areas: Vec<AreaId>,
    /// What they need together.
    pub need: Points,
    /// The most that can be placed in them.
    pub reachable: Points,
    /// By how much that is short.
    pub short: Points,
}

/// Why points of one activity do not count, under one reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadingReason {
    /// The activity.
    pub activity: ActivityId,
    /// How many points.
    pub points: Points,
    /// The clause that stopped them; none where the person's own choice or its areas did.
    pub clause: Option<String>,
    /// The reason as a sentence.
    pub sentence: String,
}

/// Points of one activity in one area, under one reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadingPlace {
    /// The activity.
    pub activity: ActivityId,
    /// The area.
    pub area: AreaId,
    /// How many points.
    pub points: Points,
}
