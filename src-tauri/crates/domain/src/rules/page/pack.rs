//! A pack, as a file says it.

use serde::Deserialize;

use super::requirement::requirement;
use super::{BodyPage, Section, SelfTest};
use crate::rules::{Confidence, CountedIn, Reviewed, Revision, Status, Wrong};

/// A pack's file, before its body's parts are taken over.
#[derive(Clone, Debug)]
pub(in crate::rules) struct PackPage {
    pub(in crate::rules) head: PackHead,
    pub(in crate::rules) line: usize,
    pub(in crate::rules) own: BodyPage,
    pub(in crate::rules) requirements: Vec<Revision>,
    pub(in crate::rules) tests: Vec<SelfTest>,
}

/// The `[pack]` table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::rules) struct PackHead {
    pub(in crate::rules) id: String,
    pub(in crate::rules) version: String,
    pub(in crate::rules) title: String,
    pub(in crate::rules) kind: String,
    #[serde(default)]
    pub(in crate::rules) unit: Option<CountedIn>,
    pub(in crate::rules) reviewed: Reviewed,
    pub(in crate::rules) status: Status,
    #[serde(default)]
    pub(in crate::rules) body: Option<String>,
    #[serde(default)]
    pub(in crate::rules) categories: Vec<String>,
}

impl PackPage {
    /// Reads a pack's file, whose `format` has been taken.
    pub(in crate::rules) fn read(mut top: Section<'_, '_>) -> Option<Self> {
        let section = top.section("pack")?;
        let line = section.at().line;
        let head = section.rest::<PackHead>();
        top.trust(head.as_ref().map_or(Confidence::Unknown, |head| head.status.confidence()));
        let own = BodyPage::vocabulary(&mut top);
        let requirements: Vec<_> =
            top.sections("requirement").into_iter().filter_map(requirement).collect();
        let tests = top.sections("test").into_iter().filter_map(SelfTest::read).collect();
        if requirements.is_empty() {
            top.page().fault(line, None, Wrong::NoRequirement);
        }
        top.close();
        Some(Self { head: head?, line, own, requirements, tests })
    }
}
