//! The package as the window and the command line show it.

use documents::package::FileReport;
use domain::package::{Finding, Repair};
use serde::{Deserialize, Serialize};

use crate::forms::Paper;
use crate::standing::CitationRow;

/// Which package the person wants.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PackageOrder {
    /// The credential, by its identifier or its short name.
    pub credential_id: String,
    /// The cycle, by its identifier or its last day; the latest where none is named.
    pub cycle_id: Option<String>,
    /// The paper of what is drawn.
    pub paper: Paper,
    /// Whether every certificate's page gets a small stamp below it.
    pub stamped: bool,
    /// Whether it becomes one zip file instead of a folder.
    pub zip: bool,
    /// The most a part may have, in millions of bytes.
    pub limit_mb: Option<u32>,
}

impl PackageOrder {
    /// Orders a credential's package for its latest cycle: a folder, on Letter, stamped, in one part.
    pub fn of(credential_id: String) -> Self {
        let (cycle_id, paper, limit_mb) = (None, Paper::Letter, None);
        Self { credential_id, cycle_id, paper, stamped: true, zip: false, limit_mb }
    }
}

/// A package that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PackageMade {
    /// The folder or the zip file.
    pub path: String,
    /// Says what it speaks of: the declaration as submitted, or what would be declared now.
    pub basis: String,
    /// The PDFs.
    pub parts: Vec<PackagePart>,
    /// What became of each file.
    pub files: Vec<PackageFile>,
    /// The activities no file is attached to, by title.
    pub unproved: Vec<String>,
}

/// One PDF of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PackagePart {
    /// Its file's name.
    pub name: String,
    /// How many pages it has.
    pub pages: usize,
    /// Its size in words.
    pub size: String,
}

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PackageFile {
    /// The name it had when it came.
    pub label: String,
    /// The name it has beside the package.
    pub name: String,
    /// Whether its pages are in a PDF.
    pub included: bool,
    /// Whether the original is handed over beside it.
    pub beside: bool,
    /// Where it is: "page 12", "part 2, page 3"; empty where it isn't.
    pub place: String,
    /// How many pages it has.
    pub pages: usize,
    /// What is out of the ordinary, a sentence each.
    pub notes: Vec<String>,
}

impl PackageFile {
    pub(super) fn of(report: &FileReport, parts: usize) -> Self {
        let place = report.place.map_or_else(String::new, |(part, page)| {
            if parts > 1 { format!("part {part}, page {page}") } else { format!("page {page}") }
        });
        let how = report.how.sentence().map(str::to_owned);
        Self {
            label: report.label.clone(),
            name: report.name.clone(),
            included: report.how.is_in(),
            beside: report.comes_beside(),
            place,
            pages: report.pages,
            notes: how.into_iter().chain(report.notes.iter().map(|it| it.sentence())).collect(),
        }
    }
}

/// What an auditor would find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Rehearsal {
    /// The verdict of the rehearsal, as a sentence.
    pub headline: String,
    /// Says what it speaks of.
    pub basis: String,
    /// How large the package would be, in words.
    pub size: String,
    /// The findings, sorted by what can still be done.
    pub findings: Vec<FindingRow>,
    /// How the body audits, with its source; null where no rule says.
    pub audit: Option<CitationRow>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FindingRow {
    /// What can still be done: here, ask, look, past.
    pub repair: &'static str,
    /// What findings of that kind are called.
    pub heading: &'static str,
    /// The activity, where it is about one.
    pub activity_id: Option<String>,
    /// What it is about.
    pub about: String,
    /// What was found.
    pub sentence: String,
    /// What to do.
    pub next: String,
}

impl FindingRow {
    pub(super) fn of(finding: &Finding) -> Self {
        Self {
            repair: match finding.repair {
                Repair::Here => "here",
                Repair::Ask => "ask",
                Repair::Look => "look",
                Repair::Past => "past",
            },
            heading: finding.repair.heading(),
            activity_id: finding.activity.as_ref().map(ToString::to_string),
            about: finding.about.clone(),
            sentence: finding.sentence.clone(),
            next: finding.next.clone(),
        }
    }
}

pub(super) fn basis(declared: bool) -> String {
    if declared {
        "It holds what you declared, as it stood when the declaration was submitted.".into()
    } else {
        "It holds what you would declare now: no declaration of this cycle is kept in the record."
            .into()
    }
}
