//! Optical reading: from a picture of a page to words with places.
//!
//! No engine is built in here. One that is installed is used; another may run wherever the caller likes, as the window's
//! does, and answer as an [`Engine`]. Pictures are made ready first: grey, evenly lit, straight, upright. Where no engine
//! is to be had, nothing here is called and everything else works. The invariant: places are always those on the page
//! as the person sees it, whatever was done to the picture.

mod engine;
mod prepare;
mod table;
mod tesseract;

pub use engine::{Engine, EngineFault, page, png};
pub use image::GrayImage;
pub use prepare::{Prepared, prepare};
pub use table::words;
pub use tesseract::Tesseract;
