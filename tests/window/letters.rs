//! A scan where nothing is installed that reads scans: the window's own engine does.

use tests::{Window, css};

use crate::aliquot::{desktop, drop_paper, go, start};
use crate::first_record::begin;

const SCAN: &str = "scan0003.jpg";

#[test]
fn a_scan_is_read_by_the_engine_of_the_window() {
    let desktop = desktop().with("ALIQUOT_TESSERACT", "none");
    let window = start(&desktop);
    begin(&window);
    drop_paper(&desktop, &window, SCAN);
    go(&window, "Inbox");
    // Letters take their time, on a busy machine more than one patience.
    let read = (0..12).any(|_| said_in_time(&window));
    assert!(read, "the scan was read: {}", window.text(&css("td.stage")));

    window.click(&css("tbody button"));
    window.wait_until("the paper is shown", || window.heading() == SCAN);
    window.read("read by the engine that comes with Aliquot");
    let title = window.value(&css("[id$='-title']"));
    assert!(!title.is_empty(), "the title was found on the scan");
    window.picture("inbox-scan");

    go(&window, "Settings");
    window.read("Their letters are read by the engine that comes with Aliquot");
    window.is_accessible();
}

/// Tells whether the scan's title is in the list before one patience ends.
fn said_in_time(window: &Window) -> bool {
    let script = "const [done, until] = [arguments[0], Date.now() + 15000];
        const look = () => {
            const stage = document.querySelector('td.stage')?.innerText.trim();
            const said = document.querySelector('tbody tr')?.innerText ?? '';
            const read = stage === 'Needs you' && !said.includes('No text');
            read || Date.now() > until ? done(read) : setTimeout(look, 100);
        };
        look();";
    window.run_and_wait(script).as_bool() == Some(true)
}
