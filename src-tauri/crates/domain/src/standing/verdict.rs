//! The verdict in a word and in a sentence, and whether the declaration can go in.

use super::hearing::Hearing;
use super::{Declaration, KeyDates, Phase, Ready, Shortage, Verdict};
use crate::dates::{said, said_with_weekday};
use crate::lifecycle::{Lifecycle, Stage};
use crate::rules::all;

/// Says whether everything required is met.
///
/// A number no source states is left out of the question, which makes it easier: a "no" is certain all the same, and a
/// "yes" is not. An activity whose worth no source states counts nothing, which makes it harder: there a "no" is only
/// certain if no worth could change it.
pub(super) fn of(hearing: &Hearing<'_>) -> Verdict {
    let eligible = hearing.tried.iter().filter(|it| it.answer.eligible).count();
    match eligible {
        0 if hearing.undecided => Verdict::Unknown,
        0 => Verdict::No,
        _ if hearing.is_open() => Verdict::Unknown,
        all if all == hearing.tried.len() => Verdict::Yes,
        _ => Verdict::Depends,
    }
}

/// Says the verdict.
pub(super) fn headline(
    hearing: &Hearing<'_>,
    verdict: Verdict,
    phase: Phase,
    shortages: &[Shortage],
) -> String {
    let answer = &hearing.shown().answer;
    let total = if hearing
        .unanswered
        .iter()
        .any(|it| it.decisive && it.citation.clause.ends_with("/total"))
    {
        format!("{} points count", answer.max_counted)
    } else {
        format!("{} points count and {} are required", answer.max_counted, answer.total_required)
    };
    match verdict {
        Verdict::Yes => format!("Everything required is met: {total}."),
        Verdict::No => {
            let not = if phase == Phase::Over { "Not met" } else { "Not yet met" };
            let short = all(shortages.iter().map(|it| it.brief.as_str()));
            let what = if short.is_empty() { total } else { short };
            format!("{not}: {what}.")
        }
        Verdict::Depends => {
            format!("It depends on how {} reads its own rule: {total}.", hearing.words().body())
        }
        Verdict::Unknown => {
            let open = hearing.unanswered.iter().find(|it| it.decisive);
            let open = open.map_or_else(String::new, |it| format!(" {}", it.sentence));
            format!("It can't be said whether everything is met: {total}.{open}")
        }
    }
}

/// Says whether the declaration can go in on the day of judgement.
pub(super) fn declaration(
    verdict: Verdict,
    dates: &KeyDates,
    life: &Lifecycle,
    body: &str,
) -> Declaration {
    let until = dates.submit_by.map_or_else(String::new, |day| {
        format!(", until {} at the latest", said_with_weekday(day))
    });
    let (ready, sentence) = match (life.stage, verdict) {
        // What went in, or is not asked for, can't be late or short any more.
        (Stage::Submitted | Stage::Closed | Stage::VoluntaryOver, _) => {
            (Ready::Settled, life.sentence.clone())
        }
        (Stage::Expired | Stage::ExaminationAgain, _) => (Ready::Expired, life.sentence.clone()),
        (_, Verdict::Depends | Verdict::Unknown) => (
            Ready::Unsure,
            format!("Whether the declaration can be submitted can't be said; ask {body}."),
        ),
        (_, Verdict::No) => (
            Ready::Short,
            "The declaration can't be submitted before everything required is met.".into(),
        ),
        (Stage::Late, Verdict::Yes) => {
            let last = dates.submit_by.map_or_else(String::new, |day| format!(", {},", said(day)));
            let expires = said(dates.expires);
            let sentence = format!(
                "Everything required is met, but the last day to submit{last} is past; the credential is valid until {expires}. Submit at once, and ask {body} if it is still accepted."
            );
            (Ready::Late, sentence)
        }
        (Stage::WindowOpen, Verdict::Yes) => {
            (Ready::Now, format!("The declaration can be submitted now{until}."))
        }
        (Stage::NotBegun | Stage::Current, Verdict::Yes) => match dates.window_opens {
            Some(opens) => {
                let opens = said_with_weekday(opens);
                (Ready::Soon, format!("The declaration can be submitted from {opens}{until}."))
            }
            None => (
                Ready::Now,
                "Everything required is met; when the declaration can be submitted, no source known here states.".into(),
            ),
        },
    };
    Declaration { ready, sentence }
}
