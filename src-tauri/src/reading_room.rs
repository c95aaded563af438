//! The reading room: one thread that reads what waits in the inbox, a file at a time, while the person works.
//!
//! It holds the desk only to take a file and to bring its reading back. Ending the program in the middle loses nothing:
//! what is unread then is read at the next start.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use app::inbox::{self, Letters, Reader};
use app::{Error, Topic};
use tauri::{AppHandle, Emitter, Manager};

use crate::desk::SharedDesk;

/// Where files are read.
pub struct ReadingRoom {
    reader: Result<Reader, Error>,
    /// Whether somebody rang since the reader last looked.
    rung: Mutex<bool>,
    bell: Condvar,
}

impl ReadingRoom {
    /// Returns a room in which the window's own engine reads scans where no other is installed.
    pub fn with(letters: Arc<Letters>) -> Self {
        let reader = Reader::apart().map(|it| it.or_by(letters));
        Self { reader, rung: Mutex::new(true), bell: Condvar::new() }
    }

    /// Begins to read, until the program ends.
    pub fn open(app: &AppHandle) {
        let app = app.clone();
        thread::spawn(move || {
            loop {
                let room = app.state::<Self>();
                room.wait();
                while let Ok(reader) = &room.reader
                    && read_one(&app, reader)
                {}
            }
        });
    }

    /// Says that there may be something to read.
    pub fn ring(&self) {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.bell.notify_one();
    }

    /// Rings, and tells the window that the inbox looks different.
    pub fn ring_and_tell(&self, app: &AppHandle) {
        self.ring();
        tell(app);
    }

    /// Returns what draws pages.
    pub fn reader(&self) -> Result<&Reader, Error> {
        self.reader.as_ref().map_err(Clone::clone)
    }

    fn wait(&self) {
        let rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let mut rung =
            self.bell.wait_while(rung, |rung| !*rung).unwrap_or_else(PoisonError::into_inner);
        *rung = false;
    }
}

/// Reads the next file; tells whether there may be another.
fn read_one(app: &AppHandle, reader: &Reader) -> bool {
    let desk = app.state::<SharedDesk>();
    let next = inbox::next(&mut desk.lock(), reader);
    let job = match next {
        Ok(Some(job)) => job,
        Ok(None) => return false,
        // A record that is not open has nothing to read; one that can't be read says so where it is shown.
        Err(_) => return false,
    };
    tell(app);
    let outcome = reader.read(&job);
    let kept = inbox::keep(&mut desk.lock(), &job, outcome);
    tell(app);
    kept.is_ok()
}

fn tell(app: &AppHandle) {
    // A window that is gone asks anew when it comes back.
    let _ = app.emit_to("main", "changed", [Topic::Inbox]);
}
