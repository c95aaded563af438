//! What the record can answer a form with.

use domain::form::DeclarationWorksheet;
use domain::form::official::{Fact, Said, facts};
use serde::Serialize;

use super::OfficialAsk;
use crate::credentials::gone;
use crate::forms::held;
use crate::standing::judge_all;
use crate::{Desk, Error};

/// A fact a field can be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FactRow {
    /// The name it is remembered by.
    pub key: String,
    /// The heading it stands under.
    pub heading: &'static str,
    /// What people call it.
    pub name: String,
    /// What the record says; empty where it says nothing.
    pub said: String,
    /// Whether it is a box to tick.
    pub tick: bool,
}

pub(super) fn of(desk: &Desk, ask: &OfficialAsk) -> Result<Vec<Fact>, Error> {
    let record = desk.store()?.record()?;
    let judged = judge_all(&record, desk.packs(), &*desk.shown()?, desk.today());
    let it =
        judged.iter().find(|it| it.credential.id.as_str() == ask.credential_id).ok_or_else(gone)?;
    let held = held(desk, it)?;
    let holder = desk.store()?.holder()?.unwrap_or_default();
    let window = it.cycle.window();
    let worksheet = DeclarationWorksheet::of(held, window, &record.activities, &it.standing);
    let said = Said {
        areas: ask.areas.clone(),
        own_area: ask.own_area.clone(),
        instruments: ask.instruments.clone(),
    };
    Ok(facts(&holder, &it.credential, &worksheet, &said))
}

pub(super) fn row(fact: &Fact) -> FactRow {
    use domain::form::official::Value;
    FactRow {
        key: fact.key.clone(),
        heading: fact.heading,
        name: fact.name.clone(),
        said: fact.value.as_ref().map(|it| it.written(None)).unwrap_or_default(),
        tick: matches!(fact.value, Some(Value::Tick(_))),
    }
}
