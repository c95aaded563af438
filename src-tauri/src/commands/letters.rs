//! The letters of scans, where the window's own engine reads them.

use std::sync::Arc;

use app::inbox::{EngineKind, Letters};
use app::{Error, Topic};
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, State};

use crate::reading_room::ReadingRoom;

/// Tells the window that a page waits for its letters.
pub fn call(app: &AppHandle) {
    // A window that is gone takes the page when it comes back, or the page waits again at the next start.
    let _ = app.emit_to("main", "letters", ());
}

/// Notes whether the window has an engine, and reads what waited for one.
#[tauri::command(async)]
pub fn offer_letters(
    app: AppHandle,
    letters: State<'_, Arc<Letters>>,
    room: State<'_, ReadingRoom>,
    able: bool,
) {
    letters.offer(able);
    room.ring();
    // Whoever shows what reads scans asks again.
    let _ = app.emit_to("main", "changed", [Topic::Inbox]);
}

/// Returns the ticket of the page that waits for its letters.
#[tauri::command(async)]
pub fn next_letters(letters: State<'_, Arc<Letters>>) -> Option<u32> {
    letters.next()
}

/// Returns the picture of the page with this ticket, as the bytes of a PNG; none where it waits no longer.
#[tauri::command(async)]
pub fn get_letters_picture(letters: State<'_, Arc<Letters>>, ticket: u32) -> Response {
    Response::new(letters.picture(ticket).unwrap_or_default())
}

/// Brings what the window's engine made of a page: its table of words, or why there is none.
#[tauri::command(async)]
pub fn bring_letters(
    letters: State<'_, Arc<Letters>>,
    ticket: u32,
    table: Option<String>,
    fault: Option<String>,
) {
    letters.bring(ticket, table.ok_or_else(|| fault.unwrap_or_default()));
}

/// Returns what reads scans; null where they can't be read.
#[tauri::command(async)]
pub fn get_engine(room: State<'_, ReadingRoom>) -> Result<Option<EngineKind>, Error> {
    Ok(room.reader()?.engine())
}
