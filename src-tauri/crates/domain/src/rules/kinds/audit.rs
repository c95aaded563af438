//! "Some declarations are audited, and this is how"; "a deficient one is mended so".

use chrono::NaiveDate;
use serde::Deserialize;

use crate::rules::Words;
use crate::rules::clause::Say;
use crate::rules::number::some_day;
use crate::rules::words::list;

/// How declarations are audited. What is left out, no source states.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    /// The first day it was so, where that is known.
    #[serde(default, deserialize_with = "some_day")]
    pub from: Option<NaiveDate>,
    /// The first day it was no longer so, where that is known.
    #[serde(default, deserialize_with = "some_day")]
    pub before: Option<NaiveDate>,
    /// Which share of the declarations is audited, in percent.
    #[serde(default)]
    pub percent: Option<u8>,
    /// How many days the holder has to answer.
    #[serde(default)]
    pub answer_within_days: Option<u32>,
    /// Whether papers are asked for everything that was declared.
    #[serde(default)]
    pub everything_declared: bool,
    /// Whether copies are sent, and never the originals.
    #[serde(default)]
    pub copies_only: bool,
    /// The language of the papers.
    #[serde(default)]
    pub language: Option<String>,
    /// How they are sent: "by e-mail, as the notice says".
    #[serde(default)]
    pub sent: Option<String>,
    /// Whether other activities may stand in for those that fail, if they were completed before the credential expired.
    #[serde(default)]
    pub replacements: bool,
    /// How one appeals: "a letter with the reasons and supporting documents".
    #[serde(default)]
    pub appeal: Option<String>,
    /// How many days there are to appeal.
    #[serde(default)]
    pub appeal_within_days: Option<u32>,
    /// Circumstances the body names as likely to be considered.
    #[serde(default)]
    pub circumstances: Vec<String>,
}

/// How a deficient declaration is mended. What is left out, no source states.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deficiency {
    /// The form that mends it.
    pub form: String,
    /// How it is sent: "by e-mail".
    #[serde(default)]
    pub sent: Option<String>,
    /// How many business days there are.
    #[serde(default)]
    pub within_business_days: Option<u32>,
    /// What the form asks for.
    #[serde(default)]
    pub asks_for: Vec<String>,
}

impl Audit {
    /// Tells whether it was so on a day; a stretch whose ends are not known is taken to hold.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.before.is_none_or(|before| day < before)
    }

    /// Lists what no source states of it, each after "how many" or "how": "how many days there are to answer".
    pub fn unknown(&self) -> Vec<&'static str> {
        [
            (self.percent.is_none(), "which share of the declarations is audited"),
            (self.answer_within_days.is_none(), "how many days there are to answer"),
            (self.sent.is_none(), "how the papers are sent"),
            (self.appeal.is_none(), "how to appeal"),
            (self.appeal_within_days.is_none(), "how many days there are to appeal"),
        ]
        .into_iter()
        .filter_map(|(unknown, what)| unknown.then_some(what))
        .collect()
    }
}

impl Say for Audit {
    fn say(&self, words: &Words) -> String {
        let body = words.body();
        let mut said = vec![match self.percent {
            Some(percent) => format!("{body} audits {percent} % of the declarations."),
            None => format!("{body} audits some of the declarations."),
        }];
        if self.everything_declared {
            let copies = if self.copies_only { "copies of papers" } else { "papers" };
            let sent = self.sent.as_ref().map_or_else(String::new, |it| format!(" {it}"));
            let language =
                self.language.as_ref().map_or_else(String::new, |it| format!(", in {it}"));
            said.push(format!("Then {copies} for everything declared are sent{sent}{language}."));
        }
        if let Some(days) = self.answer_within_days {
            said.push(format!("There are {days} days to answer."));
        }
        if self.replacements {
            said.push(
                "Activities that fail may be replaced by others completed before the credential expired."
                    .to_owned(),
            );
        }
        if let Some(appeal) = &self.appeal {
            said.push(format!("One appeals by {appeal}."));
        }
        let unknown = self.unknown();
        if !unknown.is_empty() {
            let unknown = list(unknown.into_iter(), "or");
            said.push(format!("No source states {unknown}."));
        }
        said.join(" ")
    }
}

impl Say for Deficiency {
    fn say(&self, words: &Words) -> String {
        let sent = self.sent.as_ref().map_or_else(String::new, |it| format!(" {it}"));
        let days = self
            .within_business_days
            .map_or_else(String::new, |days| format!(" within {days} business days"));
        format!(
            "A deficient declaration is mended with the {}, returned{sent}{days}; {} processes nothing before.",
            self.form,
            words.body()
        )
    }
}
