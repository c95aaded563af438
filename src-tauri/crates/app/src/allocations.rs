//! The person's say in the allocation: choosing an area, setting aside, giving a choice up, and what that costs.

use std::collections::BTreeMap;

use domain::choice::{Choice, Wish};
use domain::credential::CredentialId;
use domain::id::{ActivityId, AreaId};
use domain::journal::Op;
use domain::points::Points;
use domain::record::Record;
use domain::standing::{Judged, judge, price, price_of_lifting};
use serde::{Deserialize, Serialize};

use crate::credentials::{current, gone};
use crate::error::sentence;
use crate::fields::Fields;
use crate::standing::Verdict;
use crate::{Changed, Desk, Error};

/// What the person wants of an activity for one credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChoiceDraft {
    /// The credential it is about.
    pub credential_id: String,
    /// The activity it is about.
    pub activity_id: String,
    /// What the person wants.
    pub wish: WishDraft,
}

/// What a person can want of an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum WishDraft {
    /// All of it in this area or nowhere.
    Area(String),
    /// So many of its points in these areas or nowhere; the rest goes where it is best.
    Parts(Vec<PartDraft>),
    /// Not counted for this credential.
    SetAside,
    /// Whatever is best: no choice.
    None,
}

/// Points of an activity for one area, as they are typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PartDraft {
    /// The area.
    pub area: String,
    /// How many points; none of them where it is empty.
    pub points: String,
}

/// What a choice would cost or gain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PriceRow {
    /// Whether everything required is met without it.
    pub verdict_before: Verdict,
    /// Whether everything required would be met with it.
    pub verdict_after: Verdict,
    /// The points that count without it.
    pub counted_before: String,
    /// The points that would count with it.
    pub counted_after: String,
    /// The price as a sentence.
    pub sentence: String,
}

/// Answers what a choice would cost or gain, without taking it.
pub fn ask_price(desk: &Desk, draft: &ChoiceDraft) -> Result<PriceRow, Error> {
    let record = desk.store()?.record()?;
    let judged = judged(&record, draft)?;
    let choice = draft.check(&judged, desk)?;
    let (library, today) = (desk.packs().library(), desk.today());
    let price = match choice {
        Some(choice) => price(&judged, library, today, &choice),
        None => price_of_lifting(&judged, library, today, &ActivityId::new(&draft.activity_id)),
    };
    Ok(PriceRow {
        verdict_before: Verdict::of(price.verdict_before),
        verdict_after: Verdict::of(price.verdict_after),
        counted_before: price.counted_before.to_string(),
        counted_after: price.counted_after.to_string(),
        sentence: price.sentence,
    })
}

/// Takes a choice, or gives up the one there is.
pub fn choose(desk: &mut Desk, draft: &ChoiceDraft) -> Result<Changed<()>, Error> {
    let (credential, activity) =
        (CredentialId::new(&draft.credential_id), ActivityId::new(&draft.activity_id));
    let title = crate::activities::find(desk.store()?, &activity)?.title;
    let record = desk.store()?.record()?;
    let choice = draft.check(&judged(&record, draft)?, desk)?;
    let made =
        record.choices.iter().any(|it| it.credential == credential && it.activity == activity);
    let op = if choice.is_some() { Op::ChoiceMade } else { Op::ChoiceReleased };
    let now = desk.now();
    desk.store_mut()?.transact(op, &title, now, |edit| {
        match &choice {
            Some(choice) => edit.put_choice(choice)?,
            None if made => edit.release_choice(&credential, &activity)?,
            None => {}
        }
        Ok::<_, Error>(())
    })?;
    Ok(desk.changed(op, ()))
}

/// Returns the word for what the person wants of an activity: an area, `set_aside`, or nothing.
pub(crate) fn wish(record: &Record, credential: &CredentialId, activity: &ActivityId) -> WishDraft {
    let choice =
        record.choices.iter().find(|it| it.credential == *credential && it.activity == *activity);
    match choice.map(|it| &it.wish) {
        Some(Wish::Whole(area)) => WishDraft::Area(area.to_string()),
        Some(Wish::SetAside) => WishDraft::SetAside,
        Some(Wish::Part(parts)) => WishDraft::Parts(
            parts
                .iter()
                .map(|(area, points)| PartDraft {
                    area: area.to_string(),
                    points: points.to_string(),
                })
                .collect(),
        ),
        None => WishDraft::None,
    }
}

/// Finds what a choice is about: the credential in its present cycle.
fn judged<'r>(record: &'r Record, draft: &ChoiceDraft) -> Result<Judged<'r>, Error> {
    let credential = record.credentials.iter().find(|it| it.id.as_str() == draft.credential_id);
    let credential = credential.ok_or_else(gone)?;
    let cycle = current(&record.cycles, &credential.id).ok_or_else(gone)?;
    Ok(Judged::new(credential, cycle, &record.activities).with_choices(&record.choices))
}

impl ChoiceDraft {
    fn check(&self, judged: &Judged<'_>, desk: &Desk) -> Result<Option<Choice>, Error> {
        let wish = match &self.wish {
            WishDraft::Area(area) => Wish::Whole(AreaId::new(area)),
            WishDraft::Parts(parts) => Wish::Part(self.parts(parts, judged, desk)?),
            WishDraft::SetAside => Wish::SetAside,
            WishDraft::None => return Ok(None),
        };
        let (credential, activity) =
            (CredentialId::new(&self.credential_id), ActivityId::new(&self.activity_id));
        Ok(Some(Choice { credential, activity, wish }))
    }

    /// Reads parts: at least one, and together no more than the activity is worth.
    fn parts(
        &self,
        parts: &[PartDraft],
        judged: &Judged<'_>,
        desk: &Desk,
    ) -> Result<BTreeMap<AreaId, Points>, Error> {
        let mut fields = Fields::default();
        let mut read = BTreeMap::new();
        for part in parts.iter().filter(|it| !it.points.trim().is_empty()) {
            match part.points.trim().parse::<Points>() {
                Ok(points) if points.is_positive() => {
                    *read.entry(AreaId::new(&part.area)).or_insert(Points::ZERO) += points;
                }
                Ok(_) => {}
                Err(fault) => fields.fault(&part.area, sentence(&fault)),
            }
        }
        let all: Points = read.values().copied().sum();
        let standing = judge(judged, desk.packs().library(), desk.today());
        let mut lines = standing.activities.iter();
        let worth =
            lines.find(|it| it.activity.as_str() == self.activity_id).and_then(|it| it.worth);
        match worth.and_then(|worth| worth.short_of(all).map(|over| (worth, over))) {
            Some((worth, over)) => fields.fault(
                "parts",
                format!(
                    "These are {} more than the {} it is worth here.",
                    over.in_words(),
                    worth.in_words()
                ),
            ),
            None if read.is_empty() => {
                fields.fault("parts", "Enter for at least one area how many points it shall have.");
            }
            None => {}
        }
        fields.finish(Some(read))
    }
}
