//! A record with many certificates, already read, and the same texts as files.

use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::activity::{Activity, ActivityId};
use domain::amount::{Amount, Quantity, Unit};
use domain::evidence::{Attachment, Evidence, EvidenceId};
use domain::journal::Op;
use domain::record::Record;
use serde_json::json;
use store::{CachedReading, Store};

/// Words of the trade; the first ones come more often.
const WORDS: &str = "the of certificate completion this certifies that has completed program laboratory science \
    continuing education contact hours credit provider date participant name title number approved signature director \
    blood bank antibody panels chemistry hematology microbiology safety ethics quality control reagent specimen plasma \
    serum culture stain smear transfusion reaction enzyme electrolyte glucose lipid coagulation hemostasis platelet \
    crossmatch phenotype genotype molecular sequencing immunology complement virology mycology parasitology histology \
    cytology fixation microtome cryostat embedding urinalysis sediment crystals toxicology therapeutic drug monitoring \
    informatics middleware autoverification accreditation inspection proficiency competency assessment management \
    staffing budget leadership communication phlebotomy tourniquet order draw pediatrics geriatrics";

const TITLES: [&str; 6] = [
    "Antibody Panels",
    "Lipid Panels",
    "Gram Stain Review",
    "Hemostasis Update",
    "Spill Response",
    "Quality Systems",
];

/// Makes the record in `vault` and the texts in `texts`; returns how long the texts are together.
pub fn make(count: usize, vault: &Path, texts: &Path) -> usize {
    let at: DateTime<Utc> = "2026-01-01T08:00:00Z".parse().expect("an instant");
    let first: NaiveDate = "2020-01-01".parse().expect("a day");
    let mut store = Store::open(vault, at).expect("a new vault");
    std::fs::create_dir_all(texts).expect("there is room");
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut dice = Dice(0x5EED);
    let mut record = Record::default();
    let mut size = 0;
    for n in 0..count {
        let text = text(n, &words, &mut dice);
        size += text.len();
        std::fs::write(texts.join(format!("{n:05}.txt")), &text).expect("there is room");
        let label = format!("certificate {n:05}.txt");
        let kept = store.keep_bytes(&label, text.as_bytes()).expect("there is room");
        let reading = CachedReading { version: "bench".into(), facts: "{}".into() };
        store.cache_reading(&kept.digest, &reading, &page(&text)).expect("there is room");
        let (activity, file) = (ActivityId::new(format!("a{n}")), EvidenceId::new(format!("e{n}")));
        record.attachments.push(Attachment {
            activity: activity.clone(),
            evidence: file.clone(),
            pages: Vec::new(),
        });
        record.evidence.push(Evidence {
            id: file,
            digest: kept.digest,
            size: kept.size,
            label,
            media: kept.media,
            inside: None,
            aside: false,
        });
        record.activities.push(Activity {
            id: activity,
            activity_type: "ce_course".into(),
            title: TITLES[n % TITLES.len()].into(),
            provider: Some(format!("Institute {}", n % 40)),
            started_on: None,
            completed_on: first + Days::new((n % 2_000) as u64),
            amount: Amount { quantity: Quantity::from_milli(1_000), unit: Unit::ContactHour },
            areas: vec!["chemistry".into()],
            tags: Vec::new(),
            program_number: None,
            notes: None,
        });
    }
    store
        .transact(Op::RecordImported, "many", at, |edit| edit.import(&record))
        .expect("it is in order");
    store.close().expect("the disk agrees");
    size
}

/// A certificate of some two hundred words; every hundredth speaks of something rare.
fn text(n: usize, words: &[&str], dice: &mut Dice) -> String {
    let mut text = format!("CERTIFICATE {n}\n{}\n", TITLES[n % TITLES.len()]);
    for at in 0..200 {
        // The smaller of two throws: what stands first comes more often.
        let word = dice.below(words.len()).min(dice.below(words.len()));
        text.push_str(words[word]);
        text.push(if at % 12 == 11 { '\n' } else { ' ' });
    }
    if n % 100 == 7 {
        text.push_str("quokka\n");
    }
    text
}

/// The text as it lies in the cache: a page of words with their places.
fn page(text: &str) -> String {
    let words: Vec<_> = text
        .lines()
        .enumerate()
        .flat_map(|(row, line)| {
            line.split(' ').filter(|it| !it.is_empty()).enumerate().map(move |(at, word)| {
                let (left, top) = (at as f32 * 60.0, row as f32 * 20.0);
                json!({ "text": word, "rect": { "left": left, "top": top, "right": left + 50.0, "bottom": top + 12.0 } })
            })
        })
        .collect();
    json!([{ "number": 1, "width": 800.0, "height": 1_000.0, "origin": "layer", "words": words }])
        .to_string()
}

/// Numbers by chance, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}
