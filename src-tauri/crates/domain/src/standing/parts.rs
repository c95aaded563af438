//! The parts of a standing, as plain data.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use super::{ChoiceStanding, KeyDates, LastYears};
/// Points of one activity in one area, under one reading.
pub use crate::allocation::Placement as ReadingPlace;
use crate::id::{ActivityId, AreaId, CredentialId, CycleId};
use crate::lifecycle::Lifecycle;
use crate::points::Points;
use crate::rules::{Citation, Confidence, Origin, Reading, Reviewed, Status};

/// What the rules say of one credential in one cycle on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The credential.
    pub credential: CredentialId,
    /// The cycle.
    pub cycle: CycleId,
    /// The day of judgement.
    pub on: NaiveDate,
    /// The rule the cycle was judged by, or why there is none.
    pub rule: Rule,
    /// Whether everything required is met.
    pub verdict: Verdict,
    /// The verdict as a sentence; where the person's own choices are the reason for it, that comes first.
    pub headline: String,
    /// What the person's own choices cost: that they are the reason, or how much they add to what is short.
    pub pins_cost: Option<String>,
    /// Whether the declaration can go in on the day of judgement.
    pub declaration: Declaration,
    /// The points that count.
    pub counted: Points,
    /// The points required in all; absent when no source gives the number.
    pub required: Option<Points>,
    /// The areas in the pack's order, the free area last.
    pub areas: Vec<AreaStanding>,
    /// Every activity given, by (completion date, id).
    pub activities: Vec<ActivityStanding>,
    /// The person's choices for this credential, by activity, and what became of them.
    pub choices: Vec<ChoiceStanding>,
    /// What is short, one sentence each: areas, types, total.
    pub shortages: Vec<Shortage>,
    /// The least that helps.
    pub repair: Option<Repair>,
    /// Each way to take what is ambiguous in the rule, and what it leads to.
    pub readings: Vec<ReadingAnswer>,
    /// The index in `readings` of the one whose numbers and places stand in the fields above.
    pub shown: usize,
    /// Where the readings disagree: on what the verdict depends, or else how many points count, with every answer.
    pub depends: Option<String>,
    /// What this program does not check: notes of the pack and numbers nobody states.
    pub not_checked: Vec<NotChecked>,
    /// The dates that matter.
    pub dates: KeyDates,
    /// Where in its life the credential is: participation, expiry, what comes next and what it costs.
    pub lifecycle: Lifecycle,
    /// What the last years come to, where they count in place of the cycle: expired or voluntary.
    pub last_years: Option<LastYears>,
}

/// The answer to "is everything required met?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Under every admissible reading.
    Yes,
    /// Under none.
    No,
    /// Under some readings and not under others.
    Depends,
    /// It can't be said: no rule is known for this cycle, or a number it turns on is unknown.
    Unknown,
}

/// The rule a cycle was judged by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "known", rename_all = "snake_case")]
pub enum Rule {
    /// A revision of a pack governs the cycle.
    Yes(RuleUsed),
    /// None does.
    No {
        /// Says why.
        sentence: String,
    },
}

/// Which rule was used: enough to recompute the result years later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleUsed {
    /// The pack: `ascp-mls`.
    pub pack: String,
    /// Its version: `2025.1`.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The digest of its text, and of its body's: `sha256:…`.
    pub hash: String,
    /// The revision that governs the cycle: `2023-01`.
    pub revision: String,
    /// Says which cycles the revision governs.
    pub applies: String,
    /// How the pack as a whole was come by.
    pub status: Status,
    /// The weakest confidence among the clauses the verdict rests on.
    pub confidence: Confidence,
    /// The day a person last compared the pack with its sources, if ever.
    pub reviewed: Reviewed,
    /// Where the pack came from.
    pub origin: Origin,
    /// The clauses of the requirement: total, areas, bounds.
    pub clauses: Vec<Citation>,
    /// The clauses the person changed or entered, on which all of this may rest.
    pub edits: Vec<Citation>,
}

/// Whether the declaration can go in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Declaration {
    /// The answer.
    pub ready: Ready,
    /// The answer as a sentence.
    pub sentence: String,
}

