//! A certificate: the facts of one activity, as read.

use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::text::{Page, Sheet};

use super::badge::Badge;
use super::field::{
    Field, Place, PrintedAmount, PrintedDay, PrintedUnit, ProbableArea, ProgramNumber,
};
use super::table::{self, Session, Table};
use super::{amount, area, beside, days, label, number, participant, provider, title, transcript};

/// What a certificate says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Certificate {
    /// The pages it stands on, from 1.
    pub pages: Vec<u32>,
    /// Who took part.
    pub participant: Field<String>,
    /// What it was.
    pub title: Field<String>,
    /// Who gave it.
    pub provider: Field<String>,
    /// When it was completed.
    pub day: Field<PrintedDay>,
    /// How much it was.
    pub amount: Field<PrintedAmount>,
    /// The program's number.
    pub program_number: Field<ProgramNumber>,
    /// A licence number.
    pub licence_number: Field<String>,
    /// The areas its title speaks of, the likeliest first.
    pub areas: Vec<ProbableArea>,
    /// The sessions it lists, each of which could be an activity of its own.
    pub sessions: Vec<ReadSession>,
}

/// One session of several on a certificate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadSession {
    /// What it was about.
    pub title: String,
    /// When.
    pub day: Option<PrintedDay>,
    /// How much.
    pub amount: Option<PrintedAmount>,
    /// Where it stands.
    pub place: Option<Place>,
}

/// Reads the certificates of one paper; all pages belong together.
pub fn read(pages: &[Page], context: &Context) -> Vec<Certificate> {
    let sheet = Sheet::of(pages);
    if sheet.words.is_empty() {
        return Vec::new();
    }
    let labels = label::find(&sheet);
    let pairs = beside::pairs(&sheet, &labels);
    let table = table::find(&sheet);
    let numbers: Vec<u32> = pages.iter().map(|it| it.number).collect();
    let who = participant::find(&sheet, &pairs, context);
    let mut provider = provider::find(&sheet, &labels, &pairs, context);
    if let Some(courses) = transcript::courses(&sheet, table.as_ref()) {
        if let Some(school) = transcript::school(&sheet) {
            provider = school;
        }
        return courses
            .into_iter()
            .map(|course| {
                transcript::certificate(&sheet, &numbers, &who, &provider, course, context)
            })
            .collect();
    }
    let title = title::find(&sheet, &labels, &pairs, &who, table.as_ref());
    let areas = title.value.as_deref().map(|it| area::find(it, context)).unwrap_or_default();
    let mut certificate = Certificate {
        pages: numbers,
        participant: who,
        day: days::find(&sheet, &pairs, table.as_ref()),
        amount: amount::find(&sheet, &pairs, table.as_ref()),
        program_number: number::program(&sheet, &pairs, table.as_ref()),
        licence_number: number::licence(&sheet, &pairs),
        sessions: table.map(|it| sessions(&sheet, &it)).unwrap_or_default(),
        title,
        provider,
        areas,
    };
    certificate.agree();
    vec![certificate]
}

impl Certificate {
    /// Lowers badges where fields contradict each other.
    fn agree(&mut self) {
        let title_is_provider = match (&self.title.value, &self.provider.value) {
            (Some(title), Some(provider)) => super::organisation::same(title, provider),
            _ => false,
        };
        if title_is_provider {
            self.title.badge = self.title.badge.at_most(Badge::Estimate);
            // Who gave it is known better; what is left may still be the title.
            let provider = self.provider.value.clone().unwrap_or_default();
            if self.provider.badge > Badge::Estimate {
                self.title.leave_out(|it| super::organisation::same(it, &provider));
            }
        }
        let no_credit = self.amount.value.is_some_and(|it| it.unit == PrintedUnit::Cme);
        if no_credit {
            self.amount.badge = self.amount.badge.at_most(Badge::Check);
        }
    }

    /// Tells whether enough was found for this to be a certificate at all.
    pub fn is_plausible(&self) -> bool {
        let found = [
            self.title.badge > Badge::Estimate,
            self.day.badge > Badge::Estimate,
            self.amount.badge > Badge::Estimate,
            self.participant.badge > Badge::Estimate,
        ];
        found.iter().filter(|it| **it).count() >= 2
    }
}

fn sessions(sheet: &Sheet, table: &Table) -> Vec<ReadSession> {
    table
        .sessions
        .iter()
        .map(|it: &Session| ReadSession {
            title: it.title.clone(),
            day: it.day,
            amount: it.quantity.map(|quantity| PrintedAmount { quantity, unit: table.unit }),
            place: Place::of(sheet, &it.title_words),
        })
        .collect()
}
