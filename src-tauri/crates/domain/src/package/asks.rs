//! What a body asks for in an audit, as far as its own pages say.

/// A body's audit profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asks {
    /// Whom the cover letter is for.
    pub receiver: String,
    /// What each certificate has to show, in the body's words.
    pub facts: Vec<&'static str>,
    /// How the documents are to be sent, a sentence each.
    pub sending: Vec<&'static str>,
    /// Where that is written; none where nothing is known.
    pub source: Option<&'static str>,
}

impl Asks {
    /// Returns the profile of a body; one that is not known asks nothing that could be checked.
    pub fn of(body: &str, name: &str) -> Self {
        let receiver = if name.is_empty() { body.to_uppercase() } else { name.to_owned() };
        if body == "ascp" {
            return Self {
                receiver,
                facts: vec![
                    "date of program",
                    "title of program",
                    "name of provider",
                    "name of participant",
                    "number of contact hours or CMLE",
                ],
                sending: vec![
                    "Documents are sent in English, by e-mail, as the audit notice says.",
                    "Originals stay with the holder; copies are sent.",
                ],
                source: Some(
                    "ASCP BOC, guidelines for earning CEs and audit process (undated pages)",
                ),
            };
        }
        Self { receiver, facts: Vec::new(), sending: Vec::new(), source: None }
    }
}
