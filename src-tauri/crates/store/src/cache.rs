//! The cache: what was read from the evidence. All of it can be read again, so a cache that is missing, of another
//! version or unsound is simply begun anew, and one that can't be written is kept in memory.
//!
//! Deliberately absent: anything a person typed or decided.

use std::collections::BTreeMap;
use std::path::Path;

use domain::evidence::Digest;
use rusqlite::{Connection, OptionalExtension, params};

use crate::folder::Folder;
use crate::{Error, Store};

/// The version of the tables below.
const VERSION: i64 = 1;

const TABLES: &str = "
    CREATE TABLE reading (
        digest  TEXT PRIMARY KEY NOT NULL,
        version TEXT NOT NULL, -- of the program that read it
        facts   TEXT NOT NULL, -- what was found, or why nothing could be
        words   TEXT NOT NULL  -- the pages with the place of each word
    ) STRICT;
    PRAGMA user_version = 1;";

/// Which readings changed since when, so that whoever keeps something made from them knows what is stale; `birth` tells
/// one cache from the next.
const TRACES: &str = "
    CREATE TABLE IF NOT EXISTS trace (digest TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS birth (name TEXT NOT NULL) STRICT;
    INSERT INTO birth SELECT hex(randomblob(8)) WHERE NOT EXISTS (SELECT 1 FROM birth);";

/// What was read from one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CachedReading {
    /// The version of the program that read it.
    pub version: String,
    /// What was found, as the reader of the program wrote it.
    pub facts: String,
}

/// The cache of one vault.
#[derive(Debug)]
pub(crate) struct Cache(Connection);

impl Cache {
    fn open(folder: &Folder, writable: bool) -> Result<Self, Error> {
        let path = folder.readings();
        let kept = writable.then(|| Self::at(&path).or_else(|_| Self::anew(&path)));
        match kept {
            Some(Ok(cache)) => Ok(cache),
            _ => Self::in_memory().map_err(Error::sql("making a cache")),
        }
    }

    fn at(path: &Path) -> rusqlite::Result<Self> {
        let conn = Connection::open(path)?;
        // A crash may cost the cache, never the record.
        conn.pragma_update(None, "synchronous", "NORMAL")?;
        match conn.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0))? {
            VERSION => {
                let sound: String =
                    conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
                if sound != "ok" {
                    return Err(rusqlite::Error::InvalidQuery);
                }
            }
            0 => conn.execute_batch(TABLES)?,
            _ => return Err(rusqlite::Error::InvalidQuery),
        }
        conn.execute_batch(TRACES)?;
        Ok(Self(conn))
    }

    fn anew(path: &Path) -> rusqlite::Result<Self> {
        // What can't be removed can't be opened either, and that is said by the next line.
        let _ = std::fs::remove_file(path);
        let _ = std::fs::remove_file(path.with_extension("db-journal"));
        Self::at(path)
    }

    fn in_memory() -> rusqlite::Result<Self> {
        let conn = Connection::open_in_memory()?;
        conn.execute_batch(TABLES)?;
        conn.execute_batch(TRACES)?;
        Ok(Self(conn))
    }

    /// Notes that the reading of these bytes is not what it was.
    fn trace(&self, digest: &Digest) -> rusqlite::Result<usize> {
        self.0.execute(
            "INSERT OR REPLACE INTO trace
             SELECT ?, coalesce(max(number), 0) + 1 FROM trace",
            [digest.hex()],
        )
    }
}

impl Store {
    /// Returns what was found in these bytes, where they were read.
    pub fn cached_reading(&self, digest: &Digest) -> Result<Option<CachedReading>, Error> {
        self.cache()?
            .0
            .query_row(
                "SELECT version, facts FROM reading WHERE digest = ?",
                [digest.hex()],
                |row| Ok(CachedReading { version: row.get(0)?, facts: row.get(1)? }),
            )
            .optional()
            .map_err(Error::sql("reading the cache"))
    }

    /// Returns the words read from these bytes, as the reader of the program wrote them.
    pub fn cached_words(&self, digest: &Digest) -> Result<Option<String>, Error> {
        self.cache()?
            .0
            .query_row("SELECT words FROM reading WHERE digest = ?", [digest.hex()], |row| {
                row.get(0)
            })
            .optional()
            .map_err(Error::sql("reading the cache"))
    }

    /// Caches what was read from these bytes.
    pub fn cache_reading(
        &self,
        digest: &Digest,
        reading: &CachedReading,
        words: &str,
    ) -> Result<(), Error> {
        let cache = self.cache()?;
        cache
            .0
            .execute(
                "INSERT OR REPLACE INTO reading (digest, version, facts, words) VALUES (?, ?, ?, ?)",
                params![digest.hex(), reading.version, reading.facts, words],
            )
            .and_then(|_| cache.trace(digest))
            .map(drop)
            .map_err(Error::sql("writing the cache"))
    }

    /// Drops what was read from these bytes, so that they are read again.
    pub fn forget_reading(&self, digest: &Digest) -> Result<(), Error> {
        let cache = self.cache()?;
        cache
            .0
            .execute("DELETE FROM reading WHERE digest = ?", [digest.hex()])
            .and_then(|_| cache.trace(digest))
            .map(drop)
            .map_err(Error::sql("writing the cache"))
    }

    /// Returns for each digest which version of its reading is cached; what is not listed was not touched.
    pub fn reading_versions(&self) -> Result<BTreeMap<String, String>, Error> {
        let read = |conn: &Connection| -> rusqlite::Result<BTreeMap<String, String>> {
            conn.prepare("SELECT digest, name || '/' || number FROM trace, birth")?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        };
        read(&self.cache()?.0).map_err(Error::sql("reading the cache"))
    }

    /// Returns a text that is another one whenever any reading is.
    pub(crate) fn readings_state(&self) -> Result<String, Error> {
        let sql = "SELECT name || '/' || (SELECT coalesce(max(number), 0) FROM trace) FROM birth";
        self.cache()?
            .0
            .query_row(sql, [], |row| row.get(0))
            .map_err(Error::sql("reading the cache"))
    }

    fn cache(&self) -> Result<&Cache, Error> {
        if let Some(cache) = self.cache.get() {
            return Ok(cache);
        }
        let cache = Cache::open(&self.folder, self.read_only().is_none())?;
        Ok(self.cache.get_or_init(|| cache))
    }
}
