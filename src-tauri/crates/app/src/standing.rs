//! Standing: what the rules say of the record on a day.

mod forming;
mod rows;

use chrono::NaiveDate;
use domain::credential::Credential;
use domain::cycle::Cycle;
use domain::record::Record;
use domain::standing::{Judged, Standing, judge};

pub use rows::*;

use crate::credentials::{current, short_name};
use crate::{Desk, Error, Packs};

/// Returns what the rules say of each credential on the desk's day, in the order the credentials were added.
pub fn list(desk: &Desk) -> Result<Vec<StandingRow>, Error> {
    Ok(of_record(&desk.store()?.record()?, desk.packs(), desk.today()))
}

/// Returns what the rules say of each credential of a record on a day, without a vault.
pub fn of_record(record: &Record, packs: &Packs, on: NaiveDate) -> Vec<StandingRow> {
    judge_all(record, packs, on)
        .iter()
        .map(|it| {
            let category = packs.category_name(&it.credential);
            StandingRow::of(
                &it.standing,
                short_name(&it.credential),
                category,
                &it.cycle,
                &record.activities,
            )
        })
        .collect()
}

/// A credential, the cycle it is in, and what the rules say of it.
pub(crate) struct JudgedCredential {
    pub(crate) credential: Credential,
    pub(crate) cycle: Cycle,
    pub(crate) standing: Standing,
}

/// Judges every credential in its latest cycle.
pub(crate) fn judge_all(record: &Record, packs: &Packs, on: NaiveDate) -> Vec<JudgedCredential> {
    let judged = |credential: &Credential| {
        let cycle = current(&record.cycles, &credential.id)?;
        let standing =
            judge(&Judged::new(credential, cycle, &record.activities), packs.library(), on);
        Some(JudgedCredential { credential: credential.clone(), cycle: cycle.clone(), standing })
    };
    record.credentials.iter().filter_map(judged).collect()
}
