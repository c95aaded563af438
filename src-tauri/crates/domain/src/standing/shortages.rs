//! What is short: up to three kinds of sentences, each by itself.

use std::collections::BTreeSet;

use super::hearing::Hearing;
use super::{Shortage, ShortageKind, activities, pieces};
use crate::allocation::{Offer, Stop};
use crate::id::{ActivityId, AreaId};
use crate::points::Points;
use crate::rules::{Citation, Split, all, list};

/// Says what is short in the shown reading: areas, types, total, or everything together.
pub(super) fn of(hearing: &Hearing<'_>) -> Vec<Shortage> {
    let answer = &hearing.shown().answer;
    let mut short = areas(hearing);
    short.extend(types(hearing));
    short.extend(total(hearing));
    if short.is_empty() && !answer.eligible {
        short.push(together(hearing));
    }
    short
}

/// One sentence for each piece of the short areas that has nothing to do with the others.
fn areas(hearing: &Hearing<'_>) -> Vec<Shortage> {
    let answer = &hearing.shown().answer;
    let missing: Vec<AreaId> = answer
        .missing
        .iter()
        .filter(|(_, it)| it.is_positive())
        .map(|(area, _)| area.clone())
        .collect();
    let set = answer.short_set.as_ref().map_or(missing, |it| it.areas.clone());
    pieces::of(&hearing.shown().problem, &set)
        .into_iter()
        .filter_map(|piece| area(hearing, piece))
        .collect()
}

fn area(hearing: &Hearing<'_>, piece: Vec<AreaId>) -> Option<Shortage> {
    let Tried { problem, answer } = shown(hearing);
    let missing = answer.missing.iter().filter(|(area, _)| piece.contains(area));
    let short: Points = missing.map(|(_, points)| *points).sum();
    if !short.is_positive() {
        return None;
    }
    let bounds = problem.areas.iter().filter(|it| piece.contains(&it.id));
    let need: Points = bounds.map(|it| it.min).sum();
    let reach: Vec<&Offer> = problem
        .offers
        .iter()
        .filter(|it| {
            problem.window.contains(it.on) && it.areas.iter().any(|area| piece.contains(area))
        })
        .collect();
    let caps = in_the_way(hearing, &reach);
    let name = hearing.words().areas(&piece);
    let needs = if piece.len() == 1 { "needs" } else { "need" };
    let held = need - short;
    let mut sentence = format!("{name} {needs} {}", need.in_words());
    let undivided = hearing.shown().reading.split == Split::None;
    match reach.as_slice() {
        [] => sentence.push_str(", and nothing you recorded can go there. "),
        _ if undivided => sentence.push_str(&format!(
            "; {held} of yours can go there if each activity's points go to one area only{}. ",
            from(hearing, &reach, &caps)
        )),
        _ => sentence.push_str(&format!(
            "; at most {held} of yours can go there{}. ",
            from(hearing, &reach, &caps)
        )),
    }
    sentence.push_str(&if short == Points::ONE {
        "1 point is short".into()
    } else {
        format!("{short} points are short")
    });
    sentence.push_str(match piece.len() {
        1 => ".",
        2 => ", in either.",
        _ => ", in any of them.",
    });
    let asked = hearing.revision.areas.iter().filter(|it| piece.contains(&it.says.area));
    let mut citations: Vec<Citation> = asked.map(|it| hearing.pack.cite(it)).collect();
    citations.extend(caps);
    let place = if piece.len() == 1 { name } else { hearing.words().any_area(&piece) };
    Some(Shortage {
        kind: ShortageKind::Area,
        short,
        brief: format!("{} short in {place}", short.in_words()),
        activities: reach.iter().map(|it| it.id.clone()).collect(),
        areas: piece,
        sentence,
        citations,
    })
}

/// Names the activities that reach the areas, and the full caps in their way.
fn from(hearing: &Hearing<'_>, reach: &[&Offer], caps: &[Citation]) -> String {
    const NAMED: usize = 3;
    let mut titles: Vec<String> =
        reach.iter().take(NAMED).map(|it| hearing.title(&it.id)).collect();
    if reach.len() > NAMED {
        titles.push(format!("{} more", reach.len() - NAMED));
    }
    let titles = all(titles.iter().map(String::as_str));
    let limits: Vec<&str> = caps.iter().map(|it| it.said.trim_end_matches('.')).collect();
    match limits.as_slice() {
        [] => format!(" ({titles})"),
        _ => format!(" ({titles}; {})", limits.join("; ")),
    }
}

