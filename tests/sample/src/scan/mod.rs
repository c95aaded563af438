//! What a scanner, a telephone or a fax machine does to a page.
//!
//! [`rendered`] turns the first page of a PDF into pixels; [`worn`] tilts, shades, softens and speckles them the way
//! [`Wear`] says; the rest makes files of the result. All of it is seeded: the same page, wear and stream of numbers
//! give the same pixels.
//!
//! Deliberately absent: perspective, creases, coffee. What is here is enough to make reading hard but honest.

mod encode;
mod render;
mod wear;

pub use encode::{black_and_white_png, colour_jpeg, grey_jpeg, screen_png};
pub use render::{Unreadable, rendered};
pub use wear::{Ground, Wear, worn};
