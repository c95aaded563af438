//! Whole stories: a person, a desk and a real vault in a temporary folder, without a window.

mod bad_input;
mod bodies;
mod choices;
mod cycles;
mod evidence;
mod filing;
mod finding;
mod forms;
mod heap;
mod importing;
mod inbox;
mod inquiries;
mod matching;
mod official;
mod package;
mod person;
mod plan;
mod record;
mod rules;
mod sample;
mod stability;
mod undo;
mod watching;
