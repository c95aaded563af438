//! An employer's or vendor's letter about an in-service, with the facts an audit asks for.
//!
//! Source: ASCP BOC, guidelines for earning CEs (undated): a letter on original letterhead, signed and dated, with date
//! and title of the program, name of provider and participant, and the number of contact hours; neither a routine staff
//! meeting nor job orientation.

use chrono::NaiveDate;

use crate::activity::Activity;
use crate::holder::Holder;

/// What the letter says before the employer signs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InServiceLetter {
    /// Who took part.
    pub participant: String,
    /// Who gave the program: the employer or vendor, where the record names one.
    pub provider: Option<String>,
    /// The program's title.
    pub title: Option<String>,
    /// The first day, where it took several.
    pub from: Option<NaiveDate>,
    /// The day it was completed.
    pub to: Option<NaiveDate>,
    /// How much it was, with its unit.
    pub amount: Option<String>,
}

impl InServiceLetter {
    /// Begins a letter about an activity; without one, everything but the participant is left to be written in.
    pub fn of(holder: &Holder, activity: Option<&Activity>) -> Self {
        Self {
            participant: holder.name.clone(),
            provider: activity.and_then(|it| it.provider.clone()).or(holder.employer.clone()),
            title: activity.map(|it| it.title.clone()),
            from: activity.and_then(|it| it.started_on.filter(|day| *day < it.completed_on)),
            to: activity.map(|it| it.completed_on),
            amount: activity.map(|it| it.amount.to_string()),
        }
    }
}
