//! The holder's details.

use app::holder::{self, HolderDetails};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::told;
use crate::desk::SharedDesk;

/// Returns the holder's details.
#[tauri::command(async)]
pub fn get_holder(desk: State<'_, SharedDesk>) -> Result<HolderDetails, Error> {
    holder::get(&desk.lock())
}

/// Saves the holder's details.
#[tauri::command(async)]
pub fn save_holder(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: HolderDetails,
) -> Result<Changed<HolderDetails>, Error> {
    told(&app, holder::save(&mut desk.lock(), &draft))
}
