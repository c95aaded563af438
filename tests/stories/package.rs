//! Answering an audit: what was declared, in one package anybody can check.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use app::package::{self, PackageOrder, Source};
use app::progress::Progress;
use app::{Error, activities, credentials, evidence, history};

use super::person::{Person, an_activity};

const CERTIFICATE: &[u8] =
    include_bytes!("../../src-tauri/sample/files/Cedarline melting curve.pdf");
const SCAN: &[u8] = include_bytes!("../../src-tauri/sample/files/scan0003.jpg");

/// A person with two proved activities and one that is not.
fn with_papers() -> Person {
    let mut person = Person::with_mls();
    let panels = person.files(an_activity().called("Antibody: Panels?").in_area("blood_banking"));
    let ethics = person.files(an_activity().called("Ethics").in_area("ethics"));
    person.files(an_activity().called("Safety").in_area("safety"));
    let certificate = person.file("certificate.pdf", CERTIFICATE);
    let scan = person.file("scan.jpg", SCAN);
    for (activity, file) in [(panels, certificate), (ethics, scan)] {
        let taken = evidence::take(&mut person.desk, &[file], Some(&activity));
        assert!(taken.expect("the vault takes it").value.refused.is_empty());
    }
    person
}

fn order(person: &Person) -> PackageOrder {
    PackageOrder::of(person.standing().credential_id)
}

