//! The least that helps: the largest of the shortages, never their sum.

use super::hearing::{Hearing, Tried};
use super::{KeyDates, Phase, Place, Repair, pieces, readings, shortages};
use crate::allocation::{Offer, solve};
use crate::id::{ActivityId, ActivityType, AreaId};
use crate::points::Points;
use crate::rules::all;

/// Says the least that helps; nothing where everything is met, or where no points would help.
pub(super) fn of(hearing: &Hearing<'_>, dates: &KeyDates) -> Option<Repair> {
    let answer = &hearing.shown().answer;
    let points = answer.fewest_points.filter(|it| it.is_positive())?;
    let areas: Vec<Place> = answer
        .missing
        .iter()
        .filter(|(_, points)| points.is_positive())
        .map(|(area, points)| Place {
            area: area.clone(),
            name: hearing.words().area(area).into(),
            points: *points,
        })
        .collect();
    let in_areas: Points = areas.iter().map(|it| it.points).sum();
    let anywhere = points.saturating_sub(in_areas);
    let sentence = sentence(hearing, dates, points, anywhere);
    Some(Repair { points, areas, anywhere, sentence })
}

fn sentence(hearing: &Hearing<'_>, dates: &KeyDates, points: Points, anywhere: Points) -> String {
    let answer = &hearing.shown().answer;
    let mut said = match dates.phase {
        Phase::Over => format!("What was missing when the cycle ended: {}", points.in_words()),
        _ => format!("The least that helps: {}", points.in_words()),
    };
    let needs = needs(hearing);
    match (needs.as_slice(), anywhere.is_positive()) {
        ([], _) => {}
        ([(all_of_it, place)], false) if *all_of_it == points => {
            said.push_str(&format!(", in {place}"));
        }
        (_, rest) => {
            let parts: Vec<String> =
                needs.iter().map(|(points, place)| format!("{points} in {place}")).collect();
            let listed = all(parts.iter().map(String::as_str));
            let tail = if rest {
                format!(", of which {listed}, and the rest in any area")
            } else {
                format!(", {listed}")
            };
            said.push_str(&tail);
        }
    }
    for (short, types) in shortages::of_types(hearing) {
        said.push_str(&match short == points && needs.is_empty() {
            true => format!(", of the type {types}"),
            false => format!("; {short} of them of the type {types}"),
        });
    }
    if answer.total_short.is_positive() && answer.area_short.is_positive() {
        said.push_str(match anywhere.is_positive() {
            true => "; that meets the areas and the total at once",
            false => "; that covers the total too",
        });
    }
    said.push('.');
    for other in readings::otherwise(hearing) {
        said.push(' ');
        said.push_str(&other);
    }
    said
}

/// Lists how many points which areas need, each with every area that would do.
///
/// The shortage of a set of areas is not the shortage of one of them: where all of it may go into any of several, they
/// are joined by "or"; where it may not, one valid way to spend it is given.
fn needs(hearing: &Hearing<'_>) -> Vec<(Points, String)> {
    let tried = hearing.shown();
    let answer = &tried.answer;
    let missing = |area: &AreaId| {
        let found = answer.missing.iter().find(|(id, _)| id == area);
        found.map_or(Points::ZERO, |(_, points)| *points)
    };
    let alone =
        || answer.missing.iter().filter(|(_, it)| it.is_positive()).map(|(area, _)| area.clone());
    let set = answer.short_set.as_ref().map_or_else(|| alone().collect(), |it| it.areas.clone());
    let mut needs = Vec::new();
    for piece in pieces::of(&tried.problem, &set) {
        let short: Points = piece.iter().map(missing).sum();
        if !short.is_positive() {
            continue;
        }
        // One area alone needs no trying, for it is named either way.
        let any: Vec<AreaId> = match piece.as_slice() {
            [_] => Vec::new(),
            _ => piece.iter().filter(|area| does(tried, area, short)).cloned().collect(),
        };
        if any.is_empty() {
            let each = piece.iter().filter(|area| missing(area).is_positive());
            needs.extend(each.map(|area| (missing(area), hearing.words().area(area).to_owned())));
        } else {
            needs.push((short, hearing.words().any_area(&any)));
        }
    }
    needs
}

/// Tells whether so many more points in one area would make up a shortage.
fn does(tried: &Tried, area: &AreaId, short: Points) -> bool {
    let mut problem = tried.problem.clone();
    problem.offers.push(Offer {
        id: ActivityId::new("\u{10ffff}one more"),
        on: problem.window.end,
        activity_type: ActivityType::new("one more"),
        points: short,
        areas: vec![area.clone()],
        pin: None,
        excluded: false,
    });
    solve(&problem, None).area_short + short <= tried.answer.area_short
}
