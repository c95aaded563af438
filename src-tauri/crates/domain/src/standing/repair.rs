//! The least that helps: the largest of the shortages, never their sum.

use super::hearing::Hearing;
use super::{KeyDates, Phase, Place, Repair, readings};
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
            name: hearing.words().area(area).to_owned(),
            points: *points,
        })
        .collect();
    let in_areas: Points = areas.iter().map(|it| it.points).sum();
    let anywhere = points.saturating_sub(in_areas);
    let sentence = sentence(hearing, dates, points, &areas, anywhere);
    Some(Repair { points, areas, anywhere, sentence })
}

fn sentence(
    hearing: &Hearing<'_>,
    dates: &KeyDates,
    points: Points,
    areas: &[Place],
    anywhere: Points,
) -> String {
    let answer = &hearing.shown().answer;
    let mut said = match dates.phase {
        Phase::Expired => format!("What was missing when the cycle ended: {}", points.in_words()),
        _ => format!("The least that helps: {}", points.in_words()),
    };
    let where_to: Vec<String> =
        areas.iter().map(|it| format!("{} in {}", it.points, it.name)).collect();
    let listed = all(where_to.iter().map(String::as_str));
    let choice = answer.short_set.as_ref().is_some_and(|set| set.areas.len() > areas.len());
    let example = if choice { "for example " } else { "" };
    match (areas, anywhere.is_positive()) {
        ([], _) => {}
        ([only], false) if !choice => said.push_str(&format!(", in {}", only.name)),
        (_, false) => said.push_str(&format!(", {example}{listed}")),
        (_, true) => {
            said.push_str(&format!(", of which {example}{listed}, and the rest in any area"))
        }
    }
    if answer.total_short.is_positive() && answer.area_short.is_positive() {
        said.push_str(if anywhere.is_positive() {
            "; that meets the areas and the total at once"
        } else {
            "; that covers the total too"
        });
    }
    said.push('.');
    if let Some((fewer, reading)) = readings::easier(hearing) {
        let are = if fewer == Points::ONE { "is" } else { "are" };
        said.push_str(&format!(" If {reading}, {} {are} enough.", fewer.in_words()));
    }
    said
}
