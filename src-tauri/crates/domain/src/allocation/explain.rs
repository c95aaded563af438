//! Which areas are to blame: the smallest set whose need exceeds what can be placed inside it.
//!
//! With the years given, the cut of the repair is that set. Where a rule lets years be chosen, a set explains the
//! shortage only if no choice places more inside it. Each explaining set holds the cut of every choice that is
//! no shorter than it must be, so the union of those cuts is tried first and sets around it after that.

use super::circulation::Wishes;
use super::ground::{AreaSet, Ground, members};
use super::world::Filled;

/// How many areas may be tried in all combinations.
const FEW: u32 = 10;

/// What one choice of years came to.
pub(super) struct Choice<'a> {
    pub filled: &'a Filled,
    pub area_short: i64,
    pub cut: AreaSet,
}

/// Finds the smallest set that explains the shortage under every choice of years.
///
/// Where there is none, the first cut is returned: it explains the shortage under the years it was found with.
pub(super) fn smallest_set(ground: &Ground, choices: &[Choice<'_>], short: i64) -> AreaSet {
    let best = || choices.iter().filter(|it| it.area_short == short).map(|it| it.cut);
    let explains = |set: AreaSet| {
        let need: i64 = members(set).map(|at| ground.bounds[at].least).sum();
        choices.iter().all(|it| need - it.filled.reachable(ground, set) >= short)
    };
    let union = best().fold(0, |union, cut| union | cut);
    if choices.len() == 1 || explains(union) {
        return union;
    }
    let needy = members(!0).zip(&ground.bounds).filter(|(_, it)| it.least > 0);
    let others: Vec<_> = needy.map(|it| it.0).filter(|at| union >> at & 1 == 0).collect();
    let few = (others.len() as u32).min(FEW);
    let mut added: Vec<u32> = (1..1 << few).collect();
    added.sort_by_key(|it| it.count_ones());
    let wider = |added: u32| {
        let chosen = others.iter().enumerate().filter(|(at, _)| added >> at & 1 == 1);
        chosen.fold(union, |set, (_, area)| set | 1 << area)
    };
    let found = added.into_iter().map(wider).find(|it| explains(*it));
    found.or_else(|| best().next()).unwrap_or_default()
}

impl Filled {
    /// Returns the most points that can be placed inside a set of areas.
    fn reachable(&self, ground: &Ground, set: AreaSet) -> i64 {
        let all: i64 = self.parcels.classes.iter().map(|it| it.points).sum();
        let wish = |at: usize| if set >> at & 1 == 1 { ground.bounds[at].most.min(all) } else { 0 };
        let areas: Vec<i64> = (0..ground.areas.len()).map(wish).collect();
        let wished: i64 = areas.iter().sum();
        let types = vec![0; ground.tree.nodes.len()];
        wished - self.repair(ground, &Wishes { areas, types }).area_short
    }
}
