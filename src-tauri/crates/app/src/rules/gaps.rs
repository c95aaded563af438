//! What the program cannot know of a category's rule, said plainly.

use domain::dates::said;
use domain::rules::{Confidence, Origin, Pack, Status};
use serde::Serialize;

use crate::standing::CitationRow;

/// One thing the program cannot know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapRow {
    /// What kind of gap: unknown, note, pack or source.
    pub kind: String,
    /// The sentence.
    pub sentence: String,
    /// The clause, where one is meant.
    pub citation: Option<CitationRow>,
}

/// Lists what the program cannot know of a pack: what no source states, what it does not check, and how the pack was
/// come by.
pub(super) fn gaps(pack: &Pack) -> Vec<GapRow> {
    let mut all = Vec::new();
    let clauses = pack.clauses();
    let unknown = clauses.iter().filter(|it| {
        it.citation.confidence == Confidence::Unknown
            || it.slots.iter().any(|slot| slot.value.as_deref() == Some("unknown"))
    });
    let mut add = |kind: &str, sentence: String, citation: Option<CitationRow>| {
        if !all.iter().any(|it: &GapRow| it.sentence == sentence) {
            all.push(GapRow { kind: kind.into(), sentence, citation });
        }
    };
    for it in unknown {
        let mut citation = CitationRow::of(&it.citation);
        citation.confidence = Confidence::Unknown.word().into();
        let sentence = match it.path.strip_prefix("type/") {
            Some(id) if !id.contains('/') => {
                let id = domain::id::ActivityType::from(id);
                let name = pack.words().activity_type(&id);
                format!("What an activity of the type \"{name}\" is worth, no source states.")
            }
            _ => it.citation.said.clone(),
        };
        add("unknown", sentence, Some(citation));
    }
    let latest = pack.revisions.iter().max_by_key(|it| it.applies.from);
    for note in latest.into_iter().flat_map(|it| &it.notes).chain(&pack.notes) {
        add("note", note.says.text.clone(), Some(CitationRow::of(&pack.cite(note))));
    }
    match pack.status {
        Status::Secondary => {
            add(
                "pack",
                "The rule was read on a third party's page, not the body's own.".into(),
                None,
            );
        }
        Status::Conflict => add("pack", "The sources of this rule disagree.".into(), None),
        Status::Unknown if pack.origin == Origin::Blank => {}
        Status::Unknown => add("pack", "No source confirms this rule.".into(), None),
        Status::Stated => {}
    }
    for source in pack.sources.iter().filter(|it| it.partial) {
        let sentence = format!("\"{}\" was read only in part.", source.title);
        add("source", sentence, None);
    }
    all
}

/// Says when a pack was last compared with its sources by whoever wrote it.
pub(super) fn reviewed(pack: &Pack) -> String {
    match (pack.origin, pack.reviewed.0) {
        (Origin::Blank, _) => "There is nothing to compare yet: no source known here states it.".into(),
        (Origin::Own, None) => "The pack does not say that it was ever compared.".into(),
        (_, Some(day)) => format!("Whoever wrote the pack compared it with its sources on {}.", said(day)),
        (Origin::BuiltIn, None) => {
            "Nobody has compared this pack with the live pages yet: compare it before you rely on it.".into()
        }
    }
}
