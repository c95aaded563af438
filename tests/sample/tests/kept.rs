//! The sample as it is kept: the record, its files, and that they still follow from the story.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use domain::evidence::MediaType;
use domain::record::Record;
use make_sample::said;
use make_sample::sample::{Sample, file};
use make_sample::story::{Form, Paper, Story};
use sha2::{Digest, Sha256};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/sample")
}

fn record() -> Record {
    let text = fs::read_to_string(folder().join("record.json")).expect("the record is kept");
    serde_json::from_str(&text).expect("the record is one the program can read")
}

fn kept(name: &str) -> Vec<u8> {
    fs::read(folder().join("files").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_file_is_the_one_the_record_names() {
    let record = record();
    for evidence in &record.evidence {
        let bytes = kept(&evidence.label);
        let hex: String = Sha256::digest(&bytes).iter().map(|it| format!("{it:02x}")).collect();
        assert_eq!(evidence.digest.hex(), hex, "{} has changed", evidence.label);
        assert_eq!(evidence.size, bytes.len() as u64, "{}", evidence.label);
        assert_eq!(evidence.media, MediaType::of(&bytes), "{}", evidence.label);
    }
    let named: BTreeSet<_> = record.evidence.iter().map(|it| it.label.clone()).collect();
    let lying: BTreeSet<_> = fs::read_dir(folder().join("files"))
        .expect("the files are kept")
        .map(|it| it.expect("a folder can be read").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(named, lying, "the folder holds the record's files and no others");
}

#[test]
fn the_sample_stays_small() {
    let size: u64 = record().evidence.iter().map(|it| it.size).sum();
    assert!(size < 3_000_000, "{size} bytes are too many to carry");
}

#[test]
fn everything_the_record_points_at_is_there() {
    let record = record();
    let cycles: BTreeSet<_> = record.cycles.iter().map(|it| &it.credential).collect();
    assert_eq!(cycles, record.credentials.iter().map(|it| &it.id).collect());
    assert!(record.cycles.iter().all(domain::cycle::Cycle::is_in_order));
    for attachment in &record.attachments {
        assert!(record.activities.iter().any(|it| it.id == attachment.activity), "{attachment:?}");
        assert!(record.evidence.iter().any(|it| it.id == attachment.evidence), "{attachment:?}");
    }
    let mut in_order = record.activities.clone();
    in_order.sort_by(|a, b| (a.completed_on, &a.id).cmp(&(b.completed_on, &b.id)));
    assert_eq!(record.activities, in_order, "activities are told in the order they were completed");
    let day = record.sample_day.expect("a sample is judged on a day of its own");
    assert!(
        record.activities.iter().all(|it| it.completed_on <= day),
        "nothing happened after {day}"
    );
}

#[test]
fn the_sample_shows_what_it_is_there_to_show() {
    let record = record();
    let mut papers: BTreeMap<_, usize> = BTreeMap::new();
    let mut proved: BTreeMap<_, usize> = BTreeMap::new();
    for attachment in &record.attachments {
        *proved.entry(&attachment.evidence).or_default() += 1;
        *papers.entry(&attachment.activity).or_default() += 1;
    }
    assert!(proved.values().any(|it| *it == 2), "one file proves two activities");
    assert!(papers.values().any(|it| *it == 2), "one activity has two files");
    assert!(proved.len() < record.evidence.len(), "one file is not filed");
    assert!(papers.len() < record.activities.len(), "some activities have no evidence");
    for media in [MediaType::Pdf, MediaType::Jpeg, MediaType::Png] {
        assert!(record.evidence.iter().any(|it| it.media == media), "there is a {}", media.word());
    }
}

#[test]
fn the_same_story_makes_the_same_bytes() {
    let story = Story::told();
    let made = |paper: &Paper| (paper.file.clone(), file(&story, paper));
    // Drawing is quick; scanning one page stands for all of them.
    let quick = story.papers.iter().filter(|it| it.form == Form::Text);
    let scanned = story.papers.iter().find(|it| it.form == Form::Jpeg);
    for paper in quick.chain(scanned) {
        let (name, bytes) = made(paper);
        assert!(bytes == kept(&name), "{name} is not what the story makes; run `make sample`");
    }
}

#[test]
fn the_record_is_the_story_s() {
    let (story, record) = (Story::told(), record());
    assert_eq!(story.activities, record.activities);
    assert_eq!(Some(story.holder), record.holder);
    let files = story.papers.iter().map(|it| it.file.clone()).collect::<Vec<_>>();
    assert_eq!(files, record.evidence.iter().map(|it| it.label.clone()).collect::<Vec<_>>());
    let again = Sample { record: record.clone(), files: Vec::new() }.record_text();
    let text = fs::read_to_string(folder().join("record.json")).expect("the record is kept");
    assert_eq!(again, text, "reading the record and writing it changes nothing");
}

#[test]
fn what_a_paper_says_is_what_the_record_says() {
    let story = Story::told();
    for paper in story.papers.iter().filter(|it| it.form == Form::Text) {
        let text = words(&folder().join("files").join(&paper.file));
        let name = paper.participant.as_ref().unwrap_or(&story.holder.name);
        assert!(text.contains(name.as_str()), "{} names {name}", paper.file);
        for activity in story.activities_of(paper) {
            let mut facts = vec![activity.title.clone(), said::days(activity, paper.dates)];
            facts.extend(activity.provider.clone());
            facts.extend(activity.program_number.clone());
            for fact in facts {
                assert!(text.contains(&fact), "{} says \"{fact}\": {text}", paper.file);
            }
            let number = said::number(activity.amount);
            let alone = activity.amount.quantity.to_string();
            assert!(
                text.contains(&number) || text.contains(&format!(" {alone} ")),
                "{} says {number}: {text}",
                paper.file
            );
        }
    }
}

#[test]
fn a_picture_of_a_page_holds_no_text() {
    let story = Story::told();
    for paper in story.papers.iter().filter(|it| it.form == Form::ImagePdf) {
        assert_eq!(words(&folder().join("files").join(&paper.file)), "", "{}", paper.file);
    }
}

/// Reads a PDF's words, with one space between them.
fn words(path: &Path) -> String {
    let read = Command::new("pdftotext")
        .arg("-layout")
        .args([path, Path::new("-")])
        .output()
        .expect("pdftotext, of poppler-utils, reads the papers");
    assert!(read.status.success(), "pdftotext could not read {}", path.display());
    let text = String::from_utf8(read.stdout).expect("pdftotext writes UTF-8");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
