//! What makes a pack unusable, and what only deserves a word: every fault of a pack at once.

mod caps;
mod names;
mod numbers;
mod revisions;

use chrono::{Months, NaiveDate};

use super::clause::{At, Clause};
use super::{Confidence, Fault, Pack, Status, Wrong};

/// Gathers the faults of one pack.
pub(super) struct Faults<'p> {
    pack: &'p Pack,
    found: Vec<Fault>,
}

/// Returns every fault of a pack, warnings among them.
pub(super) fn faults(pack: &Pack) -> Vec<Fault> {
    let mut faults = Faults { pack, found: Vec::new() };
    names::check(&mut faults);
    revisions::check(&mut faults);
    numbers::check(&mut faults);
    caps::check(&mut faults);
    faults.trust();
    faults.found
}

/// Returns a warning where a pack was compared with its sources too long before a day.
pub(super) fn age(pack: &Pack, on: NaiveDate) -> Option<Fault> {
    let reviewed = pack.reviewed.0?;
    let stale = reviewed.checked_add_months(Months::new(12)).is_some_and(|until| until < on);
    stale.then(|| Fault {
        file: pack.file.clone(),
        line: pack.line,
        clause: None,
        what: Wrong::ReviewedLongAgo(reviewed),
    })
}

impl Faults<'_> {
    fn at(&mut self, at: &At, clause: Option<&str>, what: Wrong) {
        let clause = clause.map(str::to_owned);
        self.found.push(Fault { file: at.file.clone(), line: at.line, clause, what });
    }

    fn on<T>(&mut self, clause: &Clause<T>, what: Wrong) {
        self.at(&clause.at, Some(&clause.path), what);
    }

    fn on_pack(&mut self, what: Wrong) {
        let at = At { file: self.pack.file.clone(), line: self.pack.line };
        self.at(&at, None, what);
    }

    /// What a reader should know of the pack as a whole.
    fn trust(&mut self) {
        let pack = self.pack;
        if pack.reviewed.0.is_none() {
            self.on_pack(Wrong::NeverReviewed);
        }
        if pack.status != Status::Stated || pack.status.confidence() != Confidence::Stated {
            self.on_pack(Wrong::NotStated);
        }
        let cited = names::cited(pack);
        for source in pack.sources.iter().filter(|it| cited.contains(it.id.as_str())) {
            if source.as_of == super::AsOf::Undated {
                self.on_pack(Wrong::Undated(source.id.clone()));
            }
            if source.quote.as_ref().is_some_and(|quote| quote.split_whitespace().count() > 25) {
                self.on_pack(Wrong::LongQuote(source.id.clone()));
            }
        }
    }
}
