//! A reading: one file, from its bytes to its certificates.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::{Deserialize, Serialize};

use crate::checks::{self, Finding};
use crate::context::Context;
use crate::fields::{self, Certificate};
use crate::files::{self, Active, Kind, Limits, Unreadable};
use crate::optical::{self, Engine, EngineFault};
use crate::text::{Origin, Page};

/// What a file says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// What it is.
    pub kind: Kind,
    /// Its pages with their words.
    pub pages: Vec<Page>,
    /// What a person should know about how it was read.
    pub notes: Vec<Note>,
    /// The certificates it holds.
    pub certificates: Vec<Certificate>,
    /// What can be said about each certificate, in the same order.
    pub findings: Vec<Vec<Finding>>,
}

/// Something a person should know about how a file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Note {
    /// A page is a picture, and there is no engine to read it.
    NoEngine {
        /// The page, from 1.
        page: u32,
    },
    /// A page is a picture, and the engine could not read it.
    NotRead {
        /// The page, from 1.
        page: u32,
        /// Why.
        reason: String,
    },
    /// The file holds what would act by itself in another reader.
    Active {
        /// What, each kind once.
        what: Vec<Active>,
    },
    /// There are more pages than are read.
    PagesLeftOut {
        /// How many were read.
        read: usize,
        /// How many there are.
        all: usize,
    },
}

impl Note {
    /// Returns what is to be known of a page an engine gave no words of.
    pub(crate) fn of(page: u32, fault: &EngineFault) -> Self {
        match fault {
            EngineFault::Gone => Self::NoEngine { page },
            other => Self::NotRead { page, reason: other.to_string() },
        }
    }

    /// Says it in a sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::NoEngine { page } => format!(
                "Page {page} is a picture, and nothing is at hand that reads pictures. Type its facts; it is read as soon as there is."
            ),
            Self::NotRead { page, reason } => {
                format!("Page {page} is a picture and could not be read: {reason}.")
            }
            Self::Active { what } => {
                let what: Vec<&str> = what.iter().map(|it| it.words()).collect();
                format!(
                    "The file contains active content, not run here: {}. Its pages are shown as pictures.",
                    what.join(", ")
                )
            }
            Self::PagesLeftOut { read, all } => {
                format!("Only the first {read} of {all} pages were read.")
            }
        }
    }
}

impl Reading {
    /// Returns where the text comes from: the best source any page has.
    pub fn text_from(&self) -> Origin {
        let has = |origin| self.pages.iter().any(|it| it.origin == origin);
        if has(Origin::Layer) {
            Origin::Layer
        } else if has(Origin::Optical) {
            Origin::Optical
        } else {
            Origin::None
        }
    }
}

/// Reads a file of one or more pages. The same bytes, engine and context give the same answer.
///
/// What is inside an e-mail or an archive is taken out with [`files::inside`] and read file by file.
pub fn read(
    bytes: &[u8],
    password: Option<&str>,
    engine: Option<&dyn Engine>,
    context: &Context,
) -> Result<Reading, Unreadable> {
    let (kind, pages, notes) = words(bytes, password, engine)?;
    guarded(|| Ok(facts(kind, pages.clone(), notes.clone(), context)))
}

/// Reads a file's words: the slow and dangerous half, which may run in a process of its own.
pub fn words(
    bytes: &[u8],
    password: Option<&str>,
    engine: Option<&dyn Engine>,
) -> Result<(Kind, Vec<Page>, Vec<Note>), Unreadable> {
    guarded(|| {
        let limits = Limits::USUAL;
        let file = files::open(bytes, password, &limits)?;
        let all = file.pages();
        let read = all.min(limits.pages);
        let mut notes = Vec::new();
        if read < all {
            notes.push(Note::PagesLeftOut { read, all });
        }
        let what = file.active();
        if !what.is_empty() {
            notes.push(Note::Active { what });
        }
        let mut pages = Vec::with_capacity(read);
        for number in (1..).take(read) {
            let page = file.words(number)?;
            pages.push(if page.origin == Origin::None {
                by_engine(&file, page, engine, &mut notes)?
            } else {
                page
            });
        }
        for word in pages.iter_mut().flat_map(|it: &mut Page| &mut it.words) {
            word.text.retain(|it| !is_hidden(it));
        }
        Ok((file.kind, pages, notes))
    })
}

/// Reads the facts from words, wherever they were read.
pub fn facts(kind: Kind, pages: Vec<Page>, notes: Vec<Note>, context: &Context) -> Reading {
    let certificates = fields::read(&pages, context);
    let findings = certificates.iter().map(|it| checks::of(it, &pages, context)).collect();
    Reading { kind, pages, notes, certificates, findings }
}

/// Tells whether a letter is none a person would see on the page, but turns or hides those around it.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn by_engine(
    file: &files::Opened,
    page: Page,
    engine: Option<&dyn Engine>,
    notes: &mut Vec<Note>,
) -> Result<Page, Unreadable> {
    let Some(engine) = engine else {
        notes.push(Note::NoEngine { page: page.number });
        return Ok(page);
    };
    let picture = file.picture(page.number, 4_000, 300.0)?;
    match optical::page(engine, &picture, page.number) {
        Ok(read) => Ok(read),
        Err(fault) => {
            notes.push(Note::of(page.number, &fault));
            Ok(page)
        }
    }
}

/// Runs something that libraries may panic in, and gives a reason instead.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Unreadable::Failed))
}
