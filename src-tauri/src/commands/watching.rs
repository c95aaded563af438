//! The watched folder.

use app::Error;
use app::watching::{self, WatchView};
use tauri::State;

use crate::desk::SharedDesk;
use crate::dialogs;

/// Returns what is watched.
#[tauri::command(async)]
pub fn get_watch(desk: State<'_, SharedDesk>) -> Result<WatchView, Error> {
    watching::watched(&desk.lock())
}

/// Asks for a folder and watches it; nothing when the person cancels.
#[tauri::command]
pub async fn watch_folder(desk: State<'_, SharedDesk>) -> Result<Option<WatchView>, Error> {
    let Some(folder) = dialogs::pick_folder("Watch a folder").await else { return Ok(None) };
    watching::watch(&mut desk.lock(), &folder).map(Some)
}

/// Stops watching.
#[tauri::command(async)]
pub fn unwatch_folder(desk: State<'_, SharedDesk>) -> Result<WatchView, Error> {
    watching::unwatch(&mut desk.lock())
}
