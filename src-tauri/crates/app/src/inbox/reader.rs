//! Reading what waits, one file at a time: the next one is taken from the desk, read without it, and brought back.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use domain::evidence::{Digest, EvidenceId};
use reading::apart::Apart;
use reading::checks::Finding;
use reading::context::Context;
use reading::fields::Certificate;
use reading::files::{Kind, Unreadable};
use reading::optical::{Engine, Tesseract};
use reading::tables::{self, TableLimits, Unusable, Workbook};
use reading::text::{Origin, Page};
use reading::{Note, Reading};
use serde::{Deserialize, Serialize};
use store::{CachedReading, Store};

use super::letters::Letters;
use crate::certificates::READ_APART;
use crate::{Desk, Error, evidence};

/// The version of what is cached: another version is read again.
const VERSION: &str = concat!("1/", env!("CARGO_PKG_VERSION"));

/// What is being read at present, and what reading needs that is written down nowhere.
#[derive(Debug, Default)]
pub struct AtWork {
    pub(crate) reading: Option<EvidenceId>,
    pub(crate) stopped: bool,
    pub(crate) passwords: BTreeMap<Digest, String>,
}

/// What reads files: a second process, and an engine for scans where there is one.
pub struct Reader {
    apart: Option<Apart>,
    installed: Option<Tesseract>,
    window: Option<Arc<Letters>>,
}

/// What reads the letters of scans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum EngineKind {
    /// The `tesseract` command installed on this computer.
    Installed,
    /// The engine that comes with the window.
    Window,
}

/// A file to be read, complete: the desk is not needed until the reading is brought back.
pub struct Job {
    vault: PathBuf,
    evidence: EvidenceId,
    digest: Digest,
    label: String,
    bytes: Vec<u8>,
    password: Option<String>,
    context: Context,
}

/// What came of a job.
pub struct Outcome {
    read: Result<Reading, Unreadable>,
    engine: Option<EngineKind>,
}

/// What was found in a file, as the cache keeps it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Facts {
    /// It was read.
    Read(ReadFacts),
    /// It could not be.
    Unreadable(Unreadable),
}

/// What was found in a file that could be read; its words are cached beside it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ReadFacts {
    pub(crate) kind: Kind,
    pub(crate) notes: Vec<Note>,
    /// What read its scans, where there was one to read.
    #[serde(default)]
    pub(crate) engine: Option<EngineKind>,
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) findings: Vec<Vec<Finding>>,
}

impl Reader {
    /// Returns a reader that opens every file in a process of its own, with limits.
    pub fn apart() -> Result<Self, Error> {
        let apart =
            Apart::myself(&[READ_APART]).map_err(|reason| Error::refused(reason.to_string()))?;
        Ok(Self { apart: Some(apart), installed: Tesseract::find(), window: None })
    }

    /// Lets the window's own engine read scans where no other is installed.
    pub fn or_by(self, window: Arc<Letters>) -> Self {
        Self { window: Some(window), ..self }
    }

    /// Returns a reader that opens files in this very process, for programs that can't start themselves again.
    pub fn here() -> Self {
        Self { apart: None, installed: None, window: None }
    }

    /// Returns what reads scans; nothing where they can't be read.
    pub fn engine(&self) -> Option<EngineKind> {
        self.reads_scans().map(|it| it.0)
    }

    /// Reads a file; this takes its time.
    pub fn read(&self, job: &Job) -> Outcome {
        let engine = self.reads_scans();
        let password = job.password.as_deref();
        // What could be taken out of these was taken out when they came.
        if let Some(Kind::Email | Kind::Zip) = Kind::of(&job.bytes) {
            return Outcome { read: Err(Unreadable::UnsoundArchive), engine: None };
        }
        let by = engine.map(|it| it.1);
        let read = match &self.apart {
            Some(apart) => apart.read(&job.bytes, password, by, &job.context),
            None => reading::read(&job.bytes, password, by, &job.context),
        };
        let scans = |it: &Reading| it.pages.iter().any(|it| it.origin == Origin::Optical);
        let engine = engine.filter(|_| read.as_ref().is_ok_and(scans)).map(|it| it.0);
        Outcome { read, engine }
    }

    /// Returns the words on the pages of a file; none where it can't be read.
    pub(crate) fn words(&self, bytes: &[u8]) -> Vec<Page> {
        let context = Context::default();
        let read = match &self.apart {
            Some(apart) => apart.read(bytes, None, None, &context),
            None => reading::read(bytes, None, None, &context),
        };
        read.map(|it| it.pages).unwrap_or_default()
    }

    /// Draws a page as a PNG.
    pub(crate) fn picture(
        &self,
        bytes: &[u8],
        password: Option<&str>,
        page: u32,
        longest: u32,
    ) -> Result<Vec<u8>, Unreadable> {
        match &self.apart {
            Some(apart) => apart.picture(bytes, password, page, longest),
            None => Err(Unreadable::NoReader { reason: "it reads in this process".into() }),
        }
    }

    /// Returns the rows of a table.
    pub(crate) fn table(&self, bytes: &[u8]) -> Result<Workbook, Unusable> {
        match &self.apart {
            Some(apart) => apart.table(bytes),
            None => tables::open(bytes, &TableLimits::USUAL),
        }
    }

    /// Returns the pages of a file and the words it holds itself.
    pub(crate) fn look_into(
        &self,
        bytes: &[u8],
        password: Option<&str>,
    ) -> Result<(Kind, Vec<Page>), Unreadable> {
        match Kind::of(bytes) {
            // What could be taken out of these was taken out when they came.
            Some(Kind::Email | Kind::Zip) => Err(Unreadable::UnsoundArchive),
            _ => match &self.apart {
                Some(apart) => apart.words(bytes, password).map(|(kind, pages, _)| (kind, pages)),
                None => reading::read(bytes, password, None, &Context::default())
                    .map(|it| (it.kind, it.pages)),
            },
        }
    }

