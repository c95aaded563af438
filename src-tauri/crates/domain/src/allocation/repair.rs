//! The second step: shift the fewest points until nothing that can be met is missing.
//!
//! What is wanted is an arc with a reward: the minima of areas and of types above all, then every point counted.
//! What moves has a price: each point put where the draft did not have it costs one, taking it away is free, and
//! so is putting it back. The draft itself changes nothing, so it is the cheapest circulation as long as no wish
//! it leaves open is asked for; settling those wishes one by one (see [`Network`](super::network::Network)) gives
//! the allocation that misses least, counts most and, among all such, changes least.

use super::circulation::{Circulation, Prices, Setting, Wishes, sums};
use super::fill::Draft;
use super::ground::AreaSet;
use super::parcels::Class;
use super::tree::NO_LIMIT;

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
    pub cut: AreaSet,
}

impl Repaired {
    /// Orders allocations: least missing first, then most counted.
    pub fn faults(&self) -> (i64, i64) {
        (self.area_short + self.type_short, -self.counted)
    }
}

/// Repairs a draft.
pub(super) fn repair(setting: Setting<'_>, draft: &Draft, wishes: &Wishes) -> Repaired {
    if is_done(setting, draft, wishes) {
        return Repaired {
            held: draft.held.clone(),
            missing: vec![0; wishes.areas.len()],
            counted: draft.counted(),
            ..Repaired::default()
        };
    }
    // A cycle passes each node once, so its changes never outweigh one counted point, nor those one wish.
    let count = 2 * Circulation::nodes(setting.ground, setting.parcels) as i64;
    let prices = Prices { change: 1, wish: count * count };
    let mut circulation = Circulation::of(setting, draft, wishes, prices);
    let Circulation { root, sink, .. } = circulation;
    let back = circulation.network.arc(sink, root, draft.counted(), 0, -count);
    circulation.network.settle(back, NO_LIMIT);
    circulation.settle();
    read(setting, draft, wishes, &circulation)
}

/// Tells whether the draft needs no repair: nothing is missing, and nothing more can count.
fn is_done(setting: Setting<'_>, draft: &Draft, wishes: &Wishes) -> bool {
    let homeless = |it: &Class| it.areas != 0 && it.areas & setting.ground.open == 0;
    let met =
        |held: &[i64], least: &[i64]| held.iter().zip(least).all(|(held, least)| held >= least);
    let mut classes = setting.parcels.classes.iter().zip(setting.counting);
    met(&draft.filled, &wishes.areas)
        && met(&draft.load, &wishes.types)
        && !classes.any(|(it, counts)| *counts && homeless(it))
}

fn read(
    setting: Setting<'_>,
    draft: &Draft,
    wishes: &Wishes,
    circulation: &Circulation,
) -> Repaired {
    let held = circulation.held();
    let (filled, load) = sums(setting.ground, setting.parcels, &held);
    let missing = lacking(&wishes.areas, &filled);
    Repaired {
        area_short: missing.iter().sum(),
        type_short: lacking(&wishes.types, &load).iter().sum(),
        counted: load[0],
        changed: held.iter().zip(&draft.held).map(|(now, then)| (now - then).max(0)).sum(),
        cut: circulation.short_areas(&missing),
        held,
        missing,
    }
}

/// Returns by how much each falls short of its least.
pub(super) fn lacking(least: &[i64], has: &[i64]) -> Vec<i64> {
    least.iter().zip(has).map(|(least, has)| (least - has).max(0)).collect()
}
