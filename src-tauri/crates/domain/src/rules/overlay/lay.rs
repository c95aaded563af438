//! Laying an overlay on a pack: every change in its place, then the lints and self-tests over the whole.

use std::collections::BTreeMap;

use chrono::Days;

use super::{Overlay, Override};
use crate::rules::clause::Edited;
use crate::rules::pack::{self, Pack};
use crate::rules::{Fault, Library, Revision, Wrong, lint, trial};

impl Library {
    /// Lays an overlay on the pack it names, as that came: what comes of it, and everything wrong with it.
    ///
    /// Nothing comes of it where a fault that is no warning was found.
    pub fn lay(&self, overlay: &Overlay) -> (Option<Pack>, Vec<Fault>) {
        let Some(base) = self.base_for(overlay) else {
            let name = format!("{}@{}", overlay.pack, overlay.version);
            return (None, vec![overlay.fault(Wrong::NoPack(name))]);
        };
        let (pack, mut faults) = merged(&base, overlay);
        faults.extend(lint::faults(&pack));
        if faults.iter().all(Fault::is_warning) {
            faults.extend(tests(&pack, overlay));
        }
        let sound = faults.iter().all(Fault::is_warning);
        (sound.then_some(pack), faults)
    }
}

/// Puts every change in its place.
fn merged(base: &Pack, overlay: &Overlay) -> (Pack, Vec<Fault>) {
    let mut pack = base.clone();
    let mut faults = Vec::new();
    pack.sources.extend(overlay.sources.iter().cloned());
    pack.hash = pack::digest(&[&base.hash, &overlay.text()]);
    for change in &overlay.overrides {
        change.put_into(&mut pack, base, &mut faults);
    }
    (pack, faults)
}

impl Overlay {
    fn fault(&self, what: Wrong) -> Fault {
        Fault { file: self.at.file.clone(), line: self.at.line, clause: None, what }
    }
}

impl Override {
    fn put_into(&self, pack: &mut Pack, base: &Pack, faults: &mut Vec<Fault>) {
        let mut fault = |what| {
            let (file, line) = (self.at.file.clone(), self.at.line);
            faults.push(Fault { file, line, clause: Some(self.clause.clone()), what });
        };
        if self.why.trim().is_empty() {
            fault(Wrong::NoReason);
        }
        if self.values.is_empty() {
            fault(Wrong::NothingChanged);
        }
        let difference = self.difference(base);
        if difference.as_ref().is_some_and(|it| it.now.is_none()) {
            return fault(Wrong::ClauseGone);
        }
        if pack.opened_mut(&self.clause).is_none() && !pack.begin(&self.clause) {
            return fault(Wrong::NoClause);
        }
        let was = base.opened().into_iter().find(|it| it.path() == self.clause);
        let edited = Edited {
            was: was.map(|it| it.said(base.words())).unwrap_or_default(),
            why: self.why.clone(),
            on: self.date,
            undecided: difference.is_some(),
        };
        move_neighbours(pack, &self.clause, &self.values, &edited, self);
        let clause = pack.opened_mut(&self.clause).expect("it was found or begun above");
        for (key, value) in &self.values {
            if let Err(wrong) = clause.put(key, value) {
                fault(Wrong::Shape(wrong));
            }
        }
        clause.rest_on(edited, self.sources.clone(), self.at.clone());
    }
}

/// Where a revision's first or last day is changed, moves the revision beside it, so that no day is left without a
/// rule and none has two.
fn move_neighbours(
    pack: &mut Pack,
    id: &str,
    values: &BTreeMap<String, String>,
    edited: &Edited,
    by: &Override,
) {
    let Some(applies) = pack.revisions.iter().find(|it| it.id == id).map(|it| it.applies) else {
        return;
    };
    let day = |key: &str| values.get(key).and_then(|it| it.parse::<chrono::NaiveDate>().ok());
    let words = pack.words().clone();
    let moved = |revision: &mut Revision| {
        use super::slot::Open;
        let was = revision.said(&words);
        (was, revision.id.clone())
    };
    let mut touched = Vec::new();
    if let Some((old, new)) = applies.from.zip(day("from")) {
        let before = old.checked_sub_days(Days::new(1));
        if let Some(it) = pack.revisions.iter_mut().find(|it| it.applies.to == before) {
            touched.push(moved(it));
            it.applies.to = new.checked_sub_days(Days::new(1));
        }
    }
    if let Some((old, new)) = applies.to.zip(day("to")) {
        let after = old.checked_add_days(Days::new(1));
        if let Some(it) = pack.revisions.iter_mut().find(|it| it.applies.from == after) {
            touched.push(moved(it));
            it.applies.from = new.checked_add_days(Days::new(1));
        }
    }
    for (was, id) in touched {
        let edited = Edited { was, ..edited.clone() };
        if let Some(it) = pack.opened_mut(&id) {
            it.rest_on(edited, by.sources.clone(), by.at.clone());
        }
    }
}

/// Runs the pack's own tests. One that speaks of a revision the person changed describes the rule as it was: that is
/// said, and does not forbid the change.
fn tests(pack: &Pack, overlay: &Overlay) -> Vec<Fault> {
    let revisions: Vec<&str> = pack.revisions.iter().map(|it| it.id.as_str()).collect();
    let heads = || overlay.overrides.iter().map(|it| it.clause.split('/').next().unwrap_or(""));
    let everywhere = heads().any(|head| !revisions.contains(&head));
    let dates_moved = overlay.overrides.iter().any(|it| revisions.contains(&it.clause.as_str()));
    let mut faults = Vec::new();
    for test in &pack.tests {
        let governing = pack.revision_for(test.window, test.certified_on);
        let changed = everywhere
            || dates_moved
            || governing.is_ok_and(|revision| heads().any(|head| head == revision.id));
        faults.extend(trial::faults(pack, test).into_iter().map(|fault| match fault.what {
            Wrong::Test { name, expected, found } if changed => {
                Fault { what: Wrong::TestBefore { name, expected, found }, ..fault }
            }
            _ => fault,
        }));
    }
    faults
}
