//! The record: everything one person keeps, as one open document.
//!
//! This is the format records are exported, imported and judged in (`aliquot-record/1`). It holds facts only: no
//! points, no verdicts, nothing a rule pack could change its mind about; what was declared is kept as it was submitted.
//! Evidence is named by digest; its bytes travel beside the document. Export and import are exact inverses.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::activity::Activity;
use crate::choice::Choice;
use crate::credential::Credential;
use crate::cycle::Cycle;
use crate::evidence::{Attachment, Evidence};
use crate::holder::Holder;
use crate::inquiry::Inquiry;
use crate::package::Snapshot;
use crate::planned::Planned;
use crate::rule_file::{Comparison, RuleFile};
use crate::view::SavedView;

/// The format's name and version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// The first version.
    #[default]
    #[serde(rename = "aliquot-record/1")]
    V1,
}

/// One person's whole record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The format this document is written in.
    pub format: Format,
    /// The day a sample record is judged on; absent in a real one, which is judged today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample_day: Option<NaiveDate>,
    /// Whose record it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Holder>,
    /// What the person holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credentials: Vec<Credential>,
    /// The cycles of those credentials.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cycles: Vec<Cycle>,
    /// What the person did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
    /// The files that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Which file proves which activity.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Where the person wants activities to count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// What the person thinks of doing; it never counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub planned: Vec<Planned>,
    /// What was declared for each cycle, as it stood on the day of submission.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declarations: Vec<Snapshot>,
    /// What bodies have asked: audits, and declarations found deficient.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inquiries: Vec<Inquiry>,
    /// Rules of the person's own, by which the record is judged wherever it goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rule_files: Vec<RuleFile>,
    /// When packs were compared with their bodies' own pages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<Comparison>,
    /// What the person looks for again and again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<SavedView>,
}
