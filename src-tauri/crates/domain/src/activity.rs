//! The activity: what was done, and what earns.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::amount::Amount;
use crate::id::AreaId;
pub use crate::id::{ActivityId, ActivityType};

/// One continuing-education activity of the record.
///
/// It says what happened and in which unit. How many points that is, each body's pack decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Names the activity.
    pub id: ActivityId,
    /// Its type, as rule packs spell it: `ce_course`.
    #[serde(rename = "type")]
    pub activity_type: ActivityType,
    /// The title as printed on the certificate.
    pub title: String,
    /// Who gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The first day, where it took several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_on: Option<NaiveDate>,
    /// The day it was completed: the last day of a range. The rules turn on this one.
    pub completed_on: NaiveDate,
    /// How much, in the unit printed.
    pub amount: Amount,
    /// The areas its content belongs to; it may serve any of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaId>,
    /// What it is about or how it was given, where a rule asks: `cpr`, `board_approved`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The provider's program number, such as a P.A.C.E. number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program_number: Option<String>,
    /// Anything the person wants to remember.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

/// The types a person can choose from, with the names the profession uses, in the order a form offers them.
///
/// Source: ASCP BOC, guidelines for earning CEs (undated) and CMP page rev. 07/21/2016; which type earns what is in the packs.
pub const COMMON_TYPES: [(&str, &str); 12] = [
    ("ce_course", "Continuing education course"),
    ("employer_vendor", "Employer or vendor in-service or workshop"),
    ("college", "College or university course"),
    ("employer_assessment", "Competence assessment by employer"),
    ("clinical_teaching", "Clinical teaching"),
    ("teleconference", "Teleconference"),
    ("journal_selftest", "Journal article with self-test"),
    ("journal_article", "Author of a peer-reviewed article"),
    ("higher_exam", "Passing a higher examination"),
    ("presentation", "Presentation, lecture or poster"),
    ("committee_service", "Committee or board service"),
    ("other", "Other activity"),
];

/// Types that only some bodies know; a form offers them to who holds a credential of such a body.
pub const RARER_TYPES: [(&str, &str); 7] = [
    ("employment", "Employment in the field"),
    ("employment_part_time", "Employment in the field, part time"),
    ("self_evaluation", "Self-evaluation program"),
    ("question_writing", "Writing examination questions"),
    ("meeting", "Attending a meeting of a society"),
    ("committee_ad_hoc", "Ad hoc committee service"),
    ("carried_over", "Brought in from the cycle before"),
];

/// Returns the name a person reads for a type, or the identifier itself where no common name exists.
pub fn type_name(activity_type: &ActivityType) -> &str {
    COMMON_TYPES
        .iter()
        .chain(&RARER_TYPES)
        .find(|(id, _)| *id == activity_type.as_str())
        .map_or(activity_type.as_str(), |(_, name)| name)
}
