//! How the ledger is opened: one connection, one writer, nothing left to a default.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::Error;

/// Opens the ledger for reading, or for reading and writing; it must be there.
pub(crate) fn open(path: &Path, writable: bool) -> Result<Connection, Error> {
    let access =
        if writable { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let conn = Connection::open_with_flags(path, flags).map_err(damage_or("opening", path))?;
    configure(&conn).map_err(damage_or("opening", path))?;

    // WAL would be a second live file; the answer tells whether we were heard.
    let mode: String = conn
        .pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))
        .map_err(damage_or("opening", path))?;
    if mode != "delete" {
        let why = format!("its journal mode is \"{mode}\" and cannot be changed");
        return Err(Error::NotALedger { path: path.into(), why });
    }
    Ok(conn)
}

fn configure(conn: &Connection) -> rusqlite::Result<()> {
    use DbConfig::{
        SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML,
        SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
        SQLITE_DBCONFIG_TRUSTED_SCHEMA,
    };
    for (config, wanted) in [
        (SQLITE_DBCONFIG_DEFENSIVE, true),
        (SQLITE_DBCONFIG_DQS_DDL, false),
        (SQLITE_DBCONFIG_DQS_DML, false),
        (SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
    ] {
        conn.set_db_config(config, wanted)?;
    }
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, 256 << 20)?;

    conn.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
    // Plain fsync does not reach the medium on macOS.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "synchronous", "EXTRA")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update_and_check(None, "mmap_size", 0, |_| Ok(()))?;
    conn.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    conn.pragma_update(None, "temp_store", "MEMORY")
}

/// Takes SQLite's own lock for good, which no program that ignores ours gets past.
pub(crate) fn claim(conn: &Connection, folder: &Path) -> Result<(), Error> {
    conn.execute_batch("BEGIN EXCLUSIVE; COMMIT").map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            Error::InUse { folder: folder.into() }
        }
        _ => Error::sql("locking")(error),
    })
}

/// Asks SQLite whether its own structure is sound; `thorough` also compares indices with tables.
pub(crate) fn examine(conn: &Connection, path: &Path, thorough: bool) -> Result<(), Error> {
    let pragma = if thorough { "integrity_check(5)" } else { "quick_check(5)" };
    let doing = "examining";
    let mut statement =
        conn.prepare(&format!("PRAGMA {pragma}")).map_err(damage_or(doing, path))?;
    let mut what: Vec<String> = statement
        .query_map([], |row| row.get::<_, String>(0))
        .and_then(Iterator::collect)
        .map_err(damage_or(doing, path))?;
    what.retain(|it| it != "ok");
    if thorough {
        what.extend(broken_references(conn).map_err(damage_or(doing, path))?);
    }
    if what.is_empty() { Ok(()) } else { Err(Error::Damaged { path: path.into(), what }) }
}

/// Names the rows that refer to rows that are not there.
pub(crate) fn broken_references(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    conn.prepare("PRAGMA foreign_key_check")?
        .query_map([], |row| {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            Ok(format!("a row of {table} refers to a missing {parent}"))
        })?
        .collect()
}

/// Makes the error of a first look at a file: what SQLite calls corrupt, we call damaged.
///
/// So is a ledger our own fixed SQL does not fit, which SQLite calls a plain error.
pub(crate) fn damage_or(doing: &'static str, path: &Path) -> impl FnOnce(rusqlite::Error) -> Error {
    let path = path.to_owned();
    move |error| match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown) => {
            Error::Damaged { path, what: vec![error.to_string()] }
        }
        _ => Error::sql(doing)(error),
    }
}
