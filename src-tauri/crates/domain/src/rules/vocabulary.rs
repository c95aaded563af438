//! The words a pack is written in: its areas, its types of activities, the categories it serves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::clause::{Clause, Say};
use super::kinds::{Conversion, Proof};
use super::number::some_day;
use super::{Words, words};
use crate::amount::Unit;
use crate::id::AreaId;
use crate::tag;

/// An area points can be placed in. The clause's id is the area's.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaEntry {
    /// What the body calls it.
    pub name: String,
    /// Tags that keep an activity out of it.
    #[serde(default)]
    pub excludes_tags: Vec<String>,
    /// Tags of which an activity must bear one to enter it.
    #[serde(default)]
    pub requires_tags: Vec<String>,
}

/// A type of activity, and how its amounts become points. The clause's id is the type's.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeEntry {
    /// What the body calls it; the common name where it is left out.
    #[serde(default)]
    pub name: Option<String>,
    /// The first day such an activity counts.
    #[serde(default, deserialize_with = "some_day")]
    pub earned_from: Option<NaiveDate>,
    /// The last.
    #[serde(default, deserialize_with = "some_day")]
    pub earned_to: Option<NaiveDate>,
    /// The only named areas it may give to; all where it is left out.
    #[serde(default)]
    pub areas: Option<Vec<AreaId>>,
    /// Tags that keep an activity from counting as this type.
    #[serde(default)]
    pub excludes_tags: Vec<String>,
    /// How amounts become points, one clause for each unit; none where no source says.
    #[serde(skip)]
    pub conversions: Vec<Clause<Conversion>>,
    /// What proves such an activity in an audit; none where no source says.
    #[serde(skip)]
    pub proof: Option<Clause<Proof>>,
}

/// A category of credentials within a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its code: `MLS`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The area a credential of this category is held in; a pack of several categories calls it `own`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_area: Option<AreaId>,
    /// Codes it was known by before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formerly: Vec<String>,
}

/// What a pack counts in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountedIn {
    /// What one is called: "contact hour".
    pub name: String,
    /// How many minutes one is, where that is stated.
    #[serde(default)]
    pub minutes: Option<u32>,
}

impl Category {
    /// Tells whether a text names this category, now or formerly, without regard to case.
    pub fn is_named(&self, text: &str) -> bool {
        std::iter::once(&self.code)
            .chain(&self.formerly)
            .any(|code| code.eq_ignore_ascii_case(text.trim()))
    }
}

impl TypeEntry {
    /// Tells whether such an activity counts when completed on a day.
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        self.earned_from.is_none_or(|from| from <= day) && self.earned_to.is_none_or(|to| day <= to)
    }
}

impl Clause<TypeEntry> {
    /// Finds how an amount of a unit becomes points.
    ///
    /// A conversion that names no unit takes amounts in the unit the type itself is named for (`ceu`), or else in any
    /// unit but minutes; an amount that names no unit is taken by the first conversion.
    pub fn conversion(&self, unit: Option<Unit>) -> Option<&Clause<Conversion>> {
        let all = &self.says.conversions;
        let Some(unit) = unit else { return all.first() };
        all.iter().find(|it| it.says.unit == Some(unit)).or_else(|| {
            all.iter().find(|it| {
                it.says.unit.is_none()
                    && match Unit::from_word(self.id().trim_end_matches('s')) {
                        Some(own) => own == unit,
                        None => unit != Unit::Minute,
                    }
            })
        })
    }

    /// Says which units become points.
    pub fn units(&self) -> String {
        let units =
            self.says.conversions.iter().filter_map(|it| it.says.unit).map(|unit| match unit {
                Unit::Ceu => "CEUs",
                Unit::Cmle => "CMLE credits",
                Unit::ContactHour => "contact hours",
                Unit::Minute => "minutes",
                Unit::SemesterHour => "semester hours",
                Unit::QuarterHour => "quarter hours",
                Unit::Month => "months",
                Unit::Year => "years",
                Unit::Piece => "pieces",
                Unit::Point => "points",
            });
        words::list(units, "or")
    }
}

impl Say for AreaEntry {
    fn say(&self, _: &Words) -> String {
        let tags = |tags: &[String]| {
            let names: Vec<String> = tags.iter().map(|it| tag::name(it)).collect();
            words::list(names.iter().map(String::as_str), "or")
        };
        match (self.excludes_tags.as_slice(), self.requires_tags.as_slice()) {
            ([], []) => format!("{} is an area of its own.", self.name),
            (excluded, []) => {
                format!("{} takes no activities about {}.", self.name, tags(excluded))
            }
            (_, required) => {
                format!("{} takes only activities tagged {}.", self.name, tags(required))
            }
        }
    }
}

impl Say for TypeEntry {
    fn say(&self, _: &Words) -> String {
        let stretch = match (self.earned_from, self.earned_to) {
            (None, None) => return "What such an activity is worth, no source states.".into(),
            (Some(from), None) => format!("from {}", crate::dates::said(from)),
            (None, Some(to)) => format!("up to {}", crate::dates::said(to)),
            (Some(from), Some(to)) => {
                format!("from {} to {}", crate::dates::said(from), crate::dates::said(to))
            }
        };
        format!("Such activities count {stretch}.")
    }
}
