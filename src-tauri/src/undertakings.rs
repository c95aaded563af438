//! Undertakings: what takes longer than a moment, told to the window as it goes, and stopped when the person asks.
//!
//! One is told of only once it has lasted a while, so that what is quick leaves no trace; and then at most a few times
//! a second. Deliberately absent: ending anything by force. An undertaking looks at its mark between two parts.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use app::progress::{Progress, Stand};
use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager};

/// What is long can be one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Undertaking {
    /// Files are kept.
    Add,
    /// A spreadsheet is imported.
    Import,
    /// An audit package is made.
    Package,
}

/// What goes on at present, by number.
#[derive(Default)]
pub struct Undertakings(Mutex<Running>);

#[derive(Default)]
struct Running {
    last: u32,
    marks: BTreeMap<u32, Arc<AtomicBool>>,
}

/// One undertaking, until it is dropped.
pub struct Begun {
    app: AppHandle,
    number: u32,
    what: Undertaking,
    stopped: Arc<AtomicBool>,
    told: Mutex<Option<Instant>>,
    since: Instant,
}

/// What the window is told of an undertaking; without a stand it has ended.
#[derive(Clone, Debug, Serialize)]
struct Told {
    number: u32,
    what: Undertaking,
    stand: Option<Stand>,
}

/// What is done sooner than this is not told of.
const A_MOMENT: Duration = Duration::from_millis(400);

/// How long to wait before telling again.
const BETWEEN: Duration = Duration::from_millis(120);

impl Undertakings {
    /// Begins an undertaking.
    pub fn begin(&self, app: &AppHandle, what: Undertaking) -> Begun {
        let mut running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        running.last += 1;
        let stopped = Arc::new(AtomicBool::new(false));
        let number = running.last;
        running.marks.insert(number, Arc::clone(&stopped));
        Begun {
            app: app.clone(),
            number,
            what,
            stopped,
            told: Mutex::new(None),
            since: Instant::now(),
        }
    }

    /// Asks an undertaking to stop; one that has ended has nothing to stop.
    pub fn stop(&self, number: u32) {
        let running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mark) = running.marks.get(&number) {
            mark.store(true, Ordering::Relaxed);
        }
    }
}

impl Begun {
    /// Returns what follows the undertaking.
    pub fn progress(&self) -> Progress<'_> {
        Progress::telling(|stand| self.tell(stand))
    }

    fn tell(&self, stand: Stand) -> bool {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let due = match *told {
            None => self.since.elapsed() >= A_MOMENT,
            Some(last) => last.elapsed() >= BETWEEN,
        };
        if due {
            *told = Some(Instant::now());
            self.emit(Some(stand));
        }
        !self.stopped.load(Ordering::Relaxed)
    }

    fn emit(&self, stand: Option<Stand>) {
        // A window that is gone has nobody to tell; the work goes on.
        let _ = self.app.emit_to(
            "main",
            "progress",
            Told { number: self.number, what: self.what, stand },
        );
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        let undertakings = self.app.state::<Undertakings>();
        undertakings.0.lock().unwrap_or_else(PoisonError::into_inner).marks.remove(&self.number);
        if self.told.lock().unwrap_or_else(PoisonError::into_inner).is_some() {
            self.emit(None);
        }
    }
}
