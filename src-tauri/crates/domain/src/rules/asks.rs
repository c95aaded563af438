//! What a pack's rules ask about the person and the activity, so that a form asks that and no more.

use std::collections::BTreeSet;

use super::kinds::When;
use super::{Number, Pack};
use crate::amount::Unit;
use crate::id::{ActivityType, AreaId};

impl Pack {
    /// Returns every tag a rule turns on.
    pub fn tags(&self) -> BTreeSet<&str> {
        let lists = self.revisions.iter().flat_map(|it| it.accept.iter().chain(&it.refuse));
        let lists = lists.flat_map(|it| &it.says.tags).map(String::as_str);
        let areas = self.areas.iter().flat_map(|it| {
            it.says.excludes_tags.iter().chain(&it.says.requires_tags).map(String::as_str)
        });
        let types = self.types.iter().flat_map(|it| &it.says.excludes_tags).map(String::as_str);
        lists.chain(areas).chain(types).collect()
    }

    /// Returns the roles some clause binds.
    pub fn roles(&self) -> Vec<&str> {
        self.conditions(|when| &when.role)
    }

    /// Returns the licence categories some clause binds.
    pub fn licence_categories(&self) -> Vec<&str> {
        self.conditions(|when| &when.licence_category)
    }

    /// Returns every area of its own that points can be placed in, in the pack's order.
    pub fn area_names(&self) -> impl Iterator<Item = (AreaId, &str)> {
        self.areas.iter().map(|it| (AreaId::new(it.id()), it.says.name.as_str()))
    }

    /// Tells whether the pack says anything of a type.
    pub fn speaks_of(&self, id: &str) -> bool {
        self.activity_type(&ActivityType::new(id)).is_some()
    }

    /// Tells whether the pack states what some amount of a type is worth.
    pub fn counts(&self, id: &str) -> bool {
        let of = self.activity_type(&ActivityType::new(id));
        let mut conversions = of.iter().flat_map(|it| &it.says.conversions);
        conversions.any(|it| {
            let number = it.says.factor.or(it.says.each);
            it.says.unit != Some(Unit::Point) && number.and_then(Number::known).is_some()
        })
    }

    /// Says what the day of certification decides; nothing where no rule asks for it.
    pub fn asks_certification_day(&self) -> Option<&'static str> {
        if self.participation.iter().any(|it| it.says.required_from.is_some()) {
            return Some("It decides whether taking part is required of you.");
        }
        if self.revisions.iter().any(|it| !it.first_cycles.is_empty()) {
            return Some("The first cycle may ask for something else; this day tells which it is.");
        }
        let mut cycles = self.revisions.iter().filter_map(|it| it.cycle.as_ref());
        let counted = cycles.any(|it| it.says.first.is_some());
        counted.then_some("Your cycles are counted from it.")
    }

    /// Tells whether some rule treats former holders of the National Credentialing Agency's certificates apart.
    pub fn asks_formerly_nca(&self) -> bool {
        self.participation.iter().any(|it| it.says.formerly_nca)
            || self.reinstatement.iter().any(|it| it.says.formerly_nca)
    }

    fn conditions(&self, of: fn(&When) -> &Vec<String>) -> Vec<&str> {
        let areas = self.revisions.iter().flat_map(|it| &it.areas);
        let mut all: Vec<&str> = Vec::new();
        for word in areas.filter_map(|it| it.says.when.as_ref()).flat_map(of) {
            if !all.contains(&word.as_str()) {
                all.push(word);
            }
        }
        all
    }
}
