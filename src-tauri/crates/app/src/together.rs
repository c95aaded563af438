//! Credentials of one body together: which of them end at about the same time, and what declaring them together saves.
//!
//! Nothing is moved here: a body sets one end date on request, and decides.

use chrono::NaiveDate;
use domain::credential::Credential;
use domain::cycle::Cycle;
use domain::lifecycle::synchronise;
use domain::record::Record;
use serde::Serialize;

use crate::credentials::current;
use crate::standing::SaidRow;
use crate::{Desk, Error, Packs};

/// How the credentials of one body stand to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TogetherRow {
    /// The body's word.
    pub body: String,
    /// The body's name.
    pub body_name: String,
    /// When they end, which go together, and what that saves; a sentence each.
    pub said: Vec<SaidRow>,
}

/// Returns how the credentials of each body with several stand to each other.
pub fn list(desk: &Desk) -> Result<Vec<TogetherRow>, Error> {
    Ok(of_record(&desk.store()?.record()?, desk.packs(), desk.today()))
}

/// Returns the same of a record on a day, without a vault.
pub fn of_record(record: &Record, packs: &Packs, on: NaiveDate) -> Vec<TogetherRow> {
    let held: Vec<(&Credential, &Cycle)> = record
        .credentials
        .iter()
        .filter_map(|it| Some((it, current(&record.cycles, &it.id)?)))
        .collect();
    let row = |it: domain::lifecycle::Synchronised| TogetherRow {
        body_name: packs.body_name(&it.body),
        said: it.sentences.iter().map(|it| SaidRow::of(&it.sentence, &it.citations)).collect(),
        body: it.body,
    };
    synchronise(&held, packs.library(), on).into_iter().map(row).collect()
}
