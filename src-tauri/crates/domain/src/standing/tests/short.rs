//! What is short, in sentences, and the least that helps.

use super::*;

#[test]
fn each_kind_of_shortage_has_its_own_sentence() {
    let standing =
        mls().course("1", &["safety"]).course("8", &["chemistry", "hematology"]).on("2025-05-01");
    assert_eq!(
        standing.sentences(),
        [
            "Medical ethics needs 1 point, and nothing you recorded can go there. 1 point is short.",
            "Blood banking needs 2 points, and nothing you recorded can go there. 2 points are short.",
            "Microbiology needs 2 points, and nothing you recorded can go there. 2 points are short.",
            "9 of 36 points count; 27 are short.",
        ]
    );
    let repair = standing.repair.expect("points help");
    assert_eq!((repair.points, repair.anywhere), (points("27"), points("22")));
    assert_eq!(
        repair.sentence,
        "The least that helps: 27 points, of which 1 in Medical ethics, 2 in Blood banking and 2 in Microbiology, \
         and the rest in any area; that meets the areas and the total at once."
    );
}

#[test]
fn the_repair_is_the_largest_shortage_and_not_the_sum() {
    let standing = mls()
        .course("1", &["safety"])
        .course("1", &["ethics"])
        .course("2", &["blood_banking"])
        .course("2", &["microbiology"])
        .course("29", &["management"])
        .on("2025-05-01");
    let repair = standing.repair.expect("points help");
    assert_eq!((repair.points, repair.anywhere), (points("4"), points("0")));
    assert_eq!(
        repair.sentence,
        "The least that helps: 4 points, 2 in Chemistry and 2 in Hematology; that covers the total too."
    );
}

#[test]
fn areas_that_share_an_activity_are_short_together() {
    let standing = mls()
        .course("1", &["safety"])
        .course("1", &["ethics"])
        .course("2", &["blood_banking"])
        .course("2", &["microbiology"])
        .course("3", &["chemistry", "hematology"])
        .course("27", &["management"])
        .on("2025-05-01");
    assert_eq!(
        standing.sentences(),
        [
            "Chemistry and Hematology need 4 points; at most 3 of yours can go there (\"Course a5\"). 1 point is short, in either."
        ]
    );
    assert_eq!(standing.shortages[0].brief, "1 point short in Chemistry or Hematology");
    assert_eq!(
        standing.repair.expect("a point helps").sentence,
        "The least that helps: 1 point, in Chemistry or Hematology. If each activity's points go to one area only, it takes 2 points."
    );
}

#[test]
fn an_area_that_needs_little_is_not_offered_for_the_whole_shortage() {
    // Three areas reached by teaching only, which is capped at 3 of the 6 they need.
    let standing = mls()
        .course("1", &["safety"])
        .course("1", &["ethics"])
        .course("2", &["microbiology"])
        .course("30", &["management"])
        .did(
            "2022-09-01",
            "clinical_teaching",
            "1",
            Unit::Year,
            &["blood_banking", "chemistry", "hematology"],
        )
        .did(
            "2023-09-01",
            "clinical_teaching",
            "1",
            Unit::Year,
            &["blood_banking", "chemistry", "hematology"],
        )
        .did(
            "2024-09-01",
            "clinical_teaching",
            "1",
            Unit::Year,
            &["blood_banking", "chemistry", "hematology"],
        )
        .on("2025-05-01");
    let repair = standing.repair.expect("points help");
    assert_eq!(repair.points, points("3"));
    let needed: Points = repair.areas.iter().map(|it| it.points).sum();
    assert_eq!(needed, points("3"));
    assert!(
        !repair.sentence.contains(" or "),
        "3 points in one area that needs 2 would not do: {}",
        repair.sentence
    );
}

#[test]
fn a_full_cap_in_the_way_is_named() {
    let standing = mls()
        .course("1", &["safety"])
        .course("1", &["ethics"])
        .course("2", &["microbiology"])
        .course("2", &["hematology"])
        .course("2", &["blood_banking"])
        .course("30", &["management"])
        .did("2022-09-01", "clinical_teaching", "1", Unit::Year, &["chemistry"])
        .did("2022-10-01", "clinical_teaching", "1", Unit::Year, &["chemistry"])
        .on("2025-05-01");
    let [short] = standing.shortages.as_slice() else { panic!("{:?}", standing.sentences()) };
    assert!(
        short.sentence.contains("Clinical teaching counts at most 1 point a year"),
        "{}",
        short.sentence
    );
    assert!(short.citations.iter().any(|it| it.clause.ends_with("cap/teaching_year")));
    assert_eq!(short.activities.len(), 2);
}

#[test]
fn what_does_not_count_is_told_beside_a_short_total() {
    let standing = mls()
        .with_minima()
        .did("2023-09-01", "college", "2", Unit::SemesterHour, &["chemistry"])
        .on("2025-05-01");
    assert_eq!(
        standing.sentences(),
        [
            "28 of 36 points count; 8 are short. 40 points are recorded in this cycle; 12 of them do not count."
        ]
    );
}
