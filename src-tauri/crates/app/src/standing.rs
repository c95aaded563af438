//! Standing: what the rules say of the record on a day.

mod forming;
mod rows;

use chrono::NaiveDate;
use domain::credential::Credential;
use domain::cycle::Cycle;
use domain::record::Record;
use domain::standing::{Judged, Shown, Standing, judge_all as several};

pub(crate) use forming::{days_between, origin};
pub use rows::*;

use crate::credentials::{current, short_name};
use crate::{Desk, Error, Packs};

/// Returns what the rules say of each credential on the desk's day, in the order the credentials were added.
pub fn list(desk: &Desk) -> Result<Vec<StandingRow>, Error> {
    let record = desk.store()?.record()?;
    let judged = judge_all(&record, desk.packs(), &*desk.shown()?, desk.today());
    desk.keep_shown(judged.iter().map(|it| &it.standing));
    Ok(judged.iter().map(|it| row(it, &record, desk.packs())).collect())
}

/// Returns what the rules say of each credential of a record on a day, without a vault.
pub fn of_record(record: &Record, packs: &Packs, on: NaiveDate) -> Vec<StandingRow> {
    let packs = packs.of_record(&record.rule_files);
    let judged = judge_all(record, &packs, &Shown::default(), on);
    judged.iter().map(|it| row(it, record, &packs)).collect()
}

/// Returns the answers for each credential of a record on a day as data, in the shape of `standing.schema.json`.
pub fn answers(record: &Record, packs: &Packs, on: NaiveDate) -> Result<String, Error> {
    let packs = packs.of_record(&record.rule_files);
    in_json(judge_all(record, &packs, &Shown::default(), on), on)
}

/// Returns the answers for each credential of the open record as data.
pub fn answers_of_vault(desk: &Desk) -> Result<String, Error> {
    let judged = judge_all(&desk.store()?.record()?, desk.packs(), &*desk.shown()?, desk.today());
    in_json(judged, desk.today())
}

fn in_json(judged: Vec<JudgedCredential>, on: NaiveDate) -> Result<String, Error> {
    let standings: Vec<Standing> = judged.into_iter().map(|it| it.standing).collect();
    serde_json::to_string_pretty(&domain::standing::answers(on, &standings))
        .map_err(|fault| Error::refused(format!("The answers can't be written: {fault}.")))
}

/// Returns what the rules say of one cycle of a credential, a past one too: it is judged by its own rules.
pub fn of_cycle(desk: &Desk, cycle: &str) -> Result<StandingRow, Error> {
    let record = desk.store()?.record()?;
    let gone = || {
        Error::refused("That cycle is no longer in the record.").hinted("Undo may bring it back.")
    };
    let cycle = record.cycles.iter().find(|it| it.id.as_str() == cycle).ok_or_else(gone)?;
    let credential =
        record.credentials.iter().find(|it| it.id == cycle.credential).ok_or_else(gone)?;
    let judged = judged(&record, credential, cycle, desk.packs(), &*desk.shown()?, desk.today());
    desk.keep_shown([&judged.standing]);
    Ok(row(&judged, &record, desk.packs()))
}

/// A credential, the cycle it is in, and what the rules say of it.
pub(crate) struct JudgedCredential {
    pub(crate) credential: Credential,
    pub(crate) cycle: Cycle,
    pub(crate) standing: Standing,
}

/// Judges every credential in its latest cycle, starting from what was shown last.
pub(crate) fn judge_all(
    record: &Record,
    packs: &Packs,
    shown: &Shown,
    on: NaiveDate,
) -> Vec<JudgedCredential> {
    let credentials = record.credentials.iter();
    let held: Vec<_> =
        credentials.filter_map(|it| Some((it, current(&record.cycles, &it.id)?))).collect();
    in_cycles(record, &held, packs, shown, on)
}

/// Judges a credential in one of its cycles.
pub(crate) fn judged(
    record: &Record,
    credential: &Credential,
    cycle: &Cycle,
    packs: &Packs,
    shown: &Shown,
    on: NaiveDate,
) -> JudgedCredential {
    let mut one = in_cycles(record, &[(credential, cycle)], packs, shown, on);
    one.pop().expect("whatever is judged has a standing")
}

fn in_cycles(
    record: &Record,
    held: &[(&Credential, &Cycle)],
    packs: &Packs,
    shown: &Shown,
    on: NaiveDate,
) -> Vec<JudgedCredential> {
    let ask = |&(credential, cycle): &_| {
        Judged::new(credential, cycle, &record.activities)
            .with_choices(&record.choices)
            .with_cycles(&record.cycles)
            .with_previous(shown.places(&cycle.id))
    };
    let asked: Vec<Judged<'_>> = held.iter().map(ask).collect();
    let standings = several(&asked, packs.library(), on);
    let judged = |(&(credential, cycle), standing): (&(&Credential, &Cycle), Standing)| {
        JudgedCredential { credential: credential.clone(), cycle: cycle.clone(), standing }
    };
    held.iter().zip(standings).map(judged).collect()
}

fn row(it: &JudgedCredential, record: &Record, packs: &Packs) -> StandingRow {
    let (title, category) = (short_name(&it.credential), packs.category_name(&it.credential));
    let mut row = StandingRow::of(&it.standing, title, category, &it.cycle, record);
    row.dates.extend(crate::inquiries::dates_of(record, it.credential.id.as_str(), it.standing.on));
    row.rule_trouble = packs.faults().iter().map(|it| format!("{it}.")).collect();
    // Whether to declare several at once is decided when the first of them is due.
    if matches!(row.stage, Stage::WindowOpen | Stage::Late) {
        let together = crate::together::of_record(record, packs, it.standing.on);
        let mine =
            together.into_iter().find(|row| row.body.eq_ignore_ascii_case(&it.credential.body));
        row.life.extend(mine.into_iter().flat_map(|it| it.said));
    }
    row
}
