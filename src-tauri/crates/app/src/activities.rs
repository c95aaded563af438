//! Activities: listing, adding, changing, withdrawing.

mod draft;

use domain::activity::{Activity, ActivityId, type_name};
use domain::journal::Op;
use serde::Serialize;

pub use draft::ActivityDraft;
pub(crate) use draft::{read_amount, read_type, words};

use crate::choices::{Choice, area_name};
use crate::credentials::short_name;
use crate::standing::JudgedCredential;
use crate::{Changed, Desk, Error};

/// One line of the list of activities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActivityRow {
    /// Names the activity.
    pub id: String,
    /// The activity as a draft, ready to be changed.
    pub draft: ActivityDraft,
    /// The name of its type.
    pub type_name: String,
    /// The amount with its unit: "1.5 contact hours".
    pub amount: String,
    /// Its areas, with names.
    pub areas: Vec<Choice>,
    /// The files that prove it.
    pub evidence: Vec<EvidenceBrief>,
    /// What it comes to for each credential.
    pub counts: Vec<Count>,
}

/// A file, as an activity mentions it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EvidenceBrief {
    /// Names the evidence.
    pub id: String,
    /// The name the file had when it came.
    pub label: String,
    /// What kind of file it is: pdf, jpeg, png, tiff, other.
    pub media: String,
}

/// What an activity comes to for one credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Count {
    /// The credential.
    pub credential_id: String,
    /// The credential's short name: "MLS(ASCP)".
    pub credential: String,
    /// What it is worth there, where that is known.
    pub worth: Option<String>,
    /// What of it counts.
    pub counted: String,
}

/// Returns the activities, the latest first.
pub fn list(desk: &Desk) -> Result<Vec<ActivityRow>, Error> {
    let store = desk.store()?;
    let evidence = store.evidence()?;
    let attachments = store.attachments()?;
    let standings =
        crate::standing::judge_all(&store.record()?, desk.packs(), &*desk.shown()?, desk.today());
    let mut activities = store.activities()?;
    activities.sort_by(|a, b| (b.completed_on, &b.id).cmp(&(a.completed_on, &a.id)));
    Ok(activities
        .into_iter()
        .map(|activity| {
            let proofs = attachments.iter().filter(|it| it.activity == activity.id);
            ActivityRow {
                id: activity.id.to_string(),
                type_name: type_name(&activity.activity_type).into(),
                amount: activity.amount.to_string(),
                areas: activity
                    .areas
                    .iter()
                    .map(|it| Choice {
                        id: it.to_string(),
                        name: area_name(desk.packs().library(), it.as_str()),
                    })
                    .collect(),
                evidence: proofs
                    .filter_map(|proof| evidence.iter().find(|it| it.id == proof.evidence))
                    .map(|it| EvidenceBrief {
                        id: it.id.to_string(),
                        label: it.label.clone(),
                        media: it.media.word().into(),
                    })
                    .collect(),
                counts: counts(&standings, &activity.id),
                draft: ActivityDraft::from(activity),
            }
        })
        .collect())
}

/// Adds an activity, or changes the one the draft names; answers with its identifier.
pub fn save(desk: &mut Desk, draft: &ActivityDraft) -> Result<Changed<String>, Error> {
    let known = draft.id.is_some();
    let activity = draft.check(desk.today())?;
    if known {
        find(desk.store()?, &activity.id)?;
    }
    let op = if known { Op::ActivityChanged } else { Op::ActivityAdded };
    let now = desk.now();
    desk.store_mut()?.transact(op, &activity.title, now, |edit| {
        if known { edit.change_activity(&activity) } else { edit.add_activity(&activity) }
            .map_err(Error::from)
    })?;
    Ok(desk.changed(op, activity.id.to_string()))
}

/// Withdraws activities in one step; their evidence is kept.
pub fn withdraw(desk: &mut Desk, ids: &[String]) -> Result<Changed<()>, Error> {
    let store = desk.store()?;
    let mut titles = Vec::new();
    for id in ids {
        let id = ActivityId::new(id);
        titles.push(find(store, &id)?.title);
    }
    let subject = match titles.as_slice() {
        [] => return Err(Error::refused("No activity was chosen.")),
        [title] => title.clone(),
        several => format!("{} activities", several.len()),
    };
    let now = desk.now();
    desk.store_mut()?.transact(Op::ActivityWithdrawn, &subject, now, |edit| {
        for id in ids {
            edit.withdraw_activity(&ActivityId::new(id))?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(desk.changed(Op::ActivityWithdrawn, ()))
}

/// Returns the activity of this name, or says that it is gone.
pub(crate) fn find(store: &store::Store, id: &ActivityId) -> Result<Activity, Error> {
    store.activity(id)?.ok_or_else(|| {
        Error::refused("That activity is no longer in the record.")
            .hinted("Undo may bring it back.")
    })
}

fn counts(judged: &[JudgedCredential], id: &ActivityId) -> Vec<Count> {
    let count = |it: &JudgedCredential| {
        let line = it.standing.activities.iter().find(|line| line.activity == *id)?;
        Some(Count {
            credential_id: it.credential.id.to_string(),
            credential: short_name(&it.credential),
            worth: line.worth.map(|it| it.to_string()),
            counted: line.counted.to_string(),
        })
    };
    judged.iter().filter_map(count).collect()
}