fn checked(folder: &Path) {
    let said = Command::new("sha256sum").args(["-c", "SHA256SUMS"]).current_dir(folder).output();
    let said = said.expect("sha256sum comes with every Linux");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("it was made")
        .map(|it| it.expect("it can be listed").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_package_holds_the_pdf_the_originals_and_a_list_anybody_can_check() -> Result<(), Error> {
    let person = with_papers();
    let into = person.folder();
    let made = package::make(&Source::of_desk(&person.desk)?, &order(&person), &into)?;

    assert_eq!(made.unproved, ["Safety"]);
    let folder = Path::new(&made.path);
    checked(folder);
    let pdf = "Audit package MLS(ASCP).pdf";
    assert_eq!(names(folder), [pdf, "How to check.txt", "Originals", "SHA256SUMS"]);
    let originals = names(&folder.join("Originals"));
    let name = |it: &str| format!("2025-03-14 Harbor Street Society for Laboratory Science – {it}");
    assert_eq!(
        originals,
        [name("Antibody- Panels (1.0 pt, BB).pdf"), name("Ethics (1.0 pt, Ethics).jpg")]
    );
    let kept = fs::read(folder.join("Originals").join(&originals[0])).expect("it is there");
    assert!(kept == CERTIFICATE, "an original is the bytes that came");

    let again = package::make(&Source::of_desk(&person.desk)?, &order(&person), &into);
    assert!(again.expect_err("nothing is written over").message.contains("is there already"));
    assert!(!names(&into).iter().any(|it| it.ends_with(".part")), "no draft is left behind");
    Ok(())
}

#[test]
fn a_zip_holds_the_same() -> Result<(), Error> {
    let person = with_papers();
    let order = PackageOrder { zip: true, ..order(&person) };
    let made = package::make(&Source::of_desk(&person.desk)?, &order, &person.folder())?;
    let folder = person.folder().join("unpacked");
    let words = ["-q", &made.path, "-d", &folder.display().to_string()];
    let status = Command::new("unzip").args(words).status().expect("unzip is needed");
    assert!(status.success());
    let inside = names(&folder);
    assert_eq!(inside.len(), 1, "everything is in one folder: {inside:?}");
    checked(&folder.join(&inside[0]));
    Ok(())
}

#[test]
fn what_was_declared_is_what_the_package_shows_whatever_came_later() -> Result<(), Error> {
    let mut person = with_papers();
    let id = person.standing().credential_id;
    credentials::declare(&mut person.desk, &id, "2026-11-20")?;
    let before = person.activities().len();
    person.files(an_activity().called("Done after the declaration").in_area("chemistry"));
    let ethics = person.activities().into_iter().find(|it| it.draft.title == "Ethics");
    let ethics = ethics.and_then(|it| it.draft.id).expect("it was filed");
    activities::withdraw(&mut person.desk, &[ethics])?;
    assert_eq!(person.activities().len(), before);

    let source = Source::of_desk(&person.desk)?;
    let made = package::make(&source, &order(&person), &person.folder())?;
    let labels: Vec<&str> = made.files.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["scan.jpg", "certificate.pdf"], "{}", made.basis);
    drop(source);

    // The snapshot goes with the note of submission, and both come back together.
    credentials::declare(&mut person.desk, &id, "")?;
    let rehearsal = package::rehearse(&Source::of_desk(&person.desk)?, &order(&person))?;
    assert!(rehearsal.basis.contains("would declare now"), "{}", rehearsal.basis);
    history::undo(&mut person.desk)?;
    let rehearsal = package::rehearse(&Source::of_desk(&person.desk)?, &order(&person))?;
    assert!(rehearsal.basis.contains("what you declared"), "{}", rehearsal.basis);
    Ok(())
}

#[test]
fn evidence_that_was_changed_on_disk_is_named_and_never_in() -> Result<(), Error> {
    let person = with_papers();
    let row = evidence::list(&person.desk)?.into_iter().find(|it| it.label == "certificate.pdf");
    let digest = row.expect("it was kept").digest.replace("sha256:", "");
    let vault = person.desk.folder();
    let object = walk(vault, &digest).expect("the vault keeps it under its digest");
    fs::remove_file(&object).expect("the folder is ours");
    fs::write(&object, SCAN).expect("the folder is ours");

    let made = package::make(&Source::of_desk(&person.desk)?, &order(&person), &person.folder())?;
    let file = made.files.iter().find(|it| it.label == "certificate.pdf").expect("it is named");
    assert!(!file.included && !file.beside, "{file:?}");
    assert!(file.notes[0].contains("no longer what was filed"), "{file:?}");
    assert_eq!(names(&Path::new(&made.path).join("Originals")).len(), 1);
    checked(Path::new(&made.path));
    Ok(())
}

#[test]
fn a_package_that_is_stopped_leaves_nothing_behind() -> Result<(), Error> {
    let person = with_papers();
    let into = person.folder().join("stopped");
    fs::create_dir(&into).expect("the folder is ours");
    for stop_at in 0..4 {
        let asked = AtomicUsize::new(0);
        let progress = Progress::telling(|stand| {
            assert!(stand.done < stand.all, "{stand:?}");
            asked.fetch_add(1, Ordering::Relaxed) < stop_at
        });
        let source = Source::of_desk(&person.desk)?.followed(progress);
        let stopped = package::make(&source, &order(&person), &into).expect_err("it was stopped");
        assert!(stopped.message.contains("No package was written"), "{stopped:?}");
        assert_eq!(names(&into), [""; 0]);
    }
    Ok(())
}

fn walk(folder: &Path, name: &str) -> Option<std::path::PathBuf> {
    fs::read_dir(folder).ok()?.flatten().map(|it| it.path()).find_map(|path| {
        if path.is_dir() { walk(&path, name) } else { path.ends_with(name).then_some(path) }
    })
}

#[test]
fn a_rehearsal_says_first_what_can_still_be_put_right() -> Result<(), Error> {
    let person = with_papers();
    let rehearsal = package::rehearse(&Source::of_desk(&person.desk)?, &order(&person))?;
    let kinds: Vec<&str> = rehearsal.findings.iter().map(|it| it.repair).collect();
    let mut sorted = kinds.clone();
    sorted.sort_by_key(|it| ["here", "ask", "look", "past"].iter().position(|kind| kind == it));
    assert_eq!(kinds, sorted);
    let about = |title: &str| rehearsal.findings.iter().find(|it| it.about == title);
    let safety = about("Safety").expect("nothing proves it");
    assert!(safety.sentence.contains("no file is attached"), "{safety:?}");
    let panels = about("Antibody: Panels?").expect("the certificate is someone else's");
    assert!(panels.sentence.starts_with("No name of yours"), "{panels:?}");
    assert!(about("Ethics").is_none(), "a scan shows no text, so nothing is said of its name");
    let printed = package::checklist(&Source::of_desk(&person.desk)?, &order(&person))?;
    assert!(printed.bytes.starts_with(b"%PDF"));
    Ok(())
}

#[test]
fn an_exported_record_gives_the_same_package() -> Result<(), Error> {
    let person = with_papers();
    let (exported, here) = (person.folder().join("exported"), person.folder().join("here"));
    app::record::export(&person.desk, &exported)?;
    fs::create_dir(&here).expect("the folder is ours");
    let made = package::make(&Source::of_desk(&person.desk)?, &order(&person), &person.folder())?;
    let packs = app::Packs::built_in()?;
    let day = Some(super::person::TODAY.parse().expect("an ISO date"));
    let source = Source::of_file(&exported.join("record.json"), &packs, day)?;
    let again = package::make(&source, &order(&person), &here)?;
    let sums =
        |path: &str| fs::read_to_string(Path::new(path).join("SHA256SUMS")).expect("it is there");
    assert_eq!(sums(&made.path), sums(&again.path));
    Ok(())
}
