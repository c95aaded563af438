//! A standing as finished rows: what the window and the command line show as it comes.

use serde::Serialize;

use crate::allocations::WishDraft;
use crate::choices::Choice;
use crate::credentials::CycleRow;

/// What the rules say of one credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StandingRow {
    /// The credential.
    pub credential_id: String,
    /// The credential's short name: "MLS(ASCP)".
    pub title: String,
    /// The category's name.
    pub category_name: String,
    /// The first day of the cycle.
    pub cycle_start: String,
    /// The last day of the cycle.
    pub cycle_end: String,
    /// The day this was judged on.
    pub on: String,
    /// Whether every requirement is met.
    pub verdict: Verdict,
    /// The verdict as a sentence.
    pub headline: String,
    /// Whether the declaration can go in on that day.
    pub ready: Ready,
    /// The same as a sentence.
    pub declaration: String,
    /// Points that count.
    pub counted: String,
    /// Points required, where that is known.
    pub required: Option<String>,
    /// How far the counted points reach towards the required ones, in whole percent, 100 at most.
    pub percent: Option<u32>,
    /// What each area holds and needs, in the rule's order, the free area last.
    pub areas: Vec<AreaRow>,
    /// What is short, a sentence each; none when nothing is.
    pub shortages: Vec<ShortageRow>,
    /// The least that fixes it, as a sentence.
    pub repair: Option<String>,
    /// What became of each activity, by date.
    pub activities: Vec<ActivityStandingRow>,
    /// What the person's own choices cost: that they are the reason, or how much they add to what is short.
    pub pins_cost: Option<String>,
    /// On what the verdict depends, with both answers, where readings of the rule disagree.
    pub depends: Option<String>,
    /// What each admissible reading of an ambiguous rule comes to.
    pub readings: Vec<ReadingRow>,
    /// What this program does not check.
    pub not_checked: Vec<NotCheckedRow>,
    /// The dates that matter, in order.
    pub dates: Vec<DateRow>,
    /// Where in its life the credential is.
    pub stage: Stage,
    /// The same as a sentence.
    pub stage_sentence: String,
    /// What else there is to know of its life: taking part, what is asked next, fees, the last years; a sentence each.
    pub life: Vec<SaidRow>,
    /// Whether the next cycle can be opened once the body has renewed the credential.
    pub renewable: bool,
    /// The cycles before this one, the latest first; each is judged by its own rules.
    pub earlier: Vec<CycleRow>,
    /// The rule it was judged by.
    pub rule: Option<RuleRow>,
    /// Why rules of the person's own could not be used, a sentence each.
    pub rule_trouble: Vec<String>,
}

/// Whether every requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Verdict {
    /// Under every admissible reading.
    Yes,
    /// Under none.
    No,
    /// It depends on how an ambiguous rule is read.
    Depends,
    /// The rule is not known.
    Unknown,
}

/// Whether the declaration can go in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Ready {
    /// Now.
    Now,
    /// Once the window opens.
    Soon,
    /// The last day to submit is past, the credential still valid.
    Late,
    /// Something is short.
    Short,
    /// The declaration went in already, or none is asked for any more.
    Settled,
    /// The credential has expired.
    Expired,
    /// It can't be said.
    Unsure,
}

/// Where in its life a credential is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Stage {
    /// The cycle has not begun.
    NotBegun,
    /// The cycle runs, and the submission window has not opened.
    Current,
    /// The declaration can go in.
    WindowOpen,
    /// The last day to submit is past; the credential is still valid.
    Late,
    /// The declaration went in; the cycle has not ended.
    Submitted,
    /// The cycle is over: its declaration went in, or a later cycle followed it.
    Closed,
    /// The cycle is over, and taking part was voluntary.
    VoluntaryOver,
    /// The credential has expired and can be reinstated.
    Expired,
    /// The credential expired so long ago that the examination must be passed again.
    ExaminationAgain,
}

/// What one area holds and needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AreaRow {
    /// The area's word.
    pub id: String,
    /// The name a person reads.
    pub name: String,
    /// Whether it is the unrestricted area.
    pub free: bool,
    /// The least it must hold; for the free area, what the total leaves over the minima.
    pub needed: String,
    /// What it holds in this allocation.
    pub counted: String,
    /// What it lacks, where it does.
    pub short: Option<String>,
    /// How far it is filled, in whole percent, 100 at most.
    pub percent: u32,
    /// The clause that asks for it.
    pub citation: Option<CitationRow>,
}

