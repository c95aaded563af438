//! The person's own choices: put into the question, told one by one, and named first where they are the reason for a "no".

use std::collections::{BTreeMap, HashMap};

use super::hearing::{Hearing, Tried};
use super::{ChoiceKind, ChoiceStanding};
use crate::allocation::{Offer, Pin, Problem, solve};
use crate::choice::{Choice, Wish};
use crate::id::{ActivityId, AreaId};
use crate::points::Points;

/// Puts the choices into the question.
pub(super) fn put(offers: &mut [Offer], choices: &[&Choice]) {
    if choices.is_empty() {
        return;
    }
    let wishes: HashMap<&ActivityId, &Wish> =
        choices.iter().map(|it| (&it.activity, &it.wish)).collect();
    for offer in offers {
        match wishes.get(&offer.id) {
            None => {}
            Some(Wish::Whole(area)) => offer.pin = Some(Pin::Whole(area.clone())),
            Some(Wish::Part(parts)) => offer.pin = Some(Pin::Part(parts.clone())),
            Some(Wish::SetAside) => offer.excluded = true,
        }
    }
}

/// Tells of every choice for this credential, by activity.
pub(super) fn of(hearing: &Hearing<'_>) -> Vec<ChoiceStanding> {
    hearing.choices.iter().map(|choice| one(hearing, choice)).collect()
}

/// Returns what stands in the way of a choice about an activity, if anything does.
pub(super) fn obstacle(hearing: &Hearing<'_>, activity: &ActivityId) -> Option<Obstacle> {
    let choice = hearing.choices.iter().find(|it| it.activity == *activity)?;
    let offer = hearing.shown().problem.offers.iter().find(|it| it.id == *activity)?;
    areas_of(&choice.wish).into_iter().find_map(|area| in_the_way(hearing.shown(), offer, area))
}

/// Why points can't go where the person wants them.
pub(super) enum Obstacle {
    /// The requirement has no such area.
    NotAsked(AreaId),
    /// The activity can't count there.
    NotItsOwn(AreaId),
}

fn in_the_way(tried: &Tried, offer: &Offer, area: &AreaId) -> Option<Obstacle> {
    let free = tried.problem.free_area.as_ref() == Some(area);
    if !free && !tried.problem.areas.iter().any(|it| it.id == *area) {
        return Some(Obstacle::NotAsked(area.clone()));
    }
    (!free && !offer.areas.contains(area)).then(|| Obstacle::NotItsOwn(area.clone()))
}

fn areas_of(wish: &Wish) -> Vec<&AreaId> {
    match wish {
        Wish::Whole(area) => vec![area],
        Wish::Part(parts) => parts.keys().collect(),
        Wish::SetAside => Vec::new(),
    }
}

fn one(hearing: &Hearing<'_>, choice: &Choice) -> ChoiceStanding {
    let (kind, sentence) = said(hearing, choice);
    ChoiceStanding { activity: choice.activity.clone(), kind, sentence }
}

fn said(hearing: &Hearing<'_>, choice: &Choice) -> (ChoiceKind, String) {
    let Some(activity) = hearing.activities.iter().find(|it| it.id == choice.activity) else {
        let id = &choice.activity;
        let sentence = format!(
            "You chose for an activity that is not in the record ({id}); that has no effect."
        );
        return (ChoiceKind::NotRecorded, sentence);
    };
    let title = hearing.title(&choice.activity);
    if !hearing.window.contains(activity.completed_on) {
        let sentence = format!(
            "{title} lies outside the days judged here, so your choice for it has no effect."
        );
        return (ChoiceKind::OutOfTime, sentence);
    }
    if hearing.on < activity.completed_on {
        let sentence = format!("{title} is not done yet, so your choice for it has no effect yet.");
        return (ChoiceKind::NotYet, sentence);
    }
    let Some(offer) = hearing.shown().problem.offers.iter().find(|it| it.id == choice.activity)
    else {
        let sentence = format!("{title} has no points here, so your choice for it has no effect.");
        return (ChoiceKind::NoPoints, sentence);
    };
    let words = hearing.words();
    let lost = match &choice.wish {
        Wish::Whole(_) => "none of it counts",
        Wish::Part(_) | Wish::SetAside => "those points do not count",
    };
    match obstacle(hearing, &choice.activity) {
        Some(Obstacle::NotAsked(area)) => {
            let area = words.area(&area);
            let sentence = format!(
                "You chose {area} for {title}, an area this requirement does not have, so {lost}."
            );
            return (ChoiceKind::AreaNotAsked, sentence);
        }
        Some(Obstacle::NotItsOwn(area)) => {
            let area = words.area(&area);
            let sentence =
                format!("You chose {area} for {title}, which can't count there, so {lost}.");
            return (ChoiceKind::AreaNotItsOwn, sentence);
        }
        None => {}
    }
    match &choice.wish {
        Wish::Whole(area) => {
            let area = words.area(area);
            (ChoiceKind::Obeyed, format!("{title} counts in {area} or nowhere, as you chose."))
        }
        Wish::Part(parts) => part(hearing, &title, offer, parts),
        Wish::SetAside => {
            (ChoiceKind::Obeyed, format!("{title} is set aside for this credential, as you chose."))
        }
    }
}

