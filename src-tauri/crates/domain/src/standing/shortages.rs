//! What is short: up to three kinds of sentences, each by itself.

use std::collections::BTreeSet;

use super::hearing::Hearing;
use super::{Shortage, ShortageKind, activities, pieces};
use crate::allocation::{Offer, Stop, TypeMinimum};
use crate::id::{ActivityId, ActivityType, AreaId};
use crate::points::Points;
use crate::rules::{Citation, Split, all, list};

/// Says what is short in the shown reading: areas, types, total, or everything together.
pub(super) fn of(hearing: &Hearing<'_>) -> Vec<Shortage> {
    let answer = &hearing.shown().answer;
    let mut short = areas(hearing);
    short.extend(chosen(hearing));
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
    let missing = || {
        let areas = hearing.shown().problem.areas.iter().map(|it| &it.id);
        areas.filter(|area| missing(hearing, area).is_positive()).cloned().collect()
    };
    let set = answer.short_set.as_ref().map_or_else(missing, |it| it.areas.clone());
    pieces::of(&hearing.shown().problem, &set)
        .into_iter()
        .filter_map(|piece| area(hearing, piece))
        .collect()
}

fn area(hearing: &Hearing<'_>, piece: Vec<AreaId>) -> Option<Shortage> {
    let problem = &hearing.shown().problem;
    let short: Points = piece.iter().map(|it| missing(hearing, it)).sum();
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
        _ if held.is_zero() => sentence
            .push_str(&format!("; none of yours can go there{}. ", from(hearing, &reach, &caps))),
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

/// Returns what an area lacks of its own minimum, whatever a clause about some of several areas asks of it besides.
fn missing(hearing: &Hearing<'_>, area: &AreaId) -> Points {
    let Tried { problem, answer } = shown(hearing);
    let found = answer.missing.iter().find(|it| it.0 == *area);
    let missing = found.map_or(Points::ZERO, |it| it.1);
    let own = problem.areas.iter().find(|it| it.id == *area).map_or(Points::ZERO, |it| it.min);
    match problem.k_of {
        Some(_) => missing.min(own.saturating_sub(held(hearing, area))),
        None => missing,
    }
}

/// Returns what an area holds.
fn held(hearing: &Hearing<'_>, area: &AreaId) -> Points {
    let here = hearing.shown().answer.placements.iter().filter(|it| it.area == *area);
    here.map(|it| it.points).sum()
}

/// Says what is short where only some of several areas need points.
fn chosen(hearing: &Hearing<'_>) -> Option<Shortage> {
    let Tried { problem, answer } = shown(hearing);
    let (k_of, clause) = problem.k_of.as_ref().zip(hearing.revision.k_of.as_ref())?;
    let lacks = answer.missing.iter().filter(|(area, _)| k_of.areas.contains(area));
    let short: Points = lacks.map(|(area, points)| *points - missing(hearing, area)).sum();
    if !short.is_positive() {
        return None;
    }
    let (hold, open): (Vec<AreaId>, Vec<AreaId>) =
        k_of.areas.iter().cloned().partition(|it| k_of.each <= held(hearing, it));
    let citation = hearing.pack.cite(clause);
    let place = hearing.words().any_area(&open);
    let said = citation.said.trim_end_matches('.');
    let done = match hold.len() {
        0 => "none does yet".to_owned(),
        1 => "1 does".to_owned(),
        some => format!("{some} do"),
    };
    Some(Shortage {
        kind: ShortageKind::Area,
        short,
        brief: format!("{} short in {place}", short.in_words()),
        activities: Vec::new(),
        areas: open,
        sentence: format!("{said}; {done}. {} short, in {place}.", are_up(short)),
        citations: vec![citation],
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
    let mut titles = all(titles.iter().map(String::as_str));
    if reach.iter().any(|it| it.excluded || it.pin.is_some()) {
        titles.push_str(", as far as your own choices allow");
    }
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
    let told = lacking(hearing).into_iter().filter_map(|(minimum, short)| {
        let clause = hearing.revision.type_minima.iter().find(|it| it.path == minimum.id)?;
        let names = hearing.words().types(&minimum.types);
        let make = if minimum.types.len() == 1 { "makes" } else { "make" };
        let (have, min) = (minimum.min - short, minimum.min.in_words());
        Some(Shortage {
            kind: ShortageKind::Type,
            short,
            brief: format!("{} short of the type {names}", short.in_words()),
            areas: Vec::new(),
            activities: Vec::new(),
            sentence: format!("{names} {make} up {have} of the {min} required."),
            citations: vec![hearing.pack.cite(clause)],
        })
    });
    told.collect()
}

/// Lists by how much which types are short, by their names.
pub(super) fn of_types(hearing: &Hearing<'_>) -> Vec<(Points, String)> {
    let named =
        |(minimum, short): (&TypeMinimum, _)| (short, hearing.words().types(&minimum.types));
    lacking(hearing).into_iter().map(named).collect()
}

/// Lists the type minima that are not met, and by how much.
fn lacking<'h>(hearing: &'h Hearing<'_>) -> Vec<(&'h TypeMinimum, Points)> {
    let Tried { problem, answer } = shown(hearing);
    if !answer.type_short.is_positive() {
        return Vec::new();
    }
    let held = |types: &[ActivityType]| -> Points {
        let of_type = problem.offers.iter().filter(|it| types.contains(&it.activity_type));
        let of_type: BTreeSet<&ActivityId> = of_type.map(|it| &it.id).collect();
        let held = answer.placements.iter().filter(|it| of_type.contains(&it.activity));
        held.map(|it| it.points).sum()
    };
    let minima = problem.type_minima.iter();
    minima.filter_map(|it| Some((it, held(&it.types).short_of(it.min)?))).collect()
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
            " {} recorded in this cycle; {lost} of them {} not count.",
            are_up(recorded),
            if lost == Points::ONE { "does" } else { "do" }
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
