//! A pack laid open: every clause that may be changed, found by its name.

use super::slot::{Editable, Held, Open, Slot, SlotKind, no_slot, not_one_of};
use crate::rules::clause::{At, Edited};
use crate::rules::{Confidence, Pack, Revision, SplitRule, Words};

/// How one activity's points may be divided.
const SPLITS: &[&str] = &["any", "none", "unknown"];

impl Editable for Revision {
    fn slots(&self) -> Vec<Slot> {
        let split = match self.split {
            SplitRule::Any => SPLITS[0],
            SplitRule::None => SPLITS[1],
            SplitRule::Unknown => SPLITS[2],
        };
        vec![
            Slot::of("from", &self.applies.from),
            Slot::of("to", &self.applies.to),
            Slot { key: "split", kind: SlotKind::Word(SPLITS), value: Some(split.to_owned()) },
        ]
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), String> {
        match key {
            "from" => self.applies.from = Held::read(text)?,
            "to" => self.applies.to = Held::read(text)?,
            "split" => {
                self.split = match text {
                    "any" => SplitRule::Any,
                    "none" => SplitRule::None,
                    "unknown" => SplitRule::Unknown,
                    _ => return Err(not_one_of(text, SPLITS)),
                };
            }
            _ => return no_slot(key, &self.slots()),
        }
        Ok(())
    }
}

impl Open for Revision {
    fn path(&self) -> &str {
        &self.id
    }

    fn said(&self, _: &Words) -> String {
        let split = match self.split {
            SplitRule::Any => "One activity's points may be divided between areas",
            SplitRule::None => "One activity's points may not be divided between areas",
            SplitRule::Unknown => {
                "Whether one activity's points may be divided between areas, no source states"
            }
        };
        format!("{}. {split}.", self.applies.say())
    }

    fn sources(&self) -> &[String] {
        &self.grounds.sources
    }

    fn confidence(&self) -> Confidence {
        self.grounds.confidence
    }

    fn note(&self) -> Option<&str> {
        self.grounds.note.as_deref()
    }

    fn edited(&self) -> Option<&Edited> {
        self.grounds.edited.as_ref()
    }

    fn rest_on(&mut self, edited: Edited, sources: Vec<String>, at: At) {
        let grounds = &mut self.grounds;
        (grounds.confidence, grounds.note) = (Confidence::Entered, None);
        (grounds.sources, grounds.at, grounds.edited) = (sources, at, Some(edited));
    }
}

impl Revision {
    /// Returns the revision itself and every clause of it that may be changed, in the order a reader expects.
    fn opened(&self) -> Vec<&dyn Open> {
        let mut all: Vec<&dyn Open> = vec![self];
        all.push(&self.total);
        all.extend(self.areas.iter().map(|it| it as &dyn Open));
        all.extend(self.type_minima.iter().map(|it| it as &dyn Open));
        all.extend(self.k_of.iter().map(|it| it as &dyn Open));
        all.extend(self.caps.iter().map(|it| it as &dyn Open));
        all.extend(self.cycle.iter().map(|it| it as &dyn Open));
        all.extend(self.carry_over.iter().map(|it| it as &dyn Open));
        all.extend(self.retention.iter().map(|it| it as &dyn Open));
        let first = self.first_cycles.iter().filter_map(|it| it.says.total.as_ref());
        all.extend(first.map(|it| it as &dyn Open));
        all
    }

    fn opened_mut(&mut self, path: &str) -> Option<&mut dyn Open> {
        if self.id == path {
            return Some(self);
        }
        let mut all: Vec<&mut dyn Open> = vec![&mut self.total];
        all.extend(self.areas.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.type_minima.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.k_of.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.caps.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.cycle.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.carry_over.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.retention.iter_mut().map(|it| it as &mut dyn Open));
        let first = self.first_cycles.iter_mut().filter_map(|it| it.says.total.as_mut());
        all.extend(first.map(|it| it as &mut dyn Open));
        all.into_iter().find(|it| it.path() == path)
    }
}

impl Pack {
    /// Returns every clause that may be changed, the latest revision first.
    pub(super) fn opened(&self) -> Vec<&dyn Open> {
        let mut revisions: Vec<&Revision> = self.revisions.iter().collect();
        revisions.sort_by_key(|it| std::cmp::Reverse(it.applies.from));
        let mut all: Vec<&dyn Open> = revisions.into_iter().flat_map(Revision::opened).collect();
        for of in &self.types {
            all.push(of);
            all.extend(of.says.conversions.iter().map(|it| it as &dyn Open));
        }
        all.extend(self.submissions.iter().map(|it| it as &dyn Open));
        all.extend(self.fees.iter().map(|it| it as &dyn Open));
        all.extend(self.participation.iter().map(|it| it as &dyn Open));
        all.extend(self.last_years.iter().map(|it| it as &dyn Open));
        all.extend(self.reinstatement.iter().map(|it| it as &dyn Open));
        all.extend(self.synchronising.iter().map(|it| it as &dyn Open));
        all
    }

    /// Finds a clause that may be changed.
    pub(super) fn opened_mut(&mut self, path: &str) -> Option<&mut dyn Open> {
        let mut all: Vec<&mut dyn Open> = Vec::new();
        all.extend(self.revisions.iter_mut().filter_map(|it| it.opened_mut(path)));
        for of in &mut self.types {
            if of.path == path {
                all.push(of);
            } else {
                all.extend(of.says.conversions.iter_mut().map(|it| it as &mut dyn Open));
            }
        }
        all.extend(self.submissions.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.fees.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.participation.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.last_years.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.reinstatement.iter_mut().map(|it| it as &mut dyn Open));
        all.extend(self.synchronising.iter_mut().map(|it| it as &mut dyn Open));
        all.into_iter().find(|it| it.path() == path)
    }
}
