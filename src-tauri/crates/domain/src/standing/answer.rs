//! The answer as data, for anybody who checks this program from outside: `aliquot-standing/1`.
//!
//! [`Standing`](super::Standing) is what a person reads; this is the same judgement in a shape that is promised to stay, with a schema
//! beside it (`standing.schema.json`). Amounts are decimal texts with at most three places, days are ISO dates, and what
//! no source states is `null`, never zero. Fields may be added; none changes its meaning within this format.

use chrono::NaiveDate;
use serde::Serialize;

use super::{ReadingPlace, ShortSet, Verdict};
use crate::amount::Quantity;
use crate::id::{ActivityId, AreaId, CredentialId, CycleId};
use crate::lifecycle::{FeeKind, Stage, TakingPartAnswer};
use crate::points::Points;
use crate::rules::{Confidence, Origin, Reading};

/// The format's name and version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum AnswerFormat {
    /// The first version.
    #[default]
    #[serde(rename = "aliquot-standing/1")]
    V1,
}

/// The answers for every credential of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// The format this document is written in.
    pub format: AnswerFormat,
    /// The day of judgement.
    pub on: NaiveDate,
    /// One answer for each credential and cycle that was judged.
    pub credentials: Vec<Answer>,
}

/// The answer for one credential in one cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The credential, as the record names it.
    pub credential: CredentialId,
    /// The cycle, as the record names it.
    pub cycle: CycleId,
    /// The rule it was judged by; null where none is known.
    pub rule: Option<AnswerRule>,
    /// Whether everything required is met: `yes`, `no`, `depends` on how the rule is read, or `unknown`.
    pub eligible: Verdict,
    /// The verdict as a sentence.
    pub headline: String,
    /// On what the verdict or the number of points depends, with every answer; null where the readings agree.
    pub depends: Option<String>,
    /// What the person's own choices cost: that they are the reason for the verdict, or how much they add to what is short; null where nothing.
    pub pins_cost: Option<String>,
    /// The points that count; null where no rule is known.
    pub counted: Option<Points>,
    /// The points required in all; null where no source states the number.
    pub required: Option<Points>,
    /// How far areas, types and total are short, each by itself.
    pub shortages: AnswerShortages,
    /// The fewest extra points after which everything is met; null where no number would do, or no rule is known.
    pub fewest_points: Option<Points>,
    /// The smallest set of areas whose need can't be met; null where nothing is short there, or where it is not defined:
    /// when no activity may be divided, and when only some of several areas need points.
    pub short_set: Option<ShortSet>,
    /// What counts where, by completion day, then activity, then area in the rule's order.
    pub allocation: Vec<ReadingPlace>,
    /// Why points do not count, by completion day, then activity.
    pub reasons: Vec<AnswerReason>,
    /// What is short, a sentence each, with the clauses it rests on.
    pub sentences: Vec<AnswerSentence>,
    /// What this program does not check, a sentence each; the verdict turns on those that are decisive.
    pub not_checked: Vec<AnswerGap>,
    /// Where in its life the credential is.
    pub lifecycle: AnswerLife,
    /// What the last years come to, where they count in place of the cycle: expired or voluntary; null elsewhere.
    pub last_years: Option<AnswerYears>,
    /// The same numbers for every admissible reading of an ambiguous rule; empty where nothing is ambiguous.
    ///
    /// The fields above are those of the reading that is `shown`.
    pub readings: Vec<AnswerReading>,
}

/// Where in its life a credential is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerLife {
    /// Whether taking part is `required`, `voluntary` or `unknown`.
    pub taking_part: TakingPartAnswer,
    /// The stage: `not_begun`, `current`, `window_open`, `late`, `submitted`, `closed`, `voluntary_over`, `expired` or
    /// `examination_again`.
    pub stage: Stage,
    /// The stage as a sentence.
    pub sentence: String,
    /// The first day on which the examination must be passed again; null where that does not come into question.
    pub examination_from: Option<NaiveDate>,
    /// What the next step costs.
    pub fees: Vec<AnswerFee>,
}

