//! The price of a choice, before it is taken.

use chrono::NaiveDate;
use serde::Serialize;

use super::hearing::Hearing;
use super::judge::found;
use super::{Judged, Verdict, verdict};
use crate::choice::Choice;
use crate::id::ActivityId;
use crate::points::Points;
use crate::rules::Library;

/// What a choice would cost or gain.
///
/// The numbers of both sides are those of one reading: the one that would be shown after the choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Price {
    /// Whether everything required is met without the choice.
    pub verdict_before: Verdict,
    /// Whether everything required would be met with it.
    pub verdict_after: Verdict,
    /// The points that count without it.
    pub counted_before: Points,
    /// The points that would count with it.
    pub counted_after: Points,
    /// The fewest extra points that help without it; absent when no number of points would do.
    pub fewest_before: Option<Points>,
    /// The fewest extra points that would help with it; absent when no number of points would do.
    pub fewest_after: Option<Points>,
    /// The price as a sentence.
    pub sentence: String,
}

/// Returns what a choice would cost or gain; it takes the place of any earlier one about the same activity.
///
/// A choice about another credential has no price here.
pub fn price(judged: &Judged<'_>, library: &Library, on: NaiveDate, choice: &Choice) -> Price {
    let mut choices = others(judged, &choice.activity);
    choices.push(choice.clone());
    compare(judged, &choices, library, on)
}

/// Returns what it would cost or gain to lift the choice about an activity.
pub fn price_of_lifting(
    judged: &Judged<'_>,
    library: &Library,
    on: NaiveDate,
    activity: &ActivityId,
) -> Price {
    compare(judged, &others(judged, activity), library, on)
}

fn others(judged: &Judged<'_>, activity: &ActivityId) -> Vec<Choice> {
    judged.wishes().into_iter().filter(|it| it.activity != *activity).cloned().collect()
}

fn compare(judged: &Judged<'_>, choices: &[Choice], library: &Library, on: NaiveDate) -> Price {
    let (pack, revision) = match found(judged, library) {
        Ok(found) => found,
        Err(sentence) => return nothing(sentence),
    };
    let before = Hearing::hold(judged, pack, revision, on);
    let after = Hearing::hold(&judged.with_choices(choices), pack, revision, on);
    let (then, now) = (&before.tried[after.shown].answer, &after.shown().answer);
    let (verdict_before, verdict_after) = (verdict::of(&before), verdict::of(&after));
    let mut price = Price {
        verdict_before,
        verdict_after,
        counted_before: then.max_counted,
        counted_after: now.max_counted,
        fewest_before: then.fewest_points,
        fewest_after: now.fewest_points,
        sentence: String::new(),
    };
    price.sentence = price.said();
    price
}

fn nothing(sentence: String) -> Price {
    Price {
        verdict_before: Verdict::Unknown,
        verdict_after: Verdict::Unknown,
        counted_before: Points::ZERO,
        counted_after: Points::ZERO,
        fewest_before: None,
        fewest_after: None,
        sentence,
    }
}

impl Price {
    /// Tells whether nothing changes that matters.
    pub fn is_free(&self) -> bool {
        self.verdict_before == self.verdict_after
            && self.counted_before == self.counted_after
            && self.fewest_before == self.fewest_after
    }

    fn said(&self) -> String {
        let (before, now) = (self.counted_before, self.counted_after);
        let counted = match (now.short_of(before), before.short_of(now)) {
            (Some(lost), _) => {
                format!("This costs {}: {now} instead of {before} count", lost.in_words())
            }
            (_, Some(gained)) => {
                format!("This gains {}: {now} instead of {before} count", gained.in_words())
            }
            _ if self.is_free() => {
                format!("This costs nothing: {} as before", counts(now))
            }
            _ => format!("{} as before", counts(now)),
        };
        let verdict = match (self.verdict_before, self.verdict_after) {
            (Verdict::Yes, Verdict::Yes) => Some("everything required stays met"),
            (Verdict::Yes, Verdict::No) => Some("no longer is everything required met"),
            (_, Verdict::Yes) => Some("everything required is met then"),
            (_, Verdict::Depends) if self.verdict_before != Verdict::Depends => {
                Some("whether everything required is met then depends on how the rule is read")
            }
            (Verdict::Depends, Verdict::No) => {
                Some("not everything required is met then, however the rule is read")
            }
            _ => None,
        };
        let fewest = match (self.fewest_before, self.fewest_after) {
            (before, after) if before == after => None,
            (_, None) => Some("no further points would meet everything".to_owned()),
            (_, Some(Points::ZERO)) => None,
            (_, Some(points)) => {
                Some(format!("the least that helps is then {}", points.in_words()))
            }
        };
        let parts = [Some(counted), verdict.map(str::to_owned), fewest];
        let said: Vec<String> = parts.into_iter().flatten().collect();
        format!("{}.", said.join("; "))
    }
}

fn counts(points: Points) -> String {
    let verb = if points == Points::ONE { "counts" } else { "count" };
    format!("{} {verb}", points.in_words())
}
