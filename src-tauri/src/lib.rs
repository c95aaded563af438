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
mod reading_room;
mod undertakings;
mod watchman;
mod window;

use std::sync::Arc;

use app::inbox::Letters;
use clap::Parser;
use tauri::Manager;

use crate::arguments::Arguments;
use crate::arrivals::Arrivals;
use crate::commands::official::FormOnTable;
use crate::desk::SharedDesk;
use crate::reading_room::ReadingRoom;
use crate::undertakings::Undertakings;

/// Opens the window and stays until it is closed.
pub fn run() {
    if std::env::args_os().nth(1).is_some_and(|it| it == app::certificates::READ_APART) {
        return serve_apart();
    }
    let arguments = Arguments::parse();
    let vault = arguments.vault();
    tauri::Builder::default()
        .plugin(window::one_per_vault(&vault))
        .manage(Arrivals::default())
        .manage(FormOnTable::default())
        .manage(Undertakings::default())
        .invoke_handler(commands::all())
        .on_window_event(window::on_event)
        .setup(move |app| {
            // The desk is opened here and not before: a second start hands over to the first window and ends above.
            app.manage(SharedDesk::at(&vault, arguments.on));
            app.state::<Arrivals>().keep(arguments.files.clone());
            let window = app.handle().clone();
            let letters = Arc::new(Letters::new(move || commands::letters::call(&window)));
            app.manage(letters.clone());
            app.manage(ReadingRoom::with(letters));
            window::open(app.handle())?;
            ReadingRoom::open(app.handle());
            watchman::begin(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!())
        .unwrap_or_else(|fault| again::start_or_say(&fault))
        .run(|app, event| desk::on_run_event(app, &event));
}

/// Serves as the reader of a first process: this program again, with one file and no window.
fn serve_apart() {
    if let Err(fault) = app::certificates::serve_apart() {
        eprintln!("{fault}");
        std::process::exit(1);
    }
}
