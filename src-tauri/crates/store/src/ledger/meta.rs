//! The one row that speaks about the ledger itself.

use rusqlite::Connection;

use crate::ledger::seal;

/// What the ledger says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Meta {
    pub(crate) min_reader: i64,
    pub(crate) min_writer: i64,
    pub(crate) sequence: u64,
    pub(crate) root: String,
}

impl Meta {
    pub(crate) fn read(conn: &Connection) -> rusqlite::Result<Self> {
        let sql = "SELECT min_reader, min_writer, sequence, root FROM meta WHERE id = 1";
        conn.query_row(sql, [], |row| {
            Ok(Self {
                min_reader: row.get("min_reader")?,
                min_writer: row.get("min_writer")?,
                sequence: row.get::<_, i64>("sequence")?.cast_unsigned(),
                root: row.get("root")?,
            })
        })
    }

    /// Writes the sequence number and the root that belongs to what stands there now.
    pub(crate) fn stamp(conn: &Connection, sequence: u64) -> rusqlite::Result<Self> {
        let mut meta = Self { sequence, ..Self::read(conn)? };
        meta.root = seal::root(conn, &meta)?;
        let sql = "UPDATE meta SET sequence = ?, root = ? WHERE id = 1";
        conn.execute(sql, (meta.sequence.cast_signed(), &meta.root))?;
        Ok(meta)
    }
}

/// Returns the number of the newest migration the ledger has gone through.
pub(crate) fn schema(conn: &Connection) -> rusqlite::Result<usize> {
    conn.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))
        .map(|it| usize::try_from(it).unwrap_or(0))
}
