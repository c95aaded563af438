//! Standing.

use app::Error;
use app::standing::{self, StandingRow};
use tauri::State;

use crate::desk::SharedDesk;

/// Returns what the rules say of each credential.
#[tauri::command(async)]
pub fn list_standings(desk: State<'_, SharedDesk>) -> Result<Vec<StandingRow>, Error> {
    standing::list(&desk.lock())
}

/// Returns what the rules say of one cycle, a past one too.
#[tauri::command(async)]
pub fn get_cycle_standing(
    desk: State<'_, SharedDesk>,
    cycle_id: String,
) -> Result<StandingRow, Error> {
    standing::of_cycle(&desk.lock(), &cycle_id)
}
