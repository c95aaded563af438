//! What a verdict can't rest on: numbers no source states, conditions the record can't answer, and notes.

use super::clause::{Clause, Say};
use super::kinds::AreaMinimum;
use super::question::Case;
use super::{Citation, Number, Pack, Revision};
use crate::id::ActivityType;
use crate::points::Points;

/// One thing this program does not check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// What it is, as a sentence.
    pub sentence: String,
    /// Whether a "yes" would turn on it.
    pub decisive: bool,
    /// The clause.
    pub citation: Citation,
}

impl Pack {
    /// Lists what is not checked in a case: unknown numbers first, those a verdict turns on before the rest, notes last.
    pub fn unanswered(&self, revision: &Revision, case: &Case<'_>) -> Vec<Unanswered> {
        let mut all = self.unknown_numbers(revision, case);
        all.extend(self.unasked(revision, case));
        all.extend(self.by_tags(revision));
        let notes = revision.notes.iter().chain(&self.notes);
        all.extend(notes.map(|it| self.open(it, it.says.text.clone(), false)));
        all.sort_by_key(|it| !it.decisive);
        all
    }

    fn open<T: Say>(&self, clause: &Clause<T>, sentence: String, decisive: bool) -> Unanswered {
        Unanswered { sentence, decisive, citation: self.cite(clause) }
    }

    fn says<T: Say>(&self, clause: &Clause<T>, decisive: bool) -> Unanswered {
        self.open(clause, clause.says.say(&self.words), decisive)
    }

    fn unknown_numbers(&self, revision: &Revision, case: &Case<'_>) -> Vec<Unanswered> {
        let mut all = Vec::new();
        let (total, _) = revision.asked(case.window, case.certified_on);
        if total.says.min == Number::Unknown {
            all.push(self.says(&total, true));
        }
        for area in self.binding_areas(revision, case) {
            if area.says.min == Number::Unknown || area.says.max == Some(Number::Unknown) {
                all.push(self.says(area, true));
            }
        }
        let offered = |types: &[ActivityType]| {
            case.deeds.iter().any(|deed| {
                types.contains(deed.activity_type)
                    && case.window.contains(deed.date)
                    && self.weigh(revision, deed).points().is_some_and(Points::is_positive)
            })
        };
        for cap in &revision.caps {
            if cap.says.bounds_points() && cap.says.most(total.says.min.known()).is_none() {
                all.push(self.says(cap, offered(&cap.says.types)));
            }
        }
        all.extend(
            revision
                .type_minima
                .iter()
                .filter(|it| it.says.min == Number::Unknown)
                .map(|it| self.says(it, true)),
        );
        all.extend(
            revision
                .k_of
                .iter()
                .filter(|it| it.says.each == Number::Unknown)
                .map(|it| self.says(it, true)),
        );
        all
    }

    /// What turns on facts a record may not hold.
    fn unasked(&self, revision: &Revision, case: &Case<'_>) -> Vec<Unanswered> {
        let mut all = Vec::new();
        let (_, areas) = revision.asked(case.window, case.certified_on);
        let by_licence = |it: &&&Clause<AreaMinimum>| {
            it.says.when.as_ref().is_some_and(|when| !when.licence_category.is_empty())
        };
        for area in areas.iter().filter(|it| !by_licence(it)) {
            if area.says.when.as_ref().is_some_and(|when| !case.meets(when)) {
                all.push(self.says(*area, false));
            }
        }
        // Who holds a licence holds it in some category, so without one a "yes" would say nothing.
        if case.licence_categories.is_empty()
            && let Some(area) = areas.iter().find(by_licence)
        {
            let say = "Each category of the licence asks for points of its own; enter the categories in the credential.";
            all.push(self.open(*area, say.into(), true));
        }
        if case.certified_on.is_none() {
            all.extend(revision.first_cycles.first().map(|it| {
                let say = "A first cycle may ask for something else; enter the day the credential was first awarded.";
                self.open(it, say.into(), false)
            }));
        }
        if let Some(carry) = &revision.carry_over
            && carry.says.max != Number::Known(Points::ZERO)
        {
            all.push(self.says(carry, false));
        }
        if let Some(cycle) = &revision.cycle
            && cycle.says.years > 0
            && !lasts(case.window, cycle.says.years)
            && !case.certified_on.is_some_and(|day| case.window.contains(day))
        {
            let say = format!(
                "{} The one judged here runs from {} to {}; compare its dates with the body's own page.",
                cycle.says.say(&self.words),
                crate::dates::said(case.window.start),
                crate::dates::said(case.window.end),
            );
            all.push(self.open(cycle, say, false));
        }
        all
    }

    /// What turns on what a course is about beyond its areas, which the record knows only from its tags.
    fn by_tags(&self, revision: &Revision) -> Vec<Unanswered> {
        let asked = |id: &str| {
            revision.areas.iter().any(|it| it.says.area.as_str() == id)
                || self.own_areas.iter().any(|it| it.as_str() == id)
        };
        let areas = self.areas.iter().filter(|it| {
            asked(it.id())
                && (!it.says.excludes_tags.is_empty() || !it.says.requires_tags.is_empty())
        });
        let by_the_tags = |said: String| format!("{said} This goes by the tags of an activity.");
        let mut all: Vec<Unanswered> =
            areas.map(|it| self.open(it, by_the_tags(it.says.say(&self.words)), false)).collect();
        let refused = revision.refuse.iter().filter(|it| !it.says.tags.is_empty());
        all.extend(refused.map(|it| {
            let said = format!("{} do not count.", it.says.say(&self.words));
            self.open(it, by_the_tags(said), false)
        }));
        all
    }
}

/// Tells whether a window lasts so many years, give or take a month.
fn lasts(window: crate::cycle::Window, years: u32) -> bool {
    let days = (window.end - window.start).num_days() + 1;
    let due = (crate::dates::anniversary(window.start, years) - window.start).num_days();
    (days - due).abs() <= 31
}
