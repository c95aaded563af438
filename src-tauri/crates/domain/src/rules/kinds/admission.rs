//! "Only these count", and "these do not count": lists by tag, provider or type.

use serde::Deserialize;

use crate::id::ActivityType;
use crate::rules::Words;
use crate::rules::clause::Say;
use crate::rules::words::list;
use crate::tag;

/// A list of activities a body accepts or refuses. An activity is on it when every given key matches.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Admission {
    /// The types it speaks of; all where it is left out.
    #[serde(default)]
    pub types: Vec<ActivityType>,
    /// Tags of which the activity bears one.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Providers of which one gave it, compared without regard to case.
    #[serde(default)]
    pub providers: Vec<String>,
}

impl Admission {
    /// Tells whether it speaks of this type at all.
    pub fn concerns(&self, activity_type: &ActivityType) -> bool {
        self.types.is_empty() || self.types.contains(activity_type)
    }

    /// Tells whether an activity with these tags and this provider is on the list.
    pub fn lists(&self, tags: &[String], provider: Option<&str>) -> bool {
        let tagged = self.tags.is_empty() || self.tags.iter().any(|tag| tags.contains(tag));
        let given = self.providers.is_empty()
            || provider.is_some_and(|provider| {
                self.providers.iter().any(|it| it.eq_ignore_ascii_case(provider.trim()))
            });
        tagged && given
    }
}

impl Say for Admission {
    fn say(&self, words: &Words) -> String {
        let mut said =
            if self.types.is_empty() { "Activities".to_owned() } else { words.types(&self.types) };
        if !self.tags.is_empty() {
            let tags = self.tags.iter().map(|it| tag::name(it)).collect::<Vec<_>>();
            said.push_str(&format!(" about {}", list(tags.iter().map(String::as_str), "or")));
        }
        if !self.providers.is_empty() {
            let providers = list(self.providers.iter().map(String::as_str), "or");
            said.push_str(&format!(" given by {providers}"));
        }
        said
    }
}
