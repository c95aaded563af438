//! Changing a clause, taking the change back, and deciding again when the pack has moved on.

use std::collections::BTreeMap;

use domain::journal::Op;
use domain::rules::{AsOf, Override, Source};
use serde::{Deserialize, Serialize};

use super::target::{Target, said};
use crate::fields::Fields;
use crate::{Changed, Desk, Error};

/// A change of one clause as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ClauseDraft {
    /// The body's word.
    pub body: String,
    /// The category's code.
    pub category: String,
    /// The clause, within its pack.
    pub clause: String,
    /// The values, by their keys; an empty one leaves the place empty.
    pub values: BTreeMap<String, String>,
    /// Why.
    pub why: String,
    /// What it was read in, or empty.
    pub source_title: String,
    /// The address of that, or empty.
    pub source_url: String,
    /// The day it was read, or empty.
    pub source_seen: String,
}

/// What a change would come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TriedClause {
    /// What the clause would say; absent where it can't be said.
    pub said: Option<String>,
    /// What is wrong, and what deserves a word.
    pub faults: Vec<FaultRow>,
}

/// One thing the lints say of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FaultRow {
    /// A sentence that names the clause.
    pub sentence: String,
    /// Whether the change can be kept all the same.
    pub warning: bool,
}

/// Says what a change would come to, without keeping it.
pub fn try_out(desk: &Desk, draft: &ClauseDraft) -> Result<TriedClause, Error> {
    let mut target = Target::of(desk, &draft.body, &draft.category)?;
    // What is still being written is not missing yet.
    let written = ClauseDraft { why: written_or_dash(&draft.why), ..draft.clone() };
    let Ok(change) = written.check(desk, &mut target) else {
        return Ok(TriedClause { said: None, faults: Vec::new() });
    };
    target.overlay.put(change);
    let base = target.base.clone();
    target.overlay.note_what_was(&base);
    let (pack, faults) = desk.packs().library().lay(&target.overlay);
    let said_now = pack.and_then(|pack| {
        let found = pack.clauses().into_iter().find(|it| it.path == draft.clause);
        found.map(|it| it.citation.said)
    });
    // What was said of the pack before is no news.
    let known = desk.packs().library().warnings(desk.today());
    let faults = faults.iter().filter(|it| !known.contains(it));
    let faults = faults.map(|it| FaultRow { sentence: said(it), warning: it.is_warning() });
    Ok(TriedClause { said: said_now, faults: faults.collect() })
}

/// Changes a clause; refused where the lints refuse what comes of it.
pub fn change(desk: &mut Desk, draft: &ClauseDraft) -> Result<Changed<()>, Error> {
    let mut target = Target::of(desk, &draft.body, &draft.category)?;
    let change = draft.check(desk, &mut target)?;
    target.overlay.put(change);
    let subject = format!("{}, {}", target.base.title, draft.clause);
    target.keep(desk, Op::ClauseChanged, &subject)
}

/// Takes the change of a clause back: it stands as the pack says. An empty clause means all of them.
pub fn reset(
    desk: &mut Desk,
    body: &str,
    category: &str,
    clause: &str,
) -> Result<Changed<()>, Error> {
    let mut target = Target::of(desk, body, category)?;
    let all = clause.is_empty();
    let clauses: Vec<String> =
        target.overlay.overrides.iter().map(|it| it.clause.clone()).collect();
    for known in clauses.iter().filter(|it| all || *it == clause) {
        target.overlay.reset(known);
    }
    let subject = match all {
        true => target.base.title.clone(),
        false => format!("{}, {clause}", target.base.title),
    };
    target.keep(desk, Op::ClauseReset, &subject)
}

/// Decides on a change after the pack has moved on: keeps it against what the pack says now, or takes what that says.
pub fn decide(
    desk: &mut Desk,
    body: &str,
    category: &str,
    clause: &str,
    keep: bool,
) -> Result<Changed<()>, Error> {
    let mut target = Target::of(desk, body, category)?;
    let base = target.base.clone();
    let known = match keep {
        true => target.overlay.keep(clause, &base),
        false => target.overlay.reset(clause),
    };
    if !known {
        return Err(
            Error::refused("That change is no longer there.").hinted("Undo may bring it back.")
        );
    }
    let subject = format!("{}, {clause}", base.title);
    target.keep(desk, Op::ClauseDecided, &subject)
}

impl ClauseDraft {
    /// Makes the change of what was typed; the source, where one is given, goes into the overlay.
    fn check(&self, desk: &Desk, target: &mut Target) -> Result<Override, Error> {
        let mut fields = Fields::default();
        let why = fields.required("why", "The reason", &self.why);
        let source = source(
            &mut fields,
            [&self.source_title, &self.source_url, &self.source_seen],
            &format!("own-{}", self.clause.replace('/', "-")),
        );
        let views = target.base.clauses();
        let held = views.iter().find(|it| it.path == self.clause);
        let now = |key: &str| {
            held.and_then(|it| it.slots.iter().find(|slot| slot.key == key)?.value.as_deref())
        };
        // A value that is as the pack has it is no change.
        let typed = self.values.iter().map(|(key, value)| (key, value.trim()));
        let values: BTreeMap<String, String> = typed
            .filter(|(key, value)| now(key).unwrap_or_default() != *value)
            .map(|(key, value)| {
                let value = if value.is_empty() { "none" } else { value };
                (key.clone(), value.to_owned())
            })
            .collect();
        if values.is_empty() {
            let message =
                "This is what the rule says already; change a value, or reset the clause.";
            fields.fault("values", message);
        }
        fields.finish(Some(()))?;
        let mut change = Override::of(&self.clause, values, &why, desk.today());
        if let Some(source) = source {
            change.sources = vec![source.id.clone()];
            target.overlay.sources.retain(|it| it.id != source.id);
            target.overlay.sources.push(source);
        }
        change.against.clone_from(&target.base.version);
        Ok(change)
    }
}

/// Reads the source of what was typed: title, address, day; none where all are empty.
pub(super) fn source(
    fields: &mut Fields,
    [title, url, seen]: [&str; 3],
    id: &str,
) -> Option<Source> {
    if [title, url, seen].iter().all(|it| it.trim().is_empty()) {
        return None;
    }
    let title = fields.required("source_title", "What it was read in", title);
    let url = fields.optional("source_url", "The address", url).unwrap_or_default();
    let seen = fields.optional_day("source_seen", "The day it was read", seen);
    Some(Source {
        id: id.to_owned(),
        title,
        url,
        as_of: seen.map_or(AsOf::Undated, AsOf::Day),
        kind: Some("entered by you".into()),
        locator: None,
        quote: None,
        partial: false,
        note: None,
    })
}

fn written_or_dash(why: &str) -> String {
    if why.trim().is_empty() { "-".into() } else { why.to_owned() }
}
