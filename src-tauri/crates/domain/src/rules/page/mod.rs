//! From a file's text to clauses, gathering every fault on the way instead of stopping at the first.
//!
//! A file is read table by table: each clause is taken out of its table and understood by itself, so a slip in one
//! does not hide a slip in the next.

mod activity_type;
mod body;
mod categories;
mod pack;
mod requirement;
mod section;
mod test;

/// The format's name and version, which every file begins with.
#[derive(serde::Deserialize)]
pub(super) enum Format {
    /// The first version.
    #[serde(rename = "ce-rules/1")]
    V1,
}

pub(super) use body::BodyPage;
pub(super) use pack::{PackHead, PackPage};
pub(super) use section::{Page, Section};
pub(super) use test::SelfTest;
