//! The record as a whole: beginning it, the sample, undo and redo.

use app::desk::Situation;
use app::history::{self, Step};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::{open_outside, told};
use crate::desk::SharedDesk;
use crate::reading_room::ReadingRoom;

/// Returns what is open, and what can be done from here.
#[tauri::command(async)]
pub fn get_situation(desk: State<'_, SharedDesk>) -> Result<Situation, Error> {
    desk.lock().situation()
}

/// Opens the person's own record, beginning it where there is none.
#[tauri::command(async)]
pub fn start_record(
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
) -> Result<Situation, Error> {
    let mut desk = desk.lock();
    desk.start()?;
    room.ring();
    desk.situation()
}

/// Opens the sample record.
#[tauri::command(async)]
pub fn open_sample(
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
) -> Result<Situation, Error> {
    let mut desk = desk.lock();
    desk.open_sample()?;
    room.ring();
    desk.situation()
}

/// Leaves the sample record.
#[tauri::command(async)]
pub fn close_sample(
    desk: State<'_, SharedDesk>,
    room: State<'_, ReadingRoom>,
) -> Result<Situation, Error> {
    let mut desk = desk.lock();
    desk.close_sample()?;
    room.ring();
    desk.situation()
}

/// Takes the last change back.
#[tauri::command(async)]
pub fn undo_change(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
) -> Result<Changed<Option<Step>>, Error> {
    told(&app, history::undo(&mut desk.lock()))
}

/// Takes one change back, also where others came after it.
#[tauri::command(async)]
pub fn undo_step(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    number: u64,
) -> Result<Changed<Option<Step>>, Error> {
    told(&app, history::undo_step(&mut desk.lock(), number))
}

/// Makes the change last taken back again.
#[tauri::command(async)]
pub fn redo_change(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
) -> Result<Changed<Option<Step>>, Error> {
    told(&app, history::redo(&mut desk.lock()))
}

/// Shows the folder of the open record in the file manager.
#[tauri::command(async)]
pub fn show_vault(desk: State<'_, SharedDesk>) -> Result<(), Error> {
    open_outside(desk.lock().folder())
}
