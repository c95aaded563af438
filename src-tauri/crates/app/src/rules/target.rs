//! What a change is about: a category's pack as it came, and what was changed in it so far.

use domain::journal::Op;
use domain::rule_file::{RuleFile, RuleFileKind};
use domain::rules::{Fault, Overlay, Pack};

use crate::{Changed, Desk, Error};

/// A category's pack and the person's overlay on it.
pub(super) struct Target {
    /// The pack as it came, or the blank one of a category without a rule.
    pub base: Pack,
    /// What was changed so far; empty where nothing was.
    pub overlay: Overlay,
    /// The pack the overlay is kept under.
    key: String,
}

impl Target {
    /// Finds what a category's rule is made of.
    pub fn of(desk: &Desk, body: &str, category: &str) -> Result<Self, Error> {
        let library = desk.packs().library();
        let base = match library.pack_for(body, category) {
            Some(pack) => library.base_of(&pack.id).or_else(|| library.blank(body, category)),
            None => library.blank(body, category),
        };
        let base = base.ok_or_else(|| {
            Error::refused(format!("No category {category} of {body} is known to this program."))
        })?;
        for file in desk.store()?.rule_files()?.iter().filter(|it| it.kind == RuleFileKind::Overlay)
        {
            let overlay = Overlay::read(&file.name(), &file.text).map_err(|faults| {
                refused(&faults)
                    .hinted("Your changes of this rule can't be read; reset the whole rule.")
            });
            if file.pack == base.id {
                return Ok(Self { base, overlay: overlay?, key: file.pack.clone() });
            }
            // Numbers entered while a category was blank may lie on a pack that came later.
            if let Ok(overlay) = overlay
                && library.base_for(&overlay).is_some_and(|it| it.id == base.id)
            {
                return Ok(Self { base, overlay, key: file.pack.clone() });
            }
        }
        let key = base.id.clone();
        Ok(Self { overlay: Overlay::on(&base), base, key })
    }

    /// Keeps the overlay as it now is, if nothing is wrong with what comes of it.
    pub fn keep(mut self, desk: &mut Desk, op: Op, subject: &str) -> Result<Changed<()>, Error> {
        let base = self.base.clone();
        self.overlay.note_what_was(&base);
        let (_, faults) = desk.packs().library().lay(&self.overlay);
        let wrong: Vec<Fault> = faults.into_iter().filter(|it| !it.is_warning()).collect();
        if !wrong.is_empty() {
            return Err(refused(&wrong).hinted("Nothing has been saved yet."));
        }
        let (key, now) = (self.key.as_str(), desk.now());
        let known = desk
            .store()?
            .rule_files()?
            .iter()
            .any(|it| it.kind == RuleFileKind::Overlay && it.pack == key);
        desk.store_mut()?.transact(op, subject, now, |edit| {
            if !self.overlay.overrides.is_empty() {
                let (pack, text) = (key.to_owned(), self.overlay.text());
                edit.put_rule_file(&RuleFile { kind: RuleFileKind::Overlay, pack, text })?;
            } else if known {
                edit.drop_rule_file(RuleFileKind::Overlay, key)?;
            }
            Ok::<_, Error>(())
        })?;
        desk.reread_rules()?;
        Ok(desk.changed(op, ()))
    }
}

/// Makes one error of several faults; each names its clause.
pub(super) fn refused(faults: &[Fault]) -> Error {
    let sentences: Vec<String> = faults.iter().map(said).collect();
    Error::refused(sentences.join("\n"))
}

/// Says a fault of a change: the clause and what is wrong, without the file nobody sees.
pub(super) fn said(fault: &Fault) -> String {
    match &fault.clause {
        Some(clause) => format!("{clause}: {}.", fault.what),
        None => crate::error::sentence(&fault.what),
    }
}
