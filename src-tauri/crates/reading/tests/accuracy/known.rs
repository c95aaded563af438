//! Certificates with known facts.

use std::fs;
use std::path::Path;

use serde::Deserialize;

/// A certificate as text, and what it says.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Sample {
    /// The name of its file.
    pub file: String,
    /// Its text.
    #[serde(skip)]
    pub text: String,
    /// Who took part.
    #[serde(default)]
    pub participant: Option<String>,
    /// What it was.
    #[serde(default)]
    pub title: Option<String>,
    /// Who gave it; several spellings may be right, divided by bars.
    #[serde(default)]
    pub provider: Option<String>,
    /// When.
    #[serde(default)]
    pub completed_on: Option<String>,
    /// How much.
    #[serde(default)]
    pub printed_hours: Option<String>,
    /// Of what.
    #[serde(default)]
    pub unit: Option<String>,
    /// The P.A.C.E. number.
    #[serde(default)]
    pub pace_number: Option<String>,
    /// The area its title names.
    #[serde(default)]
    pub area_guess: Option<String>,
}

#[derive(Deserialize)]
struct Expected {
    samples: Vec<Sample>,
}

/// Returns the samples of a folder: texts, and one file with what they say.
pub fn samples(folder: &str) -> Vec<Sample> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/certificates").join(folder);
    let read = |name: &str| {
        fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let expected: Expected =
        serde_json::from_str(&read("expected.json")).expect("expected.json is sound");
    expected.samples.into_iter().map(|it| Sample { text: read(&it.file), ..it }).collect()
}
