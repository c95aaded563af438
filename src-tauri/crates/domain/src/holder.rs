//! The holder: the one person a record is about.

use serde::{Deserialize, Serialize};

/// The person whose record this is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// The name as it stands on the certificates.
    pub name: String,
    /// Other names certificates may carry: former names, spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
    /// The body's customer number: eight digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<CustomerId>,
    /// The postal address, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub address: Vec<String>,
    /// The employer's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer: Option<String>,
}

/// An ASCP customer number: exactly eight digits.
///
/// Source: ASCP BOC, Credential Maintenance Program page, rev. 07/21/2016 ("User ID (8 digit #)").
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CustomerId(String);

/// Why a text is not a customer number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a customer ID has exactly 8 digits; \"{0}\" does not")]
pub struct NotACustomerId(String);

impl CustomerId {
    /// Returns the eight digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CustomerId {
    type Error = NotACustomerId;

    fn try_from(text: String) -> Result<Self, NotACustomerId> {
        let digits = text.trim();
        if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(digits.to_owned()))
        } else {
            Err(NotACustomerId(text))
        }
    }
}

impl From<CustomerId> for String {
    fn from(id: CustomerId) -> Self {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_customer_id_has_eight_digits() {
        for (text, good) in [
            ("80990317", true),
            (" 80990317 ", true),
            ("8099031", false),
            ("809903171", false),
            ("8099031O", false),
            ("", false),
            ("٨٠٩٩٠٣١٧", false),
        ] {
            assert_eq!(CustomerId::try_from(text.to_owned()).is_ok(), good, "{text:?}");
        }
    }
}
