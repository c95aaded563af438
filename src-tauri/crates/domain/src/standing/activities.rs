//! What became of each activity, and why points of it do not count.

use std::cell::OnceCell;
use std::iter::from_fn;
use std::sync::Arc;

use super::hearing::{Hearing, Tried};
use super::memo::Memo;
use super::wishes::{self, Obstacle};
use super::{ActivityStanding, Place, ReadingReason, Reason, ReasonKind};
use crate::activity::Activity;
use crate::allocation::{Per, Quick, Stop, Uncounted};
use crate::dates::{anniversary, said};
use crate::id::ActivityId;
use crate::points::Points;
use crate::rules::kinds::Cap;
use crate::rules::{Citation, Clause, TypeEntry, Worth};

/// Tells of everything the allocation leaves uncounted under one reading, by (date, id).
pub(super) fn uncounted<'a>(hearing: &'a Hearing<'_>, tried: &'a Tried) -> Vec<ReadingReason> {
    let stops = Stops::of(hearing, tried);
    let one = |it: &'a Uncounted| {
        let reason = stops.tell(it)?;
        Some(ReadingReason {
            activity: it.activity.clone(),
            points: it.points,
            citation: reason.citation,
            sentence: reason.sentence,
        })
    };
    tried.answer.uncounted.iter().filter_map(one).collect()
}

/// Tells of every activity, by (date, id), the order in which the allocation lists what it places and what it does not.
pub(super) fn of<'h>(hearing: &Hearing<'h>) -> Vec<ActivityStanding> {
    let shown = hearing.shown();
    let stops = Stops::of(hearing, shown);
    let names = Memo::default();
    let mut placed = shown.answer.placements.iter().peekable();
    let mut stopped = shown.answer.uncounted.iter().peekable();
    let one = |(activity, worth): (&&Activity, &Worth<'h>)| {
        let own = from_fn(|| placed.next_if(|it| it.activity == activity.id));
        let places: Vec<Place> = own
            .filter(|it| it.points.is_positive())
            .map(|it| Place {
                area: it.area.clone(),
                name: names.get(&it.area, || Arc::from(hearing.words().area(&it.area))),
                points: it.points,
            })
            .collect();
        let (points, worth_said, citation) = said_worth(hearing, activity, worth);
        let left: Vec<Reason> = from_fn(|| stopped.next_if(|it| it.activity == activity.id))
            .filter_map(|it| stops.tell(it))
            .collect();
        let always =
            out_of_time(hearing, activity, points).or_else(|| refused(hearing, activity, worth));
        ActivityStanding {
            activity: activity.id.clone(),
            worth: points,
            worth_said,
            counted: places.iter().map(|it| it.points).sum(),
            places,
            reasons: always.map_or(left, |reason| vec![reason]),
            citation,
        }
    };
    hearing.activities.iter().zip(&hearing.worths).map(one).collect()
}

