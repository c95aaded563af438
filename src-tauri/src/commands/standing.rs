//! Standing.

use app::forms::{self, SavedForm};
use app::standing::{self, StandingRow};
use app::{Error, calendar};
use tauri::State;

use crate::desk::SharedDesk;
use crate::dialogs;

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

/// Asks where to save the dates as a calendar file, and saves it; nothing when the person cancels.
#[tauri::command]
pub async fn save_calendar(desk: State<'_, SharedDesk>) -> Result<Option<SavedForm>, Error> {
    let file = calendar::file(&desk.lock())?;
    let Some(path) = dialogs::save_calendar(&file.name).await else { return Ok(None) };
    Ok(Some(forms::save(&file, &path)?))
}
