//! The sample's unfinished business, brought to its end: the scan nobody filed is what the standing lacks.

use std::fs;

use tests::{Window, button, checkbox, textbox};

use crate::aliquot::{desktop, drop_and_attach, go, start, text_of};

const COURSE: &str = "Susceptibility testing of anaerobes";

#[test]
fn the_missing_point_is_filed_proved_taken_back_and_printed() {
    let desktop = desktop();
    let window = start(&desktop);
    window.click(&button("Look around with the sample record"));
    window.read("1 point short");

    file_the_course(&window);
    drop_and_attach(&desktop, &window, "anaerobes.png", COURSE);
    go(&window, "Standing");
    window.read("Everything required is met");

    // Three steps: attaching, keeping the file, adding the activity.
    for _ in 0..3 {
        window.press("Control+z");
        window.read("Undone:");
    }
    window.read("1 point short");
    for _ in 0..3 {
        window.press("Control+Shift+z");
        window.read("Done again:");
    }
    window.read("Everything required is met");

    go(&window, "Forms");
    window.click(&button("Save as PDF…"));
    window.read("and opened it");
    let saved = desktop.home().join("saved");
    let form = fs::read_dir(&saved)
        .expect("it is there")
        .flatten()
        .next()
        .expect("a form was saved")
        .path();
    let worksheet = text_of(&form);
    assert!(worksheet.contains(COURSE), "the worksheet declares what was filed:\n{worksheet}");
}

fn file_the_course(window: &Window) {
    go(window, "Activities");
    window.press("n");
    window.fill(&textbox("Title"), COURSE);
    window.fill(&textbox("Completed on"), "2026-10-28");
    window.fill(&textbox("Amount"), "1");
    window.click(&checkbox("Microbiology"));
    window.press("Control+Enter");
    window.read("Added “");
}
