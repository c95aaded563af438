//! "This is also asked for, and the program does not check it."

use serde::Deserialize;

use crate::rules::Words;
use crate::rules::clause::Say;

/// What the format can't express: an honest gap instead of a wrong tick.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What is asked for, as a sentence.
    pub text: String,
}

impl Say for Note {
    fn say(&self, _: &Words) -> String {
        self.text.clone()
    }
}
