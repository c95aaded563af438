//! The file itself: the same bytes for the same pages, and nothing claimed that isn't so.

use chrono::NaiveDate;
use documents::sheet::{Paper, Running, Sheet, Style};

use crate::tools::{ask, check, text};

const NAMES: &str =
    "Zoë Ångström · Nguyễn Thị Phương Thảo · Нина Ђорђевић · Ελένη Παπαδοπούλου · ≥ 2 µg → office";

fn a_page_of_names(day: NaiveDate) -> Vec<u8> {
    let running = Running { head: String::new(), foot: "Ada Example".into() };
    let mut sheet = Sheet::new(Paper::A4, running);
    sheet.paragraph(Style::TITLE, NAMES);
    sheet.paragraph(Style::BODY, NAMES);
    let drawn = sheet.finish();
    assert!(drawn.uncovered.is_empty(), "{:?}", drawn.uncovered);
    documents::pdf::bytes(drawn.pages, "Names, Ελένη", "Zoë", day).expect("names can be printed")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("an ISO date")
}

#[test]
fn the_same_pages_are_the_same_bytes() {
    assert_eq!(a_page_of_names(day("2026-02-03")), a_page_of_names(day("2026-02-03")));
    assert_ne!(a_page_of_names(day("2026-02-03")), a_page_of_names(day("2026-02-04")));
}

#[test]
fn names_of_many_scripts_come_back_as_text() {
    let bytes = a_page_of_names(day("2026-02-03"));
    check(&bytes);
    let found = text(&bytes).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(found.matches(NAMES).count(), 2, "{found}");
}

#[test]
fn the_file_says_what_it_is_and_claims_no_standard() {
    let bytes = a_page_of_names(day("2026-02-03"));
    let info = ask(&bytes, "pdfinfo", &["{}"]);
    for line in ["Names, Ελένη", "Zoë", "Aliquot", "Tue Feb  3", "595.28 x 841.89"] {
        assert!(info.contains(line), "{line} in {info}");
    }
    assert!(!info.contains("PDF/X"), "{info}");
    let catalog = ask(&bytes, "qpdf", &["--qdf", "--object-streams=disable", "{}", "-"]);
    for entry in ["/Lang (en-US)", "/DisplayDocTitle true", "/PageMode /UseNone"] {
        assert!(catalog.contains(entry), "{entry}");
    }
}
