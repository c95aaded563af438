//! Credentials and their cycles.

mod asks;
mod proposal;

use chrono::NaiveDate;
use domain::credential::{Credential, CredentialId};
use domain::cycle::{Cycle, CycleId};
use domain::dates;
use domain::journal::Op;
use domain::lifecycle;
use serde::{Deserialize, Serialize};

use crate::activities::words;
use crate::desk::new_id;
use crate::fields::Fields;
pub use asks::Asks;
pub use proposal::{CycleProposal, propose};

use crate::{Changed, Desk, Error};

/// A body whose credentials can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BodyChoice {
    /// The word used in files.
    pub id: String,
    /// The name a person reads.
    pub name: String,
    /// Its categories.
    pub categories: Vec<CategoryChoice>,
}

/// A category of a body, with how well its rule is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CategoryChoice {
    /// The code: "MLS".
    pub code: String,
    /// The name a person reads.
    pub name: String,
    /// How well its rule is known: stated, derived, unofficial, unknown.
    pub confidence: String,
    /// The same as a sentence.
    pub sentence: String,
    /// The length of its cycle in years, where the rule states one.
    pub cycle_years: Option<u32>,
    /// What its rule asks about the person.
    pub asks: Asks,
}

/// One credential with its cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CredentialRow {
    /// Names the credential.
    pub id: String,
    /// The credential as a draft, ready to be changed.
    pub draft: CredentialDraft,
    /// The short name: "MLS(ASCP)".
    pub title: String,
    /// The category's name.
    pub category_name: String,
    /// The body's name.
    pub body_name: String,
    /// How well its rule is known: stated, derived, unofficial, unknown.
    pub confidence: String,
    /// Its cycles, the latest first; the first is the one it is in.
    pub cycles: Vec<CycleRow>,
    /// The next cycle, as a proposal; absent where nothing says how long it would be.
    pub next: Option<NextRow>,
}

/// One cycle of a credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CycleRow {
    /// Names the cycle.
    pub id: String,
    /// The first day that counts.
    pub start: String,
    /// The last day that counts.
    pub end: String,
    /// The day its declaration was submitted, or empty.
    pub declared_on: String,
}

/// The next cycle of a credential, as a proposal to be compared with the body's own site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NextRow {
    /// Its first day.
    pub start: String,
    /// Its last day.
    pub end: String,
    /// The proposal as a sentence.
    pub sentence: String,
}

/// The next cycle of a credential, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RenewalDraft {
    /// The credential that was renewed.
    pub credential_id: String,
    /// The first day of the next cycle, as read from the body's site.
    pub cycle_start: String,
    /// The last day of the next cycle, as read from the body's site.
    pub cycle_end: String,
}

/// A credential and its cycle as they are typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CredentialDraft {
    /// The credential to change; absent for a new one.
    pub id: Option<String>,
    /// The body's word.
    pub body: String,
    /// The category's code.
    pub category: String,
    /// The number on the certificate, or empty.
    pub number: String,
    /// The day it was first awarded, as ISO text, or empty.
    pub certified_on: String,
    /// Whether it was first held through the former National Credentialing Agency.
    pub formerly_nca: bool,
    /// The words of the roles the person works in.
    pub roles: Vec<String>,
    /// The words of the categories the licence is held in.
    pub licence_categories: Vec<String>,
    /// The first day of the cycle, as read from the body's site.
    pub cycle_start: String,
    /// The last day of the cycle, as read from the body's site.
    pub cycle_end: String,
}

/// Returns the bodies and categories to choose from.
pub fn bodies(desk: &Desk) -> Vec<BodyChoice> {
    desk.packs().bodies()
}

/// Returns the credentials with their cycles, in the order they were added.
pub fn list(desk: &Desk) -> Result<Vec<CredentialRow>, Error> {
    let cycles = desk.store()?.cycles()?;
    let row = |credential: Credential| {
        let cycle = current(&cycles, &credential.id);
        let choice = desk.packs().category(&credential.body, &credential.category);
        CredentialRow {
            cycles: rows(&cycles, &credential.id),
            next: cycle.and_then(|it| next(&credential, it, desk)),
            id: credential.id.to_string(),
            title: short_name(&credential),
            category_name: choice
                .as_ref()
                .map_or_else(|| credential.category.clone(), |it| it.name.clone()),
            body_name: desk.packs().body_name(&credential.body),
            confidence: choice.map_or_else(|| "unknown".into(), |it| it.confidence),
            draft: CredentialDraft {
                id: Some(credential.id.to_string()),
                body: credential.body,
                category: credential.category,
                number: credential.number.unwrap_or_default(),
                certified_on: credential.certified_on.map(|it| it.to_string()).unwrap_or_default(),
                formerly_nca: credential.formerly_nca,
                roles: credential.roles,
                licence_categories: credential.licence_categories,
                cycle_start: cycle.map(|it| it.start.to_string()).unwrap_or_default(),
                cycle_end: cycle.map(|it| it.end.to_string()).unwrap_or_default(),
            },
        }
    };
    Ok(desk.store()?.credentials()?.into_iter().map(row).collect())
}

