//! The rules themselves.

use app::forms::SavedForm;
use app::rules::{
    self, ClauseDraft, EntryDraft, LoadedPack, OwnPackRow, PackView, RulesIndex, TriedClause,
};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::told;
use crate::arrivals::Arrivals;
use crate::desk::SharedDesk;
use crate::dialogs;

/// Returns the categories whose rules can be looked through.
#[tauri::command(async)]
pub fn list_rules(desk: State<'_, SharedDesk>) -> Result<RulesIndex, Error> {
    rules::index(&desk.lock())
}

/// Returns a category's rule.
#[tauri::command(async)]
pub fn get_rule(
    desk: State<'_, SharedDesk>,
    body: String,
    category: String,
) -> Result<PackView, Error> {
    rules::view(&desk.lock(), &body, &category)
}

/// Says what a change of a clause would come to, without keeping it.
#[tauri::command(async)]
pub fn try_clause(desk: State<'_, SharedDesk>, draft: ClauseDraft) -> Result<TriedClause, Error> {
    rules::try_out(&desk.lock(), &draft)
}

/// Changes a clause.
#[tauri::command(async)]
pub fn change_clause(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: ClauseDraft,
) -> Result<Changed<()>, Error> {
    told(&app, rules::change(&mut desk.lock(), &draft))
}

/// Takes the change of a clause back, or of all of them where none is named.
#[tauri::command(async)]
pub fn reset_clause(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    body: String,
    category: String,
    clause: String,
) -> Result<Changed<()>, Error> {
    told(&app, rules::reset(&mut desk.lock(), &body, &category, &clause))
}

/// Decides on a change after the pack has moved on.
#[tauri::command(async)]
pub fn decide_clause(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    body: String,
    category: String,
    clause: String,
    keep: bool,
) -> Result<Changed<()>, Error> {
    told(&app, rules::decide(&mut desk.lock(), &body, &category, &clause, keep))
}

/// Enters numbers no source states.
#[tauri::command(async)]
pub fn enter_rule(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: EntryDraft,
) -> Result<Changed<()>, Error> {
    told(&app, rules::enter(&mut desk.lock(), &draft))
}

/// Notes the day a rule was compared with its body's own page.
#[tauri::command(async)]
pub fn compare_rule(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    body: String,
    category: String,
    day: String,
) -> Result<Changed<()>, Error> {
    told(&app, rules::compare(&mut desk.lock(), &body, &category, &day))
}

/// Returns the person's own files of rules.
#[tauri::command(async)]
pub fn list_own_packs(desk: State<'_, SharedDesk>) -> Result<Vec<OwnPackRow>, Error> {
    rules::own_packs(&desk.lock())
}

/// Asks for a file of rules and loads it; nothing when the person cancels.
#[tauri::command]
pub async fn load_pack(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
) -> Result<Option<Changed<LoadedPack>>, Error> {
    let Some(file) = dialogs::pick_rules().await else { return Ok(None) };
    told(&app, rules::load(&mut desk.lock(), &file)).map(Some)
}

/// Loads the first of the files waiting under a ticket as rules; nothing where none waits.
#[tauri::command(async)]
pub fn load_dropped_pack(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    arrivals: State<'_, Arrivals>,
    ticket: u32,
) -> Result<Option<Changed<LoadedPack>>, Error> {
    let files = arrivals.take(ticket);
    files.first().map(|file| told(&app, rules::load(&mut desk.lock(), file))).transpose()
}

/// Removes a file of rules of the person's own.
#[tauri::command(async)]
pub fn remove_pack(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    pack: String,
    whole: bool,
) -> Result<Changed<()>, Error> {
    told(&app, rules::remove(&mut desk.lock(), &pack, whole))
}

/// Asks where to save a file of rules and saves it; nothing when the person cancels.
#[tauri::command]
pub async fn export_pack(
    desk: State<'_, SharedDesk>,
    pack: String,
    whole: bool,
) -> Result<Option<SavedForm>, Error> {
    let file = rules::export(&desk.lock(), &pack, whole)?;
    let Some(path) = dialogs::save_rules(&file.name()).await else { return Ok(None) };
    rules::save(&file, &path).map(Some)
}
