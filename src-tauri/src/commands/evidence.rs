//! Evidence.

use app::evidence::{self, EvidenceRow, PaperRow, Taken};
use app::forms::SavedForm;
use app::names;
use app::{Changed, Error};
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use super::{open_outside, told};
use crate::arrivals::{Arrivals, Dropped};
use crate::desk::SharedDesk;
use crate::dialogs;
use crate::reading_room::ReadingRoom;
use crate::undertakings::{Undertaking, Undertakings};

/// Returns the evidence.
#[tauri::command(async)]
pub fn list_evidence(desk: State<'_, SharedDesk>) -> Result<Vec<EvidenceRow>, Error> {
    evidence::list(&desk.lock())
}

/// Returns the files that arrived before the window could listen.
#[tauri::command(async)]
pub fn list_waiting(arrivals: State<'_, Arrivals>) -> Vec<Dropped> {
    arrivals.waiting()
}

/// Asks for files and keeps them, attached to an activity when one is named; nothing when the person cancels.
#[tauri::command]
pub async fn pick_evidence(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    undertakings: State<'_, Undertakings>,
    activity_id: Option<String>,
) -> Result<Option<Changed<Taken>>, Error> {
    let files = dialogs::pick_evidence().await;
    if files.is_empty() {
        return Ok(None);
    }
    let begun = undertakings.begin(&app, Undertaking::Add);
    told(&app, evidence::take_in(&*desk, &files, activity_id.as_deref(), &begun.progress()))
        .map(Some)
}

/// Keeps the files waiting under a ticket, attached to an activity when one is named.
#[tauri::command(async)]
pub fn take_dropped(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    arrivals: State<'_, Arrivals>,
    undertakings: State<'_, Undertakings>,
    ticket: u32,
    activity_id: Option<String>,
) -> Result<Changed<Taken>, Error> {
    let files = arrivals.take(ticket);
    let begun = undertakings.begin(&app, Undertaking::Add);
    told(&app, evidence::take_in(&*desk, &files, activity_id.as_deref(), &begun.progress()))
}

/// Attaches evidence to an activity.
#[tauri::command(async)]
pub fn attach_evidence(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    evidence_id: String,
    activity_id: String,
) -> Result<Changed<()>, Error> {
    told(&app, evidence::attach(&mut desk.lock(), &evidence_id, &activity_id))
}

/// Detaches evidence from an activity.
#[tauri::command(async)]
pub fn detach_evidence(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    evidence_id: String,
    activity_id: String,
) -> Result<Changed<()>, Error> {
    told(&app, evidence::detach(&mut desk.lock(), &evidence_id, &activity_id))
}

/// Opens a copy of the evidence in the system's viewer.
#[tauri::command(async)]
pub fn view_evidence(desk: State<'_, SharedDesk>, evidence_id: String) -> Result<(), Error> {
    let copy = evidence::copy_for_viewing(&desk.lock(), &evidence_id)?;
    open_outside(&copy)
}

/// Returns a file's pages, for the viewer.
#[tauri::command(async)]
pub fn look_at_evidence(
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
    evidence_id: String,
) -> Result<PaperRow, Error> {
    let look = evidence::look(&desk.lock(), &evidence_id)?;
    Ok(look.see(room.reader()?))
}

/// Returns a small picture of a file's first page, as the bytes of a PNG.
#[tauri::command(async)]
pub fn get_thumbnail(
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
    evidence_id: String,
) -> Result<Response, Error> {
    let wanted = evidence::thumbnail(&desk.lock(), &evidence_id)?;
    let drawn = wanted.draw(room.reader()?)?;
    Ok(Response::new(evidence::keep_thumbnail(&desk.lock(), drawn)))
}

/// Asks where to save a copy of evidence, and saves it; nothing when the person cancels.
#[tauri::command]
pub async fn save_evidence(
    desk: State<'_, SharedDesk>,
    evidence_id: String,
) -> Result<Option<SavedForm>, Error> {
    let name = names::of_evidence(&desk.lock(), &evidence_id)?;
    let Some(path) = dialogs::save_evidence(&name).await else { return Ok(None) };
    names::save_copy(&desk.lock(), &evidence_id, &path).map(Some)
}