/// Adds a credential with its cycle, or changes the one the draft names; answers with its identifier.
pub fn save(desk: &mut Desk, draft: &CredentialDraft) -> Result<Changed<String>, Error> {
    let (credential, start, end) = draft.check(desk)?;
    let known = draft.id.is_some();
    let cycles = desk.store()?.cycles()?;
    let cycle = current(&cycles, &credential.id);
    let had_cycle = cycle.is_some();
    let cycle = Cycle {
        id: cycle.map_or_else(|| CycleId::new(new_id()), |it| it.id.clone()),
        credential: credential.id.clone(),
        start,
        end,
        declared_on: cycle.and_then(|it| it.declared_on),
    };
    let op = if known { Op::CredentialChanged } else { Op::CredentialAdded };
    let now = desk.now();
    desk.store_mut()?.transact(op, &short_name(&credential), now, |edit| {
        if known { edit.change_credential(&credential) } else { edit.add_credential(&credential) }?;
        if had_cycle { edit.change_cycle(&cycle) } else { edit.add_cycle(&cycle) }?;
        Ok::<_, Error>(())
    })?;
    Ok(desk.changed(op, credential.id.to_string()))
}

/// Withdraws a credential and its cycles; activities stay.
pub fn withdraw(desk: &mut Desk, id: &str) -> Result<Changed<()>, Error> {
    let id = CredentialId::new(id);
    let found = desk.store()?.credentials()?.into_iter().find(|it| it.id == id);
    let credential = found.ok_or_else(gone)?;
    let now = desk.now();
    desk.store_mut()?.transact(Op::CredentialWithdrawn, &short_name(&credential), now, |edit| {
        edit.withdraw_credential(&id).map_err(Error::from)
    })?;
    Ok(desk.changed(Op::CredentialWithdrawn, ()))
}

/// Notes the day the declaration of a credential's present cycle was submitted; an empty day takes the note back.
pub fn declare(desk: &mut Desk, id: &str, day: &str) -> Result<Changed<()>, Error> {
    let (credential, cycle) = present(desk, id)?;
    let mut fields = Fields::default();
    let declared_on = fields.optional_day("declared_on", "The day of submission", day);
    if let Some(early) = declared_on.filter(|it| *it < cycle.start || *it > desk.today()) {
        let said = dates::said(early);
        fields.fault("declared_on", format!("{said} is not a day of this cycle up to today."));
    }
    let cycle = fields.finish(Some(Cycle { declared_on, ..cycle }))?;
    // What goes in is kept as it stands today: an audit years later asks for exactly this.
    let frozen = declared_on.map(|on| crate::package::frozen(desk, &cycle, on)).transpose()?;
    let now = desk.now();
    desk.store_mut()?.transact(
        Op::DeclarationSubmitted,
        &short_name(&credential),
        now,
        |edit| {
            edit.change_cycle(&cycle)?;
            match &frozen {
                Some(it) => edit.put_declaration(it),
                None => edit.release_declaration(&cycle.id),
            }
            .map_err(Error::from)
        },
    )?;
    Ok(desk.changed(Op::DeclarationSubmitted, ()))
}

/// Opens the next cycle of a credential that was renewed; the present one stays, and is judged by its own rules.
pub fn renew(desk: &mut Desk, draft: &RenewalDraft) -> Result<Changed<()>, Error> {
    let (credential, present) = present(desk, &draft.credential_id)?;
    let mut fields = Fields::default();
    let window = read_window(&mut fields, &draft.cycle_start, &draft.cycle_end);
    if let Some((start, _)) = window.filter(|(start, _)| *start <= present.end) {
        let (said, end) = (dates::said(start), dates::said(present.end));
        fields.fault(
            "cycle_start",
            format!("{said} still lies in the present cycle, which ends on {end}."),
        );
    }
    let (start, end) = fields.finish(window)?;
    let id = CycleId::new(new_id());
    let cycle = Cycle { id, credential: credential.id.clone(), start, end, declared_on: None };
    let now = desk.now();
    desk.store_mut()?.transact(Op::CycleRenewed, &short_name(&credential), now, |edit| {
        edit.add_cycle(&cycle).map_err(Error::from)
    })?;
    Ok(desk.changed(Op::CycleRenewed, ()))
}

