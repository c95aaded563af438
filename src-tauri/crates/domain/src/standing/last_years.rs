//! What the last years come to, where they count in place of a cycle.

use chrono::NaiveDate;
use serde::Serialize;

use super::hearing::Hearing;
use super::judge::found;
use super::{
    AreaStanding, Judged, KeyDates, Phase, Repair, Shortage, Verdict, areas, repair, shortages,
    verdict,
};
use crate::cycle::Window;
use crate::dates::said;
use crate::points::Points;
use crate::rules::{Library, Unanswered};

/// The judgement of the last years, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LastYears {
    /// The days judged.
    pub window: Window,
    /// Whether everything required is met in them.
    pub verdict: Verdict,
    /// The verdict as a sentence.
    pub headline: String,
    /// The revision they were judged by, with the cycles it governs.
    pub applies: String,
    /// The points that count.
    pub counted: Points,
    /// The points required in all; absent when no source gives the number.
    pub required: Option<Points>,
    /// The fewest extra points after which everything is met; absent when no number of points would do.
    pub fewest_points: Option<Points>,
    /// The areas in the pack's order, the free area last.
    pub areas: Vec<AreaStanding>,
    /// What is short, one sentence each.
    pub shortages: Vec<Shortage>,
    /// The least that helps.
    pub repair: Option<Repair>,
    /// On what the verdict turns that no source states, a sentence each.
    pub open: Vec<String>,
}

/// Judges the last years; nothing where no rule is known.
pub(super) fn of(
    judged: &Judged<'_>,
    window: Window,
    library: &Library,
    dates: &KeyDates,
    on: NaiveDate,
) -> Option<LastYears> {
    let inside = judged.over(window);
    let (pack, revision) = found(&inside, library).ok()?;
    let mut hearing = Hearing::hold(&inside, pack, revision, on);
    let of_cycle = found(judged, library).ok().map(|(_, revision)| &revision.id);
    if of_cycle != Some(&revision.id) {
        let sentence = format!(
            "A rule changed between the end of this cycle, {}, and {}; which one holds where the last years count, no source states. They are judged here by the later one.",
            said(judged.cycle.end),
            said(on)
        );
        let citation = pack.cite_as(&revision.grounds, revision.applies.say());
        hearing.unanswered.insert(0, Unanswered { sentence, decisive: true, citation });
    }
    // What is short can still be made up, although the cycle is over.
    let dates = KeyDates { phase: Phase::Running, ..dates.clone() };
    let answer = &hearing.shown().answer;
    let (total, _) = revision.asked(window, judged.credential.certified_on);
    let required = total.says.min.known().map(|_| answer.total_required);
    let verdict = verdict::of(&hearing);
    let shortages = shortages::of(&hearing);
    let decisive = hearing.unanswered.iter().filter(|it| it.decisive);
    Some(LastYears {
        window,
        verdict,
        headline: verdict::headline(&hearing, verdict, dates.phase, &shortages),
        applies: revision.applies.say(),
        counted: answer.max_counted,
        required,
        fewest_points: answer.fewest_points,
        areas: areas::of(&hearing),
        repair: repair::of(&hearing, &dates),
        open: decisive.map(|it| it.sentence.clone()).collect(),
        shortages,
    })
}