/// A clause as a result cites it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CitationRow {
    /// The clause's full name.
    pub clause: String,
    /// What the clause says.
    pub said: String,
    /// stated, derived, unofficial or unknown.
    pub confidence: String,
    /// How it was derived, or what to mind about it.
    pub note: Option<String>,
    /// What it rests on.
    pub sources: Vec<SourceRow>,
    /// How the person changed it; absent where it stands as the pack says.
    pub edited: Option<EditedRow>,
}

/// That the person changed a clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EditedRow {
    /// What the pack itself says there; empty where it says nothing.
    pub was: String,
    /// Why, in the person's words.
    pub why: String,
    /// The day it was changed.
    pub on: String,
    /// Whether the pack has changed there since, and the person has not decided yet.
    pub undecided: bool,
}

/// Where a clause was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SourceRow {
    /// What it is called.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The date it claims, or "undated".
    pub as_of: String,
}

/// Something that is short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShortageRow {
    /// The sentence.
    pub sentence: String,
    /// By how much.
    pub short: String,
    /// The clauses it rests on.
    pub citations: Vec<CitationRow>,
}

/// A sentence with the clauses it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaidRow {
    /// The sentence.
    pub sentence: String,
    /// The clauses.
    pub citations: Vec<CitationRow>,
}

/// What became of one activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActivityStandingRow {
    /// The activity.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The day it was completed.
    pub completed_on: String,
    /// What it is worth under this rule, where that is known.
    pub worth: Option<String>,
    /// How its amount became points, or why it did not.
    pub worth_said: String,
    /// What of it counts.
    pub counted: String,
    /// Which areas it fills.
    pub places: Vec<PlaceRow>,
    /// Why something of it does not count.
    pub reasons: Vec<ReasonRow>,
    /// What the person wants of it here.
    pub wish: WishDraft,
    /// What became of that, as a sentence.
    pub choice_said: Option<String>,
    /// The areas it may be put in.
    pub may_fill: Vec<Choice>,
}

/// Points of an activity in one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlaceRow {
    /// The area's word.
    pub area_id: String,
    /// The area's name.
    pub area: String,
    /// The points it fills there.
    pub points: String,
}

/// Why points don't count, with the clause that stopped them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReasonRow {
    /// The sentence.
    pub sentence: String,
    /// How many points it costs, where the worth is known.
    pub points: Option<String>,
    /// The clause it rests on.
    pub citation: Option<CitationRow>,
}

/// What one reading of an ambiguous rule comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReadingRow {
    /// The reading in words.
    pub reading: String,
    /// Whether every requirement is met under it.
    pub eligible: bool,
    /// Points that count under it.
    pub counted: String,
    /// The fewest points that would fix it under it; absent where no number of points would.
    pub fewest: Option<String>,
}

/// Something this program does not check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotCheckedRow {
    /// The sentence.
    pub sentence: String,
    /// Whether the verdict turns on it.
    pub decisive: bool,
    /// The clause.
    pub citation: Option<CitationRow>,
}

/// One date that matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DateRow {
    /// window_opens, submit_by, expires or answer_by.
    pub kind: String,
    /// The day.
    pub on: String,
    /// What happens on it, as a sentence.
    pub sentence: String,
    /// Days from the day judged; negative when it is past.
    pub days_left: i32,
    /// The clause it rests on; absent where it is the person's own date.
    pub citation: Option<CitationRow>,
}

/// The rule a credential was judged by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleRow {
    /// The pack with its version: "ascp-mls@2026.1".
    pub pack: String,
    /// The pack's title.
    pub title: String,
    /// The revision that matched the cycle.
    pub revision: String,
    /// Which cycles the revision governs, as a sentence.
    pub applies: String,
    /// The digest of the pack's text.
    pub hash: String,
    /// The weakest confidence the verdict rests on.
    pub confidence: String,
    /// The day a person last compared the pack with its sources.
    pub reviewed: String,
    /// Where it came from: built_in, own or blank.
    pub origin: String,
    /// The clauses of the requirement.
    pub clauses: Vec<CitationRow>,
    /// The clauses the person changed or entered.
    pub edits: Vec<CitationRow>,
}
