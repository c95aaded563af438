//! Starting again, once, when the start met a window that was just closing.
//!
//! A first window in its last moment still owns the vault's name on the bus, takes the call of the second start and
//! never answers it. A moment later it is gone, and the start succeeds.

use std::process::Command;
use std::time::Duration;

use crate::dialogs;

/// Marks the second try, so that there is no third.
const TRIED: &str = "ALIQUOT_TRIED";

/// Starts the program anew after a moment, or says why it can't start when that was tried already.
pub fn start_or_say(fault: &tauri::Error) -> ! {
    if std::env::var_os(TRIED).is_some() || !matches!(fault, tauri::Error::PluginInitialization(..))
    {
        dialogs::cannot_start(&format!("Aliquot can't start: {fault}."));
    }
    std::thread::sleep(Duration::from_secs(1));
    let program = std::env::current_exe();
    let mut again = Command::new(program.unwrap_or_else(|_| "aliquot".into()));
    again.args(std::env::args_os().skip(1)).env(TRIED, "1");
    dialogs::cannot_start(&format!("Aliquot can't start: {}.", replace_by(&mut again)))
}

/// Becomes the other process; returns only when that fails.
#[cfg(unix)]
fn replace_by(other: &mut Command) -> std::io::Error {
    std::os::unix::process::CommandExt::exec(other)
}

/// Waits for the other process and ends as it does; returns only when it can't be started.
#[cfg(not(unix))]
fn replace_by(other: &mut Command) -> std::io::Error {
    match other.status() {
        Ok(status) => std::process::exit(status.code().unwrap_or(1)),
        Err(fault) => fault,
    }
}
