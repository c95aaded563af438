//! Independent readers. A missing one fails the test: a check that is skipped in silence is none.

use std::path::Path;
use std::process::Command;

/// Runs a reader on a PDF and returns what it says; `{}` stands for the file.
pub fn ask(bytes: &[u8], program: &str, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("form.pdf");
    std::fs::write(&file, bytes).expect("the temporary folder is writable");
    let output = Command::new(program)
        .args(arguments.iter().map(|it| if *it == "{}" { file.as_path() } else { Path::new(it) }))
        .output()
        .unwrap_or_else(|fault| panic!("{program} is needed (poppler-utils, qpdf): {fault}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?} failed: {said}{complaint}");
    assert_eq!(complaint, "", "{program} {arguments:?} complains");
    said
}

/// Returns the text as it stands on the pages.
pub fn text(bytes: &[u8]) -> String {
    ask(bytes, "pdftotext", &["-layout", "-enc", "UTF-8", "{}", "-"])
}

/// Holds a PDF to what every one of ours keeps: sound structure, subset fonts with a way back to text, small size.
pub fn check(bytes: &[u8]) {
    ask(bytes, "qpdf", &["--check", "{}"]);
    let fonts = ask(bytes, "pdffonts", &["{}"]);
    for line in fonts.lines().skip(2) {
        let words: Vec<&str> = line.split_whitespace().rev().collect();
        // From the right: object number and generation, then unicode, subset, embedded.
        assert_eq!(words[2..5], ["yes"; 3], "{fonts}");
        assert_eq!(line.as_bytes()[6], b'+', "{fonts}");
    }
    assert!(bytes.len() < 80_000, "{} bytes is too much for a form", bytes.len());
}
