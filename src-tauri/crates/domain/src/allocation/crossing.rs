//! Which sets of caps can be computed exactly: those of which every two are apart or one inside the other.
//!
//! Nested bounds form a tree, and a tree of bounds is a network with whole-number answers. Bounds that cross
//! ("20 in each calendar year over all types" and "10 in the cycle for self-study") have no such answer: the
//! person who loads a pack must refuse them, naming both clauses. The test is made on instances, that is on what
//! a clause covers in one stretch of time, and on days, so kinds of year that coincide do not cross.

use std::collections::BTreeSet;

use super::calendar::{Period, periods};
use super::{Cap, Per, TypeMinimum};
use crate::cycle::Window;
use crate::id::ActivityType;

struct Instance<'a> {
    clause: &'a str,
    types: BTreeSet<&'a ActivityType>,
    period: Period,
}

impl Instance<'_> {
    fn holds(&self, other: &Self) -> bool {
        self.period.holds(&other.period) && self.types.is_superset(&other.types)
    }

    fn crosses(&self, other: &Self) -> bool {
        self.period.meets(&other.period)
            && !self.types.is_disjoint(&other.types)
            && !self.holds(other)
            && !other.holds(self)
    }
}

fn instances<'a>(
    clause: &'a str,
    types: &'a [ActivityType],
    per: Per,
    window: Window,
) -> impl Iterator<Item = Instance<'a>> {
    let types: BTreeSet<_> = types.iter().collect();
    periods(per, window).into_iter().map(move |period| Instance {
        clause,
        types: types.clone(),
        period,
    })
}

/// Returns the first two clauses, in the pack's order, whose bounds cross inside the window.
///
/// Type minima take part, as bounds over the whole cycle. `solve` must not be asked where this finds a pair.
pub fn crossing_caps(
    caps: &[Cap],
    minima: &[TypeMinimum],
    window: Window,
) -> Option<(String, String)> {
    let capped = caps.iter().flat_map(|it| instances(&it.id, &it.types, it.per, window));
    let least = minima.iter().flat_map(|it| instances(&it.id, &it.types, Per::Cycle, window));
    let all: Vec<_> = capped.chain(least).collect();
    all.iter().enumerate().find_map(|(at, later)| {
        let earlier = all[..at].iter().find(|it| it.crosses(later))?;
        Some((earlier.clause.to_owned(), later.clause.to_owned()))
    })
}

/// Returns the pairs of a cap and a type minimum where the cap reaches across the edge of the minimum's types.
///
/// Such a pack is computable, but there the shortages no longer stand apart: a person may be short of nothing
/// that is counted alone and still not be eligible.
pub fn caps_across_minima(caps: &[Cap], minima: &[TypeMinimum]) -> Vec<(String, String)> {
    let across = |cap: &Cap, group: &TypeMinimum| {
        let (inside, outside): (Vec<_>, Vec<_>) =
            cap.types.iter().partition(|it| group.types.contains(it));
        !inside.is_empty() && !outside.is_empty()
    };
    let pairs = caps.iter().flat_map(|cap| minima.iter().map(move |group| (cap, group)));
    pairs
        .filter(|(cap, group)| across(cap, group))
        .map(|(cap, group)| (cap.id.clone(), group.id.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::points::Points;

    fn cap(id: &str, types: &[&str], per: Per) -> Cap {
        let types = types.iter().map(|&it| it.into()).collect();
        Cap { id: id.into(), types, per, max: Points::ONE }
    }

    fn minimum(id: &str, types: &[&str]) -> TypeMinimum {
        let types = types.iter().map(|&it| it.into()).collect();
        TypeMinimum { id: id.into(), types, min: Points::ONE }
    }

    fn crossing(caps: &[Cap], start: &str) -> Option<(String, String)> {
        let start = start.parse().expect("a date");
        let end = crate::dates::anniversary(start, 3).pred_opt().expect("a day before");
        crossing_caps(caps, &[], Window { start, end })
    }

    fn pair(one: &str, other: &str) -> Option<(String, String)> {
        Some((one.into(), other.into()))
    }

    #[test]
    fn nested_caps_do_not_cross() {
        let caps = [
            cap("teaching_year", &["teaching"], Per::CycleYear),
            cap("teaching_cycle", &["teaching"], Per::Cycle),
            cap("all_but_ce", &["teaching", "college"], Per::Cycle),
        ];
        assert_eq!(crossing(&caps, "2022-07-01"), None);
    }

    #[test]
    fn a_yearly_cap_on_a_wider_group_crosses_a_cycle_cap() {
        let caps = [
            cap("all_year", &["teaching", "self_study"], Per::CalendarYear),
            cap("self_study_cycle", &["self_study"], Per::Cycle),
        ];
        assert_eq!(crossing(&caps, "2022-07-01"), pair("all_year", "self_study_cycle"));
    }

    #[test]
    fn two_kinds_of_year_cross_unless_they_coincide() {
        let caps = [
            cap("cycle_year", &["teaching"], Per::CycleYear),
            cap("calendar_year", &["teaching"], Per::CalendarYear),
        ];
        assert_eq!(crossing(&caps, "2022-07-01"), pair("cycle_year", "calendar_year"));
        assert_eq!(crossing(&caps, "2022-01-01"), None);
    }

    #[test]
    fn overlapping_types_cross() {
        let caps = [cap("ab", &["a", "b"], Per::Cycle), cap("bc", &["b", "c"], Per::Cycle)];
        assert_eq!(crossing(&caps, "2022-07-01"), pair("ab", "bc"));
    }

    #[test]
    fn a_cap_over_a_minimum_and_more_is_marked() {
        let caps = [
            cap("inside", &["a"], Per::Cycle),
            cap("across", &["a", "c"], Per::Cycle),
            cap("outside", &["c"], Per::Cycle),
        ];
        let minima = [minimum("least", &["a", "b"])];
        assert_eq!(caps_across_minima(&caps, &minima), [("across".to_owned(), "least".to_owned())]);
    }
}
