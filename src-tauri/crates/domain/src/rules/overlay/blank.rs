//! A blank pack for a category whose rule no pack gives: its words are its body's, and of its numbers none is known.

use crate::activity::COMMON_TYPES;
use crate::area::COMMON;
use crate::id::AreaId;
use crate::rules::clause::Clause;
use crate::rules::kinds::{AreaMinimum, Note, Total};
use crate::rules::{
    Applies, AreaEntry, Category, ChosenBy, Confidence, Library, Number, Origin, Pack, Revision,
    SplitRule, TypeEntry,
};

/// The version of a pack in which nothing is known.
pub(in crate::rules) const BLANK: &str = "blank";

/// The one revision of a blank pack.
const REVISION: &str = "entered";

/// The area that takes what is asked beyond the areas entered.
const FREE: &str = "other";

/// Returns the name of a category's blank pack.
pub(in crate::rules) fn blank_id(body: &str, code: &str) -> String {
    format!("{body}-{}", code.to_lowercase().replace(' ', "-"))
}

impl Library {
    /// Returns a pack in which nothing is known, for a category of a body; none where the category has a pack.
    pub fn blank(&self, body: &str, code: &str) -> Option<Pack> {
        if self.pack_for(body, code).is_some_and(|it| it.origin != Origin::Blank) {
            return None;
        }
        let of = self.bodies().iter().find(|it| it.id.eq_ignore_ascii_case(body))?;
        let category = of.categories.iter().find(|it| it.category.is_named(code))?;
        Some(blank(self.common(body)?, &category.category))
    }
}

fn blank(common: &Pack, category: &Category) -> Pack {
    let mut pack = Pack {
        id: blank_id(&common.body, &category.code),
        version: BLANK.into(),
        title: category.name.clone(),
        kind: "certification".into(),
        categories: vec![category.clone()],
        revisions: vec![revision()],
        origin: Origin::Blank,
        ..common.clone()
    };
    if pack.types.is_empty() {
        pack.types = COMMON_TYPES.iter().map(|&(id, _)| activity_type(id)).collect();
    }
    pack.add_area(&AreaId::new(FREE));
    pack
}

fn revision() -> Revision {
    let note =
        "Limits on kinds of activities and other conditions of this category are not known here.";
    Revision {
        id: REVISION.into(),
        grounds: unknown(REVISION, ()),
        applies: Applies { by: ChosenBy::CycleEnd, from: None, to: None },
        published: None,
        cycle: None,
        split: SplitRule::Unknown,
        free_area: Some(AreaId::new(FREE)),
        without: Vec::new(),
        total: unknown("entered/total", Total { min: Number::Unknown }),
        areas: Vec::new(),
        caps: Vec::new(),
        type_minima: Vec::new(),
        k_of: None,
        accept: Vec::new(),
        refuse: Vec::new(),
        carry_over: None,
        retention: None,
        first_cycles: Vec::new(),
        notes: vec![unknown("entered/note/conditions", Note { text: note.into() })],
    }
}

fn activity_type(id: &str) -> Clause<TypeEntry> {
    let says = TypeEntry {
        name: None,
        earned_from: None,
        earned_to: None,
        areas: None,
        excludes_tags: Vec::new(),
        proof: None,
        conversions: Vec::new(),
    };
    unknown(&format!("type/{id}"), says)
}

/// Makes a clause that rests on nothing.
pub(super) fn unknown<T>(path: &str, says: T) -> Clause<T> {
    Clause {
        path: path.to_owned(),
        sources: Vec::new(),
        confidence: Confidence::Unknown,
        note: None,
        at: crate::rules::At::default(),
        edited: None,
        says,
    }
}

impl Pack {
    /// Makes an area of the common vocabulary one the pack knows; tells whether it knows it now.
    pub(super) fn add_area(&mut self, id: &AreaId) -> bool {
        if self.area(id).is_some() {
            return true;
        }
        let Some((_, name)) = COMMON.iter().find(|(word, _)| *word == id.as_str()) else {
            return false;
        };
        let entry = AreaEntry {
            name: (*name).to_owned(),
            excludes_tags: Vec::new(),
            requires_tags: Vec::new(),
        };
        let mut clause = unknown(&format!("area/{id}"), entry);
        // A common word needs no source; it asks for nothing by itself.
        clause.confidence = Confidence::Entered;
        self.words.areas.insert(id.clone(), (*name).to_owned());
        self.areas.push(clause);
        true
    }

    /// Begins a clause that holds nothing yet, where a person may enter one.
    pub(super) fn begin(&mut self, path: &str) -> bool {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            [revision, "area", area] => {
                let id = AreaId::new(*area);
                self.add_area(&id) && self.begin_area(revision, path, id)
            }
            ["type", of, "convert", unit] => self.begin_conversion(of, path, unit),
            [revision, "cycle"] => self.begin_cycle(revision, path),
            _ => false,
        }
    }

    fn begin_area(&mut self, revision: &str, path: &str, area: AreaId) -> bool {
        let Some(revision) = self.revisions.iter_mut().find(|it| it.id == revision) else {
            return false;
        };
        let says = AreaMinimum {
            area,
            min: Number::Known(crate::points::Points::ZERO),
            max: None,
            outside_total: false,
            when: None,
        };
        revision.areas.push(unknown(path, says));
        true
    }

    fn begin_conversion(&mut self, of: &str, path: &str, unit: &str) -> bool {
        let Some(unit) = crate::amount::Unit::from_word(unit) else { return false };
        let Some(of) = self.types.iter_mut().find(|it| it.id() == of) else { return false };
        let says = crate::rules::kinds::Conversion {
            unit: Some(unit),
            factor: Some(Number::Unknown),
            each: None,
            per: None,
            at_least: None,
            round: crate::rules::kinds::Round::Down,
        };
        of.says.conversions.push(unknown(path, says));
        true
    }

    fn begin_cycle(&mut self, revision: &str, path: &str) -> bool {
        let Some(revision) = self.revisions.iter_mut().find(|it| it.id == revision) else {
            return false;
        };
        let says = crate::rules::kinds::CycleRule {
            years: 0,
            anchor: crate::rules::kinds::Anchor::Unknown,
            ends: None,
            parity: None,
            first: None,
            before_renewal: false,
        };
        revision.cycle = Some(unknown(path, says));
        true
    }
}
