//! From a revision, a cycle and activities to the question the allocation answers.

use chrono::NaiveDate;

use super::clause::Clause;
use super::deed::Deed;
use super::kinds::{AreaMinimum, Cap, CapPer, When};
use super::{Pack, Reading, Revision, Split, Worth, Year};
use crate::allocation::{self, AreaBound, MaxYears, Offer, Offers, Per, Problem, TypeMinimum};
use crate::credential::Credential;
use crate::cycle::Window;
use crate::id::AreaId;
use crate::points::Points;

/// What a pack is asked about: one cycle of one person.
#[derive(Clone, Copy, Debug)]
pub struct Case<'c> {
    /// The cycle.
    pub window: Window,
    /// The day the credential was first awarded, where it is known.
    pub certified_on: Option<NaiveDate>,
    /// The person's roles, where a rule asks.
    pub roles: &'c [String],
    /// The licence categories the person holds, where a rule asks.
    pub licence_categories: &'c [String],
    /// What the person did.
    pub deeds: &'c [Deed<'c>],
}

impl<'c> Case<'c> {
    /// Takes a cycle and what was done, of a person with no role that matters.
    pub fn new(window: Window, certified_on: Option<NaiveDate>, deeds: &'c [Deed<'c>]) -> Self {
        Self { window, certified_on, roles: &[], licence_categories: &[], deeds }
    }

    /// Takes a cycle of a credential and what was done.
    pub fn of(credential: &'c Credential, window: Window, deeds: &'c [Deed<'c>]) -> Self {
        Self {
            roles: &credential.roles,
            licence_categories: &credential.licence_categories,
            ..Self::new(window, credential.certified_on, deeds)
        }
    }

    /// Tells whether a condition holds of the person.
    pub(super) fn meets(&self, when: &When) -> bool {
        let one = |asked: &[String], held: &[String]| {
            asked.is_empty() || asked.iter().any(|it| held.contains(it))
        };
        one(&when.role, self.roles) && one(&when.licence_category, self.licence_categories)
    }
}

