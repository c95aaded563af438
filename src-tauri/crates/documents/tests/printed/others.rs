//! The papers that follow no body's form: a list, a page for an employer, a letter, and the answer to a notice.

use documents::forms;
use documents::sheet::Paper;
use domain::form::{Addendum, Done, InServiceLetter, Transcript};
use domain::points::Points;

use crate::samples::{self, LONG_TITLE, day};
use crate::tools::{ask, check, text};

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pages(bytes: &[u8]) -> usize {
    let info = ask(bytes, "pdfinfo", &["{}"]);
    assert!(info.lines().any(|it| it.starts_with("Tagged:") && it.ends_with("yes")), "{info}");
    let line = info.lines().find_map(|it| it.strip_prefix("Pages:")).expect("pages are counted");
    line.trim().parse().expect("a number of pages")
}

fn transcript(count: usize) -> Transcript {
    let declared = samples::declaration(1);
    let done = |index: usize| Done {
        from: index.is_multiple_of(3).then(|| day("2025-03-01")),
        to: day("2025-03-02"),
        title: format!("{LONG_TITLE} {index}"),
        kind: "Continuing education course".into(),
        origin: vec!["Example Society".into(), "578-012-25".into()],
        areas: vec!["Blood banking".into(), "Chemistry".into()],
        amount: "2 contact hours".into(),
        counted: Points::from_milli(2_000),
    };
    Transcript {
        held: declared.held,
        cycle: declared.cycle,
        on: day("2026-02-03"),
        done: (0..count).map(done).collect(),
        counted: Points::from_milli(2_000 * i64::try_from(count).expect("there are few")),
    }
}

#[test]
fn a_transcript_lists_everything_and_its_total_is_the_last_line() {
    for paper in [Paper::Letter, Paper::A4] {
        let bytes = forms::transcript(&transcript(60), paper).expect("it prints");
        check(&bytes);
        assert!(pages(&bytes) > 2);
        let said = words(&text(&bytes));
        assert_eq!(said.matches("578-012-25").count(), 60);
        assert!(said.contains("60 activities"), "{said}");
    }
    let empty = forms::transcript(&transcript(0), Paper::Letter).expect("it prints");
    assert!(text(&empty).contains("Nothing is recorded for this cycle."));
}

#[test]
fn the_summary_is_one_page_and_names_no_activity() {
    for paper in [Paper::Letter, Paper::A4] {
        let form = samples::declaration(40);
        let bytes = forms::summary(&form, paper).expect("it prints");
        check(&bytes);
        assert_eq!(pages(&bytes), 1);
        let said = words(&text(&bytes));
        assert!(said.contains(&form.headline), "{said}");
        let title = &form.sections[0].lines[0].title;
        assert!(!said.contains(title.as_str()), "{title}");
    }
}

#[test]
fn the_addendum_says_when_the_answer_is_due_and_leaves_the_rest_to_the_pen() {
    let form = Addendum::of(samples::declaration(4), Some(day("2026-11-23")));
    let bytes = forms::addendum(&form, Paper::Letter, day("2026-11-24")).expect("it prints");
    check(&bytes);
    let said = words(&text(&bytes));
    for expected in
        ["23 November 2026", "Monday, 4 January 2027", "not the CMP Declaration Addendum"]
    {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    let open = Addendum::of(samples::declaration(4), None);
    let bytes = forms::addendum(&open, Paper::A4, day("2026-11-24")).expect("it prints");
    assert!(!text(&bytes).contains("2027-"));
}

#[test]
fn the_letter_carries_the_five_facts_and_stays_blank_where_nothing_is_recorded() {
    let form = InServiceLetter {
        participant: "Zoë Nguyễn".into(),
        provider: Some("Example Hospital".into()),
        title: Some(LONG_TITLE.into()),
        from: None,
        to: Some(day("2026-03-14")),
        amount: Some("2 contact hours".into()),
    };
    let bytes =
        forms::in_service_letter(&form, Paper::Letter, day("2026-03-20")).expect("it prints");
    check(&bytes);
    assert_eq!(pages(&bytes), 1);
    let said = words(&text(&bytes));
    for fact in ["Zoë Nguyễn", "Example Hospital", LONG_TITLE, "14 March 2026", "2 contact hours"]
    {
        assert!(said.contains(fact), "{fact} in {said}");
    }
    assert!(said.contains("neither a routine staff meeting nor part of an orientation"));
    let blank = InServiceLetter { provider: None, title: None, to: None, amount: None, ..form };
    let bytes = forms::in_service_letter(&blank, Paper::A4, day("2026-03-20")).expect("it prints");
    assert!(!text(&bytes).contains("Example Hospital"));
}
