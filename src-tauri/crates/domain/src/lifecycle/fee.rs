//! What a step costs on a day: what is certain, or what sources last said.

use chrono::NaiveDate;
use serde::Serialize;

use crate::amount::Quantity;
use crate::dates::{month_said, said};
use crate::rules::{Citation, Clause, Fee, Pack};

/// What a fee is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeKind {
    /// A declaration.
    Application,
    /// An expired credential, on top of the declaration.
    Reinstatement,
    /// Each further credential that ends about the same time.
    Additional,
}

/// What one fee is on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeeOn {
    /// What it is for.
    pub kind: FeeKind,
    /// The amount on that day, where a source states it.
    pub amount: Option<Quantity>,
    /// The amount a source gave last, which need not hold any more.
    pub last_known: Option<Quantity>,
    /// The currency of both: `USD`.
    pub currency: Option<String>,
    /// The fee as a sentence.
    pub sentence: String,
    /// The clauses it rests on.
    pub citations: Vec<Citation>,
}

impl FeeKind {
    /// Returns what a clause says of this fee.
    pub(super) fn of(self, fee: &Fee) -> Option<Quantity> {
        match self {
            Self::Application => fee.application,
            Self::Reinstatement => fee.reinstatement,
            Self::Additional => fee.additional,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Application => "application fee",
            Self::Reinstatement => "reinstatement fee, on top of the application fee,",
            Self::Additional => "fee for each further credential",
        }
    }
}

impl FeeOn {
    /// Works out a fee of a category on a day.
    pub(super) fn of(pack: Option<&Pack>, category: &str, kind: FeeKind, on: NaiveDate) -> Self {
        let known = pack.map(|pack| (pack, Known::of(pack, category, kind, on)));
        let name = kind.name();
        let Some((pack, known)) = known.filter(|(_, it)| !it.clauses.is_empty()) else {
            let sentence =
                format!("What the {name} is on {}, no source known here states.", said(on));
            return Self {
                kind,
                amount: None,
                last_known: None,
                currency: None,
                sentence,
                citations: Vec::new(),
            };
        };
        let last = known.clauses.last().copied();
        let currency = last.map(|it| it.says.currency.clone());
        let amount = known.certain.and_then(|it| it.amount(kind, &known.changes));
        let money = |it: Quantity| format!("{it} {}", currency.as_deref().unwrap_or_default());
        let mut sentence = match amount {
            Some(amount) => format!("The {name} is {} on {}.", money(amount), said(on)),
            None => {
                let figures = known.clauses.iter().filter_map(|it| {
                    let amount = money(kind.of(&it.says)?);
                    Some(format!("{amount} {} ({})", when(&it.says), it.confidence.word()))
                });
                let figures: Vec<String> = figures.collect();
                format!("The {name} was {}.", crate::rules::all(figures.iter().map(String::as_str)))
            }
        };
        if amount.is_none() {
            for change in &known.changes {
                if let (Some(more), Some(from)) = (change.says.change, change.says.from) {
                    let more = money(more);
                    sentence.push_str(&format!(
                        " From {} on, {more} are added to every fee.",
                        said(from)
                    ));
                }
            }
            sentence
                .push_str(&format!(" What it is on {}, no source known here states.", said(on)));
        }
        Self {
            kind,
            amount,
            last_known: last.and_then(|it| kind.of(&it.says)),
            currency,
            sentence,
            citations: known
                .clauses
                .iter()
                .chain(&known.changes)
                .map(|it| pack.cite(*it))
                .collect(),
        }
    }
}

/// What the clauses of a pack say of one fee up to a day.
struct Known<'p> {
    /// The clause that certainly holds on that day.
    certain: Option<Certain<'p>>,
    /// The last figure of a known date, and what came later without one.
    clauses: Vec<&'p Clause<Fee>>,
    /// What is added to every fee by that day.
    changes: Vec<&'p Clause<Fee>>,
}

/// A clause that certainly holds.
struct Certain<'p>(&'p Clause<Fee>);

impl Certain<'_> {
    /// Returns its amount with what was added since.
    fn amount(&self, kind: FeeKind, changes: &[&Clause<Fee>]) -> Option<Quantity> {
        let since = changes.iter().filter(|it| self.0.says.from < it.says.from);
        let more: i64 = since.filter_map(|it| it.says.change).map(Quantity::milli).sum();
        kind.of(&self.0.says).map(|base| Quantity::from_milli(base.milli() + more))
    }
}

impl<'p> Known<'p> {
    fn of(pack: &'p Pack, category: &str, kind: FeeKind, on: NaiveDate) -> Self {
        let named = |it: &Fee| it.categories.iter().any(|it| it.eq_ignore_ascii_case(category));
        let all = || pack.fees.iter().filter(|it| kind.of(&it.says).is_some());
        let own: Vec<&Clause<Fee>> = all().filter(|it| named(&it.says)).collect();
        let general = || all().filter(|it| it.says.categories.is_empty()).collect();
        let of_kind: Vec<&Clause<Fee>> = if own.is_empty() { general() } else { own };
        let start = |it: &Clause<Fee>| it.says.from.or(it.says.seen_on);
        let mut dated: Vec<&Clause<Fee>> =
            of_kind.iter().copied().filter(|it| start(it).is_some()).collect();
        dated.sort_by_key(|it| start(it));
        let is_newest = dated.last().and_then(|it| start(it)).is_none_or(|day| day <= on);
        dated.retain(|it| start(it).is_some_and(|day| day <= on));
        let certain = dated.last().copied().filter(|it| {
            let says = &it.says;
            let running = says.from.is_some() && says.before.is_none_or(|day| on < day);
            running || says.seen_on == Some(on)
        });
        // A figure of which only the end is known came after those of known dates.
        let undated = of_kind
            .iter()
            .copied()
            .filter(|it| is_newest && start(it).is_none() && it.says.before.is_some());
        let changes = pack.fees.iter().filter(|it| {
            it.says.change.is_some()
                && it.says.from.is_some_and(|from| from <= on)
                && (it.says.categories.is_empty() || named(&it.says))
        });
        Self {
            certain: certain.map(Certain),
            clauses: dated.last().copied().into_iter().chain(undated).collect(),
            changes: changes.collect(),
        }
    }
}

/// Says when an amount was asked: "in July 2016".
pub(super) fn when(fee: &Fee) -> String {
    match (fee.from, fee.seen_on, fee.before) {
        (Some(from), _, None) => format!("from {} on", said(from)),
        (Some(from), _, Some(before)) => format!("from {} and before {}", said(from), said(before)),
        (None, Some(seen), _) => format!("in {}", month_said(seen)),
        (None, None, Some(before)) => format!("some time before {}", said(before)),
        (None, None, None) => "at an unknown time".to_owned(),
    }
}
