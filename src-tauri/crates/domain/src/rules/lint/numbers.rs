//! Numbers: minima that fit the total, maxima that fit the minima, percentages that are percentages.

use super::Faults;
use crate::points::Points;
use crate::rules::clause::Clause;
use crate::rules::kinds::{AreaMinimum, Cap, CapPer, Conversion};
use crate::rules::{Number, Revision, Wrong};

pub(super) fn check(faults: &mut Faults<'_>) {
    let pack = faults.pack;
    for of in &pack.types {
        for conversion in &of.says.conversions {
            convert(faults, conversion);
        }
    }
    for revision in &pack.revisions {
        minima(faults, revision);
        maxima(faults, revision);
        for cap in &revision.caps {
            bound(faults, cap);
        }
    }
}

fn convert(faults: &mut Faults<'_>, clause: &Clause<Conversion>) {
    let says = &clause.says;
    let divides = says.per.is_none_or(|per| per.milli() > 0);
    if says.factor.is_some() == says.each.is_some() || !divides {
        faults.on(clause, Wrong::Conversion);
    }
}

fn minima(faults: &mut Faults<'_>, revision: &Revision) {
    let sum = |areas: &[&Clause<AreaMinimum>]| -> Points {
        let inside = areas.iter().filter(|it| !it.says.outside_total);
        inside.filter_map(|it| it.says.min.known()).sum()
    };
    let usual: Vec<_> = revision.areas.iter().collect();
    if let Some(total) = revision.total.says.min.known() {
        let mut asked = vec![sum(&usual)];
        asked.extend(revision.type_minima.iter().filter_map(|it| it.says.min.known()));
        asked.extend(revision.k_of.iter().filter_map(|it| {
            let each = it.says.each.known()?;
            Some((0..it.says.k.min(it.says.areas.len())).map(|_| each).sum::<Points>())
        }));
        if let Some(&minima) = asked.iter().max().filter(|&&minima| total < minima) {
            faults.on(&revision.total, Wrong::MinimaAboveTotal { minima, total });
        }
    }
    for first in &revision.first_cycles {
        let kept: Vec<_> = usual
            .iter()
            .filter(|it| {
                first.says.areas.as_ref().is_none_or(|ids| ids.iter().any(|id| id == it.id()))
            })
            .copied()
            .collect();
        let total = first.says.total.as_ref().and_then(|it| it.says.min.known());
        if let Some(total) = total.filter(|&total| total < sum(&kept)) {
            faults.on(first, Wrong::MinimaAboveTotal { minima: sum(&kept), total });
        }
    }
}

fn maxima(faults: &mut Faults<'_>, revision: &Revision) {
    for area in &revision.areas {
        let Some(max) = area.says.max.and_then(Number::known) else { continue };
        let least = area.says.min.known().unwrap_or(Points::ZERO);
        let chosen = revision.k_of.iter().filter(|it| it.says.areas.contains(&area.says.area));
        let each = chosen.filter_map(|it| it.says.each.known()).max().unwrap_or(Points::ZERO);
        let min = least.max(each);
        if max < min {
            faults.on(area, Wrong::MaxBelowMin { max, min });
        }
    }
    if let Some(k_of) = &revision.k_of
        && k_of.says.areas.len() < k_of.says.k
    {
        let what = Wrong::TooManyChosen { k: k_of.says.k, areas: k_of.says.areas.len() };
        faults.on(k_of, what);
    } else if let Some(k_of) = &revision.k_of
        && MOST_WAYS < ways(k_of.says.areas.len(), k_of.says.k)
    {
        faults.on(k_of, Wrong::TooManyWays { k: k_of.says.k, areas: k_of.says.areas.len() });
    }
}

/// The most ways to choose areas that are tried one by one.
const MOST_WAYS: u64 = 10_000;

/// Returns how many ways there are to choose `k` of `all`, or more than anybody can try.
fn ways(all: usize, k: usize) -> u64 {
    let k = k.min(all - k.min(all)) as u64;
    let all = all as u64;
    (0..k).fold(1_u64, |ways, at| ways.saturating_mul(all - at) / (at + 1))
}

fn bound(faults: &mut Faults<'_>, cap: &Clause<Cap>) {
    let says = &cap.says;
    if let Some(percent) = says.max_percent_of_required.filter(|it| !(1..=100).contains(it)) {
        faults.on(cap, Wrong::Percentage(percent));
    }
    let both = says.max.is_some() && says.max_percent_of_required.is_some();
    let years_of_a_cycle = says.max_years.is_some() && says.per == CapPer::Cycle;
    let nothing = !says.bounds_points() && says.max_years.is_none();
    let no_year = says.per == CapPer::Year && says.year_readings.is_empty();
    if both || years_of_a_cycle || nothing || no_year {
        faults.on(cap, Wrong::CapWithoutBound);
    }
}
