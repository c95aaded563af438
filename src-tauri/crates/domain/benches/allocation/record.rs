//! A record as long as one likes, and the rules that come with the program: what a whole judgement is asked about.

use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};
use domain::activity::Activity;
use domain::amount::{Amount, Quantity, Unit};
use domain::credential::Credential;
use domain::cycle::Cycle;
use domain::rules::Library;
use domain::standing::{Judged, ReadingPlace, Standing, judge, judge_all};

use crate::log::Dice;

const AREAS: [&str; 8] = [
    "safety",
    "ethics",
    "blood_banking",
    "chemistry",
    "hematology",
    "microbiology",
    "histology",
    "management",
];
/// Five credentials that one person could hold.
pub const HELD: [&str; 5] = ["MLS", "MLT", "HT", "HTL", "PA"];

/// One person's record.
pub struct Record {
    library: Library,
    held: Vec<(Credential, Cycle)>,
    activities: Vec<Activity>,
}

impl Record {
    /// Makes a record of five credentials and so many activities.
    pub fn of(activities: usize) -> std::io::Result<Self> {
        let held = |code: &&str| {
            let id = format!("held-{code}");
            let credential = Credential {
                id: id.as_str().into(),
                body: "ascp".into(),
                category: (*code).into(),
                number: None,
                certified_on: Some(day("2016-07-01")),
                formerly_nca: false,
                roles: Vec::new(),
                licence_categories: Vec::new(),
            };
            let cycle = Cycle {
                id: format!("cycle-{code}").as_str().into(),
                credential: id.as_str().into(),
                start: day("2022-07-01"),
                end: day("2025-06-30"),
                declared_on: None,
            };
            (credential, cycle)
        };
        Ok(Self {
            library: library()?,
            held: HELD.iter().map(held).collect(),
            activities: (0..activities).map(activity).collect(),
        })
    }

    /// Judges one of the credentials on the last day of its cycle.
    pub fn judge(&self, at: usize, previous: &[ReadingPlace]) -> Standing {
        let (credential, cycle) = &self.held[at];
        let judged = Judged::new(credential, cycle, &self.activities).with_previous(previous);
        judge(&judged, &self.library, cycle.end)
    }

    /// Judges all five together.
    pub fn judge_all(&self) -> Vec<Standing> {
        let judged = |(credential, cycle)| Judged::new(credential, cycle, &self.activities);
        let judged: Vec<_> = self.held.iter().map(|(one, its)| judged((one, its))).collect();
        judge_all(&judged, &self.library, self.held[0].1.end)
    }

    /// Takes one activity more.
    pub fn add(&mut self) {
        self.activities.push(activity(self.activities.len()));
    }
}

fn library() -> std::io::Result<Library> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/ascp");
    let mut files = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let text = fs::read_to_string(&path)?;
        files.push((path.display().to_string(), text));
    }
    files.sort();
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(Library::read(&files).expect("the packs that come with the program are without fault"))
}

fn activity(at: usize) -> Activity {
    let mut dice = Dice::new(at as u64 + 1);
    let (activity_type, unit, quantity) = match dice.below(20) {
        0 => ("employer_assessment", Unit::Year, 1_000),
        1 => ("clinical_teaching", Unit::Year, 1_000),
        2 => ("college", Unit::SemesterHour, 3_000),
        3 => ("presentation", Unit::Piece, 1_000),
        _ => ("ce_course", Unit::ContactHour, 500 * (1 + dice.below(6) as i64)),
    };
    let areas = (0..dice.below(3)).map(|_| AREAS[dice.below(8) as usize].into()).collect();
    Activity {
        id: format!("activity-{at:06}").as_str().into(),
        activity_type: activity_type.into(),
        title: format!("Course {at}"),
        provider: Some("A provider".into()),
        started_on: None,
        completed_on: day("2022-07-01") + Days::new(dice.below(1_096)),
        amount: Amount { quantity: Quantity::from_milli(quantity), unit },
        areas,
        tags: Vec::new(),
        program_number: None,
        notes: None,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}
