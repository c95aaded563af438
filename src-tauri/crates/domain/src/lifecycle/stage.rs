//! The stage: where in its life a credential is on a day.

use serde::Serialize;

use super::{Phase, TakingPartAnswer};
use crate::credential::Credential;
use crate::cycle::Cycle;
use crate::rules::kinds::Reinstatement;
use crate::rules::{Clause, Pack};
use chrono::NaiveDate;

/// Where in its life a credential is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The cycle has not begun.
    NotBegun,
    /// The cycle runs, and the submission window has not opened.
    Current,
    /// The declaration can go in.
    WindowOpen,
    /// The last day to submit is past; the credential is still valid.
    Late,
    /// The declaration went in; the cycle has not ended.
    Submitted,
    /// The cycle is over: its declaration went in, or a later cycle followed it.
    Closed,
    /// The cycle is over, and taking part was voluntary.
    VoluntaryOver,
    /// The credential has expired and can be reinstated.
    Expired,
    /// The credential expired so long ago that the examination must be passed again.
    ExaminationAgain,
}

/// What the stage is worked out from.
#[derive(Clone, Copy)]
pub(super) struct Life<'l> {
    pub credential: &'l Credential,
    pub cycle: &'l Cycle,
    pub cycles: &'l [Cycle],
    pub pack: Option<&'l Pack>,
    pub on: NaiveDate,
}

impl<'l> Life<'l> {
    /// Returns the day the declaration went in, where it had by the day of judgement.
    pub fn declared(&self) -> Option<NaiveDate> {
        self.cycle.declared_on.filter(|day| *day <= self.on)
    }

    /// Returns the cycle that followed this one, where one had begun by the day of judgement.
    pub fn followed_by(&self) -> Option<&'l Cycle> {
        let later = |it: &&Cycle| {
            it.credential == self.cycle.credential
                && self.cycle.end < it.start
                && it.start <= self.on
        };
        self.cycles.iter().filter(later).min_by_key(|it| it.start)
    }

    /// Returns the clause by which the credential would be reinstated after this cycle.
    pub fn reinstatement(&self) -> Option<(&'l Pack, &'l Clause<Reinstatement>)> {
        let pack = self.pack?;
        let former = self.credential.formerly_nca;
        let all =
            || pack.reinstatement.iter().filter(move |it| it.says.concerns(former, self.cycle.end));
        all().find(|it| it.says.formerly_nca).or_else(|| all().next()).map(|it| (pack, it))
    }

    /// Works out the stage.
    pub fn stage(&self, phase: Phase, taking_part: TakingPartAnswer) -> Stage {
        match phase {
            Phase::Over => {}
            _ if self.declared().is_some() => return Stage::Submitted,
            Phase::NotBegun => return Stage::NotBegun,
            Phase::Running => return Stage::Current,
            Phase::WindowOpen => return Stage::WindowOpen,
            Phase::Late => return Stage::Late,
        }
        if self.declared().is_some() || self.followed_by().is_some() {
            return Stage::Closed;
        }
        if taking_part == TakingPartAnswer::Voluntary {
            return Stage::VoluntaryOver;
        }
        let examination = self
            .reinstatement()
            .and_then(|(_, clause)| clause.says.examination_from(self.cycle.end));
        match examination {
            Some(from) if from <= self.on => Stage::ExaminationAgain,
            _ => Stage::Expired,
        }
    }
}
