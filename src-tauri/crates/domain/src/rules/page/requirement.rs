//! A requirement: one dated revision, as a file says it.

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::Section;
use super::body::admissions;
use super::section::join;
use crate::id::AreaId;
use crate::rules::clause::Clause;
use crate::rules::kinds::{AreaMinimum, CarryOver, FirstCycle, KOf, Licensed};
use crate::rules::number::some_day;
use crate::rules::{Applies, ChosenBy, Confidence, Number, Revision, SplitRule, Wrong};

/// The `applies` table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct When {
    by: ChosenBy,
    #[serde(default, deserialize_with = "some_day")]
    from: Option<NaiveDate>,
    #[serde(default, deserialize_with = "some_day")]
    to: Option<NaiveDate>,
    #[serde(default, deserialize_with = "some_day")]
    before: Option<NaiveDate>,
}

/// What is left of a requirement once its clauses are taken out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rest {
    applies: When,
    #[serde(default)]
    split: SplitRule,
    #[serde(default)]
    free_area: Option<AreaId>,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default, deserialize_with = "some_day")]
    published: Option<NaiveDate>,
}

/// Reads one requirement, before the body's shared clauses are taken over.
pub(super) fn requirement(mut section: Section<'_, '_>) -> Option<Revision> {
    let grounds = section.grounds("", None)?;
    section.trust(grounds.confidence);
    let total = match section.section("total") {
        Some(total) => total.only("total"),
        None => {
            section.fault(Wrong::Shape("missing field `total`".into()));
            None
        }
    };
    let cycle = section.section("cycle").and_then(|it| it.only("cycle"));
    let areas = section.sections("area").into_iter().filter_map(area).collect();
    let caps = section.sections("cap").into_iter().filter_map(|it| it.clause("cap")).collect();
    let type_minima =
        section.sections("type_min").into_iter().filter_map(|it| it.clause("type_min")).collect();
    let k_of = choice(&mut section);
    let accept = admissions(&mut section, "accept");
    let refuse = admissions(&mut section, "refuse");
    let carry_over = carry_over(&mut section, &grounds);
    let retention = match section.is_word("retention", "unknown") {
        true => section.take::<String>("retention").and(None),
        false => section.section("retention").and_then(|it| it.only("retention")),
    };
    let first_cycles =
        section.sections("first_cycle").into_iter().filter_map(first_cycle).collect();
    let notes = section.sections("note").into_iter().filter_map(|it| it.clause("note")).collect();
    let (at, path, page) = (section.at(), section.path().to_owned(), section.page());
    let rest: Rest = section.rest()?;
    let applies = rest.applies.applies();
    if applies.from.zip(applies.to).is_some_and(|(from, to)| to < from) {
        page.fault(at.line, Some(&path), Wrong::Backwards);
    }
    Some(Revision {
        id: path,
        grounds,
        applies,
        published: rest.published,
        cycle,
        split: rest.split,
        free_area: rest.free_area,
        without: rest.without,
        total: total?,
        areas,
        caps,
        type_minima,
        k_of,
        accept,
        refuse,
        carry_over,
        retention,
        first_cycles,
        notes,
    })
}

impl When {
    fn applies(&self) -> Applies {
        let before = self.before.and_then(|day| day.checked_sub_days(Days::new(1)));
        let to = match (self.to, before) {
            (Some(to), Some(before)) => Some(to.min(before)),
            (to, before) => to.or(before),
        };
        Applies { by: self.by, from: self.from, to }
    }
}

/// Reads an area clause, whose id names the area where it says no other.
fn area(section: Section<'_, '_>) -> Option<Clause<AreaMinimum>> {
    let mut clause: Clause<AreaMinimum> = section.clause("area")?;
    if clause.says.area.as_str().is_empty() {
        clause.says.area = AreaId::new(clause.id());
    }
    Some(clause)
}

fn choice(section: &mut Section<'_, '_>) -> Option<Clause<KOf>> {
    let mut all = section.sections("k_of").into_iter();
    let first = all.next().and_then(|it| it.clause("k_of"));
    for more in all {
        more.fault(Wrong::SecondChoice);
    }
    first
}

/// Reads `carry_over`, which may also be the word `none` or `unknown`.
fn carry_over(section: &mut Section<'_, '_>, of: &Clause<()>) -> Option<Clause<CarryOver>> {
    let says = |max| Clause {
        path: join(&of.path, "carry_over"),
        says: CarryOver { max, from: None },
        ..of.clone().saying(CarryOver { max, from: None })
    };
    if section.is_word("carry_over", "unknown") {
        section.take::<String>("carry_over");
        return Some(Clause { confidence: Confidence::Unknown, ..says(Number::Unknown) });
    }
    if section.is_word("carry_over", "none") {
        section.take::<String>("carry_over");
        return Some(says(Number::Known(crate::points::Points::ZERO)));
    }
    section.section("carry_over").and_then(|it| it.only("carry_over"))
}

fn first_cycle(mut section: Section<'_, '_>) -> Option<Clause<FirstCycle>> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Words {
        #[serde(default)]
        when: Option<Licensed>,
        #[serde(default)]
        per_month: Option<Number>,
        #[serde(default)]
        areas: Option<Vec<String>>,
    }
    let mut grounds = section.grounds("first_cycle", None)?;
    section.trust(grounds.confidence);
    let total = section.section("total").and_then(|it| it.only("total"));
    if let Some(total) = &total
        && grounds.sources.is_empty()
    {
        grounds.sources.clone_from(&total.sources);
    }
    let words: Words = section.rest()?;
    let Words { when, per_month, areas } = words;
    Some(grounds.saying(FirstCycle { when, total, per_month, areas }))
}
