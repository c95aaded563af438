//! The inbox: what was read, what the person makes of it, and the reading itself.

use app::evidence::{self, Taken};
use app::inbox::{self, Filed, FilingDraft, InboxItem, InboxView, LessonRow, ProofRow, WarningRow};
use app::{Changed, Error};
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use super::told;
use crate::desk::SharedDesk;
use crate::reading_room::ReadingRoom;

/// Returns the inbox.
#[tauri::command(async)]
pub fn list_inbox(desk: State<'_, SharedDesk>) -> Result<InboxView, Error> {
    inbox::list(&desk.lock())
}

/// Returns one file of the inbox, ready to be confirmed.
#[tauri::command(async)]
pub fn get_inbox_item(
    desk: State<'_, SharedDesk>,
    evidence_id: String,
) -> Result<InboxItem, Error> {
    inbox::item(&desk.lock(), &evidence_id)
}

/// Returns a page as the bytes of a PNG, its longer side at most so many pixels.
#[tauri::command(async)]
pub fn get_inbox_page(
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
    evidence_id: String,
    page: u32,
    longest: u32,
) -> Result<Response, Error> {
    let drawing = inbox::page(&desk.lock(), &evidence_id, page, longest)?;
    drawing.draw(room.reader()?).map(Response::new)
}

/// Keeps what the person typed of a file.
#[tauri::command(async)]
pub fn save_filing(desk: State<'_, SharedDesk>, draft: FilingDraft) -> Result<(), Error> {
    inbox::save(&mut desk.lock(), &draft)
}

/// Returns what the record says against a draft.
#[tauri::command(async)]
pub fn check_filing(
    desk: State<'_, SharedDesk>,
    draft: FilingDraft,
) -> Result<Vec<WarningRow>, Error> {
    inbox::check(&desk.lock(), &draft)
}

/// Files what the person confirmed, in one step.
#[tauri::command(async)]
pub fn file_certificates(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: FilingDraft,
) -> Result<Changed<Filed>, Error> {
    told(&app, inbox::file(&mut desk.lock(), &draft))
}

/// Keeps a file without an activity.
#[tauri::command(async)]
pub fn set_aside(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    evidence_id: String,
) -> Result<Changed<()>, Error> {
    told(&app, inbox::set_aside(&mut desk.lock(), &evidence_id))
}

/// Takes a file up again that was set aside.
#[tauri::command(async)]
pub fn take_up(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    evidence_id: String,
) -> Result<Changed<()>, Error> {
    told(&app, inbox::take_up(&mut desk.lock(), &evidence_id))
}

/// Lets a file be read once more, with a password where it needs one.
#[tauri::command(async)]
pub fn read_again(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
    evidence_id: String,
    password: Option<String>,
) -> Result<(), Error> {
    inbox::read_again(&mut desk.lock(), &evidence_id, password.as_deref())?;
    room.ring_and_tell(&app);
    Ok(())
}

/// Stops reading after the file at hand.
#[tauri::command(async)]
pub fn stop_reading(app: AppHandle, desk: State<'_, SharedDesk>, room: State<'_, ReadingRoom>) {
    inbox::stop(&mut desk.lock());
    room.ring_and_tell(&app);
}

/// Goes on reading.
#[tauri::command(async)]
pub fn go_on_reading(app: AppHandle, desk: State<'_, SharedDesk>, room: State<'_, ReadingRoom>) {
    inbox::go_on(&mut desk.lock());
    room.ring_and_tell(&app);
}

/// Keeps a picture that was pasted into the window.
#[tauri::command(async)]
pub fn paste_picture(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    name: String,
    bytes: Vec<u8>,
) -> Result<Changed<Taken>, Error> {
    told(&app, evidence::take_bytes(&mut desk.lock(), &name, &bytes))
}

/// Returns the activities whose proof asks for a look.
#[tauri::command(async)]
pub fn list_proofs(desk: State<'_, SharedDesk>) -> Result<Vec<ProofRow>, Error> {
    inbox::proofs(&desk.lock())
}

/// Returns what confirmed certificates taught the reader.
#[tauri::command(async)]
pub fn list_lessons(desk: State<'_, SharedDesk>) -> Result<Vec<LessonRow>, Error> {
    inbox::lessons(&desk.lock())
}

/// Forgets a lesson.
#[tauri::command(async)]
pub fn forget_lesson(
    desk: State<'_, SharedDesk>,
    kind: String,
    name: String,
) -> Result<Vec<LessonRow>, Error> {
    inbox::forget(&mut desk.lock(), &kind, &name)
}
