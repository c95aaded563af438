//! The door: the only place that knows Tauri. It opens the desk, hands it to the commands, and shows one window.
//!
//! Deliberately absent: decisions. A command unpacks, calls one function of `app`, and hands back the answer.
//! The invariant that matters: no path ever comes from the window's script.

mod again;
mod arguments;
mod arrivals;
mod commands;
mod desk;
mod dialogs;
mod window;

use clap::Parser;
use tauri::Manager;

use crate::arguments::Arguments;
use crate::arrivals::Arrivals;
use crate::desk::SharedDesk;

/// Opens the window and stays until it is closed.
pub fn run() {
    let arguments = Arguments::parse();
    let vault = arguments.vault();
    tauri::Builder::default()
        .plugin(window::one_per_vault(&vault))
        .manage(Arrivals::default())
        .invoke_handler(commands::all())
        .on_window_event(window::on_event)
        .setup(move |app| {
            // The desk is opened here and not before: a second start hands over to the first window and ends above.
            app.manage(SharedDesk::at(&vault, arguments.on));
            app.state::<Arrivals>().keep(arguments.files.clone());
            window::open(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!())
        .unwrap_or_else(|fault| again::start_or_say(&fault))
        .run(|app, event| desk::on_run_event(app, &event));
}
