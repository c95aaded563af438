//! What no source states.

use super::*;

const OPEN: &str = r#"format = "ce-rules/1"

[pack]
id = "open"
version = "1"
title = "A body that says little"
kind = "certification"
reviewed = "never"
status = "stated"

[[source]]
id = "s"
title = "A page"
url = "https://example.org/"
as_of = "undated"

[[area]]
id = "ethics"
name = "Medical ethics"
source = "s"

[[area]]
id = "other"
name = "Other"
source = "s"

[[type]]
id = "ce_course"
convert = { unit = "contact_hour", factor = "1" }
source = "s"

[[type]]
id = "presentation"
convert = "unknown"
source = "s"

[[requirement]]
id = "base"
applies = { by = "cycle_end", from = 2023-01-01 }
free_area = "other"
split = "any"
total = { min = "10", source = "s" }

[[requirement.area]]
id = "ethics"
min = "1"
source = "s"

[[requirement.cap]]
id = "course"
types = ["ce_course"]
per = "cycle"
max = "20"
source = "s"
"#;

fn open(change: impl Fn(&str) -> String) -> Library {
    Library::read(&[("open.toml", &change(OPEN))]).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn someone() -> Setting {
    holder("open", "2022-07-01", "2025-06-30").of_body("open")
}

#[test]
fn a_total_no_source_states_leaves_the_verdict_unknown() {
    let rules = open(|it| it.replace("min = \"10\"", "min = \"unknown\""));
    let standing = someone().course("30", &["ethics"]).by(&rules, "2025-05-01");
    assert_eq!((standing.verdict, standing.required), (Verdict::Unknown, None));
    assert_eq!(
        standing.not_checked[0].sentence,
        "How many points are required in all, no source states."
    );
    assert!(standing.not_checked[0].decisive);
    assert_eq!(
        standing.headline,
        "It can't be said whether everything is met: 20 points count. How many points are required in all, no source states."
    );
}

#[test]
fn what_is_short_by_a_known_number_is_a_no_whatever_the_unknown_one_is() {
    let rules = open(|it| it.replace("min = \"10\"", "min = \"unknown\""));
    let standing = someone().course("30", &[]).by(&rules, "2025-05-01");
    assert_eq!(standing.verdict, Verdict::No);
    assert_eq!(standing.headline, "Not yet met: 1 point short in Medical ethics.");
}

#[test]
fn a_cap_no_source_states_matters_only_where_it_could_bind() {
    let rules = open(|it| it.replace("max = \"20\"", "max = \"unknown\""));
    let standing = someone().course("30", &["ethics"]).by(&rules, "2025-05-01");
    assert_eq!(standing.verdict, Verdict::Unknown);
    let nothing = someone().by(&rules, "2025-05-01");
    assert_eq!(nothing.verdict, Verdict::No);
    assert!(
        nothing
            .not_checked
            .iter()
            .any(|it| !it.decisive && it.sentence.contains("no source states the limit"))
    );
}

#[test]
fn an_activity_of_unknown_worth_makes_a_no_unknown_only_where_it_could_decide() {
    let rules = open(str::to_owned);
    let nearly = || someone().course("9", &["ethics"]);
    let presented =
        |areas: &[&str]| nearly().did("2023-09-01", "presentation", "1", Unit::Piece, areas);
    assert_eq!(nearly().by(&rules, "2025-05-01").verdict, Verdict::No);
    let standing = presented(&[]).by(&rules, "2025-05-01");
    assert_eq!((standing.verdict, standing.counted), (Verdict::Unknown, points("9")));
    assert!(standing.not_checked[0].sentence.contains("it could decide whether everything is met"));
    let elsewhere =
        someone().course("10", &[]).did("2023-09-01", "presentation", "1", Unit::Piece, &[]);
    assert_eq!(
        elsewhere.by(&rules, "2025-05-01").verdict,
        Verdict::No,
        "ethics is short all the same"
    );
    let late = nearly().did("2025-09-01", "presentation", "1", Unit::Piece, &[]);
    assert_eq!(late.by(&rules, "2025-10-01").verdict, Verdict::No, "it lies outside the cycle");
}

#[test]
fn a_cycle_no_revision_governs_is_unknown() {
    let rules = open(str::to_owned);
    let early = holder("open", "2019-07-01", "2022-06-30").of_body("open");
    let standing = early.by(&rules, "2022-05-01");
    assert_eq!(standing.verdict, Verdict::Unknown);
    let Rule::No { sentence } = &standing.rule else { panic!("no rule is known") };
    assert_eq!(
        sentence,
        "The rules known here begin with cycles that end on 1 January 2023 or later, and this cycle is earlier, so what was asked of it is not known."
    );
}

#[test]
fn a_credential_without_a_pack_is_kept_and_not_judged() {
    let standing = holder("XYZ", "2022-07-01", "2025-06-30").course("3", &[]).on("2025-05-01");
    assert_eq!(standing.verdict, Verdict::Unknown);
    assert!(standing.headline.contains("knows no rule"), "{}", standing.headline);
    assert_eq!(standing.activities.len(), 1);
    assert_eq!(
        standing.dates.window_opens,
        Some(day("2025-04-01")),
        "the body's window is known all the same"
    );
}

#[test]
fn a_cycle_that_ends_before_it_begins_is_not_judged() {
    let standing = holder("MLS", "2025-07-01", "2022-06-30").course("3", &[]).on("2025-05-01");
    assert_eq!(standing.verdict, Verdict::Unknown);
    assert_eq!(standing.headline, "This cycle ends before it begins; correct its dates.");
}

#[test]
fn a_cycle_of_another_length_is_remarked_on() {
    let remarked = |end: &str| {
        let standing = holder("MLS", "2022-07-01", end).on("2025-05-01");
        standing.not_checked.iter().any(|it| it.sentence.starts_with("A cycle lasts 3 years."))
    };
    assert!(!remarked("2025-06-30"));
    assert!(!remarked("2025-07-01"));
    assert!(remarked("2026-06-30"));
    assert!(remarked("2024-06-30"));
}