/// What one fee is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerFee {
    /// What it is for: `application`, `reinstatement` or `additional`.
    pub kind: FeeKind,
    /// The amount on the day of judgement; null where no source states it.
    pub amount: Option<Quantity>,
    /// The amount a source gave last, which need not hold any more; null where none did.
    pub last_known: Option<Quantity>,
    /// The currency; null where no amount is known.
    pub currency: Option<String>,
    /// The fee as a sentence.
    pub sentence: String,
}

/// What the last years come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerYears {
    /// The first day that counts.
    pub start: NaiveDate,
    /// The last day that counts: that of judgement.
    pub end: NaiveDate,
    /// Whether everything required is met in them.
    pub eligible: Verdict,
    /// The points that count.
    pub counted: Points,
    /// The points required in all; null where no source states the number.
    pub required: Option<Points>,
    /// The fewest extra points after which everything is met; null where no number would do.
    pub fewest_points: Option<Points>,
    /// The verdict as a sentence.
    pub headline: String,
}

/// Which rule was used: enough to recompute the answer years later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerRule {
    /// The pack: `ascp-mls`.
    pub pack: String,
    /// Its version.
    pub version: String,
    /// The digest of its text, and of its body's: `sha256:…`.
    pub hash: String,
    /// The revision that governs the cycle.
    pub revision: String,
    /// Where the pack came from: `built_in`, `own` (the person loaded it) or `blank` (the person entered all of it).
    pub origin: Origin,
    /// The weakest confidence among what is asked: `stated`, `derived`, `unofficial`, `entered` or `unknown`.
    pub confidence: Confidence,
    /// The clauses the person changed or entered; everything said here rests on them too.
    pub edits: Vec<AnswerEdit>,
}

/// A clause the person changed or entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerEdit {
    /// The clause.
    pub clause: String,
    /// What it says now, as a sentence.
    pub said: String,
    /// What the pack itself says there; null where it says nothing.
    pub was: Option<String>,
    /// Why, in the person's words.
    pub why: String,
    /// The day it was changed.
    pub on: NaiveDate,
    /// Whether the pack has changed there since, and the person has not decided yet.
    pub undecided: bool,
}

/// How far areas, types and total are short; the fewest points that help are not their sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerShortages {
    /// The least possible sum of points missing in areas.
    pub areas: Points,
    /// The least possible sum of points missing of types.
    #[serde(rename = "type")]
    pub types: Points,
    /// How far the points that count fall short of the total.
    pub total: Points,
}

/// Why points of an activity do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerReason {
    /// The activity, as the record names it.
    pub activity: ActivityId,
    /// How many points it costs; null where the worth itself is not known.
    pub points: Option<Points>,
    /// The clause that stopped them; null where no clause did, but a date or the person's own choice.
    pub clause: Option<String>,
    /// The reason as a sentence.
    pub sentence: String,
}

/// Something that is short, and what says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerSentence {
    /// The shortage as a sentence.
    pub sentence: String,
    /// By how much.
    pub short: Points,
    /// The areas a missing point may go to; empty where it may go anywhere.
    pub areas: Vec<AreaId>,
    /// The clauses that ask for it, and the full caps in the way.
    pub clauses: Vec<String>,
}

/// Something this program does not check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerGap {
    /// What it is, as a sentence.
    pub sentence: String,
    /// Whether the verdict turns on it.
    pub decisive: bool,
    /// The clause; null where there is none.
    pub clause: Option<String>,
}

/// The answer by one reading of an ambiguous rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerReading {
    /// How the rule is read: `year` (`cycle_year` or `calendar_year`) where it counts by the year, and `split` (`any` or `none`).
    pub reading: Reading,
    /// Whether the answer's own fields are those of this reading.
    pub shown: bool,
    /// Whether everything required is met: `yes` or `no`.
    pub eligible: Verdict,
    /// The points that count.
    pub counted: Points,
    /// How far areas, types and total are short, each by itself.
    pub shortages: AnswerShortages,
    /// The fewest extra points after which everything is met; null where no number would do.
    pub fewest_points: Option<Points>,
    /// The smallest set of areas whose need can't be met.
    pub short_set: Option<ShortSet>,
    /// What counts where.
    pub allocation: Vec<ReadingPlace>,
    /// Why points do not count.
    pub reasons: Vec<AnswerReason>,
}