    fn reads_scans(&self) -> Option<(EngineKind, &dyn Engine)> {
        if let Some(it) = &self.installed {
            return Some((EngineKind::Installed, it));
        }
        let window = self.window.as_ref().filter(|it| it.is_offered())?;
        Some((EngineKind::Window, window.as_ref()))
    }
}

impl EngineKind {
    /// Says who read the letters of a scan.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Installed => {
                "A scan: its letters were read by tesseract, as installed on this computer."
            }
            Self::Window => "A scan: its letters were read by the engine that comes with Aliquot.",
        }
    }
}

impl Job {
    /// Returns the name of the file.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Returns what names the file in the record.
    pub fn evidence(&self) -> &str {
        self.evidence.as_str()
    }
}

/// Takes the next unread file of the inbox from the desk; nothing when all are read or reading was stopped.
pub fn next(desk: &mut Desk, reader: &Reader) -> Result<Option<Job>, Error> {
    desk.at_work.reading = None;
    if desk.at_work.stopped {
        return Ok(None);
    }
    let store = desk.store()?;
    let mut unread = None;
    for it in super::waiting(store)?.into_iter().chain(super::filed(desk)?) {
        if !is_unread(store, &it.digest, reader.engine().is_some())? {
            continue;
        }
        match store.read(&it.digest) {
            Ok(bytes) => {
                unread = Some((it, bytes));
                break;
            }
            // Its bytes are gone or changed, which opening the record says; it does not hold up the others.
            Err(_) => {
                remember(store, &it.digest, &Facts::Unreadable(Unreadable::Damaged), &[])?;
            }
        }
    }
    let Some((evidence, bytes)) = unread else { return Ok(None) };
    let job = Job {
        vault: desk.folder().to_owned(),
        password: desk.at_work.passwords.get(&evidence.digest).cloned(),
        context: super::lessons::context(desk)?,
        evidence: evidence.id.clone(),
        digest: evidence.digest,
        label: evidence.label,
        bytes,
    };
    desk.at_work.reading = Some(evidence.id);
    Ok(Some(job))
}

/// Brings back what was read. A desk with another record on it by now drops it: it will be read again.
pub fn keep(desk: &mut Desk, job: &Job, outcome: Outcome) -> Result<(), Error> {
    desk.at_work.reading = None;
    if desk.folder() != job.vault {
        return Ok(());
    }
    let engine = outcome.engine;
    let (facts, pages) = match outcome.read {
        Ok(Reading { kind, pages, notes, certificates, findings }) => {
            (Facts::Read(ReadFacts { kind, notes, engine, certificates, findings }), pages)
        }
        Err(reason) => (Facts::Unreadable(reason), Vec::new()),
    };
    remember(desk.store()?, &job.digest, &facts, &pages)
}

/// Lets a file be read once more, with a password where it needs one.
pub fn read_again(desk: &mut Desk, id: &str, password: Option<&str>) -> Result<(), Error> {
    let found = evidence::find(desk, id)?;
    if let Some(password) = password {
        desk.at_work.passwords.insert(found.digest.clone(), password.to_owned());
    }
    desk.at_work.stopped = false;
    Ok(desk.store()?.forget_reading(&found.digest)?)
}

/// Stops reading after the file at hand; what is unread stays and can be read later.
pub fn stop(desk: &mut Desk) {
    desk.at_work.stopped = true;
}

/// Goes on reading.
pub fn go_on(desk: &mut Desk) {
    desk.at_work.stopped = false;
}

/// Returns what was found in these bytes; nothing where they are unread.
pub(crate) fn facts(store: &Store, digest: &Digest) -> Result<Option<Facts>, Error> {
    let cached = store.cached_reading(digest)?.filter(|it| it.version == VERSION);
    // A cache that can't be understood is no reading.
    Ok(cached.and_then(|it| serde_json::from_str(&it.facts).ok()))
}

/// Returns the pages read from these bytes.
pub(crate) fn pages(store: &Store, digest: &Digest) -> Result<Vec<Page>, Error> {
    let words = store.cached_words(digest)?.unwrap_or_default();
    Ok(serde_json::from_str(&words).unwrap_or_default())
}

fn is_unread(store: &Store, digest: &Digest, reads_scans: bool) -> Result<bool, Error> {
    Ok(match facts(store, digest)? {
        None => true,
        // An engine that has come since then reads what could not be read.
        Some(Facts::Read(it)) => {
            reads_scans && it.notes.iter().any(|it| matches!(it, Note::NoEngine { .. }))
        }
        Some(Facts::Unreadable(_)) => false,
    })
}

fn remember(store: &Store, digest: &Digest, facts: &Facts, pages: &[Page]) -> Result<(), Error> {
    let written =
        |fault: serde_json::Error| Error::refused(format!("What was read can't be kept: {fault}."));
    let facts = serde_json::to_string(facts).map_err(written)?;
    let words = serde_json::to_string(pages).map_err(written)?;
    let reading = CachedReading { version: VERSION.into(), facts };
    Ok(store.cache_reading(digest, &reading, &words)?)
}

/// Tells whether a person can see the page, and not only read it.
pub(crate) fn is_picturable(kind: Kind) -> bool {
    kind != Kind::Text
}

/// Tells whether nothing could be read from any page.
pub(crate) fn is_blank(pages: &[Page]) -> bool {
    pages.iter().all(|it| it.origin == Origin::None)
}
