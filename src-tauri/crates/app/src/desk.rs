//! The desk: at most one open record, the rules and the clock, together.

use std::cell::{Ref, RefCell};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use domain::journal::Op;
use domain::standing::{Shown, Standing};
use serde::Serialize;
use store::Store;

use crate::clock::Clock;
use crate::find::Memory;
use crate::history::Step;
use crate::inbox::{self, AtWork};
use crate::packs::Packs;
use crate::{Changed, Error, files, import, sample};

/// Where a person works: at most one open record, the rules, and the clock.
pub struct Desk {
    vault: PathBuf,
    asked_day: Option<NaiveDate>,
    packs: Packs,
    open: Option<Open>,
    pub(crate) at_work: AtWork,
    pub(crate) importing: Option<import::Table>,
    pub(crate) found: Memory,
    trouble: Option<Error>,
}

/// A desk that several use: whoever does something long takes it for one part at a time.
pub trait Lend {
    /// Hands the desk to `work` once nobody else has it, and takes it back.
    fn lend<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> T;
}

impl Lend for std::cell::RefCell<&mut Desk> {
    fn lend<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> T {
        work(&mut self.borrow_mut())
    }
}

/// The record that is open.
struct Open {
    store: Store,
    folder: PathBuf,
    which: OpenRecord,
    clock: Clock,
    /// Where points counted when they were shown last.
    shown: RefCell<Shown>,
}

/// What is open, and what can be done from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Situation {
    /// Which record is open.
    pub record: OpenRecord,
    /// Why the person's own record could not be opened, where that is so.
    pub trouble: Option<Error>,
    /// Whether the person has a record of their own.
    pub own_exists: bool,
    /// The folder the person's own record lives in.
    pub vault: String,
    /// The day standing is judged on.
    pub today: String,
    /// The change that can be taken back.
    pub undo: Option<Step>,
    /// The change that can be made again.
    pub redo: Option<Step>,
    /// Why nothing can be written at present, where that is so.
    pub read_only: Option<String>,
    /// What opening the record put right or found amiss, a sentence each.
    pub notes: Vec<String>,
    /// How many files wait to be filed.
    pub waiting: usize,
    /// The program's version.
    pub version: String,
}

/// Which record is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum OpenRecord {
    /// None: the start is shown.
    None,
    /// The person's own.
    Own,
    /// The sample's.
    Sample,
}

impl Desk {
    /// Sits down at the vault in `folder`, opening the record in it where there is one.
    ///
    /// A record that can't be opened is not an error here: the [`Situation`] says why, and nothing has been changed.
    /// `asked_day` judges the person's own record on another day than today.
    pub fn at(folder: &Path, asked_day: Option<NaiveDate>) -> Result<Self, Error> {
        let vault = std::path::absolute(folder).map_err(|fault| {
            Error::refused(format!("The folder \"{}\" can't be found: {fault}.", folder.display()))
        })?;
        let mut desk = Self {
            vault,
            asked_day,
            packs: Packs::built_in()?,
            open: None,
            at_work: AtWork::default(),
            importing: None,
            found: Memory::default(),
            trouble: None,
        };
        if Store::exists(&desk.vault) {
            desk.trouble = desk.start().err();
        }
        Ok(desk)
    }

    /// Opens the person's own record, beginning it where there is none.
    pub fn start(&mut self) -> Result<(), Error> {
        let clock = self.asked_day.map_or(Clock::System, Clock::Fixed);
        self.open_at(self.vault.clone(), OpenRecord::Own, clock)
    }

    /// Opens the sample record, in a vault of its own beside the person's; makes it where there is none.
    pub fn open_sample(&mut self) -> Result<(), Error> {
        let folder = self.sample_vault();
        let begun = Store::exists(&folder);
        let clock = Clock::Fixed(self.asked_day.map_or_else(sample::day, Ok)?);
        self.open_at(folder, OpenRecord::Sample, clock)?;
        if !begun {
            sample::bring_in(self)?;
        }
        Ok(())
    }

    /// Leaves the sample for the person's own record, or for the start where there is none.
    pub fn close_sample(&mut self) -> Result<(), Error> {
        if Store::exists(&self.vault) {
            return self.start();
        }
        self.close()
    }

    /// Closes what is open, and says whether the disk agreed.
    pub fn close(&mut self) -> Result<(), Error> {
        match self.open.take() {
            Some(open) => {
                files::forget_viewing(&open.folder);
                Ok(open.store.close()?)
            }
            None => Ok(()),
        }
    }

