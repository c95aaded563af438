//! Matching files to activities, and the folder they come from.

use app::evidence::{self, Taken};
use app::matching::{self, MatchPair, MatchView};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::told;
use crate::desk::SharedDesk;
use crate::dialogs;
use crate::undertakings::{Undertaking, Undertakings};

/// Returns the files of the inbox beside the activities they seem to prove.
#[tauri::command(async)]
pub fn list_matches(desk: State<'_, SharedDesk>) -> Result<MatchView, Error> {
    matching::list(&desk.lock())
}

/// Attaches files to the activities the person says they prove, in one step.
#[tauri::command(async)]
pub fn confirm_matches(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    pairs: Vec<MatchPair>,
) -> Result<Changed<usize>, Error> {
    told(&app, matching::confirm(&mut desk.lock(), &pairs))
}

/// Asks for a folder and keeps the files in it; nothing when the person cancels.
#[tauri::command]
pub async fn pick_folder(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    undertakings: State<'_, Undertakings>,
) -> Result<Option<Changed<Taken>>, Error> {
    let Some(folder) = dialogs::pick_folder("Add a folder of certificates").await else {
        return Ok(None);
    };
    let begun = undertakings.begin(&app, Undertaking::Add);
    told(&app, evidence::take_in(&*desk, &[folder], None, &begun.progress())).map(Some)
}
