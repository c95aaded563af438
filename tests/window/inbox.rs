//! A certificate from the drop to the standing: read in the background, confirmed beside the paper, by keyboard alone.

use tests::{Window, css};

use crate::aliquot::{desktop, drop_paper, go, start};
use crate::first_record::begin;

const PAPERS: [&str; 2] = ["Harbor Point cryostat.pdf", "UPSLS platelets.pdf"];

#[test]
fn a_heap_is_read_and_confirmed_by_keyboard_alone() {
    let desktop = desktop();
    let window = start(&desktop);
    begin(&window);
    for paper in PAPERS {
        drop_paper(&desktop, &window, paper);
    }

    window.press("Control+2");
    window.wait_until("the inbox is shown", || window.heading() == "Inbox");
    window.wait_until("both are read", || stages(&window) == ["Needs you", "Needs you"]);
    leave_picture(&window, "inbox-heap");

    // The heading has the focus; after it come the three buttons of the page.
    for _ in 0..3 {
        window.press("Tab");
    }
    window.press("Enter");
    window.wait_until("the first paper is shown", || window.heading() == PAPERS[0]);
    window.find(&css(".paper image"));
    leave_picture(&window, "inbox-item");
    window.press("Control+Enter");
    window.read("Filed “");
    window.wait_until("the second paper is shown", || window.heading() == PAPERS[1]);
    window.find(&css(".facts form"));
    window.press("Control+Enter");
    window.wait_until("nothing waits", || window.heading() == "Inbox");
    window.read("Nothing waits");

    go(&window, "Evidence");
    window.read("2 files, all attached");
    window.press("Control+z");
    window.read("Undone: filing a certificate");
    window.read("2 files, 1 not attached yet");
}

fn stages(window: &Window) -> Vec<String> {
    let said = window.run(
        "return [...document.querySelectorAll('td.stage')].map(it => it.innerText.trim())",
        &[],
    );
    let said = said.as_array().map(Vec::as_slice).unwrap_or_default();
    said.iter().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

fn leave_picture(window: &Window, page: &str) {
    for (size, width, height) in [("small", 900, 600), ("wide", 1280, 800)] {
        window.resize(width, height);
        window.picture(&format!("{page}-{size}"));
        window.is_accessible();
    }
}
