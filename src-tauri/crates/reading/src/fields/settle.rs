//! Amounts that speak of each other: one number looked at in two ways, one amount printed in two units.

use super::amount::{Guess, ON_OFFER};
use super::candidate::Candidate;
use super::field::{PrintedAmount, PrintedUnit};

/// What one way of looking at a number says was on offer, no other way makes an award.
pub(super) fn same_place(candidates: &mut [Candidate<Guess>]) {
    let on_offer = |it: &Candidate<Guess>| it.evidence.iter().any(|it| it.what == ON_OFFER);
    let offered: Vec<Vec<usize>> =
        candidates.iter().filter(|it| on_offer(it)).map(|it| it.words.clone()).collect();
    for candidate in candidates.iter_mut().filter(|it| !on_offer(it)) {
        if offered.iter().any(|it| it.iter().any(|word| candidate.words.contains(word))) {
            candidate.weigh(-48, ON_OFFER);
        }
    }
}

/// The same amount in two units: contact hours speak for a tenth as many CEU, and for sixty times as many minutes.
pub(super) fn settle(candidates: &mut [Candidate<Guess>]) {
    let snapshot: Vec<(PrintedAmount, bool, i32)> =
        candidates.iter().map(|it| (it.value.amount, it.value.bare, it.score())).collect();
    for candidate in candidates.iter_mut() {
        let mine = candidate.value.amount;
        for (other, _, score) in snapshot.iter().filter(|it| it.2 >= 30) {
            let _ = score;
            if mine.unit == other.unit {
                continue;
            }
            let agrees = match (mine.unit, other.unit) {
                (PrintedUnit::ContactHour, PrintedUnit::Ceu) => {
                    mine.quantity.milli() == other.quantity.milli() * 10
                }
                (PrintedUnit::ContactHour, PrintedUnit::Minute) => {
                    let minutes = other.quantity.milli();
                    [50, 60].iter().any(|it| mine.quantity.milli() * it == minutes)
                }
                (PrintedUnit::ContactHour, PrintedUnit::Cmle) => false,
                _ => false,
            };
            if agrees {
                candidate.weigh(14, "another unit on the page agrees");
                break;
            }
        }
        // "Hours: 1.5" and "1.5 CMLE" are one amount; the named unit is the right one.
        if candidate.value.bare
            && snapshot.iter().any(|(other, bare, score)| {
                !bare
                    && *score >= 40
                    && other.quantity == mine.quantity
                    && other.unit != PrintedUnit::Cme
            })
        {
            candidate.weigh(-30, "the same number stands elsewhere with a full unit");
        }
        if mine.unit == PrintedUnit::Ceu
            && snapshot.iter().any(|(other, _, score)| {
                other.unit == PrintedUnit::ContactHour
                    && *score >= 40
                    && other.quantity.milli() == mine.quantity.milli() * 10
            })
        {
            candidate.weigh(-25, "the same credit in contact hours stands beside it");
        }
        if mine.unit == PrintedUnit::Minute
            && snapshot.iter().any(|(other, bare, score)| {
                !bare
                    && *score >= 50
                    && matches!(
                        other.unit,
                        PrintedUnit::ContactHour
                            | PrintedUnit::Cmle
                            | PrintedUnit::Ceu
                            | PrintedUnit::Accent
                    )
            })
        {
            candidate.weigh(-25, "credit in another unit stands beside it");
        }
    }
}
