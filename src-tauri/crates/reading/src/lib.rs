//! From bytes to facts: what a certificate says.
//!
//! The rooms in reading order: `files` (bytes to pages), `text` (words with places), `optical` (words from pictures),
//! `fields` (candidates, weighed, and what they add up to), `checks` (what a reading alone can say against a paper),
//! `tables` (spreadsheets as rows of cells), `apart` (the dangerous half in a process of its own). `reading` leads through them; `answer` is the form other
//! programs read.
//!
//! Nothing here writes a record, asks a clock or opens a connection; a person confirms before anything counts. The
//! invariant: the same bytes with the same context give the same answer, and no bytes end the program.

pub mod answer;
pub mod apart;
pub mod checks;
pub mod context;
pub mod fields;
pub mod files;
pub mod optical;
pub mod tables;
pub mod text;

mod reading;

pub use reading::{Note, Reading, facts, read, words};
