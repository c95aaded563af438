//! The tree of bounds on types: caps and type minima, one inside the other.
//!
//! Each node is one clause in one stretch of time. Nested bounds form a tree; a point of an activity counts in
//! the node its type and day fall in and in every node above that, so a bound on a type is a bound on a branch.

use chrono::NaiveDate;

use super::calendar::{Period, periods};
use super::names::Names;
use super::{Per, Problem};

/// More than any amount of points, and still far from overflow when a few are added.
pub(super) const NO_LIMIT: i64 = i64::MAX / 8;

/// Which clause a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clause {
    /// The whole log.
    Everything,
    /// A cap, by its place in the problem, in one year where it counts by year.
    Cap(usize, Option<i32>),
    /// A type minimum, by its place in the problem.
    Minimum(usize),
}

/// One bound; its parent stands before it.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub parent: usize,
    pub clause: Clause,
    pub most: i64,
    pub least: i64,
}

/// Where the points of a type on a day enter the tree, and the year they belong to for each limit on years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub leaf: usize,
    pub years: Vec<Option<i32>>,
}

/// The bounds of a problem, and the way from an activity to its place among them.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub nodes: Vec<Node>,
    pub cells: Vec<Cell>,
    types: Names,
    /// The first days of the stretches between two turns of any kind of year.
    turns: Vec<NaiveDate>,
    /// For each type and stretch, the cell.
    places: Vec<Vec<usize>>,
}

struct Instance {
    types: Vec<bool>,
    span: usize,
    period: Period,
    node: Node,
}

impl Tree {
    /// Grows the tree.
    ///
    /// # Panics
    ///
    /// When two bounds cross; [`crossing_caps`](super::crossing_caps) finds them beforehand.
    pub fn of(problem: &Problem) -> Self {
        let mut types = Names::default();
        // An empty name stands for every type no clause speaks of.
        types.add("");
        let clauses = (problem.caps.iter().map(|it| &it.types))
            .chain(problem.max_years.iter().map(|it| &it.types))
            .chain(problem.type_minima.iter().map(|it| &it.types));
        for activity_type in clauses.flatten() {
            types.add(activity_type.as_str());
        }
        let instances = instances(problem, &types);
        let turns = turns(problem, &instances);

        let mut tree = Self {
            nodes: vec![Node { parent: 0, clause: Clause::Everything, most: NO_LIMIT, least: 0 }],
            cells: Vec::new(),
            places: vec![Vec::with_capacity(turns.len()); types.len()],
            types,
            turns,
        };
        let mut parents: Vec<Option<usize>> = vec![None; instances.len()];
        for of_type in 0..tree.types.len() {
            for at in 0..tree.turns.len() {
                let day = tree.turns[at];
                let mut leaf = 0;
                for (place, it) in instances.iter().enumerate() {
                    if it.types[of_type] && it.period.from <= day && day <= it.period.to {
                        let parent = *parents[place].get_or_insert(leaf);
                        assert!(
                            parent == leaf,
                            "two bounds of this rule cross: {:?}",
                            it.node.clause
                        );
                        leaf = place + 1;
                    }
                }
                let cell = Cell { leaf, years: tree.years_on(problem, of_type, day) };
                let known = tree.cells.iter().position(|it| *it == cell);
                let place = known.unwrap_or_else(|| {
                    tree.cells.push(cell);
                    tree.cells.len() - 1
                });
                tree.places[of_type].push(place);
            }
        }
        let grown = instances.into_iter().zip(parents);
        tree.nodes.extend(
            grown.map(|(it, parent)| Node { parent: parent.unwrap_or_default(), ..it.node }),
        );
        tree
    }

    /// Returns the cells of a type, one for each stretch.
    pub fn cells_of(&self, activity_type: &str) -> &[usize] {
        &self.places[self.types.get(activity_type).unwrap_or_default()]
    }

    /// Returns the stretch a day inside the window lies in.
    pub fn stretch(&self, day: NaiveDate) -> usize {
        self.turns.partition_point(|turn| *turn <= day).saturating_sub(1)
    }

    /// Returns how many stretches there are.
    pub fn stretches(&self) -> usize {
        self.turns.len()
    }

    /// Walks from a node up to the root, both included.
    pub fn upwards(&self, from: usize) -> impl Iterator<Item = usize> {
        let up = |&at: &usize| (at != 0).then(|| self.nodes[at].parent);
        std::iter::successors(Some(from), up)
    }

    fn years_on(&self, problem: &Problem, of_type: usize, day: NaiveDate) -> Vec<Option<i32>> {
        let bounded = |types: &[crate::id::ActivityType]| {
            types.iter().any(|it| self.types.get(it.as_str()) == Some(of_type))
        };
        let year = |per| {
            let mut all = periods(per, problem.window).into_iter();
            all.find(|it| it.from <= day && day <= it.to).and_then(|it| it.year)
        };
        problem.max_years.iter().map(|it| year(it.per).filter(|_| bounded(&it.types))).collect()
    }
}

/// Lists every clause in every stretch, wider ones first; where two cover the same, minima before caps.
fn instances(problem: &Problem, names: &Names) -> Vec<Instance> {
    let covered = |types: &[crate::id::ActivityType]| {
        let mut covered = vec![false; names.len()];
        for it in types {
            covered[names.get(it.as_str()).expect("every type of a clause was numbered")] = true;
        }
        covered
    };
    let instance = |types: Vec<bool>, period: Period, clause, most, least| Instance {
        span: types.iter().filter(|it| **it).count(),
        types,
        period,
        node: Node { parent: 0, clause, most, least },
    };
    let mut all = Vec::new();
    for (at, it) in problem.type_minima.iter().enumerate() {
        for period in periods(Per::Cycle, problem.window) {
            let clause = Clause::Minimum(at);
            all.push(instance(covered(&it.types), period, clause, NO_LIMIT, it.min.milli().max(0)));
        }
    }
    for (at, it) in problem.caps.iter().enumerate() {
        for period in periods(it.per, problem.window) {
            let clause = Clause::Cap(at, period.year);
            all.push(instance(covered(&it.types), period, clause, it.max.milli().max(0), 0));
        }
    }
    all.sort_by_key(|it| {
        (std::cmp::Reverse((it.span, it.period.to - it.period.from)), it.period.from)
    });
    all
}

fn turns(problem: &Problem, instances: &[Instance]) -> Vec<NaiveDate> {
    let limits = problem.max_years.iter().flat_map(|it| periods(it.per, problem.window));
    let starts = instances.iter().map(|it| it.period).chain(limits).map(|it| it.from);
    let mut turns: Vec<_> = starts.chain([problem.window.start]).collect();
    turns.sort_unstable();
    turns.dedup();
    turns
}
