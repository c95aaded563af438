//! The credential: what a body has awarded, and what must be maintained.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use crate::id::CredentialId;

/// A credential the person holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// Names the credential in this record.
    pub id: CredentialId,
    /// The body that awarded it, as rule packs spell it: `ascp`.
    pub body: String,
    /// The category within the body: `MLS`.
    pub category: String,
    /// The number on the certificate, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The day it was first awarded, which decides whether participation is required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certified_on: Option<NaiveDate>,
    /// Whether it was first held through the former National Credentialing Agency.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub formerly_nca: bool,
    /// The roles the person works in, where a rule asks: `supervisor`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// The categories the licence is held in, where a rule asks: `hematology`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub licence_categories: Vec<String>,
}
