//! One file of the inbox: its pages, what was read, and what the person made of it so far.

use domain::evidence::Digest;
use reading::files::{Kind, Unreadable};
use reading::text::Page;
use serde::Serialize;

use super::filing::{self, FilingDraft, PaperPart};
use super::lessons;
use super::proposal::{self, AreaGuess, FieldRow};
use super::reader::{Facts, Reader, facts, is_blank, is_picturable, pages};
use super::rows::{InboxStage, came_in, stage};
use crate::activities::ActivityDraft;
use crate::evidence::{find, size_in_words};
use crate::shown::shown;
use crate::{Desk, Error};

/// One file of the inbox, ready to be confirmed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InboxItem {
    /// Names the evidence.
    pub id: String,
    /// The name the file had when it came.
    pub label: String,
    /// What kind of file it is: pdf, jpeg, png, tiff, other.
    pub media: String,
    /// Its size in words.
    pub size: String,
    /// The name of the e-mail or archive it came in.
    pub from: Option<String>,
    /// The step it stands at.
    pub stage: InboxStage,
    /// Why it could not be read.
    pub failure: Option<FailureRow>,
    /// Sentences about how it was read.
    pub notes: Vec<String>,
    /// Who read its letters, where it is a scan.
    pub read_by: Option<String>,
    /// Its pages.
    pub pages: Vec<PageRow>,
    /// What was read, certificate by certificate.
    pub certificates: Vec<CertificateRow>,
    /// What would be filed: as read, or as the person typed it.
    pub filing: FilingDraft,
    /// Whether the person typed something of it.
    pub typed: bool,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FailureRow {
    /// A sentence with the next step.
    pub message: String,
    /// Whether a password would help.
    pub locked: bool,
}

/// A page of a file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PageRow {
    /// Its number, from 1.
    pub number: u32,
    /// Its height, as a multiple of its width.
    pub tall: f32,
    /// Its text, where it has no picture.
    pub text: Option<String>,
}

/// What was read of one certificate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CertificateRow {
    /// The pages it stands on, from 1.
    pub pages: Vec<u32>,
    /// Its facts, in the order a person checks them.
    pub fields: Vec<FieldRow>,
    /// The areas its title speaks of.
    pub areas: Vec<AreaGuess>,
    /// What an auditor may ask, a sentence each with what to do.
    pub findings: Vec<String>,
    /// The activity each listed session would be, where there are several.
    pub sessions: Vec<ActivityDraft>,
}

/// Returns one file of the inbox.
pub fn item(desk: &Desk, id: &str) -> Result<InboxItem, Error> {
    let found = find(desk, id)?;
    let store = desk.store()?;
    let facts = facts(store, &found.digest)?;
    let words = pages(store, &found.digest)?;
    let stage = stage(desk, &found, facts.as_ref());
    let mut notes = Vec::new();
    let mut failure = None;
    let mut read_by = None;
    let mut certificates = Vec::new();
    let mut proposed = Vec::new();
    let mut page_rows = Vec::new();
    match facts {
        Some(Facts::Read(read)) => {
            notes = read.notes.iter().map(reading::Note::sentence).collect();
            if notes.is_empty() && is_blank(&words) {
                notes.push("No text was found; look at the page and type its facts.".into());
            }
            read_by = read.engine.map(|it| it.sentence().to_owned());
            page_rows = self::page_rows(read.kind, &words);
            // The words are read anew with what was learnt since.
            let again = reading::facts(read.kind, words, read.notes, &lessons::context(desk)?);
            for (at, (it, findings)) in again.certificates.iter().zip(&again.findings).enumerate() {
                let draft = proposal::activity(it, findings);
                certificates.push(CertificateRow {
                    pages: it.pages.clone(),
                    fields: proposal::fields(it),
                    areas: proposal::areas(it),
                    findings: findings.iter().map(reading::checks::Finding::sentence).collect(),
                    sessions: proposal::sessions(it, &draft),
                });
                let certificate = u32::try_from(at).ok();
                proposed.push(PaperPart {
                    certificate,
                    pages: it.pages.clone(),
                    take: true,
                    draft,
                });
            }
        }
        Some(Facts::Unreadable(reason)) => {
            let locked = matches!(reason, Unreadable::Locked | Unreadable::WrongPassword);
            failure = Some(FailureRow { message: reason.to_string(), locked });
        }
        None => {}
    }
    if proposed.is_empty() {
        proposed.push(PaperPart::blank());
    }
    let typed = filing::typed(store, &found.id)?;
    Ok(InboxItem {
        id: found.id.to_string(),
        label: shown(&found.label),
        media: found.media.word().into(),
        size: size_in_words(found.size),
        from: came_in(&found, &store.evidence()?),
        stage,
        failure,
        notes,
        read_by,
        pages: page_rows,
        certificates,
        typed: typed.is_some(),
        filing: typed
            .unwrap_or_else(|| FilingDraft { evidence_id: found.id.to_string(), parts: proposed }),
    })
}

/// Returns the pages of a file as they are shown.
pub(crate) fn page_rows(kind: Kind, pages: &[Page]) -> Vec<PageRow> {
    let row = |it: &Page| PageRow {
        number: it.number,
        tall: it.height / it.width.max(1.0),
        text: (!is_picturable(kind)).then(|| it.text()),
    };
    pages.iter().map(row).collect()
}

/// Returns the pages of a file that has been read; nothing where it has not.
pub(crate) fn known_pages(desk: &Desk, digest: &Digest) -> Result<Option<Vec<PageRow>>, Error> {
    let store = desk.store()?;
    Ok(match facts(store, digest)? {
        Some(Facts::Read(read)) => Some(page_rows(read.kind, &pages(store, digest)?)),
        _ => None,
    })
}

/// A page to be drawn: the desk is not needed for it.
pub struct Drawing {
    bytes: Vec<u8>,
    password: Option<String>,
    page: u32,
    longest: u32,
}

/// Takes a page from the desk, to be drawn with its longer side at most so many pixels.
pub fn page(desk: &Desk, id: &str, page: u32, longest: u32) -> Result<Drawing, Error> {
    let found = find(desk, id)?;
    let bytes = desk.store()?.read(&found.digest)?;
    let password = desk.at_work.passwords.get(&found.digest).cloned();
    Ok(Drawing { bytes, password, page, longest: longest.clamp(64, 4_000) })
}

impl Drawing {
    /// Draws the page as a PNG; this takes its time.
    pub fn draw(&self, reader: &Reader) -> Result<Vec<u8>, Error> {
        reader
            .picture(&self.bytes, self.password.as_deref(), self.page, self.longest)
            .map_err(|reason| Error::refused(reason.to_string()))
    }
}
