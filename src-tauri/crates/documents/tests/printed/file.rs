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

#[test]
fn a_screen_reader_finds_headings_tables_and_ticks_and_no_page_numbers() {
    let form = crate::samples::employer_assessment(9);
    let bytes = documents::forms::employer_assessment(&form, Paper::Letter, day("2026-02-03"))
        .expect("it prints");
    let structure = ask(&bytes, "pdfinfo", &["-struct-text", "{}"]);
    let said = structure.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.starts_with("Document H1 (block) \"Employer assessment\""), "{said}");
    assert!(said.contains("H2 (block) \"Technical areas\""), "{said}");
    assert!(!said.contains("Page 1 of"), "what every page repeats is no content: {said}");
    let objects = ask(&bytes, "qpdf", &["--qdf", "--object-streams=disable", "{}", "-"]);
    let elements = objects.split("/S /Span").count() - 1;
    assert_eq!(elements, 17, "fifteen areas, the person's own, the verification");
    assert!(objects.contains("/ActualText ([ticked] )"), "a tick is said");
    let info = ask(&bytes, "pdfinfo", &["{}"]);
    assert!(info.lines().any(|it| it.starts_with("Tagged:") && it.ends_with("yes")), "{info}");

    let bytes = documents::forms::declaration(&crate::samples::declaration(40), Paper::Letter)
        .expect("it prints");
    let structure = ask(&bytes, "pdfinfo", &["-struct-text", "{}"]);
    let tables = structure.lines().filter(|it| it.trim() == "Table (block)").count();
    assert_eq!(tables, 3, "a table over several pages is one table");
    assert!(!structure.contains("(continued)"), "a repeated head is not read again");
    let rows =
        structure.split("TR").filter(|it| it.contains("TD")).map(|it| it.matches("TD").count());
    assert!(rows.clone().all(|it| [3, 4, 6].contains(&it)), "every row has a cell in every column");
}