    /// Returns what is open, and what can be done from here.
    pub fn situation(&self) -> Result<Situation, Error> {
        let store = self.open.as_ref().map(|it| &it.store);
        let step = |step: Option<store::Step>| step.map(|it| Step::of(&it));
        Ok(Situation {
            record: self.open.as_ref().map_or(OpenRecord::None, |it| it.which),
            trouble: self.trouble.clone(),
            own_exists: Store::exists(&self.vault),
            vault: self.vault.display().to_string(),
            today: self.today().to_string(),
            undo: step(store.map_or(Ok(None), Store::undoable)?),
            redo: step(store.map_or(Ok(None), Store::redoable)?),
            read_only: store.and_then(Store::read_only),
            notes: store.map(|it| it.notes().to_vec()).unwrap_or_default(),
            waiting: store.map_or(Ok(0), |it| inbox::waiting(it).map(|it| it.len()))?,
            version: env!("CARGO_PKG_VERSION").into(),
        })
    }

    /// Returns the folder of the vault that is open, or of the person's own where none is.
    pub fn folder(&self) -> &Path {
        self.open.as_ref().map_or(&self.vault, |it| &it.folder)
    }

    /// Tells whether it is the sample that is open.
    pub(crate) fn is_sample(&self) -> bool {
        self.open.as_ref().is_some_and(|it| it.which == OpenRecord::Sample)
    }

    /// Returns the open record.
    pub(crate) fn store(&self) -> Result<&Store, Error> {
        self.open.as_ref().map(|it| &it.store).ok_or_else(Error::no_record)
    }

    /// Returns the open record, to write to.
    pub(crate) fn store_mut(&mut self) -> Result<&mut Store, Error> {
        self.open.as_mut().map(|it| &mut it.store).ok_or_else(Error::no_record)
    }

    /// Returns where points counted when they were shown last.
    pub(crate) fn shown(&self) -> Result<Ref<'_, Shown>, Error> {
        self.open.as_ref().map(|it| it.shown.borrow()).ok_or_else(Error::no_record)
    }

    /// Remembers standings that are about to be shown, so that the next ones start from there.
    pub(crate) fn keep_shown<'s>(&self, standings: impl IntoIterator<Item = &'s Standing>) {
        let Some(open) = &self.open else { return };
        let mut shown = open.shown.borrow().clone();
        standings.into_iter().for_each(|it| shown.keep(it));
        if shown != *open.shown.borrow() {
            // A memory that could not be written is missed at the next start at most; the answer stands without it.
            let _ = open.store.keep_shown(&shown);
            open.shown.replace(shown);
        }
    }

    /// Joins an answer with the topics its kind of change makes stale, and the step it was.
    pub(crate) fn changed<T>(&self, op: Op, value: T) -> Changed<T> {
        let written = self.open.as_ref().and_then(|it| it.store.written());
        let step = written.filter(|_| op.can_be_undone());
        Changed { value, topics: op.topics().iter().map(|&topic| topic.into()).collect(), step }
    }

    /// Returns the rules.
    pub fn packs(&self) -> &Packs {
        &self.packs
    }

    /// Reads the rules anew after the record's own may have changed.
    pub(crate) fn reread_rules(&mut self) -> Result<(), Error> {
        let own = self.open.as_ref().map_or(Ok(Vec::new()), |it| it.store.rule_files())?;
        if let std::borrow::Cow::Owned(packs) = self.packs.of_record(&own) {
            self.packs = packs;
        }
        Ok(())
    }

    /// Returns the day standing is judged on.
    pub fn today(&self) -> NaiveDate {
        self.clock().today()
    }

    /// Returns the instant a change is made at.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock().now()
    }

    fn clock(&self) -> Clock {
        self.open
            .as_ref()
            .map_or_else(|| self.asked_day.map_or(Clock::System, Clock::Fixed), |it| it.clock)
    }

    fn open_at(&mut self, folder: PathBuf, which: OpenRecord, clock: Clock) -> Result<(), Error> {
        if self.open.as_ref().is_some_and(|it| it.folder == folder) {
            return Ok(());
        }
        // The next record is opened before the present one is closed: if it can't be, nothing has changed.
        let store = Store::open(&folder, clock.now())?;
        self.close()?;
        files::forget_viewing(&folder);
        self.at_work = AtWork::default();
        self.importing = None;
        self.found = Memory::default();
        let shown = RefCell::new(store.shown());
        self.open = Some(Open { store, folder, which, clock, shown });
        self.reread_rules()
    }

    fn sample_vault(&self) -> PathBuf {
        let mut name = self.vault.file_name().unwrap_or_default().to_owned();
        name.push("-sample");
        self.vault.with_file_name(name)
    }
}

/// Returns a new identifier, unlike any other and in the order of making.
pub(crate) fn new_id() -> String {
    uuid::Uuid::now_v7().simple().to_string()
}

/// Returns the folder a vault lives in by the platform's convention.
///
/// Linux: `~/.local/share/aliquot`; macOS: `~/Library/Application Support/aliquot`; Windows: `%LOCALAPPDATA%\aliquot`.
pub fn usual_vault() -> Result<PathBuf, Error> {
    dirs::data_local_dir().map(|it| it.join("aliquot")).ok_or_else(|| {
        Error::refused("This computer names no folder for the data of programs.")
            .hinted("Name one with --vault FOLDER or in ALIQUOT_VAULT.")
    })
}
