//! Identifiers: short texts that never change and mean nothing.
//!
//! An answer names thousands of them, so a copy shares the text instead of copying it.

/// Makes a newtype for the identifier of one noun.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// Takes a text as an identifier.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into().into())
            }

            /// Returns the identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    };
}

id!(
    /// Names one activity.
    ActivityId
);
id!(
    /// Names one credential.
    CredentialId
);
id!(
    /// Names one cycle of a credential.
    CycleId
);
id!(
    /// Names one piece of evidence.
    EvidenceId
);
id!(
    /// Names one planned course.
    PlannedId
);
id!(
    /// Names one saved view.
    ViewId
);
id!(
    /// Names one inquiry of a body.
    InquiryId
);
id!(
    /// Names an area of practice, as rule packs spell it: `blood_banking`.
    AreaId
);
id!(
    /// Names a type of activity, as rule packs spell it: `ce_course`.
    ActivityType
);
