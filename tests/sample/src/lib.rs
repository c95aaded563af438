//! Makes the sample record: an invented person's activities, and papers that look like real ones.
//!
//! Rooms in reading order:
//!
//! - [`story`]: who she is, what she did, and which paper says so, read from `story.toml`;
//! - [`said`]: dates and amounts the way certificates print them;
//! - [`paper`]: a page of ink and the PDF it becomes;
//! - [`layout`]: one file per kind of paper;
//! - [`scan`]: what a scanner, a telephone or a fax machine does to a page;
//! - [`sample`]: all of it together, as a record and files.
//!
//! Deliberately absent: the product. The forms it prints are drawn elsewhere, with other fonts and by other code, so
//! that nothing here looks like them and what reads these papers has never met their maker.
//! The invariant that matters: the same story makes the same bytes.

pub mod layout;
pub mod paper;
pub mod rng;
pub mod said;
pub mod sample;
pub mod scan;
pub mod story;
