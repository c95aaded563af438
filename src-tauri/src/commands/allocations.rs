//! The person's say in the allocation.

use app::allocations::{self, ChoiceDraft, PriceRow};
use app::{Changed, Error};
use tauri::{AppHandle, State};

use super::told;
use crate::desk::SharedDesk;

/// Answers what a choice would cost or gain, without taking it.
#[tauri::command(async)]
pub fn price_choice(desk: State<'_, SharedDesk>, draft: ChoiceDraft) -> Result<PriceRow, Error> {
    allocations::ask_price(&desk.lock(), &draft)
}

/// Takes a choice, or gives up the one there is.
#[tauri::command(async)]
pub fn make_choice(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    draft: ChoiceDraft,
) -> Result<Changed<()>, Error> {
    told(&app, allocations::choose(&mut desk.lock(), &draft))
}
