//! An audit answered from the window: rehearsed, its letter noted, the package made, the dates saved.

use std::fs;

use tests::{button, textbox};

use crate::aliquot::{desktop, go, start, text_of};

#[test]
fn an_audit_is_rehearsed_noted_and_answered_with_one_package() {
    let desktop = desktop();
    let window = start(&desktop);
    window.click(&button("Look around with the sample record"));
    window.read("1 point short");

    go(&window, "Audit");
    window.read("An auditor would stop at");
    window.is_accessible();

    window.click(&button("Note a letter"));
    window.fill(&textbox("To be answered by"), "2026-12-15");
    window.is_accessible();
    window.press("Control+Enter");
    window.read("is to be answered by Tuesday, 15 December 2026");

    window.click(&button("Make the package…"));
    window.read("The package is made");
    let saved = desktop.home().join("saved");
    let package = fs::read_dir(&saved)
        .expect("it is there")
        .flatten()
        .map(|it| it.path())
        .find(|it| it.is_dir())
        .expect("a package was made");
    let pdf = package.join("Audit package MLS(ASCP).pdf");
    let text = text_of(&pdf);
    assert!(text.contains("Activity 1 of"), "it holds the first activity's page:\n{text}");
    assert!(package.join("SHA256SUMS").is_file() && package.join("Originals").is_dir());

    go(&window, "Standing");
    window.read("The audit of MLS(ASCP) is to be answered");
    window.click(&button("Save all dates for my calendar…"));
    window.read("open it with your calendar");
    let dates = fs::read_to_string(saved.join("Aliquot dates.ics")).expect("the dates were saved");
    assert!(dates.contains("20261215"), "{dates}");
}
