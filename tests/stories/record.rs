//! Whole records: exported, imported, and refused.

use std::fs;
use std::path::Path;

use app::{Desk, activities, evidence, record};

use super::person::{Person, an_activity};

#[test]
fn an_exported_record_comes_back_as_it_was() {
    let mut person = Person::with_mls();
    let id = person.files(an_activity().called("Antibody Panels").in_area("blood_banking"));
    let scans =
        [person.file("scan.pdf", b"%PDF-1.4 one"), person.file("page.png", b"\x89PNG\r\n\x1a\n")];
    evidence::take(&mut person.desk, &scans, Some(&id)).expect("the record is open");
    let exported = person.folder().join("exported");
    assert_eq!(record::export(&person.desk, &exported), Ok(3));

    let mut other = Person::new();
    other.desk.start().expect("the folder can be written to");
    record::import(&mut other.desk, &exported).expect("the export is complete");

    let again = other.folder().join("exported");
    record::export(&other.desk, &again).expect("the folder can be written to");
    assert_eq!(inside(&exported), inside(&again));
    assert_eq!(activities::list(&other.desk), activities::list(&person.desk));
}

#[test]
fn an_export_with_a_file_missing_is_refused_whole() {
    let mut person = Person::with_mls();
    let scan = person.file("scan.pdf", b"%PDF-1.4 one");
    evidence::take(&mut person.desk, &[scan], None).expect("the record is open");
    let exported = person.folder().join("exported");
    record::export(&person.desk, &exported).expect("the folder can be written to");
    fs::write(exported.join("files/scan.pdf"), b"%PDF-1.4 tampered").expect("it is there");

    let mut other = Person::new();
    other.desk.start().expect("the folder can be written to");
    let error = record::import(&mut other.desk, &exported)
        .expect_err("the file is not the one that was exported");

    assert!(error.message.contains("scan.pdf"), "{error}");
    assert!(evidence::list(&other.desk).expect("the record is open").is_empty());
}

#[test]
#[cfg(unix)]
fn links_pipes_and_names_in_a_record_lead_nowhere() {
    let mut person = Person::with_mls();
    let scan = person.file("scan.pdf", b"%PDF-1.4 one");
    evidence::take(&mut person.desk, &[scan], None).expect("the record is open");
    let exported = person.folder().join("exported");
    record::export(&person.desk, &exported).expect("the folder can be written to");
    // The file itself is only linked to, and a pipe lies beside it that nobody writes into.
    let inside = exported.join("files");
    let elsewhere = person.folder().join("elsewhere.pdf");
    fs::rename(inside.join("scan.pdf"), &elsewhere).expect("it is ours");
    std::os::unix::fs::symlink(&elsewhere, inside.join("scan.pdf")).expect("it can be linked");
    pipe(&inside.join("pipe.pdf"));

    let mut other = Person::new();
    other.desk.start().expect("the folder can be written to");
    let error = record::import(&mut other.desk, &exported).expect_err("a link is no file");
    assert!(error.message.contains("scan.pdf"), "{error}");
    assert!(evidence::list(&other.desk).expect("the record is open").is_empty());

    // A name that leads out of the folder is a label like any other.
    fs::remove_file(inside.join("scan.pdf")).expect("it is ours");
    fs::rename(&elsewhere, inside.join("scan.pdf")).expect("it is ours");
    let document = exported.join("record.json");
    let text = fs::read_to_string(&document).expect("it was written");
    fs::write(&document, text.replace("\"scan.pdf\"", "\"../../../escaped.pdf\"")).expect("ours");
    record::import(&mut other.desk, &exported).expect("the bytes are the ones it names");
    let again = other.folder().join("exported");
    record::export(&other.desk, &again).expect("the folder can be written to");
    assert!(again.join("files/-..-..-escaped.pdf").exists(), "{:?}", self::inside(&again));

    fs::remove_file(&document).expect("it is ours");
    pipe(&document);
    let error = record::read(&document).expect_err("a pipe is no file");
    assert!(error.message.contains("no plain file"), "{error}");
}

#[cfg(unix)]
fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo runs");
    assert!(made.success());
}

#[test]
fn a_full_folder_is_not_exported_into() {
    let person = Person::with_mls();
    let error = record::export(&person.desk, &person.folder()).expect_err("the vault is in there");
    assert!(error.message.ends_with("is not empty."), "{error}");
}

#[test]
fn a_vault_that_is_not_ours_is_left_alone_and_named() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(folder.path().join("ledger.db"), b"a diary, perhaps").expect("it can be written to");
    let before = inside(folder.path());

    let desk = Desk::at(folder.path(), None).expect("a window opens all the same");

    let trouble =
        desk.situation().expect("a window opens all the same").trouble.expect("that is no ledger");
    assert!(trouble.message.contains("ledger.db"), "{trouble}");
    assert_eq!(inside(folder.path()), before);
}

/// Every file below a folder with its bytes.
fn inside(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("it is a folder") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it is below").display().to_string();
                found.push((name, fs::read(&path).expect("it can be read")));
            }
        }
    }
    found.sort();
    found
}
