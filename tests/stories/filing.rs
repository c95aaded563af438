//! Filing activities and watching them count.

use app::standing::Verdict;

use super::person::{Person, an_activity};

#[test]
fn a_new_activity_counts_where_it_is_needed() {
    let mut person = Person::with_mls();
    assert_eq!(person.standing().counted, "0");

    person.files(an_activity().in_area("ethics"));

    let standing = person.standing();
    assert_eq!((standing.counted.as_str(), standing.verdict), ("1", Verdict::No));
    let ethics =
        standing.areas.iter().find(|it| it.id == "ethics").expect("MLS needs ethics since 2023");
    assert_eq!((ethics.counted.as_str(), &ethics.short), ("1", &None));
}

#[test]
fn an_activity_before_the_cycle_does_not_count_and_says_so() {
    let mut person = Person::with_mls();
    person.files(an_activity().on("2024-01-31").in_area("safety"));

    let standing = person.standing();
    assert_eq!(standing.counted, "0");
    let reason = &standing.activities[0].reasons[0];
    assert!(reason.sentence.contains("cycle"), "{}", reason.sentence);
}

#[test]
fn a_full_log_makes_the_person_eligible() {
    let mut person = Person::with_mls();
    for area in ["safety", "ethics"] {
        person.files(an_activity().in_area(area));
    }
    for area in ["blood_banking", "chemistry", "hematology", "microbiology"] {
        person.files(an_activity().in_area(area).worth("2"));
    }
    person.files(an_activity().called("A long week of everything").worth("25.999"));
    assert_eq!(person.standing().verdict, Verdict::No, "a thousandth of a point is still short");

    person.files(an_activity().worth("0.001"));

    let standing = person.standing();
    assert_eq!((standing.verdict, standing.counted.as_str()), (Verdict::Yes, "36"));
    assert!(standing.shortages.is_empty() && standing.repair.is_none());
}

#[test]
fn what_was_filed_is_there_after_a_restart() {
    let mut person = Person::with_mls();
    person.files(an_activity().called("Antibody Panels").in_area("blood_banking"));
    let before = person.activities();

    let person = person.after_a_restart();

    assert_eq!(person.activities(), before);
}
