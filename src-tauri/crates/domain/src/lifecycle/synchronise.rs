//! Several credentials of one body: which end together, and what that saves.
//!
//! Nothing is moved here: the body decides, on request.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::fee::when;
use super::{FeeKind, FeeOn, Said};
use crate::amount::Quantity;
use crate::credential::Credential;
use crate::cycle::Cycle;
use crate::dates::said;
use crate::id::CredentialId;
use crate::rules::{Clause, Fee, Library, Pack, all};

/// How the credentials of one body stand to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Synchronised {
    /// The body's word.
    pub body: String,
    /// When each credential ends, earliest first.
    pub ends: Vec<End>,
    /// The credentials that end closely enough for the reduced fee, group by group; a group may be one alone.
    pub together: Vec<Vec<CredentialId>>,
    /// How many months their ends may lie apart; absent where no source says.
    pub within_months: Option<u32>,
    /// What declaring them together saves for each further credential; absent where no source gives the amounts.
    pub saving: Option<Saving>,
    /// All of it as sentences.
    pub sentences: Vec<Said>,
}

/// When one credential ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct End {
    /// The credential.
    pub credential: CredentialId,
    /// Its category.
    pub category: String,
    /// The last day it is valid.
    pub on: NaiveDate,
}

/// What declaring several credentials together saves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Saving {
    /// For each further credential.
    pub each: Quantity,
    /// The currency: `USD`.
    pub currency: String,
    /// Whether the amounts hold on the day of judgement, or are those a source gave last.
    pub holds: bool,
}

/// Says how credentials that end about the same time go together, body by body; nothing of a body with one credential.
pub fn synchronise(
    held: &[(&Credential, &Cycle)],
    library: &Library,
    on: NaiveDate,
) -> Vec<Synchronised> {
    let mut bodies: Vec<&str> = held.iter().map(|(credential, _)| credential.body.trim()).collect();
    bodies.sort_unstable_by_key(|it| it.to_lowercase());
    bodies.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    let of_body = |body: &&str| {
        let mut mine: Vec<(&Credential, &Cycle)> = held
            .iter()
            .filter(|(credential, _)| credential.body.trim().eq_ignore_ascii_case(body))
            .copied()
            .collect();
        mine.sort_by(|a, b| (a.1.end, &a.0.id).cmp(&(b.1.end, &b.0.id)));
        (mine.len() > 1).then(|| one(body, &mine, library, on))
    };
    bodies.iter().filter_map(of_body).collect()
}

fn one(
    body: &str,
    held: &[(&Credential, &Cycle)],
    library: &Library,
    on: NaiveDate,
) -> Synchronised {
    let codes: Vec<&str> =
        held.iter().map(|(credential, _)| library.code(body, &credential.category)).collect();
    let ends: Vec<End> = held
        .iter()
        .map(|(credential, cycle)| End {
            credential: credential.id.clone(),
            category: credential.category.clone(),
            on: cycle.end,
        })
        .collect();
    let each = ends.iter().map(|it| format!("{} on {}", it.category, said(it.on)));
    let each: Vec<String> = each.collect();
    let sentence = format!("They end: {}.", all(each.iter().map(String::as_str)));
    let mut sentences = vec![Said { sentence, citations: Vec::new() }];
    // What every pack of a body shares; a body without such a file has one pack only.
    let pack = library.common(body).or_else(|| library.pack_for(body, codes[0]));
    let clause = pack.and_then(|pack| {
        let every = |it: &&Clause<_>| codes.iter().all(|code| concerns(it, code));
        pack.synchronising
            .iter()
            .filter(|it| it.says.within_months.is_some())
            .find(every)
            .map(|it| (pack, it))
    });
    let within_months = clause.and_then(|(_, it)| it.says.within_months);
    let Some(((pack, clause), months)) = clause.zip(within_months) else {
        let sentence =
            "Whether it costs less to declare them together, no source known here states.".into();
        sentences.push(Said { sentence, citations: Vec::new() });
        let together = ends.iter().map(|it| vec![it.credential.clone()]).collect();
        return Synchronised {
            body: body.to_owned(),
            ends,
            together,
            within_months: None,
            saving: None,
            sentences,
        };
    };
    let groups = groups(&ends, months);
    sentences.extend(groups.iter().filter(|it| it.len() > 1).map(|group| {
        let names = all(group.iter().map(|it| it.category.as_str()));
        let sentence = format!(
            "{names} end within {months} months of each other: the first costs the full application fee, each further one the reduced fee."
        );
        Said { sentence, citations: vec![pack.cite(clause)] }
    }));
    if groups.len() > 1 && clause.says.on_request {
        let names: Vec<String> =
            groups.iter().map(|it| all(it.iter().map(|it| it.category.as_str()))).collect();
        let sentence = format!(
            "Between {} lie more than {months} months; on request {} can set one end date, and decides.",
            all(names.iter().map(String::as_str)),
            pack.words().body()
        );
        sentences.push(Said { sentence, citations: vec![pack.cite(clause)] });
    }
    let saving = saving(pack, codes[0], on).map(|(saving, said)| {
        sentences.push(said);
        saving
    });
    let same_day = pack.synchronising.iter().filter(|it| {
        it.says.same_business_day && codes.iter().filter(|code| concerns(it, code)).count() > 1
    });
    sentences.extend(same_day.map(|it| {
        let concerned = codes.iter().copied().filter(|code| concerns(it, code));
        let sentence =
            format!("The declarations for {} must go in on the same business day.", all(concerned));
        Said { sentence, citations: vec![pack.cite(it)] }
    }));
    let ids = |group: &Vec<&End>| group.iter().map(|it| it.credential.clone()).collect();
    let together = groups.iter().map(ids).collect();
    Synchronised { body: body.to_owned(), ends, together, within_months, saving, sentences }
}

