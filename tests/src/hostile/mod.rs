//! Files no honest program writes, made on the spot: bombs, loops, disguises, and things with sharp edges.
//!
//! Each is as small as it can be and named for what it does. What becomes of them is told by the tests that use them.

mod archives;
mod bytes;
mod disguises;
mod names;
mod pdfs;
mod pictures;

pub use names::names;

/// A file to be handed to the program.
#[derive(Clone, Debug)]
pub struct Hostile {
    /// What it is called, with an ending a person would trust.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What may become of it.
    pub fate: Fate,
}

/// What may become of a file. It is kept in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is shown and read.
    Shown,
    /// It is refused with this word.
    Refused(&'static str),
    /// It is shown or refused, and nothing worse.
    Either,
    /// It holds files: so many can be taken out.
    Holds(usize),
}

/// Returns all of them.
pub fn files() -> Vec<Hostile> {
    let all = [pdfs::all(), pictures::all(), disguises::all(), archives::all()];
    all.into_iter().flatten().map(|(name, bytes, fate)| Hostile { name, bytes, fate }).collect()
}
