//! Files that arrive at the window: dropped on it, opened with it. They wait here under a ticket, so that the window
//! can say what they are for without ever seeing a path.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager};

/// The files waiting, by ticket.
#[derive(Default)]
pub struct Arrivals(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    last: u32,
    files: BTreeMap<u32, Vec<PathBuf>>,
}

/// What the window is told of files that arrived.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Dropped {
    /// The ticket the files wait under.
    pub ticket: u32,
    /// Their names.
    pub names: Vec<String>,
    /// Where in the window they were dropped, in CSS pixels; absent when they came another way.
    pub at: Option<Place>,
}

/// A place in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Place {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

impl Arrivals {
    /// Keeps files waiting under a new ticket.
    pub fn keep(&self, files: Vec<PathBuf>) -> Option<u32> {
        if files.is_empty() {
            return None;
        }
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.last += 1;
        let ticket = waiting.last;
        waiting.files.insert(ticket, files);
        Some(ticket)
    }

    /// Hands out the files of a ticket, once.
    pub fn take(&self, ticket: u32) -> Vec<PathBuf> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .files
            .remove(&ticket)
            .unwrap_or_default()
    }

    /// Returns what still waits, for a window that was not listening when it arrived.
    pub fn waiting(&self) -> Vec<Dropped> {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting
            .files
            .iter()
            .map(|(&ticket, files)| Dropped { ticket, names: names(files), at: None })
            .collect()
    }
}

/// Takes files in at the door: they wait under a ticket, and the window is told.
pub fn receive(app: &AppHandle, files: Vec<PathBuf>, at: Option<Place>) {
    let names = names(&files);
    if let Some(ticket) = app.state::<Arrivals>().keep(files) {
        // A window that is gone has nobody to tell; the files are untouched where they are.
        let _ = app.emit_to("main", "dropped", Dropped { ticket, names, at });
    }
}

fn names(files: &[PathBuf]) -> Vec<String> {
    let name = |it: &PathBuf| it.file_name().unwrap_or_default().to_string_lossy().into_owned();
    files.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_is_good_once() {
        let arrivals = Arrivals::default();
        let ticket = arrivals.keep(vec!["a.pdf".into()]).expect("a file arrived");
        assert_eq!(arrivals.waiting().len(), 1);
        assert_eq!(arrivals.take(ticket), [PathBuf::from("a.pdf")]);
        assert!(arrivals.take(ticket).is_empty());
        assert_eq!(arrivals.keep(Vec::new()), None, "nothing needs no ticket");
    }
}
