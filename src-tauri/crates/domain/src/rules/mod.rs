//! The law as data.

mod confidence;
mod reading;
mod source;

pub use confidence::{Confidence, Status};
pub use reading::{Reading, Split, Year};
pub use source::{AsOf, Citation, Source};