fn present(desk: &Desk, id: &str) -> Result<(Credential, Cycle), Error> {
    let store = desk.store()?;
    let credential =
        store.credentials()?.into_iter().find(|it| it.id.as_str() == id).ok_or_else(gone)?;
    let cycle = current(&store.cycles()?, &credential.id).cloned().ok_or_else(gone)?;
    Ok((credential, cycle))
}

fn next(credential: &Credential, cycle: &Cycle, desk: &Desk) -> Option<NextRow> {
    let next = lifecycle::proposed(credential, cycle, desk.packs().library())?;
    let (start, end) = (next.window.start.to_string(), next.window.end.to_string());
    Some(NextRow { start, end, sentence: next.sentence })
}

/// Returns the cycles of a credential, the latest first.
pub(crate) fn rows(cycles: &[Cycle], credential: &CredentialId) -> Vec<CycleRow> {
    let mut own: Vec<&Cycle> = cycles.iter().filter(|it| it.credential == *credential).collect();
    own.sort_by_key(|it| std::cmp::Reverse(it.end));
    own.into_iter()
        .map(|it| CycleRow {
            id: it.id.to_string(),
            start: it.start.to_string(),
            end: it.end.to_string(),
            declared_on: it.declared_on.map(|day| day.to_string()).unwrap_or_default(),
        })
        .collect()
}

/// Reads the two ends of a cycle.
fn read_window(fields: &mut Fields, start: &str, end: &str) -> Option<(NaiveDate, NaiveDate)> {
    let start = fields.day("cycle_start", "The first day of the cycle", start);
    let end = fields.day("cycle_end", "The last day of the cycle", end);
    let (start, end) = start.zip(end)?;
    if end <= start {
        let said = dates::said(end);
        fields.fault("cycle_end", format!("The last day {said} does not come after the first."));
    } else if dates::anniversary(start, LONGEST_CYCLE) < end {
        fields.fault(
            "cycle_end",
            format!("A cycle of more than {LONGEST_CYCLE} years is not known; check the years."),
        );
    }
    Some((start, end))
}

/// Returns the latest cycle of a credential.
pub(crate) fn current<'a>(cycles: &'a [Cycle], credential: &CredentialId) -> Option<&'a Cycle> {
    cycles.iter().filter(|it| it.credential == *credential).max_by_key(|it| it.end)
}

/// Returns the short name people use: "MLS(ASCP)", "CLS (ND)", "CIC".
pub(crate) fn short_name(credential: &Credential) -> String {
    // The international certifications bear the body's letters with a small "i".
    let (category, body) = (&credential.category, credential.body.as_str());
    match body {
        "ascpi" => format!("{category}(ASCPi)"),
        // Their letters say already whose they are.
        "aabb" | "abcc" | "cbic" | "pmi" => category.clone(),
        _ => match body.strip_prefix("us-") {
            Some(state) => format!("{category} ({})", state.to_uppercase()),
            None => format!("{category}({})", body.to_uppercase()),
        },
    }
}

pub(crate) fn gone() -> Error {
    Error::refused("That credential is no longer in the record.").hinted("Undo may bring it back.")
}

impl CredentialDraft {
    fn check(&self, desk: &Desk) -> Result<(Credential, NaiveDate, NaiveDate), Error> {
        let mut fields = Fields::default();
        let body = fields.required("body", "The body", &self.body);
        let category = fields.required("category", "The category", &self.category);
        if !body.is_empty()
            && !category.is_empty()
            && desk.packs().category(&body, &category).is_none()
        {
            fields.fault(
                "category",
                format!("No rules for {category} of {body} are known to this program."),
            );
        }
        let number = fields.optional("number", "The number", &self.number);
        let certified_on =
            fields.optional_day("certified_on", "The day of certification", &self.certified_on);
        let window = read_window(&mut fields, &self.cycle_start, &self.cycle_end);
        let id = CredentialId::new(self.id.clone().unwrap_or_else(new_id));
        let formerly_nca = self.formerly_nca;
        let credential = Credential {
            id,
            body,
            category,
            number,
            certified_on,
            formerly_nca,
            roles: words(&self.roles),
            licence_categories: words(&self.licence_categories),
        };
        fields.finish(window.map(|(start, end)| (credential, start, end)))
    }
}

/// Years; the longest cycle met in any body's rules is five.
const LONGEST_CYCLE: u32 = 6;
