//! Whether taking part is required of this holder.

use serde::Serialize;

use crate::credential::Credential;
use crate::dates::said;
use crate::rules::{Citation, Pack};

/// Whether taking part is required, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakingPart {
    /// The answer.
    pub answer: TakingPartAnswer,
    /// The answer as a sentence.
    pub sentence: String,
    /// The clause it rests on; none where no source speaks of this credential.
    pub citation: Option<Citation>,
}

/// Whether taking part is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TakingPartAnswer {
    /// It is.
    Required,
    /// It is left to the holder.
    Voluntary,
    /// It can't be said.
    Unknown,
}

impl TakingPart {
    /// Answers for a credential whose category's present code is `category`.
    pub(super) fn of(credential: &Credential, category: &str, pack: Option<&Pack>) -> Self {
        let clause = pack.and_then(|pack| {
            // A clause about former holders of another body's certificates is the closer one.
            let all = || {
                pack.participation
                    .iter()
                    .filter(|it| it.says.concerns(category, credential.formerly_nca))
            };
            all().find(|it| it.says.formerly_nca).or_else(|| all().next()).map(|it| (pack, it))
        });
        let Some((pack, clause)) = clause else {
            let sentence = "Whether taking part is required, no source known here states.".into();
            return Self { answer: TakingPartAnswer::Unknown, sentence, citation: None };
        };
        let (answer, sentence) = match (clause.says.required_from, credential.certified_on) {
            _ if clause.says.formerly_nca => (
                TakingPartAnswer::Required,
                "Taking part is required, because the credential was first held through the former National Credentialing Agency.".to_owned(),
            ),
            (None, _) => (
                TakingPartAnswer::Required,
                "Taking part is required of everyone who holds this credential.".to_owned(),
            ),
            (Some(_), None) => (
                TakingPartAnswer::Unknown,
                "Whether taking part is required depends on the day the credential was first awarded; enter that day.".to_owned(),
            ),
            (Some(from), Some(day)) if from <= day => (
                TakingPartAnswer::Required,
                format!(
                    "Taking part is required, because the credential was first awarded on {}, not before {}.",
                    said(day),
                    said(from)
                ),
            ),
            (Some(from), Some(day)) => (
                TakingPartAnswer::Voluntary,
                format!(
                    "Taking part is voluntary, because the credential was first awarded on {}, before {}.",
                    said(day),
                    said(from)
                ),
            ),
        };
        Self { answer, sentence, citation: Some(pack.cite(clause)) }
    }
}
