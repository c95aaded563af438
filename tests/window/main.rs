//! Walks through the real window, under a display nobody looks at.
//!
//! Built as a test of the door's package, so that the window is always the one just compiled. Few and whole:
//! what a person does from the first start on, and what every view looks like. Pictures are kept in `artefacts/`.
//! Deliberately absent: anything a story without a window can tell.

#![cfg(target_os = "linux")]

mod aliquot;
mod audit;
mod choosing;
mod every_view;
mod finding;
mod first_record;
mod hostile;
mod importing;
mod inbox;
mod letters;
mod rules;
mod sample;