impl Pack {
    /// Returns the area clauses that bind in a case.
    pub fn binding_areas<'p>(
        &self,
        revision: &'p Revision,
        case: &Case<'_>,
    ) -> Vec<&'p Clause<AreaMinimum>> {
        let (_, areas) = revision.asked(case.window, case.certified_on);
        let binds =
            |it: &&Clause<AreaMinimum>| it.says.when.as_ref().is_none_or(|when| case.meets(when));
        areas.into_iter().filter(binds).collect()
    }

    /// Returns the unrestricted area; a pack that names no area at all has one.
    pub fn free_area(&self, revision: &Revision) -> Option<AreaId> {
        let none =
            revision.areas.is_empty() && revision.k_of.is_none() && self.own_areas.is_empty();
        revision.free_area.clone().or_else(|| none.then(|| AreaId::new("any")))
    }

    /// Puts the question for one reading. What no source states is left out of it; see [`Pack::unanswered`].
    pub fn problem(&self, revision: &Revision, case: &Case<'_>, reading: Reading) -> Problem {
        let worths: Vec<Worth<'_>> = case.deeds.iter().map(|it| self.weigh(revision, it)).collect();
        self.problem_of(self.offers(revision, case, &worths), revision, case, reading)
    }

    /// Puts the question for one reading about offers made before: they are the same for every reading.
    pub fn problem_of(
        &self,
        offers: Offers,
        revision: &Revision,
        case: &Case<'_>,
        reading: Reading,
    ) -> Problem {
        let (total, _) = revision.asked(case.window, case.certified_on);
        let total = total.says.min.known();
        Problem {
            window: case.window,
            total: total.unwrap_or(Points::ZERO),
            free_area: self.free_area(revision),
            split: match reading.split {
                Split::Any => allocation::Split::Any,
                Split::None => allocation::Split::None,
            },
            caps: revision.caps.iter().filter_map(|it| bound(it, total, reading)).collect(),
            max_years: revision.caps.iter().filter_map(|it| years(it, reading)).collect(),
            type_minima: revision.type_minima.iter().filter_map(minimum).collect(),
            k_of: revision.k_of.as_ref().and_then(|it| {
                Some(allocation::KOf {
                    id: it.path.clone(),
                    areas: it.says.areas.clone(),
                    each: it.says.each.known()?,
                    k: it.says.k,
                })
            }),
            offers,
            areas: self.bounds(revision, case),
        }
    }

    /// Makes an offer of everything done that is worth points, as weighed before in the order of the deeds.
    pub fn offers(&self, revision: &Revision, case: &Case<'_>, worths: &[Worth<'_>]) -> Offers {
        let areas = self.bounds(revision, case);
        let named: Vec<AreaId> = areas.into_iter().map(|it| it.id).collect();
        let offer = |(deed, worth): (&Deed<'_>, &Worth<'_>)| {
            Some(Offer {
                id: deed.id.clone(),
                on: deed.date,
                activity_type: deed.activity_type.clone(),
                points: worth.points()?,
                areas: self.open_areas(deed, &named),
                pin: None,
                excluded: false,
            })
        };
        case.deeds.iter().zip(worths).filter_map(offer).collect()
    }

    /// Returns what each area must and may hold, in the pack's order; areas without a clause of their own take any amount.
    fn bounds(&self, revision: &Revision, case: &Case<'_>) -> Vec<AreaBound> {
        let mut bounds: Vec<AreaBound> = Vec::new();
        for clause in self.binding_areas(revision, case) {
            let says = &clause.says;
            let min = says.min.known().unwrap_or(Points::ZERO);
            let max = says.max.and_then(super::Number::known);
            match bounds.iter_mut().find(|it| it.id == says.area) {
                Some(bound) => bound.min = bound.min.max(min),
                None => bounds.push(AreaBound {
                    id: says.area.clone(),
                    min,
                    max,
                    outside_total: says.outside_total,
                }),
            }
        }
        let chosen = revision.k_of.iter().flat_map(|it| &it.says.areas);
        let own = self.own_areas.iter().filter(|_| revision.free_area.is_none());
        for id in chosen.chain(own) {
            if !bounds.iter().any(|it| it.id == *id) {
                bounds.push(AreaBound {
                    id: id.clone(),
                    min: Points::ZERO,
                    max: None,
                    outside_total: false,
                });
            }
        }
        bounds
    }
}

/// Returns the stretch a cap is counted over in a reading; a cap that does not admit the reading keeps its own.
pub(super) fn stretch(cap: &Cap, reading: Reading) -> Per {
    if cap.per == CapPer::Cycle {
        return Per::Cycle;
    }
    let own = cap.year_readings.first().copied().unwrap_or(Year::CycleYear);
    match reading.year.filter(|year| cap.year_readings.contains(year)).unwrap_or(own) {
        Year::CycleYear => Per::CycleYear,
        Year::CalendarYear => Per::CalendarYear,
    }
}

/// Turns a cap clause into a bound, where its number is known.
pub(super) fn bound(
    clause: &Clause<Cap>,
    total: Option<Points>,
    reading: Reading,
) -> Option<allocation::Cap> {
    Some(allocation::Cap {
        id: clause.path.clone(),
        types: clause.says.types.clone(),
        per: stretch(&clause.says, reading),
        max: clause.says.most(total)?,
    })
}

fn years(clause: &Clause<Cap>, reading: Reading) -> Option<MaxYears> {
    let years = clause.says.max_years.filter(|_| clause.says.per == CapPer::Year)?;
    Some(MaxYears {
        id: clause.path.clone(),
        types: clause.says.types.clone(),
        per: stretch(&clause.says, reading),
        years,
    })
}

/// Turns a type minimum into a bound, where its number is known.
pub(super) fn minimum(clause: &Clause<super::kinds::TypeMin>) -> Option<TypeMinimum> {
    Some(TypeMinimum {
        id: clause.path.clone(),
        types: clause.says.types.clone(),
        min: clause.says.min.known()?,
    })
}
