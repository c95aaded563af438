//! The planner.

use app::activities::ActivityDraft;
use app::plan::{self, FixRow, PlanView, PlannedDraft};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::told;
use crate::desk::SharedDesk;

/// Returns the planner's page.
#[tauri::command(async)]
pub fn get_plan(desk: State<'_, SharedDesk>) -> Result<PlanView, Error> {
    plan::view(&desk.lock())
}

/// Answers what a course would fix, without keeping it.
#[tauri::command(async)]
pub fn try_course(desk: State<'_, SharedDesk>, draft: PlannedDraft) -> Result<Vec<FixRow>, Error> {
    plan::try_out(&desk.lock(), &draft)
}

/// Plans a course, or changes its plan.
#[tauri::command(async)]
pub fn save_course(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: PlannedDraft,
) -> Result<Changed<String>, Error> {
    told(&app, plan::save(&mut desk.lock(), &draft))
}

/// Drops a planned course.
#[tauri::command(async)]
pub fn drop_course(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    id: String,
) -> Result<Changed<()>, Error> {
    told(&app, plan::withdraw(&mut desk.lock(), &id))
}

/// Notes a planned course as done.
#[tauri::command(async)]
pub fn finish_course(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    id: String,
    draft: ActivityDraft,
) -> Result<Changed<String>, Error> {
    told(&app, plan::done(&mut desk.lock(), &id, &draft))
}
