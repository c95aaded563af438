//! The life of one credential on one day, as sentences with the clauses they rest on.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use super::stage::Life;
use super::{FeeKind, FeeOn, KeyDates, Stage, TakingPart, TakingPartAnswer, proposed};
use crate::credential::Credential;
use crate::cycle::{Cycle, Window};
use crate::dates::{said, said_with_weekday};
use crate::rules::kinds::Outside;
use crate::rules::{Citation, Library};

/// Where in its life a credential is, what that means, and what comes next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lifecycle {
    /// Whether taking part is required.
    pub taking_part: TakingPart,
    /// Where in its life the credential is.
    pub stage: Stage,
    /// The stage as a sentence.
    pub sentence: String,
    /// What is asked next, a sentence each; empty where there is nothing but the dates.
    pub next: Vec<Said>,
    /// What the next step costs, a fee each.
    pub fees: Vec<FeeOn>,
    /// The last years, which count in place of the cycle; none where the cycle counts.
    pub last_years: Option<Window>,
    /// The first day on which the examination must be passed again; none where the credential is not that far, or no
    /// source names a time.
    pub examination_from: Option<NaiveDate>,
}

/// A sentence and the clauses it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The sentence.
    pub sentence: String,
    /// The clauses.
    pub citations: Vec<Citation>,
}

impl Lifecycle {
    /// Works out where a credential is on a day. `cycles` may be every cycle of the record: one that a later cycle
    /// followed is closed, whatever became of its declaration.
    pub fn of(
        credential: &Credential,
        cycle: &Cycle,
        cycles: &[Cycle],
        library: &Library,
        on: NaiveDate,
    ) -> Self {
        let pack = library
            .pack_for(&credential.body, &credential.category)
            .or_else(|| library.common(&credential.body));
        let category = library.code(&credential.body, &credential.category);
        let life = Life { credential, cycle, cycles, pack, on };
        let dates = KeyDates::of(pack, cycle, on);
        let taking_part = TakingPart::of(credential, category, pack);
        let stage = life.stage(dates.phase, taking_part.answer);
        let outside = match stage {
            Stage::Expired => Some(Outside::Expired),
            Stage::Closed | Stage::ExaminationAgain => None,
            _ if taking_part.answer == TakingPartAnswer::Voluntary => Some(Outside::Voluntary),
            _ => None,
        };
        let last = outside.and_then(|when| life.last_years(when));
        let examination_from = life
            .reinstatement()
            .filter(|_| matches!(stage, Stage::Expired | Stage::ExaminationAgain))
            .and_then(|(_, clause)| clause.says.examination_from(cycle.end));
        let fees = fees(stage).iter().map(|&kind| FeeOn::of(pack, category, kind, on)).collect();
        let mut next: Vec<Said> = life.reinstating(stage).into_iter().collect();
        next.extend(life.next_cycle(stage, library));
        let window = last.map(|(window, said)| {
            next.push(said);
            window
        });
        Self {
            sentence: life.sentence(stage, &dates, examination_from),
            taking_part,
            stage,
            next,
            fees,
            last_years: window,
            examination_from,
        }
    }
}

/// Returns which fees the next step costs.
fn fees(stage: Stage) -> &'static [FeeKind] {
    match stage {
        Stage::NotBegun | Stage::Submitted | Stage::Closed | Stage::ExaminationAgain => &[],
        Stage::Current | Stage::WindowOpen | Stage::Late | Stage::VoluntaryOver => {
            &[FeeKind::Application]
        }
        Stage::Expired => &[FeeKind::Application, FeeKind::Reinstatement],
    }
}

impl Life<'_> {
    /// Returns the last years up to the day of judgement, and says so.
    fn last_years(&self, when: Outside) -> Option<(Window, Said)> {
        let pack = self.pack?;
        let clause = pack.last_years.iter().find(|it| it.says.when == when)?;
        let before = self.on.checked_sub_months(Months::new(12 * clause.says.years))?;
        let window = Window { start: before.succ_opt()?, end: self.on };
        let sentence = format!(
            "In place of the cycle, the last {} years count: from {} to {}.",
            clause.says.years,
            said(window.start),
            said(window.end)
        );
        Some((window, Said { sentence, citations: vec![pack.cite(clause)] }))
    }

    /// Proposes the next cycle where this one is declared or over and none has been opened after it.
    fn next_cycle(&self, stage: Stage, library: &Library) -> Option<Said> {
        let opened = self
            .cycles
            .iter()
            .any(|it| it.credential == self.cycle.credential && self.cycle.end < it.start);
        if opened || !matches!(stage, Stage::Submitted | Stage::Closed) {
            return None;
        }
        let next = proposed(self.credential, self.cycle, library)?;
        Some(Said { sentence: next.sentence, citations: Vec::new() })
    }

    /// Says how the credential comes back.
    fn reinstating(&self, stage: Stage) -> Option<Said> {
        let (pack, clause) = self.reinstatement()?;
        let sentence = match stage {
            Stage::Expired => {
                let paper = if clause.says.on_paper { " on paper" } else { "" };
                format!(
                    "To reinstate it, declare continuing education{paper}, and pay the application fee and the reinstatement fee."
                )
            }
            Stage::ExaminationAgain => "To hold it again, pass the examination again.".to_owned(),
            _ => return None,
        };
        Some(Said { sentence, citations: vec![pack.cite(clause)] })
    }

    fn sentence(
        &self,
        stage: Stage,
        dates: &KeyDates,
        examination_from: Option<NaiveDate>,
    ) -> String {
        let end = said_with_weekday(self.cycle.end);
        let declared = || self.declared().map(said).unwrap_or_default();
        let years = || {
            let clause = self.reinstatement().and_then(|(_, clause)| clause.says.under_years);
            clause.map(|it| it.to_string()).unwrap_or_default()
        };
        match stage {
            Stage::NotBegun | Stage::Current | Stage::WindowOpen | Stage::Late => {
                dates.sentence.clone()
            }
            Stage::Submitted => {
                format!("The declaration went in on {}; the cycle ends on {end}.", declared())
            }
            Stage::Closed => match (self.declared(), self.followed_by()) {
                (Some(day), None) => format!(
                    "The declaration went in on {}, and the cycle ended on {end}; open the next one once it is renewed.",
                    said(day)
                ),
                (Some(day), Some(_)) => {
                    format!("This cycle is closed: its declaration went in on {}.", said(day))
                }
                (None, next) => format!(
                    "This cycle ended on {end}; the next one began on {}.",
                    next.map(|it| said(it.start)).unwrap_or_default()
                ),
            },
            Stage::VoluntaryOver => {
                format!("The cycle ended on {end}; taking part is voluntary.")
            }
            Stage::Expired => {
                match examination_from.and_then(|day| day.checked_sub_days(Days::new(1))) {
                    Some(last) => format!(
                        "The credential expired on {end}, less than {} years ago; it can be reinstated until {}.",
                        years(),
                        said(last)
                    ),
                    None if self.reinstatement().is_some() => {
                        format!("The credential expired on {end}; it can be reinstated.")
                    }
                    None => format!(
                        "The credential expired on {end}; how it can be reinstated, no source known here states."
                    ),
                }
            }
            Stage::ExaminationAgain => format!(
                "The credential expired on {end}, {} years ago or more; the examination must be passed again.",
                years()
            ),
        }
    }
}
