//! Choices a rule leaves open: which years count, and which of the areas are the k that must hold points.
//!
//! Neither is a bound on a flow, so each choice is solved on its own; there are few. Only years in which the log
//! has something to count are worth choosing, and areas that must hold that much anyway are chosen already.

use super::Problem;
use super::circulation::Wishes;
use super::ground::{AreaSet, Ground, members};
use super::parcels::{Class, Parcels};

/// For each limit on years, the years that count; absent where the limit doesn't bind.
pub(super) type Years = Vec<Option<Vec<i32>>>;

/// Lists every choice of years, earlier years first.
pub(super) fn years(problem: &Problem, ground: &Ground, parcels: &Parcels) -> Vec<Years> {
    let mut choices = vec![Vec::new()];
    for (at, limit) in problem.max_years.iter().enumerate() {
        let year = |it: &Class| ground.tree.cells[it.cell].years[at];
        let mut all: Vec<i32> = parcels.classes.iter().filter_map(year).collect();
        all.sort_unstable();
        all.dedup();
        let most = limit.years as usize;
        let own = match all.len() > most {
            true => subsets(&all, most).into_iter().map(Some).collect(),
            false => vec![None],
        };
        let extended = |so_far: &Years| -> Vec<Years> {
            own.iter().map(|it| so_far.iter().chain([it]).cloned().collect()).collect()
        };
        choices = choices.iter().flat_map(extended).collect();
    }
    choices
}

/// Returns the first limit on years that keeps a class out under this choice.
pub(super) fn kept_out(ground: &Ground, class: &Class, chosen: &Years) -> Option<usize> {
    let years = &ground.tree.cells[class.cell].years;
    let out = |(year, chosen): (&Option<i32>, &Option<Vec<i32>>)| match (year, chosen) {
        (Some(year), Some(chosen)) => !chosen.contains(year),
        _ => false,
    };
    years.iter().zip(chosen).position(out)
}

/// Lists every way to raise the minima of the k areas; one way, unchanged, when there is no such clause.
pub(super) fn minima(problem: &Problem, plain: &Wishes, ground: &Ground) -> Vec<Wishes> {
    let Some(clause) = &problem.k_of else {
        return vec![plain.clone()];
    };
    let least = &plain.areas;
    let each = clause.each.milli();
    let named: Vec<usize> = members(ground.set(&clause.areas)).collect();
    let (already, open): (Vec<_>, Vec<_>) = named.into_iter().partition(|&it| least[it] >= each);
    let wanted = clause.k.saturating_sub(already.len()).min(open.len());
    let raised = |chosen: AreaSet| {
        let raise = |(at, &least): (usize, &i64)| if chosen >> at & 1 == 1 { each } else { least };
        Wishes { areas: least.iter().enumerate().map(raise).collect(), ..plain.clone() }
    };
    let sets = subsets(&open, wanted).into_iter();
    sets.map(|chosen| raised(chosen.iter().fold(0, |set, at| set | 1 << at))).collect()
}

/// Lists the subsets of a size, in the order of their members.
fn subsets<T: Clone>(of: &[T], size: usize) -> Vec<Vec<T>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let starts = 0..(of.len() + 1).saturating_sub(size);
    let starting = |at: usize| {
        let rest = subsets(&of[at + 1..], size - 1);
        rest.into_iter().map(move |rest| [vec![of[at].clone()], rest].concat())
    };
    starts.flat_map(starting).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subsets_come_in_order_and_are_as_many_as_they_should_be() {
        assert_eq!(subsets(&[1, 2, 3], 2), [[1, 2], [1, 3], [2, 3]]);
        assert_eq!(subsets(&[1, 2, 3, 4, 5, 6, 7, 8], 6).len(), 28);
        assert_eq!(subsets(&[1], 2), Vec::<Vec<i32>>::new());
        assert_eq!(subsets::<i32>(&[], 0), vec![Vec::<i32>::new()]);
    }
}
