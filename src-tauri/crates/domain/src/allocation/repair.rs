//! The second step: shift the fewest points until nothing that can be met is missing.
//!
//! The draft becomes a circulation: root, bounds on types, classes, areas, sink, and back to the root. What is
//! wanted is an arc with a reward: the minima of areas and of types above all, then every point counted. What
//! moves has a price: each point put where the draft did not have it costs one, taking it away is free, and so
//! is putting it back. The draft itself changes nothing, so it is the cheapest circulation as long as no wish
//! it leaves open is asked for; settling those wishes one by one (see [`Network`]) gives the allocation that
//! misses least, counts most and, among all such, changes least.

use super::cut;
use super::fill::Draft;
use super::ground::{AreaSet, Ground, members};
use super::network::{Arc, Network};
use super::parcels::{Class, Parcels};
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

    pub fn without_types(&self) -> Self {
        Self { areas: self.areas.clone(), types: vec![0; self.types.len()] }
    }

    pub fn without_areas(&self) -> Self {
        Self { areas: vec![0; self.areas.len()], types: self.types.clone() }
    }
}

/// The best that can be had.
#[derive(Clone, Debug, Default)]
pub(super) struct Repaired {
    /// What each pair of a class and an area holds.
    pub held: Vec<i64>,
    /// What each area is short by.
    pub missing: Vec<i64>,
    /// What the areas are short by together.
    pub area_short: i64,
    /// What the types are short by together.
    pub type_short: i64,
    /// How many points count.
    pub counted: i64,
    /// How many points lie where the draft did not have them.
    pub changed: i64,
    /// The smallest set of areas that explains `area_short`; only meaningful when no type was wished for.
    pub short: AreaSet,
}

/// Repairs a draft.
pub(super) fn repair(
    ground: &Ground,
    parcels: &Parcels,
    draft: &Draft,
    wishes: &Wishes,
    counts: impl Fn(&Class) -> bool,
) -> Repaired {
    let counting: Vec<_> = parcels.classes.iter().map(&counts).collect();
    if is_done(ground, parcels, draft, wishes, &counting) {
        return Repaired {
            held: draft.held.clone(),
            missing: vec![0; ground.areas.len()],
            counted: draft.counted(),
            ..Repaired::default()
        };
    }
    let mut circulation = Circulation::of(ground, parcels, draft, wishes, &counting);
    circulation.settle();
    circulation.read(ground, parcels, draft, wishes)
}

/// Tells whether the draft needs no repair: nothing is missing, and nothing more can count.
fn is_done(
    ground: &Ground,
    parcels: &Parcels,
    draft: &Draft,
    wishes: &Wishes,
    counting: &[bool],
) -> bool {
    let homeless = |it: &Class| it.areas != 0 && it.areas & ground.open == 0;
    let met =
        |held: &[i64], least: &[i64]| held.iter().zip(least).all(|(held, least)| held >= least);
    met(&draft.filled, &wishes.areas)
        && met(&draft.load, &wishes.types)
        && !parcels.classes.iter().zip(counting).any(|(it, counts)| *counts && homeless(it))
}

struct Circulation {
    network: Network,
    /// The wishes, most of all the count, each with the room to open.
    wishes: Vec<(Arc, i64)>,
    /// For each pair of a class and an area, the arc that keeps and the arc that changes.
    pairs: Vec<(Option<Arc>, Arc)>,
    back: Arc,
    root: usize,
    sink: usize,
    areas: usize,
}

impl Circulation {
    fn of(
        ground: &Ground,
        parcels: &Parcels,
        draft: &Draft,
        wishes: &Wishes,
        counting: &[bool],
    ) -> Self {
        let (root, classes) = (0, ground.tree.nodes.len());
        let areas = classes + parcels.classes.len();
        let sink = areas + ground.areas.len();
        let nodes = sink + 1;
        let mut network = Network::with_nodes(nodes, 2 * nodes + 2 * parcels.pairs);
        // A cycle passes each node once, so its changes never outweigh one counted point, nor those one wish.
        let count = 2 * nodes as i64;
        let wish = count * count;

        let back = network.arc(sink, root, draft.counted(), 0, -count);
        let mut open = vec![(back, NO_LIMIT)];
        for (at, node) in ground.tree.nodes.iter().enumerate().skip(1) {
            let (load, least) = (draft.load[at], wishes.types[at]);
            if least > 0 {
                let met = load.min(least);
                open.push((network.arc(node.parent, at, met, 0, -wish), least - met));
                network.arc(node.parent, at, load - met, NO_LIMIT, 0);
            } else {
                network.arc(node.parent, at, load, node.most - load, 0);
            }
        }
        let mut pairs = Vec::with_capacity(parcels.pairs);
        for (at, class) in parcels.classes.iter().enumerate() {
            let held = &draft.held[class.at..][..class.areas.count_ones() as usize];
            let flow: i64 = held.iter().sum();
            let room = if counting[at] { class.points - flow } else { 0 };
            network.arc(ground.tree.cells[class.cell].leaf, classes + at, flow, room, 0);
            for (area, &held) in members(class.areas).zip(held) {
                let (from, to) = (classes + at, areas + area);
                let keeps = (held > 0).then(|| network.arc(from, to, held, 0, 0));
                pairs.push((keeps, network.arc(from, to, 0, NO_LIMIT, 1)));
            }
        }
        for (area, bounds) in ground.bounds.iter().enumerate() {
            let filled = draft.filled[area];
            let least = wishes.areas[area].min(bounds.most);
            let met = filled.min(least);
            if least > 0 {
                open.push((network.arc(areas + area, sink, met, 0, -wish), least - met));
            }
            let room = bounds.most - least - (filled - met);
            network.arc(areas + area, sink, filled - met, room, 0);
        }
        Self { network, wishes: open, pairs, back, root, sink, areas }
    }

    fn settle(&mut self) {
        for &(arc, room) in self.wishes.iter().filter(|it| it.1 > 0) {
            self.network.settle(arc, room);
        }
    }

    fn read(&self, ground: &Ground, parcels: &Parcels, draft: &Draft, wishes: &Wishes) -> Repaired {
        let flow = |arc| self.network.flow(arc);
        let pairs = self.pairs.iter();
        let held: Vec<_> =
            pairs.map(|(keeps, changes)| keeps.map_or(0, flow) + flow(*changes)).collect();
        let mut filled = vec![0; ground.areas.len()];
        let mut load = vec![0; ground.tree.nodes.len()];
        for class in &parcels.classes {
            for (area, points) in members(class.areas).zip(&held[class.at..]) {
                filled[area] += points;
                load[ground.tree.cells[class.cell].leaf] += points;
            }
        }
        for at in (1..load.len()).rev() {
            load[ground.tree.nodes[at].parent] += load[at];
        }
        let lacking = |least: &[i64], has: &[i64]| -> Vec<i64> {
            least.iter().zip(has).map(|(least, has)| (least - has).max(0)).collect()
        };
        let missing = lacking(&wishes.areas, &filled);
        let changed = held.iter().zip(&draft.held).map(|(now, then)| (now - then).max(0)).sum();
        let short = cut::short_areas(&self.network, &missing, self.areas, &[self.root, self.sink]);
        Repaired {
            area_short: missing.iter().sum(),
            type_short: lacking(&wishes.types, &load).iter().sum(),
            counted: flow(self.back),
            held,
            missing,
            changed,
            short,
        }
    }
}
