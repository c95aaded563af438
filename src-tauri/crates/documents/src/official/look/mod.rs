//! How a field looks when it is filled: its ground and border, and text or a mark in it.
//!
//! Deliberately absent: the fonts a form names, which need not be there.

mod button;
mod frame;
mod lines;
mod text;

pub(super) use button::{Mark, mark};
pub(super) use frame::Frame;
pub(super) use lines::{LARGEST, Size, Way};
pub(super) use text::{Ask, text};
