//! Finding, and the questions kept under a name.

use app::find::{self, FindChoices, Found, QueryDraft};
use app::views::{self, ViewDraft};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::told;
use crate::desk::SharedDesk;

/// Returns what the filters offer.
#[tauri::command(async)]
pub fn list_find_choices(desk: State<'_, SharedDesk>) -> Result<FindChoices, Error> {
    find::choices(&desk.lock())
}

/// Finds activities.
#[tauri::command(async)]
pub fn find_activities(desk: State<'_, SharedDesk>, query: QueryDraft) -> Result<Found, Error> {
    find::activities(&desk.lock(), &query)
}

/// Finds files of the evidence.
#[tauri::command(async)]
pub fn find_evidence(desk: State<'_, SharedDesk>, query: QueryDraft) -> Result<Found, Error> {
    find::evidence(&desk.lock(), &query)
}

/// Returns the saved views.
#[tauri::command(async)]
pub fn list_views(desk: State<'_, SharedDesk>) -> Result<Vec<ViewDraft>, Error> {
    views::list(&desk.lock())
}

/// Saves a view, or changes the one the draft names.
#[tauri::command(async)]
pub fn save_view(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: ViewDraft,
) -> Result<Changed<String>, Error> {
    told(&app, views::save(&mut desk.lock(), &draft))
}

/// Drops a saved view.
#[tauri::command(async)]
pub fn drop_view(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    id: String,
) -> Result<Changed<()>, Error> {
    told(&app, views::drop(&mut desk.lock(), &id))
}
