//! The sample record's papers, as PDFs and as pictures: real text layers, real scans, real engine.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::known::Sample;

#[derive(Deserialize)]
struct Record {
    activities: Vec<Activity>,
    evidence: Vec<Evidence>,
    attachments: Vec<Attachment>,
}

#[derive(Deserialize)]
struct Attachment {
    evidence: String,
    activity: String,
}

#[derive(Deserialize)]
struct Activity {
    id: String,
    title: String,
    provider: Option<String>,
    completed_on: String,
    amount: Amount,
    program_number: Option<String>,
}

#[derive(Deserialize)]
struct Amount {
    quantity: String,
    unit: String,
}

#[derive(Deserialize)]
struct Evidence {
    id: String,
    label: String,
}

/// Returns each paper that proves exactly one course, with its bytes and what it says.
pub fn papers() -> Vec<(Vec<u8>, Sample)> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample");
    let text = fs::read_to_string(sample.join("record.json"))
        .expect("the sample stands in the repository");
    let record: Record = serde_json::from_str(&text).expect("the sample record is sound");
    let mut papers = Vec::new();
    for evidence in &record.evidence {
        let proven: Vec<&str> = record
            .attachments
            .iter()
            .filter(|it| it.evidence == evidence.id)
            .map(|it| it.activity.as_str())
            .collect();
        let [only] = proven.as_slice() else { continue };
        let Some(activity) = record.activities.iter().find(|it| it.id == *only) else { continue };
        if !["contact_hour", "cmle", "ceu", "minute", "semester_hour"]
            .contains(&activity.amount.unit.as_str())
        {
            continue;
        }
        let path = sample.join("files").join(&evidence.label);
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        papers.push((
            bytes,
            Sample {
                file: evidence.label.clone(),
                participant: Some("Renata C. Holmqvist|Renata Holmqvist|Renata Castellane".into()),
                title: Some(activity.title.clone()),
                provider: activity.provider.clone(),
                completed_on: Some(activity.completed_on.clone()),
                printed_hours: Some(activity.amount.quantity.clone()),
                unit: Some(activity.amount.unit.clone()),
                pace_number: activity.program_number.clone(),
                ..Sample::default()
            },
        ));
    }
    papers
}
