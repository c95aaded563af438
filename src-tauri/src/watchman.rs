//! The watchman: one thread that looks into the watched folder every few seconds, while the window is open.

use std::thread;
use std::time::Duration;

use app::watching::{self, Watch};
use tauri::{AppHandle, Emitter, Manager};

use crate::commands::told;
use crate::desk::SharedDesk;

/// How long between two looks: a file that has not grown in between is complete.
const BETWEEN: Duration = Duration::from_secs(3);

/// Begins to look, until the program ends.
pub fn begin(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        let mut watch = Watch::default();
        loop {
            thread::sleep(BETWEEN);
            // A record that is not open watches nothing; one that can't be written says so where it is shown.
            let Ok(Some(taken)) = watching::look(&*app.state::<SharedDesk>(), &mut watch) else {
                continue;
            };
            if let Ok(taken) = told(&app, Ok(taken)) {
                // A window that is gone finds the files in its inbox.
                let _ = app.emit_to("main", "taken", taken.value);
            }
        }
    });
}
