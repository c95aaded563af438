//! Attachments: which file proves which activity.

use domain::activity::ActivityId;
use domain::evidence::{Attachment, EvidenceId};

use crate::ledger::row::{Cell, Misread, Row};
use crate::ledger::table::Table;
use crate::tables::{Noun, activity, evidence};
use crate::{Edit, Error, Store};

pub(super) const TABLE: Table =
    Table { name: "attachment", key: &["activity", "evidence"], order: "added" };

impl Noun for Attachment {
    const TABLE: Table = TABLE;

    fn to_row(&self) -> Row {
        Row::default()
            .with("activity", self.activity.as_str())
            .with("evidence", self.evidence.as_str())
            .with("pages", pages(&self.pages))
    }

    fn from_row(row: &Row) -> Result<Self, Misread> {
        Ok(Self {
            activity: ActivityId::new(row.text("activity")?),
            evidence: EvidenceId::new(row.text("evidence")?),
            pages: row.parsed("pages", |text| serde_json::from_str(text).ok())?,
        })
    }
}

/// Writes page numbers as a JSON list.
fn pages(pages: &[u32]) -> String {
    let numbers: Vec<String> = pages.iter().map(u32::to_string).collect();
    format!("[{}]", numbers.join(","))
}

impl Store {
    /// Returns which file proves which activity, in the order of entry.
    pub fn attachments(&self) -> Result<Vec<Attachment>, Error> {
        Attachment::all(&self.conn)
    }
}

impl Edit<'_> {
    /// Attaches a whole file of the record to an activity of the record.
    pub fn attach(&self, activity: &ActivityId, evidence: &EvidenceId) -> Result<(), Error> {
        self.add_attachment(&Attachment {
            activity: activity.clone(),
            evidence: evidence.clone(),
            pages: Vec::new(),
        })
    }

    /// Attaches evidence of the record to an activity of the record, or those of its pages that are named.
    pub fn add_attachment(&self, attachment: &Attachment) -> Result<(), Error> {
        self.expect(&activity::TABLE, attachment.activity.as_str())?;
        self.expect(&evidence::TABLE, attachment.evidence.as_str())?;
        self.add(&TABLE, attachment.to_row())
    }

    /// Detaches evidence from an activity; the evidence stays.
    pub fn detach(&self, activity: &ActivityId, evidence: &EvidenceId) -> Result<(), Error> {
        self.remove(&TABLE, &[Cell::from(activity.as_str()), Cell::from(evidence.as_str())])
    }
}
