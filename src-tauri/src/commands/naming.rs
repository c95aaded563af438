//! What files are called when they leave the record.

use app::Error;
use app::names::{self, Naming};
use tauri::State;

use crate::desk::SharedDesk;

/// Returns how files are called.
#[tauri::command(async)]
pub fn get_naming(desk: State<'_, SharedDesk>) -> Result<Naming, Error> {
    names::get(&desk.lock())
}

/// Says how files would be called by a template, without keeping it.
#[tauri::command(async)]
pub fn try_naming(desk: State<'_, SharedDesk>, template: String) -> Result<Naming, Error> {
    names::try_out(&desk.lock(), &template)
}

/// Keeps a template; an empty one gives the usual one back.
#[tauri::command(async)]
pub fn save_naming(desk: State<'_, SharedDesk>, template: String) -> Result<Naming, Error> {
    names::save(&mut desk.lock(), &template)
}
