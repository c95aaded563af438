//! Comparing what was read with what is known, and counting it by field and badge.

use std::collections::BTreeMap;
use std::fmt;

use reading::fields::{Badge, Certificate, Field, Scheme};

use super::known::Sample;

/// What came of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The value is the known one, or rightly none.
    Right,
    /// Another value, or one where there is none.
    Wrong,
    /// No value where there is one.
    NotFound,
}

/// How often what came of which field under which badge.
#[derive(Default)]
pub struct Tally {
    counts: BTreeMap<(&'static str, Badge, Outcome), usize>,
    faults: Vec<String>,
}

impl Tally {
    /// Compares the first certificate found with what is known.
    pub fn add(&mut self, sample: &Sample, found: &[Certificate]) {
        let Some(read) = found.first() else {
            self.faults.push(format!("{}: nothing found", sample.file));
            return;
        };
        let text = |it: &Field<String>| it.value.clone();
        self.field(
            sample,
            "participant",
            sample.participant.as_deref(),
            text(&read.participant).as_deref(),
            read.participant.badge,
            same_letters,
        );
        self.field(
            sample,
            "title",
            sample.title.as_deref(),
            text(&read.title).as_deref(),
            read.title.badge,
            same_letters,
        );
        self.field(
            sample,
            "provider",
            sample.provider.as_deref(),
            text(&read.provider).as_deref(),
            read.provider.badge,
            same_provider,
        );
        let day = read.day.value.map(|it| it.completed_on.to_string());
        self.field(
            sample,
            "completed_on",
            sample.completed_on.as_deref(),
            day.as_deref(),
            read.day.badge,
            |a, b| a == b,
        );
        let amount = |quantity: String, unit: &str| format!("{quantity} {unit}");
        let known = sample
            .printed_hours
            .as_deref()
            .zip(sample.unit.as_deref())
            .map(|(it, unit)| amount(plain_number(it), unit));
        let value = read.amount.value.map(|it| {
            let unit = serde_json::to_value(it.unit).expect("a unit is text");
            amount(it.quantity.to_string(), unit.as_str().unwrap_or_default())
        });
        self.field(
            sample,
            "amount",
            known.as_deref(),
            value.as_deref(),
            read.amount.badge,
            |a, b| a == b,
        );
        let pace = read
            .program_number
            .value
            .clone()
            .filter(|it| it.scheme == Scheme::Pace)
            .map(|it| it.number);
        let badge = if pace.is_some() { read.program_number.badge } else { Badge::NotFound };
        self.field(
            sample,
            "pace_number",
            sample.pace_number.as_deref(),
            pace.as_deref(),
            badge,
            |a, b| a == b,
        );
        let area = read.areas.first();
        self.field(
            sample,
            "area",
            sample.area_guess.as_deref(),
            area.map(|it| it.area.as_str()),
            area.map_or(Badge::NotFound, |it| it.badge),
            |a, b| a == b,
        );
    }

    fn field(
        &mut self,
        sample: &Sample,
        name: &'static str,
        known: Option<&str>,
        value: Option<&str>,
        badge: Badge,
        same: impl Fn(&str, &str) -> bool,
    ) {
        let outcome = match (known, value) {
            (None, None) => Outcome::Right,
            (Some(_), None) => Outcome::NotFound,
            (Some(known), Some(value)) if same(known, value) => Outcome::Right,
            _ => Outcome::Wrong,
        };
        if outcome != Outcome::Right {
            self.faults.push(format!(
                "{} {name} [{badge:?}]: read {value:?}, known {known:?}",
                sample.file
            ));
        }
        *self.counts.entry((name, badge, outcome)).or_default() += 1;
    }

    /// Returns how many values are wrong under the best badge; areas are only ever guesses and left out.
    pub fn wrong_and_high(&self) -> usize {
        self.sum(|badge, outcome| badge == Badge::High && outcome == Outcome::Wrong)
    }

    /// Returns how many are right.
    pub fn right(&self) -> usize {
        self.sum(|_, outcome| outcome == Outcome::Right)
    }

    /// Returns how many were compared.
    pub fn known(&self) -> usize {
        self.sum(|_, _| true)
    }

    fn sum(&self, counts: impl Fn(Badge, Outcome) -> bool) -> usize {
        self.counts
            .iter()
            .filter(|((name, badge, outcome), _)| *name != "area" && counts(*badge, *outcome))
            .map(|it| it.1)
            .sum()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.faults {
            writeln!(f, "{fault}")?;
        }
        writeln!(
            f,
            "{:<14}{:>22}{:>22}{:>22}{:>12}",
            "right/wrong by", "high", "check", "estimate", "not found"
        )?;
        for name in
            ["participant", "title", "provider", "completed_on", "amount", "pace_number", "area"]
        {
            let count =
                |badge, outcome| self.counts.get(&(name, badge, outcome)).copied().unwrap_or(0);
            let cell = |badge| {
                format!("{}/{}", count(badge, Outcome::Right), count(badge, Outcome::Wrong))
            };
            let missing = count(Badge::NotFound, Outcome::NotFound);
            let none = count(Badge::NotFound, Outcome::Right);
            writeln!(
                f,
                "{name:<14}{:>22}{:>22}{:>22}{:>12}",
                cell(Badge::High),
                cell(Badge::Check),
                cell(Badge::Estimate),
                format!("{missing} ({none} rightly)")
            )?;
        }
        writeln!(
            f,
            "{} of {} right, {} wrong under \"high\"",
            self.right(),
            self.known(),
            self.wrong_and_high()
        )
    }
}

fn letters(text: &str) -> String {
    text.to_lowercase().chars().filter(|it| it.is_alphanumeric()).collect()
}

fn same_letters(known: &str, value: &str) -> bool {
    known.split('|').any(|it| letters(it) == letters(value))
}

/// "LabCE (MediaLab, Inc.)" is LabCE and is MediaLab.
fn same_provider(known: &str, value: &str) -> bool {
    let raw = (known, value);
    known.split(['|', '(', ')']).map(str::trim).filter(|it| it.len() > 2).any(|known| {
        let (known, value) = (letters(known), letters(value));
        known.contains(&value) || value.contains(&known)
    }) || {
        let (known, value) = (words(known), words(value));
        known.iter().all(|it| value.contains(it))
            || reading::fields::organisation::same(raw.0, raw.1)
    }
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| it.len() > 2)
        .map(str::to_owned)
        .collect()
}

/// "TWO (2)" is 2, "l.O" is 1, "3.00" is 3.
fn plain_number(printed: &str) -> String {
    let inner = printed.split(['(', ')']).nth(1).unwrap_or(printed);
    let digits: String = inner
        .chars()
        .map(|it| match it {
            'O' => '0',
            'l' => '1',
            other => other,
        })
        .collect();
    if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        digits
    }
}
