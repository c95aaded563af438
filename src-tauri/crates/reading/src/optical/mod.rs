//! Optical reading: from a picture of a page to words with places.
//!
//! No engine is built in. One that is installed is used; another may run wherever the caller likes and hand its words
//! in as [`crate::text::Page`]s. Pictures are made ready first: grey, evenly lit, straight, upright. Where no engine
//! is to be had, nothing here is called and everything else works. The invariant: places are always those on the page
//! as the person sees it, whatever was done to the picture.

mod engine;
mod prepare;
mod tesseract;

pub use engine::{Engine, EngineFault, page};
pub use prepare::{Prepared, prepare};
pub use tesseract::Tesseract;
