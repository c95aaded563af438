//! Forms.

use app::Error;
use app::forms::{self, FormChoices, FormOrder, SavedForm};
use app::printing;
use tauri::State;

use super::open_outside;
use crate::desk::SharedDesk;
use crate::dialogs;

/// Returns what the forms offer to fill in.
#[tauri::command(async)]
pub fn list_form_choices() -> FormChoices {
    forms::choices()
}

/// Warns where the printed forms have no sign for characters of a text.
#[tauri::command(async)]
pub fn check_printing(text: String) -> Option<String> {
    printing::warning(&text)
}

/// Prints a form, asks where to save it, saves it and opens it; nothing when the person cancels.
#[tauri::command]
pub async fn save_form(
    desk: State<'_, SharedDesk>,
    order: FormOrder,
) -> Result<Option<SavedForm>, Error> {
    let printed = forms::print(&desk.lock(), &order)?;
    let Some(path) = dialogs::save_pdf(&printed.name).await else { return Ok(None) };
    let saved = forms::save(&printed, &path)?;
    // The form is saved whether or not this computer has a viewer for it.
    let _ = open_outside(&path);
    Ok(Some(saved))
}
