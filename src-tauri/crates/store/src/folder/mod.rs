//! The vault's folder: what lies where, and how it comes to lie there for good.
//!
//! ```text
//! README.txt              how to read everything without the program
//! aliquot.lock            locked as long as the vault is open
//! ledger.db               the one SQLite file
//! ledger.log              one line per saved action, each sealed with the one before
//! objects/sha256/ab/…     the bytes of the evidence, named by digest, never changed
//! unfiled/                the names of files that are not in the ledger yet
//! tmp/                    only what is being written at this moment
//! quarantine/  trash/     set aside, never overwritten
//! snapshots/              copies of the ledger
//! cache/                  can be thrown away at any time
//! ```
//!
//! Deliberately absent: what the files mean. The invariant: a person's own names never become paths.

pub(crate) mod disk;
pub(crate) mod lock;

use std::path::{Path, PathBuf};

use crate::Error;

const README: &str = include_str!("README.txt");

/// The folder of one vault.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    root: PathBuf,
}

impl Folder {
    pub(crate) fn at(dir: &Path) -> Self {
        Self { root: dir.to_owned() }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn ledger(&self) -> PathBuf {
        self.root.join("ledger.db")
    }

    /// What SQLite leaves beside a ledger when it could not finish.
    pub(crate) fn rollback_journal(&self) -> PathBuf {
        self.root.join("ledger.db-journal")
    }

    pub(crate) fn log(&self) -> PathBuf {
        self.root.join("ledger.log")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.root.join("aliquot.lock")
    }

    pub(crate) fn objects(&self) -> PathBuf {
        self.root.join("objects").join("sha256")
    }

    pub(crate) fn unfiled(&self) -> PathBuf {
        self.root.join("unfiled")
    }

    pub(crate) fn tmp(&self) -> PathBuf {
        self.root.join("tmp")
    }

    pub(crate) fn quarantine(&self) -> PathBuf {
        self.root.join("quarantine")
    }

    pub(crate) fn snapshots(&self) -> PathBuf {
        self.root.join("snapshots")
    }

    pub(crate) fn shown(&self) -> PathBuf {
        self.root.join("cache").join("shown.json")
    }

    /// What was worked out from the evidence and can be worked out again.
    pub(crate) fn readings(&self) -> PathBuf {
        self.root.join("cache").join("readings.db")
    }

    /// What is found by typing, made from the ledger and the readings.
    pub(crate) fn search(&self) -> PathBuf {
        self.root.join("cache").join("search.db")
    }

    /// Small pictures of first pages.
    pub(crate) fn thumbnails(&self) -> PathBuf {
        self.root.join("cache").join("thumbnails")
    }

    pub(crate) fn has_ledger(&self) -> bool {
        self.ledger().symlink_metadata().is_ok()
    }

    /// Tells whether something was saved here once, with or without a ledger.
    pub(crate) fn holds_a_record(&self) -> bool {
        let logged = self.log().metadata().is_ok_and(|it| it.len() > 0);
        let kept = self.objects().read_dir().is_ok_and(|mut it| it.next().is_some());
        logged || kept
    }

    /// Makes what is missing of the folder; the ledger is not its business.
    pub(crate) fn lay_out(&self) -> Result<(), Error> {
        let cache = self.root.join("cache");
        let trash = self.root.join("trash");
        let objects = self.root.join("objects");
        for dir in [
            self.root.clone(),
            objects,
            self.objects(),
            self.unfiled(),
            self.tmp(),
            self.quarantine(),
            trash,
            self.snapshots(),
            cache,
        ] {
            disk::make_dir(&dir)?;
        }
        let readme = self.root.join("README.txt");
        if !readme.exists() {
            disk::replace(&readme, &self.tmp(), README.as_bytes())?;
        }
        Ok(())
    }

    /// Moves a file to the quarantine under a name that is free there, and returns that name.
    pub(crate) fn set_aside(&self, path: &Path) -> Result<String, Error> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        disk::make_dir(&self.quarantine())?;
        let free = (1..)
            .map(|n| if n == 1 { name.clone() } else { format!("{name}.{n}") })
            .find(|it| self.quarantine().join(it).symlink_metadata().is_err())
            .expect("the numbers never run out");
        let target = self.quarantine().join(&free);
        std::fs::rename(path, &target).map_err(Error::io("setting aside", path))?;
        disk::sync_dir(&self.quarantine())?;
        disk::sync_dir(path.parent().unwrap_or(&self.root))?;
        Ok(free)
    }

    /// Sets aside what a crash left in `tmp/`, and returns how many things that were.
    pub(crate) fn clear_tmp(&self) -> Result<usize, Error> {
        let doing = "looking into";
        let mut cleared = 0;
        for found in self.tmp().read_dir().map_err(Error::io(doing, self.tmp()))? {
            self.set_aside(&found.map_err(Error::io(doing, self.tmp()))?.path())?;
            cleared += 1;
        }
        Ok(cleared)
    }
}
