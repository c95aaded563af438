//! The sample record, against the hand calculation that stands beside it.

use std::collections::BTreeSet;
use std::fs;

use domain::id::AreaId;
use domain::points::Points;
use domain::record::Record;
use domain::rules::Year;
use domain::standing::{Judged, Phase, Ready, ReasonKind, Standing, Verdict, judge};
use tests::project;

use super::rules;

/// Judges the sample's credential of this name on the sample's day.
fn standing(credential: &str) -> Standing {
    let text = fs::read_to_string(project().join("src-tauri/sample/record.json"))
        .expect("the sample is kept");
    let record: Record = serde_json::from_str(&text).expect("the sample is a record");
    let credential =
        record.credentials.iter().find(|it| it.id.as_str() == credential).expect("she holds it");
    let cycle =
        record.cycles.iter().find(|it| it.credential == credential.id).expect("it has a cycle");
    let day = record.sample_day.expect("a sample has a day of its own");
    judge(&Judged::new(credential, cycle, &record.activities), &rules(), day)
}

fn counted(standing: &Standing, year: Year) -> BTreeSet<Points> {
    standing
        .readings
        .iter()
        .filter(|it| it.reading.year == Some(year))
        .map(|it| it.counted)
        .collect()
}

fn points(text: &str) -> Points {
    text.parse().expect("the hand calculation is in decimals")
}

#[test]
fn the_samples_mls_lacks_one_point_over_two_areas() {
    let standing = standing("mls");
    assert_eq!((standing.verdict, standing.required), (Verdict::No, Some(points("36"))));
    assert_eq!(counted(&standing, Year::CycleYear), BTreeSet::from([points("58.75")]));
    assert_eq!(counted(&standing, Year::CalendarYear), BTreeSet::from([points("57.75")]));
    for answer in &standing.readings {
        assert_eq!(
            (answer.area_short, answer.fewest_points),
            (points("1"), Some(points("1"))),
            "{answer:?}"
        );
    }
    let short: Vec<_> =
        standing.shortages.iter().flat_map(|it| &it.areas).map(AreaId::as_str).collect();
    assert_eq!(short, ["blood_banking", "microbiology"]);
    assert_eq!(
        (standing.dates.phase, standing.declaration.ready),
        (Phase::WindowOpen, Ready::Short)
    );
}

#[test]
fn the_samples_htl_is_complete_and_late() {
    let standing = standing("htl");
    assert_eq!((standing.verdict, standing.required), (Verdict::Yes, Some(points("36"))));
    for year in [Year::CycleYear, Year::CalendarYear] {
        assert_eq!(counted(&standing, year), BTreeSet::from([points("58.75")]));
    }
    assert_eq!((standing.dates.phase, standing.declaration.ready), (Phase::Late, Ready::Late));
}

#[test]
fn what_the_sample_loses_it_loses_for_the_reasons_worked_out() {
    let lost = |credential| {
        let activities = standing(credential).activities;
        let lost = activities.into_iter().flat_map(|it| {
            let id = it.activity.to_string();
            it.reasons.into_iter().map(move |reason| (id.clone(), reason.kind, reason.points))
        });
        lost.collect::<Vec<_>>()
    };
    let (one, two) = (Some(points("1")), Some(points("2")));
    let college = ("a20".to_owned(), ReasonKind::Cap, two);
    let committee = ("a28".to_owned(), ReasonKind::WorthUnknown, None);
    assert_eq!(
        lost("mls"),
        [
            ("a01".to_owned(), ReasonKind::BeforeCycle, one),
            college.clone(),
            committee.clone(),
            ("a33".to_owned(), ReasonKind::MaxYears, two),
            ("a38".to_owned(), ReasonKind::Cap, one),
        ]
    );
    assert_eq!(
        lost("htl"),
        [
            college,
            ("a26".to_owned(), ReasonKind::Cap, one),
            committee,
            ("a33".to_owned(), ReasonKind::MaxYears, two),
            ("a38".to_owned(), ReasonKind::Cap, one),
        ]
    );
}
