//! What a body asks for in an audit, as far as its rules say.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::id::ActivityType;
use crate::rules::kinds::{Paper, Proof, Shown};
use crate::rules::{Citation, Pack, list};

/// A body's audit profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// Whom the cover letter is for.
    pub receiver: String,
    /// What proves an activity, by its type; a type no source speaks of is absent.
    pub papers: BTreeMap<ActivityType, Proof>,
    /// How declarations are audited, with its source; none where no rule says.
    pub audit: Option<Citation>,
    /// How many days there are to answer, where a source states it.
    pub answer_within_days: Option<u32>,
}

impl Asks {
    /// Reads the profile off a pack as it holds on a day; a body without one asks nothing that could be checked.
    pub fn of(receiver: &str, pack: Option<&Pack>, on: NaiveDate) -> Self {
        let receiver = receiver.to_owned();
        let Some(pack) = pack else { return Self { receiver, ..Self::default() } };
        let papers = pack.types.iter().filter_map(|it| {
            Some((ActivityType::new(it.id()), it.says.proof.as_ref()?.says.clone()))
        });
        let audit = pack.audits.iter().find(|it| it.says.holds(on));
        Self {
            receiver,
            papers: papers.collect(),
            audit: audit.map(|it| pack.cite(it)),
            answer_within_days: audit.and_then(|it| it.says.answer_within_days),
        }
    }

    /// Lists what a certificate has to show: "date, title and provider"; nothing where no source says.
    pub fn facts(&self) -> Option<String> {
        const ALL: [Shown; 5] =
            [Shown::Date, Shown::Title, Shown::Provider, Shown::Participant, Shown::Amount];
        let asked = |it: &Shown| self.papers.values().any(|proof| proof.showing.contains(it));
        let facts: Vec<&str> = ALL.into_iter().filter(asked).map(Shown::name).collect();
        (!facts.is_empty()).then(|| list(facts.into_iter(), "and"))
    }

    /// Says what proves an activity of a type, after "Ask for".
    pub fn wanted(&self, of: &ActivityType) -> String {
        let Some(proof) = self.papers.get(of) else {
            return "a paper that shows date, title, provider, your name and how much it was; no source states which one it has to be".to_owned();
        };
        let papers = list(proof.any_of.iter().map(|it| it.name()), "or");
        if proof.showing.is_empty() {
            return papers;
        }
        let shown = list(proof.showing.iter().map(|it| it.name()), "and");
        format!("{papers}, showing {shown}")
    }

    /// Says what a person has to look at because the type asks for a paper of its own kind; nothing where any certificate
    /// does.
    pub fn special(&self, of: &ActivityType) -> Option<(String, &'static str)> {
        let proof = self.papers.get(of)?;
        let next = match proof.any_of.as_slice() {
            [] | [Paper::Certificate] => return None,
            [Paper::Transcript] => {
                "See that one of the attached files is the transcript and not a grade report."
            }
            [Paper::EmployerAssessmentForm | Paper::ClinicalTeachingForm] => {
                "See that the form is complete, and that the signature and its date are on it."
            }
            _ => {
                "See that one of the attached files is one of these, signed and dated where it has to be."
            }
        };
        let papers = list(proof.any_of.iter().map(|it| it.name()), "or");
        Some((format!("It is proved by {papers}."), next))
    }
}
