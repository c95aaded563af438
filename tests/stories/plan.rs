//! Planning: what a course would fix, and that a plan never counts.

use app::activities::ActivityDraft;
use app::plan::{self, PlannedDraft};
use app::{Error, history};

use super::person::{Person, an_activity};

fn a_course(title: &str, area: &str, hours: &str) -> PlannedDraft {
    PlannedDraft {
        activity_type: "ce_course".into(),
        title: title.into(),
        on: "2026-12-05".into(),
        quantity: hours.into(),
        unit: "contact_hour".into(),
        areas: vec![area.into()],
        price: "49".into(),
        ..PlannedDraft::default()
    }
}

/// Someone who lacks one point of ethics and nothing else.
fn nearly_there() -> Person {
    let mut person = Person::with_mls();
    person.files(an_activity().in_area("safety"));
    for area in ["blood_banking", "chemistry", "hematology", "microbiology"] {
        person.files(an_activity().in_area(area).worth("2"));
    }
    person.files(an_activity().worth("27"));
    person
}

#[test]
fn a_course_says_what_it_would_fix_before_it_is_planned() -> Result<(), Error> {
    let person = nearly_there();
    let fits = plan::try_out(&person.desk, &a_course("Consent", "ethics", "1"))?.remove(0);
    assert_eq!(
        (fits.sentence.as_str(), fits.helps),
        ("It would fix everything that is missing.", true)
    );
    let half = plan::try_out(&person.desk, &a_course("Consent", "ethics", "0.5"))?.remove(0);
    assert_eq!(half.sentence, "It would fix 0.5 points of the 1 point missing; 0.5 would remain.");
    let beside = plan::try_out(&person.desk, &a_course("Lipids", "chemistry", "6"))?.remove(0);
    assert!(!beside.helps, "{}", beside.sentence);
    let late = PlannedDraft { on: "2027-02-01".into(), ..a_course("Consent", "ethics", "1") };
    let late = plan::try_out(&person.desk, &late)?.remove(0);
    assert!(!late.helps && late.sentence.contains("cycle"), "{}", late.sentence);
    Ok(())
}

#[test]
fn a_planned_course_never_counts() -> Result<(), Error> {
    let mut person = nearly_there();
    let before = (person.standing(), person.activities());

    plan::save(&mut person.desk, &a_course("Consent", "ethics", "1"))?;

    assert_eq!((person.standing(), person.activities()), before);
    let view = plan::view(&person.desk)?;
    assert!(view.needs[0].met_with_plan);
    assert!(
        view.needs[0].least.as_ref().is_some_and(|it| it.contains("1 point")),
        "{:?}",
        view.needs[0].least
    );
    Ok(())
}

#[test]
fn a_course_that_was_done_becomes_an_activity_in_one_step() -> Result<(), Error> {
    let mut person = nearly_there();
    let id = plan::save(&mut person.desk, &a_course("Consent", "ethics", "1"))?.value;
    let what_happened = ActivityDraft {
        activity_type: "ce_course".into(),
        title: "Consent and Residual Specimens".into(),
        completed_on: "2026-11-20".into(),
        quantity: "1".into(),
        unit: "contact_hour".into(),
        areas: vec!["ethics".into()],
        ..ActivityDraft::default()
    };

    plan::done(&mut person.desk, &id, &what_happened)?;
    assert!(plan::view(&person.desk)?.courses.is_empty());
    assert_eq!(person.standing().verdict, app::standing::Verdict::Yes);

    history::undo(&mut person.desk)?;
    assert_eq!(plan::view(&person.desk)?.courses.len(), 1);
    assert_eq!(person.standing().verdict, app::standing::Verdict::No);
    Ok(())
}

#[test]
fn a_day_that_is_past_is_not_planned() {
    let mut person = Person::with_mls();
    let draft = PlannedDraft {
        on: "2026-11-21".into(),
        price: "a lot".into(),
        ..a_course("Consent", "ethics", "1")
    };
    let error = plan::save(&mut person.desk, &draft).expect_err("that was yesterday");
    let fields: Vec<&str> = error.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["on", "price"]);
}

#[test]
fn the_pace_rises_with_what_counts_and_ends_at_the_total() -> Result<(), Error> {
    let mut person = Person::with_mls();
    person.files(an_activity().on("2024-03-01").worth("2"));
    person.files(an_activity().on("2024-01-01").worth("9").called("Before the cycle"));
    person.files(an_activity().on("2025-03-01").worth("3"));
    let pace = plan::view(&person.desk)?.paces.remove(0);
    let steps: Vec<(&str, &str)> =
        pace.steps.iter().map(|it| (it.on.as_str(), it.points.as_str())).collect();
    assert_eq!(steps, [("2024-03-01", "2"), ("2025-03-01", "5")]);
    assert_eq!((pace.goal.as_deref(), pace.goal_on.as_str()), (Some("36"), "2027-01-01"));
    Ok(())
}

#[test]
fn the_cheapest_bundle_is_found_among_what_is_planned() -> Result<(), Error> {
    let mut person = nearly_there();
    for (title, area, hours, price) in [
        ("Dear", "ethics", "1", "90"),
        ("Cheap", "ethics", "1", "25.50"),
        ("Beside", "chemistry", "1", "5"),
    ] {
        plan::save(
            &mut person.desk,
            &PlannedDraft { price: price.into(), ..a_course(title, area, hours) },
        )?;
    }
    let bundle =
        plan::view(&person.desk)?.bundle.expect("something is missing and something is planned");
    assert_eq!(bundle.courses, ["Cheap"]);
    assert_eq!(bundle.sentence, "It would meet everything required, for 25.50.");
    Ok(())
}
