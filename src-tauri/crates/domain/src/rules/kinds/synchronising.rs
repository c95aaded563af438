//! "Credentials that end about the same time are declared together, and cost less."

use serde::Deserialize;

use super::participation::speaks_of;
use crate::rules::Words;
use crate::rules::clause::Say;
use crate::rules::number::some_count;

/// How several credentials of one person go together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synchronising {
    /// The categories it speaks of; every one where none is named.
    #[serde(default)]
    pub categories: Vec<String>,
    /// How many months their ends may lie apart for the reduced fee.
    #[serde(default, deserialize_with = "some_count")]
    pub within_months: Option<u32>,
    /// Whether their declarations must go in on one business day.
    #[serde(default)]
    pub same_business_day: bool,
    /// Whether the body moves the ends together when asked.
    #[serde(default)]
    pub on_request: bool,
}

impl Synchronising {
    /// Tells whether it speaks of a category.
    pub fn concerns(&self, category: &str) -> bool {
        speaks_of(&self.categories, category)
    }
}

impl Say for Synchronising {
    fn say(&self, words: &Words) -> String {
        let body = words.body();
        let mut said = Vec::new();
        if let Some(months) = self.within_months {
            let months =
                if months == 1 { "1 month".to_owned() } else { format!("{months} months") };
            said.push(format!(
                "For credentials that end on one day or within {months} of each other, the first costs the full application fee and each further one a reduced fee."
            ));
        }
        if self.same_business_day {
            said.push("Their declarations must go in on the same business day.".to_owned());
        }
        if self.on_request {
            said.push(format!("{body} sets one end date for several credentials on request."));
        }
        said.join(" ")
    }
}
