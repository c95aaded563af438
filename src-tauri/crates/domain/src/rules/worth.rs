//! Worth: what a pack makes of an activity, before any cap or area is looked at.

use super::clause::Clause;
use super::deed::Deed;
use super::kinds::{Admission, Conversion};
use super::{Pack, Revision, TypeEntry};
use crate::id::AreaId;
use crate::points::Points;

/// What an activity comes to.
#[derive(Clone, Copy, Debug)]
pub enum Worth<'p> {
    /// So many points, by this conversion.
    Points(Points, &'p Clause<Conversion>),
    /// The pack does not speak of its type.
    TypeNotNamed,
    /// No source says what such an activity is worth.
    Unknown(&'p Clause<TypeEntry>),
    /// The body does not turn this unit into points.
    UnitNotConverted(&'p Clause<TypeEntry>),
    /// The type did not count on that day, or not with such a tag.
    NotAsThisType(&'p Clause<TypeEntry>),
    /// A list of what is refused names it.
    Refused(&'p Clause<Admission>),
    /// A list of what is accepted does not name it.
    NotOnList(&'p Clause<Admission>),
}

impl Worth<'_> {
    /// Returns the points, where there are any.
    pub fn points(&self) -> Option<Points> {
        match self {
            Self::Points(points, _) => Some(*points),
            _ => None,
        }
    }
}

impl Pack {
    /// Weighs an activity by a revision.
    pub fn weigh<'p>(&'p self, revision: &'p Revision, deed: &Deed<'_>) -> Worth<'p> {
        let Some(of) = self.activity_type(deed.activity_type) else { return Worth::TypeNotNamed };
        let lists = |it: &&Clause<Admission>| it.says.lists(deed.tags, deed.provider);
        let concerns = |it: &&Clause<Admission>| it.says.concerns(deed.activity_type);
        if let Some(by) = revision.refuse.iter().filter(concerns).find(lists) {
            return Worth::Refused(by);
        }
        let mut accepting = revision.accept.iter().filter(concerns).peekable();
        if let Some(&first) = accepting.peek()
            && !accepting.any(|it| lists(&it))
        {
            return Worth::NotOnList(first);
        }
        let tagged = of.says.excludes_tags.iter().any(|tag| deed.tags.contains(tag));
        if tagged || !of.says.counts_on(deed.date) {
            return Worth::NotAsThisType(of);
        }
        if of.says.conversions.is_empty() {
            return Worth::Unknown(of);
        }
        let Some(by) = of.conversion(deed.unit) else { return Worth::UnitNotConverted(of) };
        match by.says.points(deed.amount) {
            Some(points) => Worth::Points(points, by),
            None => Worth::Unknown(of),
        }
    }

    /// Returns the named areas, out of `asked`, that an activity may give to.
    pub fn open_areas(&self, deed: &Deed<'_>, asked: &[AreaId]) -> Vec<AreaId> {
        let of = self.activity_type(deed.activity_type);
        let only = of.and_then(|of| of.says.areas.as_ref());
        let enters = |id: &&AreaId| {
            if !asked.contains(id) || only.is_some_and(|only| !only.contains(id)) {
                return false;
            }
            let tags = self.area(id).map(|it| &it.says);
            let kept_out =
                tags.is_some_and(|it| it.excludes_tags.iter().any(|t| deed.tags.contains(t)));
            let let_in = tags.is_none_or(|it| {
                it.requires_tags.is_empty()
                    || it.requires_tags.iter().any(|t| deed.tags.contains(t))
            });
            !kept_out && let_in
        };
        let mut areas: Vec<AreaId> = deed.areas.iter().filter(enters).cloned().collect();
        areas.dedup();
        areas
    }
}
