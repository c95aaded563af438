//! The person's say in the allocation: choosing an area, setting aside, giving a choice up, and what that costs.

use domain::choice::{Choice, Wish};
use domain::credential::CredentialId;
use domain::cycle::Cycle;
use domain::id::{ActivityId, AreaId};
use domain::journal::Op;
use domain::record::Record;
use domain::standing::{Judged, price, price_of_lifting};
use serde::{Deserialize, Serialize};

use crate::credentials::{current, gone};
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
    /// Not counted for this credential.
    SetAside,
    /// Whatever is best: no choice.
    None,
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
    let credential = record.credentials.iter().find(|it| it.id.as_str() == draft.credential_id);
    let credential = credential.ok_or_else(gone)?;
    let cycle: &Cycle = current(&record.cycles, &credential.id).ok_or_else(gone)?;
    let judged = Judged::new(credential, cycle, &record.activities).with_choices(&record.choices);
    let (library, today) = (desk.packs().library(), desk.today());
    let price = match draft.choice() {
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
    let store = desk.store()?;
    if !store.credentials()?.iter().any(|it| it.id == credential) {
        return Err(gone());
    }
    let made =
        store.choices()?.iter().any(|it| it.credential == credential && it.activity == activity);
    let choice = draft.choice();
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
    Ok(Changed::by(op, ()))
}

/// Returns the word for what the person wants of an activity: an area, `set_aside`, or nothing.
pub(crate) fn wish(record: &Record, credential: &CredentialId, activity: &ActivityId) -> WishDraft {
    let choice =
        record.choices.iter().find(|it| it.credential == *credential && it.activity == *activity);
    match choice.map(|it| &it.wish) {
        Some(Wish::Whole(area)) => WishDraft::Area(area.to_string()),
        Some(Wish::SetAside) => WishDraft::SetAside,
        // A choice of parts comes from an imported record; it is shown as its first area.
        Some(Wish::Part(parts)) => {
            parts.keys().next().map_or(WishDraft::None, |it| WishDraft::Area(it.to_string()))
        }
        None => WishDraft::None,
    }
}

impl ChoiceDraft {
    fn choice(&self) -> Option<Choice> {
        let wish = match &self.wish {
            WishDraft::Area(area) => Wish::Whole(AreaId::new(area)),
            WishDraft::SetAside => Wish::SetAside,
            WishDraft::None => return None,
        };
        Some(Choice {
            credential: CredentialId::new(&self.credential_id),
            activity: ActivityId::new(&self.activity_id),
            wish,
        })
    }
}
