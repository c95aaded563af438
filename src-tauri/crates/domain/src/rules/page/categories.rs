//! One file for several categories that share a rule word for word.

use super::PackPage;
use crate::id::AreaId;
use crate::rules::{Category, Wrong};

/// What the id and the title of such a file hold in place of the category.
const CATEGORY: &str = "{category}";
/// What such a file calls the area the credential is held in.
const OWN: &str = "own";

impl PackPage {
    /// Tells whether the file is a pattern for a pack of each category it names.
    pub(in crate::rules) fn is_pattern(&self) -> bool {
        self.head.id.contains(CATEGORY)
    }

    /// Returns the pack a pattern makes for one category: with its code in the id, its name in the title, and the area
    /// it is held in wherever the pattern says `own`.
    pub(in crate::rules) fn of(&self, category: &Category) -> Result<Self, Wrong> {
        let mut page = self.clone();
        let code = category.code.to_lowercase();
        page.head.id = page.head.id.replace(CATEGORY, &code);
        page.head.title = page.head.title.replace(CATEGORY, &category.name);
        page.head.categories = vec![category.code.clone()];
        let mut said = false;
        let mut own = |area: &mut AreaId| {
            if area.as_str() == OWN {
                said = true;
                category.own_area.iter().for_each(|it| area.clone_from(it));
            }
        };
        for revision in &mut page.requirements {
            revision.areas.iter_mut().for_each(|it| own(&mut it.says.area));
            let chosen = revision.k_of.iter_mut().flat_map(|it| &mut it.says.areas);
            chosen.for_each(&mut own);
        }
        let deeds = page.tests.iter_mut().flat_map(|it| &mut it.activities);
        deeds.flat_map(|it| &mut it.areas).for_each(own);
        match &category.own_area {
            None if said => Err(Wrong::NoOwnArea(category.code.clone())),
            _ => Ok(page),
        }
    }
}
