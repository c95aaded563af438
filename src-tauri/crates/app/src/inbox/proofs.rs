//! Proofs: how well each activity is proved by what its papers say, so that a gap is seen while it can be closed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::activity::{Activity, ActivityId};
use domain::dates;
use domain::evidence::{Attachment, Evidence};
use reading::checks::Finding;
use reading::fields::Certificate;
use serde::Serialize;
use store::Store;

use super::reader::{Facts, facts};
use crate::credentials::current;
use crate::{Desk, Error};

/// An activity whose proof asks for a look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProofRow {
    /// The activity.
    pub activity_id: String,
    /// Its title.
    pub title: String,
    /// When it was completed, as ISO text.
    pub completed_on: String,
    /// How well it is proved.
    pub strength: Strength,
    /// What is amiss, a sentence each; empty where there is no evidence at all.
    pub sentences: Vec<String>,
}

/// How well an activity is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Strength {
    /// No file is attached to it.
    None,
    /// Its papers leave something open that an audit asks for.
    Weak,
    /// Nothing speaks against it.
    Sound,
}

/// Returns the activities of the present cycles whose proof asks for a look: those without evidence first.
pub fn proofs(desk: &Desk) -> Result<Vec<ProofRow>, Error> {
    let store = desk.store()?;
    let (evidence, attachments) = (store.evidence()?, store.attachments()?);
    let cycles = store.cycles()?;
    let credentials = store.credentials()?;
    let since: Option<NaiveDate> =
        credentials.iter().filter_map(|it| current(&cycles, &it.id)).map(|it| it.start).min();
    let mut rows = Vec::new();
    for activity in store.activities()? {
        if since.is_some_and(|first| activity.completed_on < first) {
            continue;
        }
        let own = attachments.iter().filter(|it| it.activity == activity.id);
        let files = own
            .filter_map(|proof| Some((proof, evidence.iter().find(|it| it.id == proof.evidence)?)));
        let (strength, sentences) = strength(store, &activity, files)?;
        if strength == Strength::Sound {
            continue;
        }
        rows.push(ProofRow {
            activity_id: activity.id.to_string(),
            completed_on: activity.completed_on.to_string(),
            title: activity.title,
            strength,
            sentences,
        });
    }
    rows.sort_by(|a, b| (a.strength, &b.completed_on).cmp(&(b.strength, &a.completed_on)));
    Ok(rows)
}

/// Returns how well each activity is proved.
pub(crate) fn strengths(
    store: &Store,
    activities: &[Activity],
    evidence: &[Evidence],
    attachments: &[Attachment],
) -> Result<BTreeMap<ActivityId, Strength>, Error> {
    let files: BTreeMap<&str, &Evidence> = evidence.iter().map(|it| (it.id.as_str(), it)).collect();
    let mut own: BTreeMap<&ActivityId, Vec<(&Attachment, &Evidence)>> = BTreeMap::new();
    for proof in attachments {
        if let Some(file) = files.get(proof.evidence.as_str()) {
            own.entry(&proof.activity).or_default().push((proof, file));
        }
    }
    let mut strengths = BTreeMap::new();
    for activity in activities {
        let proofs = own.remove(&activity.id).unwrap_or_default();
        strengths.insert(activity.id.clone(), strength(store, activity, proofs.into_iter())?.0);
    }
    Ok(strengths)
}

/// Returns how well an activity is proved by its papers, and what they leave open.
fn strength<'e>(
    store: &Store,
    activity: &Activity,
    papers: impl Iterator<Item = (&'e Attachment, &'e Evidence)>,
) -> Result<(Strength, Vec<String>), Error> {
    let mut strength = Strength::None;
    let mut sentences = Vec::new();
    for (proof, file) in papers {
        let found = facts(store, &file.digest)?;
        let amiss = amiss(activity, proof, file, found.as_ref());
        // One paper that says everything is enough, whatever lies beside it.
        strength = strength.max(if amiss.is_empty() { Strength::Sound } else { Strength::Weak });
        sentences.extend(amiss);
    }
    Ok((strength, sentences))
}

/// Says what one paper leaves open. A paper nobody has read can't be held against anybody.
fn amiss(
    activity: &Activity,
    proof: &Attachment,
    file: &Evidence,
    found: Option<&Facts>,
) -> Vec<String> {
    let Some(Facts::Read(read)) = found else { return Vec::new() };
    let own: Vec<(&Certificate, &Vec<Finding>)> = read
        .certificates
        .iter()
        .zip(&read.findings)
        .filter(|(it, _)| {
            proof.pages.is_empty() || it.pages.iter().any(|page| proof.pages.contains(page))
        })
        .collect();
    let days = |it: &Certificate| {
        it.day.value.iter().map(|it| it.completed_on).collect::<Vec<NaiveDate>>()
    };
    // Where a file holds several, the one of the activity's own day speaks for it.
    let best = own.iter().find(|(it, _)| days(it).contains(&activity.completed_on));
    let Some((certificate, findings)) = best.or(own.first()) else { return Vec::new() };
    let mut sentences: Vec<String> = findings.iter().map(Finding::sentence).collect();
    if let Some(&printed) = days(certificate).first()
        && printed != activity.completed_on
        && !certificate
            .sessions
            .iter()
            .any(|it| it.day.is_some_and(|it| it.completed_on == activity.completed_on))
    {
        sentences.push(format!(
            "{} seems to give {} as the day, the record {}. Compare them.",
            file.label,
            dates::said(printed),
            dates::said(activity.completed_on)
        ));
    }
    sentences
}
