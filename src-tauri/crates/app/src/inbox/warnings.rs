//! Warnings while filing: what the record says against an activity before it is confirmed. None of them stops anybody.

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::dates;
use domain::evidence::Evidence;
use reading::checks::Finding;
use serde::Serialize;

use super::filing::{FilingDraft, PaperPart};
use super::reader::{Facts, facts};
use crate::choices::Choice;
use crate::credentials::{current, short_name};
use crate::evidence::find;
use crate::{Desk, Error};

/// Something to look at before an activity is confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WarningRow {
    /// Which part of the draft it is about, from 0.
    pub part: usize,
    /// The sentence.
    pub sentence: String,
    /// What to do.
    pub hint: Option<String>,
    /// The activity of the record it speaks of.
    pub activity: Option<Choice>,
}

/// Returns what the record says against a draft.
pub fn check(desk: &Desk, draft: &FilingDraft) -> Result<Vec<WarningRow>, Error> {
    let found = find(desk, &draft.evidence_id)?;
    let store = desk.store()?;
    let activities = store.activities()?;
    let attachments = store.attachments()?;
    let proved = |it: &Activity| attachments.iter().any(|proof| proof.activity == it.id);
    let read = facts(store, &found.digest)?;
    let mut warnings = Vec::new();
    for (at, part) in draft.parts.iter().enumerate().filter(|(_, it)| it.take) {
        for other in activities.iter().filter(|it| is_same(it, part)) {
            let hint = if proved(other) {
                "If it is the same, set this file aside; if you did it twice, go on."
            } else {
                "It has no evidence yet. If it is the same, attach this file to it instead."
            };
            warnings.push(WarningRow {
                part: at,
                sentence: format!(
                    "The record has \"{}\" of {} with {} already.",
                    other.title,
                    dates::said(other.completed_on),
                    other.amount
                ),
                hint: Some(hint.into()),
                activity: Some(Choice { id: other.id.to_string(), name: other.title.clone() }),
            });
        }
        let twin = draft.parts[..at].iter().position(|it| it.take && are_same(it, part));
        if let Some(twin) = twin {
            warnings.push(plain(
                at,
                format!("This is the same as certificate {} of this file.", twin + 1),
                "Leave one of them out if the scan holds it twice.",
            ));
        }
        if let Ok(day) = part.draft.completed_on.trim().parse() {
            warnings.extend(outside(desk, at, day)?);
        }
        let findings = match (&read, part.certificate) {
            (Some(Facts::Read(read)), Some(certificate)) => {
                read.findings.get(certificate as usize).map(Vec::as_slice).unwrap_or_default()
            }
            _ => &[],
        };
        warnings.extend(unfit(at, part, &found, findings, read.as_ref()));
    }
    Ok(warnings)
}

/// Says for each credential whether the day lies in a cycle of it.
fn outside(desk: &Desk, at: usize, day: NaiveDate) -> Result<Vec<WarningRow>, Error> {
    let store = desk.store()?;
    let cycles = store.cycles()?;
    let mut warnings = Vec::new();
    for credential in store.credentials()? {
        let mut own = cycles.iter().filter(|it| it.credential == credential.id);
        let Some(present) = current(&cycles, &credential.id) else { continue };
        let window = present.window();
        if window.contains(day) {
            continue;
        }
        let name = short_name(&credential);
        let (start, end) = (dates::said(window.start), dates::said(window.end));
        let earlier = own.any(|it| it.window().contains(day));
        let sentence = if earlier {
            format!("{} lies in an earlier cycle of {name}.", dates::said(day))
        } else if day < window.start {
            format!("{} lies before the cycle of {name}, which began on {start}.", dates::said(day))
        } else {
            format!("{} lies after the cycle of {name}, which ends on {end}.", dates::said(day))
        };
        let hint =
            "It won't count in the present cycle. Compare the completion date with the paper.";
        warnings.push(plain(at, sentence, hint));
    }
    Ok(warnings)
}

/// Says where the paper does not suit the type of activity.
fn unfit(
    at: usize,
    part: &PaperPart,
    file: &Evidence,
    findings: &[Finding],
    read: Option<&Facts>,
) -> Vec<WarningRow> {
    // What could not be read can't be held against anybody.
    let Some(Facts::Read(read)) = read else { return Vec::new() };
    let spoke = !read.certificates.is_empty();
    let letter = findings.iter().any(|it| matches!(it, Finding::Letter { .. }));
    let name = file.label.to_lowercase();
    let transcript = name.contains("transcript")
        || findings.iter().any(|it| matches!(it, Finding::UnofficialTranscript))
        || read.certificates.len() > 1;
    match part.draft.activity_type.as_str() {
        "college" if spoke && !transcript => vec![plain(
            at,
            "College work is proved by an official transcript; this does not look like one.".into(),
            "Order it from the registrar, and keep this file until it has come.",
        )],
        "employer_assessment" if spoke && !name.contains("assessment") => vec![plain(
            at,
            "A competence assessment is proved by its form, signed by the employer; look whether this is it.".into(),
            "The form can be printed under Forms.",
        )],
        "ce_course" if letter => vec![plain(
            at,
            "This is a letter. A course is proved by a certificate of the provider; a letter of the employer proves an in-service.".into(),
            "Choose \"Employer or vendor in-service or workshop\" if it was one.",
        )],
        _ => Vec::new(),
    }
}

fn plain(part: usize, sentence: String, hint: &str) -> WarningRow {
    WarningRow { part, sentence, hint: Some(hint.into()), activity: None }
}

/// Tells whether an activity of the record is likely the one of this part: the same title and day.
fn is_same(activity: &Activity, part: &PaperPart) -> bool {
    let day: Option<NaiveDate> = part.draft.completed_on.trim().parse().ok();
    day == Some(activity.completed_on)
        && (folded(&activity.title) == folded(&part.draft.title)
            || activity.amount.quantity.to_string() == part.draft.quantity.trim()
                && activity.provider.as_deref().map(folded) == Some(folded(&part.draft.provider)))
}

fn are_same(one: &PaperPart, other: &PaperPart) -> bool {
    let (one, other) = (&one.draft, &other.draft);
    folded(&one.title) == folded(&other.title)
        && one.completed_on == other.completed_on
        && one.quantity == other.quantity
}

/// Folds case, space and punctuation.
fn folded(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
