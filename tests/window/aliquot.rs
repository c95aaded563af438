//! Aliquot as a person starts it, on a desktop of their own.

use std::path::{Path, PathBuf};
use std::process::Command;

use tests::{Desktop, Window, button, css};

/// The program under test.
const BINARY: &str = env!("CARGO_BIN_EXE_aliquot");

/// The day the walks are taken on, so that they end the same way every year.
const TODAY: &str = "2026-11-22";

/// Opens a desktop on which every file dialog answers with the folder `saved`.
pub fn desktop() -> Desktop {
    let desktop = Desktop::open();
    let saved = desktop.home().join("saved");
    std::fs::create_dir(&saved).expect("the home is new and empty");
    desktop.with("ALIQUOT_DIALOG_ANSWER", saved)
}

/// Starts Aliquot and waits for its window.
pub fn start(desktop: &Desktop) -> Window<'_> {
    let vault = desktop.vault();
    Window::open(
        desktop,
        BINARY,
        &["--vault", vault.to_str().expect("a temporary folder has a plain name"), "--on", TODAY],
    )
}

/// Starts Aliquot a second time, with a file, while its window is open; it hands the file over and ends.
fn start_again_with(desktop: &Desktop, file: &Path) {
    let status = desktop.command(BINARY).arg("--vault").arg(desktop.vault()).arg(file).status();
    assert!(status.expect("the program runs").success(), "a second start ends well");
}

/// Lets files arrive together by the door a drop comes through.
pub fn hand_over(desktop: &Desktop, files: &[PathBuf]) {
    let mut again = desktop.command(BINARY);
    let status = again.arg("--vault").arg(desktop.vault()).args(files).status();
    assert!(status.expect("the program runs").success(), "a second start ends well");
}

/// Lets a paper of the sample arrive by the door a drop comes through.
pub fn drop_paper(desktop: &Desktop, window: &Window, name: &str) {
    let paper = tests::project().join("src-tauri/sample/files").join(name);
    start_again_with(desktop, &paper);
    window.read(&format!("Kept {name}"));
}

/// Lets a picture arrive by the door a drop comes through, and attaches it to an activity.
pub fn drop_and_attach(desktop: &Desktop, window: &Window, name: &str, activity: &str) {
    let picture = desktop.home().join(name);
    std::fs::copy(tests::project().join("icons/32x32.png"), &picture).expect("the home is ours");
    start_again_with(desktop, &picture);
    window.read(&format!("Kept {name}"));

    go(window, "Evidence");
    window.click(&button(&format!("Attach {name} to an activity")));
    window.click(&button(activity));
    window.read(&format!("Attached {name}"));
}

/// Returns the views the sidebar offers, in its order.
pub fn views(window: &Window) -> Vec<String> {
    let names = window.run(
        "return [...document.querySelectorAll('nav button > span:first-of-type')].map(it => it.innerText.trim())",
        &[],
    );
    let names: Vec<String> = names
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect();
    assert!(!names.is_empty(), "the sidebar offers views");
    names
}

/// Goes to a view by the sidebar.
#[track_caller]
pub fn go(window: &Window, view: &str) {
    window.find(&css("nav"));
    let place =
        views(window).iter().position(|it| it == view).expect("the sidebar offers the view") + 1;
    window.click(&css(&format!("nav li:nth-child({place}) button")));
    window.wait_until(&format!("{view} is shown"), || window.heading() == view);
}

/// Returns the text of a PDF, laid out as on paper.
pub fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output();
    let output = output.expect("pdftotext is installed by `make test`");
    assert!(output.status.success(), "{} is not a PDF pdftotext can read", pdf.display());
    String::from_utf8(output.stdout).expect("pdftotext writes UTF-8")
}
