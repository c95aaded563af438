//! What a form rests on: the rule, how well it is known, and what nobody checked.

use crate::dates::said;
use crate::rules::{Citation, Origin};
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
    /// The digest of the rule's text, by which it can be found again; empty without a rule.
    pub hash: String,
    /// What the person changed or entered themselves, a sentence each.
    pub edits: Vec<String>,
    /// Every admissible way to read what is ambiguous, a sentence each; each was tried.
    pub readings: Vec<String>,
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
                    "{}, {} {} {}, revision {}. {}.",
                    used.title,
                    match used.origin {
                        Origin::BuiltIn => "pack",
                        Origin::Own => "a pack of the holder's own,",
                        Origin::Blank => "entered by the holder,",
                    },
                    used.pack,
                    used.version,
                    used.revision,
                    used.applies
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
        let used = match &standing.rule {
            Rule::No { .. } => None,
            Rule::Yes(used) => Some(used),
        };
        let readings = standing.readings.iter().map(|it| it.said.clone());
        Self {
            rule,
            confidence,
            sources,
            hash: used.map(|it| it.hash.clone()).unwrap_or_default(),
            edits: used.into_iter().flat_map(|it| &it.edits).filter_map(edit).collect(),
            readings: readings.filter(|it| !it.is_empty()).collect(),
            depends: standing.depends.clone(),
            not_checked: standing.not_checked.iter().map(|it| it.sentence.clone()).collect(),
        }
    }
}

/// Says what the person changed: the clause, what the pack says, and why.
fn edit(citation: &Citation) -> Option<String> {
    let edited = citation.edited.as_ref()?;
    let was = match edited.was.as_str() {
        "" => "The pack says nothing there.".to_owned(),
        was => format!("The pack says: {was}"),
    };
    let on = said(edited.on);
    let why = edited.why.trim_end_matches('.');
    let undecided = if edited.undecided { " The pack has changed there since." } else { "" };
    Some(format!("{} Entered by the holder on {on}: {why}. {was}{undecided}", citation.said))
}
