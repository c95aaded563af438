//! Matching: files that wait in the inbox, each beside the activity of the record it seems to prove.
//!
//! Whoever imported a spreadsheet has activities without evidence and a folder of certificates. The files are kept and
//! read as any others; here each is compared with the activities by day, title, amount, provider and name. Nothing is
//! attached before the person confirms, and what they confirm at once is one step. A file nobody matches stays where it
//! is. Deliberately absent: any change of the activity by what the paper says.

mod score;

use std::collections::BTreeSet;

use domain::activity::{Activity, ActivityId};
use domain::evidence::EvidenceId;
use domain::journal::Op;
use serde::{Deserialize, Serialize};

use crate::inbox::{self, How};
use crate::shown::shown;
use crate::{Changed, Desk, Error, evidence};
use score::{Paper, Score};

/// The files of the inbox beside the activities they seem to prove.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MatchView {
    /// The files, the surest first.
    pub rows: Vec<MatchRow>,
    /// How many of them are not read yet: what they say is not compared.
    pub unread: usize,
    /// How many activities have no evidence.
    pub unproved: usize,
}

/// A file and what it seems to prove.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MatchRow {
    /// Names the evidence.
    pub evidence_id: String,
    /// The file's name.
    pub label: String,
    /// What the paper seems to say: its title and its day.
    pub said: String,
    /// Whether it is read.
    pub read: bool,
    /// How sure the first candidate is.
    pub how: How,
    /// The activities it may prove, the likeliest first.
    pub candidates: Vec<MatchCandidate>,
}

/// An activity a file may prove.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MatchCandidate {
    /// The activity.
    pub activity_id: String,
    /// Its title.
    pub title: String,
    /// When it was completed, as ISO text.
    pub completed_on: String,
    /// Its amount with its unit.
    pub amount: String,
    /// What speaks for it and against it, the weightiest first.
    pub why: Vec<String>,
}

/// A file the person says proves an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MatchPair {
    /// The file.
    pub evidence_id: String,
    /// The activity.
    pub activity_id: String,
}

/// How many candidates a file has at most.
const MOST: usize = 4;

/// Returns the files of the inbox beside the activities they seem to prove.
pub fn list(desk: &Desk) -> Result<MatchView, Error> {
    let store = desk.store()?;
    let activities = store.activities()?;
    let proved: BTreeSet<ActivityId> =
        store.attachments()?.into_iter().map(|it| it.activity).collect();
    let mut rows = Vec::new();
    for file in inbox::waiting(store)? {
        let paper = Paper::of(store, &file)?;
        let scored = scored(&paper, &activities, &proved);
        rows.push((scored, paper, file));
    }
    let claims: Vec<(ActivityId, i32)> = rows
        .iter()
        .filter_map(|(scored, ..)| scored.first())
        .map(|(activity, score)| (activity.id.clone(), score.points))
        .collect();
    let mut rows: Vec<(i32, MatchRow)> = rows
        .into_iter()
        .map(|(scored, paper, file)| {
            let (how, points) = sureness(&scored, &claims);
            let row = MatchRow {
                evidence_id: file.id.to_string(),
                label: shown(&file.label),
                said: shown(&paper.said()),
                read: paper.read,
                how,
                candidates: scored.into_iter().take(MOST).map(candidate).collect(),
            };
            (points, row)
        })
        .collect();
    rows.sort_by(|a, b| (b.0, &a.1.label).cmp(&(a.0, &b.1.label)));
    let rows: Vec<MatchRow> = rows.into_iter().map(|(_, row)| row).collect();
    Ok(MatchView {
        unread: rows.iter().filter(|it| !it.read).count(),
        unproved: activities.iter().filter(|it| !proved.contains(&it.id)).count(),
        rows,
    })
}

/// Attaches files to the activities the person says they prove, in one step.
pub fn confirm(desk: &mut Desk, pairs: &[MatchPair]) -> Result<Changed<usize>, Error> {
    let mut labels = Vec::new();
    for pair in pairs {
        labels.push(evidence::find(desk, &pair.evidence_id)?.label);
        crate::activities::find(desk.store()?, &ActivityId::new(&pair.activity_id))?;
    }
    let subject = match labels.as_slice() {
        [] => return Err(Error::refused("No file is matched yet.")),
        [only] => only.clone(),
        several => format!("{} files", several.len()),
    };
    let now = desk.now();
    desk.store_mut()?.transact(Op::EvidenceAttached, &subject, now, |edit| {
        for pair in pairs {
            let (activity, evidence) =
                (ActivityId::new(&pair.activity_id), EvidenceId::new(&pair.evidence_id));
            edit.attach(&activity, &evidence)?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(desk.changed(Op::EvidenceAttached, pairs.len()))
}

/// Returns the activities a paper may prove, the likeliest first.
fn scored<'a>(
    paper: &Paper,
    activities: &'a [Activity],
    proved: &BTreeSet<ActivityId>,
) -> Vec<(&'a Activity, Score)> {
    let score = |it: &'a Activity| (it, score::of(paper, it, proved.contains(&it.id)));
    let mut scored: Vec<(&Activity, Score)> =
        activities.iter().map(score).filter(|(_, score)| score.points >= score::PERHAPS).collect();
    scored.sort_by(|(a, one), (b, other)| (other.points, &a.id).cmp(&(one.points, &b.id)));
    scored
}

/// Tells how sure the first candidate is: sure only where nothing else is near, and no other file fits it better.
fn sureness(scored: &[(&Activity, Score)], claims: &[(ActivityId, i32)]) -> (How, i32) {
    let Some((activity, first)) = scored.first() else { return (How::NotFound, 0) };
    let lead = scored.get(1).map_or(first.points, |(_, second)| first.points - second.points);
    let rivals = claims.iter().filter(|(id, points)| *id == activity.id && *points >= first.points);
    let alone = rivals.count() == 1;
    let how = if first.points >= score::SURE && lead >= score::LEAD && alone && !first.against {
        How::High
    } else if first.points >= score::LIKELY {
        How::Check
    } else {
        How::Estimate
    };
    (how, first.points)
}

fn candidate((activity, score): (&Activity, Score)) -> MatchCandidate {
    MatchCandidate {
        activity_id: activity.id.to_string(),
        title: shown(&activity.title),
        completed_on: activity.completed_on.to_string(),
        amount: activity.amount.to_string(),
        why: score.why(),
    }
}
