//! The fewest points that make a log eligible.
//!
//! A new point in a short area lowers the area shortage by one, may serve a type at the same time, and is one
//! point more in the total: one point repairs one of each, so the shortages are not added up. With an area
//! without a maximum to put new points in, and at most one type minimum, the fewest is the largest shortage.
//!
//! Two shapes need more. Several type minima may each need points of their own, so there the new points become
//! arcs of the network, each kind entering below the minima it serves. And when a cap reaches across the edge of
//! a type minimum, a new point serves the type without using the cap, which no single arc can say: such a point
//! becomes several arcs that ought to carry the same amount, and where they differ the search branches on it.

use super::circulation::{Circulation, Prices, Setting, Wishes, sums};
use super::fill::Draft;
use super::network::Arc;
use super::repair::Repaired;
use super::tree::{Clause, NO_LIMIT, Tree};

/// What has to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fewest {
    /// How many points; absent when no number of points would do.
    pub points: Option<i64>,
    /// What remains to be wished of the log itself, where its shortages alone don't say it.
    pub rest: Option<Wishes>,
}

/// Finds the fewest new points, uncapped and dated in the window, that meet everything.
pub(super) fn fewest(setting: Setting<'_>, wishes: &Wishes, repaired: &Repaired) -> Fewest {
    let ground = setting.ground;
    if wishes.areas.iter().zip(&ground.bounds).any(|(least, bounds)| *least > bounds.most) {
        return Fewest::default();
    }
    let total = ground.required - repaired.counted;
    let largest = repaired.area_short.max(repaired.type_short).max(total).max(0);
    let kinds = kinds(&ground.tree);
    let minima = ground.tree.nodes.iter().filter(|it| it.least > 0).count();
    let stand_apart = minima <= 1 && kinds.iter().all(|it| !it.is_capped);
    if largest == 0 || (ground.open != 0 && stand_apart) {
        return Fewest { points: Some(largest), rest: None };
    }
    let found = search(setting, wishes, repaired, &kinds);
    match found.points == to_add(setting, wishes, repaired) {
        true => Fewest { rest: None, ..found },
        false => found,
    }
}

/// Returns how many points this very allocation lacks, if there is room for them.
fn to_add(setting: Setting<'_>, wishes: &Wishes, repaired: &Repaired) -> Option<i64> {
    let Setting { ground, parcels, .. } = setting;
    let (filled, load) = sums(ground, parcels, &repaired.held);
    // A point that serves a minimum serves those around it, so from the inside out the larger need stands.
    let mut needs = vec![0; load.len()];
    for at in (1..load.len()).rev() {
        let own: i64 = wishes.types[at] - load[at];
        needs[at] = own.max(needs[at]);
        needs[ground.tree.nodes[at].parent] += needs[at];
    }
    let total = ground.required - repaired.counted;
    let points = repaired.area_short.max(needs[0]).max(total).max(0);
    let room =
        || ground.bounds.iter().zip(filled).map(|(it, filled)| it.most - filled).sum::<i64>();
    (ground.open != 0 || points <= room()).then_some(points)
}

/// Points of one kind serve these minima, the innermost first.
#[derive(Clone, Debug)]
struct Kind {
    minima: Vec<usize>,
    /// Whether a cap lies above one of them.
    is_capped: bool,
}

/// Lists the kinds worth adding: a point that serves an inner minimum serves all around it.
fn kinds(tree: &Tree) -> Vec<Kind> {
    let is_minimum = |at: &usize| tree.nodes[*at].least > 0;
    let minima = || (0..tree.nodes.len()).filter(is_minimum);
    let is_innermost =
        |at: &usize| !minima().any(|it| it != *at && tree.upwards(it).any(|up| up == *at));
    let innermost = minima().filter(is_innermost);
    innermost
        .map(|at| Kind {
            minima: tree.upwards(at).filter(is_minimum).collect(),
            is_capped: tree.upwards(at).any(|it| matches!(tree.nodes[it].clause, Clause::Cap(..))),
        })
        .collect()
}

/// How many points of a capped kind there may be.
type Range = (i64, i64);

/// The cheapest way when the arcs of a capped kind may differ.
struct Relaxed {
    /// The price of all new points, in shares.
    price: i64,
    /// What each arc of each capped kind carries.
    copies: Vec<Vec<i64>>,
    /// How many points of each kind are added, the largest copy where they differ; the last is of no kind.
    added: Vec<i64>,
    /// What is added to each area.
    areas: Vec<i64>,
}

