//! Seals: how the ledger notices a byte that changed by itself.
//!
//! SQLite finds a damaged page, but not a changed letter in a sound one. So each row is sealed, and one root is
//! taken over the structure and all seals, which also finds a row that vanished. This finds accidents, not an attacker: no key is used.

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use crate::ledger::meta::Meta;
use crate::ledger::row::hex;
use crate::tables;

/// Returns the root over what `meta` says and all seals as they stand in the ledger.
pub(crate) fn root(conn: &Connection, meta: &Meta) -> rusqlite::Result<String> {
    let mut hash = Sha256::new();
    let Meta { min_reader, min_writer, sequence, root: _ } = meta;
    hash.update(format!("aliquot-root/1 {min_reader} {min_writer} {sequence}\n"));
    hash.update(structure(conn)?);
    for table in tables::present(conn)? {
        let sql = format!("SELECT seal FROM {} ORDER BY {}", table.name, table.key.join(", "));
        let mut statement = conn.prepare(&sql)?;
        let seals: Vec<String> =
            statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        hash.update(format!("{} {}\n{}\n", table.name, seals.len(), seals.concat()));
    }
    Ok(hex(&hash.finalize()))
}

/// Returns the definitions of all tables and indices.
fn structure(conn: &Connection) -> rusqlite::Result<String> {
    let sql = "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') || char(10)
               FROM sqlite_schema ORDER BY type, name";
    let mut statement = conn.prepare(sql)?;
    statement.query_map([], |row| row.get::<_, String>(0))?.collect()
}

/// Names every row that does not match its seal, and the ledger itself where the root does not match.
pub(crate) fn broken(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut what = Vec::new();
    // Names of columns are read as text without asking, so they have to be text.
    if let Err(error) = structure(conn) {
        return Ok(vec![format!("its structure cannot be read ({error})")]);
    }
    for table in tables::present(conn)? {
        for (row, seal) in table.all(conn)? {
            if row.seal(table.name) != seal {
                what.push(format!("{} is not as it was written", table.label_of(&row)));
            }
        }
    }
    let meta = Meta::read(conn)?;
    if root(conn, &meta)? != meta.root {
        what.push("a row has vanished, appeared or changed".to_owned());
    }
    Ok(what)
}
