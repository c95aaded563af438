//! What became of each activity, and why points of it do not count.

use std::collections::HashMap;

use super::hearing::{Hearing, Tried};
use super::wishes::{self, Obstacle};
use super::{ActivityStanding, Place, ReadingReason, Reason, ReasonKind};
use crate::activity::Activity;
use crate::allocation::{Per, Placement, Stop, Uncounted};
use crate::dates::{anniversary, said};
use crate::id::ActivityId;
use crate::points::Points;
use crate::rules::kinds::Cap;
use crate::rules::{Citation, Clause, Deed, TypeEntry, Worth};

/// Tells of everything the allocation leaves uncounted under one reading, by (date, id).
pub(super) fn uncounted(hearing: &Hearing<'_>, tried: &Tried) -> Vec<ReadingReason> {
    let by_id: HashMap<&ActivityId, &Activity> =
        hearing.activities.iter().map(|it| (&it.id, *it)).collect();
    let one = |uncounted: &Uncounted| {
        let activity = by_id.get(&uncounted.activity)?;
        let reason = stop(hearing, tried, activity, uncounted)?;
        Some(ReadingReason {
            activity: uncounted.activity.clone(),
            points: uncounted.points,
            clause: reason.citation.map(|it| it.clause),
            sentence: reason.sentence,
        })
    };
    tried.answer.uncounted.iter().filter_map(one).collect()
}

/// What the allocation says of one activity.
#[derive(Default)]
struct Share<'h> {
    placed: Vec<&'h Placement>,
    stopped: Vec<&'h Uncounted>,
}

/// Tells of every activity, by (date, id).
pub(super) fn of(hearing: &Hearing<'_>) -> Vec<ActivityStanding> {
    let answer = &hearing.shown().answer;
    let mut shares: HashMap<&ActivityId, Share<'_>> = HashMap::new();
    for it in &answer.placements {
        shares.entry(&it.activity).or_default().placed.push(it);
    }
    for it in &answer.uncounted {
        shares.entry(&it.activity).or_default().stopped.push(it);
    }
    let none = Share::default();
    let share = |id| shares.get(id).unwrap_or(&none);
    hearing.activities.iter().map(|activity| one(hearing, activity, share(&activity.id))).collect()
}

fn one(hearing: &Hearing<'_>, activity: &Activity, share: &Share<'_>) -> ActivityStanding {
    let deed = Deed::from(activity);
    let worth = hearing.pack.weigh(hearing.revision, &deed);
    let places: Vec<Place> = share
        .placed
        .iter()
        .filter(|it| it.points.is_positive())
        .map(|it| Place {
            area: it.area.clone(),
            name: hearing.words().area(&it.area).to_owned(),
            points: it.points,
        })
        .collect();
    let (points, worth_said, citation) = said_worth(hearing, activity, &worth);
    let reasons = match out_of_time(hearing, activity, points)
        .or_else(|| refused(hearing, activity, &worth))
    {
        Some(reason) => vec![reason],
        None => {
            let shown = hearing.shown();
            share.stopped.iter().filter_map(|it| stop(hearing, shown, activity, it)).collect()
        }
    };
    ActivityStanding {
        activity: activity.id.clone(),
        worth: points,
        worth_said,
        counted: places.iter().map(|it| it.points).sum(),
        places,
        reasons,
        citation,
    }
}

/// Says how an amount became points.
fn said_worth(
    hearing: &Hearing<'_>,
    activity: &Activity,
    worth: &Worth<'_>,
) -> (Option<Points>, String, Option<Citation>) {
    let amount = activity.amount;
    let entry = |of: &Clause<TypeEntry>| Some(hearing.pack.cite(of));
    match worth {
        Worth::Points(points, by) => {
            let said = format!("{amount} at {}: {}.", by.says.rate(), points.in_words());
            (Some(*points), said, Some(hearing.pack.cite(*by)))
        }
        Worth::Unknown(of) => {
            (None, format!("{amount}; what that is worth, no source states."), entry(of))
        }
        Worth::UnitNotConverted(of) => {
            (None, format!("{amount}; not turned into points."), entry(of))
        }
        Worth::TypeNotNamed => {
            (None, format!("{amount}; the rules here do not speak of this type."), None)
        }
        Worth::NotAsThisType(of) => {
            (Some(Points::ZERO), format!("{amount}; worth nothing here."), entry(of))
        }
        Worth::Refused(by) | Worth::NotOnList(by) => (
            Some(Points::ZERO),
            format!("{amount}; worth nothing here."),
            Some(hearing.pack.cite(*by)),
        ),
    }
}

/// Why an activity lies outside what is judged, by its date alone.
fn out_of_time(
    hearing: &Hearing<'_>,
    activity: &Activity,
    points: Option<Points>,
) -> Option<Reason> {
    let day = activity.completed_on;
    let (kind, sentence) = if day < hearing.window.start {
        let what = if hearing.instead { "the days judged here begin" } else { "this cycle began" };
        let start = said(hearing.window.start);
        (ReasonKind::BeforeCycle, format!("Completed on {}, before {what} on {start}.", said(day)))
    } else if hearing.window.end < day && !hearing.instead {
        let end = said(hearing.window.end);
        (
            ReasonKind::AfterCycle,
            format!("Completed on {}, after this cycle ended on {end}.", said(day)),
        )
    } else if hearing.on < day {
        (
            ReasonKind::NotYet,
            format!("Dated {}, so not done yet on {}.", said(day), said(hearing.on)),
        )
    } else {
        return None;
    };
    let citation = hearing.revision.cycle.as_ref().map(|it| hearing.pack.cite(it));
    Some(Reason { kind, sentence, points, citation })
}