fn search(setting: Setting<'_>, wishes: &Wishes, repaired: &Repaired, kinds: &[Kind]) -> Fewest {
    let ceiling = wishes.areas.iter().chain(&wishes.types).sum::<i64>() + setting.ground.required;
    let capped = kinds.iter().filter(|it| it.is_capped).count();
    let mut best = Fewest::default();
    let mut rest = vec![vec![(0, ceiling.max(0)); capped]];
    while let Some(ranges) = rest.pop() {
        let Some(relaxed) = relax(setting, wishes, repaired, kinds, &ranges) else {
            continue;
        };
        let beaten = |points: i64| best.points.is_some_and(|best| best <= points);
        if beaten((relaxed.price + whole(kinds) - 1) / whole(kinds)) {
            continue;
        }
        let differs =
            |it: &Vec<i64>| it.iter().max().zip(it.iter().min()).map_or(0, |(a, b)| a - b);
        let widest = (0..capped).max_by_key(|&at| differs(&relaxed.copies[at]));
        let branch = widest.filter(|&at| differs(&relaxed.copies[at]) > 0);
        let points: i64 = relaxed.added.iter().sum();
        // Copies may be levelled upwards wherever another point always finds a place.
        if (branch.is_none() || setting.ground.open != 0) && !beaten(points) {
            let rest = remaining(wishes, kinds, &relaxed);
            best = Fewest { points: Some(points), rest: Some(rest) };
        }
        if let Some(at) = branch {
            let copies = &relaxed.copies[at];
            let middle =
                copies.iter().min().zip(copies.iter().max()).map_or(0, |(a, b)| (a + b) / 2);
            for half in [(middle + 1, ranges[at].1), (ranges[at].0, middle)] {
                let mut narrower = ranges.clone();
                narrower[at] = half;
                rest.push(narrower);
            }
        }
    }
    best
}

/// Returns the price of one whole point: a number that divides into shares for every kind.
fn whole(kinds: &[Kind]) -> i64 {
    kinds.iter().filter(|it| it.is_capped).map(|it| it.minima.len() as i64 + 1).fold(1, |a, b| {
        (1..).map(|times| a * times).find(|it| it % b == 0).expect("a * b is such a multiple")
    })
}

fn relax(
    setting: Setting<'_>,
    wishes: &Wishes,
    repaired: &Repaired,
    kinds: &[Kind],
    ranges: &[Range],
) -> Option<Relaxed> {
    let Setting { ground, parcels, .. } = setting;
    let draft = Draft::bare(ground, parcels, repaired.held.clone());
    let whole = whole(kinds);
    let nodes = (Circulation::nodes(ground, parcels) + kinds.len() + 1) as i64;
    let wish = 2 * nodes * whole;
    let mut circulation = Circulation::of(setting, &draft, wishes, Prices { change: 0, wish });
    let Circulation { root, sink, areas, .. } = circulation;
    let required = ground.required.max(0);
    circulation.bound(sink, root, draft.counted(), (required, NO_LIMIT), wish);

    let mut to_areas: Vec<Vec<Arc>> = Vec::new();
    let mut pool = |circulation: &mut Circulation| {
        let pool = circulation.network.node();
        let into = |area| circulation.network.arc(pool, areas + area, 0, NO_LIMIT, 0);
        to_areas.push((0..ground.areas.len()).map(into).collect());
        pool
    };
    let mut copies: Vec<Vec<[Arc; 2]>> = Vec::new();
    let mut free: Vec<Option<Arc>> = Vec::new();
    let mut ranges = ranges.iter();
    for kind in kinds {
        let pool = pool(&mut circulation);
        if kind.is_capped {
            let &(least, most) = ranges.next().expect("each capped kind has its range");
            let share = whole / (kind.minima.len() as i64 + 1);
            let mut copy = |from, to| {
                let must = circulation.network.arc(from, to, 0, 0, -wish);
                circulation.wishes.push((must, least));
                [must, circulation.network.arc(from, to, 0, most - least, share)]
            };
            let served = kind.minima.iter().map(|&at| (at, ground.tree.nodes[at].parent));
            copies
                .push([(root, pool)].into_iter().chain(served).map(|(a, b)| copy(a, b)).collect());
            free.push(None);
        } else {
            free.push(Some(circulation.network.arc(kind.minima[0], pool, 0, NO_LIMIT, whole)));
        }
    }
    let plain = pool(&mut circulation);
    free.push(Some(circulation.network.arc(root, plain, 0, NO_LIMIT, whole)));
    circulation.settle();
    if !circulation.is_content() {
        return None;
    }

    let flow = |arc: Arc| circulation.network.flow(arc);
    let copies: Vec<Vec<i64>> = copies
        .iter()
        .map(|it| it.iter().map(|[must, may]| flow(*must) + flow(*may)).collect())
        .collect();
    let mut capped = copies.iter();
    let added: Vec<i64> = free
        .iter()
        .map(|it| match it {
            Some(arc) => flow(*arc),
            None => *capped.next().and_then(|it| it.iter().max()).expect("a kind has copies"),
        })
        .collect();
    let shares: i64 = kinds
        .iter()
        .filter(|it| it.is_capped)
        .zip(&copies)
        .map(|(kind, it)| whole / (kind.minima.len() as i64 + 1) * it.iter().sum::<i64>())
        .sum();
    let free: i64 = free.iter().flatten().map(|it| flow(*it)).sum();
    let area = |at: usize| to_areas.iter().map(|it| flow(it[at])).sum();
    Some(Relaxed {
        price: shares + whole * free,
        copies,
        added,
        areas: (0..ground.areas.len()).map(area).collect(),
    })
}

fn remaining(wishes: &Wishes, kinds: &[Kind], relaxed: &Relaxed) -> Wishes {
    let mut rest = wishes.clone();
    for (least, added) in rest.areas.iter_mut().zip(&relaxed.areas) {
        *least = (*least - added).max(0);
    }
    for (kind, added) in kinds.iter().zip(&relaxed.added) {
        for &at in &kind.minima {
            rest.types[at] = (rest.types[at] - added).max(0);
        }
    }
    rest
}
