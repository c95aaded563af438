//! The transcript: everything done in a cycle, counted or not, for whoever asks for a list.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Held;
use crate::activity::{Activity, type_name};
use crate::area;
use crate::cycle::Window;
use crate::id::ActivityId;
use crate::points::Points;
use crate::standing::Standing;

/// Everything the transcript says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// Whose it is, and for which credential the points are.
    pub held: Held,
    /// The days it speaks of.
    pub cycle: Window,
    /// The day it was made.
    pub on: NaiveDate,
    /// What was done, by completion date.
    pub done: Vec<Done>,
    /// The points of all of it.
    pub counted: Points,
}

/// One activity of the transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The first day, where it took several.
    pub from: Option<NaiveDate>,
    /// The day of completion.
    pub to: NaiveDate,
    /// The title.
    pub title: String,
    /// Its type, as people say it.
    pub kind: String,
    /// Who gave it, and the number they gave it.
    pub origin: Vec<String>,
    /// The areas of its content, by name.
    pub areas: Vec<String>,
    /// How much, with its unit.
    pub amount: String,
    /// The points that count for the credential.
    pub counted: Points,
}

impl Transcript {
    /// Lists the activities completed in the cycle, with what the rules count of each.
    pub fn of(held: Held, cycle: Window, activities: &[Activity], standing: &Standing) -> Self {
        let mut counted: BTreeMap<&ActivityId, Points> = BTreeMap::new();
        for it in &standing.activities {
            let points = it.places.iter().map(|place| place.points).sum();
            counted.insert(&it.activity, points);
        }
        let mut chosen: Vec<&Activity> =
            activities.iter().filter(|it| cycle.contains(it.completed_on)).collect();
        chosen.sort_by_key(|it| (it.completed_on, it.id.clone()));
        let points = |it: &Activity| counted.get(&it.id).copied().unwrap_or(Points::ZERO);
        let done: Vec<Done> = chosen.into_iter().map(|it| Done::of(it, points(it))).collect();
        let counted = done.iter().map(|it| it.counted).sum();
        Self { held, cycle, on: standing.on, done, counted }
    }
}

impl Done {
    fn of(activity: &Activity, counted: Points) -> Self {
        let origin = [&activity.provider, &activity.program_number];
        Self {
            from: activity.started_on.filter(|it| *it < activity.completed_on),
            to: activity.completed_on,
            title: activity.title.clone(),
            kind: type_name(&activity.activity_type).to_owned(),
            origin: origin.into_iter().flatten().cloned().collect(),
            areas: activity.areas.iter().map(|it| area::name(it).to_owned()).collect(),
            amount: activity.amount.to_string(),
            counted,
        }
    }
}