fn concerns(clause: &Clause<crate::rules::kinds::Synchronising>, code: &str) -> bool {
    clause.says.concerns(code)
}

/// Puts ends that lie within so many months of the first of their group together.
fn groups(ends: &[End], months: u32) -> Vec<Vec<&End>> {
    let mut groups: Vec<Vec<&End>> = Vec::new();
    for end in ends {
        let near = |group: &&mut Vec<&End>| {
            group[0].on.checked_add_months(Months::new(months)).is_some_and(|last| end.on <= last)
        };
        match groups.last_mut().filter(near) {
            Some(group) => group.push(end),
            None => groups.push(vec![end]),
        }
    }
    groups
}

/// Says what each further credential saves: on the day, where both amounts are stated for it, or when a source gave both.
fn saving(pack: &Pack, category: &str, on: NaiveDate) -> Option<(Saving, Said)> {
    let [full, reduced] = [FeeKind::Application, FeeKind::Additional]
        .map(|kind| FeeOn::of(Some(pack), category, kind, on));
    if let (Some(full_now), Some(reduced_now), Some(currency)) =
        (full.amount, reduced.amount, full.currency)
    {
        let each = minus(full_now, reduced_now);
        let sentence = format!("Each further credential costs {each} {currency} less.");
        let citations = full.citations.into_iter().chain(reduced.citations).collect();
        return Some((Saving { each, currency, holds: true }, Said { sentence, citations }));
    }
    let both = |it: &&Clause<Fee>| {
        it.says.categories.is_empty()
            && it.says.application.is_some()
            && it.says.additional.is_some()
    };
    let start = |it: &Clause<Fee>| it.says.from.or(it.says.seen_on);
    let past = pack.fees.iter().filter(both).filter(|it| start(it).is_some_and(|day| day <= on));
    let clause = past.max_by_key(|it| start(it))?;
    let (full, reduced) = clause.says.application.zip(clause.says.additional)?;
    let (each, currency) = (minus(full, reduced), clause.says.currency.clone());
    let sentence = format!(
        "{} the full fee was {full} {currency} and the reduced one {reduced} {currency}, so each further credential cost {each} {currency} less; what it is on {}, no source known here states.",
        capitalised(&when(&clause.says)),
        said(on)
    );
    let said = Said { sentence, citations: vec![pack.cite(clause)] };
    Some((Saving { each, currency, holds: false }, said))
}

fn minus(full: Quantity, reduced: Quantity) -> Quantity {
    Quantity::from_milli(full.milli() - reduced.milli())
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("{}{}", first.to_uppercase(), letters.as_str()))
}
