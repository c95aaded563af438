//! The one desk all commands share.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use app::Desk;
use app::desk::Lend;
use chrono::NaiveDate;
use tauri::{AppHandle, Manager, RunEvent};

/// The desk, for one command at a time.
pub struct SharedDesk(Mutex<Desk>);

impl SharedDesk {
    /// Sits down at a vault.
    pub fn at(vault: &Path, on: Option<NaiveDate>) -> Self {
        Desk::at(vault, on)
            .map(|desk| Self(Mutex::new(desk)))
            .unwrap_or_else(|fault| crate::dialogs::cannot_start(&fault.to_string()))
    }

    /// Returns the desk once no other command has it.
    pub fn lock(&self) -> MutexGuard<'_, Desk> {
        // A command that panicked has written nothing: the store writes whole changes or none.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lend for SharedDesk {
    fn lend<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> T {
        work(&mut self.lock())
    }
}

/// Closes the record when the program ends, and says so if the disk did not agree.
pub fn on_run_event(app: &AppHandle, event: &RunEvent) {
    if let RunEvent::Exit = event
        && let Err(fault) = app.state::<SharedDesk>().lock().close()
    {
        crate::dialogs::warn(&fault.to_string());
    }
}
