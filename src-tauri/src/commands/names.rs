//! What files are called when they leave the record.

use app::Error;
use app::names::{self, FileNames};
use tauri::State;

use crate::desk::SharedDesk;

/// Returns how files are called.
#[tauri::command(async)]
pub fn get_file_names(desk: State<'_, SharedDesk>) -> Result<FileNames, Error> {
    names::get(&desk.lock())
}

/// Says how files would be called by a template, without keeping it.
#[tauri::command(async)]
pub fn try_file_names(desk: State<'_, SharedDesk>, template: String) -> Result<FileNames, Error> {
    names::try_out(&desk.lock(), &template)
}

/// Keeps a template; an empty one gives the usual one back.
#[tauri::command(async)]
pub fn save_file_names(desk: State<'_, SharedDesk>, template: String) -> Result<FileNames, Error> {
    names::save(&mut desk.lock(), &template)
}
