//! A body's own form.

use std::sync::{Arc, Mutex, PoisonError};

use app::Error;
use app::forms::{self, Printed};
use app::official::{self, OfficialAsk, OfficialOrder, OfficialView, OpenForm, SavedOfficial};
use tauri::State;
use tauri::ipc::Response;

use super::open_outside;
use crate::desk::SharedDesk;
use crate::dialogs;
use crate::reading_room::ReadingRoom;

/// The form that is open, until another one is.
#[derive(Default)]
pub struct FormOnTable(Mutex<Option<Arc<OpenForm>>>);

impl FormOnTable {
    fn lay(&self, form: OpenForm) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(form));
    }

    fn form(&self) -> Result<Arc<OpenForm>, Error> {
        let form = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        form.ok_or_else(|| {
            Error::refused("No form is open any more.").hinted("Choose its file once more.")
        })
    }
}

/// Asks for a body's form and opens it; false when the person cancels.
#[tauri::command]
pub async fn pick_official_form(
    table: State<'_, FormOnTable>,
    room: State<'_, ReadingRoom>,
) -> Result<bool, Error> {
    let Some(path) = dialogs::pick_form().await else { return Ok(false) };
    let (name, bytes) = official::read(&path)?;
    table.lay(official::open(name, bytes, room.reader().ok())?);
    Ok(true)
}

/// Shows the open form with what was chosen for it before, or with guesses.
#[tauri::command(async)]
pub fn get_official_form(
    desk: State<'_, SharedDesk>,
    table: State<'_, FormOnTable>,
    ask: OfficialAsk,
) -> Result<OfficialView, Error> {
    table.form()?.view(&desk.lock(), &ask)
}

/// Returns a page of the open form as the bytes of a PNG; pages count from 0.
#[tauri::command(async)]
pub fn get_official_page(
    table: State<'_, FormOnTable>,
    room: State<'_, ReadingRoom>,
    page: u32,
    longest: u32,
) -> Result<Response, Error> {
    let picture = official::picture(&*table.form()?, page, longest);
    picture.draw(room.reader()?).map(Response::new)
}

/// Fills a copy of the open form, asks where to save it, saves and opens it; nothing when the person cancels.
#[tauri::command]
pub async fn save_official_form(
    desk: State<'_, SharedDesk>,
    table: State<'_, FormOnTable>,
    order: OfficialOrder,
) -> Result<Option<SavedOfficial>, Error> {
    let form = table.form()?;
    let filled = official::fill(&mut desk.lock(), &form, &order)?;
    let Some(path) = dialogs::save_pdf(&filled.name).await else { return Ok(None) };
    let printed = Printed { name: filled.name, bytes: filled.bytes };
    let saved = forms::save(&printed, &path)?;
    // The form is saved whether or not this computer has a viewer for it.
    let _ = open_outside(&path);
    Ok(Some(SavedOfficial { name: saved.name, folder: saved.folder, notes: filled.notes }))
}
