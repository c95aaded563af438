//! The cheapest whole courses that make several credentials eligible at once.
//!
//! One course counts for each credential that knows its type, so the credentials are planned together; planned one
//! by one and added up, the bill is too high. Choosing whole courses is a covering problem, hard in general, so the
//! search branches on one course at a time, in or out, and is bounded in two ways. A credential that is `n` points
//! short pays at least for the cheapest `n` points there still are, parts of courses allowed, because a point repairs
//! at most one point of the shortage. And a branch in which even everything left would not do is dropped. When the
//! search is cut short, the cheapest branch left open says how far from the best the plan can be.

use super::{Offer, Problem, solve};
use crate::points::Points;

/// A course one could take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// What it costs, in cents.
    pub price: u64,
    /// What it is worth to each credential, in the order of the problems; absent where it is worth nothing.
    pub offers: Vec<Option<Offer>>,
}

/// A choice of courses after which every credential is eligible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The places of the chosen courses in the catalogue, ascending.
    pub courses: Vec<usize>,
    /// What they cost together, in cents.
    pub price: u64,
    /// What any such choice costs at least; equal to the price when this is the best there is.
    pub at_least: u64,
}

/// Finds the cheapest courses, looking at no more than `patience` choices; nothing when the whole catalogue won't do.
///
/// # Panics
///
/// As [`solve`] does, and when a course doesn't say what it is worth to each problem.
pub fn cheapest(problems: &[Problem], catalogue: &[Course], patience: usize) -> Option<Plan> {
    assert!(catalogue.iter().all(|it| it.offers.len() == problems.len()));
    let search = Search { problems, catalogue };
    let all: Vec<usize> = (0..catalogue.len()).collect();
    if !search.suffices(&all) {
        return None;
    }
    let mut best = search.without_the_needless(all);
    let mut open = vec![search.branch(Vec::new(), (0..catalogue.len()).collect())];
    let mut looked = 0;
    while let Some(branch) = open.pop() {
        if branch.at_least >= search.price(&best) {
            continue;
        }
        if looked >= patience {
            open.push(branch);
            break;
        }
        looked += 1;
        let Some(next) = branch.next else {
            best = search.without_the_needless(branch.taken);
            continue;
        };
        let rest: Vec<usize> = branch.rest.into_iter().filter(|it| *it != next).collect();
        let without = [branch.taken.as_slice(), &rest].concat();
        if search.suffices(&without) {
            open.push(search.branch(branch.taken.clone(), rest.clone()));
        }
        open.push(search.branch([branch.taken, vec![next]].concat(), rest));
    }
    best.sort_unstable();
    let price = search.price(&best);
    let at_least = open.iter().map(|it| it.at_least).fold(price, u64::min);
    Some(Plan { courses: best, price, at_least })
}

struct Search<'a> {
    problems: &'a [Problem],
    catalogue: &'a [Course],
}

/// Some courses taken, some still open; the others are left out.
struct Branch {
    taken: Vec<usize>,
    rest: Vec<usize>,
    /// The course to decide on next; none when those taken will do.
    next: Option<usize>,
    at_least: u64,
}

impl Search<'_> {
    fn price(&self, courses: &[usize]) -> u64 {
        courses.iter().map(|&at| self.catalogue[at].price).sum()
    }

    /// Returns how many thousandths each credential lacks with these courses, if points could help it at all.
    fn lacks(&self, courses: &[usize]) -> Vec<Option<i64>> {
        let lacks = |(at, problem): (usize, &Problem)| {
            let mut with = problem.clone();
            with.offers
                .extend(courses.iter().filter_map(|&it| self.catalogue[it].offers[at].clone()));
            solve(&with, None).fewest_points.map(Points::milli)
        };
        self.problems.iter().enumerate().map(lacks).collect()
    }

    fn suffices(&self, courses: &[usize]) -> bool {
        self.lacks(courses).iter().all(|it| *it == Some(0))
    }

    fn branch(&self, taken: Vec<usize>, rest: Vec<usize>) -> Branch {
        let lacks = self.lacks(&taken);
        let needs = lacks.iter().map(|it| it.unwrap_or(0));
        let bills = needs.enumerate().map(|(at, need)| self.bill(at, need, &rest));
        // The credential that costs most decides; of equals, the first.
        let dearest = bills.min_by_key(|it| std::cmp::Reverse(it.0));
        let (more, first) = dearest.unwrap_or_default();
        let is_done = lacks.iter().all(|it| *it == Some(0));
        let next = first.or(rest.first().copied()).filter(|_| !is_done);
        Branch { at_least: self.price(&taken) + more, taken, rest, next }
    }

    /// Returns the least that so many points cost one credential, and the course with the cheapest of them.
    fn bill(&self, credential: usize, mut need: i64, rest: &[usize]) -> (u64, Option<usize>) {
        let worth = |at: usize| {
            let offer = self.catalogue[at].offers[credential].as_ref();
            offer.map_or(0, |it| it.points.milli())
        };
        let mut useful: Vec<usize> = rest.iter().copied().filter(|&at| worth(at) > 0).collect();
        let dearer = |&one: &usize, &other: &usize| {
            let per_point =
                |a: usize, b: usize| u128::from(self.catalogue[a].price) * worth(b) as u128;
            per_point(one, other).cmp(&per_point(other, one)).then(one.cmp(&other))
        };
        useful.sort_by(dearer);
        let first = useful.first().copied().filter(|_| need > 0);
        let mut bill = 0;
        for at in useful {
            let part = worth(at).min(need.max(0));
            let price = u128::from(self.catalogue[at].price) * part as u128;
            bill += price.div_ceil(worth(at) as u128) as u64;
            need -= part;
        }
        (bill, first)
    }

    /// Leaves out, dearest first, what the others do without.
    fn without_the_needless(&self, mut courses: Vec<usize>) -> Vec<usize> {
        let mut dearest = courses.clone();
        dearest.sort_by_key(|&at| (std::cmp::Reverse(self.catalogue[at].price), at));
        for at in dearest {
            let fewer: Vec<usize> = courses.iter().copied().filter(|it| *it != at).collect();
            if self.suffices(&fewer) {
                courses = fewer;
            }
        }
        courses
    }
}
