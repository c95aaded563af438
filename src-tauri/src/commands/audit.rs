//! An auditor's questions, and the answer to them.

use std::path::Path;

use app::forms::{self, SavedForm};
use app::inquiries::{self, AnswerBy, InquiryDraft, InquiryRow};
use app::package::{self, PackageMade, PackageOrder, Rehearsal, Source};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::{open_outside, told};
use crate::desk::SharedDesk;
use crate::dialogs;
use crate::undertakings::{Undertaking, Undertakings};

/// Says what an auditor would find.
#[tauri::command(async)]
pub fn rehearse_audit(
    desk: State<'_, SharedDesk>,
    order: PackageOrder,
) -> Result<Rehearsal, Error> {
    package::rehearse(&Source::of_desk(&desk.lock())?, &order)
}

/// Prints the rehearsal as a checklist where the person says, and opens it; nothing when the person cancels.
#[tauri::command]
pub async fn save_checklist(
    desk: State<'_, SharedDesk>,
    order: PackageOrder,
) -> Result<Option<SavedForm>, Error> {
    let printed = package::checklist(&Source::of_desk(&desk.lock())?, &order)?;
    let Some(path) = dialogs::save_pdf(&printed.name).await else { return Ok(None) };
    let saved = forms::save(&printed, &path)?;
    // It is saved whether or not this computer has a viewer for it.
    let _ = open_outside(&path);
    Ok(Some(saved))
}

/// Makes the package in a folder the person chooses, and shows it; nothing when the person cancels.
#[tauri::command]
pub async fn make_package(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    undertakings: State<'_, Undertakings>,
    order: PackageOrder,
) -> Result<Option<PackageMade>, Error> {
    let Some(folder) = dialogs::pick_folder("Where to put the audit package").await else {
        return Ok(None);
    };
    let begun = undertakings.begin(&app, Undertaking::Package);
    let made = {
        let desk = desk.lock();
        package::make(&Source::of_desk(&desk)?.followed(begun.progress()), &order, &folder)?
    };
    let made_at = Path::new(&made.path);
    // It is there whether or not this computer has a file manager.
    let _ = open_outside(if order.zip { &folder } else { made_at });
    Ok(Some(made))
}

/// Lists what bodies have asked.
#[tauri::command(async)]
pub fn list_inquiries(desk: State<'_, SharedDesk>) -> Result<Vec<InquiryRow>, Error> {
    inquiries::list(&desk.lock())
}

/// Says by when a body wants an answer to what came on a day.
#[tauri::command(async)]
pub fn answer_by(
    desk: State<'_, SharedDesk>,
    cycle_id: String,
    kind: String,
    received_on: String,
) -> Result<AnswerBy, Error> {
    inquiries::answer_by(&desk.lock(), &cycle_id, &kind, &received_on)
}

/// Notes an inquiry, or changes the note.
#[tauri::command(async)]
pub fn save_inquiry(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: InquiryDraft,
) -> Result<Changed<String>, Error> {
    told(&app, inquiries::save(&mut desk.lock(), &draft))
}

/// Drops the note of an inquiry.
#[tauri::command(async)]
pub fn drop_inquiry(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    id: String,
) -> Result<Changed<()>, Error> {
    told(&app, inquiries::withdraw(&mut desk.lock(), &id))
}
