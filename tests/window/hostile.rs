//! Hostile names and files in the real window: everything is shown as letters, nothing runs, and the window lives on.

use std::fs;

use tests::hostile::{Hostile, files, names};
use tests::{Window, css};

use crate::aliquot::{desktop, go, hand_over, start};
use crate::first_record::begin;

#[test]
fn two_hundred_hostile_names_are_only_letters() {
    let desktop = desktop().with("ALIQUOT_TESSERACT", "none");
    let window = start(&desktop);
    begin(&window);
    watch(&window);
    let folder = desktop.home().join("dropped");
    fs::create_dir(&folder).expect("the home is ours");
    let names = names();
    let mut papers = Vec::new();
    for (at, name) in names.iter().enumerate() {
        // A file system takes no stroke, no zero, and two hundred and fifty-five bytes.
        let mut file = name.replace(['/', '\0'], "_");
        while file.len() > 250 {
            file.pop();
        }
        let title = name.replace('\n', " ");
        let text = format!(
            "CERTIFICATE OF COMPLETION {at}\nParticipant: Imogen Achterberg\nTitle: {title}\nDate completed: 03/14/2026\nContact hours: 1.0\n"
        );
        fs::write(folder.join(&file), text).expect("the home is ours");
        papers.push(folder.join(file));
    }
    hand_over(&desktop, &papers);
    go(&window, "Inbox");
    window.wait_until("all are listed", || window.count(&css("tbody tr")) == names.len());
    window.wait_until("a title is shown", || seen(&window).contains("<script>alert(1)</script>"));
    let page = seen(&window);
    assert!(page.contains("<img src=x onerror=alert(1)>"), "the name is shown as it is");
    assert!(page.contains("[U+202E]fdp.exe"), "what turns the letters round is spelt out");
    assert!(!page.contains('\u{202e}'), "and turns nothing");
    window.picture("hostile-names");
    nothing_ran(&window);
}

#[test]
fn hostile_files_leave_the_window_alive() {
    let desktop = desktop().with("ALIQUOT_TESSERACT", "none");
    let window = start(&desktop);
    begin(&window);
    watch(&window);
    let folder = desktop.home().join("dropped");
    fs::create_dir(&folder).expect("the home is ours");
    let some =
        ["nested arrays.pdf", "script.pdf", "60000 by 60000.png", "a drawing.png", "bomb.zip"];
    let files: Vec<Hostile> = files().into_iter().filter(|it| some.contains(&it.name)).collect();
    let papers: Vec<_> = files.iter().map(|it| folder.join(it.name)).collect();
    for (it, path) in files.iter().zip(&papers) {
        fs::write(path, &it.bytes).expect("the home is ours");
    }
    hand_over(&desktop, &papers);
    go(&window, "Inbox");
    window.wait_until("all are answered", || {
        let stages = window.run(
            "return [...document.querySelectorAll('td.stage')].map(it => it.innerText.trim())",
            &[],
        );
        let stages = stages.as_array().cloned().unwrap_or_default();
        stages.len() == some.len() && stages.iter().all(|it| it == "Needs you" || it == "Not read")
    });
    window.read("too many pixels");
    window.read("This is not a PDF");
    window.picture("hostile-files");
    go(&window, "Evidence");
    window.read("5 files");
    nothing_ran(&window);
}

/// Counts from now on what the page's policy forbids.
fn watch(window: &Window) {
    let script = "window.forbidden = [];
        document.addEventListener('securitypolicyviolation', it => window.forbidden.push(it.violatedDirective));";
    window.run(script, &[]);
}

fn seen(window: &Window) -> String {
    let text = window.run("return document.body.innerText", &[]);
    text.as_str().unwrap_or_default().to_owned()
}

/// Nothing was forbidden because nothing was tried; nothing of a name became a part of the page; it is the same page.
#[track_caller]
fn nothing_ran(window: &Window) {
    let script = "return [
        window.forbidden.length,
        document.querySelectorAll('iframe, object, embed, img[onerror], svg[onload], bdi *').length,
        document.title, location.protocol]";
    let found = window.run(script, &[]);
    assert_eq!(found.to_string(), r#"[0,0,"Aliquot","tauri:"]"#);
}
