//! Migrations: numbered SQL files, added to and never edited.
//!
//! A ledger that is there already is never changed in place: a snapshot is kept, a copy goes through all pending
//! migrations in one transaction, what stood in it before must still stand in it, and only then does the copy
//! take the ledger's place.

use rusqlite::{Connection, TransactionBehavior};

use crate::Error;
use crate::folder::{Folder, disk};
use crate::ledger::header::APPLICATION_ID;
use crate::ledger::meta::{Meta, schema};
use crate::ledger::{connection, seal, snapshot};
use crate::tables;

/// All migrations; the number of the format is their count.
pub(crate) const ALL: &[&str] = &[
    include_str!("../../migrations/0001_record.sql"),
    include_str!("../../migrations/0002_choices.sql"),
    include_str!("../../migrations/0003_tags.sql"),
    include_str!("../../migrations/0004_declarations.sql"),
    include_str!("../../migrations/0005_inbox.sql"),
    include_str!("../../migrations/0006_rules.sql"),
    include_str!("../../migrations/0007_views.sql"),
    include_str!("../../migrations/0008_inquiries.sql"),
];

/// Makes a new ledger, whole or not at all.
pub(crate) fn begin(folder: &Folder, migrations: &[&str]) -> Result<(), Error> {
    let (tmp, path) = (folder.tmp(), folder.ledger());
    let new = tempfile::Builder::new()
        .suffix(".db")
        .tempfile_in(&tmp)
        .map_err(Error::io("writing into", &tmp))?;
    let mut conn = connection::open(new.path(), true)?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)
        .map_err(Error::not_saved("making", &path))?;
    run(&mut conn, migrations).map_err(Error::not_saved("making", &path))?;
    conn.close().map_err(|(_, error)| Error::not_saved("making", &path)(error))?;
    new.as_file().sync_all().map_err(Error::not_saved("making", &path))?;
    crate::stop::here("ledger made");
    new.persist_noclobber(&path).map_err(|it| Error::io("naming", &path)(it.error))?;
    disk::sync_dir(folder.root())
}

/// Brings an older ledger up to date; returns a note where there was something to do.
pub(crate) fn upgrade(
    folder: &Folder,
    conn: Connection,
    migrations: &[&str],
) -> Result<(Connection, Option<String>), Error> {
    let path = folder.ledger();
    let old = schema(&conn).map_err(Error::sql("reading the format number"))?;
    if old >= migrations.len() {
        return Ok((conn, None));
    }
    connection::examine(&conn, &path, true)?;
    let kept = snapshot::keep(&conn, folder, "migration")?;

    let copy = snapshot::copy(&conn, &folder.tmp())?;
    let mut new = connection::open(copy.path(), true)?;
    run(&mut new, migrations).map_err(Error::not_saved("upgrading", &path))?;
    connection::examine(&new, &path, true)?;
    same_content(&conn, &new, folder)?;
    new.close().map_err(|(_, error)| Error::not_saved("upgrading", &path)(error))?;
    copy.as_file().sync_all().map_err(Error::not_saved("upgrading", &path))?;

    conn.close().map_err(|(_, error)| Error::not_saved("closing", &path)(error))?;
    // A journal that outlived its ledger would be played into the new one.
    if folder.rollback_journal().exists() {
        folder.set_aside(&folder.rollback_journal())?;
    }
    crate::stop::here("ledger upgraded");
    copy.persist(&path).map_err(|it| Error::io("naming", &path)(it.error))?;
    disk::sync_dir(folder.root())?;

    let note = format!(
        "The record was brought from format {old} to {}; the old one is kept as snapshots/{kept}.",
        migrations.len()
    );
    let conn = connection::open(&path, true)?;
    connection::claim(&conn, folder.root())?;
    Ok((conn, Some(note)))
}

/// Runs what is pending in one transaction and seals every row anew.
fn run(conn: &mut Connection, migrations: &[&str]) -> rusqlite::Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for migration in migrations.iter().skip(schema(&tx)?) {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "user_version", i64::try_from(migrations.len()).unwrap_or(i64::MAX))?;
    for table in tables::present(&tx)? {
        for (row, seal) in table.all(&tx)? {
            if row.seal(table.name) != seal {
                table.reseal(&tx, &row)?;
            }
        }
    }
    let sequence = Meta::read(&tx)?.sequence;
    Meta::stamp(&tx, sequence)?;
    tx.commit()
}

/// Refuses a copy in which a row is gone or a column that was there before says something else.
fn same_content(old: &Connection, new: &Connection, folder: &Folder) -> Result<(), Error> {
    let doing = "comparing the upgraded copy";
    let mut what = seal::broken(new).map_err(Error::sql(doing))?;
    for table in tables::present(old).map_err(Error::sql(doing))? {
        for (before, _) in table.all(old).map_err(Error::sql(doing))? {
            let key = table.key_of(&before);
            let after = table.find(new, &key).map_err(Error::sql(doing))?;
            if !after.is_some_and(|it| it.agrees_with(&before)) {
                what.push(format!("{} would be changed by the upgrade", table.label_of(&before)));
            }
        }
    }
    if what.is_empty() { Ok(()) } else { Err(Error::Damaged { path: folder.ledger(), what }) }
}
