//! The ledger: one SQLite file, and the log beside it that says the same thing a second time.
//!
//! Deliberately absent: what the rows mean, which is the business of [`crate::tables`].
//! The invariant: every row but the one of `meta` carries a seal, and `meta` the root over all seals.

pub(crate) mod connection;
pub(crate) mod header;
pub(crate) mod journal;
pub(crate) mod log;
pub(crate) mod meta;
pub(crate) mod migration;
pub(crate) mod row;
pub(crate) mod seal;
pub(crate) mod snapshot;
pub(crate) mod table;