/// Returns the full caps that keep points of these activities from counting.
fn in_the_way(hearing: &Hearing<'_>, reach: &[&Offer]) -> Vec<Citation> {
    let ids: BTreeSet<&ActivityId> = reach.iter().map(|it| &it.id).collect();
    let stopped = hearing.shown().answer.uncounted.iter().filter(|it| ids.contains(&it.activity));
    let names: BTreeSet<&str> = stopped
        .filter_map(|it| match &it.because {
            Stop::Cap { id, .. } | Stop::MaxYears { id } => Some(id.as_str()),
            _ => None,
        })
        .collect();
    let caps = names.into_iter().filter_map(|id| activities::cap(hearing, id));
    caps.map(|it| hearing.pack.cite(it)).collect()
}

fn types(hearing: &Hearing<'_>) -> Vec<Shortage> {
    let Tried { problem, answer } = shown(hearing);
    if !answer.type_short.is_positive() {
        return Vec::new();
    }
    let held = |types: &[crate::id::ActivityType]| -> Points {
        let of_type = problem.offers.iter().filter(|it| types.contains(&it.activity_type));
        let of_type: BTreeSet<&ActivityId> = of_type.map(|it| &it.id).collect();
        let held = answer.placements.iter().filter(|it| of_type.contains(&it.activity));
        held.map(|it| it.points).sum()
    };
    let minima = problem.type_minima.iter().filter_map(|minimum| {
        let have = held(&minimum.types);
        let short = have.short_of(minimum.min)?;
        let clause = hearing.revision.type_minima.iter().find(|it| it.path == minimum.id)?;
        let names = hearing.words().types(&minimum.types);
        Some(Shortage {
            kind: ShortageKind::Type,
            short,
            brief: format!("{} short of the type {names}", short.in_words()),
            areas: Vec::new(),
            activities: Vec::new(),
            sentence: format!("{names} make up {have} of the {} required.", minimum.min.in_words()),
            citations: vec![hearing.pack.cite(clause)],
        })
    });
    minima.collect()
}

fn total(hearing: &Hearing<'_>) -> Option<Shortage> {
    let Tried { problem, answer } = shown(hearing);
    let short = answer.total_short;
    if !short.is_positive() {
        return None;
    }
    let stopped = answer
        .uncounted
        .iter()
        .filter(|it| !matches!(it.because, Stop::BeforeWindow | Stop::AfterWindow));
    let lost: Points = stopped.map(|it| it.points).sum();
    let mut sentence = format!(
        "{} of {} count; {} short.",
        answer.max_counted,
        answer.total_required.in_words(),
        are(short)
    );
    if lost.is_positive() {
        let recorded: Points = problem
            .offers
            .iter()
            .filter(|it| problem.window.contains(it.on))
            .map(|it| it.points)
            .sum();
        sentence.push_str(&format!(
            " {} recorded in this cycle; {lost} of them do not count.",
            are_up(recorded)
        ));
    }
    Some(Shortage {
        kind: ShortageKind::Total,
        short,
        brief: format!("{} short in all", short.in_words()),
        areas: Vec::new(),
        activities: Vec::new(),
        sentence,
        citations: vec![hearing.pack.cite(&hearing.revision.total)],
    })
}

fn together(hearing: &Hearing<'_>) -> Shortage {
    let answer = &hearing.shown().answer;
    let clauses = hearing.revision.areas.iter().map(|it| hearing.pack.cite(it));
    let types = hearing.revision.type_minima.iter().map(|it| hearing.pack.cite(it));
    let choice = hearing.revision.k_of.iter().map(|it| hearing.pack.cite(it));
    let brief = match &hearing.revision.k_of {
        Some(k_of) => format!("fewer than {} areas are filled", k_of.says.k),
        None => "not everything can be met at once".to_owned(),
    };
    let names: Vec<AreaId> = answer.missing.iter().map(|(area, _)| area.clone()).collect();
    let sentence = match (&hearing.revision.k_of, names.is_empty()) {
        (Some(k_of), _) => {
            let areas = k_of.says.areas.iter().map(|it| hearing.words().area(it));
            format!("Too few of these areas are filled: {}.", list(areas, "and"))
        }
        (None, _) => "Each requirement can be met by itself, but your points do not meet all of them at once.".to_owned(),
    };
    Shortage {
        kind: ShortageKind::Together,
        short: answer.fewest_points.unwrap_or(Points::ZERO),
        brief,
        areas: names,
        activities: Vec::new(),
        sentence,
        citations: clauses.chain(types).chain(choice).collect(),
    }
}

/// The shown question and answer.
struct Tried<'h> {
    problem: &'h crate::allocation::Problem,
    answer: &'h crate::allocation::Answer,
}

fn shown<'h>(hearing: &'h Hearing<'_>) -> Tried<'h> {
    let shown = hearing.shown();
    Tried { problem: &shown.problem, answer: &shown.answer }
}

fn are(points: Points) -> String {
    let verb = if points == Points::ONE { "is" } else { "are" };
    format!("{points} {verb}")
}

fn are_up(points: Points) -> String {
    let verb = if points == Points::ONE { "is" } else { "are" };
    format!("{} {verb}", points.in_words())
}
