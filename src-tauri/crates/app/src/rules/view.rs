//! A category's rule as the window shows it: clause by clause, each with what it rests on and what may be changed.

use domain::credential::Credential;
use domain::rules::{ClauseView, Confidence, Pack, Slot, SlotKind, Source};
use serde::Serialize;

use super::entry::{can_enter, hour_is_open, open_areas};
use super::gaps::{GapRow, gaps, reviewed};
use super::target::Target;
use crate::choices::Choice;
use crate::credentials::{current, short_name};
use crate::standing::{CitationRow, SourceRow, origin};
use crate::{Desk, Error};

/// What there is to look through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RulesIndex {
    /// Every category, those the person holds first.
    pub choices: Vec<RuleChoice>,
    /// Why files of the person's own can't be used, a sentence each.
    pub trouble: Vec<String>,
}

/// One category whose rule can be looked through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleChoice {
    /// The body's word.
    pub body: String,
    /// The body's name.
    pub body_name: String,
    /// The category's code.
    pub category: String,
    /// What it is called: "MLS(ASCP)", or "MLS – Medical Laboratory Scientist".
    pub name: String,
    /// Whether the person holds it.
    pub held: bool,
}

/// A category's rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PackView {
    /// The body's word.
    pub body: String,
    /// The body's name.
    pub body_name: String,
    /// The category's code.
    pub category: String,
    /// What the pack is called.
    pub title: String,
    /// The pack.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The digest of its text, the person's changes in it.
    pub hash: String,
    /// Where it came from: built_in, own or blank.
    pub origin: String,
    /// How well it is known: the weakest of what is asked.
    pub confidence: String,
    /// The same as a sentence.
    pub sentence: String,
    /// When whoever wrote the pack compared it with its sources, as a sentence.
    pub reviewed: String,
    /// The day the person last compared it, or empty.
    pub compared_on: String,
    /// What is asked, the latest cycles first.
    pub revisions: Vec<RevisionRow>,
    /// What holds whatever the cycle: what activities are worth, when a declaration goes in, what it costs.
    pub beside: Vec<ClauseRow>,
    /// What the program cannot know.
    pub gaps: Vec<GapRow>,
    /// The pages to compare it with, the body's own first.
    pub pages: Vec<SourceRow>,
    /// The clauses on which the person has to decide again.
    pub decisions: Vec<DecisionRow>,
    /// Whether numbers no source states can be entered.
    pub can_enter: bool,
    /// Whether what an hour is worth has to be entered with them.
    pub needs_hour: bool,
    /// The areas to choose from when they are entered.
    pub areas: Vec<Choice>,
    /// The areas of which a minimum is asked that no source states.
    pub open_areas: Vec<String>,
    /// How many clauses the person changed.
    pub changed: usize,
}

/// What is asked of some cycles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RevisionRow {
    /// Its name within the pack.
    pub id: String,
    /// Which cycles, as a sentence.
    pub applies: String,
    /// Whether the person's present cycle is among them.
    pub present: bool,
    /// Its clauses.
    pub clauses: Vec<ClauseRow>,
}

/// One clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClauseRow {
    /// Its name within the pack.
    pub clause: String,
    /// What it says and rests on.
    pub citation: CitationRow,
    /// What of it may be changed.
    pub fields: Vec<SlotRow>,
}

/// One value of a clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SlotRow {
    /// Its key in the file.
    pub key: String,
    /// What may stand there: points, money, whole, day or word.
    pub kind: String,
    /// What stands there, or empty.
    pub value: String,
    /// The words to choose from, where it is one.
    pub words: Vec<String>,
}

/// A clause on which the person has to decide again, because the pack has moved on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionRow {
    /// The clause, within the pack.
    pub clause: String,
    /// The version it was changed in.
    pub then: String,
    /// What the pack said then.
    pub was: String,
    /// What the pack says now; absent where it no longer has the clause.
    pub now: Option<String>,
    /// What the person says; absent where it can't be laid on any more.
    pub mine: Option<String>,
    /// Whether the pack says something else there than it did.
    pub changed: bool,
}

