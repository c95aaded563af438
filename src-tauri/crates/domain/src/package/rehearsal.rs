//! What an auditor would find, before one asks.

use std::collections::BTreeMap;

use super::{Dossier, Entry};
use crate::dates::said;
use crate::evidence::EvidenceId;
use crate::holder::Holder;
use crate::id::ActivityId;

/// What can still be done about a finding, from the easiest to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Repair {
    /// It can be put right in the record, now.
    Here,
    /// Someone else has to be asked: the provider, the employer, the school.
    Ask,
    /// The person has to look at the paper; this program can't tell.
    Look,
    /// It can't be put right any more.
    Past,
}

/// Something an auditor would stop at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What can still be done.
    pub repair: Repair,
    /// The activity it is about; none where it is about the package.
    pub activity: Option<ActivityId>,
    /// The entry's number in the package.
    pub number: Option<usize>,
    /// What it is about: the activity's title, or the package.
    pub about: String,
    /// What was found, a sentence.
    pub sentence: String,
    /// What to do, a sentence.
    pub next: String,
}

/// What was seen of a file when it was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// What is wrong with it, a sentence; none where it is in order.
    pub trouble: Option<String>,
    /// Whether its bytes are gone or no longer the ones filed.
    pub lost: bool,
    /// The text on it, as far as it has any.
    pub text: String,
}

impl Repair {
    /// Every kind, from the easiest.
    pub const ALL: [Self; 4] = [Self::Here, Self::Ask, Self::Look, Self::Past];

    /// Returns what a list of such findings is called.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Here => "You can put this right in your record",
            Self::Ask => "Ask for this while you can",
            Self::Look => "Look at these papers yourself",
            Self::Past => "This can't be put right any more",
        }
    }
}

/// Looks at a package as an auditor does; findings come sorted by what can still be done.
///
/// `seen` says what opening each file showed, `size` how large the package is and `limit` how large it may be.
pub fn rehearse(
    dossier: &Dossier,
    holder: &Holder,
    seen: &BTreeMap<EvidenceId, Seen>,
    size: u64,
    limit: Option<u64>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let about_package = |repair, sentence: String, next: &str| Finding {
        repair,
        activity: None,
        number: None,
        about: "The package".into(),
        sentence,
        next: next.into(),
    };
    if dossier.entries.is_empty() {
        findings.push(about_package(
            Repair::Here,
            "Nothing is declared in this cycle, so there is nothing to show.".into(),
            "Enter your activities first.",
        ));
    }
    if dossier.held.number.is_none() {
        findings.push(about_package(
            Repair::Here,
            "The number of your certificate is not in the record.".into(),
            "Enter it with the credential.",
        ));
    }
    for entry in &dossier.entries {
        let of = Of { entry, dossier };
        of.facts(&mut findings);
        of.dates(&mut findings);
        of.proof(&mut findings, seen, holder);
    }
    if let Some(limit) = limit.filter(|it| size > *it) {
        findings.push(about_package(
            Repair::Here,
            format!("The package has {} and the limit is {}.", megabytes(size), megabytes(limit)),
            "It will be split into parts, each complete in itself.",
        ));
    }
    findings.sort_by_key(|it| (it.repair, it.number));
    findings
}

/// An entry under the auditor's eyes.
struct Of<'d> {
    entry: &'d Entry,
    dossier: &'d Dossier,
}

impl Of<'_> {
    fn found(
        &self,
        repair: Repair,
        sentence: impl Into<String>,
        next: impl Into<String>,
    ) -> Finding {
        Finding {
            repair,
            activity: Some(self.entry.activity.clone()),
            number: Some(self.entry.number),
            about: self.entry.title.clone(),
            sentence: sentence.into(),
            next: next.into(),
        }
    }

    fn facts(&self, findings: &mut Vec<Finding>) {
        let missing = |it: &Option<String>| it.as_ref().is_none_or(|it| it.trim().is_empty());
        if missing(&self.entry.provider) {
            findings.push(self.found(
                Repair::Here,
                "No provider is in the record.",
                "Enter the name as the certificate prints it.",
            ));
        }
        if self.entry.title.trim().is_empty() {
            findings.push(self.found(
                Repair::Here,
                "No title is in the record.",
                "Enter it as the certificate prints it.",
            ));
        }
    }

    fn dates(&self, findings: &mut Vec<Finding>) {
        let (day, cycle) = (self.entry.completed_on, self.dossier.cycle);
        if !cycle.contains(day) {
            findings.push(self.found(
                Repair::Past,
                format!(
                    "{} is outside the cycle, which runs from {} to {}.",
                    said(day),
                    said(cycle.start),
                    said(cycle.end)
                ),
                "Check the date against the certificate; it counts only if the date is wrong.",
            ));
        }
    }

    fn proof(
        &self,
        findings: &mut Vec<Finding>,
        seen: &BTreeMap<EvidenceId, Seen>,
        holder: &Holder,
    ) {
        let entry = self.entry;
        if entry.proofs.is_empty() {
            findings.push(self.found(
                Repair::Ask,
                "Nothing proves it: no file is attached.",
                format!("Ask for {}.", self.dossier.asks.wanted(&entry.kind)),
            ));
            return;
        }
        let mut any_text = false;
        let mut named = false;
        for proof in &entry.proofs {
            let Some(it) = seen.get(&proof.evidence) else { continue };
            if let Some(trouble) = &it.trouble {
                let next = if it.lost {
                    "Restore it from a backup, or ask for it again."
                } else {
                    "Ask for a copy that opens, or print and scan it."
                };
                findings.push(self.found(
                    Repair::Ask,
                    format!("\"{}\": {trouble}", proof.label),
                    next,
                ));
            }
            any_text |= it.text.split_whitespace().count() >= 8;
            named |= shows_name(&it.text, holder);
        }
        if any_text && !named {
            findings.push(self.found(
                Repair::Look,
                format!("No name of yours was found on the paper: neither {} nor another name in the record.", holder.name),
                "If it shows a former name, add that name to your details; if it shows none, ask for a certificate that does.",
            ));
        }
        if let Some((sentence, next)) = self.dossier.asks.special(&entry.kind) {
            findings.push(self.found(Repair::Look, sentence, next));
        }
    }
}

/// Tells whether a text shows one of the holder's names: every word of it, in any order and case.
fn shows_name(text: &str, holder: &Holder) -> bool {
    let words = |it: &str| -> Vec<String> {
        it.split(|it: char| !it.is_alphanumeric())
            .map(str::to_lowercase)
            .filter(|it| it.chars().count() > 1)
            .collect()
    };
    let there = words(text);
    let names = std::iter::once(&holder.name).chain(&holder.other_names);
    names
        .map(|it| words(it.split(',').next().unwrap_or(it)))
        .any(|name| !name.is_empty() && name.iter().all(|it| there.contains(it)))
}

fn megabytes(bytes: u64) -> String {
    format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_whatever_stands_between_its_words() {
        let holder = Holder {
            name: "Ada M. Example, MLS(ASCP)".into(),
            other_names: vec!["Ada Sample".into()],
            ..Holder::default()
        };
        for (text, found) in [
            ("awarded to EXAMPLE, ADA for two hours", true),
            ("Ada Sample took part", true),
            ("Ada took part", false),
            ("Adalbert Examples", false),
            ("", false),
        ] {
            assert_eq!(shows_name(text, &holder), found, "{text}");
        }
    }
}
