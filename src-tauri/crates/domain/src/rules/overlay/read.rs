//! From a file's text to an overlay.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Overlay, Override};
use crate::rules::clause::Sources;
use crate::rules::number::day;
use crate::rules::page::{Page, Section};
use crate::rules::{Fault, Wrong};

/// A day on its own.
#[derive(Deserialize)]
struct Day(#[serde(deserialize_with = "day")] NaiveDate);

impl Overlay {
    /// Reads an overlay by name and text; all its faults, where it has any.
    pub fn read(name: &str, text: &str) -> Result<Self, Vec<Fault>> {
        let page = Page::new(name, text);
        let found = Self::of(page.open());
        let faults = page.into_faults();
        match found {
            Some(overlay) if faults.is_empty() => Ok(overlay),
            _ => Err(faults),
        }
    }

    /// Tells whether a text says that it is an overlay.
    pub fn is_one(text: &str) -> bool {
        Page::new("", text).open().has("extends")
    }

    fn of(mut top: Section<'_, '_>) -> Option<Self> {
        let at = top.at();
        top.need::<crate::rules::page::Format>("format");
        let extends: Option<String> = top.need("extends");
        let sources = top.sections("source").into_iter().filter_map(Section::rest).collect();
        let overrides: Vec<Option<Override>> =
            top.sections("override").into_iter().map(change).collect();
        let page = top.page();
        top.close();
        let extends = extends?;
        let Some((pack, version)) = extends.split_once('@') else {
            page.fault(at.line, None, Wrong::NoPack(extends));
            return None;
        };
        let version = version.to_owned();
        let mut overrides: Vec<Override> = overrides.into_iter().collect::<Option<_>>()?;
        for change in overrides.iter_mut().filter(|it| it.against.is_empty()) {
            change.against.clone_from(&version);
        }
        Some(Self { pack: pack.to_owned(), version, sources, overrides, at })
    }
}

/// Reads one override: what is not said of it is what it changes.
fn change(mut section: Section<'_, '_>) -> Option<Override> {
    let at = section.at();
    let clause: String = section.need("clause")?;
    section.about(&clause);
    let why: String = section.take("why").unwrap_or_default();
    if why.trim().is_empty() {
        section.fault(Wrong::NoReason);
    }
    let date = section.need::<Day>("date");
    let sources = section.take::<Sources>("source").map(Sources::into_vec).unwrap_or_default();
    let against = section.take("against").unwrap_or_default();
    let was = section.section("was").map(|mut it| it.plain());
    let was_said = section.take("was_said").unwrap_or_default();
    let values = section.plain();
    if values.is_empty() {
        section.fault(Wrong::NothingChanged);
    }
    Some(Override { clause, values, why, date: date?.0, sources, against, was, was_said, at })
}
