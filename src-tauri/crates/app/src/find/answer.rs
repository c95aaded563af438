//! The whole answer at once, for who asks without a window.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Found, FoundRow, QueryDraft, activities, evidence, prepare};
use crate::{Desk, Error};

/// Everything that holds some words, the best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Activities.
    pub activities: Vec<Find>,
    /// Files.
    pub evidence: Vec<Find>,
}

/// One find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Find {
    /// Names it in the record.
    pub id: String,
    /// Its title, or the name the file had when it came.
    pub title: String,
    /// The place where it was found; absent where its title says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
}

/// Finds what holds all these words, with everything looked into.
pub fn answer(desk: &Desk, words: &str) -> Result<Answer, Error> {
    while prepare(desk)? > 0 {}
    let query = QueryDraft { text: words.into(), ..QueryDraft::default() };
    let store = desk.store()?;
    let titles = store.activities()?.into_iter().map(|it| (it.id.to_string(), it.title));
    let labels = store.evidence()?.into_iter().map(|it| (it.id.to_string(), it.label));
    let names: BTreeMap<String, String> = titles.chain(labels).collect();
    let find = |FoundRow { id, excerpt }: FoundRow| {
        let said: String = excerpt.iter().map(|it| it.text.as_str()).collect();
        let excerpt = Some(said).filter(|it| !it.is_empty());
        Some(Find { title: names.get(&id)?.clone(), excerpt, id })
    };
    let finds = |found: Found| found.rows.into_iter().filter_map(find).collect();
    Ok(Answer {
        activities: finds(activities(desk, &query)?),
        evidence: finds(evidence(desk, &query)?),
    })
}

/// Writes an answer as data.
pub fn in_json(answer: &Answer) -> Result<String, Error> {
    serde_json::to_string_pretty(answer)
        .map_err(|fault| Error::refused(format!("The answer can't be written: {fault}.")))
}
