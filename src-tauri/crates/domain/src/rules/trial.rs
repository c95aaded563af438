//! A pack's own tests, run when it is loaded.

use super::page::SelfTest;
use super::question::Case;
use super::{Fault, Pack, Reading, Wrong};
use crate::allocation::solve;
use crate::id::ActivityId;

/// Runs one test and returns where it fails.
pub(super) fn faults(pack: &Pack, test: &SelfTest) -> Vec<Fault> {
    let fault = |expected: String, found: String| Fault {
        file: pack.file.clone(),
        line: test.line,
        clause: None,
        what: Wrong::Test { name: test.name.clone(), expected, found },
    };
    let revision = match pack.revision_for(test.window, test.certified_on) {
        Ok(revision) => revision,
        Err(none) => {
            return vec![fault("a revision that governs the cycle".into(), none.to_string())];
        }
    };
    if let Some(id) = test.expect.revision.as_ref().filter(|id| **id != revision.id) {
        return vec![fault(format!("revision \"{id}\""), format!("revision \"{}\"", revision.id))];
    }
    let numbers = 1..=test.activities.len();
    let ids: Vec<_> = numbers.map(|it| ActivityId::new(format!("{it:04}"))).collect();
    let deeds: Vec<_> = test.activities.iter().zip(&ids).map(|(it, id)| it.deed(id)).collect();
    let case = Case {
        window: test.window,
        certified_on: test.certified_on,
        roles: &test.roles,
        licence_categories: &test.licence_categories,
        deeds: &deeds,
    };
    let tried = |reading: &Reading| {
        test.reading.is_none_or(|only| {
            only.split.is_none_or(|split| reading.split == split)
                && only.year.is_none_or(|year| reading.year.is_none_or(|it| it == year))
        })
    };
    let readings = revision.readings().into_iter().filter(tried);
    readings
        .flat_map(|reading| {
            let answer = solve(&pack.problem(revision, &case, reading), None);
            let expect = &test.expect;
            let numbers = [
                ("max_counted", expect.max_counted, answer.max_counted),
                ("total_required", expect.total_required, answer.total_required),
                ("total_short", expect.total_short, answer.total_short),
                ("area_short", expect.area_short, answer.area_short),
                ("type_short", expect.type_short, answer.type_short),
            ];
            let wrong = numbers.into_iter().filter_map(|(name, expected, found)| {
                let expected = expected.filter(|&it| it != found)?;
                Some((format!("{name} = {expected}"), found.to_string()))
            });
            let fewest = expect.fewest_points_to_fix.filter(|&it| answer.fewest_points != Some(it));
            let fewest = fewest.map(|it| {
                let found = answer.fewest_points.map_or("none".into(), |it| it.to_string());
                (format!("fewest_points_to_fix = {it}"), found)
            });
            let eligible = expect.eligible.filter(|&it| it != answer.eligible);
            let eligible =
                eligible.map(|it| (format!("eligible = {it}"), answer.eligible.to_string()));
            wrong
                .chain(fewest)
                .chain(eligible)
                .map(|(expected, found)| fault(expected, found))
                .collect::<Vec<_>>()
        })
        .collect()
}
