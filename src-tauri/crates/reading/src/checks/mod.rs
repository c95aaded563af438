//! Checks: what a reading alone can say against a paper, while the provider can still repair it.
//!
//! They are the questions an auditor asks of a certificate. Whether the day lies in a cycle, and whether the paper
//! suits the kind of activity, is not known here: that takes a record.

use std::sync::LazyLock;

use regex::Regex;
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::fields::{Certificate, same_person};
use crate::text::fold::{cue, fold};
use crate::text::{Origin, Page};

/// Something to look at before the paper is filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Finding {
    /// A fact an audit asks for was not found on the paper.
    Missing {
        /// The fact.
        fact: Fact,
    },
    /// The paper names somebody else.
    OtherName {
        /// The name on the paper.
        printed: String,
    },
    /// It reads like a letter of an employer; such a letter needs letterhead, signature and date.
    Letter {
        /// Words of a letterhead were found.
        letterhead: bool,
        /// Words of a signature were found.
        signature: bool,
    },
    /// It speaks of a staff meeting or an orientation, which earn nothing.
    StaffMeeting {
        /// The words.
        words: String,
    },
    /// It speaks of an unofficial transcript; an audit asks for an official one.
    UnofficialTranscript,
    /// It says that it is a sample or a copy.
    NotTheOriginal {
        /// The words.
        words: String,
    },
}

/// A fact an audit asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Who took part.
    Participant,
    /// What it was.
    Title,
    /// Who gave it.
    Provider,
    /// When.
    Date,
    /// How much.
    Amount,
}

impl Finding {
    /// Says it in a sentence, with what to do.
    pub fn sentence(&self) -> String {
        match self {
            Self::Missing { fact } => {
                let (what, ask) = match fact {
                    Fact::Participant => ("the participant's name", "Ask the provider for a certificate with your name."),
                    Fact::Title => ("a title", "Ask the provider for a certificate that names the program."),
                    Fact::Provider => ("the provider's name", "Ask the provider for a certificate on its letterhead."),
                    Fact::Date => ("the day of completion", "Ask the provider for a certificate with the day you finished."),
                    Fact::Amount => ("contact hours or credits", "Ask the provider for a certificate that states them."),
                };
                format!("No {} was found on the paper. Look yourself; if it is not there: {ask}", what.trim_start_matches("the ").trim_start_matches("a "))
            }
            Self::OtherName { printed } => format!(
                "The paper names \"{printed}\", which is none of the holder's names. Record it as a former name, or ask for a corrected paper."
            ),
            Self::Letter { letterhead: true, signature: true } => {
                "This is a letter. An audit asks that it is on letterhead, signed and dated; look whether it is.".into()
            }
            Self::Letter { letterhead, signature } => {
                let lacks = match (letterhead, signature) {
                    (false, false) => "neither a letterhead nor a signature",
                    (false, true) => "no letterhead",
                    _ => "no signature",
                };
                format!("This is a letter, and {lacks} was found. Ask for it on letterhead, signed and dated.")
            }
            Self::StaffMeeting { words } => format!(
                "The paper speaks of \"{words}\". Staff meetings and orientations are not continuing education; look whether this was one."
            ),
            Self::UnofficialTranscript => "The transcript says that it is unofficial. An audit asks for an official one: order it from the registrar.".into(),
            Self::NotTheOriginal { words } => format!("The paper says \"{words}\". Add the final certificate when you have it."),
        }
    }
}

/// Returns what there is to say about a certificate.
pub fn of(certificate: &Certificate, pages: &[Page], context: &Context) -> Vec<Finding> {
    let own: Vec<&Page> =
        pages.iter().filter(|it| certificate.pages.contains(&it.number)).collect();
    if own.iter().all(|it| it.origin == Origin::None) {
        return Vec::new();
    }
    let text = own.iter().map(|it| it.text()).collect::<Vec<_>>().join("\n");
    let folded = fold(&text.chars().collect::<Vec<_>>());
    let printed =
        |it: regex::Match<'_>| text.chars().skip(it.start()).take(it.len()).collect::<String>();
    let mut findings = Vec::new();
    for (missing, fact) in [
        (certificate.participant.value.is_none(), Fact::Participant),
        (certificate.title.value.is_none(), Fact::Title),
        (certificate.provider.value.is_none(), Fact::Provider),
        (certificate.day.value.is_none(), Fact::Date),
        (certificate.amount.value.is_none(), Fact::Amount),
    ] {
        if missing {
            findings.push(Finding::Missing { fact });
        }
    }
    if let Some(name) = &certificate.participant.value
        && !context.names.is_empty()
        && !context.names.iter().any(|it| same_person(it, name))
    {
        findings.push(Finding::OtherName { printed: name.clone() });
    }
    if LETTER.is_match(&folded) {
        findings.push(Finding::Letter {
            letterhead: LETTERHEAD.is_match(&folded),
            signature: SIGNATURE.is_match(&folded),
        });
    }
    if let Some(words) = MEETING.find(&folded) {
        findings.push(Finding::StaffMeeting { words: printed(words) });
    }
    if folded.contains(&fold(&"unofficial".chars().collect::<Vec<_>>()))
        && folded.contains("transcrlpt")
    {
        findings.push(Finding::UnofficialTranscript);
    }
    if let Some(words) = SAMPLE.find(&folded) {
        findings.push(Finding::NotTheOriginal { words: printed(words) });
    }
    findings
}

static LETTER: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\bto whom it may concern|(?:^|\n)dear\b|(?:^|\n)(?:sincerely|respectfully|best regards|kind regards)\b|in-?service (?:education |training )?(?:record|sign)",
    )
});
static LETTERHEAD: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"hospital|medical center|laborator(?:y|ies)|clinic\b|health|university|college|[a-z]{2} \d{5}",
    )
});
static SIGNATURE: LazyLock<Regex> = LazyLock::new(|| {
    cue(r"sincerely|regards|respectfully|signature|signed|/s/|director|supervisor|manager")
});
static MEETING: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:staff|department(?:al)?|monthly|huddle|team) meeting|\bnew (?:employee|hire) orientation|\borientation\b|\bcommittee meeting",
    )
});
static SAMPLE: LazyLock<Regex> = LazyLock::new(|| {
    cue(r"\b(?:sample certificate|specimen copy|draft certificate|not valid|void\b)")
});
