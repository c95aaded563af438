//! All of it together: the record, and the files that travel beside it.

use domain::evidence::{Attachment, Digest, Evidence, EvidenceId, MediaType};
use domain::record::{Format, Record};
use sha2::{Digest as _, Sha256};

use crate::layout::{Facts, drawn};
use crate::paper::{document, picture};
use crate::rng::Rng;
use crate::scan::{self, Wear, worn};
use crate::story::{Form, Paper, Story};

/// How fine scanners scan, in dots per inch.
const SCANNER_DPI: f32 = 144.0;

/// One file of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The sample: a record and the files it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The record.
    pub record: Record,
    /// The files.
    pub files: Vec<File>,
}

impl Sample {
    /// Makes the sample of a story.
    pub fn of(story: &Story) -> Self {
        let files: Vec<File> = story
            .papers
            .iter()
            .map(|paper| File { name: paper.file.clone(), bytes: file(story, paper) })
            .collect();
        Self { record: record(story, &files), files }
    }

    /// Writes the record the way it is kept.
    pub fn record_text(&self) -> String {
        let mut text = serde_json::to_string_pretty(&self.record).expect("a record is plain data");
        text.push('\n');
        text
    }
}

/// Makes the file of one paper.
pub fn file(story: &Story, paper: &Paper) -> Vec<u8> {
    let page = document(&[drawn(&Facts::of(story, paper))]);
    let mut rng = Rng::named(story.seed, &paper.file);
    let rendered =
        |dpi| scan::rendered(&page, dpi).expect("a page drawn here is a PDF with one page");
    match paper.form {
        Form::Text => page,
        Form::ImagePdf => {
            let wear = Wear::of_a_scanner(&mut rng);
            let scanned = worn(&rendered(SCANNER_DPI), &wear, &mut rng);
            picture(&scan::grey_jpeg(&scanned, 60), scanned.dimensions(), true, SCANNER_DPI)
        }
        Form::Jpeg => {
            let wear = Wear::of_a_scanner(&mut rng);
            scan::grey_jpeg(&worn(&rendered(SCANNER_DPI), &wear, &mut rng), 60)
        }
        Form::Photo => {
            let wear = Wear::of_a_telephone(&mut rng);
            scan::colour_jpeg(&worn(&rendered(120.0), &wear, &mut rng), 58)
        }
        Form::Fax => {
            let wear = Wear::of_a_fax(&mut rng);
            scan::black_and_white_png(&worn(&rendered(150.0), &wear, &mut rng), 150)
        }
        Form::Screen => scan::screen_png(&rendered(100.0)),
    }
}

fn record(story: &Story, files: &[File]) -> Record {
    let evidence: Vec<Evidence> =
        files.iter().enumerate().map(|(at, file)| evidence(at, file)).collect();
    let attachments = story
        .papers
        .iter()
        .zip(&evidence)
        .flat_map(|(paper, evidence)| {
            paper.proves.iter().map(|activity| Attachment {
                activity: activity.clone(),
                evidence: evidence.id.clone(),
                pages: Vec::new(),
            })
        })
        .collect();
    Record {
        format: Format::V1,
        sample_day: Some(story.sample_day),
        holder: Some(story.holder.clone()),
        credentials: story.credentials.clone(),
        cycles: story.cycles.clone(),
        activities: story.activities.clone(),
        evidence,
        attachments,
        ..Record::default()
    }
}

fn evidence(at: usize, file: &File) -> Evidence {
    let hex: String = Sha256::digest(&file.bytes).iter().map(|it| format!("{it:02x}")).collect();
    Evidence {
        id: EvidenceId::new(format!("e{:02}", at + 1)),
        digest: Digest::sha256(&hex).expect("a SHA-256 digest has 64 hexadecimal digits"),
        size: file.bytes.len() as u64,
        label: file.name.clone(),
        media: MediaType::of(&file.bytes),
        inside: None,
        aside: false,
    }
}
