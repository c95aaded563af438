//! From the first start to a printed form, with a record of one's own.

use std::fs;
use std::path::Path;

use tests::{Window, button, checkbox, combobox, css, textbox};

use crate::aliquot::{desktop, drop_and_attach, go, start, text_of};

const COURSE: &str = "Antibody identification, step by step";

#[test]
fn a_record_is_begun_filed_undone_and_printed() {
    let desktop = desktop();
    let window = start(&desktop);
    begin(&window);

    file_the_course(&window);
    go(&window, "Standing");
    window
        .wait_until("the course counts", || window.text(&css(".verdict .points strong")) == "1.5");

    drop_and_attach(&desktop, &window, "certificate.png", COURSE);

    window.press("Control+z");
    window.read("Undone: attaching evidence");
    window.press("Control+Shift+z");
    window.read("Done again: attaching evidence");

    go(&window, "Forms");
    window.click(&button("Save as PDF…"));
    window.read("and opened it");
    let form = only_file_in(&desktop.home().join("saved"));
    let worksheet = text_of(&form);
    for fact in ["Imogen Achterberg", "12345678", COURSE, "Northfield Hospital"] {
        assert!(worksheet.contains(fact), "the worksheet says {fact:?}:\n{worksheet}");
    }
    window.wait_until("the viewer was asked to show it", || desktop.viewed().contains(&form));
}

#[test]
fn a_record_is_there_again_after_a_restart() {
    let desktop = desktop();
    let window = start(&desktop);
    begin(&window);
    file_the_course(&window);
    drop(window);

    let window = start(&desktop);
    go(&window, "Activities");
    window.read(COURSE);
    window.press("Control+z");
    window.read("No activities yet");
}

/// Begins a record with its holder's details and one credential.
pub fn begin(window: &Window) {
    window.click(&button("Start my record"));
    go(window, "Credentials");
    window.click(&button("Edit details"));
    window.fill(&textbox("Name as on your certificates"), "Imogen Achterberg");
    window.fill(&textbox("Customer ID"), "1234567x");
    window.press("Enter");
    window.find(&css("dialog [aria-invalid]"));
    window.fill(&textbox("Customer ID"), "12345678");
    window.press("Enter");
    window.read("Saved your details");

    window.click(&css("header .actions button"));
    window.choose(
        &combobox("Body"),
        "American Society for Clinical Pathology, Board of Certification",
    );
    window.choose(&combobox("Category"), "MLS – Medical Laboratory Scientist");
    window.fill(&textbox("Cycle starts"), "2024-02-01");
    window.fill(&textbox("Cycle ends (expiry)"), "2027-01-31");
    window.press("Enter");
    window.read("Added the credential");
}

fn file_the_course(window: &Window) {
    go(window, "Activities");
    window.press("n");
    window.fill(&textbox("Title"), COURSE);
    window.fill(&combobox("Provider"), "Northfield Hospital");
    window.fill(&textbox("Completed on"), "2026-03-14");
    window.fill(&textbox("Amount"), "1.5");
    window.click(&checkbox("Blood banking"));
    window.press("Control+Enter");
    window.read("Added “Antibody");
}

fn only_file_in(folder: &Path) -> std::path::PathBuf {
    let mut files = fs::read_dir(folder).expect("the folder is there").flatten();
    let first = files.next().expect("a file was saved").path();
    assert!(files.next().is_none(), "one file was saved, whole");
    first
}
