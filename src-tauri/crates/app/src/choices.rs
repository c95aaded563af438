//! What a form offers to choose from: what the credentials held can make something of, and no more.

use std::collections::BTreeSet;

use domain::activity::{Activity, COMMON_TYPES, RARER_TYPES, type_name};
use domain::amount::Unit;
use domain::area::{AreaId, COMMON};
use domain::rules::{Library, Pack};
use domain::tag;
use serde::Serialize;

use crate::{Desk, Error};

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choice {
    /// The word used in files.
    pub id: String,
    /// The name a person reads.
    pub name: String,
}

/// What the activity form offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActivityChoices {
    /// Types of activity.
    pub types: Vec<Choice>,
    /// Units an amount can be given in.
    pub units: Vec<Choice>,
    /// Areas of practice; none where no rule of a credential held speaks of areas.
    pub areas: Vec<Choice>,
    /// Tags that some rule turns on; none where no rule of a credential held does.
    pub tags: Vec<Choice>,
}

/// Types that mean something only to a body which gives points for them.
const PARTICULAR: [&str; 2] = ["employer_assessment", "higher_exam"];

/// Returns what the activity form offers: for the credentials held, and for what the record says already.
pub fn for_activities(desk: &Desk) -> Result<ActivityChoices, Error> {
    let (held, activities) = match desk.store() {
        Ok(store) => (store.credentials()?, store.activities()?),
        Err(_) => Default::default(),
    };
    let library = desk.packs().library();
    let pack = |body: &str, category: &str| {
        library.pack_for(body, category).or_else(|| library.common(body))
    };
    let packs: Option<Vec<&Pack>> = held.iter().map(|it| pack(&it.body, &it.category)).collect();
    // Where a rule is not known, anything may matter.
    let packs = packs.filter(|it| !it.is_empty());
    Ok(ActivityChoices {
        types: types(packs.as_deref(), &activities),
        units: Unit::ALL.into_iter().map(|it| named(it.word(), it.name())).collect(),
        areas: areas(packs.as_deref(), &activities, library),
        tags: tags(packs.as_deref().unwrap_or_default(), &activities),
    })
}

/// Returns a choice whose name begins with a capital letter.
pub(crate) fn named(id: &str, name: &str) -> Choice {
    let mut letters = name.chars();
    let first = letters.next().map(|it| it.to_uppercase().collect::<String>());
    Choice { id: id.into(), name: first.unwrap_or_default() + letters.as_str() }
}

fn types(packs: Option<&[&Pack]>, activities: &[Activity]) -> Vec<Choice> {
    let used = |id: &str| activities.iter().any(|it| it.activity_type.as_str() == id);
    let takes = |pack: &&Pack, id: &str| {
        if PARTICULAR.contains(&id) { pack.counts(id) } else { pack.speaks_of(id) }
    };
    let known = |id: &str| packs.map(|packs| packs.iter().any(|it| takes(it, id)));
    let common = COMMON_TYPES.iter().filter(|(id, _)| known(id).unwrap_or(true) || used(id));
    let rarer = RARER_TYPES.iter().filter(|(id, _)| known(id).unwrap_or(false) || used(id));
    let own = packs.and_then(|packs| {
        let mut bodies = packs.iter().map(|it| &it.body);
        let first = bodies.next()?;
        bodies.all(|it| it == first).then_some(packs[0])
    });
    // A single body's own words for its types; where there are several, the profession's.
    common
        .chain(rarer)
        .map(|(id, _)| {
            let id = (*id).into();
            let name = own.map_or_else(|| type_name(&id), |it| it.words().activity_type(&id));
            Choice { name: name.into(), id: id.to_string() }
        })
        .collect()
}

fn areas(packs: Option<&[&Pack]>, activities: &[Activity], library: &Library) -> Vec<Choice> {
    let used: BTreeSet<&str> =
        activities.iter().flat_map(|it| &it.areas).map(AreaId::as_str).collect();
    let mut offered: Vec<Choice> = Vec::new();
    let mut offer = |id: &str, name: &str| {
        if !offered.iter().any(|it| it.id == id) {
            offered.push(Choice { id: id.into(), name: name.into() });
        }
    };
    let names = |packs: &[&Pack]| -> BTreeSet<String> {
        let free = |pack: &Pack, id: &str| {
            // A free area of the common vocabulary says something of the activity all the same.
            !COMMON.iter().any(|(it, _)| *it == id)
                && pack
                    .revisions
                    .iter()
                    .any(|it| it.free_area.as_ref().is_some_and(|it| it.as_str() == id))
        };
        let of = |pack: &&Pack| -> Vec<String> {
            let own = pack.area_names().map(|(id, _)| id.to_string());
            own.filter(|id| !free(pack, id)).collect()
        };
        packs.iter().flat_map(of).collect()
    };
    let asked = packs.map(names);
    let fits = |id: &str| asked.as_ref().is_none_or(|it| it.contains(id)) || used.contains(id);
    for (id, name) in COMMON.iter().filter(|(id, _)| fits(id)) {
        offer(id, name);
    }
    for pack in packs.unwrap_or_default() {
        for (id, name) in pack.area_names().filter(|(id, _)| fits(id.as_str())) {
            offer(id.as_str(), name);
        }
    }
    for id in used {
        offer(id, &area_name(library, id));
    }
    offered
}

/// Returns the name of an area: the common one, or that of a pack which has it.
pub(crate) fn area_name(library: &Library, id: &str) -> String {
    let common = COMMON.iter().find(|(it, _)| *it == id).map(|(_, name)| *name);
    let of_packs = || {
        let mut all = library.packs().iter().flat_map(Pack::area_names);
        all.find(|(it, _)| it.as_str() == id).map(|(_, name)| name)
    };
    common.or_else(of_packs).unwrap_or(id).to_owned()
}

fn tags(packs: &[&Pack], activities: &[Activity]) -> Vec<Choice> {
    let used = activities.iter().flat_map(|it| &it.tags).map(String::as_str);
    let all: BTreeSet<&str> = packs.iter().flat_map(|it| it.tags()).chain(used).collect();
    all.into_iter().map(|it| named(it, &tag::name(it))).collect()
}
