//! The cheapest bundle: which planned courses finish every credential, all of them at once.

use chrono::NaiveDate;

use super::Judged;
use super::hearing::Hearing;
use super::judge::found;
use crate::allocation::{Course, Problem, cheapest};
use crate::id::ActivityId;
use crate::rules::Library;

/// A choice of planned courses after which everything required is met, however the rules are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// The courses, in the order they were given.
    pub courses: Vec<ActivityId>,
    /// What they cost together, in cents.
    pub price: u64,
    /// What any such choice costs at least; equal to the price when this is the cheapest there is.
    pub at_least: u64,
}

/// Finds the cheapest of the courses that finish every credential; nothing when all of them together would not.
///
/// The activities judged must hold the courses as if they were done; `courses` says which those are and what each
/// costs in cents. A credential without a known rule is left out, since no course can be said to finish it.
pub fn bundle(
    judged: &[Judged<'_>],
    library: &Library,
    on: NaiveDate,
    courses: &[(ActivityId, u64)],
) -> Option<Bundle> {
    let mut problems: Vec<Problem> = judged
        .iter()
        .filter_map(|it| Some((it, found(it, library).ok()?)))
        .flat_map(|(it, (pack, revision))| Hearing::hold(it, pack, revision, on).tried)
        .map(|it| it.problem)
        .collect();
    let catalogue: Vec<Course> = courses
        .iter()
        .map(|(id, price)| Course {
            price: *price,
            offers: problems
                .iter()
                .map(|it| it.offers.iter().find(|of| of.id == *id).cloned())
                .collect(),
        })
        .collect();
    for problem in &mut problems {
        problem.offers.retain(|it| courses.iter().all(|(id, _)| *id != it.id));
    }
    let plan = cheapest(&problems, &catalogue, PATIENCE)?;
    Some(Bundle {
        courses: plan.courses.iter().map(|&at| courses[at].0.clone()).collect(),
        price: plan.price,
        at_least: plan.at_least,
    })
}

/// How many choices are looked at before the best so far is given, with how far it may be from the cheapest.
const PATIENCE: usize = 2_000;
