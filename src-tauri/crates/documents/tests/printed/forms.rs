//! The three forms: what they say, and that nothing is lost when there is much to say.

use documents::forms;
use documents::sheet::Paper;
use domain::form::EmployerAssessment;
use domain::points::Points;
use printpdf::Op;

use crate::golden::compare;
use crate::samples::{self, LONG_TITLE, day};
use crate::tools::{ask, check, text};

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page_count(bytes: &[u8]) -> usize {
    let info = ask(bytes, "pdfinfo", &["{}"]);
    let line = info.lines().find_map(|it| it.strip_prefix("Pages:")).expect("pdfinfo counts pages");
    line.trim().parse().expect("a number of pages")
}

#[test]
fn the_employer_assessment_says_what_its_golden_text_says() {
    let form = samples::employer_assessment(9);
    let bytes =
        forms::employer_assessment(&form, Paper::Letter, day("2026-02-03")).expect("it prints");
    compare("employer_assessment", &bytes);
}

#[test]
fn the_clinical_teaching_record_says_what_its_golden_text_says() {
    let form = samples::clinical_teaching();
    let bytes =
        forms::clinical_teaching(&form, Paper::Letter, day("2026-02-03")).expect("it prints");
    compare("clinical_teaching", &bytes);
}

#[test]
fn the_declaration_worksheet_says_what_its_golden_text_says() {
    let bytes = forms::declaration(&samples::declaration(14), Paper::Letter).expect("it prints");
    compare("declaration", &bytes);
}

#[test]
fn sixty_long_lines_are_all_there_and_the_total_is_the_last_of_them() {
    for paper in [Paper::Letter, Paper::A4] {
        let mut form = samples::declaration(60);
        for line in form.sections.iter_mut().flat_map(|it| &mut it.lines) {
            line.title = LONG_TITLE.into();
        }
        let drawn = forms::declaration::pages(&form, paper);
        assert!(drawn.uncovered.is_empty(), "{:?}", drawn.uncovered);
        let bytes = forms::declaration(&form, paper).expect("it prints");
        check(&bytes);
        let lines: usize = form.sections.iter().map(|it| it.lines.len()).sum();
        let said = words(&text(&bytes));
        assert_eq!(
            said.matches("Pre-analytical").count(),
            lines + 1,
            "every line, and the one left"
        );
        assert_eq!(said.matches("D-dimer").count(), lines + 1, "to its last word");
        let total = form.counted;
        assert!(said.contains(&format!("Total {total}")), "{total} in {said}");
        let pages = page_count(&bytes);
        assert!(said.contains(&format!("Page {pages} of {pages}")), "{pages} pages");
        assert!(said.matches("Any laboratory area (continued)").count() > pages / 2);
    }
}

#[test]
fn every_instrument_is_listed_and_each_additional_sheet_repeats_who_it_is_about() {
    let form = samples::employer_assessment(70);
    let bytes =
        forms::employer_assessment(&form, Paper::Letter, day("2026-02-03")).expect("it prints");
    check(&bytes);
    let said = words(&text(&bytes));
    for instrument in &form.instruments {
        assert!(said.contains(instrument.as_str()), "{instrument}");
    }
    let sheets = page_count(&bytes) - 2;
    assert!(sheets >= 3, "{sheets} additional sheets");
    assert!(said.contains(&format!("{sheets} additional sheets are attached")));
    assert!(said.contains(&format!("Additional sheet {sheets} of {sheets}")));
    let name = words(&format!("Employee name ASCP certification category {}", form.held.holder));
    assert_eq!(said.matches(&name).count(), sheets + 1, "on the front and on every sheet");
}

#[test]
fn only_the_areas_asked_for_are_ticked_and_the_verification_is_not() {
    // Ticks are drawn, so the text of the PDF does not show them; the pages are data and do.
    let ticks = |form: &EmployerAssessment| {
        let drawn = forms::employer_assessment::pages(form, Paper::Letter);
        let is_tick = |it: &&Op| matches!(it, Op::DrawLine { line } if line.points.len() == 3);
        drawn.pages.iter().flat_map(|it| &it.ops).filter(is_tick).count()
    };
    let mut form = samples::employer_assessment(2);
    assert_eq!(ticks(&form), 5, "four areas and the person's own");
    form.own_area = None;
    form.areas.iter_mut().for_each(|it| it.ticked = false);
    assert_eq!(ticks(&form), 0);
}

#[test]
fn what_no_font_has_is_shown_and_named() {
    let mut form = samples::clinical_teaching();
    form.taught[0].subject = "輸血 rotation".into();
    let drawn = forms::clinical_teaching::pages(&form, Paper::A4);
    assert_eq!(drawn.uncovered.iter().collect::<String>(), "血輸");
    let bytes = forms::clinical_teaching(&form, Paper::A4, day("2026-02-03")).expect("it prints");
    assert!(text(&bytes).contains("\u{FFFD}\u{FFFD} rotation"));
}

#[test]
fn a_worksheet_without_a_rule_and_without_activities_still_says_so() {
    let mut form = samples::declaration(0);
    form.sections.clear();
    form.left.clear();
    form.required = None;
    form.counted = Points::ZERO;
    form.basis.rule = "No rules are known for cycles that end in 2001.".into();
    form.basis.confidence.clear();
    let bytes = forms::declaration(&form, Paper::Letter).expect("it prints");
    check(&bytes);
    assert!(words(&text(&bytes)).contains("No rules are known for cycles that end in 2001."));
}
