//! The worksheet for the online declaration.
//!
//! What the person types into the body's own form, in the order that form asks: specialty area, title, date, credits;
//! grouped by the areas of the requirement. It is one credential's; another credential has its own.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Held;
use crate::activity::Activity;
use crate::area;
use crate::cycle::Window;
use crate::id::{ActivityId, AreaId};
use crate::points::Points;
use crate::standing::{ActivityStanding, AreaStanding, KeyDates, ReasonKind, Rule, Standing};

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

/// What a worksheet rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Names the rule, its pack and version; or says why there is none.
    pub rule: String,
    /// Says how well it is known, and when it was last compared with its sources; empty without a rule.
    pub confidence: String,
    /// The sources of its clauses, each once, with the date of its text.
    pub sources: Vec<String>,
    /// On what the verdict depends, where readings disagree.
    pub depends: Option<String>,
    /// What is not checked, a sentence each.
    pub not_checked: Vec<String>,
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
            .map(|it| it.sentence.clone())
            .collect();
        let activity = known.get(&standing.activity)?;
        (!because.is_empty()).then(|| Self {
            title: activity.title.clone(),
            completed_on: activity.completed_on,
            because,
        })
    }
}

impl Basis {
    fn of(standing: &Standing) -> Self {
        let (rule, confidence, sources) = match &standing.rule {
            Rule::No { sentence } => (sentence.clone(), String::new(), Vec::new()),
            Rule::Yes(used) => (
                format!(
                    "{}, pack {} {}, revision {}. {}",
                    used.title, used.pack, used.version, used.revision, used.applies
                ),
                format!(
                    "Confidence: {}. {} Last compared with its sources on {}.",
                    used.confidence.word(),
                    used.confidence.sentence(),
                    crate::dates::said(used.reviewed)
                ),
                used.clauses.iter().flat_map(|it| &it.sources).fold(Vec::new(), |mut all, it| {
                    let said = format!("{} ({})", it.title, it.as_of);
                    if !all.contains(&said) {
                        all.push(said);
                    }
                    all
                }),
            ),
        };
        Self {
            rule,
            confidence,
            sources,
            depends: standing.depends.clone(),
            not_checked: standing.not_checked.iter().map(|it| it.sentence.clone()).collect(),
        }
    }
}

fn areas(ids: &[AreaId]) -> String {
    ids.iter().map(area::name).collect::<Vec<_>>().join(", ")
}