/// Returns what there is to look through.
pub fn index(desk: &Desk) -> Result<RulesIndex, Error> {
    let held = desk.store()?.credentials()?;
    let library = desk.packs().library();
    let mut choices: Vec<RuleChoice> = Vec::new();
    for it in &held {
        let category = library.code(&it.body, &it.category).to_owned();
        if choices.iter().any(|known| (&known.body, &known.category) == (&it.body, &category)) {
            continue;
        }
        let body_name = desk.packs().body_name(&it.body);
        let (body, name) = (it.body.clone(), short_name(it));
        choices.push(RuleChoice { body, body_name, category, name, held: true });
    }
    for body in library.bodies() {
        for it in &body.categories {
            let code = &it.category.code;
            let name = match *code == it.category.name || body.name == it.category.name {
                true => it.category.name.clone(),
                false => format!("{code} – {}", it.category.name),
            };
            let (id, body_name) = (body.id.clone(), body.name.clone());
            if !choices
                .iter()
                .any(|known| known.held && known.body == id && known.category == *code)
            {
                let category = code.clone();
                choices.push(RuleChoice { body: id, body_name, category, name, held: false });
            }
        }
    }
    let trouble = desk.packs().faults().iter().map(|it| format!("{it}.")).collect();
    Ok(RulesIndex { choices, trouble })
}

/// Returns a category's rule.
pub fn view(desk: &Desk, body: &str, category: &str) -> Result<PackView, Error> {
    let target = Target::of(desk, body, category)?;
    let library = desk.packs().library();
    let pack = library.pack_for(body, category).unwrap_or(&target.base);
    let code = library.code(body, category);
    let of = library.bodies().iter().find(|it| it.id == body);
    let known = of.and_then(|it| it.categories.iter().find(|it| it.category.code == code));
    let comparisons = desk.store()?.comparisons()?;
    let compared = comparisons.iter().find(|it| it.pack == pack.id);
    let clauses = pack.clauses();
    let row = |it: &ClauseView| clause(it, pack);
    Ok(PackView {
        body: body.to_owned(),
        body_name: desk.packs().body_name(body),
        category: code.to_owned(),
        title: pack.title.clone(),
        id: pack.id.clone(),
        version: pack.version.clone(),
        hash: pack.hash.clone(),
        origin: origin(pack.origin).into(),
        confidence: known.and_then(|it| it.known).unwrap_or(Confidence::Unknown).word().into(),
        sentence: known.map(|it| it.sentence.clone()).unwrap_or_default(),
        reviewed: reviewed(&target.base),
        compared_on: compared.map(|it| it.on.to_string()).unwrap_or_default(),
        revisions: revisions(desk, pack, &clauses)?,
        beside: clauses
            .iter()
            .filter(|it| it.revision.is_none() && !it.slots.is_empty())
            .filter(|it| !is_bare_type(it, pack))
            .map(row)
            .collect(),
        gaps: gaps(pack),
        pages: pages(pack, &clauses),
        decisions: decisions(&target, pack),
        can_enter: can_enter(&target.base),
        needs_hour: hour_is_open(&target.base),
        areas: areas(pack),
        open_areas: open_areas(&target.base),
        changed: target.overlay.overrides.len(),
    })
}

fn revisions(desk: &Desk, pack: &Pack, clauses: &[ClauseView]) -> Result<Vec<RevisionRow>, Error> {
    let store = desk.store()?;
    let (credentials, cycles) = (store.credentials()?, store.cycles()?);
    let held = credentials.iter().find(|it| pack.serves(&it.body, &it.category));
    let governing = held.and_then(|it: &Credential| {
        let window = current(&cycles, &it.id)?.window();
        pack.revision_for(window, it.certified_on).ok().map(|it| it.id.clone())
    });
    let mut revisions: Vec<_> = pack.revisions.iter().collect();
    revisions.sort_by_key(|it| std::cmp::Reverse(it.applies.from));
    let row = |it: &&domain::rules::Revision| RevisionRow {
        id: it.id.clone(),
        applies: it.applies.say(),
        present: governing.as_ref() == Some(&it.id),
        clauses: clauses
            .iter()
            .filter(|clause| clause.revision.as_ref() == Some(&it.id))
            .map(|it| clause(it, pack))
            .collect(),
    };
    Ok(revisions.iter().map(row).collect())
}

