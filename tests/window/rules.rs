//! The rules: a clause changed, and the numbers of a category entered that no source states.

use tests::{Window, button, combobox, css, textbox};

use crate::aliquot::{desktop, go, start};

#[test]
fn a_clause_is_changed_and_the_standing_bears_its_mark() {
    let desktop = desktop();
    let window = start(&desktop);
    let body = "American Society for Clinical Pathology, Board of Certification";
    begin(&window, "MLS – Medical Laboratory Scientist", body);

    go(&window, "Rules");
    window.read("36 points are required in all.");
    window.click(&button("Change: 36 points are required in all."));
    window.fill(&textbox("At least"), "3");
    window.read("more than the total of 3");
    leave_pictures(&window, "rule-refused");
    window.fill(&textbox("At least"), "40");
    window.read("40 points are required in all.");
    window.fill(&textbox("Why"), "My letter of 3 March says so.");
    leave_pictures(&window, "rule-changing");
    window.fill(&textbox("Page or booklet"), "Letter of 3 March");
    window.press("Enter");
    window.read("Changed the clause");
    window.read("The pack says: 36 points are required in all.");
    leave_pictures(&window, "rule-changed");

    go(&window, "Standing");
    window.read("This rests on a clause you entered yourself.");
    window.read("of 40 points");
    leave_pictures(&window, "standing-edited");

    window.press("Control+z");
    window.read("Undone: changing a clause");
    window.read("of 36 points");
}

#[test]
fn numbers_nobody_states_are_entered_and_judged_by() {
    let desktop = desktop().dark();
    let window = start(&desktop);
    let body = "American Society for Clinical Pathology, Board of Certification (international)";
    begin(&window, "MLS – Medical Laboratory Scientist", body);

    go(&window, "Standing");
    window.read("It can't be said whether everything is met");
    go(&window, "Rules");
    window.click(&button("Enter the numbers…"));
    window.fill(&textbox("Points required in all"), "30");
    window.fill(&textbox("At least"), "1");
    window.fill(&textbox("Page or booklet"), "The booklet of 2026");
    leave_pictures(&window, "rule-entering");
    window.press("Enter");
    window.read("Entered the numbers");
    window.click(&button("I compared it today"));
    window.read("You compared it on 22 Nov 2026.");
    leave_pictures(&window, "rule-entered");

    go(&window, "Standing");
    window.read("of 30 points");
    window.read("Entered by you");
    leave_pictures(&window, "standing-entered");
}

/// Begins a record with one credential.
fn begin(window: &Window, category: &str, body: &str) {
    window.click(&button("Start my record"));
    go(window, "Credentials");
    window.click(&css("header .actions button"));
    window.choose(&combobox("Body"), body);
    window.choose(&combobox("Category"), category);
    window.fill(&textbox("Cycle starts"), "2024-02-01");
    window.fill(&textbox("Cycle ends (expiry)"), "2027-01-31");
    window.press("Enter");
    window.read("Added the credential");
}

/// Keeps pictures of the page in two sizes, and holds both against axe.
#[track_caller]
fn leave_pictures(window: &Window, page: &str) {
    for (size, width, height) in [("small", 900, 600), ("wide", 1280, 800)] {
        window.resize(width, height);
        window.picture(&format!("{page}-{size}"));
        window.is_accessible();
    }
}
