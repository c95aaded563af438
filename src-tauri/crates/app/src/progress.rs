//! Progress: how far something long is, and whether the person wants it to go on.
//!
//! Whoever does something long says before each part where it stands, and ends at the next whole step when it is told
//! to stop. What is done stays done and is said; nothing is ended by force.

use serde::Serialize;

/// Where something long stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stand {
    /// How many parts are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
    /// What is being done at present: a file's name, or a title.
    pub name: String,
}

/// The person asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Whoever follows something long.
pub struct Progress<'a>(Box<dyn Fn(Stand) -> bool + Send + Sync + 'a>);

impl<'a> Progress<'a> {
    /// Follows by telling `told` each stand; it answers whether to go on.
    pub fn telling(told: impl Fn(Stand) -> bool + Send + Sync + 'a) -> Self {
        Self(Box::new(told))
    }

    /// Follows nothing and stops nothing.
    pub fn silent() -> Self {
        Self::telling(|_| true)
    }

    /// Says where it stands before the next part.
    pub fn at(&self, done: usize, all: usize, name: &str) -> Result<(), Stopped> {
        let on = (self.0)(Stand { done, all, name: name.into() });
        if on { Ok(()) } else { Err(Stopped) }
    }
}
