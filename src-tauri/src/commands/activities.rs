//! Activities.

use app::activities::{self, ActivityDraft, ActivityRow};
use app::choices::{self, ActivityChoices};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::told;
use crate::desk::SharedDesk;

/// Returns what the activity form offers.
#[tauri::command(async)]
pub fn list_activity_choices(desk: State<'_, SharedDesk>) -> Result<ActivityChoices, Error> {
    choices::for_activities(&desk.lock())
}

/// Returns the activities.
#[tauri::command(async)]
pub fn list_activities(desk: State<'_, SharedDesk>) -> Result<Vec<ActivityRow>, Error> {
    activities::list(&desk.lock())
}

/// Adds or changes an activity.
#[tauri::command(async)]
pub fn save_activity(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: ActivityDraft,
) -> Result<Changed<String>, Error> {
    told(&app, activities::save(&mut desk.lock(), &draft))
}

/// Withdraws activities in one step.
#[tauri::command(async)]
pub fn withdraw_activities(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    ids: Vec<String>,
) -> Result<Changed<()>, Error> {
    told(&app, activities::withdraw(&mut desk.lock(), &ids))
}