/// Why an activity has no points at all.
fn refused(hearing: &Hearing<'_>, activity: &Activity, worth: &Worth<'_>) -> Option<Reason> {
    let words = hearing.words();
    let name = words.activity_type(&activity.activity_type);
    let body = words.body();
    let (kind, sentence, points, citation) = match worth {
        Worth::Points(..) => return None,
        Worth::TypeNotNamed => {
            let sentence = format!(
                "The rules known here do not speak of the type \"{name}\", so it is not counted."
            );
            (ReasonKind::WorthUnknown, sentence, None, None)
        }
        Worth::Unknown(of) => {
            let sentence = format!(
                "No source known here states what {body} gives for the type \"{name}\", so it is not counted; ask {body}."
            );
            (ReasonKind::WorthUnknown, sentence, None, Some(hearing.pack.cite(*of)))
        }
        Worth::UnitNotConverted(of) => {
            let sentence = format!(
                "{body} does not turn {}s into points for the type \"{name}\"; it counts {}.",
                activity.amount.unit.name(),
                of.units()
            );
            (ReasonKind::UnitNotConverted, sentence, None, Some(hearing.pack.cite(*of)))
        }
        Worth::NotAsThisType(of) => {
            let sentence =
                format!("The type \"{name}\" does not count on {}.", said(activity.completed_on));
            (ReasonKind::NotAccepted, sentence, Some(Points::ZERO), Some(hearing.pack.cite(*of)))
        }
        Worth::Refused(by) => {
            let said = format!("{} do not count.", crate::rules::Say::say(&by.says, words));
            let citation = hearing.pack.cite_as(*by, said.clone());
            (ReasonKind::NotAccepted, said, Some(Points::ZERO), Some(citation))
        }
        Worth::NotOnList(by) => {
            let said = format!("Only {} count.", crate::rules::Say::say(&by.says, words));
            let citation = hearing.pack.cite_as(*by, said.clone());
            (ReasonKind::NotAccepted, said, Some(Points::ZERO), Some(citation))
        }
    };
    Some(Reason { kind, sentence, points, citation })
}

/// Why points that exist do not count.
fn stop(
    hearing: &Hearing<'_>,
    tried: &Tried,
    activity: &Activity,
    uncounted: &Uncounted,
) -> Option<Reason> {
    let points = uncounted.points;
    let lost = match points {
        Points::ONE => "1 point does not count".to_owned(),
        _ => format!("{points} points do not count"),
    };
    let (kind, sentence, citation) = match &uncounted.because {
        // The dates were looked at before.
        Stop::BeforeWindow | Stop::AfterWindow => return None,
        Stop::Cap { id, year } => {
            let cap = cap(hearing, id)?;
            let full = year.map_or("that is reached".to_owned(), |year| {
                format!("that is reached for {}", year_said(hearing, tried, id, year))
            });
            let sentence = format!("{}; {full}, so {lost}.", limit(hearing, cap));
            (ReasonKind::Cap, sentence, Some(hearing.pack.cite(cap)))
        }
        Stop::MaxYears { id } => {
            let cap = cap(hearing, id)?;
            let sentence =
                format!("{}; this one lies in a further year, so {lost}.", limit(hearing, cap));
            (ReasonKind::MaxYears, sentence, Some(hearing.pack.cite(cap)))
        }
        Stop::AreaFull => {
            let areas = hearing.words().any_area(&activity.areas);
            (ReasonKind::AreaFull, format!("{areas} takes no more points, so {lost}."), None)
        }
        Stop::NoArea => {
            let sentence =
                format!("None of its areas is one that this requirement counts, so {lost}.");
            (ReasonKind::NoArea, sentence, None)
        }
        Stop::Excluded => (
            ReasonKind::SetAside,
            format!("You set it aside for this credential, so {lost}."),
            None,
        ),
        Stop::Pin => {
            (ReasonKind::Pinned, format!("{}, so {lost}.", pinned(hearing, activity)), None)
        }
    };
    Some(Reason { kind, sentence, points: Some(points), citation })
}

/// Says why the area the person chose takes no points.
fn pinned(hearing: &Hearing<'_>, activity: &Activity) -> String {
    match wishes::obstacle(hearing, &activity.id) {
        Some(Obstacle::NotAsked(area)) => {
            let area = hearing.words().area(&area);
            format!("You chose {area} for it, an area this requirement does not have")
        }
        Some(Obstacle::NotItsOwn(area)) => {
            format!("You chose {} for it, where it can't count", hearing.words().area(&area))
        }
        None => "The area you chose for it has no room".to_owned(),
    }
}

/// Finds a cap by its name.
pub(super) fn cap<'h>(hearing: &Hearing<'h>, id: &str) -> Option<&'h Clause<Cap>> {
    hearing.revision.caps.iter().find(|it| it.path == id)
}

/// Says a cap to be continued, with the points a percentage comes to.
fn limit(hearing: &Hearing<'_>, cap: &Clause<Cap>) -> String {
    let said = hearing.pack.cite(cap).said;
    let said = said.trim_end_matches('.');
    match (cap.says.max_percent_of_required, cap.says.most(Some(hearing.shown().problem.total))) {
        (Some(_), Some(most)) => format!("{said}, which is {}", most.in_words()),
        _ => said.to_owned(),
    }
}

/// Says which year is meant: a calendar year, or the cycle year that begins on a day.
fn year_said(hearing: &Hearing<'_>, tried: &Tried, cap: &str, year: i32) -> String {
    let per = tried.problem.caps.iter().find(|it| it.id == cap).map(|it| it.per);
    match (per, u32::try_from(year)) {
        (Some(Per::CycleYear), Ok(year)) => {
            format!("the year that began on {}", said(anniversary(hearing.window.start, year)))
        }
        _ => year.to_string(),
    }
}