fn clause(it: &ClauseView, pack: &Pack) -> ClauseRow {
    let mut citation = CitationRow::of(&it.citation);
    // A type or its worth is said by its name, which its clause leaves to the place where it stands.
    if let Some(rest) = it.path.strip_prefix("type/") {
        let id = domain::id::ActivityType::from(rest.split('/').next().unwrap_or(rest));
        citation.said = format!("{}: {}", pack.words().activity_type(&id), citation.said);
    }
    if it.slots.iter().any(|slot| slot.value.as_deref() == Some("unknown")) {
        citation.confidence = Confidence::Unknown.word().into();
    }
    ClauseRow { clause: it.path.clone(), citation, fields: it.slots.iter().map(field).collect() }
}

/// Tells whether a clause is a type that says nothing but through its worth.
fn is_bare_type(it: &ClauseView, pack: &Pack) -> bool {
    let of = pack.types.iter().find(|of| of.path == it.path);
    of.is_some_and(|of| {
        of.says.earned_from.is_none()
            && of.says.earned_to.is_none()
            && !of.says.conversions.is_empty()
            && of.edited.is_none()
    })
}

fn field(slot: &Slot) -> SlotRow {
    let (kind, words): (_, &[&str]) = match slot.kind {
        SlotKind::Points => ("points", &[]),
        SlotKind::Money => ("money", &[]),
        SlotKind::Whole => ("whole", &[]),
        SlotKind::Day => ("day", &[]),
        SlotKind::Word(words) => ("word", words),
    };
    SlotRow {
        key: slot.key.into(),
        kind: kind.into(),
        value: slot.value.clone().unwrap_or_default(),
        words: words.iter().map(|it| (*it).to_owned()).collect(),
    }
}

/// Returns the pages that what is asked was read in, the body's own first.
fn pages(pack: &Pack, clauses: &[ClauseView]) -> Vec<SourceRow> {
    let asked = || clauses.iter().filter(|it| it.revision.is_some());
    let cited = |it: &&Source| asked().any(|clause| clause.citation.sources.contains(it));
    let own = |it: &&Source| it.kind.as_deref() == Some("official");
    let (own, others): (Vec<_>, Vec<_>) = pack.sources.iter().filter(cited).partition(own);
    own.into_iter().chain(others).map(SourceRow::of).collect()
}

fn decisions(target: &Target, merged: &Pack) -> Vec<DecisionRow> {
    let clauses = merged.clauses();
    let mine = |clause: &str| {
        let found = clauses.iter().find(|it| it.path == clause);
        found.filter(|it| it.citation.edited.is_some()).map(|it| it.citation.said.clone())
    };
    let row = |it: domain::rules::Difference| DecisionRow {
        mine: mine(&it.clause),
        clause: it.clause,
        then: it.then,
        was: it.was,
        now: it.now,
        changed: it.changed,
    };
    target.overlay.differences(&target.base).into_iter().map(row).collect()
}

/// Returns the areas to enter minima for: the pack's own, or the common ones where it names none.
fn areas(pack: &Pack) -> Vec<Choice> {
    let own: Vec<Choice> = pack
        .areas
        .iter()
        .filter(|it| it.id() != "other")
        .map(|it| Choice { id: it.id().into(), name: it.says.name.clone() })
        .collect();
    if !own.is_empty() {
        return own;
    }
    let common = domain::area::COMMON.iter().filter(|(id, _)| *id != "other");
    common.map(|&(id, name)| Choice { id: id.into(), name: name.into() }).collect()
}
