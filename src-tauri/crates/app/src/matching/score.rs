//! What speaks for a paper proving an activity, and what against it; each with its weight and in words.

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::amount::Quantity;
use domain::dates;
use domain::evidence::Evidence;
use store::Store;

use crate::Error;
use crate::inbox::{Facts, facts, pages};

/// From here on a match is shown at all.
pub(super) const PERHAPS: i32 = 25;
/// From here on it is likely.
pub(super) const LIKELY: i32 = 50;
/// From here on it is sure, where no other is within [`LEAD`].
pub(super) const SURE: i32 = 75;
/// How far the next one must be behind a sure one.
pub(super) const LEAD: i32 = 20;

/// What a paper says, as far as matching asks.
pub(super) struct Paper {
    /// Whether it was read; where not, only its name speaks.
    pub(super) read: bool,
    name: Vec<String>,
    named_days: Vec<NaiveDate>,
    titles: Vec<String>,
    days: Vec<NaiveDate>,
    quantities: Vec<Quantity>,
    providers: Vec<String>,
    /// All its words, folded.
    text: Vec<String>,
}

/// The sum of what speaks for and against a match.
#[derive(Default)]
pub(super) struct Score {
    pub(super) points: i32,
    /// Something speaks against it that a person should look at.
    pub(super) against: bool,
    reasons: Vec<(i32, String)>,
}

impl Score {
    fn weigh(&mut self, points: i32, why: impl Into<String>) {
        self.points += points;
        self.reasons.push((points, why.into()));
    }

    /// Returns the reasons in words, the weightiest first.
    pub(super) fn why(mut self) -> Vec<String> {
        self.reasons.sort_by_key(|(points, _)| -points.abs());
        self.reasons.into_iter().map(|(_, why)| why).collect()
    }
}

impl Paper {
    /// Gathers what is known of a file.
    pub(super) fn of(store: &Store, file: &Evidence) -> Result<Self, Error> {
        let mut paper = Self {
            read: false,
            name: words(&file.label),
            named_days: days_in_name(&file.label),
            titles: Vec::new(),
            days: Vec::new(),
            quantities: Vec::new(),
            providers: Vec::new(),
            text: Vec::new(),
        };
        let found = facts(store, &file.digest)?;
        paper.read = found.is_some();
        let Some(Facts::Read(read)) = found else { return Ok(paper) };
        for it in &read.certificates {
            paper.titles.extend(it.title.value.clone());
            paper.days.extend(it.day.value.iter().map(|it| it.completed_on));
            paper.quantities.extend(it.amount.value.iter().map(|it| it.quantity));
            paper.providers.extend(it.provider.value.clone());
            for session in &it.sessions {
                paper.titles.push(session.title.clone());
                paper.days.extend(session.day.iter().map(|it| it.completed_on));
                paper.quantities.extend(session.amount.iter().map(|it| it.quantity));
            }
        }
        let pages = pages(store, &file.digest)?;
        let printed = pages.iter().flat_map(|it| &it.words).map(|it| it.text.as_str());
        paper.text = words(&printed.collect::<Vec<_>>().join(" "));
        Ok(paper)
    }

    /// Says in few words what the paper seems to be.
    pub(super) fn said(&self) -> String {
        let title = self.titles.first().cloned();
        let day = self.days.first().map(|it| dates::said(*it));
        title.into_iter().chain(day).collect::<Vec<_>>().join(", ")
    }
}

/// Weighs a paper against an activity.
pub(super) fn of(paper: &Paper, activity: &Activity, proved: bool) -> Score {
    let mut score = Score::default();
    by_title(paper, activity, &mut score);
    by_day(paper, activity, &mut score);
    by_facts(paper, activity, &mut score);
    // Without anything that names it, a day and an amount are a coincidence.
    if proved && score.points > 0 {
        score.weigh(-20, "it has evidence already");
        score.against = true;
    }
    score
}

fn by_title(paper: &Paper, activity: &Activity, score: &mut Score) {
    let wanted = words(&activity.title);
    let best = paper.titles.iter().map(|it| shared(&wanted, &words(it))).max().unwrap_or(0);
    let printed = shared(&wanted, &paper.text);
    match (best, printed) {
        (85.., _) => score.weigh(45, "the paper has its title"),
        (_, 95..) if wanted.len() > 1 => score.weigh(35, "its title stands on the paper"),
        (60.., _) => score.weigh(25, "the paper's title is much like it"),
        _ => {}
    }
    let named = shared(&wanted, &paper.name);
    match named {
        80.. => score.weigh(25, "the file is named like it"),
        50.. if wanted.len() > 1 => score.weigh(15, "the file's name has words of it"),
        _ => {}
    }
}

