//! Stopping something long.

use tauri::State;

use crate::undertakings::Undertakings;

/// Asks something long to stop after the part at hand.
#[tauri::command(async)]
pub fn stop_undertaking(undertakings: State<'_, Undertakings>, number: u32) {
    undertakings.stop(number);
}
