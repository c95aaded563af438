//! The network of one log: root, bounds on types, classes of parcels, areas, sink.
//!
//! A point that counts flows from the root down the tree of bounds to its class, into an area, to the sink, and
//! back to the root by an arc the caller adds. Each minimum is an arc with a reward beside an arc without one.

use super::fill::Draft;
use super::ground::{AreaSet, Ground, members};
use super::network::{Arc, Network};
use super::parcels::Parcels;
use super::tree::NO_LIMIT;

/// What is wanted of an allocation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wishes {
    /// The least each area must hold.
    pub areas: Vec<i64>,
    /// The least each node of the tree of bounds must hold.
    pub types: Vec<i64>,
}

impl Wishes {
    pub fn of(ground: &Ground) -> Self {
        Self {
            areas: ground.bounds.iter().map(|it| it.least).collect(),
            types: ground.tree.nodes.iter().map(|it| it.least).collect(),
        }
    }

    pub fn has_types(&self) -> bool {
        self.types.iter().any(|it| *it > 0)
    }

    pub fn without_types(&self) -> Self {
        Self { areas: self.areas.clone(), types: vec![0; self.types.len()] }
    }

    pub fn without_areas(&self) -> Self {
        Self { areas: vec![0; self.areas.len()], types: self.types.clone() }
    }
}

/// What makes up one network.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub ground: &'a Ground,
    pub parcels: &'a Parcels,
    /// For each class, whether it takes part.
    pub counting: &'a [bool],
}

/// What a unit costs; a wish must outweigh whatever one cycle can collect otherwise.
#[derive(Clone, Copy)]
pub(super) struct Prices {
    pub change: i64,
    pub wish: i64,
}

/// A circulation that starts as a draft, with its unmet wishes still closed.
pub(super) struct Circulation {
    pub network: Network,
    /// The unmet wishes: the arc, and the room to open.
    pub wishes: Vec<(Arc, i64)>,
    /// For each pair of a class and an area, the arc that keeps and the arc that changes.
    pairs: Vec<(Option<Arc>, Arc)>,
    pub root: usize,
    pub sink: usize,
    /// The node of the first area.
    pub areas: usize,
}

impl Circulation {
    pub fn nodes(ground: &Ground, parcels: &Parcels) -> usize {
        ground.tree.nodes.len() + parcels.classes.len() + ground.areas.len() + 1
    }

    pub fn of(setting: Setting<'_>, draft: &Draft, wishes: &Wishes, prices: Prices) -> Self {
        let Setting { ground, parcels, .. } = setting;
        let nodes = Self::nodes(ground, parcels);
        let areas = nodes - 1 - ground.areas.len();
        let mut circulation = Self {
            network: Network::with_nodes(nodes, 2 * nodes + 2 * parcels.pairs),
            wishes: Vec::new(),
            pairs: Vec::with_capacity(parcels.pairs),
            root: 0,
            sink: nodes - 1,
            areas,
        };
        for (at, node) in ground.tree.nodes.iter().enumerate().skip(1) {
            let bound = (wishes.types[at], node.most);
            circulation.bound(node.parent, at, draft.load[at], bound, prices.wish);
        }
        circulation.classes(setting, draft, prices.change);
        for (area, bounds) in ground.bounds.iter().enumerate() {
            let bound = (wishes.areas[area].min(bounds.most), bounds.most);
            circulation.bound(areas + area, nodes - 1, draft.filled[area], bound, prices.wish);
        }
        circulation
    }

    /// Adds an arc that should carry at least so much and may carry at most so much.
    pub fn bound(
        &mut self,
        from: usize,
        to: usize,
        flow: i64,
        (least, most): (i64, i64),
        wish: i64,
    ) {
        let met = flow.min(least);
        if least > 0 {
            self.wishes.push((self.network.arc(from, to, met, 0, -wish), least - met));
        }
        self.network.arc(from, to, flow - met, most - least - (flow - met), 0);
    }

    fn classes(&mut self, setting: Setting<'_>, draft: &Draft, change: i64) {
        let first = setting.ground.tree.nodes.len();
        for (at, class) in setting.parcels.classes.iter().enumerate() {
            let held = &draft.held[class.pairs()];
            let flow: i64 = held.iter().sum();
            let room = if setting.counting[at] { class.points - flow } else { 0 };
            let leaf = setting.ground.tree.cells[class.cell].leaf;
            self.network.arc(leaf, first + at, flow, room, 0);
            for (area, &held) in members(class.areas).zip(held) {
                let (from, to) = (first + at, self.areas + area);
                let keeps = (held > 0).then(|| self.network.arc(from, to, held, 0, 0));
                self.pairs.push((keeps, self.network.arc(from, to, 0, NO_LIMIT, change)));
            }
        }
    }

    /// Asks for every wish, in the pack's order.
    pub fn settle(&mut self) {
        for &(arc, room) in &self.wishes {
            self.network.settle(arc, room);
        }
    }

    /// Tells whether every wish asked for was met.
    pub fn is_content(&self) -> bool {
        self.wishes.iter().all(|it| self.network.is_full(it.0))
    }

    /// Returns what each pair of a class and an area holds now.
    pub fn held(&self) -> Vec<i64> {
        let flow = |arc| self.network.flow(arc);
        self.pairs.iter().map(|(keeps, changes)| keeps.map_or(0, flow) + flow(*changes)).collect()
    }

    /// Returns the areas that could pass points on to a short one, the short ones included.
    ///
    /// With the largest flow into the minima found, these are the areas on the sink side of a smallest cut:
    /// `need(U) - reachable(U) = D`, the area shortage. Because `reachable` is submodular they lie inside every
    /// other set of which that is true, so the set is unique (Hall; min cut).
    pub fn short_areas(&self, missing: &[i64]) -> AreaSet {
        let short = missing.iter().enumerate().filter(|(_, it)| **it > 0);
        let goals = short.map(|(area, _)| self.areas + area);
        let reaching = self.network.reaching(goals, &[self.root, self.sink]);
        let found = (0..missing.len()).filter(|area| reaching[self.areas + area]);
        found.fold(0, |set, area| set | 1 << area)
    }
}

/// Returns what each area and each node of the tree holds, added up from the classes.
pub(super) fn sums(ground: &Ground, parcels: &Parcels, held: &[i64]) -> (Vec<i64>, Vec<i64>) {
    let mut filled = vec![0; ground.areas.len()];
    let mut load = vec![0; ground.tree.nodes.len()];
    for class in &parcels.classes {
        for (area, points) in members(class.areas).zip(&held[class.pairs()]) {
            filled[area] += points;
            load[ground.tree.cells[class.cell].leaf] += points;
        }
    }
    for at in (1..load.len()).rev() {
        load[ground.tree.nodes[at].parent] += load[at];
    }
    (filled, load)
}
