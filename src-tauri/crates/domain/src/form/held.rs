//! Whose form it is, and for which credential.

use crate::credential::Credential;
use crate::holder::Holder;

/// The holder and the credential, in the words forms use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The holder's name, as on the certificates.
    pub holder: String,
    /// The body's customer number.
    pub customer_id: Option<String>,
    /// The credential as people write it: `MLS(ASCP)`.
    pub credential: String,
    /// The category in full: Medical Laboratory Scientist.
    pub category: String,
    /// The number on the certificate.
    pub number: Option<String>,
}

impl Held {
    /// Takes them from the record; the category's full name is in the rule packs.
    pub fn of(holder: &Holder, credential: &Credential, category: &str) -> Self {
        Self {
            holder: holder.name.clone(),
            customer_id: holder.customer_id.as_ref().map(|it| it.as_str().to_owned()),
            credential: format!("{}({})", credential.category, credential.body.to_uppercase()),
            category: category.to_owned(),
            number: credential.number.clone(),
        }
    }
}