/// Whether the declaration can go in on the day of judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ready {
    /// Everything is met and the window is open.
    Now,
    /// Everything is met; the window has not opened yet.
    Soon,
    /// Everything is met; the last day to submit is past, the credential still valid.
    Late,
    /// Something is short.
    Short,
    /// The declaration went in already, or none is asked for any more.
    Settled,
    /// The credential has expired.
    Expired,
    /// It depends on a reading, or the rule is not known.
    Unsure,
}

/// One area of the requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AreaStanding {
    /// The area.
    pub area: AreaId,
    /// What the pack calls it.
    pub name: String,
    /// Whether it is the unrestricted area, which has no minimum.
    pub free: bool,
    /// The least it must hold; for the free area, what the total leaves over the minima.
    pub needed: Points,
    /// What the allocation places here.
    pub counted: Points,
    /// What is missing here in this allocation; the shortage of one area is not unique, see [`Shortage`].
    pub short: Points,
    /// The clause that asks for it; none for the free area.
    pub citation: Option<Citation>,
}

/// One activity, as this credential sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActivityStanding {
    /// The activity.
    pub activity: ActivityId,
    /// What it is worth to this body; absent when no source says.
    pub worth: Option<Points>,
    /// Says how its amount became points, or why it did not.
    pub worth_said: Arc<str>,
    /// How many of its points count.
    pub counted: Points,
    /// Where they count.
    pub places: Vec<Place>,
    /// Why the rest does not.
    pub reasons: Vec<Reason>,
    /// The clause its worth rests on.
    pub citation: Option<Arc<Citation>>,
}

/// Points of an activity in an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The area.
    pub area: AreaId,
    /// What the pack calls it.
    pub name: Arc<str>,
    /// How many points.
    pub points: Points,
}

/// Why points of an activity do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What kind of reason it is.
    pub kind: ReasonKind,
    /// The reason as a sentence.
    pub sentence: Arc<str>,
    /// How many points it costs; absent where the worth itself is unknown.
    pub points: Option<Points>,
    /// The clause it rests on; none where the person decided it.
    pub citation: Option<Arc<Citation>>,
}

/// The kinds of reasons for not counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonKind {
    /// Completed before the cycle began.
    BeforeCycle,
    /// Completed after the cycle ended.
    AfterCycle,
    /// Completed after the day of judgement.
    NotYet,
    /// The person does not want it counted here.
    SetAside,
    /// No source says what it is worth.
    WorthUnknown,
    /// The body does not count this type, or not on that date, or refuses it by tag or provider.
    NotAccepted,
    /// The body does not turn this unit into points.
    UnitNotConverted,
    /// A cap is full.
    Cap,
    /// It lies in one year too many.
    MaxYears,
    /// The areas it may give to are full.
    AreaFull,
    /// None of its areas is one this requirement has.
    NoArea,
    /// The person's own choice of area leaves it no room.
    Pinned,
}

impl ReasonKind {
    /// Tells whether the allocation is the reason, which may differ between readings.
    pub const fn is_of_a_reading(self) -> bool {
        match self {
            Self::BeforeCycle
            | Self::AfterCycle
            | Self::NotYet
            | Self::WorthUnknown
            | Self::NotAccepted
            | Self::UnitNotConverted => false,
            Self::SetAside
            | Self::Cap
            | Self::MaxYears
            | Self::AreaFull
            | Self::NoArea
            | Self::Pinned => true,
        }
    }
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
    pub places: Arc<[ReadingPlace]>,
    /// What the allocation leaves uncounted, by (date, activity).
    pub uncounted: Arc<[ReadingReason]>,
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
    pub citation: Option<Arc<Citation>>,
    /// The reason as a sentence.
    pub sentence: Arc<str>,
}

/// Something this program does not check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotChecked {
    /// What it is, as a sentence.
    pub sentence: String,
    /// Whether the verdict turns on it, so that it can only be unknown.
    pub decisive: bool,
    /// The clause.
    pub citation: Option<Citation>,
}
