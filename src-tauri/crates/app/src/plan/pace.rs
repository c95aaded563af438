//! The pace of a cycle: points by date, against the straight line that reaches the goal on the last day to submit.

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::points::Points;
use serde::Serialize;

use crate::credentials::short_name;
use crate::standing::JudgedCredential;

/// The pace of one credential's cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaceRow {
    /// The credential.
    pub credential_id: String,
    /// Its short name: "MLS(ASCP)".
    pub title: String,
    /// The first day of the cycle.
    pub start: String,
    /// The day the goal should be reached: the last day to submit, or of the cycle.
    pub goal_on: String,
    /// The day it is.
    pub today: String,
    /// The points required, where that is known.
    pub goal: Option<String>,
    /// The points that count, added up by date: a step for each day something was completed.
    pub steps: Vec<PacePoint>,
    /// The highest amount to draw.
    pub top: String,
    /// The pace as a sentence.
    pub sentence: String,
}

/// Points reached on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PacePoint {
    /// The day.
    pub on: String,
    /// The points that count up to and on that day.
    pub points: String,
    /// Where the day lies between the first day and the goal's day, in thousandths.
    pub across: i32,
    /// Where the points lie between nothing and the highest amount drawn, in thousandths.
    pub up: i32,
}

/// Forms the pace of one credential.
pub(super) fn of(judged: &JudgedCredential, activities: &[Activity]) -> PaceRow {
    let standing = &judged.standing;
    let goal_on = standing.dates.submit_by.unwrap_or(judged.cycle.end);
    let counted = |it: &Activity| {
        let line = standing.activities.iter().find(|line| line.activity == it.id);
        line.map_or(Points::ZERO, |line| line.counted)
    };
    let mut earned: Vec<(NaiveDate, Points)> = activities
        .iter()
        .map(|it| (it.completed_on, counted(it)))
        .filter(|(_, it)| it.is_positive())
        .collect();
    earned.sort_unstable();

    let goal = standing.required;
    let top = goal.map_or(standing.counted, |it| it.max(standing.counted)).max(Points::ONE);
    let across = |day: NaiveDate| {
        thousandths(
            (day - judged.cycle.start).num_days(),
            (goal_on - judged.cycle.start).num_days(),
        )
    };
    let mut sum = Points::ZERO;
    let mut steps: Vec<PacePoint> = Vec::new();
    for (day, points) in earned {
        sum += points;
        let step = PacePoint {
            on: day.to_string(),
            points: sum.to_string(),
            across: across(day),
            up: thousandths(sum.milli(), top.milli()),
        };
        match steps.last_mut() {
            Some(last) if last.on == step.on => *last = step,
            _ => steps.push(step),
        }
    }
    PaceRow {
        credential_id: judged.credential.id.to_string(),
        title: short_name(&judged.credential),
        start: judged.cycle.start.to_string(),
        goal_on: goal_on.to_string(),
        today: standing.on.to_string(),
        goal: goal.map(|it| it.to_string()),
        steps,
        top: top.to_string(),
        sentence: sentence(standing.counted, goal, across(standing.on)),
    }
}

/// Says how the points stand against the time gone by.
fn sentence(counted: Points, goal: Option<Points>, gone: i32) -> String {
    let Some(goal) = goal else {
        return format!("{}; how many are required is not known.", counts(counted));
    };
    if counted >= goal {
        return format!("{}, and {goal} are required: the total is reached.", counts(counted));
    }
    let due = Points::from_milli(goal.milli() * i64::from(gone.clamp(0, 1_000)) / 1_000);
    match counted.short_of(due) {
        Some(behind) => format!(
            "{counted} of {goal} points count; an even pace would be at {due} by now, {} more.",
            behind.in_words()
        ),
        None => format!("{counted} of {goal} points count; an even pace would be at {due} by now."),
    }
}

/// Says that points count, in the number they have.
fn counts(points: Points) -> String {
    let verb = if points == Points::ONE { "counts" } else { "count" };
    format!("{} {verb}", points.in_words())
}

/// Returns how far `part` reaches into `whole`, in thousandths.
fn thousandths(part: i64, whole: i64) -> i32 {
    if whole <= 0 {
        return 1_000;
    }
    (part * 1_000 / whole).clamp(-100_000, 100_000) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pace_is_said_against_the_time_gone_by() {
        let whole = Points::whole;
        assert_eq!(
            sentence(whole(10), Some(whole(36)), 500),
            "10 of 36 points count; an even pace would be at 18 by now, 8 points more."
        );
        assert_eq!(
            sentence(whole(20), Some(whole(36)), 500),
            "20 of 36 points count; an even pace would be at 18 by now."
        );
        assert_eq!(
            sentence(whole(36), Some(whole(36)), 500),
            "36 points count, and 36 are required: the total is reached."
        );
        assert_eq!(
            sentence(whole(1), None, 0),
            "1 point counts; how many are required is not known."
        );
    }
}
