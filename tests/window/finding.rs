//! Finding: typed, narrowed, kept under a name; and a paper looked at, larger and turned.

use tests::{Desktop, Window, button, combobox, css, textbox};

use crate::aliquot::{desktop, go, start};

#[test]
fn a_question_is_asked_kept_and_asked_again_and_a_paper_is_looked_at_in_light() {
    find_and_look(&desktop(), "light");
}

#[test]
fn a_question_is_asked_kept_and_asked_again_and_a_paper_is_looked_at_in_dark() {
    find_and_look(&desktop().dark(), "dark");
}

fn find_and_look(desktop: &Desktop, look: &str) {
    let window = start(desktop);
    window.click(&button("Look around with the sample record"));
    window.find(&css("h2#verdict"));

    window.press("Control+f");
    window.wait_until("the activities are shown", || window.heading() == "Activities");
    window.fill(&css("search input"), "labora");
    window.read(" of 40");
    window.click(&button("Filters"));
    window.choose(&combobox("Area"), "Immunology");
    window.read(" of ");
    leave_picture(&window, "finding-filters", look);
    window.click(&css("search [aria-expanded]"));
    window.click(&button("Save as a view…"));
    window.fill(&textbox("Name of the view"), "Immunology lectures");
    window.press("Enter");
    window.read("Saved the view “Immunology lectures”");
    leave_picture(&window, "finding-view", look);
    window.click(&button("All"));
    window.click(&button("Immunology lectures"));
    window.wait_until("it is asked again", || {
        window.text(&css("search .pill[aria-pressed='true']")) == "Immunology lectures"
    });

    go(&window, "Evidence");
    window.wait_until("pages are seen in small", || window.count(&css(".thumbnail img")) > 3);
    leave_picture(&window, "finding-evidence", look);
    window.click(&button("View Harbor Point cryostat.pdf"));
    window.find(&css("dialog[open] .paper image"));
    leave_picture(&window, "viewer", look);
    window.press("=");
    window.read("150 %");
    window.press("r");
    leave_picture(&window, "viewer-turned", look);
    window.press("Escape");

    go(&window, "Settings");
    window.find(&textbox("Pattern"));
    leave_picture(&window, "file-names", look);
}

/// Keeps pictures of the page in two sizes, and holds both against axe.
#[track_caller]
fn leave_picture(window: &Window, page: &str, look: &str) {
    for (size, width, height) in [("small", 900, 600), ("wide", 1280, 800)] {
        window.resize(width, height);
        window.picture(&format!("{page}-{look}-{size}"));
        window.is_accessible();
    }
}
