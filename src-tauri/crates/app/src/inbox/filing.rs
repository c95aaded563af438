//! Filing: what the person made of a file, kept as typed, and confirmed in one step.

use domain::activity::Activity;
use domain::evidence::{Attachment, Evidence, EvidenceId};
use domain::journal::Op;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Store;

use super::lessons;
use super::reader::{Facts, facts, pages};
use crate::activities::ActivityDraft;
use crate::choices::Choice;
use crate::error::FieldError;
use crate::evidence::find;
use crate::{Changed, Code, Desk, Error};

/// What would be filed of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FilingDraft {
    /// The evidence.
    pub evidence_id: String,
    /// Its certificates, an activity each.
    pub parts: Vec<PaperPart>,
}

/// One certificate of a file and the activity it proves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PaperPart {
    /// Which of the certificates read it is, from 0; absent for one the person added.
    pub certificate: Option<u32>,
    /// The pages it stands on, from 1; none means all.
    pub pages: Vec<u32>,
    /// Whether it shall be filed.
    pub take: bool,
    /// The activity.
    pub draft: ActivityDraft,
}

/// What was filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Filed {
    /// The activities, by title.
    pub activities: Vec<Choice>,
}

impl PaperPart {
    /// Returns a certificate of which nothing is known.
    pub(super) fn blank() -> Self {
        Self {
            certificate: None,
            pages: Vec::new(),
            take: true,
            draft: ActivityDraft {
                activity_type: "ce_course".into(),
                unit: "contact_hour".into(),
                ..ActivityDraft::default()
            },
        }
    }
}

impl FilingDraft {
    /// Says in few words what it is.
    pub(super) fn said(&self) -> String {
        match self.parts.as_slice() {
            [one] => one.draft.title.clone(),
            several => format!("{} certificates", several.len()),
        }
    }
}

/// Keeps what the person typed; no reading overwrites it, and a restart finds it again.
pub fn save(desk: &mut Desk, draft: &FilingDraft) -> Result<(), Error> {
    let found = find(desk, &draft.evidence_id)?;
    let text = serde_json::to_string(draft)
        .map_err(|fault| Error::refused(format!("What you typed can't be kept: {fault}.")))?;
    Ok(desk.store_mut()?.put_on_desk(&place(&found.id), Some(&text))?)
}

/// Returns what the person typed of a file.
pub(super) fn typed(store: &Store, id: &EvidenceId) -> Result<Option<FilingDraft>, Error> {
    let text = store.on_desk(&place(id))?;
    Ok(text.and_then(|it| understood(&it)))
}

/// Reads what was typed, perhaps with an older version of the program: a field it did not know is empty.
fn understood(text: &str) -> Option<FilingDraft> {
    let mut typed: Value = serde_json::from_str(text).ok()?;
    let empty = serde_json::to_value(ActivityDraft::default()).ok()?;
    for part in typed.get_mut("parts")?.as_array_mut()? {
        let draft = part.get_mut("draft")?.as_object_mut()?;
        for (field, value) in empty.as_object()? {
            draft.entry(field).or_insert_with(|| value.clone());
        }
    }
    serde_json::from_value(typed).ok()
}

fn place(id: &EvidenceId) -> String {
    format!("filing/{id}")
}

/// Files what the person confirmed: its activities are added, each with this evidence, in one step.
pub fn file(desk: &mut Desk, draft: &FilingDraft) -> Result<Changed<Filed>, Error> {
    let found = find(desk, &draft.evidence_id)?;
    let activities = checked(desk, draft)?;
    let subject = match activities.as_slice() {
        [] => {
            return Err(Error::refused("Nothing of this file is to be filed.")
                .hinted("Set the file aside instead, and it is kept without an activity."));
        }
        [(only, _)] => only.title.clone(),
        several => format!("{} activities from {}", several.len(), found.label),
    };
    // What stands there is kept as typed: undo brings it back as the person left it.
    save(desk, draft)?;
    let all = pages(desk.store()?, &found.digest)?.len();
    let now = desk.now();
    desk.store_mut()?.transact(Op::CertificateFiled, &subject, now, |edit| {
        for (activity, part) in &activities {
            edit.add_activity(activity)?;
            let whole = part.pages.len() >= all;
            edit.add_attachment(&Attachment {
                activity: activity.id.clone(),
                evidence: found.id.clone(),
                pages: if whole { Vec::new() } else { part.pages.clone() },
            })?;
        }
        if found.aside {
            edit.set_aside(&found.id, false)?;
        }
        Ok::<_, Error>(())
    })?;
    learn(desk, &found, &activities)?;
    let filed = activities
        .iter()
        .map(|(it, _)| Choice { id: it.id.to_string(), name: it.title.clone() })
        .collect();
    Ok(desk.changed(Op::CertificateFiled, Filed { activities: filed }))
}

/// Returns the activities of a draft, or everything that is wrong with them; a field is named `0.title`.
fn checked<'d>(
    desk: &Desk,
    draft: &'d FilingDraft,
) -> Result<Vec<(Activity, &'d PaperPart)>, Error> {
    let mut activities = Vec::new();
    let mut faults = Vec::new();
    for (at, part) in draft.parts.iter().enumerate().filter(|(_, it)| it.take) {
        // Each is a new activity, whatever the draft was copied from.
        let fresh = ActivityDraft { id: None, ..part.draft.clone() };
        match fresh.check(desk.today()) {
            Ok(activity) => activities.push((activity, part)),
            Err(error) if error.code == Code::Invalid => {
                let named =
                    |it: FieldError| FieldError { field: format!("{at}.{}", it.field), ..it };
                faults.extend(error.fields.into_iter().map(named));
            }
            Err(error) => return Err(error),
        }
    }
    if faults.is_empty() { Ok(activities) } else { Err(Error::invalid(faults)) }
}

/// Learns from what was confirmed: how a provider is printed and called, and which words speak of which area.
fn learn(
    desk: &mut Desk,
    found: &Evidence,
    activities: &[(Activity, &PaperPart)],
) -> Result<(), Error> {
    let Some(Facts::Read(read)) = facts(desk.store()?, &found.digest)? else { return Ok(()) };
    for (activity, part) in activities {
        let certificate = part.certificate.and_then(|at| read.certificates.get(at as usize));
        let Some(certificate) = certificate else { continue };
        let printed = certificate.provider.value.clone().unwrap_or_default();
        let provider = activity.provider.clone().unwrap_or_default();
        let areas: Vec<String> = activity.areas.iter().map(ToString::to_string).collect();
        lessons::confirm(desk, &printed, &provider, &activity.title, &areas)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_older_version_kept_is_still_understood() {
        let kept = r#"{"evidence_id":"e1","parts":[{"certificate":null,"pages":[],"take":true,"draft":{"title":"Typed"}}]}"#;
        let typed = understood(kept).expect("a missing field is empty");
        assert_eq!(typed.parts[0].draft.title, "Typed");
        assert_eq!(understood("{}"), None);
    }
}