fn part(
    hearing: &Hearing<'_>,
    title: &str,
    offer: &Offer,
    parts: &BTreeMap<AreaId, Points>,
) -> (ChoiceKind, String) {
    let all: Points = parts.values().copied().sum();
    if offer.points < all {
        let sentence = format!(
            "You chose areas for {} of {title}, which is worth {}.",
            all.in_words(),
            offer.points.in_words()
        );
        return (ChoiceKind::MoreThanItsWorth, sentence);
    }
    let listed: Vec<String> = parts
        .iter()
        .map(|(area, points)| format!("{} in {}", points.in_words(), hearing.words().area(area)))
        .collect();
    let listed = crate::rules::all(listed.iter().map(String::as_str));
    (ChoiceKind::Obeyed, format!("Of {title} {listed} or nowhere, as you chose."))
}

/// What the person's own choices cost, as a sentence.
pub(super) enum Cost {
    /// Without them the verdict would be better.
    Verdict(String),
    /// Something is short anyway, and they make it more.
    Points(String),
}

impl Cost {
    /// The sentence.
    pub(super) fn into_sentence(self) -> String {
        let (Self::Verdict(sentence) | Self::Points(sentence)) = self;
        sentence
    }
}

/// Says what the choices cost where the person would be better off without them.
pub(super) fn cost(hearing: &Hearing<'_>) -> Option<Cost> {
    let now = hearing.tried.iter().filter(|it| it.answer.eligible).count();
    if hearing.choices.is_empty() || now == hearing.tried.len() {
        return None;
    }
    let without = eligible_without(hearing, |_| true);
    if without <= now {
        return extra(hearing).map(Cost::Points);
    }
    // Naming one is worth some trying, but a long list of choices is not one mistake.
    const FEW: usize = 24;
    let alone = hearing
        .choices
        .iter()
        .take(FEW)
        .find(|choice| eligible_without(hearing, |it| *it == choice.activity) == without);
    let outcome = if without < hearing.tried.len() {
        format!("it would depend on how {} is read", hearing.words().body())
    } else if hearing.is_open() {
        "everything is met that a source states".to_owned()
    } else {
        "everything required is met".to_owned()
    };
    Some(Cost::Verdict(match alone {
        Some(choice) => format!(
            "Your own choice for {} is the reason: without it {outcome}.",
            hearing.title(&choice.activity)
        ),
        None => format!("Your own choices are the reason: without them {outcome}."),
    }))
}

/// Says how many more points the choices ask for, under the reading that is shown.
fn extra(hearing: &Hearing<'_>) -> Option<String> {
    let shown = hearing.shown();
    let asked = shown.answer.fewest_points?;
    let enough = solve(&freed(shown, |_| true), None).fewest_points?;
    (enough < asked).then(|| {
        let (enough, asked) = (enough.in_words(), asked.in_words());
        format!(
            "Your own choices add to what is short: without them {enough} would be enough, instead of {asked}."
        )
    })
}

/// Counts the readings under which everything would be met without some of the choices.
fn eligible_without(hearing: &Hearing<'_>, lifted: impl Fn(&ActivityId) -> bool) -> usize {
    let eligible = |tried: &&Tried| solve(&freed(tried, &lifted), None).eligible;
    hearing.tried.iter().filter(eligible).count()
}

/// The question of a reading as it would be without some of the choices.
fn freed(tried: &Tried, lifted: impl Fn(&ActivityId) -> bool) -> Problem {
    let mut problem = tried.problem.clone();
    for offer in problem.offers.iter_mut().filter(|it| lifted(&it.id)) {
        offer.pin = None;
        offer.excluded = false;
    }
    problem
}
