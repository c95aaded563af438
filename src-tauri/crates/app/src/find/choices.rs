//! What can be filtered by: what the record holds, and nothing else.

use std::collections::BTreeMap;

use domain::activity::type_name;
use domain::cycle::Cycle;
use domain::dates;
use serde::Serialize;

use crate::choices::{Choice, area_name};
use crate::credentials::short_name;
use crate::{Desk, Error};

/// What the filters offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FindChoices {
    /// Bodies, credentials and cycles.
    pub scopes: Vec<ScopeChoice>,
    /// The areas of the activities.
    pub areas: Vec<Choice>,
    /// The types of the activities.
    pub types: Vec<Choice>,
    /// Who gave them.
    pub providers: Vec<Choice>,
}

/// Cycles to look in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScopeChoice {
    /// The word used in a query.
    pub id: String,
    /// The name a person reads.
    pub name: String,
    /// The body it belongs to.
    pub group: String,
}

/// Returns what the filters offer.
pub fn choices(desk: &Desk) -> Result<FindChoices, Error> {
    let activities = desk.store()?.activities()?;
    let mut areas = BTreeMap::new();
    let mut types = BTreeMap::new();
    let mut providers = BTreeMap::new();
    for activity in &activities {
        for area in &activity.areas {
            areas.insert(area_name(desk.packs().library(), area.as_str()), area.to_string());
        }
        let kind = &activity.activity_type;
        types.insert(type_name(kind).to_owned(), kind.to_string());
        if let Some(provider) = &activity.provider {
            providers.entry(provider.to_lowercase()).or_insert_with(|| provider.clone());
        }
    }
    let named = |by_name: BTreeMap<String, String>| -> Vec<Choice> {
        by_name.into_iter().map(|(name, id)| Choice { id, name }).collect()
    };
    Ok(FindChoices {
        scopes: scopes(desk)?,
        areas: named(areas),
        types: named(types),
        providers: providers.into_values().map(|it| Choice { id: it.clone(), name: it }).collect(),
    })
}

fn scopes(desk: &Desk) -> Result<Vec<ScopeChoice>, Error> {
    let store = desk.store()?;
    let (credentials, cycles) = (store.credentials()?, store.cycles()?);
    let mut bodies: Vec<&str> = Vec::new();
    for credential in &credentials {
        if !bodies.contains(&credential.body.as_str()) {
            bodies.push(&credential.body);
        }
    }
    let mut scopes = Vec::new();
    for body in bodies {
        let group = desk.packs().body_name(body);
        let mut offer =
            |id: String, name: String| scopes.push(ScopeChoice { id, name, group: group.clone() });
        let held: Vec<_> = credentials.iter().filter(|it| it.body == body).collect();
        if held.len() > 1 {
            offer(format!("body:{body}"), "Any credential".into());
        }
        for credential in held {
            let name = short_name(credential);
            let mut own: Vec<&Cycle> =
                cycles.iter().filter(|it| it.credential == credential.id).collect();
            own.sort_by_key(|it| std::cmp::Reverse(it.end));
            if own.len() > 1 {
                offer(format!("credential:{}", credential.id), format!("{name}, any cycle"));
            }
            for cycle in own {
                let (start, end) = (dates::month_said(cycle.start), dates::month_said(cycle.end));
                offer(format!("cycle:{}", cycle.id), format!("{name}, {start} – {end}"));
            }
        }
    }
    Ok(scopes)
}
