//! The network with new points in it.
//!
//! New points of a kind that no cap lies above enter by one arc, below the minima they serve, and leave to any area.
//! A point of a capped kind serves its minima without using the caps between, which no single arc can say: it becomes
//! one arc to the areas and one around each of its minima. These copies ought to carry the same; relaxed, they may
//! differ, and any way to lay the price of a point on its copies gives a bound on what points cost.

use super::circulation::{Circulation, Prices, Setting, Wishes};
use super::fewest::Kind;
use super::fill::Draft;
use super::ground::Ground;
use super::network::Arc;
use super::repair::Repaired;
use super::tree::NO_LIMIT;

/// How many points of a capped kind there may be.
pub(super) type Range = (i64, i64);

/// How the price of a capped point is laid on its copies.
#[derive(Clone, Copy)]
pub(super) enum Weight {
    /// In equal shares.
    Even,
    /// Wholly on one.
    On(usize),
}

/// The cheapest way when the copies of a capped kind may differ.
#[derive(Default)]
pub(super) struct Relaxed {
    /// No fewer points than this will do.
    pub at_least: i64,
    /// What each copy of each capped kind carries.
    pub copies: Vec<Vec<i64>>,
    /// How many points of each kind are added, the largest copy where they differ; the last is of no kind.
    pub added: Vec<i64>,
    /// What is added to each area.
    pub areas: Vec<i64>,
}

/// So many units of price outweigh the one unit by which every copy is dearer, whatever the amounts.
const SCALE: i64 = 10_000_000_000;

/// Returns the price of one whole point: a number that divides into shares for every kind.
fn whole(kinds: &[Kind]) -> i64 {
    let capped = kinds.iter().filter(|it| it.is_capped).map(|it| it.copies() as i64);
    SCALE
        * capped.fold(1, |a, b| {
            (1..).map(|times| a * times).find(|it| it % b == 0).expect("a * b is such a multiple")
        })
}

/// Returns what a copy costs. None is free, so that none carries more than it must.
fn share(kind: &Kind, whole: i64, weight: Weight, copy: usize) -> i64 {
    match weight {
        Weight::Even => whole / kind.copies() as i64 + 1,
        Weight::On(one) if one == copy => whole + 1,
        Weight::On(_) => 1,
    }
}

struct Extended {
    circulation: Circulation,
    /// For each kind, the last being points of no kind, the way in.
    ways: Vec<Way>,
    /// For each kind, the arcs to the areas.
    to_areas: Vec<Vec<Arc>>,
    wish: i64,
}

/// How points of one kind enter.
enum Way {
    /// By one arc, below the minima they serve.
    One(Arc),
    /// By one arc to the areas and one around each minimum, in two parts each: what must be, and what may.
    Copies(Vec<[Arc; 2]>),
}

/// Adds new points as cheaply as the ranges allow; nothing when they don't meet everything.
pub(super) fn relax(
    setting: Setting<'_>,
    wishes: &Wishes,
    repaired: &Repaired,
    kinds: &[Kind],
    ranges: &[Range],
    weights: &[Weight],
) -> Option<Relaxed> {
    let whole = whole(kinds);
    let mut extended = Extended::of(setting, wishes, repaired, kinds.len(), whole);
    let mut capped = ranges.iter().zip(weights);
    for kind in kinds {
        if kind.is_capped {
            let (range, weight) = capped.next().expect("each capped kind has range and weight");
            let price = |copy| share(kind, whole, *weight, copy);
            extended.add_copies(setting.ground, kind, *range, price);
        } else {
            extended.add_one(setting.ground, kind.minima[0], whole);
        }
    }
    let root = extended.circulation.root;
    extended.add_one(setting.ground, root, whole);
    extended.circulation.settle();
    extended.circulation.is_content().then(|| extended.read(kinds, whole, weights))
}

impl Extended {
    fn of(
        setting: Setting<'_>,
        wishes: &Wishes,
        repaired: &Repaired,
        kinds: usize,
        whole: i64,
    ) -> Self {
        let Setting { ground, parcels, .. } = setting;
        let draft = Draft::bare(ground, parcels, repaired.held.clone());
        // A cycle passes each node once, so what it pays for new points never outweighs a wish.
        let wish = 2 * (whole + 1) * (Circulation::nodes(ground, parcels) + kinds + 1) as i64;
        let mut circulation = Circulation::of(setting, &draft, wishes, Prices { change: 0, wish });
        let Circulation { root, sink, .. } = circulation;
        let required = (ground.required.max(0), NO_LIMIT);
        circulation.bound(sink, root, draft.counted(), required, wish);
        Self { circulation, ways: Vec::new(), to_areas: Vec::new(), wish }
    }

    /// Adds a node from which new points may go to any area.
    fn pool(&mut self, ground: &Ground) -> usize {
        let Circulation { network, areas, .. } = &mut self.circulation;
        let pool = network.node();
        let into = |area| network.arc(pool, *areas + area, 0, NO_LIMIT, 0);
        self.to_areas.push((0..ground.areas.len()).map(into).collect());
        pool
    }

    fn add_one(&mut self, ground: &Ground, below: usize, price: i64) {
        let pool = self.pool(ground);
        let arc = self.circulation.network.arc(below, pool, 0, NO_LIMIT, price);
        self.ways.push(Way::One(arc));
    }

    fn add_copies(
        &mut self,
        ground: &Ground,
        kind: &Kind,
        (least, most): Range,
        price: impl Fn(usize) -> i64,
    ) {
        let pool = self.pool(ground);
        let Circulation { network, wishes, root, .. } = &mut self.circulation;
        let mut copy = |at, from, to| {
            let must = network.arc(from, to, 0, 0, -self.wish);
            wishes.push((must, least));
            [must, network.arc(from, to, 0, most - least, price(at))]
        };
        let mut copies = vec![copy(0, *root, pool)];
        // A point that serves a minimum runs around its node: down through the wish, and back up by this arc.
        let served = kind.minima.iter().enumerate();
        copies.extend(served.map(|(place, &at)| copy(place + 1, at, ground.tree.nodes[at].parent)));
        self.ways.push(Way::Copies(copies));
    }

    fn read(&self, kinds: &[Kind], whole: i64, weights: &[Weight]) -> Relaxed {
        let flow = |arc: Arc| self.circulation.network.flow(arc);
        let mut relaxed = Relaxed::default();
        let (mut price, mut dearer) = (0, 0);
        for (at, way) in self.ways.iter().enumerate() {
            match way {
                Way::One(arc) => {
                    price += i128::from(whole) * i128::from(flow(*arc));
                    relaxed.added.push(flow(*arc));
                }
                Way::Copies(copies) => {
                    let weight = weights[relaxed.copies.len()];
                    let each: Vec<i64> =
                        copies.iter().map(|it| flow(it[0]) + flow(it[1])).collect();
                    for (copy, points) in each.iter().enumerate() {
                        let share = share(&kinds[at], whole, weight, copy);
                        price += i128::from(share) * i128::from(*points);
                    }
                    dearer = dearer.max(i128::from(kinds[at].copies() as i64));
                    relaxed.added.push(each.iter().copied().max().unwrap_or_default());
                    relaxed.copies.push(each);
                }
            }
        }
        // A true point costs no more than a whole and the unit on each copy.
        let most = i128::from(whole) + dearer;
        relaxed.at_least = ((price + most - 1) / most) as i64;
        let areas = self.to_areas.first().map_or(0, Vec::len);
        let area = |at: usize| self.to_areas.iter().map(|it| flow(it[at])).sum();
        relaxed.areas = (0..areas).map(area).collect();
        relaxed
    }
}
