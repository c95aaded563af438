//! The worksheet for the online declaration.
//!
//! What the person types into the body's own form, in the order that form asks: specialty area, title, date, credits;
//! grouped by the areas of the requirement. It is one credential's; another credential has its own.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Basis, Held};
use crate::activity::Activity;
use crate::area;
use crate::cycle::Window;
use crate::id::{ActivityId, AreaId};
use crate::points::Points;
use crate::standing::{ActivityStanding, AreaStanding, KeyDates, ReasonKind, Standing};

/// Everything the worksheet says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclarationWorksheet {
    /// Who declares, and for which credential.
    pub held: Held,
    /// The days that count.
    pub cycle: Window,
    /// The day the worksheet speaks of.
    pub on: NaiveDate,
    /// The verdict as a sentence.
    pub headline: String,
    /// Whether the declaration can go in, as a sentence.
    pub declaration: String,
    /// The dates that matter.
    pub dates: KeyDates,
    /// The areas in the pack's order, with what is declared in each.
    pub sections: Vec<Section>,
    /// The points declared.
    pub counted: Points,
    /// The points required in all; absent when no source gives the number.
    pub required: Option<Points>,
    /// What is short, a sentence each.
    pub shortages: Vec<String>,
    /// What was done in the cycle and is not declared, or not in full.
    pub left: Vec<Left>,
    /// What this rests on.
    pub basis: Basis,
}

/// One area of the requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What the pack calls it.
    pub name: String,
    /// The least it must hold; none for the free area.
    pub needed: Option<Points>,
    /// What is declared in it.
    pub counted: Points,
    /// What is missing in it.
    pub short: Points,
    /// What is typed, by completion date.
    pub lines: Vec<Line>,
}

/// One line of the online form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The specialty area.
    pub specialty: String,
    /// The title.
    pub title: String,
    /// The first day, where it took several.
    pub from: Option<NaiveDate>,
    /// The day of completion.
    pub completed_on: NaiveDate,
    /// The credits declared in this area.
    pub credits: Points,
    /// What the activity is worth in all, where only part of it is declared here.
    pub out_of: Option<Points>,
    /// Who gave it.
    pub provider: Option<String>,
    /// The provider's program number.
    pub program_number: Option<String>,
}

/// Something done in the cycle that is not declared, or not in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The title.
    pub title: String,
    /// The day of completion.
    pub completed_on: NaiveDate,
    /// Why, a sentence each.
    pub because: Vec<String>,
}

impl DeclarationWorksheet {
    /// Fills the worksheet from what the rules say of the record.
    pub fn of(held: Held, cycle: Window, activities: &[Activity], standing: &Standing) -> Self {
        let known: BTreeMap<&ActivityId, &Activity> =
            activities.iter().map(|it| (&it.id, it)).collect();
        Self {
            held,
            cycle,
            on: standing.on,
            headline: standing.headline.clone(),
            declaration: standing.declaration.sentence.clone(),
            dates: standing.dates.clone(),
            sections: standing.areas.iter().map(|it| Section::of(it, standing, &known)).collect(),
            counted: standing.counted,
            required: standing.required,
            shortages: standing.shortages.iter().map(|it| it.sentence.clone()).collect(),
            left: standing.activities.iter().filter_map(|it| Left::of(it, &known)).collect(),
            basis: Basis::of(standing),
        }
    }
}

impl Section {
    fn of(
        area: &AreaStanding,
        standing: &Standing,
        known: &BTreeMap<&ActivityId, &Activity>,
    ) -> Self {
        let lines = standing.activities.iter().flat_map(|it| {
            let activity = known.get(&it.activity).copied();
            let here = it.places.iter().filter(|place| place.area == area.area);
            here.filter_map(move |place| Some(Line::of(activity?, it, area, place.points)))
        });
        Self {
            name: area.name.clone(),
            needed: (!area.free).then_some(area.needed),
            counted: area.counted,
            short: area.short,
            lines: lines.collect(),
        }
    }
}

impl Line {
    fn of(
        activity: &Activity,
        standing: &ActivityStanding,
        area: &AreaStanding,
        credits: Points,
    ) -> Self {
        Self {
            specialty: if area.free { areas(&activity.areas) } else { area.name.clone() },
            title: activity.title.clone(),
            from: activity.started_on.filter(|it| *it < activity.completed_on),
            completed_on: activity.completed_on,
            credits,
            out_of: standing.worth.filter(|it| *it != credits),
            provider: activity.provider.clone(),
            program_number: activity.program_number.clone(),
        }
    }
}

impl Left {
    /// Leaves out what lies outside the cycle, which no one would declare.
    fn of(standing: &ActivityStanding, known: &BTreeMap<&ActivityId, &Activity>) -> Option<Self> {
        let inside = |kind| !matches!(kind, ReasonKind::BeforeCycle | ReasonKind::AfterCycle);
        let because: Vec<String> = standing
            .reasons
            .iter()
            .filter(|it| inside(it.kind))
            .map(|it| it.sentence.to_string())
            .collect();
        let activity = known.get(&standing.activity)?;
        (!because.is_empty()).then(|| Self {
            title: activity.title.clone(),
            completed_on: activity.completed_on,
            because,
        })
    }
}