fn by_day(paper: &Paper, activity: &Activity, score: &mut Score) {
    let day = activity.completed_on;
    let on_paper = paper.days.contains(&day);
    if on_paper {
        score.weigh(35, format!("the paper gives {} as its day", dates::said(day)));
    } else if let Some(other) = paper.days.first() {
        score.weigh(-15, format!("the paper gives another day, {}", dates::said(*other)));
        score.against = true;
    }
    if !on_paper && paper.named_days.contains(&day) {
        score.weigh(25, format!("the file's name has {}", dates::said(day)));
    }
}

fn by_facts(paper: &Paper, activity: &Activity, score: &mut Score) {
    if paper.quantities.contains(&activity.amount.quantity) {
        score.weigh(10, format!("it says {}", activity.amount));
    }
    let number = activity.program_number.as_deref().map(squeezed).filter(|it| it.len() > 4);
    if number.is_some_and(|it| paper.text.iter().any(|word| squeezed(word) == it)) {
        score.weigh(30, "it has the program number");
    }
    let Some(provider) = activity.provider.as_deref().map(words).filter(|it| !it.is_empty()) else {
        return;
    };
    if paper.providers.iter().any(|it| shared(&provider, &words(it)) >= 60) {
        score.weigh(15, "the same provider");
    } else if shared(&provider, &paper.name) >= 50 || shared(&provider, &paper.text) >= 95 {
        score.weigh(10, "its provider is named");
    }
}

/// Returns how many hundredths of the wanted words another text has.
fn shared(wanted: &[String], had: &[String]) -> usize {
    if wanted.is_empty() {
        return 0;
    }
    wanted.iter().filter(|it| had.contains(it)).count() * 100 / wanted.len()
}

/// Returns the words that tell one text from another, folded.
fn words(text: &str) -> Vec<String> {
    const COMMON: [&str; 16] = [
        "the",
        "and",
        "for",
        "with",
        "from",
        "your",
        "pdf",
        "jpg",
        "png",
        "certificate",
        "course",
        "completion",
        "scan",
        "copy",
        "its",
        "into",
    ];
    let mut words: Vec<String> = text
        .split(|it: char| !it.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|it| it.chars().count() > 2 && !COMMON.contains(&it.as_str()))
        .collect();
    words.dedup();
    words
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).collect()
}

/// Returns the days a file's name gives, however their parts are divided: 2026-03-14, 20260314, 14.03.2026.
fn days_in_name(label: &str) -> Vec<NaiveDate> {
    let runs: Vec<&str> =
        label.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    let day = |year: &str, month: &str, day: &str| {
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        NaiveDate::from_ymd_opt(year.parse().ok()?, month, day)
    };
    let mut days = Vec::new();
    for run in &runs {
        if run.len() == 8 {
            days.extend(day(&run[..4], &run[4..6], &run[6..]));
        }
    }
    for parts in runs.windows(3) {
        match [parts[0].len(), parts[1].len(), parts[2].len()] {
            [4, 1..=2, 1..=2] => days.extend(day(parts[0], parts[1], parts[2])),
            // A name does not say which comes first, and a match needs more than its day anyhow.
            [1..=2, 1..=2, 4] => {
                days.extend(day(parts[2], parts[0], parts[1]));
                days.extend(day(parts[2], parts[1], parts[0]));
            }
            _ => {}
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_gives_its_day() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 14).expect("a day");
        for name in
            ["2026-03-14 LabCE.pdf", "scan_20260314.jpg", "14.03.2026.pdf", "3-14-2026 x.pdf"]
        {
            assert_eq!(days_in_name(name), [day], "{name}");
        }
        assert!(days_in_name("931-114-24.pdf").is_empty());
    }

    #[test]
    fn words_everybody_uses_tell_nothing() {
        assert_eq!(words("Certificate for the Antibody Panels.pdf"), ["antibody", "panels"]);
        assert_eq!(shared(&words("Antibody Panels"), &words("Antibody course")), 50);
    }
}
