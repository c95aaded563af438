//! Entering the numbers of a category whose rule no source known here states.

use std::collections::BTreeMap;

use domain::journal::Op;
use domain::rules::{Number, Override, Pack, Revision};
use serde::{Deserialize, Serialize};

use super::change::source;
use super::target::Target;
use crate::fields::Fields;
use crate::{Changed, Desk, Error};

/// The numbers as they are copied from the body's own page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EntryDraft {
    /// The body's word.
    pub body: String,
    /// The category's code.
    pub category: String,
    /// The points required in all.
    pub total: String,
    /// The areas with a minimum.
    pub areas: Vec<AreaEntryDraft>,
    /// The points for one contact hour of a course, or empty where the rule says it already.
    pub hour: String,
    /// What they were read in.
    pub source_title: String,
    /// Its address.
    pub source_url: String,
    /// The day they were read.
    pub source_seen: String,
}

/// One area's minimum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AreaEntryDraft {
    /// The area's word.
    pub area: String,
    /// The least it must hold.
    pub min: String,
}

/// The types an hour's worth is entered for: what is counted by the hour everywhere.
const BY_THE_HOUR: [&str; 3] = ["ce_course", "employer_vendor", "teleconference"];

/// What each number rests on.
const WHY: &str = "Copied from the body's own page, because no source known here states it.";

/// Enters the numbers of a category; they are judged by from then on, and marked as entered by the person.
pub fn enter(desk: &mut Desk, draft: &EntryDraft) -> Result<Changed<()>, Error> {
    let mut target = Target::of(desk, &draft.body, &draft.category)?;
    let mut fields = Fields::default();
    let total = fields.required("total", "The total", &draft.total);
    let title = [&draft.source_title, &draft.source_url, &draft.source_seen];
    fields.required("source_title", "The page or booklet they were read in", &draft.source_title);
    let seen = fields.day("source_seen", "The day they were read", &draft.source_seen);
    let today = desk.today();
    if seen.is_some_and(|seen| today < seen) {
        fields.fault("source_seen", "That day is still to come.");
    }
    for (at, row) in draft.areas.iter().enumerate() {
        fields.required(&format!("area_{at}"), "The area", &row.area);
        fields.required(&format!("min_{at}"), "The points in this area", &row.min);
        if draft.areas[..at].iter().any(|it| it.area == row.area) {
            fields.fault(&format!("area_{at}"), "This area is there already.");
        }
    }
    let needs_hour = hour_is_open(&target.base);
    if needs_hour {
        fields.required("hour", "What an hour is worth", &draft.hour);
    }
    let source = source(&mut Fields::default(), title.map(String::as_str), "own-entry");
    let (source, seen) = fields.finish(source.zip(seen))?;

    let revision = asked(&target.base).ok_or_else(|| {
        Error::refused("This category has no rule whose numbers could be entered.")
    })?;
    let id = &revision.id;
    let mut numbers = vec![(format!("{id}/total"), "min", total)];
    let areas = draft.areas.iter();
    // The clause of an area may bear another name than the area.
    let path = |area: &str| {
        let known = revision.areas.iter().find(|it| it.says.area.as_str() == area);
        known.map_or_else(|| format!("{id}/area/{area}"), |it| it.path.clone())
    };
    numbers.extend(areas.map(|it| (path(&it.area), "min", it.min.clone())));
    if needs_hour {
        let hour = |of| (format!("type/{of}/convert/contact_hour"), "factor", draft.hour.clone());
        numbers.extend(BY_THE_HOUR.into_iter().map(hour));
    }
    for (clause, key, value) in numbers {
        let values = BTreeMap::from([(key.to_owned(), value.trim().to_owned())]);
        let mut change = Override::of(&clause, values, WHY, seen);
        change.sources = vec![source.id.clone()];
        change.against.clone_from(&target.base.version);
        target.overlay.put(change);
    }
    target.overlay.sources.retain(|it| it.id != source.id);
    target.overlay.sources.push(source);
    let subject = target.base.title.clone();
    target.keep(desk, Op::RuleEntered, &subject)
}

/// Tells whether a pack asks for numbers no source states.
pub(super) fn can_enter(pack: &Pack) -> bool {
    asked(pack).is_some_and(|it| it.total.says.min == Number::Unknown)
}

/// Lists the areas of which a minimum is asked that no source states.
pub(super) fn open_areas(pack: &Pack) -> Vec<String> {
    let areas = asked(pack).into_iter().flat_map(|it| &it.areas);
    let open = areas.filter(|it| it.says.min == Number::Unknown);
    open.map(|it| it.says.area.to_string()).collect()
}

/// Tells whether nothing is known of what an hour is worth.
pub(super) fn hour_is_open(pack: &Pack) -> bool {
    let course = pack.types.iter().find(|it| it.id() == BY_THE_HOUR[0]);
    course.is_some_and(|it| it.says.conversions.is_empty())
}

/// Returns the revision that governs the latest cycles.
fn asked(pack: &Pack) -> Option<&Revision> {
    pack.revisions.iter().max_by_key(|it| it.applies.from)
}