/// Says how an amount became points.
fn said_worth<'h>(
    hearing: &Hearing<'h>,
    activity: &Activity,
    worth: &Worth<'h>,
) -> (Option<Points>, Arc<str>, Option<Arc<Citation>>) {
    let amount = activity.amount;
    let entry = |of: &'h Clause<TypeEntry>| Some(hearing.cite(of));
    let nothing = || format!("{amount}; worth nothing here.").into();
    match worth {
        Worth::Points(points, by) => {
            let (said, citation) = hearing.rated.get((amount, std::ptr::from_ref(*by)), || {
                let said = format!("{amount} at {}: {}.", by.says.rate(), points.in_words());
                (said.into(), hearing.cite(by))
            });
            (Some(*points), said, Some(citation))
        }
        Worth::Unknown(of) => {
            (None, format!("{amount}; what that is worth, no source states.").into(), entry(of))
        }
        Worth::UnitNotConverted(of) => {
            (None, format!("{amount}; not turned into points.").into(), entry(of))
        }
        Worth::TypeNotNamed => {
            (None, format!("{amount}; the rules here do not speak of this type.").into(), None)
        }
        Worth::NotAsThisType(of) => (Some(Points::ZERO), nothing(), entry(of)),
        Worth::Refused(by) | Worth::NotOnList(by) => {
            (Some(Points::ZERO), nothing(), Some(hearing.cite(by)))
        }
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
    let citation = hearing.revision.cycle.as_ref().map(|it| hearing.cite(it));
    Some(Reason { kind, sentence: sentence.into(), points, citation })
}

/// Why an activity has no points at all.
fn refused<'h>(hearing: &Hearing<'h>, activity: &Activity, worth: &Worth<'h>) -> Option<Reason> {
    let words = hearing.words();
    // Nearly every activity has points, and looking up what its type is called is not free.
    let name = || words.activity_type(&activity.activity_type);
    let body = words.body();
    let (kind, sentence, points, citation) = match worth {
        Worth::Points(..) => return None,
        Worth::TypeNotNamed => {
            let sentence = format!(
                "The rules known here do not speak of the type \"{}\", so it is not counted.",
                name()
            );
            (ReasonKind::WorthUnknown, sentence, None, None)
        }
        Worth::Unknown(of) => {
            let sentence = format!(
                "No source known here states what {body} gives for the type \"{}\", so it is not counted; ask {body}.",
                name()
            );
            (ReasonKind::WorthUnknown, sentence, None, Some(hearing.cite(of)))
        }
        Worth::UnitNotConverted(of) => {
            let sentence = format!(
                "{body} does not turn {}s into points for the type \"{}\"; it counts {}.",
                activity.amount.unit.name(),
                name(),
                of.units()
            );
            (ReasonKind::UnitNotConverted, sentence, None, Some(hearing.cite(of)))
        }
        Worth::NotAsThisType(of) => {
            let sentence = format!(
                "The type \"{}\" does not count on {}.",
                name(),
                said(activity.completed_on)
            );
            (ReasonKind::NotAccepted, sentence, Some(Points::ZERO), Some(hearing.cite(of)))
        }
        Worth::Refused(by) => {
            let said = format!("{} do not count.", crate::rules::Say::say(&by.says, words));
            let citation = hearing.cite_as(by, &said);
            (ReasonKind::NotAccepted, said, Some(Points::ZERO), Some(citation))
        }
        Worth::NotOnList(by) => {
            let said = format!("Only {} count.", crate::rules::Say::say(&by.says, words));
            let citation = hearing.cite_as(by, &said);
            (ReasonKind::NotAccepted, said, Some(Points::ZERO), Some(citation))
        }
    };
    Some(Reason { kind, sentence: sentence.into(), points, citation })
}

/// Why points that exist do not count under one reading, each reason formed once.
struct Stops<'a, 'h> {
    hearing: &'a Hearing<'h>,
    tried: &'a Tried,
    told: Memo<(&'a Stop, Points), Option<Reason>>,
    by_id: OnceCell<Quick<&'a ActivityId, &'a Activity>>,
}

impl<'a, 'h> Stops<'a, 'h> {
    fn of(hearing: &'a Hearing<'h>, tried: &'a Tried) -> Self {
        Self { hearing, tried, told: Memo::default(), by_id: OnceCell::new() }
    }

    fn tell(&self, uncounted: &'a Uncounted) -> Option<Reason> {
        let tell = || stop(self, uncounted);
        match &uncounted.because {
            // These name what is the activity's own.
            Stop::AreaFull | Stop::Pin => tell(),
            because => self.told.get((because, uncounted.points), tell),
        }
    }

    /// Finds an activity by its name.
    fn activity(&self, id: &ActivityId) -> Option<&'a Activity> {
        let gather = || self.hearing.activities.iter().map(|it| (&it.id, *it)).collect();
        self.by_id.get_or_init(gather).get(id).copied()
    }
}

fn stop(stops: &Stops<'_, '_>, uncounted: &Uncounted) -> Option<Reason> {
    let Stops { hearing, tried, .. } = *stops;
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
            (ReasonKind::Cap, sentence, Some(hearing.cite(cap)))
        }
        Stop::MaxYears { id } => {
            let cap = cap(hearing, id)?;
            let sentence =
                format!("{}; this one lies in a further year, so {lost}.", limit(hearing, cap));
            (ReasonKind::MaxYears, sentence, Some(hearing.cite(cap)))
        }
        Stop::AreaFull => {
            let areas = hearing.words().any_area(&stops.activity(&uncounted.activity)?.areas);
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
        Stop::Pin => (
            ReasonKind::Pinned,
            format!("{}, so {lost}.", pinned(hearing, &uncounted.activity)),
            None,
        ),
    };
    Some(Reason { kind, sentence: sentence.into(), points: Some(points), citation })
}

/// Says why the area the person chose takes no points.
fn pinned(hearing: &Hearing<'_>, activity: &ActivityId) -> String {
    match wishes::obstacle(hearing, activity) {
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
