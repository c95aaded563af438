//! The ground floor: nouns and law, and nothing that touches the world.
//!
//! Rooms in reading order:
//!
//! - [`points`] and [`amount`]: exact quantities, in thousandths;
//! - [`holder`], [`credential`], [`cycle`], [`area`], [`activity`], [`tag`], [`evidence`], [`choice`], [`planned`], [`rule_file`], [`view`]: the nouns of a record;
//! - [`record`]: all of them together, as one open document;
//! - [`journal`]: everything that can happen to a record, as a word and as a sentence;
//! - [`rules`]: the law as data: packs, dated revisions, clauses with sources;
//! - [`allocation`]: which points count where, provably at best;
//! - [`lifecycle`]: where in its life a credential is: participation, dates, expiry, renewal;
//! - [`standing`]: what the rules say of a record on a day;
//! - [`file_name`]: what a file is called outside the vault;
//! - [`form`]: what a form says, as fields;
//! - [`package`]: what the answer to an audit says, and what an auditor would find.
//!
//! Deliberately absent: files, clocks, databases, windows. The day is always an argument.
//! The invariant that matters: an amount is an integer number of thousandths from the keyboard to the verdict.

pub mod activity;
pub mod allocation;
pub mod amount;
pub mod area;
pub mod choice;
pub mod credential;
pub mod cycle;
pub mod dates;
pub mod evidence;
pub mod file_name;
pub mod form;
pub mod holder;
pub mod id;
pub mod inquiry;
pub mod journal;
pub mod lifecycle;
pub mod package;
pub mod planned;
pub mod points;
pub mod record;
pub mod rule_file;
pub mod rules;
pub mod standing;
pub mod tag;
pub mod view;
