//! A revision: what a pack asks of the cycles of some years.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::clause::Clause;
use super::kinds::{
    Admission, AreaMinimum, Cap, CapPer, CarryOver, CycleRule, FirstCycle, KOf, Note, Retention,
    Total, TypeMin,
};
use super::{Applies, Confidence, Number, Reading, SplitRule, Year};
use crate::cycle::Window;
use crate::id::AreaId;
use crate::points::Points;

/// One dated requirement of a pack, the body's shared clauses among its own.
#[derive(Clone, Debug)]
pub struct Revision {
    /// Its name within the pack: `2023-01`.
    pub id: String,
    /// What its dates rest on.
    pub grounds: Clause<()>,
    /// The cycles it governs.
    pub applies: Applies,
    /// The day it was announced, where that is known.
    pub published: Option<NaiveDate>,
    /// How long a cycle is.
    pub cycle: Option<Clause<CycleRule>>,
    /// Whether one activity's points may be divided.
    pub split: SplitRule,
    /// The unrestricted area, where there is one.
    pub free_area: Option<AreaId>,
    /// Shared clauses of the body that do not hold here: `cap/college`.
    pub without: Vec<String>,
    /// The points required in all.
    pub total: Clause<Total>,
    /// What areas must and may hold, in the pack's order.
    pub areas: Vec<Clause<AreaMinimum>>,
    /// Upper bounds on types.
    pub caps: Vec<Clause<Cap>>,
    /// Lower bounds on types.
    pub type_minima: Vec<Clause<TypeMin>>,
    /// A choice of areas.
    pub k_of: Option<Clause<KOf>>,
    /// Only what is on these lists counts.
    pub accept: Vec<Clause<Admission>>,
    /// What is on these lists does not count.
    pub refuse: Vec<Clause<Admission>>,
    /// What is brought in from before the cycle.
    pub carry_over: Option<Clause<CarryOver>>,
    /// How long evidence must be kept.
    pub retention: Option<Clause<Retention>>,
    /// How the first cycle differs.
    pub first_cycles: Vec<Clause<FirstCycle>>,
    /// What the program does not check.
    pub notes: Vec<Clause<Note>>,
}

impl Revision {
    /// Returns every admissible way to take what is ambiguous, the years first.
    pub fn readings(&self) -> Vec<Reading> {
        let yearly = |cap: &&Clause<Cap>| cap.says.per == CapPer::Year;
        let mut years: Vec<Option<Year>> = [Year::CycleYear, Year::CalendarYear]
            .into_iter()
            .filter(|year| {
                self.caps.iter().filter(yearly).any(|it| it.says.year_readings.contains(year))
            })
            .map(Some)
            .collect();
        if years.is_empty() {
            years.push(None);
        }
        let splits = self.split.readings();
        years
            .into_iter()
            .flat_map(|year| splits.iter().map(move |&split| Reading { year, split }))
            .collect()
    }

    /// Returns how the cycle differs if the credential was first awarded in it.
    pub fn first_cycle(
        &self,
        window: Window,
        certified_on: Option<NaiveDate>,
    ) -> Option<&Clause<FirstCycle>> {
        let licensed = certified_on.filter(|&day| window.contains(day))?;
        self.first_cycles
            .iter()
            .find(|it| it.says.when.as_ref().is_none_or(|when| when.holds(licensed)))
    }

    /// Returns the total that holds for a cycle, and the area clauses that do.
    pub fn asked(
        &self,
        window: Window,
        certified_on: Option<NaiveDate>,
    ) -> (Cow<'_, Clause<Total>>, Vec<&Clause<AreaMinimum>>) {
        let Some(first) = self.first_cycle(window, certified_on) else {
            return (Cow::Borrowed(&self.total), self.areas.iter().collect());
        };
        let keeps = |area: &&Clause<AreaMinimum>| {
            first.says.areas.as_ref().is_none_or(|kept| kept.iter().any(|id| id == area.id()))
        };
        let areas = self.areas.iter().filter(keeps).collect();
        let by_month = certified_on.and_then(|day| self.by_month(first, day, window));
        let total = first.says.total.as_ref().unwrap_or(&self.total);
        (by_month.map_or(Cow::Borrowed(total), Cow::Owned), areas)
    }

    /// Returns the total of a first cycle that is counted by months, never more than the usual one.
    fn by_month(
        &self,
        first: &Clause<FirstCycle>,
        certified_on: NaiveDate,
        window: Window,
    ) -> Option<Clause<Total>> {
        let min = match first.says.per_month? {
            Number::Unknown => Number::Unknown,
            Number::Known(each) => {
                let all: Points = (0..months_begun(certified_on, window.end)).map(|_| each).sum();
                Number::Known(self.total.says.min.known().map_or(all, |most| all.min(most)))
            }
        };
        Some(Clause {
            path: format!("{}/total", first.path),
            sources: first.sources.clone(),
            confidence: first.confidence,
            note: first.note.clone(),
            at: first.at.clone(),
            edited: first.edited.clone(),
            says: Total { min },
        })
    }

    /// Returns the weakest confidence among what is asked: the total, the areas, the types.
    pub fn confidence(&self) -> Confidence {
        let number = |number: Number, said| match number {
            Number::Known(_) => said,
            Number::Unknown => Confidence::Unknown,
        };
        let total = number(self.total.says.min, self.total.confidence);
        let areas = self.areas.iter().map(|it| number(it.says.min, it.confidence));
        let types = self.type_minima.iter().map(|it| number(it.says.min, it.confidence));
        let chosen = self.k_of.iter().map(|it| number(it.says.each, it.confidence));
        areas.chain(types).chain(chosen).fold(total, Confidence::max)
    }
}

/// Counts the months begun from one day to another, both included.
fn months_begun(from: NaiveDate, to: NaiveDate) -> i32 {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    months + i32::from(from.day() <= to.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begun_counts_whole() {
        let day = |text: &str| text.parse().expect("a day");
        for (from, to, months) in [
            ("2023-01-15", "2023-01-15", 1),
            ("2023-01-15", "2023-02-14", 1),
            ("2023-01-15", "2023-02-15", 2),
            ("2022-07-01", "2024-06-30", 24),
            ("2023-12-31", "2024-06-30", 6),
        ] {
            assert_eq!(months_begun(day(from), day(to)), months, "{from} to {to}");
        }
    }
}
