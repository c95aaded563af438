//! What a form rests on: the rule, how well it is known, and what nobody checked.

use crate::standing::{Rule, Standing};

/// What a form's numbers rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Names the rule, its pack and version; or says why there is none.
    pub rule: String,
    /// Says how well it is known, and when it was last compared with its sources; empty without a rule.
    pub confidence: String,
    /// The sources of its clauses, each once, with the date of its text.
    pub sources: Vec<String>,
    /// On what the verdict depends, where readings disagree.
    pub depends: Option<String>,
    /// What is not checked, a sentence each.
    pub not_checked: Vec<String>,
}

impl Basis {
    /// Takes it from a standing.
    pub fn of(standing: &Standing) -> Self {
        let (rule, confidence, sources) = match &standing.rule {
            Rule::No { sentence } => (sentence.clone(), String::new(), Vec::new()),
            Rule::Yes(used) => (
                format!(
                    "{}, pack {} {}, revision {}. {}.",
                    used.title, used.pack, used.version, used.revision, used.applies
                ),
                format!(
                    "Confidence: {}. {} {}",
                    used.confidence.word(),
                    used.confidence.sentence(),
                    used.reviewed.sentence()
                ),
                used.clauses.iter().flat_map(|it| &it.sources).fold(Vec::new(), |mut all, it| {
                    let said = format!("{} ({})", it.title, it.as_of);
                    if !all.contains(&said) {
                        all.push(said);
                    }
                    all
                }),
            ),
        };
        Self {
            rule,
            confidence,
            sources,
            depends: standing.depends.clone(),
            not_checked: standing.not_checked.iter().map(|it| it.sentence.clone()).collect(),
        }
    }
}
