//! A pack's own tests, as a file says them.

use chrono::NaiveDate;
use serde::Deserialize;

use super::Section;
use crate::amount::{Quantity, Unit};
use crate::cycle::Window;
use crate::id::{ActivityId, ActivityType, AreaId};
use crate::points::Points;
use crate::rules::number::{day, some_day};
use crate::rules::{Deed, Split, Year};

/// One test: a cycle, activities, and numbers that are uniquely defined.
#[derive(Clone, Debug)]
pub(in crate::rules) struct SelfTest {
    pub(in crate::rules) line: usize,
    pub(in crate::rules) name: String,
    pub(in crate::rules) window: Window,
    pub(in crate::rules) certified_on: Option<NaiveDate>,
    pub(in crate::rules) roles: Vec<String>,
    pub(in crate::rules) licence_categories: Vec<String>,
    pub(in crate::rules) reading: Option<TestReading>,
    pub(in crate::rules) activities: Vec<Done>,
    pub(in crate::rules) expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    cycle: Ends,
    #[serde(default, deserialize_with = "some_day")]
    certified_on: Option<NaiveDate>,
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    licence_categories: Vec<String>,
    #[serde(default)]
    reading: Option<TestReading>,
    #[serde(default)]
    activities: Vec<Done>,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ends {
    #[serde(deserialize_with = "day")]
    start: NaiveDate,
    #[serde(deserialize_with = "day")]
    end: NaiveDate,
}

/// One activity of a test.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::rules) struct Done {
    #[serde(deserialize_with = "day")]
    date: NaiveDate,
    amount: Quantity,
    /// The unit of the type's first conversion where it is left out.
    #[serde(default)]
    unit: Option<Unit>,
    #[serde(rename = "type")]
    activity_type: ActivityType,
    #[serde(default)]
    pub(super) areas: Vec<AreaId>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    provider: Option<String>,
}

impl Done {
    /// Lends it as a pack sees it, under a name.
    pub(in crate::rules) fn deed<'d>(&'d self, id: &'d ActivityId) -> Deed<'d> {
        Deed {
            id,
            date: self.date,
            amount: self.amount,
            unit: self.unit,
            activity_type: &self.activity_type,
            areas: &self.areas,
            tags: &self.tags,
            provider: self.provider.as_deref(),
        }
    }
}

/// The readings a test speaks of; all where it gives none.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::rules) struct TestReading {
    #[serde(default)]
    pub(in crate::rules) year: Option<Year>,
    #[serde(default)]
    pub(in crate::rules) split: Option<Split>,
}

/// The numbers a test expects, each of them only where it is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::rules) struct Expect {
    #[serde(default)]
    pub(in crate::rules) revision: Option<String>,
    #[serde(default)]
    pub(in crate::rules) eligible: Option<bool>,
    #[serde(default)]
    pub(in crate::rules) max_counted: Option<Points>,
    #[serde(default)]
    pub(in crate::rules) total_required: Option<Points>,
    #[serde(default)]
    pub(in crate::rules) total_short: Option<Points>,
    #[serde(default)]
    pub(in crate::rules) area_short: Option<Points>,
    #[serde(default)]
    pub(in crate::rules) type_short: Option<Points>,
    #[serde(default)]
    pub(in crate::rules) fewest_points_to_fix: Option<Points>,
}

impl SelfTest {
    /// Reads one test.
    pub(super) fn read(section: Section<'_, '_>) -> Option<Self> {
        let line = section.at().line;
        let written: Written = section.rest()?;
        Some(Self {
            line,
            name: written.name,
            window: Window { start: written.cycle.start, end: written.cycle.end },
            certified_on: written.certified_on,
            roles: written.roles,
            licence_categories: written.licence_categories,
            reading: written.reading,
            activities: written.activities,
            expect: written.expect,
        })
    }
}
