//! Hostile files at the back door: whatever comes, the program goes on, says a sentence, and has kept the bytes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::Instant;

use reading::apart::Apart;
use reading::files::{Kind, Limits, Unreadable, inside};
use tests::hostile::{self, Fate};

const BINARY: &str = env!("CARGO_BIN_EXE_aliquot-cli");

/// Reads as the program does: every file opened by a second process.
fn reader() -> Apart {
    let mut apart = Apart::myself(&["read-apart"]).expect("the test knows its own place");
    apart.program = BINARY.into();
    apart
}

fn cli(arguments: &[&str]) -> Output {
    Command::new(BINARY)
        .args(arguments)
        .env("ALIQUOT_TESSERACT", "none")
        .output()
        .expect("the program starts")
}

#[test]
fn every_hostile_file_is_read_or_refused_with_its_reason() {
    let reader = reader();
    for it in hostile::files() {
        if let Some(kind @ (Kind::Zip | Kind::Email)) = Kind::of(&it.bytes) {
            let files = inside(&it.bytes, kind, &Limits::USUAL);
            match it.fate {
                Fate::Holds(count) => {
                    assert_eq!(files.map(|it| it.len()), Ok(count), "{}", it.name);
                }
                _ => assert_eq!(files, Err(Unreadable::UnsoundArchive), "{}", it.name),
            }
            continue;
        }
        let started = Instant::now();
        let read = reader.words(&it.bytes, None);
        println!("{:>6} ms  {}", started.elapsed().as_millis(), it.name);
        let code = read.as_ref().err().map(code);
        match it.fate {
            Fate::Shown => assert_eq!(code, None, "{}", it.name),
            Fate::Refused(expected) => assert_eq!(code.as_deref(), Some(expected), "{}", it.name),
            Fate::Either => {}
            Fate::Holds(_) => panic!("{} is an archive", it.name),
        }
        // What takes too long or ends its process is stopped; even then there is a sentence.
        let said = read.err().map_or_else(|| "It is read.".into(), |it| it.to_string());
        assert!(said.ends_with('.'), "{}: {said}", it.name);
    }
}

#[test]
fn every_page_shown_is_a_small_picture_or_none() {
    let reader = reader();
    for it in hostile::files() {
        if matches!(Kind::of(&it.bytes), Some(Kind::Zip | Kind::Email)) {
            continue;
        }
        let started = Instant::now();
        let drawn = reader.picture(&it.bytes, None, 1, 1_000);
        println!("{:>6} ms  {}", started.elapsed().as_millis(), it.name);
        match drawn {
            Ok(png) => {
                let picture = image::load_from_memory(&png).expect("it is a sound PNG");
                assert!(picture.width().max(picture.height()) <= 1_000, "{}", it.name);
            }
            Err(reason) => {
                assert!(it.fate != Fate::Shown, "{}: {reason}", it.name);
                assert!(reason.to_string().ends_with('.'), "{}: {reason}", it.name);
            }
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn the_second_process_opens_nothing_and_starts_nothing() {
    let walls = reader().walls().expect("it answers");
    assert!(walls.files, "it can open no file");
    assert!(walls.network, "it can make no connection");
    assert!(walls.programs, "it can start no program");
}

#[test]
fn what_would_act_is_noted_and_not_run() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for it in hostile::files() {
        let expected = match it.name {
            "script.pdf" => "a script",
            "launch.pdf" => "a command to start something",
            "sends.pdf" => "a form that sends",
            "attached.pdf" => "attached files",
            _ => continue,
        };
        let file = folder.path().join(it.name);
        fs::write(&file, &it.bytes).expect("the folder is ours");
        let output = cli(&["read", "--json", path(&file)]);
        assert!(output.status.success(), "{}", it.name);
        let answer: serde_json::Value =
            serde_json::from_slice(&output.stdout).expect("the answer is JSON");
        let note = answer["files"][0]["notes"][0].as_str().unwrap_or_default();
        assert!(note.contains("active content, not run here"), "{}: {note}", it.name);
        assert!(note.contains(expected), "{}: {note}", it.name);
    }
}

#[test]
fn every_hostile_file_is_kept_byte_for_byte_and_answered() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let record = folder.path().join("record");
    fs::create_dir(&record).expect("the folder is ours");
    fs::write(record.join("record.json"), br#"{"format":"aliquot-record/1"}"#).expect("it is ours");
    let (vault, dropped) = (folder.path().join("vault"), folder.path().join("dropped"));
    fs::create_dir(&dropped).expect("the folder is ours");
    let begun = cli(&["import", path(&record), "--vault", path(&vault)]);
    assert!(begun.status.success(), "{}", String::from_utf8_lossy(&begun.stderr));

    let files = hostile::files();
    let paths: Vec<_> = files.iter().map(|it| dropped.join(it.name)).collect();
    for (it, path) in files.iter().zip(&paths) {
        fs::write(path, &it.bytes).expect("the folder is ours");
    }
    let mut arguments = vec!["add", "--vault", path(&vault)];
    arguments.extend(paths.iter().map(|it| path(it)));
    let added = cli(&arguments);
    let said = String::from_utf8_lossy(&added.stdout);
    assert!(added.status.success(), "{said}{}", String::from_utf8_lossy(&added.stderr));

    let out = folder.path().join("out");
    let exported = cli(&["export", path(&out), "--vault", path(&vault)]);
    assert!(exported.status.success(), "{}", String::from_utf8_lossy(&exported.stderr));
    let kept: Vec<Vec<u8>> = fs::read_dir(out.join("files"))
        .expect("the evidence was exported")
        .map(|it| fs::read(it.expect("it is there").path()).expect("it is ours"))
        .collect();
    for it in &files {
        assert!(kept.contains(&it.bytes), "{} was kept as it came", it.name);
        let answered = ["Read", "Not read:", "taken out of"]
            .iter()
            .any(|word| said.lines().any(|line| line.contains(word) && line.contains(it.name)));
        assert!(answered, "{} got an answer:\n{said}", it.name);
    }

    // Nothing came out beside the vault and what was asked for.
    let names = |folder: &Path| {
        let mut names: Vec<String> = fs::read_dir(folder)
            .expect("it is there")
            .map(|it| it.expect("it is there").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names(folder.path()), ["dropped", "out", "record", "vault"]);
    assert_eq!(names(&dropped).len(), files.len());
    assert!(!Path::new("/tmp/escaped.txt").exists());
}

fn code(reason: &Unreadable) -> String {
    let value = serde_json::to_value(reason).expect("a reason is JSON");
    value["code"].as_str().expect("a reason has a code").to_owned()
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a temporary folder has a plain name")
}
