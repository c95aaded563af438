//! A pack's own tests, as a file says them.

use chrono::NaiveDate;
use serde::Deserialize;

use super::Section;
use crate::cycle::Window;
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
    pub(in crate::rules) activities: Vec<Deed>,
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
    activities: Vec<Deed>,
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
