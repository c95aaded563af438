//! A question as it is asked: every field is text, and an empty one does not matter.

use domain::area::AreaId;
use domain::view::{Counting, Proved, Query, Scope};
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::fields::Fields;

/// Words and filters as they are chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct QueryDraft {
    /// Words that must all be there.
    pub text: String,
    /// The cycles it was completed in: `body:ascp`, `credential:…` or `cycle:…`.
    pub scope: String,
    /// The area's word.
    pub area: String,
    /// The type's word.
    #[serde(rename = "type")]
    pub activity_type: String,
    /// The provider's name.
    pub provider: String,
    /// How well it is proved: none, weak, sound, aside.
    pub evidence: String,
    /// How much of it counts: short, full.
    pub counting: String,
    /// The first day, as ISO text.
    pub from: String,
    /// The last day, as ISO text.
    pub to: String,
}

impl QueryDraft {
    /// Turns the draft into a question, or says what is wrong with it.
    pub(crate) fn check(&self) -> Result<Query, Error> {
        let mut fields = Fields::default();
        let from = fields.optional_day("from", "The first day", &self.from);
        let to = fields.optional_day("to", "The last day", &self.to);
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            fields.fault("to", "The last day lies before the first.");
        }
        let scope = self.scope.split_once(':').and_then(|(of, id)| match of {
            "body" => Some(Scope::Body(id.into())),
            "credential" => Some(Scope::Credential(id.into())),
            "cycle" => Some(Scope::Cycle(id.into())),
            _ => None,
        });
        let given = |text: &str| Some(text.trim().to_owned()).filter(|it| !it.is_empty());
        fields.finish(Some(Query {
            text: self.text.chars().take(LONGEST).collect(),
            scope,
            area: given(&self.area).map(AreaId::new),
            activity_type: given(&self.activity_type).map(|it| it.as_str().into()),
            provider: given(&self.provider),
            evidence: match self.evidence.as_str() {
                "none" => Some(Proved::None),
                "weak" => Some(Proved::Weak),
                "sound" => Some(Proved::Sound),
                "aside" => Some(Proved::Aside),
                _ => None,
            },
            counting: match self.counting.as_str() {
                "short" => Some(Counting::Short),
                "full" => Some(Counting::Full),
                _ => None,
            },
            from,
            to,
        }))
    }
}

/// More characters than this are a slip of the clipboard.
const LONGEST: usize = 400;

impl From<Query> for QueryDraft {
    fn from(query: Query) -> Self {
        let day = |it: Option<chrono::NaiveDate>| it.map(|it| it.to_string()).unwrap_or_default();
        Self {
            text: query.text,
            scope: match query.scope {
                None => String::new(),
                Some(Scope::Body(id)) => format!("body:{id}"),
                Some(Scope::Credential(id)) => format!("credential:{id}"),
                Some(Scope::Cycle(id)) => format!("cycle:{id}"),
            },
            area: query.area.map(|it| it.to_string()).unwrap_or_default(),
            activity_type: query.activity_type.map(|it| it.to_string()).unwrap_or_default(),
            provider: query.provider.unwrap_or_default(),
            evidence: match query.evidence {
                None => "",
                Some(Proved::None) => "none",
                Some(Proved::Weak) => "weak",
                Some(Proved::Sound) => "sound",
                Some(Proved::Aside) => "aside",
            }
            .into(),
            counting: match query.counting {
                None => "",
                Some(Counting::Short) => "short",
                Some(Counting::Full) => "full",
            }
            .into(),
            from: day(query.from),
            to: day(query.to),
        }
    }
}
