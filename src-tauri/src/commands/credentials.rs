//! Credentials and their cycles.

use app::credentials::{
    self, BodyChoice, CredentialDraft, CredentialRow, CycleProposal, RenewalDraft,
};
use app::together::{self, TogetherRow};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::told;
use crate::desk::SharedDesk;

/// Returns the bodies and categories to choose from.
#[tauri::command(async)]
pub fn list_bodies(desk: State<'_, SharedDesk>) -> Vec<BodyChoice> {
    credentials::bodies(&desk.lock())
}

/// Returns the credentials with their cycles.
#[tauri::command(async)]
pub fn list_credentials(desk: State<'_, SharedDesk>) -> Result<Vec<CredentialRow>, Error> {
    credentials::list(&desk.lock())
}

/// Returns how the credentials of each body with several stand to each other.
#[tauri::command(async)]
pub fn list_together(desk: State<'_, SharedDesk>) -> Result<Vec<TogetherRow>, Error> {
    together::list(&desk.lock())
}

/// Adds or changes a credential with its cycle.
#[tauri::command(async)]
pub fn save_credential(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: CredentialDraft,
) -> Result<Changed<String>, Error> {
    told(&app, credentials::save(&mut desk.lock(), &draft))
}

/// Proposes the cycle of a draft.
#[tauri::command(async)]
pub fn propose_cycle(desk: State<'_, SharedDesk>, draft: CredentialDraft) -> Option<CycleProposal> {
    credentials::propose(&desk.lock(), &draft)
}

/// Withdraws a credential.
#[tauri::command(async)]
pub fn withdraw_credential(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    id: String,
) -> Result<Changed<()>, Error> {
    told(&app, credentials::withdraw(&mut desk.lock(), &id))
}

/// Notes the day the declaration of the present cycle was submitted.
#[tauri::command(async)]
pub fn declare_cycle(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    id: String,
    day: String,
) -> Result<Changed<()>, Error> {
    told(&app, credentials::declare(&mut desk.lock(), &id, &day))
}

/// Opens the next cycle of a renewed credential.
#[tauri::command(async)]
pub fn renew_cycle(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: RenewalDraft,
) -> Result<Changed<()>, Error> {
    told(&app, credentials::renew(&mut desk.lock(), &draft))
}
