//! The first import: a spreadsheet, looked at row by row, and brought in at once.

use app::import::{self, ImportDraft, ImportView, Imported};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::told;
use crate::arrivals::Arrivals;
use crate::desk::SharedDesk;
use crate::dialogs;
use crate::reading_room::ReadingRoom;
use crate::undertakings::{Undertaking, Undertakings};

/// Asks for a spreadsheet and opens it; nothing when the person cancels.
#[tauri::command]
pub async fn pick_table(
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
) -> Result<Option<ImportView>, Error> {
    let Some(file) = dialogs::pick_table().await else { return Ok(None) };
    let table = import::read(room.reader()?, &file)?;
    import::begin(&mut desk.lock(), table).map(Some)
}

/// Opens the first of the files waiting under a ticket as a spreadsheet; nothing where none waits.
#[tauri::command(async)]
pub fn open_dropped_table(
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
    arrivals: State<'_, Arrivals>,
    ticket: u32,
) -> Result<Option<ImportView>, Error> {
    let files = arrivals.take(ticket);
    let Some(file) = files.first() else { return Ok(None) };
    let table = import::read(room.reader()?, file)?;
    import::begin(&mut desk.lock(), table).map(Some)
}

/// Returns what each row becomes by what the person has said so far.
#[tauri::command(async)]
pub fn preview_import(
    desk: State<'_, SharedDesk>,
    draft: ImportDraft,
) -> Result<ImportView, Error> {
    import::preview(&desk.lock(), &draft)
}

/// Reads the file again after it was mended.
#[tauri::command(async)]
pub fn reread_table(
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
    draft: ImportDraft,
) -> Result<ImportView, Error> {
    let file = import::file(&desk.lock())?;
    let table = import::read(room.reader()?, &file)?;
    import::renew(&mut desk.lock(), table, &draft)
}

/// Adds the ticked rows as activities, in one step.
#[tauri::command(async)]
pub fn bring_in_table(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    undertakings: State<'_, Undertakings>,
    draft: ImportDraft,
) -> Result<Changed<Imported>, Error> {
    let begun = undertakings.begin(&app, Undertaking::Import);
    told(&app, import::bring_in(&mut desk.lock(), &draft, &begun.progress()))
}

/// Takes the table from the desk.
#[tauri::command(async)]
pub fn give_up_import(desk: State<'_, SharedDesk>) {
    import::give_up(&mut desk.lock());
}