fn areas(ids: &[AreaId]) -> String {
    ids.iter().map(area::name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::{Amount, Quantity, Unit};
    use crate::credential::Credential;
    use crate::cycle::Cycle;
    use crate::rules::Library;
    use crate::standing::{Judged, Place, Reason, Rule, judge};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("an ISO date")
    }

    fn activity(id: &str, completed_on: &str) -> Activity {
        Activity {
            id: id.into(),
            activity_type: "ce_course".into(),
            title: format!("Title of {id}"),
            provider: Some("Society".into()),
            started_on: None,
            completed_on: day(completed_on),
            amount: Amount { quantity: Quantity::whole(3), unit: Unit::ContactHour },
            areas: vec!["chemistry".into(), "hematology".into()],
            tags: Vec::new(),
            program_number: Some("578-012-24".into()),
            notes: None,
        }
    }

    fn judged(id: &str, places: &[(&str, i64)], reasons: &[ReasonKind]) -> ActivityStanding {
        let place = |&(area, points): &(&str, i64)| Place {
            area: area.into(),
            name: area.into(),
            points: Points::whole(points),
        };
        let reason = |&kind: &ReasonKind| Reason {
            kind,
            sentence: format!("{kind:?} it is.").into(),
            points: None,
            citation: None,
        };
        ActivityStanding {
            activity: id.into(),
            worth: Some(Points::whole(3)),
            worth_said: "".into(),
            counted: places.iter().map(|it| Points::whole(it.1)).sum(),
            places: places.iter().map(place).collect(),
            reasons: reasons.iter().map(reason).collect(),
            citation: None,
        }
    }

    fn area(id: &str, name: &str, free: bool) -> AreaStanding {
        AreaStanding {
            area: id.into(),
            name: name.into(),
            free,
            needed: Points::whole(2),
            counted: Points::whole(2),
            short: Points::ZERO,
            citation: None,
        }
    }

    fn worksheet(
        activities: &[Activity],
        areas: Vec<AreaStanding>,
        judged: Vec<ActivityStanding>,
    ) -> DeclarationWorksheet {
        let cycle = Window { start: day("2023-07-01"), end: day("2026-06-30") };
        let credential = Credential {
            id: "mls".into(),
            body: "nobody".into(),
            category: "MLS".into(),
            number: None,
            certified_on: None,
            formerly_nca: false,
            roles: Vec::new(),
            licence_categories: Vec::new(),
        };
        let of = Cycle {
            id: "c1".into(),
            credential: "mls".into(),
            start: cycle.start,
            end: cycle.end,
            declared_on: None,
        };
        let nothing = Library::default();
        let standing = Standing {
            rule: Rule::No { sentence: "No rules are known for this cycle.".into() },
            counted: Points::whole(3),
            areas,
            activities: judged,
            ..judge(&Judged::new(&credential, &of, activities), &nothing, day("2026-05-01"))
        };
        let held = Held {
            holder: "Ada Example".into(),
            customer_id: None,
            credential: "MLS(ASCP)".into(),
            category: "Medical Laboratory Scientist".into(),
            number: None,
        };
        DeclarationWorksheet::of(held, cycle, activities, &standing)
    }

    #[test]
    fn an_activity_shared_by_two_areas_is_a_line_in_each_with_its_part() {
        let areas = vec![area("chemistry", "Chemistry", false), area("any", "Any area", true)];
        let places = vec![judged("a", &[("chemistry", 2), ("any", 1)], &[])];
        let form = worksheet(&[activity("a", "2024-03-14")], areas, places);

        let lines: Vec<&Line> = form.sections.iter().flat_map(|it| &it.lines).collect();
        assert_eq!(lines.len(), 2);
        assert_eq!((lines[0].credits, lines[0].out_of), (Points::whole(2), Some(Points::whole(3))));
        assert_eq!((lines[1].credits, lines[1].out_of), (Points::whole(1), Some(Points::whole(3))));
        assert_eq!(lines[0].specialty, "Chemistry");
        assert_eq!(
            lines[1].specialty, "Chemistry, Hematology",
            "the free area has no specialty of its own"
        );
        assert_eq!(form.sections[1].needed, None);
    }

    #[test]
    fn what_was_done_outside_the_cycle_is_not_listed_as_left() {
        let activities = [activity("before", "2020-01-01"), activity("capped", "2024-01-01")];
        let standing = vec![
            judged("before", &[], &[ReasonKind::BeforeCycle]),
            judged("capped", &[], &[ReasonKind::Cap]),
        ];
        let form = worksheet(&activities, Vec::new(), standing);
        let left: Vec<&str> = form.left.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(left, ["Title of capped"]);
        assert_eq!(form.left[0].because, ["Cap it is."]);
    }

    #[test]
    fn without_a_rule_the_worksheet_says_why_and_names_no_sources() {
        let form = worksheet(&[], Vec::new(), Vec::new());
        assert_eq!(form.basis.rule, "No rules are known for this cycle.");
        assert!(form.basis.confidence.is_empty() && form.basis.sources.is_empty());
    }
}
